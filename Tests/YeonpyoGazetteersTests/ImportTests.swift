import Testing

@testable import YeonpyoGazetteers

/// Foreign lists of names, made show files.
@Suite struct ImportTests {
  private static let credits = """
    {"id": 7, "cast": [
      {"name": "Ara Kim", "original_name": "김아라", "character": "Captain Moon (voice)", "order": 0},
      {"name": "Bo-ra Han", "roles": [{"character": "Herself"}, {"character": "Nurse Oh / Mrs. Oh"}]}],
     "crew": [{"name": "Dal Seo", "job": "Director"}, {"name": "Eun Cha", "job": "Gaffer"}]}
    """
  private static let rows = """
    {"head": {"vars": ["person"]}, "results": {"bindings": [
      {"person": {"value": "http://x/Q1"}, "personLabel": {"value": "Ara　Kim"}, "charName": {"value": "Captain Moon"}},
      {"person": {"value": "http://x/Q1"}, "personLabel": {"value": "김아라"}},
      {"person": {"value": "http://x/Q9"}, "personLabel": {"value": "Q9"}},
      {"item": {"value": "http://x/Q2"}, "itemLabel": {"value": "Bo Han"}, "itemAltLabel": {"value": "B. Han, 한보"}}]}}
    """
  private static let wikidata = """
    {"entities": {
      "Q1": {"id": "Q1", "labels": {"en": {"language": "en", "value": "Ara Kim"}}, "aliases": [], "claims": {
        "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
        "P1559": [{"mainsnak": {"datavalue": {"value": {"text": "김아라", "language": "ko"}}}}]}},
      "Q2": {"id": "Q2", "labels": {"en": {"value": "Harbour Lights"}}, "claims": {
        "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5398426"}}}}],
        "P161": [{"mainsnak": {"datavalue": {"value": {"id": "Q1"}}},
                  "qualifiers": {"P4633": [{"datavalue": {"value": "Captain Moon"}}]}}]}},
      "Q3": {"id": "Q3", "labels": [], "aliases": [], "claims": []}}}
    """
  private static let patterns = """
    {"label": "PERSON", "pattern": "Ara Kim", "id": "ara"}
    {"label": "PERSON", "pattern": "김아라", "id": "ara"}
    {"label": "ORG", "pattern": [{"LOWER": "harbour"}, {"LOWER": "films"}]}
    {"label": "ORG", "pattern": [{"LOWER": "x", "OP": "?"}]}
    {"label": "MONEY", "pattern": "won"}
    """

  @Test(arguments: [
    (
      "cast.txt", "Ara Kim (김아라) - Captain Moon\n\nBo Han – Nurse Oh / Self\n",
      [
        "person Ara Kim 김아라 > Captain Moon", "character Captain Moon", "person Bo Han > Nurse Oh",
        "character Nurse Oh",
      ], 0
    ),
    (
      "cast.txt", "김아라 as 문 선장\n- 한보\n서달\n", ["person 김아라 > 문 선장", "character 문 선장", "person 서달"], 2
    ),
    (
      "credits.json", credits,
      [
        "person Ara Kim 김아라 > Captain Moon", "character Captain Moon",
        "person Bo-ra Han > Nurse Oh, Mrs. Oh", "character Nurse Oh", "character Mrs. Oh",
        "person Dal Seo",
      ], 0
    ),
    (
      "rows.json", rows,
      ["person Ara Kim 김아라 > Captain Moon", "character Captain Moon", "person Bo Han 한보 B. Han"], 1
    ),
    (
      "q.json", wikidata,
      ["person Ara Kim 김아라 > Captain Moon", "work Harbour Lights", "character Captain Moon"], 1
    ),
    ("p.jsonl", patterns, ["person Ara Kim 김아라", "organization Harbour Films"], 2),
    ("names.lst", "Ara Kim&gender=f\nBo Han\n", ["person Ara Kim", "person Bo Han"], 0),
    (
      "ner.tsv",
      "Ara Kim\tPERSON\tMISC\t1\nHarbour Films\tORGANIZATION\n[A-Z]+\tPERSON\nWon\tMONEY\n",
      ["person Ara Kim", "organization Harbour Films"], 2
    ),
  ])
  func reads(_ name: String, _ text: String, _ expected: [String], _ warnings: Int) throws {
    let directory = try TemporaryDirectory()
    try directory.write(name, text)
    let made = try GazetteerImport(path: directory.file(name))
    #expect(made.warnings.count == warnings, "\(made.warnings)")
    // What is written loads, and says what was read.
    try directory.write("made.yaml", made.showFile(title: nil))
    let read = try readShowFiles(paths: [directory.file("made.yaml")])
    let names = Dictionary(uniqueKeysWithValues: read.definitions.map { ($0.id, $0.names[0].text) })
    let lines = read.definitions.map { definition in
      let plays = definition.relations.filter { $0.kind == .plays }.compactMap { names[$0.target] }
      let words = [definition.label.name] + (definition.names + definition.aliases).map(\.text)
      return words.joined(separator: " ")
        + (plays.isEmpty ? "" : " > " + plays.joined(separator: ", "))
    }
    #expect(lines == expected)
    #expect(made.count == expected.count)
  }

  /// A show has the directors, every entity belongs to it, and every one says where it came from.
  @Test func belongsToItsShow() throws {
    let directory = try TemporaryDirectory()
    try directory.write("credits.json", Self.credits)
    let made = try GazetteerImport(path: directory.file("credits.json"))
    let text = made.showFile(title: "Harbour: Lights")
    try directory.write("made.yaml", text)
    let read = try readShowFiles(paths: [directory.file("made.yaml")])
    #expect(read.warnings.isEmpty)
    #expect(read.definitions.first?.names.first?.text == "Harbour: Lights")
    #expect(read.definitions.first?.relations.map(\.target) == ["person/dal-seo"])
    #expect(read.definitions.allSatisfy { $0.show == "work/harbour-lights" })
    #expect(text.contains("- id: person/ara-kim  # credits.json: cast 1"))
  }

  /// Broken sources: one clear error, with its line where there are lines.
  @Test(arguments: [
    ("a.txt", "", ": error: the file is empty"),
    ("a.json", "{\"cast\": [", "a.json:1:11: error: no JSON"),
    ("a.json", "{\"cast\": []}", ": error: no name found in it (read as tmdb)"),
    (
      "p.jsonl", "{\"label\": \"PERSON\", \"pattern\": \"A B\"}\n{\"label\"\n",
      ":2:9: error: no JSON"
    ),
    ("lists.def", "none.lst:person\n", "none.lst: error: "),
    ("lists.def", "x.lst\n", ":1:1: error: a line of lists.def"),
  ])
  func refuses(_ name: String, _ text: String, _ message: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(name, text)
    do {
      _ = try GazetteerImport(path: directory.file(name))
      Issue.record("\(name) was read")
    } catch {
      #expect("\(error)".contains(message), "\(error)")
    }
  }

  @Test func refusesWhatIsNoText() throws {
    let directory = try TemporaryDirectory()
    try directory.write("a.txt", bytes: Array("Ara Kim\n".utf8) + [0xFF, 0x0A])
    #expect(throws: GazetteerError.self) {
      try GazetteerImport(path: directory.file("a.txt"))
    }
  }
}
