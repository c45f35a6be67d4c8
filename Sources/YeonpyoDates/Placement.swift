import YeonpyoText

/// Places a date expression on the calendar: from the widest part said to the narrowest.
struct Placement {
  let anchor: CivilDay?
  let leaning: Resolver.Leaning

  /// The days, and whether the anchor was needed; `nil` where it was and there is none, or no such day exists.
  func place(_ expression: TimeExpression) -> (DayInterval, isAnchored: Bool)? {
    if expression.hasOffset {
      guard let anchor, let outer = relative(expression, anchor),
        let interval = narrow(outer, expression)
      else { return nil }
      return (interval, true)
    }
    if let outer = absolute(expression) {
      return narrow(outer, expression).map { ($0, false) }
    }
    guard let anchor else { return nil }
    return floating(expression, anchor).map { ($0, true) }
  }

  private func relative(_ expression: TimeExpression, _ anchor: CivilDay) -> DayInterval? {
    guard let offset = expression.offset.number else { return nil }
    if expression.isWeekend { return DayInterval(containing: anchor, .weekend, offset: offset) }
    if expression.unit == .year || expression.unit == .decade, abs(offset) > 3000 { return nil }
    return DayInterval(containing: anchor, expression.unit, offset: offset)
  }

  /// The year, decade or century said in figures.
  private func absolute(_ expression: TimeExpression) -> DayInterval? {
    if let year = fullYear(expression) { return DayInterval(year: year) }
    if let decade = expression.decade.number {
      return DayInterval(firstYear: decade < 100 ? decade + 1900 : decade, count: 10, .decade)
    }
    if let century = expression.century.number {
      return DayInterval(firstYear: (century - 1) * 100, count: 100, .century)
    }
    return nil
  }

  /// A year of two digits is the one nearest to the anchor's, at most ten years after it.
  private func fullYear(_ expression: TimeExpression) -> Int? {
    guard let year = expression.year.number else { return nil }
    guard expression.hasShortYear, year < 100 else { return year }
    guard let anchor else { return year + (year < 50 ? 2000 : 1900) }
    let candidate = anchor.year / 100 * 100 + year
    return candidate > anchor.year + 10 ? candidate - 100 : candidate
  }

  /// What the narrower parts of `expression` leave of `outer`.
  private func narrow(_ outer: DayInterval, _ expression: TimeExpression) -> DayInterval? {
    let year = outer.start.year
    if outer.grain == .year {
      if let month = expression.month.number {
        if let nth = expression.nth.number, let weekday = expression.weekday.number {
          return nthWeekday(nth, weekday, year: year, month: month)
        }
        guard let day = expression.day.number else { return DayInterval(year: year, month: month) }
        return CivilDay(year: year, month: month, day: day).map { DayInterval(day: $0) }
          ?? DayInterval(year: year, month: month)
      }
      if let part = yearPart(expression, year) { return part }
      if !expression.week.isNone { return nil }
    }
    if outer.grain == .month, let day = expression.day.number {
      return CivilDay(year: year, month: outer.start.month, day: day).map { DayInterval(day: $0) }
        ?? outer
    }
    if outer.grain == .week, let weekday = expression.weekday.number {
      return DayInterval(day: outer.start.adding(days: weekday - 1))
    }
    if let part = expression.half.number, outer.grain == .month || outer.grain == .decade {
      return outer.third(part == 1 ? .start : .end)
    }
    return outer
  }

  /// `the second Sunday of March`, `the last Friday of May`.
  private func nthWeekday(_ nth: Int, _ weekday: Int, year: Int, month: Int) -> DayInterval? {
    guard (1...5).contains(nth) || nth == -1, let whole = DayInterval(year: year, month: month)
    else {
      return nil
    }
    let first = whole.start.adding(days: (weekday - whole.start.weekday + 7) % 7)
    let last = whole.end.adding(days: -((whole.end.weekday - weekday + 7) % 7))
    let day = nth == -1 ? last : first.adding(days: 7 * (nth - 1))
    return day <= whole.end ? DayInterval(day: day) : nil
  }

  private func yearPart(_ expression: TimeExpression, _ year: Int) -> DayInterval? {
    if let quarter = expression.quarter.number {
      return DayInterval(year: year, firstMonth: quarter * 3 - 2, months: 3, .quarter)
    }
    if let half = expression.half.number {
      return DayInterval(year: year, firstMonth: half * 6 - 5, months: 6, .half)
    }
    if let season = expression.season.number { return DayInterval(season: season, year: year) }
    if let week = expression.week.number {
      return CivilDay(isoYear: year, week: week).map {
        DayInterval($0, $0.adding(days: 6), .week)
      }
    }
    if let raw = expression.holiday.number, let holiday = Holiday(rawValue: UInt8(raw)) {
      return holiday.day(in: year).map { DayInterval(day: $0) }
    }
    return nil
  }

  /// No year and no offset: the nearest such time on the side the text leans to.
  private func floating(_ expression: TimeExpression, _ anchor: CivilDay) -> DayInterval? {
    if !expression.month.isNone || !expression.quarter.isNone || !expression.half.isNone
      || !expression.season.isNone || !expression.holiday.isNone || !expression.week.isNone
    {
      return nearestYear(expression, anchor)
    }
    if let day = expression.day.number { return dayOfMonth(day, expression, anchor) }
    if let weekday = expression.weekday.number { return self.weekday(weekday, expression, anchor) }
    if expression.isWeekend {
      // In the first days of a week the weekend is the one just over, unless the text speaks of what is to come.
      let isOver = leaning != .future && anchor.weekday <= 3
      return DayInterval(containing: anchor, .weekend, offset: isOver ? -1 : 0)
    }
    return expression.hasTime ? DayInterval(day: anchor) : nil
  }

  private func side(_ expression: TimeExpression) -> Resolver.Leaning {
    switch expression.direction {
    case .past: .past
    case .future: .future
    case .this, .none: leaning
    }
  }

  private func nearestYear(_ expression: TimeExpression, _ anchor: CivilDay) -> DayInterval? {
    func inYear(_ year: Int) -> DayInterval? {
      DayInterval(year: year).flatMap { narrow($0, expression) }
    }
    guard let this = inYear(anchor.year) else { return nil }
    let isStrict = expression.direction == .past || expression.direction == .future
    if expression.direction == .this {
      // In January this winter is the one that began the year before.
      let isWinterOver = expression.season.number == 4 && anchor.month <= 2
      return isWinterOver && leaning != .future ? inYear(anchor.year - 1) : this
    }
    switch side(expression) {
    case .past:
      if isStrict ? this.end < anchor : this.start <= anchor { return this }
      // What is near at hand is rather announced than a year old.
      let near = this.grain == .day ? 75 : this.grain == .month ? 31 : 0
      if !isStrict, this.start < anchor.adding(days: near) { return this }
      return inYear(anchor.year - 1)
    case .future:
      if isStrict ? this.start > anchor : this.end >= anchor { return this }
      // What has just passed is nearer than the same time a year on.
      if !isStrict, this.end > anchor.adding(days: -45) { return this }
      return inYear(anchor.year + 1)
    case .story:
      if this.start > anchor.adding(days: 300) { return inYear(anchor.year - 1) }
      if this.end < anchor.adding(days: -240) { return inYear(anchor.year + 1) }
      return this
    case .following:
      return this.start > anchor ? this : inYear(anchor.year + 1)
    case .none:
      // Without a cue the nearest: within the last eight months or the next four.
      if this.start > anchor.adding(days: 122) { return inYear(anchor.year - 1) }
      if this.end < anchor.adding(days: -244) { return inYear(anchor.year + 1) }
      return this
    }
  }

  private func dayOfMonth(
    _ day: Int, _ expression: TimeExpression, _ anchor: CivilDay
  ) -> DayInterval? {
    func inMonth(_ offset: Int) -> CivilDay? {
      guard
        let first = CivilDay(year: anchor.year, month: anchor.month, day: 1)?
          .adding(months: offset)
      else { return nil }
      return CivilDay(year: first.year, month: first.month, day: day)
    }
    // `Friday the 13th`: months without such a day are passed over.
    let weekday = expression.weekday.number
    let side = side(expression)
    let reach = weekday == nil ? 2 : 13
    var found: CivilDay?
    for offset in -reach...reach {
      guard let candidate = inMonth(offset), weekday == nil || candidate.weekday == weekday else {
        continue
      }
      switch side {
      case .past:
        if candidate <= anchor { found = candidate }
      case .future, .story, .following:
        if candidate >= anchor { return DayInterval(day: candidate) }
      case .none:
        if let best = found,
          abs(best.number - anchor.number) <= abs(candidate.number - anchor.number)
        {
          continue
        }
        found = candidate
      }
    }
    return found.map { DayInterval(day: $0) }
  }

  private func weekday(
    _ weekday: Int, _ expression: TimeExpression, _ anchor: CivilDay
  ) -> DayInterval? {
    let back = (anchor.weekday - weekday + 7) % 7
    switch expression.direction {
    case .past: return DayInterval(day: anchor.adding(days: back == 0 ? -7 : -back))
    case .future: return DayInterval(day: anchor.adding(days: 7 - back))
    case .this: return DayInterval(day: anchor.monday.adding(days: weekday - 1))
    case .none: break
    }
    if leaning == .future || leaning == .story || leaning == .following {
      return DayInterval(day: anchor.adding(days: back == 0 ? 0 : 7 - back))
    }
    return DayInterval(day: anchor.adding(days: -back))
  }
}
