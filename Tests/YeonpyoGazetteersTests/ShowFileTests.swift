import Testing
import YeonpyoEntities

@testable import YeonpyoGazetteers

/// The sample of CLI, as it stands there.
let sample = """
  # Gazetteers/crash-landing-on-you.yaml
  show: work/crash-landing-on-you
  entities:
    - id: work/crash-landing-on-you
      type: work
      name: {en: Crash Landing on You, ko: 사랑의 불시착}
      aliases: [Crash Landing on Love]
      acronyms: [CLOY]
      seasons: [1, 2]      # work/crash-landing-on-you/season-1, …: works of their own, the show nested in them
      aired: 2019-12-14/2020-02-16
      broadcaster: platform/tvn
    - id: person/hyun-bin
      type: person
      name: {en: Hyun Bin, ko: 현빈}
      plays: [character/ri-jeong-hyeok]
    - id: character/ri-jeong-hyeok
      type: character
      name: {en: Ri Jeong-hyeok, ko: 리정혁}
    - id: platform/tvn
      type: platform
      name: tvN
      case: exact          # any (default) | exact
      context: none        # none (default) | required: only in an article about the show or beside one of its names
      variants: off        # on (default): romanized spellings, parts of names and typos also count
  """

@Suite struct ShowFileTests {
  private func read(_ text: String) throws -> [EntityDefinition] {
    let (definitions, problems) = ShowFile.read(bytes: Array(text.utf8), file: "f.yaml")
    try #require(problems == [])
    return definitions
  }

  private func place(_ line: Int, _ column: Int) -> SourcePlace {
    SourcePlace(file: "f.yaml", line: line, column: column)
  }

  @Test func theSampleOfCLI() throws {
    let entities = try read(sample)
    try #require(entities.count == 4)
    let show = "work/crash-landing-on-you"
    var work = EntityDefinition(
      id: show, label: .work, show: show, place: place(4, 9), labelPlace: place(5, 11))
    work.names = [
      NameDefinition(text: "Crash Landing on You", language: "en", place: place(6, 16)),
      NameDefinition(text: "사랑의 불시착", language: "ko", place: place(6, 42)),
    ]
    work.aliases = [NameDefinition(text: "Crash Landing on Love", place: place(7, 15))]
    work.acronyms = [NameDefinition(text: "CLOY", place: place(8, 16))]
    work.seasons = [1, 2]
    work.aired = "2019-12-14/2020-02-16"
    work.relations = [
      Relation(kind: .broadcaster, target: "platform/tvn", place: place(11, 18))
    ]
    #expect(entities[0] == work)
    #expect(
      entities[1].relations == [
        Relation(kind: .plays, target: "character/ri-jeong-hyeok", place: place(15, 13))
      ])
    #expect(entities.map(\.label) == [.work, .person, .character, .platform])
    #expect(entities.allSatisfy { $0.show == show })
    #expect(entities[3].names == [NameDefinition(text: "tvN", place: place(21, 11))])
    #expect(entities[3].caseRule == .exact)
    #expect(entities[3].context == ContextRule.none)
    #expect(entities[3].variants == false)
    #expect(entities[0].variants == nil)
  }

  @Test(arguments: [
    "", "\n\n", "# nothing yet\n", "---\n", "\u{FEFF}", "entities:\n", "entities: []\n",
    "show: work/a\n", "show:\nentities:\n",
  ])
  func anEmptyFileHasNoEntities(_ text: String) throws {
    #expect(try read(text) == [])
  }

  @Test func scalarsAreReadAsWritten() throws {
    let entities = try read(
      """
      entities:
        - {id: a, type: work, name: 1987, aliases: [off, null, ~, 0x10, "*Star*", 2019-12-14]}
      """)
    #expect(entities[0].names.map(\.text) == ["1987"])
    #expect(
      entities[0].aliases.map(\.text) == ["off", "null", "~", "0x10", "*Star*", "2019-12-14"])
  }

  @Test func anAliasSaysMore() throws {
    let entities = try read(
      """
      entities:
        - id: person/seo-haneul
          type: person
          name: Seo Haneul
          nicknames:
            - {text: 하늘, lang: ko, case: any, context: required}
            - text: SKY
              case: exact
      """)
    #expect(
      entities[0].nicknames == [
        NameDefinition(
          text: "하늘", language: "ko", caseRule: .any, context: .required, place: place(6, 16)),
        NameDefinition(text: "SKY", caseRule: .exact, place: place(7, 15)),
      ])
  }

  @Test func keysWithoutAValueSayNothing() throws {
    let optional = EntityKey.allCases.map(\.rawValue).filter {
      !["id", "type", "name"].contains($0)
    }
    let lines = optional.map { "    \($0):\n" }.joined()
    let entities = try read("entities:\n  - id: a\n    type: work\n    name: A\n" + lines)
    var bare = EntityDefinition(id: "a", label: .work, place: place(2, 9), labelPlace: place(3, 11))
    bare.names = [NameDefinition(text: "A", place: place(4, 11))]
    #expect(entities == [bare])
  }

  @Test func relationsAreOneOrMany() throws {
    for kind in RelationKind.allCases {
      let entities = try read(
        "entities:\n  - {id: a, type: work, name: A, \(kind.rawValue): b}\n"
          + "  - {id: b, type: work, name: B, \(kind.rawValue): [a, c]}\n")
      #expect(entities[0].relations.map(\.target) == ["b"])
      #expect(entities[1].relations.map(\.target) == ["a", "c"])
      #expect(entities.allSatisfy { $0.relations.allSatisfy { $0.kind == kind } })
    }
  }

  @Test func theOrderOfKeysIsFree() throws {
    let entities = try read(
      "entities:\n  - {seasons: [3, 1], aired: 2020-01-01/.., name: A, type: work, id: a}\nshow: s\n"
    )
    #expect(entities[0].seasons == [1, 3])
    #expect(entities[0].aired == "2020-01-01/..")
    #expect(entities[0].show == "s")
    #expect(entities[0].seasonID(3) == "a/season-3")
  }

  @Test func columnsCountCodePointsAfterAByteOrderMark() throws {
    let entities = try read("\u{FEFF}entities: [{name: 서하늘, type: person, id: p}]\r\n")
    #expect(entities[0].place == place(1, 42))
    #expect(entities[0].labelPlace == place(1, 30))
  }

  @Test func labelsAreNamed() {
    for label in EntityLabel.allCases { #expect(EntityLabel(name: label.name) == label) }
    #expect(EntityLabel(name: "Person") == nil)
    #expect(EntityLabel.event.rawValue == 8)
  }
}
