import Foundation
import Testing

/// Bad gazetteers: every problem with its place, exit 5, no records.
@Suite(.serialized) struct GazetteerErrorTests {
  @Test(arguments: [
    ("entities:\n  - id: [a\n", "show.yaml:3:1: error: "),
    (
      "entities:\n  - id: person/a\n    type: person\n    name: A B\n    nmae: x\n",
      "show.yaml:5:5: error: "
    ),
    (
      "entities:\n  - id: person/a\n    type: person\n    name: Ann Bell\n  - id: person/a\n    type: person\n    name: Ann Bill\n",
      "show.yaml:5:9: error: entity id used twice"
    ),
    ("entities:\n  - id: person/a\n    type: person\n    name: \"\"\n", "show.yaml:4:11: error: "),
    ("entities:\n  - id: person/a\n    type: ghost\n    name: A B\n", "show.yaml:3:11: error: "),
  ])
  func brokenShowFile(_ text: String, _ message: String) throws {
    let tool = try Tool()
    try tool.write("show.yaml", text)
    try tool.write("a.txt", "It rained on May 3, 2020.")
    let outcome = try tool.run("extract a.txt -g show.yaml")
    #expect(outcome.status == 5)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("yeonpyo: " + message), "\(outcome.messages)")
  }

  @Test func allProblemsAreTold() throws {
    let tool = try Tool()
    try tool.write(
      "g/a.yaml", "entities:\n  - id: person/a\n    type: ghost\n    name: A B\n    nmae: x\n")
    try tool.write("g/b.yaml", "entities:\n  - id: person/b\n    type: person\n    name: ''\n")
    try tool.write("a.txt", "It rained.")
    let outcome = try tool.run("extract a.txt -g g")
    #expect(outcome.status == 5)
    let lines = outcome.messages.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      #expect(line.contains(#/^yeonpyo: g/[ab]\.yaml:[0-9]+:[0-9]+: error: ./#), "\(line)")
    }
  }

  @Test func missingGazetteer() throws {
    let tool = try Tool()
    try tool.write("a.txt", "It rained.")
    let outcome = try tool.run("extract a.txt -g nothing.yaml")
    #expect(outcome.status == 5 && outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("yeonpyo: nothing.yaml: error: "), "\(outcome.messages)")
  }

  @Test func noGazetteerAtAll() throws {
    let tool = try Tool()
    try tool.write("a.txt", "Hyun Bin left on May 3, 2020.")
    let outcome = try tool.run("extract a.txt")
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasPrefix("yeonpyo: no gazetteer found"))
    #expect(try outcome.records("timex").map { $0["value"] as? String } == ["2020-05-03"])
    #expect(try outcome.records("mention").map { $0["via"] as? String } == ["found"])
    #expect(try tool.run("extract a.txt --found off").records("mention").isEmpty)
    #expect(try tool.run("extract a.txt -q").messages.isEmpty)
  }

  /// `-g` replaces YEONPYO_GAZETTEERS, which replaces `./Gazetteers`.
  @Test func gazetteersAreLookedForInOrder() throws {
    let tool = try Tool()
    func show(_ id: String) -> String {
      "entities:\n  - id: \(id)\n    type: person\n    name: Hyun Bin\n"
    }
    try tool.write("Gazetteers/a.yaml", show("person/folder"))
    try tool.write("b.yaml", show("person/environment"))
    try tool.write("c.yaml", show("person/option"))
    try tool.write("a.txt", "Hyun Bin left.")
    let lines = [
      ("\"$YEONPYO\" extract a.txt", "person/folder"),
      ("YEONPYO_GAZETTEERS=b.yaml \"$YEONPYO\" extract a.txt", "person/environment"),
      ("YEONPYO_GAZETTEERS=b.yaml \"$YEONPYO\" extract a.txt -g c.yaml", "person/option"),
    ]
    for (line, id) in lines {
      let outcome = try tool.shell(line)
      #expect(try outcome.records("mention").map { $0["entity"] as? String } == [id])
    }
  }
}
