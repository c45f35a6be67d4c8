import TestSupport
import YeonpyoLanguages
import YeonpyoText

@testable import YeonpyoEntities

/// A few entities of two shows, put together by hand; what show files make of names is tested with the show files.
///
/// | id | names |
/// | --- | --- |
/// | `show/ferry` | The Night Ferry, 밤의 연락선, acronym TNF; seasons 1 and 2 |
/// | `show/harbour` | Harbour Lights on You, 항구의 등불; season 2 |
struct SmallGazetteer: ~Copyable {
  private var assembler: GazetteerAssembler
  private var line = 0

  private init() throws {
    assembler = try GazetteerAssembler()
    _ = assembler.addSource("small.yaml", hash: 0, lines: 1_000, object: Span<UInt8>())
  }

  static func make() throws -> Gazetteer {
    var small = try SmallGazetteer()
    let ferry = small.add("show/ferry", .work, "The Night Ferry", "밤의 연락선")
    let harbour = small.add("show/harbour", .work, "Harbour Lights on You", "항구의 등불")
    small.spell("TNF", ferry, .acronym, .caseExact)
    small.assembler.setShows(of: ferry, [ferry])
    small.assembler.setShows(of: harbour, [harbour])
    small.addSeason(1, of: ferry, "show/ferry", "The Night Ferry", "밤의 연락선")
    small.addSeason(2, of: ferry, "show/ferry", "The Night Ferry", "밤의 연락선")
    small.addSeason(2, of: harbour, "show/harbour", "Harbour Lights on You", "항구의 등불")
    small.addFerryPeople(ferry)
    small.addHarbourPeople(harbour)
    small.addOthers(ferry)
    return small.assembler.finish()
  }

  private mutating func addFerryPeople(_ show: Int) {
    let bin = add("person/hyun-bin", .person, "Hyun Bin", "현빈", koreanFlags: .ordinary)
    let hyeok = add("character/ri-jeong-hyeok", .character, "Ri Jeong-hyeok", "리정혁")
    let dan = add("character/seo-dan", .character, "Seo Dan", "서단", koreanFlags: .ordinary)
    let seri = add("character/yoon-se-ri", .character, "Yoon Se-ri", "윤세리")
    let minji = add("person/kim-min-ji-1", .person, "Kim Min-ji", "김민지")
    for person in [bin, hyeok, dan, seri, minji] { assembler.setShows(of: person, [show]) }
  }

  private mutating func addHarbourPeople(_ show: Int) {
    let minji = add("person/kim-min-ji-2", .person, "Kim Min-ji", "김민지")
    let yeon = add("person/kim-yeon", .person, "Kim Yeon", "김연", koreanFlags: .ordinary)
    let yuna = add("person/kim-yuna", .person, "Kim Yuna", "김연아")
    for person in [minji, yeon, yuna] { assembler.setShows(of: person, [show]) }
  }

  private mutating func addOthers(_ ferry: Int) {
    let tvn = add("platform/tvn", .platform, "tvN", "tvN", englishFlags: .caseExact)
    let netflix = add("platform/netflix", .platform, "Netflix", "넷플릭스")
    _ = add("platform/netflix-korea", .platform, "Netflix Korea", "넷플릭스 코리아")
    _ = add("platform/disney-plus", .platform, "Disney+", "디즈니플러스")
    _ = add("organization/at-t", .organization, "AT&T", "에이티앤티")
    _ = add("organization/studio-dragon", .organization, "Studio Dragon", "스튜디오드래곤")
    _ = add("place/seoul", .place, "Seoul", "서울")
    _ = add("organization/seoul-choir", .organization, "Seoul City Choir", "서울시합창단")
    let pier = add(
      "place/pier", .place, "Pier", "선착장", englishFlags: .contextRequired,
      koreanFlags: .contextRequired)
    assembler.setShows(of: tvn, [])
    assembler.setShows(of: netflix, [])
    assembler.setShows(of: pier, [ferry])
  }

  private mutating func add(
    _ id: String, _ label: EntityLabel, _ english: String, _ korean: String,
    englishFlags: AliasFlags = [], koreanFlags: AliasFlags = []
  ) -> Int {
    let entity = assembler.addEntity(id: id, label: label, english: english, korean: korean)
    spell(english, entity, .name, englishFlags)
    if korean != english { spell(korean, entity, .name, koreanFlags) }
    return entity
  }

  private static let parts = [
    "Ri Jeong-hyeok": "Jeong-hyeok", "리정혁": "정혁", "Yoon Se-ri": "Se-ri", "윤세리": "세리",
  ]

  private mutating func spell(
    _ text: String, _ entity: Int, _ origin: AliasOrigin, _ flags: AliasFlags
  ) {
    line += 1
    let alias = assembler.addAlias(
      text, of: entity, origin: origin, flags: flags, source: 0, line: line)
    if let alias, let part = SmallGazetteer.parts[text] { assembler.addPart(part, of: alias) }
  }

  private mutating func addSeason(
    _ number: Int, of show: Int, _ id: String, _ english: String, _ korean: String
  ) {
    let season = assembler.addEntity(
      id: "\(id)/season-\(number)", label: .work, english: "\(english) Season \(number)",
      korean: "\(korean) 시즌 \(number)")
    assembler.setShows(of: season, [show])
    spell("\(english) Season \(number)", season, .name, [])
    spell("Season \(number) of \(english)", season, .name, [])
    spell("\(korean) 시즌 \(number)", season, .name, [])
    spell("Season \(number)", season, .part, .bareInstalment)
    spell("시즌 \(number)", season, .part, .bareInstalment)
  }
}

/// What the recognizer finds in a text, and the works it takes it to be about.
struct Recognition {
  let marked: String
  let mentions: [Mention]
  let shows: [String]

  init(_ text: String, _ gazetteer: Gazetteer) throws {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var tokenizer = try Tokenizer()
    tokenizer.tokenize(bytes.span, into: &tokens)
    var recognizer = Recognizer(gazetteer, RecognizerWords(LanguageModule.allData))
    var mentions: [Mention] = []
    var shows: [UInt32] = []
    recognizer.recognize(bytes.span, tokens.span, into: &mentions, shows: &shows)
    func id(_ entity: UInt32) -> String { gazetteer.string(gazetteer.entities[Int(entity)].id) }
    self.marked =
      MarkedText(
        text,
        mentions.map { MarkedText.Mark(span: $0.span, id: $0.isKnown ? id($0.entity) : "?") }
      ).marked
    self.mentions = mentions
    self.shows = shows.map(id)
  }
}
