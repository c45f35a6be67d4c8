/// What a captured word stands for; a pattern names it in angle brackets.
package enum Slot: String, CaseIterable, Sendable, BitwiseCopyable {
  /// A whole number in digits or words.
  case number
  /// The same without `a` and `an`.
  case count
  /// Four digits that can be a year.
  case year
  /// Two digits.
  case twoDigits
  /// Two digits that are rather a year than a count: 60…99, and those with a zero first.
  case shortYear
  /// 1…31, with `st nd rd th` in digits.
  case day
  case month
  /// 1…12 in digits.
  case monthNumber
  /// A number word for an order: `third`, 둘째.
  case ordinal
  case weekday
  case unit
  /// A unit in the singular.
  case oneUnit
  /// A unit in the plural.
  case units
  case season
  case part
  /// 0…24 in digits.
  case hour
  /// 0…59 in two digits.
  case minute
  /// Four digits ending in 0 before `s`; two digits likewise.
  case decade
  case holiday
  /// A count of days said in one word: 사흘.
  case dayCount
  /// An open number: `several`, 여러.
  case some
  /// A month as careless writers put it, which may also be another word: `march`, `may`, `oct`.
  case looseMonth
  /// A short weekday that may also be another word: `sat`, `sun`.
  case looseWeekday
  /// A weekday in the plural: `Mondays`.
  case weekdays
  /// 1…31 in digits with `st nd rd th`.
  case numeralDay
  /// A short weekday with a capital that may also be another word: `Sat`, `Sun`.
  case shortWeekday
  /// `13.5.2015` and `2015.5.13` in one token, day before month where both can be: three numbers; `13.5` has no year.
  case dotted
  /// `730`, `1030` and `8.10` as a clock time: two numbers.
  case joinedTime
  /// The minutes after an hour in figures: `h10` of `21h10`.
  case minuteMark
  /// `20130212`: three numbers, the year first.
  case joinedDate
}

extension Slot {
  /// Place among all slots.
  @inline(__always) var index: Int {
    switch self {
    case .number, .count: 0
    case .year: 1
    case .twoDigits, .shortYear: 2
    case .day: 3
    case .month: 4
    case .monthNumber: 5
    case .ordinal: 6
    case .weekday: 7
    case .unit, .oneUnit, .units: 8
    case .season: 9
    case .part: 10
    case .hour: 11
    case .minute: 12
    case .decade: 13
    case .holiday: 14
    case .dayCount: 15
    case .some: 16
    case .looseMonth: 17
    case .looseWeekday: 18
    case .dotted: 19
    case .joinedTime: 20
    case .weekdays: 21
    case .minuteMark: 22
    case .joinedDate: 23
    case .numeralDay: 24
    case .shortWeekday: 25
    }
  }

  /// Numbers of several words can fill the slot.
  @inline(__always) var takesCompounds: Bool {
    self == .number || self == .count || self == .year || self == .ordinal || self == .day
  }

  /// One token of figures fills the slot with several numbers.
  @inline(__always) var takesFigures: Bool {
    self == .dotted || self == .joinedTime || self == .joinedDate
  }

  /// Digits can fill the slot.
  var takesDigits: Bool {
    switch self {
    case .number, .count, .year, .twoDigits, .shortYear, .day, .numeralDay, .monthNumber, .ordinal,
      .hour,
      .minute,
      .decade, .dotted, .joinedDate, .joinedTime:
      true
    default: false
    }
  }
}
