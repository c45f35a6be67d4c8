import Testing
import YeonpyoText

@testable import YeonpyoDates

/// Without a document date a relative phrase keeps its TIMEX3 form: today's date is never used.
@Suite struct UnresolvedTests {
  @Test(
    arguments: [
      (.relative(-1, .year), "XXXX"), (.relative(-1, .month), "XXXX-XX"),
      (.relative(-1, .week), "XXXX-WXX"),
      (.relative(-1, .day), "XXXX-XX-XX"), (.relative(-1, .quarter), "XXXX-QX"),
      (.weekend(0), "XXXX-WXX-WE"),
      (.date(month: 8), "XXXX-08"), (.date(month: 12, day: 25), "XXXX-12-25"),
      (.date(day: 5), "XXXX-XX-05"),
      (.weekday(5), "XXXX-WXX-5"), (.quarter(2), "XXXX-Q2"), (.half(1), "XXXX-H1"),
      (.season(4), "XXXX-WI"),
      (.holiday(.christmas), "XXXX-12-25"), (.relative(-1, .year).month(8), "XXXX-08"),
      (.time(20, 30), "XXXX-XX-XXT20:30"), (.part(.morning), "XXXX-XX-XXTMO"),
      (.ago(2, .hour), "XXXX-XX-XXTXX"),
      (.present, "PRESENT_REF"), (.past, "PAST_REF"), (.future, "FUTURE_REF"),
      (.length(2, .week, .past), "P2W"), (.duration(3, .day), "P3D"),
    ] as [(TimeExpression, String)])
  func keepsItsForm(_ expression: TimeExpression, _ value: String) throws {
    let time = try #require(Resolver().resolve(expression, from: nil, leaning: .past))
    #expect(time.value.description == value)
    #expect(time.start == nil && time.end == nil && !time.isAnchored)
  }

  @Test func modifiersAloneAreNoTime() {
    #expect(
      Resolver().resolve(.modifier(.mid), from: CivilTime(iso: "2021-03-15"), leaning: .none) == nil
    )
  }

  @Test(
    arguments: [
      (.present, "2021-03-15/2021-03-15"), (.past, "/2021-03-15"), (.future, "2021-03-15/"),
    ] as [(TimeExpression, String)])
  func references(_ expression: TimeExpression, _ days: String) throws {
    let time = try #require(
      Resolver().resolve(expression, from: CivilTime(iso: "2021-03-15"), leaning: .none))
    #expect("\(time.start?.iso ?? "")/\(time.end?.iso ?? "")" == days)
  }

  /// Hours count from the document's time of day, over midnight where need be.
  @Test(
    arguments: [
      (.later(2, .hour), "2021-12-31T23:30", "2022-01-01T01:30"),
      (.ago(2, .hour), "2021-01-01T01:30", "2020-12-31T23:30"),
      (.later(2, .hour), "2021-12-31", "2021-12-31TXX"),
      (.ago(30, .minute), "2021-03-15T00:30", "2021-03-15T00:00"),
      (.ago(48, .hour), "2021-03-01T12:00", "2021-02-27T12:00"),
      (.ago(31, .minute), "2021-03-15T00:30", "2021-03-14T23:59"),
    ] as [(TimeExpression, String, String)])
  func moments(_ expression: TimeExpression, _ anchor: String, _ value: String) throws {
    let time = try #require(
      Resolver().resolve(expression, from: CivilTime(iso: anchor), leaning: .none))
    #expect(time.value.description == value)
    #expect(time.start?.iso == String(value.prefix(10)))
  }

  @Test(
    arguments: [
      (.every(1, .day), "P1D", "EVERY", ""), (.times(2, per: .week), "P1W", "", "2X"),
      (TimeExpression.weekday(2).each, "XXXX-WXX-2", "EVERY", ""),
      (TimeExpression.date(month: 10).each, "XXXX-10", "EVERY", ""),
      (TimeExpression.season(2).each, "XXXX-SU", "EVERY", ""),
    ] as [(TimeExpression, String, String, String)])
  func sets(_ expression: TimeExpression, _ value: String, _ quant: String, _ freq: String) throws {
    let time = try #require(
      Resolver().resolve(expression, from: CivilTime(iso: "2021-03-15"), leaning: .none))
    #expect(time.type == .set)
    #expect(time.value.description == value && time.quant.description == quant)
    #expect(time.freq.description == freq)
    #expect(time.start == nil && time.end == nil)
  }

  @Test(
    arguments: [
      (.date(year: 2020, month: 2), "2020-02"), (.date(year: 2020), "2020"),
      (.decade(1990), "199X"),
      (.century(20), "19XX"), (.date(year: 2020, month: 2).modified(.mid), "2020-02-11/2020-02-20"),
      (.date(year: 2020).modified(.approx), "2020~"),
      (.date(year: 2020).modified(.before), "../2020-12-31"),
      (.date(year: 2020).modified(.after), "2020-01-01/.."), (.quarter(1), "2021-01-01/2021-03-31"),
      (.length(1, .year, .past), "2020-03-15~/2021-03-15"), (.past, "../2021-03-15"),
    ] as [(TimeExpression, String)])
  func edtf(_ expression: TimeExpression, _ text: String) throws {
    let time = try #require(
      Resolver().resolve(expression, from: CivilTime(iso: "2021-03-15"), leaning: .none))
    #expect(time.edtf.description == text)
  }
}
