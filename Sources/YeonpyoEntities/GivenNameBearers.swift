/// People whose given names may stand alone in a document.
struct GivenNameBearers {
  /// The keys of their given names (``RomanKey``), each with an alias.
  private(set) var names: [(key: UInt32, alias: UInt32)] = []
  /// A bit for each key, by its highest bits.
  private var bits = SIMD4<UInt64>()

  var isEmpty: Bool { names.isEmpty }

  mutating func append(_ key: UInt32, _ alias: UInt32) {
    names.append((key, alias))
    bits[Int(key >> 24 & 3)] |= 1 << UInt64(key >> 26)
  }

  /// False for most keys that nobody has.
  func mayHold(_ key: UInt32) -> Bool { bits[Int(key >> 24 & 3)] >> UInt64(key >> 26) & 1 != 0 }
}
