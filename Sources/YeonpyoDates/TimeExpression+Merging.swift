/// How phrases that stand together become one: `8 PM` + `Tuesday`, `August` + `last year`, 지난해 + 8월.
extension TimeExpression {
  var hasTime: Bool { !hour.isNone || dayPart != .none }
  var hasWeekday: Bool { !weekday.isNone || isWeekend }
  var hasOffset: Bool { !offset.isNone }
  var hasYear: Bool {
    !year.isNone || (hasOffset && unit == .year) || !decade.isNone || !century.isNone
  }
  /// Parts of a year: what may stand inside `last year` and `2020`.
  var hasYearPart: Bool {
    !month.isNone || !quarter.isNone || !half.isNone || !season.isNone || !holiday.isNone
      || !week.isNone
  }
  var hasMonth: Bool { !month.isNone || (hasOffset && unit == .month) }
  /// Names a single day, or a day of a week.
  var isDayLike: Bool {
    !day.isNone || !weekday.isNone || (hasOffset && unit == .day) || !holiday.isNone
  }
  /// A time of day without a day.
  var isClockOnly: Bool {
    form == .date && hasTime && !isDayLike && !hasYear && !hasYearPart && !hasOffset
  }
  private var isPlainDate: Bool { form == .date && !isEmpty }
  private var isEmpty: Bool {
    !hasTime && !hasWeekday && !hasOffset && !hasYear && !hasYearPart && day.isNone && week.isNone
  }

  /// Both as one, `nil` where they do not fit: each part may come from one side only, and must lie inside the other.
  func merged(with other: TimeExpression) -> TimeExpression? {
    if form == .modifier, !modifiesBackward, other.takes(self) { return other.modified(modifier) }
    // A year and a month have an end, a day has none: 13일 말을 팔았다.
    if other.form == .modifier, other.modifiesBackward, takes(other),
      day.isNone || other.modifier == .approx
    {
      return modified(other.modifier)
    }
    if form == .set { return takesClock(other) ? union(other) : nil }
    guard isPlainDate, other.isPlainDate else { return nil }
    guard modifier == .none || other.modifier == .none else { return nil }
    guard TimeExpression.fit(self, other) || TimeExpression.fit(other, self) else { return nil }
    return union(other)
  }

  /// Whether days that come again can have a time of day: `every Friday` + `at 9 p.m.`, 매일 + 밤 9시.
  private func takesClock(_ other: TimeExpression) -> Bool {
    guard other.isClockOnly, !other.hour.isNone, other.modifier == .none, hour.isNone else {
      return false
    }
    let isDaily = unit == .day && amount.number == 1 && frequency.isNone
    let isPartOfDays = unit == .none && dayPart != .none && weekday.isNone
    return (dayPart == .none || other.dayPart == .none)
      && (!weekday.isNone || isDaily || isPartOfDays)
  }

  /// Whether a lone modifier fits: `early` a date, `about` a length, a distance, or a date.
  private func takes(_ other: TimeExpression) -> Bool {
    guard modifier == .none, !isLatent || !other.modifiesLength else { return false }
    guard other.modifiesLength else { return form == .date && hour.isNone }
    if form == .duration { return true }
    guard form == .date else { return false }
    if hasOffset { return offset.number != 0 }
    return other.modifier == .approx && (!day.isNone || !month.isNone || !hour.isNone)
  }

  /// Whether `inner` is a part of what `outer` names.
  private static func fit(_ inner: TimeExpression, _ outer: TimeExpression) -> Bool {
    guard !(inner.hasOffset && outer.hasOffset) else { return false }
    // `tonight at 8`, `tomorrow morning at 9`.
    if inner.isClockOnly, !inner.hour.isNone, inner.dayPart == .none, outer.dayPart != .none,
      outer.hour.isNone, outer.isDayLike
    {
      return true
    }
    if inner.hasTime, !outer.hasTime {
      // `8 p.m. Friday, Oct. 26`
      if !inner.weekday.isNone, inner.day.isNone, !inner.hasOffset, !inner.hasYearPart {
        return outer.weekday.isNone && !outer.day.isNone && !outer.month.isNone
      }
      return outer.isDayLike && !inner.isDayLike && !inner.hasYear
    }
    guard !inner.hasTime else {
      return inner.hour.isNone != outer.hour.isNone && !inner.isDayLike && !outer.isDayLike
        && inner.dayPart != outer.dayPart
    }
    if inner.hasYearPart || !inner.half.isNone {
      if outer.hasYear, !inner.hasYear, !outer.hasYearPart { return outer.day.isNone }
      return false
    }
    if !inner.weekday.isNone, outer.weekday.isNone {
      // `Tuesday, March 3` and `Friday last week`.
      return (!outer.day.isNone && !outer.hasTime) || (outer.hasOffset && outer.unit == .week)
    }
    if !inner.day.isNone, inner.month.isNone { return outer.hasMonth && outer.day.isNone }
    return false
  }

  private func union(_ other: TimeExpression) -> TimeExpression {
    var result = self
    func take(_ mine: inout Quantity, _ theirs: Quantity) { if mine.isNone { mine = theirs } }
    take(&result.year, other.year)
    take(&result.decade, other.decade)
    take(&result.century, other.century)
    take(&result.half, other.half)
    take(&result.quarter, other.quarter)
    take(&result.season, other.season)
    take(&result.month, other.month)
    take(&result.week, other.week)
    take(&result.day, other.day)
    take(&result.weekday, other.weekday)
    take(&result.holiday, other.holiday)
    take(&result.hour, other.hour)
    take(&result.minute, other.minute)
    take(&result.second, other.second)
    if !result.hasOffset, other.hasOffset {
      result.offset = other.offset
      result.unit = other.unit
      result.base = other.base
    }
    if result.dayPart == .none { result.dayPart = other.dayPart }
    if result.modifier == .none { result.modifier = other.modifier }
    if result.direction == .none { result.direction = other.direction }
    result.hasShortYear = result.hasShortYear || other.hasShortYear
    result.isWeekend = result.isWeekend || other.isWeekend
    result.isBeforeChrist = isBeforeChrist || other.isBeforeChrist
    result.isLatent = false
    return result
  }
}

extension TimeExpression {
  /// A weekday and nothing else but a time of day.
  var isBareWeekday: Bool {
    form == .date && !weekday.isNone && day.isNone && month.isNone && !hasOffset && !hasYear
      && nth.isNone && direction == .none
  }

  /// A year and nothing else.
  var isWholeYear: Bool {
    form == .date && !year.isNone && !hasShortYear && !hasYearPart && day.isNone && !hasOffset
      && weekday.isNone && !hasTime && modifier == .none && !isBeforeChrist
  }

  /// A day of a month and nothing else but a time of day.
  var isBareDay: Bool {
    form == .date && !day.isNone && month.isNone && !hasOffset && !hasYear && weekday.isNone
      && direction == .none
  }

  /// A day of a month without a year.
  var isMonthDay: Bool {
    form == .date && !month.isNone && !day.isNone && !hasYear && weekday.isNone
      && modifier == .none && direction == .none && !hasOffset
  }

  /// A month and nothing else.
  var isBareMonth: Bool {
    form == .date && !month.isNone && day.isNone && !hasYear && weekday.isNone && !hasTime
      && modifier == .none && direction == .none
  }
}
