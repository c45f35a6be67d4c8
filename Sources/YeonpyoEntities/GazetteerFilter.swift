import YeonpyoText

/// The question asked of every token: can a name begin here?
extension Gazetteer {
  /// Names that begin with a capital do so in the text: words in small letters are asked of a filter of their own, which
  /// is small enough to stay in the nearest cache.
  @inline(__always)
  func mayBegin(_ hash: UInt32, isCapital: Bool) -> Bool {
    let filter = isCapital ? firstFilter : smallFilter
    let bit = Gazetteer.spread(hash, filter.count.trailingZeroBitCount + 6)
    return filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// A filter with room for `hashes`, sixteen bits for each.
  static func filter(_ hashes: [UInt32]) -> [UInt64] {
    var bits = 13
    while 1 << bits < hashes.count * 16 { bits += 1 }
    var filter = [UInt64](repeating: 0, count: 1 << (bits - 6))
    for hash in hashes {
      let bit = spread(hash, bits)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return filter
  }
}
