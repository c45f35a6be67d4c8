import YeonpyoText

/// Days of the year that have a name.
package enum Holiday: UInt8, Sendable, CaseIterable {
  case newYear = 1, newYearsEve, christmas, christmasEve, valentine, halloween, independence
  case thanksgiving, laborDay, memorialDay, presidentsDay, martinLutherKing, columbusDay,
    veteransDay
  case easter, goodFriday
  case liberation, foundation, hangul, march1, childrens, constitution, memorialKorea, armedForces

  /// Month and day where it is the same every year.
  package var fixed: (month: Int, day: Int)? {
    switch self {
    case .newYear: (1, 1)
    case .newYearsEve: (12, 31)
    case .christmas: (12, 25)
    case .christmasEve: (12, 24)
    case .valentine: (2, 14)
    case .halloween: (10, 31)
    case .independence: (7, 4)
    case .veteransDay: (11, 11)
    case .liberation: (8, 15)
    case .foundation: (10, 3)
    case .hangul: (10, 9)
    case .march1: (3, 1)
    case .childrens: (5, 5)
    case .constitution: (7, 17)
    case .memorialKorea: (6, 6)
    case .armedForces: (10, 1)
    default: nil
    }
  }

  /// The holiday's day in a year (US federal law, 5 U.S.C. 6103, for the movable ones; Easter after Meeus, 1991).
  package func day(in year: Int) -> CivilDay? {
    if let fixed { return CivilDay(year: year, month: fixed.month, day: fixed.day) }
    switch self {
    case .thanksgiving: return Holiday.weekday(4, number: 4, month: 11, year)
    case .laborDay: return Holiday.weekday(1, number: 1, month: 9, year)
    case .presidentsDay: return Holiday.weekday(1, number: 3, month: 2, year)
    case .martinLutherKing: return Holiday.weekday(1, number: 3, month: 1, year)
    case .columbusDay: return Holiday.weekday(1, number: 2, month: 10, year)
    case .memorialDay:
      guard let last = CivilDay(year: year, month: 5, day: 31) else { return nil }
      return last.adding(days: 1 - last.weekday)
    case .easter: return Holiday.easter(year)
    case .goodFriday: return Holiday.easter(year)?.adding(days: -2)
    default: return nil
    }
  }

  private static func weekday(_ weekday: Int, number: Int, month: Int, _ year: Int) -> CivilDay? {
    guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
    return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
  }

  private static func easter(_ year: Int) -> CivilDay? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return CivilDay(year: year, month: f / 31, day: f % 31 + 1)
  }
}
