import Testing
import YeonpyoText

@testable import YeonpyoDates

/// Days as printed calendars give them.
@Suite struct HolidayTests {
  @Test(
    arguments: [
      // US Office of Personnel Management, Federal Holidays 2019 to 2024.
      (.martinLutherKing, "2019-01-21"), (.martinLutherKing, "2021-01-18"),
      (.martinLutherKing, "2024-01-15"),
      (.presidentsDay, "2020-02-17"), (.presidentsDay, "2021-02-15"),
      (.presidentsDay, "2023-02-20"),
      (.memorialDay, "2020-05-25"), (.memorialDay, "2021-05-31"), (.memorialDay, "2024-05-27"),
      (.independence, "2021-07-04"), (.laborDay, "2020-09-07"), (.laborDay, "2021-09-06"),
      (.laborDay, "2024-09-02"), (.columbusDay, "2020-10-12"), (.columbusDay, "2021-10-11"),
      (.columbusDay, "2024-10-14"), (.veteransDay, "2021-11-11"), (.thanksgiving, "2019-11-28"),
      (.thanksgiving, "2020-11-26"), (.thanksgiving, "2021-11-25"), (.thanksgiving, "2024-11-28"),
      // Easter of the Western churches: US Census Bureau, Easter Dates from 1600 to 2099.
      (.easter, "1818-03-22"), (.easter, "1943-04-25"), (.easter, "1961-04-02"),
      (.easter, "2000-04-23"),
      (.easter, "2008-03-23"), (.easter, "2016-03-27"), (.easter, "2020-04-12"),
      (.easter, "2021-04-04"),
      (.easter, "2024-03-31"), (.easter, "2025-04-20"), (.easter, "2038-04-25"),
      (.goodFriday, "2020-04-10"), (.goodFriday, "2024-03-29"),
      // 국경일에 관한 법률, 관공서의 공휴일에 관한 규정.
      (.march1, "2021-03-01"), (.childrens, "2021-05-05"), (.memorialKorea, "2021-06-06"),
      (.constitution, "2021-07-17"), (.liberation, "2021-08-15"), (.armedForces, "2021-10-01"),
      // 한국천문연구원 음양력.
      (.seollal, "1997-02-08"), (.seollal, "2013-02-10"), (.seollal, "2024-02-10"),
      (.seollal, "2027-02-07"), (.daeboreum, "2024-02-24"), (.buddha, "2012-05-28"),
      (.buddha, "2020-04-30"), (.dano, "2024-06-10"), (.chuseok, "2017-10-04"),
      (.chuseok, "2020-10-01"), (.chuseok, "2025-10-06"),
      (.foundation, "2021-10-03"), (.hangul, "2021-10-09"), (.christmas, "2021-12-25"),
      (.newYear, "2021-01-01"), (.newYearsEve, "2021-12-31"), (.valentine, "2021-02-14"),
      (.halloween, "2021-10-31"), (.christmasEve, "2021-12-24"),
    ] as [(Holiday, String)])
  func fallsOn(_ holiday: Holiday, _ iso: String) throws {
    let day = try #require(CivilTime(iso: iso)?.day)
    #expect(holiday.day(in: day.year) == day)
  }

  @Test(arguments: Holiday.allCases)
  func hasADayInEveryYear(_ holiday: Holiday) {
    let isLunar = [.seollal, .daeboreum, .buddha, .dano, .chuseok].contains(holiday)
    for year in isLunar ? 1950...2050 : 1583...2200 {
      #expect(holiday.day(in: year)?.year == year, "\(year)")
    }
    #expect(holiday.day(in: 0) == nil && holiday.day(in: 10_000) == nil)
  }
}

@Suite struct InlineTextTests {
  @Test(arguments: [
    (0, 1, "0"), (0, 4, "0000"), (7, 1, "7"), (7, 2, "07"), (10, 1, "10"), (10, 2, "10"),
    (99, 1, "99"), (100, 2, "100"),
    (2021, 4, "2021"), (9999, 4, "9999"), (10_000, 4, "10000"), (1, 4, "0001"), (-5, 1, "-5"),
    (-5, 2, "-05"),
    (1_000_000_000, 1, "1000000000"),
  ])
  func numbers(_ number: Int, _ width: Int, _ expected: String) {
    var text = InlineText()
    text.append(number, width: width)
    #expect(text.description == expected)
    #expect(text.count == expected.utf8.count && !text.isEmpty)
  }

  @Test func joinsAndCuts() throws {
    var text = InlineText("2020-02-11")
    text.append("/")
    text.append(try #require(CivilTime(iso: "2020-02-20")?.day))
    #expect(text.description == "2020-02-11/2020-02-20")
    #expect(text[0] == UInt8(ascii: "2") && text[10] == UInt8(ascii: "/"))
    var long = InlineText("0123456789")
    for _ in 0..<5 { long.append(text) }
    #expect(long.count == 40)
    #expect(long.description == "01234567892020-02-11/2020-02-202020-02-1")
    #expect(InlineText().description.isEmpty)
  }
}
