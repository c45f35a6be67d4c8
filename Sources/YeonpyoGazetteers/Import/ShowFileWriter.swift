import YeonpyoEntities

/// Writes a show file that a person can read and correct.
struct ShowFileWriter {
  private var ids: [String] = []
  private var maker = IDMaker()
  private let entities: [ImportedEntity]

  init(_ entities: [ImportedEntity]) { self.entities = entities }

  /// - Parameters:
  ///   - title: of the show; `nil`: a list of names that belong to none.
  ///   - source: what was read, for the first line.
  mutating func text(title: String?, source: String) -> String {
    var lines = [
      "# Imported from \(plainComment(source)). Read it over: a name that is wrong here is wrong in every article."
    ]
    var show: String?
    if let title {
      let id = maker.id(.work, title)
      lines.append("show: \(id)")
      show = id
    }
    ids = entities.map {
      maker.id($0.label, $0.names.first(where: ImportedName.isLatin) ?? $0.names.first ?? "x")
    }
    lines.append("entities:")
    if let title, let show {
      lines += ["  - id: \(show)", "    type: work", "    name: \(names([title]).canonical)"]
      for kind in [RelationKind.directors, .writers] {
        let list = entities.indices.filter { entities[$0].roles.contains(kind) }.map { ids[$0] }
        if !list.isEmpty { lines.append("    \(kind.rawValue): [\(list.joined(separator: ", "))]") }
      }
    }
    for (number, entity) in entities.enumerated() { append(entity, ids[number], to: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func append(_ entity: ImportedEntity, _ id: String, to lines: inout [String]) {
    let names = names(entity.names)
    lines.append("  - id: \(id)  # \(plainComment(entity.origin))")
    lines.append("    type: \(entity.label.name)")
    lines.append("    name: \(names.canonical)")
    if !names.others.isEmpty {
      lines.append(
        "    aliases: [\(names.others.map(ShowFileWriter.scalar).joined(separator: ", "))]")
    }
    if entity.isExact { lines.append("    case: exact") }
    if !entity.plays.isEmpty {
      lines.append("    plays: [\(entity.plays.map { ids[$0] }.joined(separator: ", "))]")
    }
  }

  /// The first name of each script in one mapping, by script and not by what the source calls its language.
  private func names(_ all: [String]) -> (canonical: String, others: [String]) {
    let hangul = all.first(where: ImportedName.isHangul)
    let latin = all.first(where: ImportedName.isLatin)
    guard latin != nil || hangul != nil else {
      return (ShowFileWriter.scalar(all.first ?? ""), Array(all.dropFirst()))
    }
    let pairs = [("en", latin), ("ko", hangul)].compactMap { language, name in
      name.map { "\(language): \(ShowFileWriter.scalar($0))" }
    }
    return ("{\(pairs.joined(separator: ", "))}", all.filter { $0 != hangul && $0 != latin })
  }

  /// Plain where YAML reads it as it stands, in quotation marks otherwise.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " .'-’".unicodeScalars.contains($0)
    }
    let words = ["null", "true", "false", "yes", "no", "on", "off", "~"]
    if isPlain, let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      !words.contains(text.lowercased())
    {
      return text
    }
    // By code point: to a character a mark before it can belong, and then it is another.
    var quoted = ""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return "\"" + quoted + "\""
  }
}

/// Makes ids of names, each once.
struct IDMaker {
  private var taken: Set<String> = []

  /// `person/hyun-bin`; a second one of that name is `person/hyun-bin-2`.
  mutating func id(_ label: EntityLabel, _ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    let base = "\(label.name)/\(words.isEmpty ? "x" : words.joined(separator: "-"))"
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
