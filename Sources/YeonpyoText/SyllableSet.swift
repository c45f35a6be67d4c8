/// A set of precomposed Hangul syllables. Public so that it is inlined across modules, as `FlatArray` is.
public struct SyllableSet: Sendable {
  /// One bit a syllable, by its place.
  public let bits: FlatArray<UInt64>

  public init(_ syllables: some Sequence<UInt32>) {
    var bits = [UInt64](repeating: 0, count: (11_172 + 63) / 64)
    for syllable in syllables where (0xAC00...0xD7A3).contains(syllable) {
      let place = Int(syllable) - 0xAC00
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.bits = FlatArray(bits)
  }

  /// The syllable at a byte, as code point − 0xAC00; another number for what is none.
  @inlinable @inline(__always)
  public static func place(_ text: Span<UInt8>, _ at: Int) -> Int {
    (Int(text[at] & 0x0F) << 12 | Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)) - 0xAC00
  }

  @inlinable @inline(__always)
  public func contains(place: Int) -> Bool {
    place >= 0 && place < 11_172
      && bits[place >> 6] & (1 << UInt64(truncatingIfNeeded: place & 63)) != 0
  }

  @inlinable @inline(__always)
  public func contains(_ codePoint: UInt32) -> Bool { contains(place: Int(codePoint) - 0xAC00) }
}
