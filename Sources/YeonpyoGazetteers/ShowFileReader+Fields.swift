import YeonpyoEntities
import YeonpyoText

extension ShowFileReader {
  /// Reads the value of any key but `id` and `type`. A key without a value says nothing, unless it must.
  mutating func readField(_ key: EntityKey, _ node: YAMLNode, of entity: inout EntityDefinition) {
    if node.isNothing, key != .name { return }
    switch key {
    case .name: entity.names = readCanonicalNames(node)
    case .aliases: entity.aliases = readNames(node, key)
    case .acronyms: entity.acronyms = readNames(node, key)
    case .nicknames: entity.nicknames = readNames(node, key)
    case .seasons: entity.seasons = readSeasons(node)
    case .aired: entity.aired = readAired(node)
    case .note: entity.note = text(node, "note")
    case .caseRule: entity.caseRule = readChoice(node, "case", CaseRule.init)
    case .context: entity.context = readChoice(node, "context", ContextRule.init)
    case .variants:
      entity.variants = readChoice(node, "variants", Switch.init).map { $0 == .on }
    case .plays: readRelations(.plays, node, &entity)
    case .broadcaster: readRelations(.broadcaster, node, &entity)
    case .platforms: readRelations(.platforms, node, &entity)
    case .companies: readRelations(.companies, node, &entity)
    case .directors: readRelations(.directors, node, &entity)
    case .writers: readRelations(.writers, node, &entity)
    case .agency: readRelations(.agency, node, &entity)
    case .id, .type: break
    }
  }

  enum Switch: String, CaseIterable { case on, off }

  mutating func readChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, _ key: String, _ choice: (String) -> Choice?
  ) -> Choice? {
    guard let text = text(node, key) else { return nil }
    if let value = choice(text) { return value }
    let right = Choice.allCases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
    fail(node, "'\(key)' must be \(right), not \(quoted(text))")
    return nil
  }

  private mutating func readSeasons(_ node: YAMLNode) -> [Int] {
    var seasons: [Int] = []
    for item in items(node, "seasons") {
      guard case .scalar(let text, _) = item.content else {
        wrongKind(item, "a season", "a whole number from 1 to 99")
        continue
      }
      guard let season = ShowFileReader.season(text) else {
        fail(item, "a season must be a whole number from 1 to 99, not \(quoted(text))")
        continue
      }
      if seasons.contains(season) {
        fail(item, "season \(season) stands twice")
      } else {
        seasons.append(season)
      }
    }
    return seasons.sorted()
  }

  private static func season(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(text),
      (1...99).contains(number)
    else { return nil }
    return number
  }

  private mutating func readAired(_ node: YAMLNode) -> String? {
    guard let text = text(node, "aired") else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let first = ShowFileReader.day(parts[0])
    let last = parts.count == 2 && parts[1] != ".." ? ShowFileReader.day(parts[1]) : first
    guard parts.count <= 2, let first, let last else {
      fail(node, "'aired' must be DAY, DAY/DAY or DAY/.., as 2019-12-14, not \(quoted(text))")
      return nil
    }
    guard first <= last else {
      fail(node, "'aired' \(quoted(text)) ends before it begins")
      return nil
    }
    return text
  }

  /// A day written `2019-12-14` and in no other way.
  private static func day(_ text: Substring) -> CivilDay? {
    guard let time = CivilTime(iso: text), time.minute == nil, time.day.iso == text else {
      return nil
    }
    return time.day
  }

  private mutating func readRelations(
    _ kind: RelationKind, _ node: YAMLNode, _ entity: inout EntityDefinition
  ) {
    var targets = [node]
    if case .sequence(let items) = node.content { targets = items }
    for item in targets {
      guard case .scalar = item.content else {
        wrongKind(item, "'\(kind.rawValue)'", "an id or a list of ids")
        continue
      }
      guard let target = identifier(item, kind.rawValue) else { continue }
      entity.relations.append(Relation(kind: kind, target: target, place: place(item)))
    }
  }
}
