import YeonpyoText

/// The people with Korean names, by ``RomanKey``: what a Latin spelling that no file lists is looked up in.
///
/// `buckets[b]..<buckets[b + 1]` are the places in `spellings` of the names whose key has `b` in its highest bits.
package struct RomanIndex: Sendable {
  let buckets: FlatArray<UInt32>
  /// Numbers of aliases in Hangul, in the order of their entities in each bucket.
  let aliases: FlatArray<UInt32>

  /// - Parameter keys: the key and the alias of each name.
  init(_ keys: [(key: UInt32, alias: UInt32)]) {
    guard !keys.isEmpty else {
      buckets = FlatArray([])
      aliases = FlatArray([])
      return
    }
    var bits = 4
    while 1 << bits < keys.count / 2 { bits += 1 }
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for key in keys { starts[Int(key.key >> UInt32(32 - bits)) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: keys.count)
    for key in keys {
      let bucket = Int(key.key >> UInt32(32 - bits))
      sorted[Int(next[bucket])] = key.alias
      next[bucket] += 1
    }
    buckets = FlatArray(starts)
    aliases = FlatArray(sorted)
  }

  init?(_ sections: inout SectionReader) {
    guard let buckets: FlatArray<UInt32> = sections.next(),
      let aliases: FlatArray<UInt32> = sections.next(),
      buckets.count == 0 || (buckets.count - 1).nonzeroBitCount == 1 && buckets.count > 2
    else { return nil }
    self.buckets = buckets
    self.aliases = aliases
  }

  var isEmpty: Bool { buckets.count == 0 }

  /// Places in `aliases` of the names that may have a key.
  func places(of key: UInt32) -> Range<Int> {
    guard !isEmpty else { return 0..<0 }
    let bucket = Int(key >> UInt32(32 - (buckets.count - 1).trailingZeroBitCount))
    let start = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    return start <= end && end <= aliases.count ? start..<end : 0..<0
  }
}
