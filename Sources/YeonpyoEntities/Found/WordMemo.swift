import YeonpyoText

/// What lists of English words say of one with a capital.
struct WordTraits: OptionSet, BitwiseCopyable {
  let rawValue: UInt8
  static let given = WordTraits(rawValue: 1)
  static let surname = WordTraits(rawValue: 2)
  /// A word in small letters too.
  static let common = WordTraits(rawValue: 4)
}

/// Asks the lists, and remembers the answers for words met lately: a table of 4,096 places where a newcomer takes an old one's.
struct WordMemo {
  private var entries = [(key: UInt64, traits: WordTraits)](
    repeating: (0, WordTraits()), count: 4096)

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  mutating func traits(
    _ text: Span<UInt8>, _ token: Token, _ words: RecognizerWords
  ) -> WordTraits {
    // FNV-1a, 64 bits: two words never share an answer.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in token.span.range {
      key = (key ^ UInt64(WordMemo.small(text[at]))) &* 0x100_0000_01B3
    }
    let place = Int(truncatingIfNeeded: key >> 20) & 4095
    if entries[place].key == key { return entries[place].traits }
    var lower: [UInt8] = []
    // O'Neal is listed as ONEAL.
    for at in token.span.range where text[at] != 0x27 { lower.append(WordMemo.small(text[at])) }
    let word = lower.span
    var traits = WordTraits()
    if words.givenNames.contains(where: { $0.contains(word, 0..<word.count) }) {
      traits.insert(.given)
    }
    if words.surnames.contains(where: { $0.contains(word, 0..<word.count) }) {
      traits.insert(.surname)
    }
    if words.commonWords.contains(where: { $0.contains(word, 0..<word.count) }) {
      traits.insert(.common)
    }
    entries[place] = (key, traits)
    return traits
  }
}
