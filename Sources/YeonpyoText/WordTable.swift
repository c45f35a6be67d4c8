/// A small fixed map from folded hashes to a byte of flags: one load for nearly every word that is not in it.
public final class WordTable: Sendable {
  @usableFromInline let filter: HashFilter
  @usableFromInline let keys: FlatArray<UInt32>
  @usableFromInline let values: FlatArray<UInt8>

  public init(_ words: [UInt32: UInt8]) {
    var size = 16
    while size < words.count * 3 { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var values = [UInt8](repeating: 0, count: size)
    for (hash, value) in words.sorted(by: { $0.key < $1.key }) {
      var place = WordTable.place(hash) & (size - 1)
      while values[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = hash
      values[place] = value
    }
    self.filter = HashFilter(words.keys, logBits: 14)
    self.keys = FlatArray(keys)
    self.values = FlatArray(values)
  }

  @inlinable @inline(__always)
  static func place(_ hash: UInt32) -> Int { Int(HashFilter.mix(hash) &>> 12) }

  /// The flags of a word, 0 where it is not in the table.
  @inlinable public func flags(_ hash: UInt32) -> UInt8 {
    if !filter.contains(hash) { return 0 }
    var place = WordTable.place(hash) & (keys.count - 1)
    while values[place] != 0 {
      if keys[place] == hash { return values[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return 0
  }
}
