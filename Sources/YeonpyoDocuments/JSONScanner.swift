/// Why a line is no JSON object.
package struct JSONError: Error {
  /// Byte of the scanned bytes.
  package let offset: Int
  package let message: String
}

/// A value as it stands in the bytes; strings are checked, and decoded only when asked for.
package enum JSONValue {
  /// Not there, or null.
  case absent
  /// Between the quotes.
  case string(Range<Int>, hasEscapes: Bool)
  case number(Range<Int>)
  /// A list, an object, true or false.
  case other(Range<Int>)
}

/// The fields that are wanted of an object, as dotted paths.
package struct JSONFields: Sendable {
  /// For each field and each level what is left of its path: for `meta.date` at 1 `date`.
  let rests: [[[UInt8]]]
  /// For each field the parts of its path.
  let parts: [[[UInt8]]]
  /// A bit for each field.
  let all: UInt32

  package init(paths: [String]) {
    precondition(paths.count <= 32, "more fields than bits")
    parts = paths.map { path in
      path.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).map { Array($0) }
    }
    rests = parts.map { parts in
      parts.indices.map { Array(parts[$0...].joined(separator: [0x2E])) }
    }
    all = paths.isEmpty ? 0 : UInt32.max >> (32 - UInt32(paths.count))
  }
}

/// Reads one JSON object after the other out of `bytes` (RFC 8259), which are valid UTF-8, and keeps the wanted fields.
///
/// Of a key that stands twice the last counts. A dotted path also finds a key that has the dots in its name.
package struct JSONScanner {
  package let bytes: [UInt8]
  private let fields: JSONFields
  /// One for each field, of the last object.
  package private(set) var values: [JSONValue]
  var at = 0
  var end = 0

  /// Objects and arrays inside each other.
  static let deepest = 512

  package init(_ bytes: [UInt8], _ fields: JSONFields) {
    self.bytes = bytes
    self.fields = fields
    self.values = Array(repeating: .absent, count: fields.parts.count)
  }

  /// Reads the object that `range` holds.
  package mutating func scan(_ range: Range<Int>) throws(JSONError) {
    for index in values.indices { values[index] = .absent }
    at = range.lowerBound
    end = range.upperBound
    skipSpace()
    guard peek() == 0x7B else { throw error("an object is wanted: {…}") }
    try object(fields.all, 0)
    skipSpace()
    if at < end { throw error("more text after the object") }
  }

  // MARK: Structure

  private mutating func object(_ active: UInt32, _ level: Int) throws(JSONError) {
    guard level < JSONScanner.deepest else { throw error("more than 512 levels") }
    at += 1
    skipSpace()
    if take(0x7D) { return }
    while true {
      guard peek() == 0x22 else { throw error("no key in quotation marks here") }
      let key = try string()
      skipSpace()
      guard take(0x3A) else { throw error("a colon is wanted after a key") }
      skipSpace()
      if active == 0 { _ = try value(level) } else { try member(key, active, level) }
      skipSpace()
      if take(0x2C) {
        skipSpace()
        continue
      }
      guard take(0x7D) else { throw error("a comma or } is wanted") }
      return
    }
  }

  /// A value whose key may be on the way of the fields in `active`.
  private mutating func member(
    _ key: (range: Range<Int>, hasEscapes: Bool), _ active: UInt32, _ level: Int
  ) throws(JSONError) {
    let decoded = key.hasEscapes ? decode(key.range)[...] : bytes[key.range]
    var wanted: UInt32 = 0
    var inner: UInt32 = 0
    for index in fields.parts.indices where active & 1 << UInt32(index) != 0 {
      if decoded.elementsEqual(fields.rests[index][level]) {
        wanted |= 1 << UInt32(index)
      } else if fields.parts[index].count > level + 1,
        decoded.elementsEqual(fields.parts[index][level])
      {
        inner |= 1 << UInt32(index)
      }
    }
    if inner != 0, peek() == 0x7B {
      let start = at
      try object(inner, level + 1)
      for index in values.indices where wanted & 1 << UInt32(index) != 0 {
        values[index] = .other(start..<at)
      }
      return
    }
    let found = try value(level)
    guard wanted != 0 else { return }
    for index in values.indices where wanted & 1 << UInt32(index) != 0 { values[index] = found }
  }

  mutating func value(_ level: Int) throws(JSONError) -> JSONValue {
    let start = at
    switch peek() {
    case 0x22:
      let found = try string()
      return .string(found.range, hasEscapes: found.hasEscapes)
    case 0x7B: try object(0, level + 1)
    case 0x5B: try array(level + 1)
    case 0x74: try literal("true")
    case 0x66: try literal("false")
    case 0x6E:
      try literal("null")
      return .absent
    default: return .number(try number())
    }
    return .other(start..<at)
  }

  private mutating func array(_ level: Int) throws(JSONError) {
    guard level < JSONScanner.deepest else { throw error("more than 512 levels") }
    at += 1
    skipSpace()
    if take(0x5D) { return }
    while true {
      _ = try value(level)
      skipSpace()
      if take(0x2C) {
        skipSpace()
        continue
      }
      guard take(0x5D) else { throw error("a comma or ] is wanted") }
      return
    }
  }

  // MARK: Scalars

  /// The bytes between the quotes; all escapes are checked.
  mutating func string() throws(JSONError) -> (range: Range<Int>, hasEscapes: Bool) {
    let start = at + 1
    var hasEscapes = false
    at = start
    while true {
      at = endOfPlain(bytes.span, at, end)
      guard at < end else { throw error("a string without its end") }
      if bytes[at] == 0x22 {
        at += 1
        return (start..<at - 1, hasEscapes)
      }
      guard bytes[at] == 0x5C else { throw error("a control character in a string") }
      hasEscapes = true
      try escape()
    }
  }

  private mutating func escape() throws(JSONError) {
    let start = at
    guard at + 1 < end else { throw error("a string without its end") }
    guard bytes[at + 1] == 0x75 else {
      guard JSONScanner.unescaped(bytes[at + 1]) != nil else { throw error("an unknown escape") }
      at += 2
      return
    }
    guard let unit = hex(at + 2) else { throw error("four hexadecimal digits are wanted") }
    at += 6
    guard unit & 0xF800 == 0xD800 else { return }
    guard unit < 0xDC00, at + 1 < end, bytes[at] == 0x5C, bytes[at + 1] == 0x75,
      let low = hex(at + 2), low & 0xFC00 == 0xDC00
    else {
      at = start
      throw error("half a surrogate pair")
    }
    at += 6
  }

  private func hex(_ place: Int) -> UInt32? {
    guard place + 4 <= end else { return nil }
    var value: UInt32 = 0
    var at = place
    while at < place + 4 {
      let byte = bytes[at]
      let letter = byte | 0x20
      if isDigit(byte) {
        value = value << 4 | UInt32(byte - 0x30)
      } else if letter >= 0x61, letter <= 0x66 {
        value = value << 4 | UInt32(letter - 0x57)
      } else {
        return nil
      }
      at += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> Range<Int> {
    let start = at
    _ = take(0x2D)
    let first = at
    guard skipDigits() else {
      at = start
      throw error("a value is wanted")
    }
    if bytes[first] == 0x30, at > first + 1 { throw error("a number that begins with 0") }
    if take(0x2E), !skipDigits() { throw error("digits are wanted after the point") }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      guard skipDigits() else { throw error("digits are wanted in the exponent") }
    }
    return start..<at
  }

  private mutating func skipDigits() -> Bool {
    let start = at
    while at < end, isDigit(bytes[at]) { at += 1 }
    return at > start
  }

  private mutating func literal(_ text: String) throws(JSONError) {
    let count = text.utf8.count
    guard count <= end - at, bytes[at..<at + count].elementsEqual(text.utf8) else {
      throw error("a value is wanted")
    }
    at += count
  }

  // MARK: Bytes

  func peek() -> UInt8 { at < end ? bytes[at] : 0 }

  mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  mutating func skipSpace() {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x0D || bytes[at] == 0x09 || bytes[at] == 0x0A
    {
      at += 1
    }
  }

  func error(_ message: String) -> JSONError { JSONError(offset: at, message: message) }
}

// MARK: Strings

extension JSONScanner {
  /// The text of a string value; its escapes were checked by `scan`.
  package func decode(_ range: Range<Int>, hasEscapes: Bool) -> [UInt8] {
    hasEscapes ? decode(range) : Array(bytes[range])
  }

  private func decode(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let plain = endOfPlain(bytes.span, place, range.upperBound)
      result.append(contentsOf: bytes[place..<plain])
      guard plain + 1 < range.upperBound else { break }
      place = plain + 2
      if let byte = JSONScanner.unescaped(bytes[plain + 1]) {
        result.append(byte)
        continue
      }
      var codePoint = hex(place) ?? 0xFFFD
      place += 4
      if codePoint & 0xFC00 == 0xD800, let low = hex(place + 2) {
        codePoint = 0x10000 + (codePoint & 0x3FF) << 10 + low & 0x3FF
        place += 6
      }
      appendUTF8(codePoint, to: &result)
    }
    return result
  }

  /// What a letter after a backslash stands for.
  private static func unescaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }
}

private func appendUTF8(_ codePoint: UInt32, to result: inout [UInt8]) {
  func append(_ lead: UInt32, _ shift: UInt32) {
    result.append(UInt8(truncatingIfNeeded: lead | codePoint &>> shift))
  }
  func appendLast(_ shift: UInt32) {
    result.append(UInt8(truncatingIfNeeded: 0x80 | codePoint &>> shift & 0x3F))
  }
  if codePoint < 0x80 { return append(0, 0) }
  if codePoint < 0x800 {
    append(0xC0, 6)
  } else {
    if codePoint < 0x10000 {
      append(0xE0, 12)
    } else {
      append(0xF0, 18)
      appendLast(12)
    }
    appendLast(6)
  }
  appendLast(0)
}

/// The first quote, backslash or control character at or after `at`, or `end`.
@inline(__always)
private func endOfPlain(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
  firstPlace(text, at, end) { bytesEqual($0, 0x22) | bytesEqual($0, 0x5C) | bytesBelow($0, 0x20) }
}
