import YeonpyoText

/// A phrase's meaning on the calendar: the TIMEX3 attributes, and the days it covers.
package struct ResolvedTime: Sendable, BitwiseCopyable {
  package var type: TimexType
  package var value: InlineText
  package var modifier: Modifier = .none
  /// Again and again, without exception.
  package var isEvery = false
  /// How many times in each unit, 0 where nothing is said.
  package var times: UInt16 = 0
  /// First and last day, both within; `nil` where open or unknown.
  package var start: CivilDay?
  package var end: CivilDay?
  package var edtf = InlineText()
  /// Read from a day outside the phrase.
  package var isAnchored = false

  /// `EVERY`
  package var quant: InlineText { isEvery ? InlineText("EVERY") : InlineText() }

  /// `2X`
  package var freq: InlineText {
    var text = InlineText()
    guard times > 0 else { return text }
    text.append(Int(times))
    text.append("X")
    return text
  }

  init(_ type: TimexType, _ value: InlineText) {
    self.type = type
    self.value = value
  }
}

/// A stretch of whole days with the grain it was said in.
struct DayInterval: Equatable, BitwiseCopyable {
  var start: CivilDay
  /// Last day, within.
  var end: CivilDay
  var grain: TimeUnit

  init(_ start: CivilDay, _ end: CivilDay, _ grain: TimeUnit) {
    self.start = start
    self.end = end
    self.grain = grain
  }

  init(day: CivilDay) { self.init(day, day, .day) }

  init?(year: Int, month: Int) {
    guard let start = CivilDay(year: year, month: month, day: 1) else { return nil }
    self.init(start, start.adding(days: CivilDay.days(inMonth: month, of: year) - 1), .month)
  }

  init?(year: Int) { self.init(firstYear: year, count: 1, .year) }

  init?(firstYear: Int, count: Int, _ grain: TimeUnit) {
    guard let start = CivilDay(year: max(firstYear, 1), month: 1, day: 1),
      let end = CivilDay(year: firstYear + count - 1, month: 12, day: 31)
    else { return nil }
    self.init(start, end, grain)
  }

  init?(year: Int, firstMonth: Int, months: Int, _ grain: TimeUnit) {
    guard let first = DayInterval(year: year, month: firstMonth) else { return nil }
    let index = firstMonth - 1 + months - 1
    guard let last = DayInterval(year: year + index / 12, month: index % 12 + 1) else { return nil }
    self.init(first.start, last.end, grain)
  }

  /// The unit's stretch that a day lies in, moved by `offset` of them.
  init?(containing day: CivilDay, _ unit: TimeUnit, offset: Int) {
    switch unit {
    case .day, .hour, .minute, .second, .none, .captured:
      self.init(day: day.adding(days: unit == .day ? offset : 0))
    case .week:
      let monday = day.monday.adding(days: 7 * offset)
      self.init(monday, monday.adding(days: 6), .week)
    case .weekend:
      let saturday = day.monday.adding(days: 7 * offset + 5)
      self.init(saturday, saturday.adding(days: 1), .weekend)
    case .month:
      guard let moved = CivilDay(year: day.year, month: day.month, day: 1)?.adding(months: offset)
      else { return nil }
      self.init(year: moved.year, month: moved.month)
    case .quarter:
      let index = day.year * 4 + (day.month - 1) / 3 + offset
      self.init(year: index / 4, firstMonth: index % 4 * 3 + 1, months: 3, .quarter)
    case .half:
      let index = day.year * 2 + (day.month - 1) / 6 + offset
      self.init(year: index / 2, firstMonth: index % 2 * 6 + 1, months: 6, .half)
    case .season:
      // December begins the winter that the next year's January and February go on with.
      let year = day.month == 12 ? day.year + 1 : day.year
      let index = year * 4 + (day.month % 12) / 3 + offset
      self.init(season: (index + 3) % 4 + 1, year: (index % 4 == 0 ? index - 1 : index) / 4)
    case .year: self.init(year: day.year + offset)
    case .decade: self.init(firstYear: (day.year / 10 + offset) * 10, count: 10, .decade)
    case .century: self.init(firstYear: (day.year / 100 + offset) * 100, count: 100, .century)
    case .millennium:
      self.init(firstYear: (day.year / 1000 + offset) * 1000, count: 1000, .millennium)
    }
  }

  /// Spring is March to May … winter December to February of the next year.
  init?(season: Int, year: Int) {
    guard (1...4).contains(season) else { return nil }
    self.init(year: year, firstMonth: season * 3, months: 3, .season)
  }

  /// Thirds of the interval, by days: the first, the middle or the last.
  func third(_ modifier: Modifier) -> DayInterval {
    if grain == .month {
      switch modifier {
      case .start: return DayInterval(start, start.adding(days: 9), .none)
      case .mid: return DayInterval(start.adding(days: 10), start.adding(days: 19), .none)
      case .end: return DayInterval(start.adding(days: 20), end, .none)
      default: return self
      }
    }
    let days = Int(end.number) - Int(start.number) + 1
    // A day has no days inside it; a weekend no middle.
    guard days >= 3 else { return self }
    let third = days / 3
    switch modifier {
    case .start: return DayInterval(start, start.adding(days: third - 1), .none)
    case .mid: return DayInterval(start.adding(days: third), end.adding(days: -third), .none)
    case .end: return DayInterval(end.adding(days: 1 - third), end, .none)
    default: return self
    }
  }
}
