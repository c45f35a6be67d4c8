import YeonpyoText

/// Days of the Korean lunar calendar that news speaks of, 1950 to 2050.
///
/// Source: the calendar `dangi` of ICU 72 (Unicode CLDR), which counts new moons and solar terms in Korean standard time
/// (Aslaksen, 2010, "The mathematics of the Chinese calendar").
enum LunarDays {
  private static let firstYear = 1950

  /// Year − 1950 → month × 100 + day of the first day of the first month.
  private static let seollal: [UInt16] = [
    217, 206, 127, 214, 204, 124, 212, 131, 219, 208,
    128, 215, 205, 125, 213, 202, 122, 209, 130, 217,
    206, 127, 215, 203, 123, 211, 131, 218, 207, 128,
    216, 205, 125, 213, 202, 220, 209, 129, 218, 206,
    127, 215, 204, 123, 210, 131, 219, 208, 128, 216,
    205, 124, 212, 201, 122, 209, 129, 218, 207, 126,
    214, 203, 123, 210, 131, 219, 208, 128, 216, 205,
    125, 212, 201, 122, 210, 129, 217, 207, 127, 213,
    203, 123, 211, 131, 219, 208, 128, 215, 204, 124,
    212, 201, 122, 210, 130, 217, 206, 126, 214, 202,
    123,
  ]

  /// The same for the eighth day of the fourth month.
  private static let buddha: [UInt16] = [
    524, 513, 501, 520, 510, 529, 517, 507, 526, 515,
    503, 522, 511, 501, 519, 508, 527, 516, 505, 523,
    512, 502, 520, 510, 429, 518, 506, 525, 514, 503,
    521, 511, 501, 520, 508, 527, 516, 505, 523, 512,
    502, 521, 510, 528, 518, 507, 524, 514, 503, 522,
    511, 501, 519, 508, 526, 515, 505, 524, 512, 502,
    521, 510, 528, 517, 506, 525, 514, 503, 522, 512,
    430, 519, 508, 527, 515, 505, 524, 513, 502, 520,
    509, 528, 516, 506, 525, 515, 503, 522, 511, 430,
    518, 507, 526, 516, 505, 524, 513, 502, 520, 509,
    528,
  ]

  /// The same for the fifth day of the fifth month.
  private static let dano: [UInt16] = [
    620, 609, 528, 615, 605, 624, 613, 602, 621, 610,
    529, 617, 606, 625, 614, 604, 623, 612, 531, 619,
    608, 528, 615, 605, 624, 614, 602, 621, 610, 530,
    617, 606, 625, 615, 604, 622, 611, 601, 618, 608,
    528, 616, 605, 624, 613, 602, 620, 609, 530, 618,
    606, 625, 615, 604, 622, 611, 531, 619, 608, 528,
    616, 606, 624, 613, 602, 620, 609, 530, 618, 607,
    625, 614, 603, 622, 610, 531, 619, 609, 528, 616,
    605, 624, 612, 601, 620, 610, 530, 618, 607, 527,
    614, 603, 622, 611, 531, 619, 609, 529, 615, 604,
    623,
  ]

  /// The same for the fifteenth day of the eighth month.
  private static let chuseok: [UInt16] = [
    926, 915, 1003, 922, 911, 930, 919, 908, 927, 917,
    1005, 924, 913, 1002, 920, 910, 929, 918, 1006, 926,
    915, 1003, 922, 911, 930, 920, 908, 927, 917, 1005,
    923, 912, 1001, 921, 910, 929, 918, 1007, 925, 914,
    1003, 922, 911, 930, 920, 909, 927, 916, 1005, 924,
    912, 1001, 921, 911, 928, 918, 1006, 925, 914, 1003,
    922, 912, 930, 919, 908, 927, 915, 1004, 924, 913,
    1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922,
    912, 1001, 919, 908, 927, 916, 1004, 924, 913, 1002,
    921, 910, 928, 917, 1005, 925, 915, 1004, 922, 911,
    930,
  ]

  /// The holiday's day in a year; `nil` for other holidays, and outside the table.
  static func day(of holiday: Holiday, in year: Int) -> CivilDay? {
    let place = year - firstYear
    guard seollal.indices.contains(place) else { return nil }
    func day(_ packed: UInt16) -> CivilDay? {
      CivilDay(year: year, month: Int(packed) / 100, day: Int(packed) % 100)
    }
    switch holiday {
    case .seollal: return day(seollal[place])
    case .daeboreum: return day(seollal[place])?.adding(days: 14)
    case .buddha: return day(buddha[place])
    case .dano: return day(dano[place])
    case .chuseok: return day(chuseok[place])
    default: return nil
    }
  }
}
