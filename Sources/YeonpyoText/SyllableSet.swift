/// A set of Hangul syllables: a bit for each.
package struct SyllableSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: (11_172 + 63) / 64)

  package init(_ syllables: some Sequence<UInt32>) {
    for syllable in syllables where (0xAC00...0xD7A3).contains(syllable) {
      bits[Int(syllable - 0xAC00) >> 6] |= 1 << UInt64((syllable - 0xAC00) & 63)
    }
  }

  @inline(__always)
  package func contains(_ codePoint: UInt32) -> Bool {
    let place = codePoint &- 0xAC00
    return place < 11_172 && bits[Int(place >> 6)] >> UInt64(place & 63) & 1 != 0
  }
}
