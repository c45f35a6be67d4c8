import Foundation
import TestSupport
import Testing
import YeonpyoGazetteers
import YeonpyoText

@testable import YeonpyoKit

/// Documents about two made-up shows whose names clash: `Clashes/documents.txt`, in marked text. The id `?` is a name that
/// nothing decides: it has no entity but a cluster.
@Suite struct ClashingNameTests {
  struct Case: CustomTestStringConvertible {
    var title: String
    var marked: String
    var testDescription: String { title }
  }

  private static let directory = projectPath + "/Tests/YeonpyoKitTests/Clashes"

  static let cases: [Case] = {
    let file = try? String(contentsOfFile: directory + "/documents.txt", encoding: .utf8)
    return (file ?? "").components(separatedBy: "== ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Case(
        title: String(lines[0]),
        marked: lines[1].trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }()

  private static let plan = Result {
    let read = try readShowFiles(paths: [directory + "/shows"])
    return AnalysisPlan(
      gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(read.definitions))
  }

  @Test func thereAreTwenty() { #expect(Self.cases.count == 20) }

  @Test(arguments: cases) func decides(_ document: Case) throws {
    let gold = MarkedText(document.marked)
    let result = try records(of: Array(gold.text.utf8), path: "a.txt", Self.plan.get())
    let marks = try result.lines.compactMap { line -> MarkedText.Mark? in
      let record = try object(line)
      guard record["kind"] as? String == "mention", record["via"] as? String != "found",
        let start = record["startUtf8"] as? Int, let end = record["endUtf8"] as? Int
      else { return nil }
      let entity = record["entity"] as? String
      if entity == nil { #expect(record["cluster"] is String) }
      return MarkedText.Mark(span: ByteSpan(start, end), id: entity ?? "?")
    }
    #expect(MarkedText(gold.text, marks).marked == document.marked)
  }
}
