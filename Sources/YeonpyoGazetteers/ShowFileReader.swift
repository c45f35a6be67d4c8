import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoText

/// The file that people write: see CLI, "The show file".
package enum ShowFile {
  /// The entities of one file and all that is wrong with it, in order.
  ///
  /// An entity without a readable id and type is left out. Whether relations lead anywhere only ``readShowFiles(paths:)``
  /// can tell.
  package static func read(
    bytes: [UInt8], file: String
  ) -> (definitions: [EntityDefinition], problems: [GazetteerProblem]) {
    let reader = ShowFileReader(bytes: bytes, file: file)
    return (reader.definitions, reader.problems.sorted())
  }
}

/// The keys of an entity, in the order of CLI.
enum EntityKey: String, CaseIterable {
  case id, type, name, aliases, acronyms, nicknames
  case plays, seasons, broadcaster, platforms, companies, directors, writers, agency
  case aired, note
  case caseRule = "case"
  case context, variants
}

/// Reads one show file, collecting problems on the way.
struct ShowFileReader {
  let file: String
  /// False where YAML broke off: entities may be missing.
  let isWhole: Bool
  private(set) var definitions: [EntityDefinition] = []
  /// Every id the file declares, those of entities with errors too.
  private(set) var declared: [String] = []
  var problems: [GazetteerProblem]
  private var show: String?
  private var places: [String: SourcePlace] = [:]

  init(bytes: [UInt8], file: String) {
    let tree = YAMLTree.read(bytes: bytes, file: file)
    self.file = file
    self.isWhole = tree.isWhole
    self.problems = tree.problems
    if let root = tree.root, !root.isNothing { readFile(root) }
  }

  /// Reads JSON Lines: each line an entity with the keys of a show file, and `show` where it belongs to one.
  init(lines bytes: [UInt8], file: String) {
    self.file = file
    isWhole = true
    problems = []
    if let offset = firstInvalidUTF8(bytes.span) {
      fail(SourcePlace(file: file, offset: offset, in: bytes), "not UTF-8")
      return
    }
    var line = 0
    for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard row.contains(where: { $0 > 0x20 }) else { continue }
      do throws(GazetteerError) {
        readLine(YAMLNode(try readJSON(Array(row), file, line: line), line: line))
      } catch {
        problems += error.problems
      }
    }
  }

  private mutating func readLine(_ node: YAMLNode) {
    var node = node
    show = nil
    if case .mapping(let pairs) = node.content {
      for pair in pairs where pair.key == "show" && !pair.value.isNothing {
        show = identifier(pair.value, "show")
      }
      node.content = .mapping(pairs.filter { $0.key != "show" })
    }
    readEntity(node)
  }

  private mutating func readFile(_ root: YAMLNode) {
    guard case .mapping(let pairs) = root.content else {
      wrongKind(root, "a show file", "a mapping with the keys 'show' and 'entities'")
      return
    }
    for pair in pairs where pair.key == "show" && !pair.value.isNothing {
      show = identifier(pair.value, "show")
    }
    for pair in pairs {
      switch pair.key {
      case "show": break
      case "entities":
        for node in items(pair.value, "entities") { readEntity(node) }
      default: unknownKey(pair, among: ["show", "entities"], beside: pairs)
      }
    }
  }

  private mutating func readEntity(_ node: YAMLNode) {
    guard case .mapping(let pairs) = node.content else {
      wrongKind(node, "an entity", "a mapping")
      return
    }
    // Whether an entity is kept is known at the end: it is filled under a label that may be a stand-in.
    var entity = EntityDefinition(id: "", label: .person, show: show, place: place(node))
    var label: EntityLabel?
    for pair in pairs {
      guard let key = EntityKey(rawValue: pair.key) else {
        unknownKey(pair, among: EntityKey.allCases.map(\.rawValue), beside: pairs)
        continue
      }
      switch key {
      case .id:
        entity.id = identifier(pair.value, "id") ?? ""
        entity.place = place(pair.value)
      case .type:
        label = readLabel(pair.value)
        entity.labelPlace = place(pair.value)
      default: readField(key, pair.value, of: &entity)
      }
    }
    for key in ["id", "type", "name"] where !pairs.contains(where: { $0.key == key }) {
      let whose = entity.id.isEmpty ? "entity" : "entity " + quoted(entity.id)
      fail(entity.place, "\(whose) has no '\(key)'")
    }
    guard !entity.id.isEmpty else { return }
    if let first = places[entity.id] {
      fail(
        entity.place, "entity id used twice: \(quoted(entity.id)) is first at line \(first.line)")
      return
    }
    places[entity.id] = entity.place
    declared.append(entity.id)
    guard let label else { return }
    entity.label = label
    definitions.append(entity)
  }

  private mutating func readLabel(_ node: YAMLNode) -> EntityLabel? {
    guard let text = text(node, "type") else { return nil }
    if let label = EntityLabel(name: text) { return label }
    if text.isEmpty {
      fail(node, "'type' is empty")
    } else {
      let types = EntityLabel.allCases.map(\.name)
      fail(place(node), unknown("type", text, among: types), fix: slip(text, among: types))
    }
    return nil
  }
}

// What the parts of the reader share.
extension ShowFileReader {
  func place(_ node: YAMLNode) -> SourcePlace {
    SourcePlace(file: file, line: node.line, column: node.column)
  }

  mutating func fail(_ place: SourcePlace, _ message: String, fix: SourceFix? = nil) {
    problems.append(GazetteerProblem(.error, place, message, fix: fix))
  }

  mutating func fail(_ node: YAMLNode, _ message: String) { fail(place(node), message) }

  mutating func warn(_ node: YAMLNode, _ message: String, fix: SourceFix? = nil) {
    problems.append(GazetteerProblem(.warning, place(node), message, fix: fix))
  }

  mutating func unknownKey(_ pair: YAMLPair, among keys: [String], beside pairs: [YAMLPair]) {
    let fix = slip(pair.key, among: keys)
    let isFree = !pairs.contains { $0.key == fix?.new }
    let place = SourcePlace(file: file, line: pair.line, column: pair.column)
    fail(place, unknown("key", pair.key, among: keys), fix: isFree ? fix : nil)
  }

  /// Reports a node of another kind than wanted, unless it was reported already.
  mutating func wrongKind(_ node: YAMLNode, _ what: String, _ wanted: String) {
    if case .refused = node.content { return }
    fail(node, "\(what) must be \(wanted), not \(node.isNothing ? "empty" : node.kindName)")
  }

  /// The string of a key, as written.
  mutating func text(_ node: YAMLNode, _ key: String) -> String? {
    if case .scalar(let text, _) = node.content { return text }
    wrongKind(node, "'\(key)'", "a string")
    return nil
  }

  /// The items of a list; none where the key has no value.
  mutating func items(_ node: YAMLNode, _ key: String) -> [YAMLNode] {
    if case .sequence(let items) = node.content { return items }
    if !node.isNothing { wrongKind(node, "'\(key)'", "a list") }
    return []
  }

  /// An id: not empty, nothing invisible in it.
  mutating func identifier(_ node: YAMLNode, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    if isBlank(text) {
      fail(node, "'\(key)' is empty")
      return nil
    }
    let isClean = text.unicodeScalars.allSatisfy {
      !isSpace($0) && !isControl($0)
    }
    guard isClean else {
      fail(node, "'\(key)' \(quoted(text)) holds a space")
      return nil
    }
    return text
  }
}

extension YAMLNode {
  /// The same value written as JSON, all of it on one line.
  fileprivate init(_ tree: JSONTree, line: Int) {
    let content: Content =
      switch tree {
      case .null: .scalar("", isQuoted: false)
      case .string(let text): .scalar(text, isQuoted: true)
      case .literal(let text): .scalar(text, isQuoted: false)
      case .array(let elements): .sequence(elements.map { YAMLNode($0, line: line) })
      case .object(let members):
        .mapping(
          members.map { member in
            YAMLPair(
              key: member.key, line: line, column: 1, value: YAMLNode(member.value, line: line))
          })
      }
    self.init(content: content, line: line, column: 1)
  }
}
