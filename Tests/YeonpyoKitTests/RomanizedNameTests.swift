import Foundation
import Testing
import YeonpyoEntities
import YeonpyoGazetteers

@testable import YeonpyoKit

/// Korean names in Latin spellings that no file lists.
@Suite struct RomanizedNameTests {
  private static let show = """
    show: work/harbour
    entities:
      - {id: work/harbour, type: work, name: {en: Harbour Lights, ko: 항구의 불빛}}
      - {id: c/ri, type: character, name: {ko: 리정혁}}
      - {id: c/seri, type: character, name: {ko: 윤세리}}
      - {id: p/bin, type: person, name: {ko: 현빈}}
      - {id: p/kim, type: person, name: {ko: 김정현}}
      - {id: p/rin, type: person, name: {ko: 윤정린}}
      - {id: p/fixed, type: person, name: {ko: 박도윤}, variants: off}
      - {id: p/yongsu, type: person, name: {ko: 최용수}}
      - {id: p/yeongsu, type: person, name: {ko: 최영수}}

    """

  private static let plan = Result {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "yeonpyo-roman-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try Data(show.utf8).write(to: directory.appendingPathComponent("show.yaml"))
    let read = try readShowFiles(paths: [directory.path])
    return AnalysisPlan(
      gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(read.definitions))
  }

  /// `text entity via` of every mention.
  private static func mentions(_ text: String) throws -> [String] {
    try records(of: Array(text.utf8), path: "a.txt", plan.get()).lines.compactMap { line in
      let record = try object(line)
      guard record["kind"] as? String == "mention", let text = record["text"] as? String,
        let via = record["via"] as? String, via != "found"
      else { return nil }
      return "\(text) \(record["entity"] as? String ?? "?") \(via)"
    }
  }

  /// One whole name in its frame.
  @Test(arguments: [
    ("Ri Jeong-hyeok", "c/ri"), ("Ri Jung Hyuk", "c/ri"), ("Ri Jeong-hyuk", "c/ri"),
    ("Lee Jung-hyuk", "c/ri"), ("RiJeong-hyeok", "c/ri"), ("Ri JeongHyeok", "c/ri"),
    ("Lee Jeonghyeok", "c/ri"), ("Jeong-hyuk Ri", "c/ri"), ("Jeong Hyuk Ri", "c/ri"),
    ("RI JEONG-HYEOK", "c/ri"), ("Ri Chong-hyok", "c/ri"), ("Yun Se-ri", "c/seri"),
    ("Yoon SeRi", "c/seri"), ("Hyun Bin", "p/bin"), ("Hyun-bin", "p/bin"),
    ("Kim Jung-hyun", "p/kim"), ("Kim Chong-hyon", "p/kim"), ("Yoon Chong-nin", "p/rin"),
    ("Choi Yong-su", "p/yongsu"), ("Choi Young-soo", "p/yeongsu"),
  ])
  func finds(_ name: String, _ entity: String) throws {
    for frame in ["The role went to %, it was said.", "% came.", "They met %"] {
      let found = try Self.mentions(frame.replacing("%", with: name))
      #expect(found == ["\(name) \(entity) romanization"], "\(frame)")
    }
  }

  /// Other people, other words, and names that two may have.
  @Test(arguments: [
    "Kim Jung-hyuk came.", "Park Se-ri came.", "Ri Jeong came.", "Kim came.", "Lee Jung left.",
    "Park Do-yoon came.", "In Jung-hyun he trusts.", "ri jeong-hyeok", "Ri Chang-ho came.",
    "Kim, Jung-hyun and others", "Kim\n\nJung-hyun",
  ])
  func leavesOut(_ text: String) throws {
    #expect(try Self.mentions(text) == [])
  }

  /// Given names alone count after the whole, or in the show's own article; a slip in the surname where the rest is sure.
  @Test(arguments: [
    (
      "Ri Jung-hyuk came. Jeong-hyeok was late.",
      ["Ri Jung-hyuk c/ri romanization", "Jeong-hyeok c/ri part"]
    ),
    ("Jeong-hyeok was late.", []),
    (
      "In Harbour Lights, Jung-hyuk meets Seri.",
      ["Harbour Lights work/harbour name", "Jung-hyuk c/ri part", "Seri c/seri part"]
    ),
    (
      "In Harbour Lights, Ru Jeong-hyuk meets Park Se-ri.",
      ["Harbour Lights work/harbour name", "Ru Jeong-hyuk c/ri typo"]
    ),
    (
      "In Harbour Lights, Kim Jung-hyuk and Jung-hyuk Kim.",
      ["Harbour Lights work/harbour name"]
    ),
  ])
  func parts(_ text: String, _ expected: [String]) throws {
    #expect(try Self.mentions(text) == expected)
  }
}
