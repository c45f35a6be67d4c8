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
    #expect(try tool.run("gazetteer show s.ypg nobody").status == 64)
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
    #expect(outcome.status == 5 && outcome.messages.contains("bad.json:1:11: error: no JSON"))
    #expect(try !tool.names().contains("bad.yaml"))
    // Nothing is written over.
    let again = try tool.run("gazetteer import cast.txt -o h.yaml")
    #expect(again.status == 4 && again.messages.contains("h.yaml: error: is there already"))
    #expect(try tool.read("h.yaml").contains("Harbour Lights"))
    #expect(try tool.run("gazetteer import cast.txt -o h.yaml --force -q").messages.isEmpty)
    #expect(try !tool.read("h.yaml").contains("Harbour Lights"))
  }

  private static let entity =
    #"{"id":"Q%","labels":{"en":{"value":"Kim Ara%"},"ko":{"value":"김아라%"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}"#

  private static func dump(_ count: Int) -> String {
    let lines = (1...count).map { entity.replacing("%", with: String($0)) }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// A dump becomes a table, whatever its compression; what breaks off leaves nothing.
  @Test func importsDumps() throws {
    let tool = try Self.tool()
    try tool.write("dump.json", Self.dump(400))
    try tool.write("other.json", Self.dump(3).replacing("Q5", with: "Q16521"))
    #expect(
      try tool.shell("gzip -k dump.json && head -c 900 dump.json.gz > cut.json.gz").status == 0)
    for (number, file) in ["dump.json", "dump.json.gz"].enumerated() {
      let made = try tool.run("gazetteer import \(file) -o n\(number).tsv --types person")
      #expect(made.status == 0 && made.messages.contains("400 entities"), "\(made.messages)")
    }
    #expect(
      try tool.read("n0.tsv").split(separator: "\n").dropFirst().first
        == "person/q1\tperson\tKim Ara1\t김아라1\t\t\t")
    #expect(
      try tool.read("n0.tsv").split(separator: "\n").dropFirst()
        == tool.read("n1.tsv").split(separator: "\n").dropFirst())
    #expect(try tool.run("gazetteer build n1.tsv -o n.ypg").status == 0)
    #expect(try tool.run("gazetteer import dump.json.gz -o n.yaml").status == 0)
    #expect(try tool.run("gazetteer check n.yaml").status == 0)
    for (line, message) in [
      ("cut.json.gz -o x.tsv", "cut.json.gz: error: "),
      ("cut.json.gz -o x.yaml", "cut.json.gz: error: "),
      ("other.json -o x.tsv", "other.json: error: no entity of the wanted kinds"),
      ("dump.json -o x.tsv --types work", "dump.json: error: no entity of the wanted kinds"),
    ] {
      let outcome = try tool.run("gazetteer import \(line)")
      #expect(outcome.status == 5 && outcome.messages.contains(message), "\(outcome.messages)")
    }
    try tool.write("bad.json", Self.dump(9).replacing("\"Q7\",", with: "\"Q7\"," + ","))
    let bad = try tool.run("gazetteer import bad.json -o x.tsv")
    #expect(
      bad.status == 5 && bad.messages.contains("bad.json:8:12: error: no JSON"), "\(bad.messages)")
    #expect(try !tool.names().contains { $0.hasPrefix("x.") || $0.hasPrefix(".x") })
    #expect(try tool.run("gazetteer import dump.json -o y.tsv --show X").status == 64)
  }

  /// A directory of entities, linked by their casts.
  @Test func importsDirectories() throws {
    let tool = try Self.tool()
    try tool.write(
      "w/Q1.json", "{\"entities\": {\"Q1\": " + Self.entity.replacing("%", with: "1") + "}}")
    try tool.write(
      "w/Q2.json",
      #"{"id":"Q2","labels":{"en":{"value":"Harbour Lights"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5398426"}}}}],"P725":[{"mainsnak":{"datavalue":{"value":{"id":"Q1"}}},"qualifiers":{"P4633":[{"datavalue":{"value":"Captain Moon"}}]}}]}}"#
    )
    #expect(try tool.run("gazetteer import w -o w.yaml").status == 0)
    #expect(try tool.read("w.yaml").contains("plays: [character/captain-moon]"))
    try tool.write("w/Q3.json", "{")
    let broken = try tool.run("gazetteer import w -o v.yaml")
    #expect(
      broken.status == 5 && broken.messages.contains("w/Q3.json:1:2: error: no JSON"),
      "\(broken.messages)")
  }

  /// JSON Lines: an entity a line, with the keys of a show file.
  @Test func readsJSONLines() throws {
    let tool = try Self.tool()
    try tool.write(
      "s.jsonl",
      #"{"id":"work/x","show":"work/x","type":"work","name":{"en":"Harbour Lights"}}"# + "\n\n"
        + #"{"id":"person/a","type":"person","name":"Kim Ara","aliases":["Ara K.",{"text":"김아라","lang":"ko"}]}"#
    )
    try tool.write("b.txt", "Harbour Lights with 김아라.")
    let found = try tool.run("extract b.txt -g s.jsonl").records("mention")
    #expect(found.compactMap { $0["gazetteer"] as? String } == ["s.jsonl:1", "s.jsonl:3"])
    try tool.write("t.jsonl", "{\"id\":\"a/b\",\"type\":\"person\",\"nam\":\"X Y\"}\n{\"id\"\n")
    let bad = try tool.run("gazetteer check t.jsonl")
    #expect(bad.status == 5)
    #expect(bad.messages.contains("t.jsonl:1:1: error: unknown key 'nam'"))
    #expect(bad.messages.contains("t.jsonl:2:6: error: no JSON"))
  }

  @Test func checksAndMends() throws {
    let tool = try Self.tool()
    try tool.write("a.yaml", "entities:\n  - {id: a/b, typ: person, name: Kim Ara}  # typ\n")
    let outcome = try tool.run("gazetteer check a.yaml --fix")
    #expect(
      outcome.status == 0 && outcome.messages.contains("a.yaml:2:15: fixed: 'typ' is 'type' now"),
      "\(outcome.messages)")
    #expect(try tool.read("a.yaml").hasSuffix("type: person, name: Kim Ara}  # typ\n"))
  }

  /// Nothing that is no compiled gazetteer is written over, links stay links, permissions stay.
  @Test func keepsWhatIsThere() throws {
    let tool = try Self.tool()
    let refused = try tool.run("gazetteer build g -o g/hill.yaml")
    #expect(
      refused.status == 4 && refused.messages.contains("g/hill.yaml: error: is there already"))
    #expect(try tool.read("g/hill.yaml") == Self.hill)
    #expect(
      try tool.shell(
        "\"$YEONPYO\" gazetteer build g -o s.ypg -q && ln -s s.ypg l.ypg && chmod 640 s.ypg && \"$YEONPYO\" gazetteer build g -o l.ypg -q && test -L l.ypg && stat -c %a s.ypg"
      ).text == "640\n")
    try tool.write("b.yaml", "entities:\n  - {id: a/b, typ: person, name: Kim Ara}\n")
    #expect(
      try tool.shell(
        "ln -s b.yaml c.yaml && \"$YEONPYO\" gazetteer check c.yaml --fix && test -L c.yaml"
      ).status == 0)
    #expect(try tool.read("b.yaml").contains("type: person"))
    // A damaged source gives no gazetteer.
    #expect(
      try tool.shell("cp s.ypg d.ypg && printf X | dd of=d.ypg bs=1 seek=5000 conv=notrunc").status
        == 0)
    let damaged = try tool.run("gazetteer build d.ypg -o e.ypg")
    #expect(damaged.status == 5 && damaged.messages.contains("d.ypg: error: the file is damaged"))
  }

  /// What is no list of names is told so.
  @Test func refusesStrangers() throws {
    let tool = try Self.tool()
    try tool.write(
      "news.txt",
      "It was late.\nNobody came to the harbour - again.\nThe lights went out.\nThe end.\n")
    try tool.write("own.tsv", "person/a\tperson\tKim Ara\t김아라\t\t\t\n")
    try tool.write("x.json", "junk\n")
    for (file, message) in [
      ("news.txt", "most lines are no 'Actor - Character'"),
      ("own.tsv", "a table of yeonpyo's own"),
      ("x.json", "no JSON"),
    ] {
      let outcome = try tool.run("gazetteer import \(file) -o y.yaml")
      #expect(outcome.status == 5 && outcome.messages.contains(message), "\(outcome.messages)")
    }
    #expect(try tool.run("gazetteer import news.txt -o y.yaml --format cast").status == 0)
  }

  @Test func nothingToBuild() throws {
    let tool = try Self.tool()
    #expect(try tool.shell("mkdir empty").status == 0)
    let outcome = try tool.run("gazetteer build empty -o s.ypg")
    #expect(outcome.status == 5 && outcome.messages.contains("empty: error: no show file"))
    #expect(try !tool.names().contains("s.ypg"))
    let checked = try tool.run("gazetteer check empty")
    #expect(checked.status == 0 && checked.messages.contains("empty: warning: no show file"))
  }

  @Test func outputThatCannotBeWritten() throws {
    let tool = try Self.tool()
    let outcome = try tool.run("gazetteer build g -o no/such/directory/s.ypg")
    #expect(outcome.status == 4 && outcome.messages.contains("no/such/directory/s.ypg: error: "))
  }
}
