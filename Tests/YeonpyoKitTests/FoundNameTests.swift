import Foundation
import TestSupport
import Testing
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoText

@testable import YeonpyoKit

/// Names that no gazetteer holds, in marked text: `{Alice Moreno|person}`; a label that nothing tells is `?`.
@Suite struct FoundNameTests {
  private static func found(_ text: String, _ plan: AnalysisPlan) throws -> String {
    let marks = try records(of: Array(text.utf8), path: "a.txt", plan).lines.compactMap {
      line -> MarkedText.Mark? in
      let record = try object(line)
      guard record["kind"] as? String == "mention", record["via"] as? String == "found",
        let start = record["startUtf8"] as? Int, let end = record["endUtf8"] as? Int
      else { return nil }
      return MarkedText.Mark(
        span: ByteSpan(start, end), id: record["label"] as? String ?? "?")
    }
    return MarkedText(text, marks).marked
  }

  @Test(arguments: [
    "Yesterday {Alice Moreno|person} left. {Moreno|person} will be back.",
    "The editor, {Takeshi Ondaru|person}, wrote it.",
    "The Minister for Fishery, {Ondaru Takeshi|person}, smiled.",
    "We met {J. K. Oduya|person} and {Samuel L. Brandt Jr.|person} there.",
    "Then Dr. {Oduya|person} spoke. Mrs. {Alice Moreno|person} agreed.",
    "{Cho Min-seo|person} was late.",
    "It was {Min-seo Cho|person}, who sang.",
    "She studied at the {Harbour Technical University|organization} near the sea.",
    "The {Ministry of Fishery|organization} denied it.",
    "They read the {Coast Tribune|publication} every day.",
    "He lives in {Cooper Street|place} now.",
    "It won the {Golden Anchor Award|award} again.",
    "They saw the film \"{A Boat in Winter|work}\" twice.",
    "They sail for {Nordhavn Strelka|?} tomorrow.",
    "드라마 ‘{겨울의 배|work}’가 끝났다.",
    "배우 {서단우|person}가 왔다. {서|person} 배우는 웃었다.",
    "{민가온|person}(31)은 기자다.",
    "{해오름엔터테인먼트|organization}가 밝혔다.",
  ])
  func findsNames(_ marked: String) throws {
    let plan = try shippedPlan()
    #expect(try Self.found(MarkedText(marked).text, plan) == marked)
  }

  @Test(arguments: [
    "However, the boat was late. Rain fell. Nobody came.",
    "The Big Day Has Come For All The Boats",
    "He came on Monday in March.",
    "Many South Korean viewers liked it.",
    "사용하는 사람이 많다. 정보를 주장하는 이유가 있다.",
    "주한미군은 어제 떠났다. 김모 씨는 남았다.",
    "차라리 이보다 나은 것이 없다.",
  ])
  func findsNothing(_ text: String) throws {
    let plan = try shippedPlan()
    #expect(try Self.found(text, plan) == text)
  }

  /// Long ids, one eojeol or one word over and over: neither lost nor slow.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "한빛" + String(repeating: "신문가", count: 30_000), String(repeating: "사불 ", count: 20_000),
      String(repeating: "Qq and Hyun Bin met. ", count: 10_000),
      String(repeating: "University of\nBusan. Crash Landing on You Fan Club. ", count: 2_000),
    ])
  func standsLongInput(_ text: String) throws {
    let id = String(repeating: "x", count: 10_000)
    var analyzer = try Analyzer(shippedPlan())
    let document = Document(id: id, path: nil, text: Array(text.utf8), language: .korean)
    analyzer.analyze(document)
    #expect(Self.fault(analyzer.analysis) == nil)
  }

  /// The record of an undecided name inside another holds the document's id four times.
  @Test func writesLongIDs() throws {
    let directory = try TemporaryDirectory()
    try directory.write(
      "a.yaml",
      """
      show: w/a
      entities:
        - {id: w/a, type: organization, name: {en: Friends of Bin Moro}}
        - {id: o/1, type: organization, name: {en: Bin Moro}}
        - {id: o/2, type: organization, name: {en: Bin Moro}}

      """)
    let plan = AnalysisPlan(
      gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(
        readShowFiles(paths: [directory.path]).definitions))
    let id = String(repeating: "x", count: 10_000)
    let lines = try records(of: Array("The Friends of Bin Moro.".utf8), path: id, plan).lines
    #expect(
      try lines.map { try object($0)["kind"] as? String } == ["document", "mention", "mention"])
  }

  /// All mentions of a name share a cluster, another name has another.
  @Test func keepsClusters() throws {
    let text = "Alice Moreno met Samuel Brandt. Moreno sang, Brandt said. Alice Moreno left."
    let clusters = try records(of: Array(text.utf8), path: "a.txt", shippedPlan()).lines
      .compactMap { try object($0)["cluster"] as? String }
    #expect(clusters == ["a.txt#n1", "a.txt#n2", "a.txt#n1", "a.txt#n2", "a.txt#n1"])
  }

  @Test func leavesThemOut() throws {
    var plan = try shippedPlan()
    plan.findsNames = false
    let text = "Yesterday Alice Moreno left."
    #expect(try Self.found(text, plan) == text)
  }

  /// Mentions ascend, the longest first; inner ones lie in what they are within; unknown ones have a cluster.
  @Test(arguments: 0..<3) func holdsOnRandomText(_ seed: Int) throws {
    let names = [
      "Alice Moreno", "Moreno", "Dr. Oduya", "Ministry of Seoul", "Seoul National University",
      "손예진", "손 배우",
      "서단우 배우", "드라마 ‘겨울’", "film \"Winter\"", "North and South Korea", "J. K.", "van der", "Jr.",
      "St.",
      "한빛엔터테인먼트", "Crash Landing on You Season 2", "Kim", "Hyun-bin", "The", "“", "(38)", "March",
      "3",
    ]
    var generator = SeededGenerator(seed: UInt64(900 + seed))
    var random = RandomText(seed: UInt64(900 + seed))
    var analyzer = try Analyzer(shippedPlan())
    var found = 0
    for _ in 0..<1_500 {
      let text = (0..<8).map { _ in
        names[Int(generator.next() % UInt64(names.count))]
          + (generator.next() % 4 == 0 ? random.next(length: 3) : "")
      }.joined(separator: [" ", ", ", "\n", ". "][Int(generator.next() % 4)])
      let document = Document(id: "a", path: nil, text: Array(text.utf8), language: .korean)
      analyzer.analyze(document)
      found += analyzer.analysis.mentions.count { $0.isFound }
      let fault = Self.fault(analyzer.analysis)
      #expect(fault == nil, "\(text.debugDescription)")
      if fault != nil { return }
    }
    #expect(found > 1_000)
  }

  private static func fault(_ analysis: borrowing Analysis) -> String? {
    var last: Mention?
    for (place, mention) in analysis.mentions.enumerated() {
      if let last, (last.span.start, mention.span.end) > (mention.span.start, last.span.end) {
        return "order"
      }
      if mention.span.start >= mention.span.end { return "empty" }
      if mention.within >= 0 {
        let outer = analysis.mentions[Int(mention.within)]
        guard Int(mention.within) < place, outer.span.start <= mention.span.start,
          mention.span.end <= outer.span.end
        else { return "within" }
      }
      if mention.isKnown != (mention.cluster < 0) { return "cluster" }
      if mention.cluster >= analysis.clusters.count { return "cluster number" }
      if mention.isFound, let last, last.isFound, last.span.end > mention.span.start {
        return "found names overlap"
      }
      let crossing = analysis.mentions[..<place].suffix(8).contains {
        $0.span.end > mention.span.start && $0.span.end < mention.span.end
          && $0.span.start < mention.span.start
      }
      if crossing { return "crossing" }
      last = mention
    }
    return nil
  }

  /// `text entity` of every mention that is no found one.
  @Test(
    arguments: [
      (
        "Between North and South Korea.",
        ["North place/north-korea", "South Korea place/south-korea"]
      ),
      (
        "Kim Jung-hyun came. K. Jung-hyun left.",
        ["Kim Jung-hyun person/kim-jung-hyun", "K. Jung-hyun person/kim-jung-hyun"]
      ),
      (
        "Son Ye-jin came. Ms. Son left.", ["Son Ye-jin person/son-ye-jin", "Son person/son-ye-jin"]
      ),
      ("손예진이 왔다. 손 배우는 갔다.", ["손예진 person/son-ye-jin", "손 person/son-ye-jin"]),
      (
        "사랑의 불시착2는 없다.",
        ["사랑의 불시착2 work/crash-landing-on-you/season-2", "사랑의 불시착 work/crash-landing-on-you"]
      ),
      ("사랑의 불시착 2% 상승", ["사랑의 불시착 work/crash-landing-on-you"]),
      (
        "Crash Landing on You. The second season waits.",
        [
          "Crash Landing on You work/crash-landing-on-you",
          "second season work/crash-landing-on-you/season-2",
        ]
      ),
    ] as [(String, [String])])
  func readsPartsAndInstalments(_ text: String, _ expected: [String]) throws {
    let mentions = try records(of: Array(text.utf8), path: "a.txt", shippedPlan()).lines
      .compactMap { line -> String? in
        let record = try object(line)
        guard let entity = record["entity"] as? String, let text = record["text"] as? String
        else { return nil }
        return "\(text) \(entity)"
      }
    #expect(mentions == expected)
  }

  /// A file with Latin spellings only finds the others.
  @Test(arguments: [
    ("Lee Jung-hyuk", "p/ri"), ("Ri Chong-hyok", "p/ri"), ("Jeong Hyuk Ri", "p/ri"),
    ("Namkoong Min", "p/min"), ("Tom Hanks", "p/hanks"),
  ])
  func findsOtherSpellings(_ name: String, _ entity: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(
      "a.yaml",
      """
      show: w/a
      entities:
        - {id: p/ri, type: person, name: {en: Ri Jeong-hyeok}}
        - {id: p/min, type: person, name: {ko: 남궁민}}
        - {id: p/hanks, type: person, name: {en: Tom Hanks}}

      """)
    let read = try readShowFiles(paths: [directory.path])
    let plan = AnalysisPlan(
      gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(read.definitions))
    let found = try records(of: Array("They met \(name).".utf8), path: "a.txt", plan).lines
      .compactMap { try object($0)["entity"] as? String }
    #expect(found == [entity])
  }
}
