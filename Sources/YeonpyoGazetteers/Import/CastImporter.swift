import YeonpyoDocuments
import YeonpyoEntities

/// Plain text, a line an actor: `Hyun Bin (현빈) - Ri Jeong-hyeok (리정혁)`. A dash, `as`, an ellipsis or a tab stands
/// between the two; `/` between two characters of one actor.
enum CastImporter {
  private static let separators = ["\t", " - ", " – ", " — ", " as ", " ... ", " … ", " : "]

  /// - Parameter isSure: the format was asked for: lines without a character are people too.
  static func read(
    _ bytes: [UInt8], _ path: String, isSure: Bool
  ) throws(GazetteerError) -> ImportedSource {
    var source = ImportedSource()
    var strays = 0
    let lines = numberedLines(bytes)
    for line in lines {
      let origin = "\(baseName(path)):\(line.number)"
      let cut = separators.compactMap { line.text.firstRange(of: $0) }
        .min { $0.lowerBound < $1.lowerBound }
      guard let first = line.text.first(where: { !$0.isWhitespace }), !"-–—".contains(first) else {
        source.warn(path, line: line.number, "no name before the dash")
        continue
      }
      let actor = unnumbered(cut.map { String(line.text[..<$0.lowerBound]) } ?? line.text)
      guard let person = source.named(actor, .person, origin: origin) else { continue }
      guard let cut else {
        strays += 1
        source.warn(path, line: line.number, "no character: a line is 'Actor - Character'")
        continue
      }
      source.addCharacters(String(line.text[cut.upperBound...]), of: person, origin: origin)
    }
    guard isSure || strays * 2 <= lines.count else {
      throw GazetteerError(
        SourcePlace(file: path),
        "most lines are no 'Actor - Character': no format that import knows (--format cast reads them all the same)"
      )
    }
    return source
  }
}

extension CastImporter {
  /// Without the `*` or `1.` that a list puts before a name.
  private static func unnumbered(_ name: String) -> String {
    let words = name.split { $0.isWhitespace }
    guard let first = words.first, words.count > 1,
      first.allSatisfy({ "*•·".contains($0) })
        || first.count > 1 && ".)".contains(first.last ?? " ")
          && first.dropLast().allSatisfy(\.isNumber)
    else { return name }
    return words.dropFirst().joined(separator: " ")
  }
}

extension ImportedSource {
  /// `A / B` are two characters; `Self` is none.
  mutating func addCharacters(_ text: String, of person: Int, origin: String) {
    for part in text.split(separator: "/") {
      var name = ImportedName.clean(String(part))
      // 문 선장 역: the role of.
      if name.hasSuffix(" 역") { name = String(name.dropLast(2)) }
      guard !["self", "himself", "herself", "themselves", "본인"].contains(name.lowercased()) else {
        continue
      }
      guard let character = named(name, .character, origin: origin) else { continue }
      if !entities[person].plays.contains(character) { entities[person].plays.append(character) }
    }
  }
}

/// Credits of The Movie Database: `cast` with `name`, `original_name` and `character` or `roles`, `crew` with `job`.
enum TMDBImporter {
  static func read(_ tree: JSONTree, _ path: String) -> ImportedSource {
    var source = ImportedSource()
    // A show's own answer holds its credits inside.
    let credits = tree["credits"] ?? tree["aggregate_credits"] ?? tree
    for (number, member) in (credits["cast"]?.elements ?? []).enumerated() {
      let origin = "\(baseName(path)): cast \(number + 1)"
      guard let person = addPerson(member, origin, to: &source) else {
        source.warn(path, "cast \(number + 1) has no name")
        continue
      }
      let roles = (member["roles"]?.elements ?? []).compactMap { $0["character"]?.text }
      for role in (member["character"]?.text).map({ [$0] }) ?? roles {
        source.addCharacters(role, of: person, origin: origin)
      }
    }
    for (number, member) in (credits["crew"]?.elements ?? []).enumerated() {
      let jobs =
        [member["job"]?.text].compactMap { $0 }
        + (member["jobs"]?.elements ?? []).compactMap { $0["job"]?.text }
      let kinds = jobs.compactMap { job -> RelationKind? in
        switch job {
        case "Director", "Series Director": .directors
        case "Writer", "Screenplay", "Screenwriter", "Creator": .writers
        default: nil
        }
      }
      guard !kinds.isEmpty,
        let person = addPerson(member, "\(baseName(path)): crew \(number + 1)", to: &source)
      else { continue }
      for kind in kinds where !source.entities[person].roles.contains(kind) {
        source.entities[person].roles.append(kind)
      }
    }
    return source
  }

  private static func addPerson(
    _ member: JSONTree, _ origin: String, to source: inout ImportedSource
  ) -> Int? {
    guard let name = member["name"]?.text ?? member["original_name"]?.text,
      let person = source.named(name, .person, origin: origin)
    else { return nil }
    for key in ["original_name", "also_known_as"] {
      let others =
        [member[key]?.text].compactMap { $0 } + (member[key]?.elements ?? []).compactMap(\.text)
      for other in others { source.add(ImportedName.all(in: other), to: person) }
    }
    return person
  }
}

/// Results of a SPARQL query: `person` with `personLabel`, and `charLabel` or `charName`; or `item` with `itemLabel` and
/// `itemAltLabel`, which Wikidata joins with commas.
enum SPARQLImporter {
  static func read(_ tree: JSONTree, _ path: String) -> ImportedSource {
    var source = ImportedSource()
    for (number, row) in (tree["results"]?["bindings"]?.elements ?? []).enumerated() {
      let origin = "\(baseName(path)): row \(number + 1)"
      func value(_ names: [String]) -> String? {
        names.lazy.compactMap { row[$0]?["value"]?.text }.first { !$0.isEmpty }
      }
      let labels = ["personLabel", "actorLabel", "itemLabel", "label", "name"].compactMap {
        row[$0]?["value"]?.text
      }
      let names = labels.flatMap(ImportedName.all)
      guard !names.isEmpty else {
        source.warn(path, "row \(number + 1) has no label of a person")
        continue
      }
      let key = value(["person", "actor", "item"]) ?? names[0]
      let person = source.entity(key, .person, origin: origin)
      source.add(names, to: person)
      for list in ["itemAltLabel", "personAltLabel", "altLabel"] {
        for other in (row[list]?["value"]?.text ?? "").split(separator: ",") {
          source.add(ImportedName.all(in: String(other)), to: person)
        }
      }
      let native = value(["nativeName", "birthName"])
      if let native { source.add(ImportedName.all(in: native), to: person) }
      if let role = value(["charLabel", "characterLabel", "roleLabel", "charName", "characterName"])
      {
        source.addCharacters(role, of: person, origin: origin)
      }
    }
    return source
  }
}
