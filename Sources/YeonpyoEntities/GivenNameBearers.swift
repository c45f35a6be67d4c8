/// People whose given names may stand alone in a document.
struct GivenNameBearers {
  /// The keys of their given names (``RomanKey``), each with an alias.
  private(set) var names: [(key: UInt32, alias: UInt32)] = []
  /// A bit for each key, by its highest bits.
  private var bits = SIMD4<UInt64>()
  /// A bit for each class of first consonants, by the letter's place in the alphabet.
  private(set) var firsts: UInt32 = 0

  var isEmpty: Bool { names.isEmpty }

  mutating func append(_ built: RomanKey.Builder, _ alias: UInt32) {
    let key = built.key
    firsts |= 1 << UInt32(built.first & 31)
    names.append((key, alias))
    bits[Int(key >> 24 & 3)] |= 1 << UInt64(key >> 26)
  }

  /// False for most keys that nobody has.
  func mayHold(_ key: UInt32) -> Bool { bits[Int(key >> 24 & 3)] >> UInt64(key >> 26) & 1 != 0 }

  /// False for most words that begin with a consonant nobody's name begins with.
  static func mayBegin(_ letter: UInt8, _ firsts: UInt32) -> Bool {
    var builder = RomanKey.Builder()
    builder.add(letter | 0x20, isBeforeH: false)
    // Vowels tell nothing, and c is k or, in ch, j.
    if builder.first == 0 || letter | 0x20 == 0x63 { return true }
    return firsts >> UInt32(builder.first & 31) & 1 != 0
  }
}
