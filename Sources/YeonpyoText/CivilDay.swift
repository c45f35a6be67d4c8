/// A day of the proleptic Gregorian calendar, counted in days from 1970-01-01.
///
/// Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
public struct CivilDay: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01, negative before it.
  public var number: Int32

  @inlinable public init(number: Int) { self.number = Int32(number) }

  /// The day of a year (1…9999), month and day of the month; `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.days(inMonth: month, of: year)
    else { return nil }
    self.number = CivilDay.count(year, month, day)
  }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  public var civil: (year: Int, month: Int, day: Int) {
    isWritable ? writableCivil : anyCivil
  }

  /// The year, month and day of a day in the years 1…9999, without a division by anything but constants of 32 bits.
  /// (Neri and Schneider, 2022, "Euclidean affine functions and their application to calendar algorithms".)
  private var writableCivil: (year: Int, month: Int, day: Int) {
    let shifted = UInt32(truncatingIfNeeded: Int(number) + 719_468)
    let centuries = 4 &* shifted &+ 3
    let days = UInt64(centuries % 146_097 | 3) &* 2_939_745
    let dayOfYear = UInt32(truncatingIfNeeded: days) / 2_939_745 / 4
    let months = 2141 &* dayOfYear &+ 197_913
    let isNextYear = dayOfYear >= 306
    let year = 100 * Int(centuries / 146_097) + Int(days >> 32) + (isNextYear ? 1 : 0)
    return (
      year, Int(months >> 16) - (isNextYear ? 12 : 0), Int((months & 0xFFFF) / 2141) + 1
    )
  }

  private var anyCivil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  /// ISO weekday, Monday 1 … Sunday 7.
  public var weekday: Int {
    let shifted = (Int(number) + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  @inlinable public func adding(days: Int) -> CivilDay { CivilDay(number: Int(number) + days) }

  /// A day of the years 1…9999, which four digits can write.
  public var isWritable: Bool { number >= -719_162 && number <= 2_932_896 }
  public var ifWritable: CivilDay? { isWritable ? self : nil }

  /// The same day of the month `months` later; the month's last day where that is shorter.
  ///
  /// `nil` outside the years 1…9999.
  public func adding(months: Int) -> CivilDay? {
    let (year, month, day) = civil
    let index = year * 12 + (month - 1) + months
    let newYear = index >= 0 ? index / 12 : -1
    let newMonth = index - newYear * 12 + 1
    guard (1...9999).contains(newYear) else { return nil }
    return CivilDay(
      year: newYear, month: newMonth,
      day: min(day, CivilDay.days(inMonth: newMonth, of: newYear)))
  }

  /// Monday of this day's ISO week.
  public var monday: CivilDay { adding(days: 1 - weekday) }

  /// ISO 8601 week: the year its Thursday lies in, and its number there (1…53).
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let year = thursday.year
    let first = CivilDay(number: Int(CivilDay.count(year, 1, 1)))
    return (year, (Int(thursday.number) - Int(first.number)) / 7 + 1)
  }

  /// Monday of an ISO week, `nil` where the year has no such week.
  public init?(isoYear: Int, week: Int) {
    guard (1...9998).contains(isoYear), (1...53).contains(week),
      let fourth = CivilDay(year: isoYear, month: 1, day: 4)
    else { return nil }
    let monday = fourth.monday.adding(days: 7 * (week - 1))
    guard monday.isoWeek.week == week else { return nil }
    self = monday
  }

  @inlinable public static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }

  /// `2021-03-15`, ten ASCII bytes.
  public var iso: String {
    let (year, month, day) = civil
    return zeroPadded(year, 4) + "-" + zeroPadded(month, 2) + "-" + zeroPadded(day, 2)
  }
}

/// A decimal number of at least `width` digits, filled with zeros on the left.
package func zeroPadded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// A document's creation time: a day and, where it was given, the time of that day.
///
/// A zone offset is read over and kept out of the arithmetic.
public struct CivilTime: Hashable, Sendable {
  public var day: CivilDay
  /// Minutes after midnight, `nil` where only the day is known.
  public var minute: Int?

  public init(day: CivilDay, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// Reads `2021-03-15`, `20210315`, `2021-03-15T09:30`, `2021-03-15 09:30:00.5+09:00`, and the same with `.` or `/`
  /// between the parts of the day. Anything else, or a day no calendar has, is `nil`.
  public init?(iso text: some StringProtocol) {
    var scan = DigitScan(Array(text.utf8))
    scan.skipSpaces()
    guard let year = scan.number(4) else { return nil }
    let separator = scan.any([0x2D, 0x2E, 0x2F])
    guard let month = scan.number(2) else { return nil }
    if let separator, scan.any([separator]) == nil { return nil }
    guard let day = scan.number(2), let civil = CivilDay(year: year, month: month, day: day)
    else { return nil }
    self.day = civil
    if scan.any([0x54, 0x74, 0x20]) != nil, !scan.isAtEnd {
      guard let hour = scan.number(2), hour < 25 else { return nil }
      var minutes = 0
      if scan.any([0x3A]) != nil {
        guard let m = scan.number(2), m < 60 else { return nil }
        minutes = m
        if scan.any([0x3A]) != nil {
          guard let s = scan.number(2), s < 61 else { return nil }
          if scan.any([0x2E, 0x2C]) != nil { scan.skipDigits() }
        }
      }
      self.minute = min(hour * 60 + minutes, 1440)
      scan.skipZone()
    }
    scan.skipSpaces()
    guard scan.isAtEnd else { return nil }
  }
}

/// Reads fixed-width numbers off ASCII bytes.
private struct DigitScan {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func number(_ width: Int) -> Int? {
    guard at + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[at..<at + width] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    at += width
    return value
  }

  mutating func any(_ accepted: [UInt8]) -> UInt8? {
    guard at < bytes.count, accepted.contains(bytes[at]) else { return nil }
    at += 1
    return bytes[at - 1]
  }

  mutating func skipDigits() {
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
  }
  mutating func skipSpaces() { while at < bytes.count, bytes[at] == 0x20 { at += 1 } }

  mutating func skipZone() {
    skipSpaces()
    if any([0x5A, 0x7A]) != nil { return }
    guard any([0x2B, 0x2D]) != nil else { return }
    while at < bytes.count, (bytes[at] >= 0x30 && bytes[at] <= 0x39) || bytes[at] == 0x3A {
      at += 1
    }
  }
}
