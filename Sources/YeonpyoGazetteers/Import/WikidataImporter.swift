import YeonpyoDocuments
import YeonpyoEntities

/// Wikidata entities; a work's cast links those of its people and characters that stand in the same source.
enum WikidataImporter {
  /// The entities of one file, as Special:EntityData gives them.
  static func items(_ tree: JSONTree) -> [WikidataItem] {
    if tree["labels"] != nil { return [WikidataItem(tree)].compactMap { $0 } }
    return (tree["entities"]?.members ?? []).compactMap { WikidataItem($0.value) }
  }

  /// - Parameter items: with the file each stands in.
  static func read(_ items: [(item: WikidataItem, file: String)]) -> ImportedSource {
    var source = ImportedSource()
    var known: [String: Int] = [:]
    for (item, file) in items {
      let origin = "\(baseName(file)): \(item.id)"
      guard !item.names.isEmpty else {
        source.warn(file, "\(item.id) has no label in English or Korean")
        continue
      }
      // What is of no kind we know is a person: a file of entities is somebody's choice.
      let place = source.entity(item.id, item.label ?? .person, origin: origin)
      known[item.id] = place
      source.add(item.names, to: place)
    }
    for (item, file) in items {
      for role in item.cast { add(role, known, file, to: &source) }
    }
    return source
  }

  private static func add(
    _ role: WikidataItem.Role, _ known: [String: Int], _ file: String,
    to source: inout ImportedSource
  ) {
    guard let person = known[role.actor] else { return }
    for id in role.characters {
      guard let character = known[id] else { continue }
      // Somebody's part is a character, whatever else it may be an instance of.
      source.entities[character].label = .character
      source.entities[person].plays.append(character)
    }
    let origin = "\(baseName(file)): \(role.actor)"
    for name in role.names { source.addCharacters(name, of: person, origin: origin) }
  }
}
