import YeonpyoText

/// A value of a YAML file and where it begins.
struct YAMLNode {
  enum Content {
    /// As written, whatever YAML would make of it; quoted or plain.
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
    /// Reported when it was read: checks pass over it.
    case refused
  }

  var content: Content
  var line: Int
  var column: Int

  /// A key without a value.
  var isNothing: Bool {
    if case .scalar("", isQuoted: false) = content { true } else { false }
  }

  var kindName: String {
    switch content {
    case .scalar: "a string"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .refused: "unread"
    }
  }
}

/// A key and its value, in the order of the file.
struct YAMLPair {
  var key: String
  var line: Int
  var column: Int
  var value: YAMLNode
}

/// Builds the tree of one file; anchors, references, tags and a second document are problems.
struct YAMLTree: ~Copyable {
  private static let deepest = 16

  private var parser: YAMLParser
  private(set) var problems: [GazetteerProblem] = []

  private init(_ parser: consuming YAMLParser) { self.parser = parser }

  /// The tree of `bytes`, `nil` where the file is empty or beyond reading.
  static func read(bytes: [UInt8], file: String) -> (
    root: YAMLNode?, problems: [GazetteerProblem], isWhole: Bool
  ) {
    if let offset = firstInvalidUTF8(bytes.span) {
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      let place = SourcePlace(file: file, offset: offset, in: bytes)
      return (nil, [GazetteerProblem(.error, place, "invalid UTF-8: byte 0x\(byte)")], false)
    }
    do throws(GazetteerError) {
      var tree = YAMLTree(try YAMLParser(bytes: bytes, file: file))
      do throws(GazetteerError) {
        let root = try tree.document()
        return (root, tree.problems, true)
      } catch {
        return (nil, tree.problems + error.problems, false)
      }
    } catch {
      return (nil, error.problems, false)
    }
  }

  private mutating func document() throws(GazetteerError) -> YAMLNode? {
    guard case .documentStart = try parser.next().kind else { return nil }
    let root = try node(try parser.next(), depth: 1)
    _ = try parser.next()
    let after = try parser.next()
    if case .documentStart = after.kind {
      throw GazetteerError(place(after), "a second YAML document: a show file holds one")
    }
    return root
  }

  private func place(_ event: YAMLEvent) -> SourcePlace {
    SourcePlace(file: parser.file, line: event.line, column: event.column)
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(GazetteerError) -> YAMLNode {
    guard depth <= YAMLTree.deepest else {
      throw GazetteerError(place(event), "nested deeper than \(YAMLTree.deepest) levels")
    }
    var content: YAMLNode.Content
    switch event.kind {
    case .scalar(let text, let isQuoted): content = .scalar(text, isQuoted: isQuoted)
    case .sequenceStart: content = .sequence(try items(depth: depth + 1))
    case .mappingStart: content = .mapping(try pairs(depth: depth + 1))
    default: content = .refused
    }
    if let refusal = YAMLTree.refusal(event) {
      problems.append(GazetteerProblem(.error, place(event), refusal))
      content = .refused
    }
    return YAMLNode(content: content, line: event.line, column: event.column)
  }

  private static func refusal(_ event: YAMLEvent) -> String? {
    if case .reference = event.kind {
      return "'*' makes a YAML reference, which show files do without: quote the text"
    }
    if event.hasAnchor {
      return "'&' makes a YAML anchor, which show files do without: quote the text"
    }
    return event.hasTag
      ? "'!' makes a YAML tag, which show files do without: quote the text" : nil
  }

  private mutating func items(depth: Int) throws(GazetteerError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try parser.next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, depth: depth))
    }
  }

  private mutating func pairs(depth: Int) throws(GazetteerError) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var keys = KeyLines()
    while true {
      let event = try parser.next()
      if case .mappingEnd = event.kind { return pairs }
      let key = try node(event, depth: depth)
      let value = try node(try parser.next(), depth: depth)
      switch key.content {
      case .refused: break
      case .scalar(let text, _):
        if let line = keys.line(of: text, in: pairs) {
          let message = "key \(quoted(text)) used twice: first at line \(line)"
          problems.append(GazetteerProblem(.error, place(event), message))
        } else {
          pairs.append(YAMLPair(key: text, line: key.line, column: key.column, value: value))
        }
      case .sequence, .mapping:
        problems.append(
          GazetteerProblem(.error, place(event), "a key must be a string, not \(key.kindName)"))
      }
    }
  }
}

/// Finds a key among those before it: by walking while they are few, by a table once they are not.
private struct KeyLines {
  private static let few = 24
  private var table: [String: Int] = [:]
  private var known = 0

  mutating func line(of key: String, in pairs: [YAMLPair]) -> Int? {
    if pairs.count <= KeyLines.few { return pairs.first { $0.key == key }?.line }
    for pair in pairs[known...] { table[pair.key] = pair.line }
    known = pairs.count
    return table[key]
  }
}
