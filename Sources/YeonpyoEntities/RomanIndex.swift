import YeonpyoText

/// The people with Korean names, by the consonants of their given names (``RomanKey``): what a Latin spelling that no file
/// lists is looked up in.
///
/// `buckets[b]..<buckets[b + 1]` are the places in `names` of those whose key has `b` in its highest bits.
package struct RomanIndex: Sendable {
  /// A name in Hangul: the number of its alias, and in the highest eight bits its surname's part of the key.
  struct Name: Sendable, BitwiseCopyable {
    private let packed: UInt32

    static let mostAliases = 1 << 24

    init(alias: UInt32, surname: UInt8) { packed = alias | UInt32(surname) << 24 }

    var alias: UInt32 { packed & 0xFF_FFFF }
    var surname: UInt8 { UInt8(packed >> 24) }
  }

  let buckets: FlatArray<UInt32>
  /// In each bucket in the order of their aliases.
  let names: FlatArray<Name>

  /// - Parameter keys: the given name's key and the name.
  init(_ keys: [(key: UInt32, name: Name)]) {
    guard !keys.isEmpty else {
      buckets = FlatArray([])
      names = FlatArray([])
      return
    }
    var bits = 4
    while 1 << bits < keys.count / 4 { bits += 1 }
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for key in keys { starts[Int(key.key >> UInt32(32 - bits)) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    var sorted = [Name](repeating: keys[0].name, count: keys.count)
    for key in keys {
      let bucket = Int(key.key >> UInt32(32 - bits))
      sorted[Int(next[bucket])] = key.name
      next[bucket] += 1
    }
    buckets = FlatArray(starts)
    names = FlatArray(sorted)
  }

  init?(_ sections: inout SectionReader) {
    guard let buckets: FlatArray<UInt32> = sections.next(),
      let names: FlatArray<Name> = sections.next(),
      buckets.count == 0 || (buckets.count - 1).nonzeroBitCount == 1 && buckets.count > 2
    else { return nil }
    self.buckets = buckets
    self.names = names
  }

  var isEmpty: Bool { buckets.count == 0 }

  /// Places in `names` of those whose given name may have a key.
  func places(of key: UInt32) -> Range<Int> {
    guard !isEmpty else { return 0..<0 }
    let bucket = Int(key >> UInt32(32 - (buckets.count - 1).trailingZeroBitCount))
    let start = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    return start <= end && end <= names.count ? start..<end : 0..<0
  }
}
