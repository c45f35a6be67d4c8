import YeonpyoEntities
import YeonpyoText

/// What a compiled gazetteer holds, in lines to read on a terminal.
package struct GazetteerDescription {
  private let gazetteer: Gazetteer

  package init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// How much there is of everything.
  package var statistics: [String] {
    var labels: [EntityLabel: Int] = [:]
    for number in 0..<gazetteer.entities.count {
      let entity = gazetteer.entities[number]
      // An id that only others name.
      if entity.englishName != 0 { labels[entity.label, default: 0] += 1 }
    }
    var origins: [AliasOrigin: Int] = [:]
    for number in 0..<gazetteer.aliases.count {
      let alias = gazetteer.aliases[number]
      origins[alias.origin, default: 0] += 1
      if alias.flags.contains(.part) { origins[.part, default: 0] += 1 }
    }
    var rows: [(String, Int)] = [("entities", labels.values.reduce(0, +))]
    rows += EntityLabel.allCases.compactMap { label in labels[label].map { ("  \(label.name)", $0) }
    }
    rows.append(("spellings", origins.values.reduce(0, +)))
    rows += AliasOrigin.allCases.compactMap { origin in
      origins[origin].map { ("  \(origin.label)", $0) }
    }
    rows.append(("files", gazetteer.sources.count))
    let width = rows.map { String($0.1).count }.max() ?? 0
    return rows.map { name, count in
      let digits = String(count)
      return padded(name, to: 16) + String(repeating: " ", count: width - digits.count) + digits
    }
  }

  /// All that is known of the entities with an id, or a name as it is written; nothing in it steers a terminal.
  package func lines(about wanted: String) -> [String] {
    facts(about: wanted).map(\.visible)
  }

  /// Ids of the entities with a name, as it is written or but for case and hyphens.
  package func ids(named wanted: String) -> [String] {
    numbers(of: wanted).map { gazetteer.string(gazetteer.entity($0).id) }
  }

  private func facts(about wanted: String) -> [String] {
    Array(numbers(of: wanted).map(lines).joined(separator: [""]))
  }

  private func numbers(of wanted: String) -> [UInt32] {
    var numbers: [UInt32] = []
    for number in 0..<UInt32(gazetteer.entities.count)
    where gazetteer.string(gazetteer.entity(number).id) == wanted { numbers.append(number) }
    if numbers.isEmpty {
      for number in 0..<UInt32(gazetteer.aliases.count) {
        let alias = gazetteer.alias(number << 1)
        if gazetteer.string(alias.text) == wanted, !numbers.contains(alias.entity) {
          numbers.append(alias.entity)
        }
      }
    }
    if numbers.isEmpty {
      let small = wanted.lowercased()
      for number in 0..<UInt32(gazetteer.aliases.count) {
        let alias = gazetteer.alias(number << 1)
        if gazetteer.string(alias.text).lowercased() == small, !numbers.contains(alias.entity) {
          numbers.append(alias.entity)
        }
      }
    }
    if numbers.isEmpty, var lookup = try? NameLookup(),
      let spelling = lookup.spelling(Array(wanted.utf8), in: gazetteer)
    {
      numbers.append(gazetteer.alias(spelling).entity)
    }
    return numbers
  }

  private func row(_ spelling: UInt32, _ text: String) -> (name: String, words: String) {
    let alias = gazetteer.alias(spelling)
    let words = [text] + alias.flags.words + [gazetteer.place(of: spelling)]
    return ("\(alias.origin.label)", words.joined(separator: " · "))
  }

  private func lines(_ number: UInt32) -> [String] {
    let entity = gazetteer.entity(number)
    var rows: [(name: String, words: String)] = [
      ("type", entity.label.name),
      (
        "name",
        "\(gazetteer.string(entity.englishName)) · \(gazetteer.string(entity.koreanName))"
      ),
    ]
    for place in gazetteer.list(entity.shows) {
      rows.append(("in", gazetteer.string(gazetteer.entity(gazetteer.lists[place]).id)))
    }
    let relations = gazetteer.list(entity.relations)
    for place in stride(from: relations.lowerBound, to: relations.upperBound - 1, by: 2) {
      let kind = RelationKind(code: gazetteer.lists[place])
      rows.append((kind?.rawValue ?? "?", gazetteer.string(gazetteer.lists[place + 1])))
    }
    if entity.members > 0 { rows.append(("members", String(entity.members))) }
    let isKorean = NameParts.isKorean(gazetteer.string(entity.koreanName))
    var parts: [(name: String, words: String)] = []
    for place in 0..<UInt32(gazetteer.aliases.count) {
      let alias = gazetteer.aliases[Int(place)]
      guard alias.entity == number else { continue }
      let whole = gazetteer.string(alias.text)
      rows.append(row(place << 1, whole))
      guard alias.flags.contains(.part) else { continue }
      let part = NameParts.part(of: whole, isKorean: isKorean) ?? whole
      parts.append(row(place << 1 | Gazetteer.isPart, part))
    }
    rows += parts
    return [gazetteer.string(entity.id)] + rows.map { "  \(padded($0.name, to: 12))  \($0.words)" }
  }
}

extension AliasFlags {
  /// What they ask for.
  fileprivate var words: [String] {
    [
      (AliasFlags.caseExact, "case as written"), (.contextRequired, "needs its show"),
      (.part, "after the whole name"), (.bareInstalment, "in its show's article"),
      (.ordinary, "a word too"),
    ].compactMap { contains($0.0) ? $0.1 : nil }
  }
}
