// Whole values.
extension JSONScanner {
  /// The value that `range` holds, whole.
  package mutating func tree(_ range: Range<Int>) throws(JSONError) -> JSONTree {
    at = range.lowerBound
    end = range.upperBound
    skipSpace()
    let result = try tree(level: 0)
    skipSpace()
    if at < end { throw error("more text after the value") }
    return result
  }

  private mutating func tree(level: Int) throws(JSONError) -> JSONTree {
    guard level < JSONScanner.deepest else { throw error("more than 512 levels") }
    if take(0x5B) { return .array(try elements(level)) }
    if take(0x7B) { return .object(try members(level)) }
    switch try value(level) {
    case .absent: return .null
    case .string(let range, let hasEscapes):
      return .string(String(decoding: decode(range, hasEscapes: hasEscapes), as: UTF8.self))
    case .number(let range), .other(let range):
      return .literal(String(decoding: bytes[range], as: UTF8.self))
    }
  }

  private mutating func elements(_ level: Int) throws(JSONError) -> [JSONTree] {
    var result: [JSONTree] = []
    skipSpace()
    if take(0x5D) { return result }
    while true {
      skipSpace()
      result.append(try tree(level: level + 1))
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x5D) else { throw error("a comma or ] is wanted") }
      return result
    }
  }

  private mutating func members(_ level: Int) throws(JSONError) -> [JSONTree.Member] {
    var result: [JSONTree.Member] = []
    skipSpace()
    if take(0x7D) { return result }
    while true {
      skipSpace()
      guard peek() == 0x22 else { throw error("no key in quotation marks here") }
      let key = try string()
      skipSpace()
      guard take(0x3A) else { throw error("a colon is wanted after a key") }
      skipSpace()
      let name = decode(key.range, hasEscapes: key.hasEscapes)
      result.append(
        JSONTree.Member(
          key: String(decoding: name, as: UTF8.self), value: try tree(level: level + 1)))
      skipSpace()
      if take(0x2C) { continue }
      guard take(0x7D) else { throw error("a comma or } is wanted") }
      return result
    }
  }
}
