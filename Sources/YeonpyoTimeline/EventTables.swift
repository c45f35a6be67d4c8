import YeonpyoText

/// What one word tells of an event.
struct EventWord: Equatable, BitwiseCopyable {
  var cues = EventCue(rawValue: 0)
  var kind = EventClass.none

  static let nothing = EventWord()
}

/// One language's words in tables: one look-up a token.
struct EventTables {
  /// Hash → place in `words`.
  private let codes: WordTable
  private let beginnings: WordTable
  /// All that a word can tell; the first is nothing. At most 256.
  private let words: [EventWord]
  let pastSyllables: SyllableSet
  let verbIsLast: Bool

  init(_ language: EventWords) {
    var words = [EventWord.nothing]
    func table(_ triggers: [UInt32: EventClass], _ cues: [UInt32: EventCue]) -> WordTable {
      var codes: [UInt32: UInt8] = [:]
      for hash in Set(triggers.keys).union(cues.keys) {
        let word = EventWord(
          cues: cues[hash] ?? EventCue(rawValue: 0), kind: triggers[hash] ?? .none)
        let place = words.firstIndex(of: word) ?? words.count
        if place == words.count { words.append(word) }
        precondition(place < 256, "more kinds of words than a byte counts")
        codes[hash] = UInt8(place)
      }
      return WordTable(codes)
    }
    codes = table(language.triggers, language.cues)
    beginnings = table(language.triggerBeginnings, language.cueBeginnings)
    self.words = words
    pastSyllables = language.pastSyllables
    verbIsLast = language.verbIsLast
  }

  func word(_ text: Span<UInt8>, _ token: Token) -> EventWord {
    switch token.kind {
    case .word: words[Int(codes.flags(token.hash))]
    case .hangul: beginning(text, token)
    default: .nothing
    }
  }

  /// The longest beginning of an eojeol that is known, of triggers and of cues; one syllable counts alone.
  private func beginning(_ text: Span<UInt8>, _ token: Token) -> EventWord {
    var hash: UInt32 = 0
    var result = EventWord.nothing
    var at = Int(token.start)
    while at < Int(token.end), at - Int(token.start) < 15 {
      let (syllable, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, syllable)
      at += width
      let word = words[Int(beginnings.flags(hash))]
      if word.kind != .none, at - Int(token.start) > 3 || at == Int(token.end) {
        result.kind = word.kind
      }
      if !word.cues.isEmpty { result.cues = word.cues }
    }
    return result
  }
}
