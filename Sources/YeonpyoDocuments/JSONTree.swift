/// A JSON value as it stands, for sources whose shape varies.
package indirect enum JSONTree: Sendable {
  case object([Member])
  case array([JSONTree])
  case string(String)
  /// A number, true or false, as written.
  case literal(String)
  case null

  package struct Member: Sendable {
    package let key: String
    package let value: JSONTree
  }

  /// Reads `bytes`, valid UTF-8 that holds one value.
  package init(_ bytes: [UInt8]) throws(JSONError) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scanner = JSONScanner(bytes, JSONFields(paths: []))
    self = try scanner.tree(start..<bytes.count)
  }

  /// The member of an object, of several the last; `nil` for any other value, such as the `[]` that stands for an empty
  /// map.
  package subscript(_ key: String) -> JSONTree? { members.last { $0.key == key }?.value }

  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var elements: [JSONTree] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// In the order of the text.
  package var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
