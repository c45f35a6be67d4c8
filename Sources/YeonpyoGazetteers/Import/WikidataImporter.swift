import YeonpyoEntities

/// Wikidata entities. Names are the labels and aliases in English and Korean and the native names, sorted by their script;
/// a work's cast (P161, P725 for voices) links those of its people and characters that stand in the same file.
enum WikidataImporter {
  private static let languages = ["en", "ko"]

  static func read(_ tree: JSONTree, _ path: String) -> ImportedSource {
    var source = ImportedSource()
    var entities = (tree["entities"]?.members ?? []).map(\.value)
    if tree["labels"] != nil { entities = [tree] }
    for entity in entities {
      guard let id = entity["id"]?.text else { continue }
      let origin = "\(baseName(path)): \(id)"
      let names = names(of: entity)
      guard !names.isEmpty else {
        source.warn(path, "\(id) has no label in English or Korean")
        continue
      }
      source.add(names, to: source.entity(id, label(of: entity), origin: origin))
    }
    for entity in entities { addCast(entity, entities, path, to: &source) }
    return source
  }

  private static func names(of entity: JSONTree) -> [String] {
    var names: [String] = []
    for language in languages {
      if let label = entity["labels"]?[language]?["value"]?.text {
        names += ImportedName.all(in: label)
      }
    }
    // Native name and name at birth.
    for property in ["P1559", "P1477"] {
      for claim in claims(entity, property) {
        if let text = claim["mainsnak"]?["datavalue"]?["value"]?["text"]?.text {
          names += ImportedName.all(in: text)
        }
      }
    }
    for language in languages {
      for alias in entity["aliases"]?[language]?.elements ?? [] {
        if let text = alias["value"]?.text { names += ImportedName.all(in: text) }
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func claims(_ entity: JSONTree, _ property: String) -> [JSONTree] {
    entity["claims"]?[property]?.elements ?? []
  }

  private static func item(_ snak: JSONTree?) -> String? {
    snak?["datavalue"]?["value"]?["id"]?.text
  }

  /// By `instance of`; what is unknown is a person.
  private static func label(of entity: JSONTree) -> EntityLabel {
    for claim in claims(entity, "P31") {
      switch item(claim["mainsnak"]) {
      case "Q5": return .person
      case "Q15632617", "Q95074", "Q15773347", "Q15773317", "Q3658341": return .character
      case "Q5398426", "Q11424", "Q21191270", "Q15416", "Q581714", "Q1259759", "Q117467246",
        "Q7725634",
        "Q24856", "Q526877", "Q3464665":
        return .work
      case "Q43229", "Q4830453", "Q891723", "Q18127", "Q1762059", "Q215380": return .organization
      case "Q1616075", "Q10689397", "Q2001305", "Q1153191": return .platform
      case "Q515", "Q6256", "Q3957", "Q1549591": return .place
      default: continue
      }
    }
    return .person
  }

  private static func addCast(
    _ work: JSONTree, _ entities: [JSONTree], _ path: String, to source: inout ImportedSource
  ) {
    let known = Dictionary(
      entities.compactMap { entity in entity["id"]?.text.map { ($0, entity) } },
      uniquingKeysWith: { one, _ in one })
    for property in ["P161", "P725"] {
      for claim in claims(work, property) {
        guard let id = item(claim["mainsnak"]), let actor = known[id] else { continue }
        let origin = "\(baseName(path)): \(id)"
        let person = source.entity(id, label(of: actor), origin: origin)
        for role in claim["qualifiers"]?["P453"]?.elements ?? [] {
          guard let id = item(role), known[id] != nil else { continue }
          let character = source.entity(id, .character, origin: "\(baseName(path)): \(id)")
          source.entities[person].plays.append(character)
        }
        for role in claim["qualifiers"]?["P4633"]?.elements ?? [] {
          guard let name = role["datavalue"]?["value"]?.text else { continue }
          source.addCharacters(name, of: person, origin: origin)
        }
      }
    }
  }
}
