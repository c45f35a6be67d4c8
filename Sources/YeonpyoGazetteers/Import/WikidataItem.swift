import YeonpyoDocuments
import YeonpyoEntities

/// What is wanted of one Wikidata entity.
struct WikidataItem {
  /// A member of a cast: who, and as whom.
  struct Role {
    var actor: String
    /// Ids of characters.
    var characters: [String] = []
    /// Names of characters that have no entity (P4633).
    var names: [String] = []
  }

  var id: String
  /// By `instance of` (P31); `nil`: none of ours.
  var label: EntityLabel?
  /// Labels in English and Korean, native names (P1559, P1477), aliases; none twice.
  var names: [String] = []
  /// P161, and P725 for voices.
  var cast: [Role] = []

  private static let languages = ["en", "ko"]

  /// - Returns: `nil` where `entity` has no id, or one that is none of Wikidata's.
  init?(_ entity: JSONTree) {
    guard let id = entity["id"]?.text, let first = id.utf8.first, (0x41...0x5A).contains(first),
      (2...20).contains(id.utf8.count),
      id.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.id = id
    label = WikidataItem.label(of: entity["claims"]?["P31"])
    addNames(of: entity)
    for property in ["P161", "P725"] {
      for claim in WikidataItem.claims(entity, property) { addRole(claim) }
    }
  }

  private mutating func addNames(of entity: JSONTree) {
    for language in WikidataItem.languages { add(entity["labels"]?[language]?["value"]) }
    for property in ["P1559", "P1477"] {
      for claim in WikidataItem.claims(entity, property) {
        add(claim["mainsnak"]?["datavalue"]?["value"]?["text"])
      }
    }
    for language in WikidataItem.languages {
      for alias in entity["aliases"]?[language]?.elements ?? [] { add(alias["value"]) }
    }
  }

  private mutating func add(_ name: JSONTree?) {
    for name in name?.text.map(ImportedName.all) ?? [] where !names.contains(name) {
      names.append(name)
    }
  }

  private mutating func addRole(_ claim: JSONTree) {
    guard let actor = WikidataItem.item(claim["mainsnak"]) else { return }
    var role = Role(actor: actor)
    role.characters = (claim["qualifiers"]?["P453"]?.elements ?? []).compactMap(WikidataItem.item)
    role.names = (claim["qualifiers"]?["P4633"]?.elements ?? []).compactMap {
      $0["datavalue"]?["value"]?.text
    }
    cast.append(role)
  }

  private static func claims(_ entity: JSONTree, _ property: String) -> [JSONTree] {
    entity["claims"]?[property]?.elements ?? []
  }

  private static func item(_ snak: JSONTree?) -> String? {
    snak?["datavalue"]?["value"]?["id"]?.text
  }

  /// - Parameter claims: the statements of P31.
  static func label(of claims: JSONTree?) -> EntityLabel? {
    for claim in claims?.elements ?? [] {
      if let label = item(claim["mainsnak"]).flatMap(label) { return label }
    }
    return nil
  }

  private static func label(_ kind: String) -> EntityLabel? {
    switch kind {
    case "Q5": .person
    case "Q15632617", "Q95074", "Q15773347", "Q15773317", "Q3658341": .character
    case "Q5398426", "Q11424", "Q21191270", "Q15416", "Q581714", "Q1259759", "Q117467246",
      "Q7725634", "Q24856", "Q526877", "Q3464665":
      .work
    case "Q43229", "Q4830453", "Q891723", "Q18127", "Q1762059", "Q215380": .organization
    case "Q1616075", "Q10689397", "Q2001305", "Q1153191": .platform
    case "Q515", "Q6256", "Q3957", "Q1549591": .place
    default: nil
    }
  }
}
