import YeonpyoText

/// Where every alias was written, one byte each: lines of all sources are numbered through (``SourceEntry/firstLine``), and
/// aliases that follow each other were mostly written near each other.
package struct AliasPlaces: Sendable {
  /// Aliases that share a base.
  static let blockSize = 16
  /// In place of a difference: the alias stands in `far`.
  static let isFar: UInt8 = 255

  /// The smallest line of each block.
  let bases: FlatArray<UInt32>
  /// Indexed by alias: lines behind the base of its block.
  let offsets: FlatArray<UInt8>
  /// Aliases too far behind their base: the number in the high half, the line in the low one; ascending.
  let far: FlatArray<UInt64>

  /// - Parameter lines: indexed by alias.
  init(_ lines: [UInt32]) {
    var bases: [UInt32] = []
    var offsets: [UInt8] = []
    var far: [UInt64] = []
    offsets.reserveCapacity(lines.count)
    for start in stride(from: 0, to: lines.count, by: AliasPlaces.blockSize) {
      let block = start..<min(start + AliasPlaces.blockSize, lines.count)
      let base = lines[block].min() ?? 0
      bases.append(base)
      for alias in block {
        let offset = lines[alias] - base
        if offset >= AliasPlaces.isFar { far.append(UInt64(alias) << 32 | UInt64(lines[alias])) }
        offsets.append(UInt8(min(offset, UInt32(AliasPlaces.isFar))))
      }
    }
    self.bases = FlatArray(bases)
    self.offsets = FlatArray(offsets)
    self.far = FlatArray(far)
  }

  init?(_ sections: inout SectionReader) {
    guard let bases: FlatArray<UInt32> = sections.next(),
      let offsets: FlatArray<UInt8> = sections.next(),
      let far: FlatArray<UInt64> = sections.next()
    else { return nil }
    self.bases = bases
    self.offsets = offsets
    self.far = far
  }

  /// The line of an alias, 0 where a damaged file has none.
  func line(of alias: Int) -> UInt32 {
    guard let offset = offsets.at(alias), let base = bases.at(alias / AliasPlaces.blockSize) else {
      return 0
    }
    if offset != AliasPlaces.isFar { return base &+ UInt32(offset) }
    var low = 0
    var high = far.count
    while low < high {
      let middle = (low + high) / 2
      if far[middle] >> 32 < UInt64(alias) { low = middle + 1 } else { high = middle }
    }
    return far.at(low).map { UInt32(truncatingIfNeeded: $0) } ?? 0
  }
}
