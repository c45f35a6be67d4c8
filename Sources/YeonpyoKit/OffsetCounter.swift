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
    return unsafe text.withUnsafeBufferPointer { unsafe countUnits($0, range) }
  }

  /// Bytes that begin a character, and again those that begin one of two UTF-16 units; eight bytes a step.
  private func countUnits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a span past the text")
    var result = range.count
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let word = unsafe UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      let isTail = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      result -= isTail.nonzeroBitCount
      if isUTF16 {
        let isWide = (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & 0x0101_0101_0101_0101
        result += isWide.nonzeroBitCount
      }
      at += 8
    }
    while at < range.upperBound {
      let byte = unsafe base[at]
      if byte & 0xC0 == 0x80 { result -= 1 }
      if isUTF16, byte >= 0xF0 { result += 1 }
      at += 1
    }
    return result
  }
}
