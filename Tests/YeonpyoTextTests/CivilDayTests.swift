import TestSupport
import Testing

@testable import YeonpyoText

@Suite struct CivilDayTests {
  private static func day(_ iso: String) throws -> CivilDay {
    try #require(CivilTime(iso: iso)?.day)
  }

  /// Every day of the calendar is one after the day before it; one in 97 is also read back from its text.
  @Test func roundTrip() throws {
    let first = try #require(CivilDay(year: 1, month: 1, day: 1))
    let last = try #require(CivilDay(year: 9999, month: 12, day: 31))
    for number in stride(from: Int(first.number), through: Int(last.number), by: 97) {
      let day = CivilDay(number: number)
      let (year, month, dayOfMonth) = day.civil
      #expect(CivilDay(year: year, month: month, day: dayOfMonth) == day, "\(number)")
      #expect(CivilTime(iso: day.iso)?.day == day, "\(number)")
    }
    #expect(Int(last.number) - Int(first.number) == 3_652_058)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (2021, 3, 15, 18_701),
    (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func counts(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
    #expect(CivilDay(year: year, month: month, day: day)?.number == Int32(number))
  }

  @Test(arguments: [
    (2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 0, 1), (2021, 1, 0),
    (2021, 1, 32),
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
  ])
  func refuses(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2021-03-15", 1), ("2013-02-12", 2), ("1969-12-31", 3), ("1970-01-01", 4), ("2019-12-14", 6),
    ("2020-02-16", 7), ("0001-01-01", 1), ("9999-12-31", 5),
  ])
  func weekdays(_ iso: String, _ weekday: Int) throws {
    #expect(try CivilDayTests.day(iso).weekday == weekday)
  }

  /// Years that begin on a Thursday, and leap years that begin on a Wednesday, have 53 weeks.
  @Test(arguments: [
    ("2021-01-01", 2020, 53), ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1),
    ("2020-12-31", 2020, 53),
    ("2019-12-30", 2020, 1), ("2018-12-31", 2019, 1), ("2016-01-03", 2015, 53),
    ("2023-01-01", 2022, 52),
    ("2024-12-30", 2025, 1), ("2013-02-12", 2013, 7), ("2010-01-03", 2009, 53),
    ("2005-01-02", 2004, 53),
  ])
  func isoWeeks(_ iso: String, _ year: Int, _ week: Int) throws {
    let day = try CivilDayTests.day(iso)
    #expect(day.isoWeek == (year, week))
    #expect(CivilDay(isoYear: year, week: week) == day.monday)
  }

  @Test(arguments: [(2021, 53), (2019, 53), (2022, 53), (2020, 54), (2020, 0), (0, 1)])
  func refusesWeeks(_ year: Int, _ week: Int) {
    #expect(CivilDay(isoYear: year, week: week) == nil)
  }

  @Test(arguments: [
    ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"),
    ("2020-02-29", 12, "2021-02-28"),
    ("2020-02-29", 48, "2024-02-29"), ("2021-03-31", -1, "2021-02-28"),
    ("2021-01-15", -1, "2020-12-15"),
    ("2021-01-15", -13, "2019-12-15"), ("2021-12-31", 2, "2022-02-28"),
    ("2021-05-31", 1, "2021-06-30"),
    ("2021-05-31", 0, "2021-05-31"), ("9999-11-30", 1, "9999-12-30"),
    ("0001-02-01", -1, "0001-01-01"),
  ])
  func addsMonths(_ iso: String, _ months: Int, _ expected: String) throws {
    #expect(try CivilDayTests.day(iso).adding(months: months)?.iso == expected)
  }

  @Test(arguments: [
    ("9999-12-01", 1), ("0001-01-31", -1), ("2021-01-01", -24_300), ("2021-01-01", 120_000),
  ])
  func endsWithTheCalendar(_ iso: String, _ months: Int) throws {
    #expect(try CivilDayTests.day(iso).adding(months: months) == nil)
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2020, true), (2021, false), (2100, false), (4, true),
  ])
  func leapYears(_ year: Int, _ isLeap: Bool) {
    #expect(CivilDay.isLeap(year) == isLeap)
    #expect(CivilDay.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
  }

  @Test(
    arguments: [
      ("2021-03-15", "2021-03-15", nil), ("20210315", "2021-03-15", nil),
      ("2021.03.15", "2021-03-15", nil),
      ("2021/03/15", "2021-03-15", nil), (" 2021-03-15 ", "2021-03-15", nil),
      ("2021-03-15T09:30", "2021-03-15", 570), ("2021-03-15 09:30", "2021-03-15", 570),
      ("2021-03-15T09:30:05", "2021-03-15", 570), ("2021-03-15T09:30:05.123Z", "2021-03-15", 570),
      ("2021-03-15T23:30:00+09:00", "2021-03-15", 1410),
      ("2021-03-15T00:10-0500", "2021-03-15", 10),
      ("2021-03-15T24:00", "2021-03-15", 1440), ("2021-03-15T07", "2021-03-15", 420),
      ("2021-03-15t09:30z", "2021-03-15", 570), ("0001-01-01", "0001-01-01", nil),
    ] as [(String, String, Int?)])
  func readsTimes(_ text: String, _ day: String, _ minute: Int?) throws {
    let time = try #require(CivilTime(iso: text))
    #expect(time.day.iso == day)
    #expect(time.minute == minute)
  }

  @Test(arguments: [
    "", " ", "2021", "2021-3-15", "2021-03", "2021-02-29", "2021-13-01", "2021-03/15", "15-03-2021",
    "2021-03-15T25:00", "2021-03-15T09:60", "2021-03-15T09:30:61", "2021-03-15 noon",
    "2021-03-15x", "0000-01-01", "March 15, 2021", "2021-03-15T9:30", "２０２１-03-15",
  ])
  func refusesTimes(_ text: String) { #expect(CivilTime(iso: text) == nil) }
}
