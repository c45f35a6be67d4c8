/// Eight bytes at `at` as one number, the first lowest; becomes one load.
@inline(__always)
func eightBytes(_ text: Span<UInt8>, _ at: Int) -> UInt64 {
  let b = text.extracting(at..<at + 8)
  let low = UInt64(b[0]) | UInt64(b[1]) &<< 8 | UInt64(b[2]) &<< 16 | UInt64(b[3]) &<< 24
  let high = UInt64(b[4]) | UInt64(b[5]) &<< 8 | UInt64(b[6]) &<< 16 | UInt64(b[7]) &<< 24
  return low | high &<< 32
}

/// The high bits of the bytes of `word` that are `byte`: the lowest is exact, higher ones may be set in vain.
@inline(__always)
func bytesEqual(_ word: UInt64, _ byte: UInt8) -> UInt64 {
  let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
  return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
}

/// The high bits of the bytes of `word` below `byte` (at most 0x80): the lowest is exact.
@inline(__always)
func bytesBelow(_ word: UInt64, _ byte: UInt8) -> UInt64 {
  (word &- (0x0101_0101_0101_0101 &* UInt64(byte))) & ~word & 0x8080_8080_8080_8080
}

/// The high bits of the bytes of `word` whose low seven bits are in a range; all are exact.
@inline(__always)
func lowBitsIn(_ word: UInt64, _ range: ClosedRange<UInt8>) -> UInt64 {
  let low = word & 0x7F7F_7F7F_7F7F_7F7F
  let reaches = low &+ 0x0101_0101_0101_0101 &* UInt64(0x80 - range.lowerBound)
  let passes = low &+ 0x0101_0101_0101_0101 &* UInt64(0x7F - range.upperBound)
  return reaches & ~passes & 0x8080_8080_8080_8080
}

/// The first byte at or after `at` that is wanted, or `end`; eight bytes a step.
///
/// `isWanted` gives high bits, of which the lowest is exact.
@inline(__always)
func firstPlace(
  _ text: Span<UInt8>, _ at: Int, _ end: Int, where isWanted: (UInt64) -> UInt64
) -> Int {
  var at = at
  while at + 8 <= end {
    let found = isWanted(eightBytes(text, at))
    if found != 0 { return at + found.trailingZeroBitCount / 8 }
    at += 8
  }
  while at < end, isWanted(UInt64(text[at])) & 0x80 == 0 { at += 1 }
  return at
}

/// Counts marked bytes without a population count, which the oldest machines of this kind do not have.
struct ByteCounter {
  private(set) var total = 0
  private var lanes: UInt64 = 0
  private var steps = 0

  /// `marks` are high bits.
  @inline(__always)
  mutating func add(_ marks: UInt64) {
    lanes &+= marks &>> 7
    steps &+= 1
    if steps == 255 { flush() }
  }

  mutating func flush() {
    let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes &>> 8 & 0x00FF_00FF_00FF_00FF)
    total &+= Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
    lanes = 0
    steps = 0
  }
}
