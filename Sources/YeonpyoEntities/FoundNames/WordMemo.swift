import YeonpyoText

/// What lists of English words say of one with a capital.
struct WordTraits: BitwiseCopyable {
  private(set) var bits: UInt8 = 0

  var isGiven: Bool { bits & 1 != 0 }
  var isSurname: Bool { bits & 2 != 0 }
  /// A word in small letters too.
  var isCommon: Bool { bits & 4 != 0 }

  init(bits: UInt8) { self.bits = bits }
}

/// Asks the lists, and remembers the answers for words met lately: a table of 16,384 places where a newcomer takes an old one's.
struct WordMemo {
  /// The upper bits of a word's hash, and its traits in the lowest eight.
  private var entries = [UInt64](repeating: 0, count: 16_384)

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  mutating func traits(
    _ text: Span<UInt8>, _ token: Token, _ words: RecognizerWords
  ) -> WordTraits {
    // FNV-1a, 64 bits.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in Int(token.start)..<Int(token.end) {
      key = (key ^ UInt64(WordMemo.small(text[at]))) &* 0x100_0000_01B3
    }
    let place = Int(truncatingIfNeeded: key >> 40) & 16_383
    let upper = key & ~0xFF
    let entry = entries[place]
    if entry & ~0xFF == upper { return WordTraits(bits: UInt8(truncatingIfNeeded: entry)) }
    let traits = WordMemo.look(text, token, words)
    entries[place] = upper | UInt64(traits.bits)
    return traits
  }

  private static func look(
    _ text: Span<UInt8>, _ token: Token, _ words: RecognizerWords
  ) -> WordTraits {
    var lower: [UInt8] = []
    // O'Neal is listed as ONEAL.
    for at in token.span.range where text[at] != 0x27 { lower.append(small(text[at])) }
    let word = lower.span
    func isListed(_ lists: [WordList]) -> UInt8 {
      lists.contains { $0.contains(word, 0..<word.count) } ? 1 : 0
    }
    return WordTraits(
      bits: isListed(words.givenNames) | isListed(words.surnames) << 1
        | isListed(words.commonWords) << 2)
  }
}

/// The same for Hangul words of two and three syllables, of which the lists say no more than whether they are words.
struct SyllableMemo {
  /// The syllables, 14 bits each, then a bit that is always set and the answer.
  private var entries = [UInt64](repeating: 0, count: 16_384)

  mutating func isWord(
    _ text: Span<UInt8>, _ start: Int, _ count: Int, _ words: RecognizerWords
  ) -> Bool {
    var key: UInt64 = 0
    for at in stride(from: start, to: start + 3 * count, by: 3) {
      key = key << 14 | UInt64((decodeUTF8(text, at).codePoint &- 0xABFF) & 0x3FFF)
    }
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    let entry = entries[place]
    if entry >> 2 == key, entry != 0 { return entry & 1 != 0 }
    let range = start..<start + 3 * count
    let answer = words.lists.contains { $0.contains(text, range) }
    entries[place] = key << 2 | 2 | (answer ? 1 : 0)
    return answer
  }
}
