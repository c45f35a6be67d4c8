import YeonpyoText

/// All words a grammar speaks of, while they are gathered.
struct LexiconBuilder {
  struct Entry: Sendable {
    var values: [LexicalValue] = []
  }

  private(set) var entries: [Entry] = []
  /// Entry → the kinds of ``WordKinds`` it has.
  private(set) var kinds: [UInt64] = []
  /// Entry → the folded syllables of a Hangul word, empty for others.
  private(set) var hangul: [[UInt32]] = []
  /// Hashes of all beginnings of Hangul words: where reading one may go on.
  private var beginnings: Set<UInt32> = []
  /// Syllables of the longest Hangul word.
  private(set) var longest = 0
  private var numbers: [UInt32: UInt16] = [:]
  private let folding = Folding()

  /// The number of a word, added when it is new.
  mutating func symbol(of text: ArraySlice<UInt8>) -> UInt16 {
    // Nearly all words of rules are plain letters, which need no folding.
    var hash: UInt32 = 0
    for byte in text {
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else {
        return symbol(of: String(decoding: text, as: UTF8.self))
      }
      hash = FoldedHash.step(hash, UInt32(byte | 0x20))
    }
    return numbers[hash] ?? add(hash)
  }

  mutating func symbol(of text: String) -> UInt16 {
    let folded = folding.fold(text)
    let isMark = text.unicodeScalars.allSatisfy { LexiconBuilder.isMark($0) }
    // Tokens of marks are hashed by their bytes.
    let hash = isMark ? FoldedHash.of(text.utf8.map { UInt32($0) }) : FoldedHash.of(folded)
    if let number = numbers[hash] { return number }
    let number = add(hash)
    if let first = folded.first, first >= 0xAC00, first <= 0xD7A3 {
      var beginning: UInt32 = 0
      for codePoint in folded.dropLast() {
        beginning = FoldedHash.step(beginning, codePoint)
        beginnings.insert(beginning)
      }
      hangul[Int(number)] = folded
      longest = max(longest, folded.count)
    }
    return number
  }

  private mutating func add(_ hash: UInt32) -> UInt16 {
    let number = UInt16(entries.count)
    numbers[hash] = number
    entries.append(Entry())
    hangul.append([])
    kinds.append(WordKinds.symbol(number))
    return number
  }

  /// Punctuation of ASCII, Latin, the general and the East Asian block, and mathematical operators.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": false
    case "\u{21}"..."\u{7E}", "\u{A1}"..."\u{BF}", "\u{2010}"..."\u{206F}",
      "\u{2200}"..."\u{22FF}", "\u{3000}"..."\u{303F}", "\u{30FB}":
      true
    default: false
    }
  }

  mutating func add(_ word: LexicalWord) {
    let bytes = word.text.withUTF8Buffer { unsafe Array($0) }
    let number = symbol(of: bytes[...])
    kinds[Int(number)] |= WordKinds.slot(word.slot)
    entries[Int(number)].values.append(
      LexicalValue(slot: word.slot, value: word.value, needsCapital: word.needsCapital))
  }

  /// A filter of the words whose numbers are wanted.
  func filter(_ isWanted: (Int) -> Bool) -> HashFilter {
    HashFilter(numbers.filter { isWanted(Int($0.value)) }.keys, logBits: 17)
  }

  /// - Parameters:
  ///   - isFirst: entry → a pattern begins with it.
  ///   - clinging: folded syllables of what may follow a word inside an eojeol.
  consuming func finish(isFirst: (Int) -> Bool, clinging: [[UInt32]]) -> Lexicon {
    let firsts = hangul.indices.filter(isFirst).map { hangul[$0] }
    var size = 64
    while size < numbers.count * 3 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (hash, number) in numbers.sorted(by: { $0.key < $1.key }) {
      var place = Lexicon.place(hash) & (size - 1)
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
      slots: FlatArray(slots), filter: HashFilter(numbers.keys, logBits: 14),
      openings: HangulOpenings(firsts, followedBy: hangul + clinging),
      words: HangulOpenings(hangul, followedBy: hangul + clinging),
      beginnings: HashFilter(beginnings, logBits: 14), longest: longest)
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
  let filter: HashFilter
  /// Where a phrase, and where any word, may begin inside Hangul.
  let openings: HangulOpenings
  let words: HangulOpenings
  /// Bits of the hashes of all beginnings of Hangul words.
  let beginnings: HashFilter
  /// Syllables of the longest Hangul word.
  let longest: Int

  /// The entry of a hash, −1 where no word has it.
  @inline(__always)
  func find(_ hash: UInt32) -> Int {
    filter.contains(hash) ? look(hash) : -1
  }

  /// ``find(_:)`` for a hash that the filter lets through.
  @inline(__always)
  func look(_ hash: UInt32) -> Int {
    var place = Lexicon.place(hash) & (slots.count - 1)
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
  func goesOn(_ hash: UInt32) -> Bool { beginnings.contains(hash) }

  /// Where looking for a hash in `slots` begins, before it is cut to their number.
  @inline(__always)
  static func place(_ hash: UInt32) -> Int { Int(HashFilter.mix(hash) &>> 16) }
}
