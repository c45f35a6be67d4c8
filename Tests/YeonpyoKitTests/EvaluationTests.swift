import Testing

@testable import YeonpyoKit

@Suite struct EvaluationTests {
  private static func mention(
    _ start: Int, _ end: Int, _ label: String = "person", _ entity: String? = "p/a",
    doc: String = "d"
  ) -> String {
    let entity = entity.map { "\"\($0)\"" } ?? "null"
    return
      "{\"kind\":\"mention\",\"doc\":\"\(doc)\",\"start\":\(start),\"end\":\(end),\"text\":\"x\",\"label\":\"\(label)\",\"entity\":\(entity)}\n"
  }

  private static func timex(_ start: Int, _ end: Int, _ type: String, _ value: String) -> String {
    "{\"kind\":\"timex\",\"doc\":\"d\",\"start\":\(start),\"end\":\(end),\"type\":\"\(type)\",\"value\":\"\(value)\"}\n"
  }

  /// Found of system of gold, for the four scores of mentions and the four of timexes.
  @Test(arguments: [
    (mention(0, 4), mention(0, 4), [1, 1, 1, 1], 0),
    (mention(0, 4), mention(0, 4, "work"), [1, 0, 1, 0], 1),
    (mention(0, 4), mention(0, 4, "person", nil), [1, 1, 1, 0], 1),
    (mention(0, 4), mention(1, 5), [0, 0, 1, 0], 1),
    (mention(0, 4), mention(4, 5), [0, 0, 0, 0], 2),
    (mention(0, 4), mention(0, 4, doc: "e"), [0, 0, 0, 0], 2),
    // One of two overlapping finds pairs, the one with the same span first.
    (mention(0, 4), mention(0, 2) + mention(0, 4), [1, 1, 1, 1], 1),
    (mention(0, 4) + mention(0, 2), mention(0, 4) + mention(0, 2), [2, 2, 2, 2], 0),
    (mention(0, 9) + mention(5, 8), mention(5, 8), [1, 1, 1, 1], 1),
  ])
  func mentions(_ gold: String, _ system: String, _ found: [Int], _ misses: Int) throws {
    let evaluation = Evaluation(
      gold: try EvaluationInput(Array(gold.utf8)), system: try EvaluationInput(Array(system.utf8)))
    #expect(evaluation.scores[..<4].map(\.found) == found)
    #expect(evaluation.misses.count == misses)
  }

  @Test func timexes() throws {
    let gold = Self.timex(0, 4, "DATE", "2020") + Self.timex(9, 12, "DURATION", "P1Y")
    let system = Self.timex(0, 6, "DATE", "2020") + Self.timex(20, 22, "DATE", "2021")
    let evaluation = Evaluation(
      gold: try EvaluationInput(Array(gold.utf8)), system: try EvaluationInput(Array(system.utf8)))
    let relaxed = evaluation.scores[6]
    #expect((relaxed.found, relaxed.system, relaxed.gold) == (1, 2, 2))
    #expect(relaxed.f1 == 0.5 && evaluation.scores[7].found == 1)
    #expect(evaluation.scores[4].found == 0)
    #expect(evaluation.misses.map(\.kind) == [.differs, .missed, .invented])
  }

  @Test(arguments: [
    ("{\"kind\":\"timex\"}\n", 1, 1), ("\n{\"kind\": 7\n", 2, 11),
    ("{\"kind\":\"mention\",\"doc\":\"d\",\"start\":4,\"end\":4}", 1, 1),
  ])
  func refuses(_ text: String, _ line: Int, _ column: Int) {
    do {
      _ = try EvaluationInput(Array(text.utf8))
      Issue.record("read: \(text)")
    } catch {
      #expect((error.line, error.column) == (line, column), "\(error)")
    }
  }
}
