import YeonpyoText

/// What `start` and `end` count.
public enum OffsetUnit: String, Sendable, CaseIterable {
  case codepoint, utf16
}

/// Turns byte places into code points or UTF-16 units, for places asked in ascending order.
struct OffsetCounter {
  private let isUTF16: Bool
  private let isASCII: Bool
  private var byte = 0
  private var offset = 0

  init(_ text: Span<UInt8>, _ unit: OffsetUnit) {
    isUTF16 = unit == .utf16
    isASCII = skipASCII(text, 0) == text.count
  }

  /// The offset of `place`, which is not before the last one asked.
  @inline(__always)
  mutating func advance(to place: Int, in text: Span<UInt8>) -> Int {
    if isASCII { return place }
    offset += count(text, byte..<place)
    byte = place
    return offset
  }

  /// How many units a range holds.
  @inline(__always)
  func count(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    if isASCII { return range.count }
    var result = 0
    for at in range {
      let byte = text[at]
      if byte & 0xC0 != 0x80 { result += 1 }
      if isUTF16, byte >= 0xF0 { result += 1 }
    }
    return result
  }
}
