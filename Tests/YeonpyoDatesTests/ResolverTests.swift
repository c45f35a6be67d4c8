import Testing
import YeonpyoText

@testable import YeonpyoDates

/// One phrase's meaning, read from a day.
struct ResolverRow: CustomTestStringConvertible, Sendable {
  var expression: TimeExpression
  var anchor: String?
  var leaning: Resolver.Leaning
  var value: String
  /// `first/last`, a side left out where it is open; empty where both are.
  var days: String

  init(
    _ expression: TimeExpression, _ anchor: String?, _ value: String, _ days: String,
    _ leaning: Resolver.Leaning = .none
  ) {
    self.expression = expression
    self.anchor = anchor
    self.leaning = leaning
    self.value = value
    self.days = days
  }

  var testDescription: String { "\(value) from \(anchor ?? "nothing")" }

  func check(_ location: SourceLocation = #_sourceLocation) throws {
    let anchor = try self.anchor.map { try #require(CivilTime(iso: $0)) }
    let time = try #require(Resolver().resolve(expression, from: anchor, leaning: leaning))
    #expect(time.value.description == value, sourceLocation: location)
    let start = time.start?.iso ?? ""
    let end = time.end?.iso ?? ""
    #expect(
      (start + end).isEmpty ? days.isEmpty : "\(start)/\(end)" == days, "\(start)/\(end)",
      sourceLocation: location)
  }
}

@Suite struct ResolverTests {
  typealias Row = ResolverRow

  @Test(arguments: [
    Row(.date(year: 2021, month: 1), nil, "2021-01", "2021-01-01/2021-01-31"),
    Row(.date(year: 2021, month: 2), nil, "2021-02", "2021-02-01/2021-02-28"),
    Row(.date(year: 2020, month: 2), nil, "2020-02", "2020-02-01/2020-02-29"),
    Row(.date(year: 1900, month: 2), nil, "1900-02", "1900-02-01/1900-02-28"),
    Row(.date(year: 2000, month: 2), nil, "2000-02", "2000-02-01/2000-02-29"),
    Row(.date(year: 2021, month: 4), nil, "2021-04", "2021-04-01/2021-04-30"),
    Row(.date(year: 2021, month: 12), nil, "2021-12", "2021-12-01/2021-12-31"),
    Row(.date(year: 2020, month: 2, day: 29), nil, "2020-02-29", "2020-02-29/2020-02-29"),
    Row(.date(year: 2021), nil, "2021", "2021-01-01/2021-12-31"),
    Row(.decade(1990), nil, "199", "1990-01-01/1999-12-31"),
    Row(.decade(90), nil, "199", "1990-01-01/1999-12-31"),
    Row(.century(20), nil, "19", "1900-01-01/1999-12-31"),
    Row(.date(year: 1), nil, "0001", "0001-01-01/0001-12-31"),
    Row(.date(year: 9999), nil, "9999", "9999-01-01/9999-12-31"),
  ])
  func whatTheTextSays(_ row: Row) throws { try row.check() }

  /// `mid-February 2020` and its like: a month by tens of days, anything else by thirds.
  @Test(arguments: [
    Row(.date(year: 2020, month: 2).modified(.start), nil, "2020-02", "2020-02-01/2020-02-10"),
    Row(.date(year: 2020, month: 2).modified(.mid), nil, "2020-02", "2020-02-11/2020-02-20"),
    Row(.date(year: 2020, month: 2).modified(.end), nil, "2020-02", "2020-02-21/2020-02-29"),
    Row(.date(year: 2021, month: 2).modified(.end), nil, "2021-02", "2021-02-21/2021-02-28"),
    Row(.date(year: 2021, month: 1).modified(.end), nil, "2021-01", "2021-01-21/2021-01-31"),
    Row(.date(year: 2021).modified(.start), nil, "2021", "2021-01-01/2021-05-01"),
    Row(.date(year: 2021).modified(.end), nil, "2021", "2021-09-02/2021-12-31"),
    Row(.date(year: 2021).modified(.before), nil, "2021", "/2021-12-31"),
    Row(.date(year: 2021).modified(.after), nil, "2021", "2021-01-01/"),
    Row(.relative(0, .week).modified(.end), "2021-03-15", "2021-W11", "2021-03-20/2021-03-21"),
  ])
  func thirds(_ row: Row) throws { try row.check() }

  @Test(arguments: [
    Row(.relative(0, .week), "2021-01-01", "2020-W53", "2020-12-28/2021-01-03"),
    Row(.relative(1, .week), "2020-12-31", "2021-W01", "2021-01-04/2021-01-10"),
    Row(.relative(-1, .week), "2021-01-04", "2020-W53", "2020-12-28/2021-01-03"),
    Row(.weekend(0), "2021-03-15", "2021-W11-WE", "2021-03-20/2021-03-21"),
    Row(.weekend(-1), "2021-01-03", "2020-W52-WE", "2020-12-26/2020-12-27"),
    Row(.relative(-1, .quarter), "2021-02-12", "2020-Q4", "2020-10-01/2020-12-31"),
    Row(.relative(1, .quarter), "2021-12-31", "2022-Q1", "2022-01-01/2022-03-31"),
    Row(.relative(-1, .half), "2021-02-12", "2020-H2", "2020-07-01/2020-12-31"),
    Row(.relative(0, .half), "2021-06-30", "2021-H1", "2021-01-01/2021-06-30"),
    Row(.relative(-1, .month), "2021-01-31", "2020-12", "2020-12-01/2020-12-31"),
    Row(.relative(1, .month), "2021-01-31", "2021-02", "2021-02-01/2021-02-28"),
    Row(.relative(-12, .month), "2020-02-29", "2019-02", "2019-02-01/2019-02-28"),
    Row(.relative(-1, .year), "2020-02-29", "2019", "2019-01-01/2019-12-31"),
    Row(.relative(-1, .decade), "2021-03-15", "201", "2010-01-01/2019-12-31"),
    Row(.relative(-1, .century), "2021-03-15", "19", "1900-01-01/1999-12-31"),
    Row(.relative(-1, .day), "2021-03-01", "2021-02-28", "2021-02-28/2021-02-28"),
    Row(.relative(1, .day), "2020-02-28", "2020-02-29", "2020-02-29/2020-02-29"),
    Row(.relative(1, .day), "2020-12-31", "2021-01-01", "2021-01-01/2021-01-01"),
    Row(.ago(3, .week), "2021-03-15", "2021-W08", "2021-02-22/2021-02-28"),
  ])
  func unitsFromTheAnchor(_ row: Row) throws { try row.check() }

  /// Winter belongs to the year it begins in, and January to the winter before it.
  @Test(arguments: [
    Row(seasonOf(2020, 1), nil, "2020-SP", "2020-03-01/2020-05-31"),
    Row(seasonOf(2020, 2), nil, "2020-SU", "2020-06-01/2020-08-31"),
    Row(seasonOf(2020, 3), nil, "2020-FA", "2020-09-01/2020-11-30"),
    Row(seasonOf(2020, 4), nil, "2020-WI", "2020-12-01/2021-02-28"),
    Row(seasonOf(2019, 4), nil, "2019-WI", "2019-12-01/2020-02-29"),
    Row(.relative(0, .season), "2021-01-15", "2020-WI", "2020-12-01/2021-02-28"),
    Row(.relative(0, .season), "2021-12-15", "2021-WI", "2021-12-01/2022-02-28"),
    Row(.relative(0, .season), "2021-03-01", "2021-SP", "2021-03-01/2021-05-31"),
    Row(.relative(-1, .season), "2021-03-01", "2020-WI", "2020-12-01/2021-02-28"),
    Row(.relative(-1, .season), "2021-01-15", "2020-FA", "2020-09-01/2020-11-30"),
    Row(.relative(1, .season), "2021-11-30", "2021-WI", "2021-12-01/2022-02-28"),
    Row(.relative(1, .season), "2021-02-28", "2021-SP", "2021-03-01/2021-05-31"),
  ])
  func seasons(_ row: Row) throws { try row.check() }

  @Test(arguments: [
    // Bare months and days: the side the sentence leans to, else the nearest.
    Row(.date(month: 8), "2021-03-15", "2020-08", "2020-08-01/2020-08-31", .past),
    Row(.date(month: 8), "2021-03-15", "2021-08", "2021-08-01/2021-08-31", .future),
    Row(.date(month: 8), "2021-03-15", "2020-08", "2020-08-01/2020-08-31"),
    Row(.date(month: 5), "2021-03-15", "2021-05", "2021-05-01/2021-05-31"),
    Row(.date(month: 3), "2021-03-15", "2021-03", "2021-03-01/2021-03-31", .past),
    Row(.date(month: 3), "2021-03-15", "2021-03", "2021-03-01/2021-03-31", .future),
    Row(.date(month: 12, day: 30), "2021-01-02", "2020-12-30", "2020-12-30/2020-12-30", .past),
    Row(.date(month: 1, day: 2), "2020-12-30", "2021-01-02", "2021-01-02/2021-01-02", .future),
    Row(.date(day: 31), "2021-03-15", "2021-01-31", "2021-01-31/2021-01-31", .past),
    Row(.date(day: 31), "2021-04-15", "2021-05-31", "2021-05-31/2021-05-31", .future),
    Row(.date(day: 15), "2021-03-15", "2021-03-15", "2021-03-15/2021-03-15", .past),
    // 2021-03-15 is a Monday.
    Row(.weekday(1), "2021-03-15", "2021-03-15", "2021-03-15/2021-03-15", .past),
    Row(.weekday(7), "2021-03-15", "2021-03-14", "2021-03-14/2021-03-14", .past),
    Row(.weekday(7), "2021-03-15", "2021-03-21", "2021-03-21/2021-03-21", .future),
    Row(.weekday(1, .past), "2021-03-15", "2021-03-08", "2021-03-08/2021-03-08"),
    Row(.weekday(1, .future), "2021-03-15", "2021-03-22", "2021-03-22/2021-03-22"),
    Row(.weekday(3, .this), "2021-03-15", "2021-03-17", "2021-03-17/2021-03-17"),
    Row(.relative(-1, .week).on(weekday: 5), "2021-03-15", "2021-03-12", "2021-03-12/2021-03-12"),
    Row(.relative(-1, .year).month(8), "2021-03-15", "2020-08", "2020-08-01/2020-08-31"),
    Row(.relative(-1, .year).month(2).day(29), "2021-03-15", "2020-02-29", "2020-02-29/2020-02-29"),
    Row(.shortYear(97), "2021-03-15", "1997", "1997-01-01/1997-12-31"),
    Row(.shortYear(21), "2021-03-15", "2021", "2021-01-01/2021-12-31"),
    Row(.shortYear(31), "2021-03-15", "2031", "2031-01-01/2031-12-31"),
    Row(.shortYear(32), "2021-03-15", "1932", "1932-01-01/1932-12-31"),
    Row(.shortYear(97), nil, "1997", "1997-01-01/1997-12-31"),
  ])
  func leanings(_ row: Row) throws { try row.check() }

  /// 29 February: in a year that has none, the month.
  @Test(arguments: [
    Row(.date(year: 2021, month: 2, day: 29), nil, "2021-02", "2021-02-01/2021-02-28"),
    Row(.date(year: 2021, month: 4, day: 31), nil, "2021-04", "2021-04-01/2021-04-30"),
    Row(.date(month: 2, day: 29), "2020-06-01", "2020-02-29", "2020-02-29/2020-02-29", .past),
    Row(.length(1, .year, .past), "2020-02-29", "P1Y", "2019-02-28/2020-02-29"),
    Row(.length(1, .year, .past), "2021-02-12", "P1Y", "2020-02-12/2021-02-12"),
    Row(.length(1, .month, .past), "2021-03-31", "P1M", "2021-02-28/2021-03-31"),
    Row(.length(2, .week, .future), "2021-12-25", "P2W", "2021-12-25/2022-01-08"),
    Row(.length(.some, .year, .past), "2021-03-15", "PXY", "/2021-03-15"),
  ])
  func daysThatAreMissing(_ row: Row) throws { try row.check() }

  /// Outside the years 1…9999 there are no days: the phrase keeps its unresolved form, and nothing traps.
  @Test(arguments: [
    Row(.ago(2021, .year), "2021-03-15", "XXXX", ""),
    Row(.ago(9999, .year), "2021-03-15", "XXXX", ""),
    Row(.later(7979, .year), "2021-03-15", "XXXX", ""),
    Row(.ago(9999, .decade), "2021-03-15", "XXXX", ""),
    Row(.later(9999, .century), "2021-03-15", "XXXX", ""),
    Row(.relative(1, .month), "9999-12-31", "XXXX-XX", ""),
    Row(.relative(-1, .month), "0001-01-31", "XXXX-XX", ""),
    Row(.relative(1, .quarter), "9999-12-31", "XXXX-QX", ""),
    Row(.length(9999, .year, .past), "2021-03-15", "P9999Y", "/2021-03-15"),
  ])
  func theCalendarsEnds(_ row: Row) throws { try row.check() }
}

func seasonOf(_ year: Quantity, _ season: Quantity) -> TimeExpression {
  var expression = TimeExpression.season(season)
  expression.year = year
  return expression
}
