/// A small fixed map from folded hashes to a byte of flags: one load for nearly every word that is not in it.
public final class WordTable: Sendable {
  @usableFromInline let filter: FlatArray<UInt64>
  @usableFromInline let keys: FlatArray<UInt32>
  @usableFromInline let values: FlatArray<UInt8>

  public init(_ words: [UInt32: UInt8]) {
    var size = 16
    while size < words.count * 3 { size *= 2 }
    var filter = [UInt64](repeating: 0, count: 256)
    var keys = [UInt32](repeating: 0, count: size)
    var values = [UInt8](repeating: 0, count: size)
    for (hash, value) in words.sorted(by: { $0.key < $1.key }) {
      let bit = WordTable.mix(hash) & 0x3FFF
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var place = WordTable.mix(hash) & (size - 1)
      while values[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = hash
      values[place] = value
    }
    self.filter = FlatArray(filter)
    self.keys = FlatArray(keys)
    self.values = FlatArray(values)
  }

  @inlinable @inline(__always)
  static func mix(_ hash: UInt32) -> Int { Int(((hash ^ (hash >> 15)) &* 0xC2B2_AE35) >> 12) }

  /// The flags of a word, 0 where it is not in the table.
  @inlinable public func flags(_ hash: UInt32) -> UInt8 {
    let mixed = WordTable.mix(hash)
    let bit = mixed & 0x3FFF
    if filter[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return 0 }
    var place = mixed & (keys.count - 1)
    while values[place] != 0 {
      if keys[place] == hash { return values[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return 0
  }
}
