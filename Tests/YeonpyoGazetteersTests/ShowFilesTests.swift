import Testing
import YeonpyoEntities

@testable import YeonpyoGazetteers

@Suite struct ShowFilesTests {
  private let harbour = """
    show: work/harbour
    entities:
      - id: person/seo-haneul
        type: person
        name: {en: Seo Haneul}
        aliases: [Haneul]
        plays: [character/captain-do]
        case: exact
        note: a singer
      - {id: character/captain-do, type: character, name: Captain Do}
    """
  private let lighthouse = """
    show: work/lighthouse
    entities:
      - id: person/seo-haneul
        type: person
        name: {en: Seo Ha-neul, ko: 서하늘}
        aliases: [Haneul, {text: Haneul, case: exact}]
        nicknames: [Sky]
        plays: [character/captain-do, character/keeper]
        seasons: [2]
        note: an actor
      - {id: character/keeper, type: character, name: the Keeper}
    """

  @Test func filesOfOneEntityAreMerged() throws {
    let directory = try TemporaryDirectory(["a.yaml": harbour, "b.yaml": lighthouse])
    let files = try readShowFiles(paths: [directory.path])
    #expect(files.warnings == [])
    #expect(
      files.definitions.map(\.id) == [
        "person/seo-haneul", "character/captain-do", "character/keeper",
      ])
    let person = files.definitions[0]
    #expect(person.shows == ["work/harbour", "work/lighthouse"])
    #expect(person.names.map(\.text) == ["Seo Haneul", "서하늘"])
    #expect(person.aliases.map(\.text) == ["Haneul", "Seo Ha-neul", "Haneul"])
    #expect(person.aliases.map(\.language) == [nil, "en", nil])
    #expect(person.aliases.map(\.caseRule) == [nil, nil, .exact])
    #expect(person.aliases[1].place == directory.place("b.yaml", 5, 16))
    #expect(person.nicknames.map(\.text) == ["Sky"])
    #expect(person.relations.map(\.target) == ["character/captain-do", "character/keeper"])
    #expect(person.caseRule == .exact)
    #expect(person.note == "a singer")
    #expect(person.place == directory.place("a.yaml", 3, 9))
  }

  @Test func aFileMergesWithItself() throws {
    let directory = try TemporaryDirectory(["a.yaml": sample])
    let once = try readShowFiles(paths: [directory.path])
    let twice = try readShowFiles(
      paths: [directory.path, directory.path + "/", directory.path + "/./a.yaml"])
    #expect(once.definitions.map(\.names.count) == twice.definitions.map(\.names.count))
    #expect(once.definitions.map(\.aliases.count) == twice.definitions.map(\.aliases.count))
    #expect(twice.warnings == [])
  }

  @Test func theOrderOfArgumentsDoesNotMatter() throws {
    let directory = try TemporaryDirectory([
      "b.yaml": lighthouse, "a/z.yml": harbour, "a.yaml": "entities: []", "a/b/c.yaml": "",
      "a/notes.txt": "{", ".hidden.yaml": "{", ".git/x.yaml": "{",
    ])
    let whole = try readShowFiles(paths: [directory.path])
    let backwards = try readShowFiles(
      paths: [directory.file("b.yaml"), directory.file("a"), directory.file("a.yaml")])
    #expect(whole.definitions == backwards.definitions)
    #expect(whole.definitions[0].place.file == directory.file("a/z.yml"))
  }

  @Test func aFileNamedByItselfIsReadWhateverItsName() throws {
    let directory = try TemporaryDirectory([".show": harbour])
    #expect(try readShowFiles(paths: [directory.path]).definitions == [])
    #expect(try readShowFiles(paths: [directory.file(".show")]).definitions.count == 2)
  }

  @Test func linksToDirectoriesAreNotFollowed() throws {
    let directory = try TemporaryDirectory(["a/a.yaml": harbour])
    try directory.link("a/loop.yaml", to: directory.path)
    try directory.link("a/loop", to: "..")
    try directory.link("b.yaml", to: "a/a.yaml")
    let files = try readShowFiles(paths: [directory.path])
    #expect(files.definitions.count == 2)
  }

  @Test func aClashOfTypesNamesBothPlaces() throws {
    let directory = try TemporaryDirectory([
      "a.yaml": "entities:\n  - {id: x/pier, type: place, name: Pier}\n",
      "b.yaml": "entities:\n  - id: x/pier\n    type: work\n    name: Pier\n",
    ])
    let error = try #require(throws: GazetteerError.self) {
      try readShowFiles(paths: [directory.path])
    }
    let (a, b) = (directory.file("a.yaml"), directory.file("b.yaml"))
    #expect(
      error.description
        == "\(b):3:11: error: entity 'x/pier' is a 'work' here but a 'place' at \(a):2:24")
  }

  @Test func allProblemsOfAllFilesAreCollectedInOrder() throws {
    let directory = try TemporaryDirectory([
      "b.yaml": "entities:\n  - {id: b, type: wrk, nam: B}\n",
      "a.yaml": "show: [\n",
      "c/c.yaml": "entities:\n  - {id: c, type: work, name: C, plays: b}\nx: 1\n",
    ])
    try directory.link("d.yaml", to: "nowhere")
    let missing = directory.file("missing")
    let error = try #require(throws: GazetteerError.self) {
      try readShowFiles(paths: [missing, directory.path])
    }
    let expected = [
      "a.yaml:2:1: error: did not find expected node content while parsing a flow node",
      "b.yaml:2:10: error: entity 'b' has no 'name'",
      "b.yaml:2:19: error: unknown type 'wrk': did you mean 'work'?",
      "b.yaml:2:24: error: unknown key 'nam': did you mean 'name'?",
      "c/c.yaml:3:1: error: unknown key 'x' (one of show, entities)",
      "d.yaml: error: No such file or directory",
      "missing: error: No such file or directory",
    ]
    #expect(error.problems.map(\.description) == expected.map { directory.file($0) })
  }

  @Test func aRelationThatPointsNowhereIsAWarning() throws {
    let directory = try TemporaryDirectory([
      "a.yaml": """
      entities:
        - {id: w, type: work, name: W, seasons: [2], agency: nobody}
        - {id: p, type: person, name: P, plays: [w/season-1, w/season-2, w]}
      """
    ])
    let files = try readShowFiles(paths: [directory.path])
    let a = directory.file("a.yaml")
    #expect(files.definitions.count == 2)
    #expect(
      files.warnings.map(\.description) == [
        "\(a):2:56: warning: 'agency' points to 'nobody', which no file declares",
        "\(a):3:44: warning: 'plays' points to 'w/season-1', which no file declares",
      ])
  }

  @Test func whatCanBeSaidOnceIsSaidByTheFirst() throws {
    let entity = "entities:\n  - {id: w, type: work, name: W, "
    let directory = try TemporaryDirectory([
      "a.yaml": entity + "aired: 2020-01-01, variants: off}",
      "b.yaml": entity + "aired: 2020-01-02, variants: off, context: required, seasons: [3, 1]}",
      "c.yaml": entity + "case: any, seasons: [2, 1]}",
    ])
    let files = try readShowFiles(paths: [directory.path])
    let work = files.definitions[0]
    #expect(work.aired == "2020-01-01")
    #expect(work.variants == false)
    #expect(work.context == .required)
    #expect(work.caseRule == .any)
    #expect(work.seasons == [1, 2, 3])
    let b = directory.file("b.yaml")
    #expect(
      files.warnings.map(\.description) == [
        "\(b):2:10: warning: 'aired' of 'w' is not what an earlier file says, which counts"
      ])
  }
}
