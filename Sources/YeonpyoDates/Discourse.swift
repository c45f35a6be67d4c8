import YeonpyoText

/// The dates a text has spoken of last, which later phrases count from.
struct Discourse {
  /// First day of the date spoken of last.
  private(set) var day: CivilDay?
  /// How many days that date covers.
  private(set) var days = Int.max
  /// Its place in the list of timexes.
  private(set) var timex = 0
  /// The single day spoken of last, and its place in the list: 이날 goes back to it over years named in between.
  private(set) var singleDay: (day: CivilDay, timex: Int)?
  /// The date named last, even in passing, and its place in the list: what `that year` is about.
  private(set) var named: (day: CivilDay, timex: Int)?
  /// The quarter or half year spoken of last, or the month of the same sentence: `a year earlier` means the same part of
  /// the year before.
  private var period: YearPart?
  private var month: YearPart?
  /// The year spoken of last, where it lies before the Christian era.
  private(set) var yearBeforeChrist = Quantity.none

  /// - Parameters:
  ///   - counted: what the phrase counts in, before it was placed.
  ///   - isStory: the text tells of times long before it was written.
  ///   - isLeading: it stands at the beginning of its sentence: `In 1941, …`.
  mutating func add(
    _ time: ResolvedTime, _ expression: TimeExpression, _ number: Int, counted: TimeUnit,
    isStory: Bool, isLeading: Bool
  ) {
    guard time.type == .date || time.type == .time, expression.form == .date,
      !expression.isClockOnly
    else { return }
    if expression.isBeforeChrist {
      yearBeforeChrist = expression.year
      day = nil
    }
    guard let start = time.start, let end = time.end else { return }
    if end.number - start.number < 366 { named = (start, number) }
    if isStory, let day, leaves(day, time, expression, isLeading) { return }
    yearBeforeChrist = .none
    // A year named in passing (`funding in 1976`) does not carry the story there; one it is in already says less.
    if let day, days <= 31, expression.isBareYear, !isLeading || start.year == day.year { return }
    day = start
    days = Int(end.number) - Int(start.number) + 1
    timex = number
    if days == 1 { singleDay = (start, number) }
    guard expression.base != .period || counted == .quarter else { return }
    if counted == .quarter, end == start.adding(months: 3)?.adding(days: -1) {
      // `the latest quarter`, with which `a year earlier` is compared.
      period = YearPart(year: start.year, quarter: Quantity((start.month + 2) / 3), timex: number)
      month = nil
      return
    }
    if !expression.quarter.isNone || !expression.half.isNone {
      period = YearPart(
        year: start.year, quarter: expression.quarter, half: expression.half, timex: number)
      month = nil
    } else if start.day == 1,
      end == start.adding(days: CivilDay.days(inMonth: start.month, of: start.year) - 1)
    {
      month = YearPart(year: start.year, month: Quantity(start.month), timex: number)
    }
  }

  /// A story that has reached `day` does not go where a timex points: to the day it was written on (`two years ago`, in
  /// somebody's words), years away from the story (`two decades earlier`), or back in passing (`which followed the
  /// election in December 2005`).
  private func leaves(
    _ day: CivilDay, _ time: ResolvedTime, _ expression: TimeExpression, _ isLeading: Bool
  ) -> Bool {
    guard let start = time.start else { return false }
    if expression.hasOffset {
      return expression.base == .document || expression.base == .period
        || abs(start.year - day.year) > 1
    }
    return !isLeading && !expression.year.isNone && start.year < day.year
  }

  /// Takes up a sentence.
  mutating func beginSentence() { month = nil }

  /// The part of a year that a phrase means; `nil` where none was spoken of.
  ///
  /// - Parameter unit: what the phrase counts in: a year in `a year earlier`, a quarter in `the latest quarter`, which is
  ///   over at the document's date, nothing in `the 1988 period`.
  func part(for unit: TimeUnit, before date: CivilDay?) -> YearPart? {
    guard unit == .quarter else { return unit == .year ? month ?? period : period }
    if let period, let quarter = period.quarter.number, let date,
      (period.year, quarter) >= (date.year, (date.month + 2) / 3)
    {
      return nil
    }
    return period
  }
}

/// A part of a year that a timex named.
struct YearPart {
  var year: Int
  var month = Quantity.none
  var quarter = Quantity.none
  var half = Quantity.none
  /// Its place in the list of timexes.
  var timex: Int
}

extension TimeExpression {
  fileprivate var isBareYear: Bool {
    !year.isNone && !hasYearPart && day.isNone && weekday.isNone && !hasTime
  }

  /// Becomes the same part of a year so many years later.
  mutating func place(in part: YearPart, moved years: Int) {
    offset = .none
    unit = .none
    if year.isNone { year = Quantity(part.year + years) }
    month = part.month
    quarter = part.quarter
    half = part.half
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
