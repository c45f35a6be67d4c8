import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoText

/// Lists of other recognizers: spaCy's patterns, GATE's lists, CoreNLP's tables.
enum PatternImporter {
  /// The labels of other systems.
  private static func label(_ text: String) -> EntityLabel? {
    switch text.uppercased() {
    case "PERSON", "PER", "PS": .person
    case "CHARACTER": .character
    case "ORG", "ORGANIZATION", "COMPANY", "OG": .organization
    case "GPE", "LOC", "LOCATION", "CITY", "COUNTRY", "STATE_OR_PROVINCE", "FAC", "PLACE", "LC":
      .place
    case "WORK_OF_ART", "TITLE_OF_WORK", "WORK", "MOVIE", "PRODUCT": .work
    case "EVENT": .event
    case "AWARD": .award
    case "PLATFORM", "CHANNEL": .platform
    case "PUBLICATION", "NEWSPAPER": .publication
    default: nil
    }
  }

  /// `{"label": "PERSON", "pattern": "Hyun Bin", "id": "hyun-bin"}`; a pattern may be a list of words (`LOWER`, `TEXT`,
  /// `ORTH`).
  static func spacy(_ bytes: [UInt8], _ path: String) throws(GazetteerError) -> ImportedSource {
    var source = ImportedSource()
    for line in numberedLines(bytes) {
      let tree = try readJSON(Array(line.text.utf8), path, line: line.number)
      guard let name = tree["label"]?.text, let label = label(name) else {
        source.warn(
          path, line: line.number, "label \(quoted(tree["label"]?.text ?? "")) is none of ours")
        continue
      }
      guard let text = tree["pattern"]?.text ?? words(tree["pattern"]) else {
        source.warn(path, line: line.number, "a pattern of more than words cannot be taken over")
        continue
      }
      let names = ImportedName.all(in: text)
      guard let first = names.first else { continue }
      let entity = source.entity(
        tree["id"]?.text ?? first, label, origin: "\(baseName(path)):\(line.number)")
      source.add(names, to: entity)
    }
    return source
  }

  /// `[{"LOWER": "hyun"}, {"LOWER": "bin"}]` is `Hyun Bin`.
  private static func words(_ pattern: JSONTree?) -> String? {
    guard let pattern, !pattern.elements.isEmpty else { return nil }
    var words: [String] = []
    for token in pattern.elements {
      guard token.members.count == 1, let member = token.members.first, let word = member.value.text
      else { return nil }
      switch member.key {
      case "LOWER": words.append(word.prefix(1).uppercased() + word.dropFirst())
      case "TEXT", "ORTH": words.append(word)
      default: return nil
      }
    }
    return words.joined(separator: " ")
  }

  /// `lists.def`: lines `file.lst:major:minor`, the files beside it; or one `.lst`, whose names are people.
  static func gate(_ bytes: [UInt8], _ path: String) throws(GazetteerError) -> ImportedSource {
    var source = ImportedSource()
    guard path.hasSuffix(".def") else {
      addList(bytes, path, .person, to: &source)
      return source
    }
    let directory = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    for line in numberedLines(bytes) {
      let parts = line.text.split(separator: ":", omittingEmptySubsequences: false).map {
        ImportedName.clean(String($0))
      }
      guard parts.count >= 2 else {
        throw GazetteerError(
          SourcePlace(file: path, line: line.number, column: 1),
          "a line of lists.def is 'file.lst:major:minor'")
      }
      let types = [parts[1], parts.count > 2 ? parts[2] : ""]
      guard let label = types.reversed().compactMap({ label($0) ?? gateLabel($0) }).first else {
        source.warn(path, line: line.number, "type \(quoted(parts[1])) is none of ours")
        continue
      }
      // Lists lie beside lists.def or below it; what else a line names is none of its business.
      guard !parts[0].hasPrefix("/"), !parts[0].split(separator: "/").contains("..") else {
        throw GazetteerError(
          SourcePlace(file: path, line: line.number, column: 1),
          "\(quoted(parts[0])) lies outside the folder of lists.def")
      }
      let file = directory.isEmpty ? parts[0] : directory + "/" + parts[0]
      let list = try FileBytes.read(file)
      if let offset = firstInvalidUTF8(list.span) {
        throw GazetteerError(SourcePlace(file: file, offset: offset, in: list), "not UTF-8")
      }
      addList(list, file, label, to: &source)
    }
    return source
  }

  private static func gateLabel(_ type: String) -> EntityLabel? {
    switch type.lowercased() {
    case "person_full", "person_first", "person_name": .person
    case "company_name", "org_base", "govern": .organization
    case "loc_general", "region", "province": .place
    default: nil
    }
  }

  /// A name a line; features after `&` or a tab are left out.
  private static func addList(
    _ bytes: [UInt8], _ path: String, _ label: EntityLabel, to source: inout ImportedSource
  ) {
    for line in numberedLines(bytes) {
      let name = line.text.split { $0 == "&" || $0 == "\t" }.first.map(String.init) ?? ""
      _ = source.named(name, label, origin: "\(baseName(path)):\(line.number)")
    }
  }

  /// `pattern<TAB>type[<TAB>overwritable<TAB>priority]`; a pattern of more than words is told.
  static func regexNER(_ bytes: [UInt8], _ path: String) -> ImportedSource {
    var source = ImportedSource()
    for line in numberedLines(bytes) {
      let cells = line.text.split(separator: "\t").map(String.init)
      guard cells.count >= 2 else {
        source.warn(path, line: line.number, "a line is 'name<TAB>type'")
        continue
      }
      guard let label = label(ImportedName.clean(cells[1])) else {
        source.warn(path, line: line.number, "type \(quoted(cells[1])) is none of ours")
        continue
      }
      guard !cells[0].contains(where: { "[](){}*+?|^$\\".contains($0) }) else {
        source.warn(path, line: line.number, "a regular expression cannot be taken over")
        continue
      }
      _ = source.named(cells[0], label, origin: "\(baseName(path)):\(line.number)")
    }
    return source
  }
}
