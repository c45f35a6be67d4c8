import YeonpyoText

/// All words a grammar speaks of, while they are gathered.
struct LexiconBuilder {
  struct Entry: Sendable {
    var values: [LexicalValue] = []
  }

  private(set) var entries: [Entry] = []
  /// Entry → the kinds of ``WordKinds`` it has.
  private(set) var kinds: [UInt64] = []
  /// Bits of the hashes words begin tokens with; asked first.
  private(set) var filter: [UInt64] = [UInt64](repeating: 0, count: Gate.words)
  /// Bits of the syllables Hangul words begin with.
  private(set) var syllables = [UInt64](repeating: 0, count: (11_172 + 63) / 64)
  /// Bits of the hashes of all beginnings of Hangul words: where reading one may go on.
  private(set) var beginnings = [UInt64](repeating: 0, count: Gate.words)
  /// Syllables of the longest Hangul word.
  private(set) var longest = 0
  private var numbers: [UInt32: UInt16] = [:]
  private let folding = Folding()

  /// The number of a word, added when it is new.
  mutating func symbol(of text: String) -> UInt16 {
    let folded = folding.fold(text)
    let isMark = text.unicodeScalars.allSatisfy { LexiconBuilder.isMark($0) }
    // Tokens of marks are hashed by their bytes.
    let hash = isMark ? FoldedHash.of(text.utf8.map { UInt32($0) }) : FoldedHash.of(folded)
    if let number = numbers[hash] { return number }
    let number = UInt16(entries.count)
    numbers[hash] = number
    entries.append(Entry())
    kinds.append(WordKinds.symbol(number))
    let bit = Gate.bit(hash)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
    if let first = folded.first, first >= 0xAC00, first <= 0xD7A3 {
      var beginning: UInt32 = 0
      for codePoint in folded.dropLast() {
        beginning = FoldedHash.step(beginning, codePoint)
        let bit = Gate.bit(beginning)
        beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      let place = Int(first) - 0xAC00
      syllables[place >> 6] |= 1 << UInt64(place & 63)
      longest = max(longest, folded.count)
    }
    return number
  }

  /// ASCII punctuation, and the general punctuation block.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": false
    case "\u{21}"..."\u{7E}", "\u{2010}"..."\u{206F}": true
    default: false
    }
  }

  mutating func add(_ word: LexicalWord) {
    let number = symbol(of: word.text.description)
    kinds[Int(number)] |= WordKinds.slot(word.slot)
    entries[Int(number)].values.append(
      LexicalValue(slot: word.slot, value: word.value, needsCapital: word.needsCapital))
  }

  consuming func finish() -> Lexicon {
    var size = 64
    while size < numbers.count * 3 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (hash, number) in numbers.sorted(by: { $0.key < $1.key }) {
      var place = Gate.bit(hash) & (size - 1)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = UInt64(hash) << 32 | UInt64(number) + 1
    }
    var starts: [UInt32] = [0]
    var values: [LexicalValue] = []
    for entry in entries {
      values += entry.values
      starts.append(UInt32(values.count))
    }
    return Lexicon(
      kinds: FlatArray(kinds), valueStarts: FlatArray(starts), values: FlatArray(values),
      slots: FlatArray(slots), filter: FlatArray(filter), syllables: FlatArray(syllables),
      beginnings: FlatArray(beginnings), longest: longest)
  }
}

/// One reading of a word: the slot it fills and its value there.
struct LexicalValue: Sendable, BitwiseCopyable {
  var slot: Slot
  var value: Int16
  var needsCapital: Bool
}

/// All words a grammar speaks of, found by their folded hash; flat tables, indexed by the word's number.
struct Lexicon: Sendable {
  /// Entry → the kinds of ``WordKinds`` it has.
  let kinds: FlatArray<UInt64>
  /// Entry → its first place in `values`; one more entry than words.
  let valueStarts: FlatArray<UInt32>
  let values: FlatArray<LexicalValue>
  /// Open addressing by folded hash: hash in the high half, entry number plus one in the low.
  let slots: FlatArray<UInt64>
  /// Bits of the hashes of words; asked first.
  let filter: FlatArray<UInt64>
  /// Bits of the syllables Hangul words begin with, indexed by code point − 0xAC00.
  let syllables: FlatArray<UInt64>
  /// Bits of the hashes of all beginnings of Hangul words.
  let beginnings: FlatArray<UInt64>
  /// Syllables of the longest Hangul word.
  let longest: Int

  /// The entry of a hash, −1 where no word has it.
  @inline(__always)
  func find(_ hash: UInt32) -> Int {
    let bit = Gate.bit(hash)
    if filter[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return -1 }
    var place = bit & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot == 0 { return -1 }
      if UInt32(truncatingIfNeeded: slot >> 32) == hash {
        return Int(UInt32(truncatingIfNeeded: slot)) - 1
      }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// A Hangul word goes on after a beginning with this hash.
  @inline(__always)
  func goesOn(_ hash: UInt32) -> Bool {
    let bit = Gate.bit(hash)
    return beginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Hangul words may begin with the syllable at `at`.
  @inline(__always)
  func begins(_ text: Span<UInt8>, _ at: Int) -> Bool {
    let place =
      (Int(text[at] & 0x0F) << 12 | Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F))
      - 0xAC00
    return syllables[place >> 6] & (1 << UInt64(place & 63)) != 0
  }
}

/// Bit sets that say no to nearly every word; 2 KB each, to stay in the nearest cache.
enum Gate {
  static let words = 256
  /// 14 bits of a hash, well mixed.
  @inline(__always)
  static func bit(_ hash: UInt32) -> Int { Int(((hash ^ (hash >> 15)) &* 0xC2B2_AE35) >> 18) }
}
