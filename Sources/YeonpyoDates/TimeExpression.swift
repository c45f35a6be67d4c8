import YeonpyoText

/// A number a rule states, or one its pattern captured.
package struct Quantity: Hashable, Sendable, BitwiseCopyable, ExpressibleByIntegerLiteral {
  package var raw: Int16

  package init(integerLiteral value: Int) { raw = Int16(value) }
  package init(_ value: Int) { raw = Int16(clamping: value) }
  private init(raw: Int16) { self.raw = raw }

  /// Nothing is said.
  package static let none = Quantity(raw: .min)
  /// A number that is left open: `several`, `years`. TIMEX3 writes it X.
  package static let some = Quantity(raw: .min + 1)
  /// The first, second, … number the pattern captured.
  package static let captured = Quantity(raw: .max)
  package static let captured2 = Quantity(raw: .max - 1)
  package static let captured3 = Quantity(raw: .max - 2)
  package static let captured4 = Quantity(raw: .max - 3)
  /// The first captured number, negative.
  package static let minusCaptured = Quantity(raw: .max - 10)
  /// Captured numbers with a fraction are told from whole ones by this much, and count tenths.
  static let tenthsBase: Int16 = 10_000

  package var isNone: Bool { raw == Quantity.none.raw }
  package var isSome: Bool { raw == Quantity.some.raw }
  package var isNumber: Bool { raw > Quantity.some.raw }
  package var value: Int { Int(raw) }
  /// Says nothing, leaves it open, or is a number from `first` to `last`.
  @inline(__always)
  func isWithin(_ first: Int16, _ last: Int16) -> Bool {
    !isNumber || raw >= first && raw <= last
  }
  /// The number, `nil` where nothing or an open number is said.
  package var number: Int? { isNumber ? Int(raw) : nil }

  /// - Parameter keepsTenths: a fraction stays told from a whole number; else it is cut.
  @inline(__always)
  func filled(_ captures: Captures, keepsTenths: Bool = false) -> Quantity {
    raw < .max - 10 ? self : captured(captures, keepsTenths)
  }

  @inline(never)
  private func captured(_ captures: Captures, _ keepsTenths: Bool) -> Quantity {
    let isNegative = raw == .max - 10
    let place = isNegative ? 0 : Int(Int16.max) - Int(raw)
    guard place < captures.count else { return .none }
    var value = captures[place]
    if !keepsTenths, value >= Quantity.tenthsBase, value < DayPart.captureBase {
      value = (value - Quantity.tenthsBase) / 10
    }
    return Quantity(raw: isNegative ? -value : value)
  }
}

/// Grain of a point or unit of a length.
package enum TimeUnit: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case none, second, minute, hour, day, weekend, week, month, quarter, half, season, year, decade,
    century, millennium
  /// The unit the pattern captured.
  case captured

  /// Captured units are told from captured numbers by this much.
  static let captureBase: Int16 = 20_000
}

package enum DayPart: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case none, morning, midday, afternoon, evening, night, dawn
  /// The part the pattern captured.
  case captured

  static let captureBase: Int16 = 19_000
  /// TIMEX3's two letters.
  package var code: StaticString {
    switch self {
    case .none, .captured: ""
    case .morning: "MO"
    case .midday: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .dawn: "DT"
    }
  }
}

package enum Modifier: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case none, start, mid, end, approx, lessThan, moreThan, equalOrLess, equalOrMore, before, after
  package var code: StaticString {
    switch self {
    case .none: ""
    case .start: "START"
    case .mid: "MID"
    case .end: "END"
    case .approx: "APPROX"
    case .lessThan: "LESS_THAN"
    case .moreThan: "MORE_THAN"
    case .equalOrLess: "EQUAL_OR_LESS"
    case .equalOrMore: "EQUAL_OR_MORE"
    case .before: "BEFORE"
    case .after: "AFTER"
    }
  }
}

package enum TimexType: UInt8, Sendable, BitwiseCopyable {
  case date, time, duration, set
  package var code: StaticString {
    switch self {
    case .date: "DATE"
    case .time: "TIME"
    case .duration: "DURATION"
    case .set: "SET"
    }
  }
}

/// What a phrase says of a time, before anything is anchored: constraints that merge when phrases stand together.
///
/// `August last year` is month 8 and a year one before the anchor's. Rules build these; only ``Resolver`` reads a calendar.
package struct TimeExpression: Hashable, Sendable, BitwiseCopyable {
  package enum Form: UInt8, Sendable, BitwiseCopyable {
    /// A point or stretch of the calendar.
    case date
    /// A length.
    case duration
    /// Something that comes again and again.
    case set
    case present, past, future
    /// Only a modifier (`early`), waiting for what it modifies.
    case modifier
  }

  /// The day a relative part counts from.
  package enum Base: UInt8, Sendable, BitwiseCopyable {
    /// The document's date, or a quotation's.
    case document
    /// The date the text spoke of last: `the following year`, 이튿날.
    case discourse
    /// As `document`, but in a text that tells of times long past as `discourse`: `the end of the year`.
    case story
    /// The quarter or half year the text spoke of last, else the document's date: `a year earlier` in a report.
    case period
  }

  package enum Direction: UInt8, Sendable, BitwiseCopyable { case none, past, future, this }

  package var form: Form = .date
  package var base: Base = .document
  package var direction: Direction = .none
  package var modifier: Modifier = .none
  /// The text gives two digits of the year.
  package var hasShortYear = false
  /// Not a date unless something beside it says so: a bare number, `May`.
  package var isLatent = false
  /// The week the day lies in: `the week of the 18th`.
  package var isWholeWeek = false
  /// Not a date unless the text is this phrase and nothing else.
  package var isAlone = false
  /// The document date is one end of the length: `in the past two weeks`.
  package var isAnchoredLength = false
  /// A lone modifier that belongs to the phrase before it.
  package var modifiesBackward = false
  /// A lone modifier of lengths and distances: `about`, `more than`.
  package var modifiesLength = false
  /// The year is one before the Christian era.
  package var isBeforeChrist = false

  package var year: Quantity = .none
  /// Years, months … from the base: `unit` is what `offset` counts.
  package var offset: Quantity = .none
  package var unit: TimeUnit = .none
  /// A number of decades or centuries: 1990 for the 1990s, 19 for the 19th century.
  package var decade: Quantity = .none
  package var century: Quantity = .none
  package var half: Quantity = .none
  package var quarter: Quantity = .none
  /// 1 spring … 4 winter.
  package var season: Quantity = .none
  package var month: Quantity = .none
  package var week: Quantity = .none
  package var day: Quantity = .none
  /// ISO, Monday 1.
  package var weekday: Quantity = .none
  /// Which such weekday of the month, −1 the last.
  package var nth: Quantity = .none
  package var isWeekend = false
  /// Number in ``Holiday``.
  package var holiday: Quantity = .none
  package var hour: Quantity = .none
  package var minute: Quantity = .none
  package var second: Quantity = .none
  package var dayPart: DayPart = .none
  /// A length, or how often a set comes, in `unit`; a length's second and smaller unit stands in `month`, `day`, `minute`
  /// or `second`.
  package var amount: Quantity = .none
  /// Tenths added to `amount`: `a year and a half` is 1 and 5.
  package var tenths: Quantity = .none
  /// How many times in each unit (`twice a week`).
  package var frequency: Quantity = .none
  package var isEach = false

  package init(_ form: Form = .date) { self.form = form }

  /// The expression with its captured numbers put in.
  func filled(_ captures: Captures) -> TimeExpression {
    var result = self
    result.year = year.filled(captures)
    result.offset = offset.filled(captures)
    result.decade = decade.filled(captures)
    result.century = century.filled(captures)
    result.half = half.filled(captures)
    result.quarter = quarter.filled(captures)
    result.season = season.filled(captures)
    result.month = month.filled(captures)
    result.week = week.filled(captures)
    result.day = day.filled(captures)
    result.weekday = weekday.filled(captures)
    result.nth = nth.filled(captures)
    result.holiday = holiday.filled(captures)
    result.hour = hour.filled(captures)
    result.minute = minute.filled(captures)
    result.second = second.filled(captures)
    result.amount = amount.filled(captures, keepsTenths: true)
    result.tenths = tenths.filled(captures)
    result.frequency = frequency.filled(captures)
    result.splitTenths()
    if result.unit == .captured { result.unit = unitCaptured(captures) }
    if result.dayPart == .captured { result.dayPart = dayPartCaptured(captures) }
    return result
  }

  /// Its parts of the calendar and of a day exist: no fifth quarter, no 25 o'clock. A length's parts are free.
  var isPossible: Bool {
    guard form == .date || form == .set else { return true }
    return quarter.isWithin(1, 4) && half.isWithin(1, 2) && season.isWithin(1, 4)
      && month.isWithin(1, 12) && week.isWithin(1, 53) && day.isWithin(1, 31)
      && weekday.isWithin(1, 7) && hour.isWithin(0, 24) && minute.isWithin(0, 59)
      && second.isWithin(0, 60)
  }

  /// `2.5`: the tenths of a length stand apart.
  private mutating func splitTenths() {
    let base = Int(Quantity.tenthsBase)
    guard let value = amount.number, value >= base else { return }
    amount = Quantity((value - base) / 10)
    tenths = Quantity((value - base) % 10)
  }

  /// A unit among the captures stands as its raw value above ``TimeUnit/captureBase``.
  private func unitCaptured(_ captures: Captures) -> TimeUnit {
    for index in 0..<captures.count where captures[index] >= TimeUnit.captureBase {
      return TimeUnit(rawValue: UInt8(captures[index] - TimeUnit.captureBase)) ?? .none
    }
    return .none
  }

  private func dayPartCaptured(_ captures: Captures) -> DayPart {
    for index in 0..<captures.count
    where captures[index] >= DayPart.captureBase && captures[index] < TimeUnit.captureBase {
      return DayPart(rawValue: UInt8(captures[index] - DayPart.captureBase)) ?? .none
    }
    return .none
  }
}
