import YeonpyoDocuments
import YeonpyoEntities

/// JSON strings, byte by byte: only `"`, `\` and control characters are escaped.
extension ByteBuffer {
  /// The bytes of `range`, in quotation marks.
  @inline(__always)
  mutating func appendJSON(_ text: Span<UInt8>, _ range: Range<Int>) {
    append(UInt8(ascii: "\""))
    // In pieces, so that room for the worst case stays small.
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 4096) {
      let piece = start..<min(start + 4096, range.upperBound)
      writeLine(6 * piece.count) { $0.appendEscaped(text, piece) }
    }
    append(UInt8(ascii: "\""))
  }

  /// A text of a gazetteer, by its place.
  mutating func appendJSON(_ gazetteer: Gazetteer, _ place: UInt32) {
    gazetteer.withText(place) { appendJSON($0, 0..<$0.count) }
  }

  mutating func appendJSON(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      unsafe appendJSON(Span(_unsafeElements: bytes), 0..<bytes.count)
    }
  }

  mutating func appendJSON(_ text: String?) {
    if let text { appendJSON(text) } else { append("null") }
  }

  mutating func append(optional number: Int?) {
    if let number { append(number) } else { append("null") }
  }

  /// 64 bits as sixteen hexadecimal digits, in quotation marks.
  mutating func appendHex(_ value: UInt64) {
    append(UInt8(ascii: "\""))
    for shift in stride(from: 60, through: 0, by: -4) {
      append(hexDigit(UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15))
    }
    append(UInt8(ascii: "\""))
  }
}

extension ByteBuffer {
  /// A JSON value on one line.
  mutating func append(_ tree: JSONTree) {
    switch tree {
    case .null: append("null")
    case .string(let text): appendJSON(text)
    case .literal(let text): append(Array(text.utf8))
    case .array(let elements):
      append("[")
      for (number, element) in elements.enumerated() {
        if number > 0 { append(",") }
        append(element)
      }
      append("]")
    case .object(let members):
      append("{")
      for (number, member) in members.enumerated() {
        if number > 0 { append(",") }
        appendJSON(member.key)
        append(":")
        append(member.value)
      }
      append("}")
    }
  }
}

func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
