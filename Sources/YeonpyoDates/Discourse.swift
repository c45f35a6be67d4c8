import YeonpyoText

/// The dates a text has spoken of last, which later phrases count from.
struct Discourse {
  /// First day of the date spoken of last.
  private(set) var day: CivilDay?
  /// How many days that date covers.
  private(set) var days = Int.max
  /// Its place in the list of timexes.
  private(set) var timex = 0
  /// The quarter or half year spoken of last: `a year earlier` in a report on one means the same part of that year.
  private var periodYear = 0
  private var quarter = Quantity.none
  private var half = Quantity.none
  private(set) var periodTimex = 0
  /// The year spoken of last, where it lies before the Christian era.
  private(set) var yearBeforeChrist = Quantity.none

  /// - Parameter isLeading: it stands at the beginning of its sentence: `In 1941, …`.
  mutating func add(
    _ time: ResolvedTime, _ expression: TimeExpression, _ number: Int, isLeading: Bool
  ) {
    guard time.type == .date || time.type == .time, expression.form == .date,
      !expression.isClockOnly
    else { return }
    if expression.isBeforeChrist {
      yearBeforeChrist = expression.year
      day = nil
    }
    guard let start = time.start, let end = time.end else { return }
    yearBeforeChrist = .none
    // A year named in passing (`funding in 1976`) does not carry the story there; one it is in already says less.
    if let day, days <= 31, expression.isBareYear, !isLeading || start.year == day.year { return }
    day = start
    days = Int(end.number) - Int(start.number) + 1
    timex = number
    guard expression.base != .period, !expression.quarter.isNone || !expression.half.isNone else {
      return
    }
    periodYear = start.year
    quarter = expression.quarter
    half = expression.half
    periodTimex = number
  }

  /// The same part of the year so many years later; `nil` where none was spoken of.
  func period(moved years: Int) -> (year: Int, quarter: Quantity, half: Quantity)? {
    quarter.isNone && half.isNone ? nil : (periodYear + years, quarter, half)
  }
}

extension TimeExpression {
  fileprivate var isBareYear: Bool {
    !year.isNone && !hasYearPart && day.isNone && weekday.isNone && !hasTime
  }

  /// Becomes a part of a year.
  fileprivate mutating func place(_ year: Int, _ quarter: Quantity, _ half: Quantity) {
    offset = .none
    unit = .none
    self.year = Quantity(year)
    self.quarter = quarter
    self.half = half
  }

  mutating func place(in period: (year: Int, quarter: Quantity, half: Quantity)) {
    place(period.year, period.quarter, period.half)
  }
}

/// Whether a text tells of times long before it was written, so that its dates count from each other.
enum Story {
  /// Many years that are said in figures lie more than a year from the document's, and little points at its own day.
  static func tells(_ phrases: [TimePhrase], _ date: CivilDay) -> Bool {
    let here = date.year
    var far = 0
    var near = 0
    for index in phrases.indices {
      let expression = phrases[index].expression
      guard expression.form == .date else { continue }
      if let year = expression.year.number, !expression.hasShortYear {
        if expression.isBeforeChrist || abs(year - here) > 1 { far += 1 }
      } else if expression.hasOffset && expression.base == .document
        || !expression.weekday.isNone && expression.day.isNone
      {
        near += 1
      }
    }
    return far >= 4 && far > 6 * near
  }
}
