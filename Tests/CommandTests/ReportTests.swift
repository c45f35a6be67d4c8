import Foundation
import Testing

/// `yeonpyo schema` and `yeonpyo evaluate`.
@Suite(.serialized) struct ReportTests {
  @Test func schema() throws {
    let tool = try Tool()
    let all = try JSONSerialization.jsonObject(with: Data(tool.run("schema").output))
    #expect(((all as? [String: Any])?["anyOf"] as? [Any])?.count == 6)
    #expect(
      try tool.run("schema mention --duckdb").text.hasPrefix("columns={\"kind\": 'VARCHAR', "))
    #expect(try tool.run("schema nothing").status == 64)
    #expect(try tool.run("schema --duckdb").status == 64)
  }

  @Test func evaluate() throws {
    let tool = try Tool()
    try tool.write("a.txt", "It aired on 14 December 2019 and ended in February 2020.")
    #expect(try tool.shell("\"$YEONPYO\" extract a.txt > s.jsonl").status == 0)
    #expect(try tool.shell("sed 's/2020-02\\>/2020-03/g' s.jsonl > g.jsonl").status == 0)
    let outcome = try tool.run("evaluate --gold g.jsonl --system s.jsonl")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("timex: strict                         2       2       2"))
    #expect(outcome.text.contains("timex: value                          1       2       2"))
    #expect(outcome.text.contains("a.txt:42: timex differs: gold: February 2020 DATE 2020-03"))
    let records = try tool.run("evaluate --gold g.jsonl --system s.jsonl --format jsonl")
    #expect(try records.records("score").count == 8 && records.records("difference").count == 1)
    try tool.write("bad.jsonl", "{}\n{\"kind\": \n")
    let bad = try tool.run("evaluate --gold bad.jsonl --system s.jsonl")
    #expect(bad.status == 3 && bad.messages.contains("bad.jsonl:2:10: error: "), "\(bad.messages)")
    #expect(try tool.run("evaluate --gold no.jsonl --system s.jsonl").status == 3)
  }
}
