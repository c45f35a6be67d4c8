import YeonpyoText

/// Days of the year that have a name.
package enum Holiday: UInt8, Sendable, CaseIterable {
  case newYear = 1, newYearsEve, christmas, christmasEve, valentine, halloween, independence
  case thanksgiving, laborDay, memorialDay, presidentsDay, martinLutherKing, columbusDay,
    veteransDay
  case easter, goodFriday, easterMonday, palmSunday, ashWednesday, mardiGras, pentecost
  case mothersDay, fathersDay, groundhogDay, saintPatrick, aprilFools, earthDay, cincoDeMayo, mayDay
  case flagDay, juneteenth, boxingDay, womensDay, bastilleDay, anzacDay, canadaDay, guyFawkes,
    taxDay
  case blackFriday, cyberMonday, electionDay, epiphany, allSaints, washington, lincoln, bossDay
  case liberation, foundation, hangul, march1, childrens, constitution, memorialKorea, armedForces
  case whiteDay, arborKorea, parentsKorea
  case seollal, daeboreum, buddha, dano, chuseok

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
    case .groundhogDay: (2, 2)
    case .saintPatrick: (3, 17)
    case .aprilFools: (4, 1)
    case .earthDay: (4, 22)
    case .cincoDeMayo: (5, 5)
    case .mayDay: (5, 1)
    case .flagDay: (6, 14)
    case .juneteenth: (6, 19)
    case .boxingDay: (12, 26)
    case .womensDay: (3, 8)
    case .bastilleDay: (7, 14)
    case .anzacDay: (4, 25)
    case .canadaDay: (7, 1)
    case .guyFawkes: (11, 5)
    case .taxDay: (4, 15)
    case .epiphany: (1, 6)
    case .allSaints: (11, 1)
    case .washington: (2, 22)
    case .lincoln: (2, 12)
    case .bossDay: (10, 16)
    case .liberation: (8, 15)
    case .foundation: (10, 3)
    case .hangul: (10, 9)
    case .march1: (3, 1)
    case .childrens: (5, 5)
    case .constitution: (7, 17)
    case .memorialKorea: (6, 6)
    case .armedForces: (10, 1)
    case .whiteDay: (3, 14)
    case .arborKorea: (4, 5)
    case .parentsKorea: (5, 8)
    default: nil
    }
  }

  /// The holiday's day in a year (US federal law, 5 U.S.C. 6103, for the movable ones; Easter after Meeus, 1991;
  /// ``LunarDays``).
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
    case .easterMonday: return Holiday.easter(year)?.adding(days: 1)
    case .palmSunday: return Holiday.easter(year)?.adding(days: -7)
    case .ashWednesday: return Holiday.easter(year)?.adding(days: -46)
    case .mardiGras: return Holiday.easter(year)?.adding(days: -47)
    case .pentecost: return Holiday.easter(year)?.adding(days: 49)
    case .mothersDay: return Holiday.weekday(7, number: 2, month: 5, year)
    case .fathersDay: return Holiday.weekday(7, number: 3, month: 6, year)
    case .blackFriday: return Holiday.thanksgiving.day(in: year)?.adding(days: 1)
    case .cyberMonday: return Holiday.thanksgiving.day(in: year)?.adding(days: 4)
    case .electionDay: return Holiday.weekday(1, number: 1, month: 11, year)?.adding(days: 1)
    default: return LunarDays.day(of: self, in: year)
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
