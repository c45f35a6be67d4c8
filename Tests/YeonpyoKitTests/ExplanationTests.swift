import Testing
import YeonpyoGazetteers
import YeonpyoText

@testable import YeonpyoKit

/// What `explain` tells, line by line.
@Suite struct ExplanationTests {
  private static func explain(_ text: String, _ day: String?, _ language: Language = .english)
    throws
    -> [String]
  {
    let date = day.flatMap { CivilTime(iso: $0) }
    let document = Document(
      id: "TEXT", path: nil, text: Array(text.utf8), language: language, date: date,
      dateSource: date == nil ? nil : .option)
    return try Explanation(of: document, shippedPlan()).lines
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Lines of gazetteers and patterns of rules change with every edit of those.
  private static func plain(_ lines: [String]) throws -> [String] {
    let plan = try shippedPlan()
    let rules = Language.allCases.flatMap { plan.stages(of: $0).grammar.grammar.rules }
    return lines.map { line in
      var line = line.replacing(#/(yaml|tsv):[0-9]+/#) { "\($0.1):N" }
      for rule in rules {
        line = line.replacing("\(rule.name): \(rule.pattern)", with: "\(rule.name): …")
      }
      return line
    }
  }

  @Test(arguments: [
    (
      "Crash Landing on You aired in August last year.", "2021-03-15",
      """
      Crash Landing on You  work/crash-landing-on-you  work      Crash Landing on You
        name       as written in Gazetteers/crash-landing-on-you.yaml:N
        score      1
      aired                 event                      attested  2020-08
        said in    “Crash Landing on You aired in August last year”
        who        work/crash-landing-on-you
        day        “August last year”
      August last year      2020-08                    DATE      2020-08-01 to 2020-08-31
        rule       en/month: … (joined with en/last-unit: …)
        says       month 8, year -1 from the anchor
        anchor     document date 2021-03-15
        edtf       2020-08
        lost       en/loose/month-in: … read “August”: a rule before it reads the same words
      """
    ),
    (
      "It opened on March 3, 2011. The next day she left.", "2021-03-15",
      """
      March 3, 2011  2011-03-03  DATE  2011-03-03
        rule       en/month-day-year: …
        says       year 2011, month 3, day 3
        anchor     none needed
        edtf       2011-03-03
        lost       en/loose/month-day-year: … read “March 3, 2011”: a rule before it reads the same words
        lost       en/month-day: … read “March 3”: a longer reading won
        lost       en/loose/month-day-on: … read “March 3”: a longer reading won
      The next day   2011-03-04  DATE  2011-03-04
        rule       en/next-day: …
        says       day 1 from the date spoken of last
        anchor     “March 3, 2011” (2011-03-03), the date spoken of last
        edtf       2011-03-04
        lost       en/next-unit: … read “next day”: a longer reading won
      """
    ),
    (
      "She left two weeks ago.", nil,
      """
      two weeks ago  XXXX-WXX  DATE
        rule       en/units-ago: …
        says       week -2 from the anchor
        anchor     none: there is no document date (--date), so it stays unresolved
        lost       en/duration: … read “two weeks”: a longer reading won
      """
    ),
    (
      "The hall will open on Thursday.", "2013-02-12",
      """
      Thursday  2013-02-14  DATE  2013-02-14
        rule       en/weekday: …
        says       weekday Thursday
        anchor     document date 2013-02-12
        leans      to the future, by the words around it
        edtf       2013-02-14
      """
    ),
    ("It rained.", "2013-02-12", "nothing found"),
    (
      "She will go early.", "2013-02-12",
      """
      not taken
        early  en/modifier-early  nothing beside it that it could modify
      """
    ),
  ])
  func english(_ text: String, _ day: String?, _ expected: String) throws {
    let found = try ExplanationTests.explain(text, day)
    #expect(try ExplanationTests.plain(found) == ExplanationTests.lines(expected))
  }

  /// The pattern stands beside the name of its rule.
  @Test func patterns() throws {
    let found = try ExplanationTests.explain("She left last year.", "2021-03-15")
    let rule = try #require(
      try shippedPlan().stages(of: .english).grammar.grammar.rules.first {
        "\($0.name)" == "en/last-unit"
      })
    #expect(found.contains("  rule       en/last-unit: \(rule.pattern)"))
  }

  /// Columns are counted as a terminal shows them; particles stand beside their names.
  @Test func korean() throws {
    let found = try ExplanationTests.explain("현빈씨는 지난해 8월에 떠났다.", "2021-03-15", .korean)
    let expected = """
      현빈        person/hyun-bin  person    현빈
        name       as written in Gazetteers/crash-landing-on-you.yaml:N
        score      1
        followed   by “씨”, a title, and “는”, a particle
      지난해 8월  2020-08          DATE      2020-08-01 to 2020-08-31
        rule       ko/last-year: … (joined with ko/month: …)
        says       month 8, year -1 from the anchor
        anchor     document date 2021-03-15
        edtf       2020-08
        followed   by “에”, a particle
        lost       ko/last-year-spaced: … read “지난해”: a rule before it reads the same words
      떠났다      event            attested  2020-08
        said in    “현빈씨는 지난해 8월에 떠났다”
        who        person/hyun-bin
        day        “지난해 8월”
      """
    #expect(try ExplanationTests.plain(found) == ExplanationTests.lines(expected))
  }

  /// The chain of particles behind a name, and what ruled others out.
  @Test(arguments: [
    ("윤세리한테서만은 왔다.", "  followed   by “한테서”, a particle, and “만은”, a particle"),
    ("배우 현빈씨측은 말했다.", "  followed   by “씨”, a title, and “측”, a title, and “은”, a particle"),
    (
      "리정혁은는",
      "  리정혁  character/ri-jeong-hyeok  what follows in the eojeol is no particle that fits"
    ),
    (
      "서단을 보았다.",
      "  서단  character/seo-dan  an ordinary word too, and nothing around it or in the article speaks for the name"
    ),
  ])
  func koreanSplits(_ text: String, _ line: String) throws {
    let found = try ExplanationTests.explain(text, nil, .korean)
    #expect(found.contains(line))
  }

  /// A name inside another, and one that the longer name keeps out.
  @Test func namesInsideNames() throws {
    let found = try ExplanationTests.explain("CLOY Season 2.", nil)
    let expected = """
      CLOY Season 2  work/crash-landing-on-you/season-2  work  Crash Landing on You Season 2
        alias      as written in Gazetteers/crash-landing-on-you.yaml:N
        score      0.95
      CLOY           work/crash-landing-on-you           work  Crash Landing on You
        acronym    as written in Gazetteers/crash-landing-on-you.yaml:N
        score      0.95
        within     “CLOY Season 2”
      not taken
        Season 2  work/two-days-one-night/season-2  a longer name covers it
      """
    #expect(try ExplanationTests.plain(found) == ExplanationTests.lines(expected))
  }

  /// A spelling other than the one found is quoted; a span over two lines stands on one.
  @Test func otherSpellings() throws {
    let found = try ExplanationTests.explain("HYUN\n BIN left.", nil)
    let expected = """
      HYUN BIN  person/hyun-bin  person  Hyun Bin
        name       “Hyun Bin” in Gazetteers/crash-landing-on-you.yaml:N
        score      1
      """
    #expect(try ExplanationTests.plain(found) == ExplanationTests.lines(expected))
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("현빈", 4), ("지난해 8월", 10), ("e\u{301}", 1), ("ＡＢ", 4), ("“a”", 3),
    ("\u{1112}\u{1161}", 2), ("\u{1F600}", 2),
  ])
  func widths(_ text: String, _ width: Int) { #expect(displayWidth(text) == width) }
}
