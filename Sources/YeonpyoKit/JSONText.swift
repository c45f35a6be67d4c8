/// JSON strings, byte by byte: only `"`, `\` and control characters are escaped.
extension ByteBuffer {
  /// The bytes of `range`, in quotation marks.
  @inline(__always)
  mutating func appendJSON(_ text: Span<UInt8>, _ range: Range<Int>) {
    append(UInt8(ascii: "\""))
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let byte = text[at]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C {
        append(text, start..<at)
        appendEscape(byte)
        start = at + 1
      }
      at += 1
    }
    append(text, start..<range.upperBound)
    append(UInt8(ascii: "\""))
  }

  mutating func appendJSON(_ text: String) {
    let bytes = Array(text.utf8)
    appendJSON(bytes.span, 0..<bytes.count)
  }

  mutating func appendJSON(_ text: String?) {
    if let text { appendJSON(text) } else { append("null") }
  }

  mutating func append(optional number: Int?) {
    if let number { append(number) } else { append("null") }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      append(hexDigit(byte >> 4))
      append(hexDigit(byte & 15))
    }
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

func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
