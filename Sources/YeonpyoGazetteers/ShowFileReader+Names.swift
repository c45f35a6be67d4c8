extension ShowFileReader {
  /// `name`: one string, or one for each language.
  mutating func readCanonicalNames(_ node: YAMLNode) -> [NameDefinition] {
    switch node.content {
    case .scalar(let text, _):
      guard checkName(text, node, "'name' is empty") else { return [] }
      return [NameDefinition(text: text, place: place(node))]
    case .mapping(let pairs):
      if pairs.isEmpty { fail(node, "'name' is empty") }
      return pairs.compactMap { readCanonicalName($0) }
    case .sequence, .refused:
      wrongKind(node, "'name'", "a string or a mapping from languages to strings")
      return []
    }
  }

  private mutating func readCanonicalName(_ pair: YAMLPair) -> NameDefinition? {
    guard ShowFileReader.isLanguage(pair.key) else {
      let place = SourcePlace(file: file, line: pair.line, column: pair.column)
      fail(place, "\(quoted(pair.key)) is not a language: write 'en', 'ko' or another tag")
      return nil
    }
    guard let text = text(pair.value, "name"),
      checkName(text, pair.value, "the name for '\(pair.key)' is empty")
    else { return nil }
    return NameDefinition(text: text, language: pair.key, place: place(pair.value))
  }

  /// `aliases` and the like: a list of strings, or of mappings that say more.
  mutating func readNames(_ node: YAMLNode, _ key: EntityKey) -> [NameDefinition] {
    items(node, key.rawValue).compactMap { item in
      switch item.content {
      case .scalar(let text, _):
        guard checkName(text, item, "'\(key.rawValue)' holds an empty name") else { return nil }
        return NameDefinition(text: text, place: place(item))
      case .mapping(let pairs): return readName(item, pairs, key)
      case .sequence, .refused:
        wrongKind(item, "a name in '\(key.rawValue)'", "a string or a mapping")
        return nil
      }
    }
  }

  private enum NameKey: String, CaseIterable {
    case text
    case language = "lang"
    case caseRule = "case"
    case context
  }

  private mutating func readName(
    _ node: YAMLNode, _ pairs: [YAMLPair], _ key: EntityKey
  ) -> NameDefinition? {
    var name = NameDefinition(text: "", place: place(node))
    for pair in pairs {
      guard let key = NameKey(rawValue: pair.key) else {
        unknownKey(pair, among: NameKey.allCases.map(\.rawValue), beside: pairs)
        continue
      }
      if pair.value.isNothing, key != .text { continue }
      switch key {
      case .text:
        guard let text = text(pair.value, "text") else { return nil }
        guard checkName(text, pair.value, "'text' is empty") else { return nil }
        name.text = text
        name.place = place(pair.value)
      case .language: name.language = readLanguage(pair.value)
      case .caseRule: name.caseRule = readChoice(pair.value, "case", CaseRule.init)
      case .context: name.context = readChoice(pair.value, "context", ContextRule.init)
      }
    }
    if !pairs.contains(where: { $0.key == "text" }) {
      fail(node, "a name in '\(key.rawValue)' has no 'text'")
    }
    return name.text.isEmpty ? nil : name
  }

  private mutating func readLanguage(_ node: YAMLNode) -> String? {
    guard let text = text(node, "lang") else { return nil }
    if ShowFileReader.isLanguage(text) { return text }
    fail(node, "\(quoted(text)) is not a language: write 'en', 'ko' or another tag")
    return nil
  }

  /// A tag of BCP 47 in shape: `en`, `zh-Hant`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard (2...3).contains(parts[0].count), parts[0].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy {
          $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
        }
    }
  }

  /// Reports a name that cannot be one; what is only odd is a warning.
  private mutating func checkName(_ text: String, _ node: YAMLNode, _ empty: String) -> Bool {
    if isBlank(text) {
      fail(node, empty)
      return false
    }
    if let problem = wrongName(text) {
      fail(node, problem)
      return false
    }
    let scalars = text.unicodeScalars
    if scalars.first.map(isSpace) == true || scalars.last.map(isSpace) == true {
      warn(
        node, "the name \(quoted(text)) begins or ends with a space",
        fix: SourceFix(old: text, new: plainSpaces(text)))
    } else if scalars.contains(where: { $0 != " " && isSpace($0) }) || text.contains("  ") {
      warn(
        node, "the name \(quoted(text)) holds a wide, hard or double space",
        fix: SourceFix(old: text, new: plainSpaces(text)))
    }
    return true
  }
}
