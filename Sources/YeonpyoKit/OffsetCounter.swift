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

  /// Bytes that begin a character, and again those that begin one of two UTF-16 units.
  private func countUnits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a span past the text")
    let tails = unsafe OffsetCounter.sum(base, range) { (word: UInt64) in (word >> 7) & ~(word >> 6)
    }
    guard isUTF16 else { return range.count - tails }
    let wides = unsafe OffsetCounter.sum(base, range) { (word: UInt64) in
      (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4)
    }
    return range.count - tails + wides
  }

  /// How many bytes of a range `mark` marks in their lowest bits, eight bytes a step.
  @inline(__always)
  private static func sum(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ mark: (UInt64) -> UInt64
  ) -> Int {
    let lanes: UInt64 = 0x0101_0101_0101_0101
    var at = range.lowerBound
    var result: UInt64 = 0
    while at &+ 8 <= range.upperBound {
      // Eight lanes of one byte count side by side, and no lane can pass 255.
      let end = min(at &+ 8 * 255, range.upperBound &- 7)
      var sums: UInt64 = 0
      while at < end {
        sums &+= unsafe mark(UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)) & lanes
        at &+= 8
      }
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums >> 8) & 0x00FF_00FF_00FF_00FF)
      result &+= (pairs &* 0x0001_0001_0001_0001) >> 48
    }
    while at < range.upperBound {
      result &+= unsafe mark(UInt64(base[at])) & 1
      at &+= 1
    }
    return Int(result)
  }
}
