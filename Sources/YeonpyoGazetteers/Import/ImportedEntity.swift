import YeonpyoEntities
import YeonpyoText

/// One entity as a foreign source tells it, before it has an id.
struct ImportedEntity {
  var label: EntityLabel
  /// In the source's order; the first of each script is the canonical name, the others are aliases.
  var names: [String] = []
  /// Names as their source wants them: not to be read in other cases.
  var isExact = false
  /// Places in the list of the characters a person plays.
  var plays: [Int] = []
  /// Relations of the show to this entity: `directors`, `writers`.
  var roles: [RelationKind] = []
  /// Where it stands, for the comment: `credits.json: cast 3`.
  var origin: String
}

/// What an importer read.
struct ImportedSource {
  var entities: [ImportedEntity] = []
  var problems: [GazetteerProblem] = []
  private var places: [String: Int] = [:]

  /// The place of the entity with a key of the source (a Q-id, an id of spaCy), added where it is new.
  mutating func entity(_ key: String, _ label: EntityLabel, origin: String) -> Int {
    let key = "\(label.name) \(key)"
    if let place = places[key] { return place }
    entities.append(ImportedEntity(label: label, origin: origin))
    places[key] = entities.count - 1
    return entities.count - 1
  }

  /// The same for an entity that is known by its name.
  mutating func named(_ text: String, _ label: EntityLabel, origin: String) -> Int? {
    let names = possible(ImportedName.all(in: text), origin)
    guard let first = names.first else { return nil }
    let place = entity(first, label, origin: origin)
    add(names, to: place)
    return place
  }

  /// The names without those that no show file may hold, which are told.
  private mutating func possible(_ names: [String], _ origin: String) -> [String] {
    names.filter { name in
      guard let problem = wrongName(name) else { return true }
      problems.append(
        GazetteerProblem(.warning, SourcePlace(file: plainComment(origin)), problem + ": left out"))
      return false
    }
  }

  mutating func add(_ names: [String], to place: Int) {
    let names = possible(names, entities[place].origin)
    for name in names where !entities[place].names.contains(name) {
      entities[place].names.append(name)
    }
  }

  mutating func warn(_ file: String, line: Int = 0, _ message: String) {
    problems.append(
      GazetteerProblem(
        .warning, SourcePlace(file: file, line: line, column: line > 0 ? 1 : 0), message))
  }
}

/// A text that ends no comment and steers no terminal.
func plainComment(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { $0 += isControl($1) ? " " : String($1) }
}

enum ImportedName {
  /// The names of a cell: wide and hard spaces made plain, `Hyun Bin (현빈)` two names, labels that are Q-ids none.
  static func all(in text: String) -> [String] {
    var parts = [clean(text)]
    if text.last == ")", let open = text.lastIndex(of: "(") {
      let inner = clean(String(text[text.index(after: open)...].dropLast()))
      // Another script in brackets is the same name; anything else (voice, cameo) is a remark.
      let outer = clean(String(text[..<open]))
      parts = isHangul(inner) != isHangul(outer) && !isRemark(inner) ? [outer, inner] : [outer]
    }
    return parts.filter { !isBlank($0) && !isID($0) }
  }

  private static func isRemark(_ text: String) -> Bool {
    text.allSatisfy { !$0.isUppercase } && !isHangul(text)
  }

  static func clean(_ text: String) -> String {
    text.split { $0 == "\u{3000}" || $0 == "\u{A0}" || $0.isWhitespace }.joined(separator: " ")
  }

  private static func isID(_ text: String) -> Bool {
    text.first == "Q" && text.count > 1 && text.dropFirst().allSatisfy(\.isNumber)
  }

  static func isHangul(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xAC00...0xD7A3) ~= $0.value }
  }

  static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
      && text.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x2010...0x2027) ~= $0.value }
  }
}
