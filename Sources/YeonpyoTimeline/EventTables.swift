import YeonpyoText

/// What one word tells of an event.
struct EventWord: Equatable, BitwiseCopyable {
  var cues = EventCue(rawValue: 0)
  var kind = EventClass.none
  /// Of an English word with a kind.
  var form = VerbForm.noun
  /// Of a Hangul eojeol only.
  var predicate = Predicate.nothing
  /// 했다고, 한다는: what somebody says.
  var isQuoted = false

  static let nothing = EventWord()
}

/// What a Hangul eojeol is to its clause.
enum Predicate: UInt8, BitwiseCopyable {
  case nothing
  /// 결혼을
  case noun
  /// 했다
  case past
  /// 한다
  case present
  /// 하겠다, 하기로
  case intended
  /// 해, 하고, 했으며
  case linking
  /// 한, 했던
  case adnominal
  /// 할
  case future
  /// 하지
  case negatable
}

/// One language's words in tables.
struct EventTables {
  /// Hash → place in `words`.
  private let codes: WordTable
  private let beginnings: WordTable
  private let cueBeginnings: WordTable
  /// All that a word can tell; the first is nothing. At most 256.
  private let words: [EventWord]
  private let triggers: [EventTrigger]
  private let endings: VerbEndings
  private let firstSyllables: SyllableSet
  private let furniture: WordTable

  init(_ language: EventWords) {
    var words = [EventWord.nothing]
    var places = PlacesByKey(first: UInt64(VerbForm.noun.rawValue))
    func code(_ word: EventWord) -> UInt8 {
      let key = UInt64(word.cues.rawValue) << 16 | UInt64(word.kind.rawValue) << 8
      let place = places.place(of: key | UInt64(word.form.rawValue), words.count)
      if place == words.count { words.append(word) }
      precondition(place < 256, "more kinds of words than a byte counts")
      return UInt8(place)
    }
    var codes: [UInt32: UInt8] = [:]
    for hash in Set(language.triggers.keys).union(language.cues.keys) {
      codes[hash] = code(
        EventWord(
          cues: language.cues[hash] ?? EventCue(rawValue: 0),
          kind: language.triggers[hash]?.kind ?? .none,
          form: language.triggers[hash]?.form ?? .noun))
    }
    self.codes = WordTable(codes)
    cueBeginnings = WordTable(language.cueBeginnings.mapValues { code(EventWord(cues: $0)) })
    self.words = words
    firstSyllables = language.firstSyllables
    var triggerPlaces = PlacesByKey(first: UInt64(VerbForm.noun.rawValue))
    var triggers = [EventTrigger(kind: .none, form: .noun)]
    beginnings = WordTable(
      language.triggerBeginnings.mapValues { trigger in
        let key = UInt64(trigger.kind.rawValue) << 8 | UInt64(trigger.form.rawValue)
        let place = triggerPlaces.place(of: key, triggers.count)
        if place == triggers.count { triggers.append(trigger) }
        precondition(place < 256, "more kinds of verbs than a byte counts")
        return UInt8(place)
      })
    self.triggers = triggers
    endings = VerbEndings(language.pastSyllables)
    furniture = WordTable(language.furniture.mapValues(\.rawValue))
  }

  func word(_ text: Span<UInt8>, _ token: Token) -> EventWord {
    switch token.kind {
    case .word: words[Int(codes.flags(token.hash))]
    case .hangul: eojeol(text, token)
    default: .nothing
    }
  }

  /// What a word is in the lines around an article.
  func furniture(_ token: Token) -> FurnitureWord {
    FurnitureWord(rawValue: furniture.flags(token.hash))
  }

  /// Syllables of an eojeol that are looked at.
  private static let most = 12

  /// The longest beginning that is a trigger, and how the rest ends it; the cues of the longest beginning and of the whole.
  private func eojeol(_ text: Span<UInt8>, _ token: Token) -> EventWord {
    var result = words[Int(codes.flags(token.hash))]
    var best: (form: VerbForm, end: Int)?
    var hash: UInt32 = 0
    var at = Int(token.start)
    let end = min(Int(token.end), at + 3 * EventTables.most)
    var beginning = EventCue(rawValue: 0)
    let canBegin = firstSyllables.contains(decodeUTF8(text, at).codePoint)
    while canBegin, at < end {
      let (syllable, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, syllable)
      at += width
      let code = Int(beginnings.flags(hash))
      if code != 0 {
        result.kind = triggers[code].kind
        best = (triggers[code].form, at)
      }
      let cues = words[Int(cueBeginnings.flags(hash))].cues
      if !cues.isEmpty { beginning = cues }
    }
    result.cues = result.cues.union(beginning)
    let rest = best?.end ?? Int(token.start)
    (result.predicate, result.isQuoted) = endings.read(
      text, Int(token.start), rest, Int(token.end), best?.form)
    // 연 매출: one syllable alone is many things.
    if result.predicate == .adnominal, token.count == 3 { result.predicate = .nothing }
    if result.predicate == .nothing { result.kind = .none }
    return result
  }
}

/// Where each key of a list stands in it.
private struct PlacesByKey {
  private var places: [UInt64: Int]

  init(first: UInt64) { places = [first: 0] }

  /// The place of a key; `next` for one that was not there.
  mutating func place(of key: UInt64, _ next: Int) -> Int {
    if let place = places[key] { return place }
    places[key] = next
    return next
  }
}
