import YeonpyoText

extension HashFilter {
  /// A filter with room for `hashes`, sixteen bits for each.
  init(_ hashes: [UInt32]) {
    var logBits = 13
    while 1 << logBits < hashes.count * 16, logBits < 32 { logBits += 1 }
    self.init(hashes, logBits: logBits)
  }
}

extension FlatArray<UInt64> {
  /// 1 where the bit set of Hangul syllables, indexed by code point − 0xAC00, holds the syllable at `at`.
  @inline(__always)
  func syllableBit(_ text: Span<UInt8>, _ at: Int) -> UInt64 {
    let syllable =
      Int(text[at] & 0x0F) << 12 | Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)
    let place = syllable - 0xAC00
    return self[place >> 6] &>> UInt64(truncatingIfNeeded: place) & 1
  }
}
