import Foundation
import Testing

/// `yeonpyo gazetteer`.
@Suite(.serialized) struct GazetteerCommandTests {
  private static let river = """
    show: work/long-river
    entities:
      - {id: work/long-river, type: work, name: {en: Long River, ko: 긴 강}}
      - {id: person/han-so-ra, type: person, name: {en: Han So-ra, ko: 한소라}}

    """
  private static let hill = "entities:\n  - {id: person/kim, type: person, name: Kim Bo-ra}\n"

  private static func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write("g/river.yaml", river)
    try tool.write("g/hill.yaml", hill)
    try tool.write("a.txt", "Han So-ra and Kim Bo-ra saw Long River.")
    return tool
  }

  /// The same records from a compiled gazetteer, from its sources, and from both together.
  @Test func compiledIsWhatItWasMadeOf() throws {
    let tool = try Self.tool()
    #expect(try tool.run("gazetteer build g -o s.ypg").status == 0)
    let expected = try tool.run("extract a.txt -g g")
    #expect(try expected.records("mention").count == 3)
    for gazetteer in ["-g s.ypg", "-g s.ypg -g g", "-g s.ypg -g g/hill.yaml"] {
      #expect(try tool.run("extract a.txt \(gazetteer)").text == expected.text, "\(gazetteer)")
    }
    #expect(try tool.names() == ["a.txt", "g", "s.ypg"])
  }

  /// Building again reads what changed only, and gives the bytes of a full build.
  @Test func buildsAgain() throws {
    let tool = try Self.tool()
    #expect(try tool.run("gazetteer build g -o g/s.ypg").messages.contains("(2 read anew)"))
    #expect(try tool.run("gazetteer build g -o g/s.ypg").messages.contains("(0 read anew)"))
    try tool.write("g/hill.yaml", Self.hill.replacing("Bo-ra", with: "Bo-mi"))
    #expect(try tool.run("gazetteer build g -o g/s.ypg").messages.contains("(1 read anew)"))
    #expect(try tool.run("gazetteer build g/river.yaml g/hill.yaml -o t.ypg").status == 0)
    #expect(try tool.shell("cmp g/s.ypg t.ypg").status == 0)
  }

  @Test(arguments: [
    ("printf YEONPYOG > x.ypg", "x.ypg: error: the end of the file is missing"),
    ("head -c 900 s.ypg > x.ypg", "x.ypg: error: the end of the file is missing"),
    (
      "(head -c 8 s.ypg; printf '\\000\\000\\000\\000'; tail -c +13 s.ypg) > x.ypg; true",
      "x.ypg: error: made by an older yeonpyo"
    ),
    (
      "(head -c 8 s.ypg; printf '\\144\\000\\000\\000'; tail -c +13 s.ypg) > x.ypg; true",
      "x.ypg: error: made by a newer yeonpyo"
    ),
    ("(cat s.ypg; echo) > x.ypg; true", "x.ypg: error: the file is damaged"),
  ])
  func refusesBrokenFiles(_ line: String, _ message: String) throws {
    let tool = try Self.tool()
    #expect(try tool.run("gazetteer build g -q -o s.ypg").messages.isEmpty)
    #expect(try tool.shell(line).status == 0)
    for command in ["extract a.txt -g x.ypg", "gazetteer show x.ypg", "gazetteer check x.ypg"] {
      let outcome = try tool.run(command)
      #expect(outcome.status == 5 && outcome.output.isEmpty)
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }
  }

  /// A byte changed in the middle is found by `check`, which reads the whole file.
  @Test func checksEveryByte() throws {
    let tool = try Self.tool()
    #expect(try tool.run("gazetteer build g -q -o s.ypg").status == 0)
    #expect(try tool.run("gazetteer check s.ypg").status == 0)
    #expect(
      try tool.shell("(head -c 2000 s.ypg; printf '\\377'; tail -c +2002 s.ypg) > x.ypg; true")
        .status
        == 0)
    let outcome = try tool.run("gazetteer check x.ypg")
    #expect(
      outcome.status == 5 && outcome.messages.contains("x.ypg: error: the file is damaged"),
      "\(outcome.messages)")
  }

  @Test(arguments: [
    ("{id: person/a, type: person, name: 하나}", "f.yaml:3:40: warning: '하나' is a word too"),
    ("{id: person/a, type: person, name: 김}", "f.yaml:3:40: warning: '김' has one syllable"),
    ("{id: work/a, type: work, name: Signal}", "f.yaml:3:36: warning: 'Signal' is a word too"),
    (
      "{id: person/a, type: person, name: Han So-ra}",
      "f.yaml:3:40: warning: 'Han So-ra' is a name of 'person/a' and of 'person/z' (f.yaml:2:"
    ),
  ])
  func warns(_ entity: String, _ message: String) throws {
    let tool = try Tool()
    try tool.write(
      "f.yaml",
      "entities:\n  - {id: person/z, type: person, name: {en: Han So-ra, ko: 한소라}}\n  - \(entity)\n"
    )
    let outcome = try tool.run("gazetteer check f.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    let lines = try tool.run("gazetteer check f.yaml --format jsonl")
    #expect(try lines.records("problem").count == 1 && lines.messages.isEmpty)
  }

  @Test func shows() throws {
    let tool = try Self.tool()
    #expect(try tool.run("gazetteer build g -q -o s.ypg").status == 0)
    #expect(try tool.run("gazetteer show s.ypg").text.contains("spellings"))
    for name in ["person/han-so-ra", "한소라"] {
      let lines = try tool.run("gazetteer show s.ypg \(name)").lines
      #expect(lines.first == "person/han-so-ra")
      #expect(lines.contains { $0.hasSuffix("한소라 · g/river.yaml:4") })
    }
    #expect(try tool.run("gazetteer show s.ypg nobody").status == 5)
  }

  /// What is imported is used at once; of a broken source nothing is written.
  @Test func imports() throws {
    let tool = try Self.tool()
    try tool.write("cast.txt", "Kim Ara (김아라) - Captain Moon\nNobody\n")
    let made = try tool.run("gazetteer import cast.txt --show 'Harbour Lights' -o h.yaml")
    #expect(made.status == 0 && made.output.isEmpty)
    #expect(made.messages.contains("cast.txt:2:1: warning: no character"))
    #expect(made.messages.contains("h.yaml: 3 entities"))
    try tool.write("b.txt", "Harbour Lights with 김아라.")
    #expect(try tool.run("extract b.txt -g h.yaml").records("mention").count == 2)
    try tool.write("bad.json", "{\"cast\": [")
    let outcome = try tool.run("gazetteer import bad.json -o bad.yaml")
    #expect(outcome.status == 5 && outcome.messages.contains("bad.json: error: no JSON"))
    #expect(try !tool.names().contains("bad.yaml"))
    // Nothing is written over.
    let again = try tool.run("gazetteer import cast.txt -o h.yaml")
    #expect(again.status == 4 && again.messages.contains("h.yaml: error: is there already"))
    #expect(try tool.read("h.yaml").contains("Harbour Lights"))
    #expect(try tool.run("gazetteer import cast.txt -o h.yaml --force -q").messages.isEmpty)
    #expect(try !tool.read("h.yaml").contains("Harbour Lights"))
  }

  @Test func nothingToBuild() throws {
    let tool = try Self.tool()
    #expect(try tool.shell("mkdir empty").status == 0)
    let outcome = try tool.run("gazetteer build empty -o s.ypg")
    #expect(outcome.status == 5 && outcome.messages.contains("empty: error: no show file"))
    #expect(try !tool.names().contains("s.ypg"))
  }

  @Test func outputThatCannotBeWritten() throws {
    let tool = try Self.tool()
    let outcome = try tool.run("gazetteer build g -o no/such/directory/s.ypg")
    #expect(outcome.status == 4 && outcome.messages.contains("no/such/directory/s.ypg: error: "))
  }
}
