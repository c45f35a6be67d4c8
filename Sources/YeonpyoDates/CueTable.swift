import YeonpyoText

/// Words around a phrase that say whether it is a date, and on which side of the anchor.
final class CueTable: Sendable {
  private static let past: UInt8 = 1
  private static let future: UInt8 = 2
  private static let year: UInt8 = 4
  private static let connector: UInt8 = 8
  private static let clock: UInt8 = 16
  private static let leadingFuture: UInt8 = 32
  private static let count: UInt8 = 64
  private static let speech: UInt8 = 128
  private static let openVerb = past | future

  /// Whole words, and the beginnings of Hangul words (예정).
  private let words: WordTable
  /// Endings (`~ed`, `~했다`) of one to three code points.
  private let endings: WordTable
  /// What makes a Hangul verb past: a syllable of a past stem and an ending.
  private let pastSyllables: SyllableSet
  private let pastEndings: WordTable
  /// Code points of the longest beginning.
  private let longestBeginning: Int
  private let hasYearCues: Bool
  private let asides: Set<UInt32>
  private let rangeParticles: Set<UInt32>
  private let listParticles: Set<UInt32>
  private let verbIsLast: Bool

  init(_ grammar: DateGrammar) {
    let folding = Folding()
    var words: [UInt32: UInt8] = [:]
    var endings: [UInt32: UInt8] = [:]
    var longest = 0
    func add(_ cues: [StaticString], _ flag: UInt8) {
      for cue in cues {
        let text = cue.description
        if text.hasPrefix("~") {
          endings[FoldedHash.of(folding.fold(String(text.dropFirst()))), default: 0] |= flag
        } else {
          let folded = folding.fold(text)
          longest = (folded.first ?? 0) >= 0xAC00 ? max(longest, folded.count) : longest
          words[FoldedHash.of(folded), default: 0] |= flag
        }
      }
    }
    add(grammar.pastCues, CueTable.past)
    add(grammar.futureCues, CueTable.future)
    add(grammar.openVerbs, CueTable.openVerb)
    add(grammar.leadingFutureCues, CueTable.leadingFuture)
    add(grammar.countCues, CueTable.count)
    add(grammar.speechCues, CueTable.speech)
    add(grammar.yearCues, CueTable.year)
    add(grammar.connectors, CueTable.connector)
    add(grammar.clockCues, CueTable.clock)
    self.words = WordTable(words)
    self.endings = WordTable(endings)
    self.pastSyllables = grammar.pastSyllables
    self.pastEndings = WordTable(
      Dictionary(
        grammar.pastEndings.map { (FoldedHash.of(folding.fold($0.description)), CueTable.past) },
        uniquingKeysWith: { first, _ in first }))
    self.longestBeginning = longest
    self.rangeParticles = Set(
      grammar.rangeParticles.map { FoldedHash.of(folding.fold($0.description)) })
    self.listParticles = Set(
      grammar.listParticles.map { FoldedHash.of(folding.fold($0.description)) })
    self.asides = Set(grammar.asides.map { FoldedHash.of(folding.fold($0.description)) })
    self.hasYearCues = !grammar.yearCues.isEmpty
    self.verbIsLast = grammar.verbIsLast
  }

  /// Whether a bare `21:10` is a time of day: not a result (`in 2:09`), a verse (`Luke 3:16`), or part of another figure. It
  /// needs a word or mark before it that says so.
  func isClock(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, hour: Int, hasMinute: Bool
  ) -> Bool {
    guard index > 0 else { return hasMinute }
    let before = tokens[index - 1]
    let flags = words.flags(before.hash)
    if flags & CueTable.clock != 0 { return true }
    // `in 2:09`, `of 2:09`
    // `leaves 13:10`: no score in words counts so far; `in 13:10`, `a 13:10` are results.
    if hasMinute, before.kind == .word, before.count > 2, hour >= 13 { return true }
    guard hasMinute, before.kind == .mark else { return false }
    // `(21:10`, `@21:10`, `20:00-21:10`; not `#1:18`, `$2:10`, `Jones, 10:50`.
    return before.end == tokens[index].start
      && [0x28, 0x40, 0x2D, 0x22, 0x5B].contains(text[Int(before.start)])
  }

  /// A word of speech: `said`.
  func isSpeech(_ token: Token) -> Bool {
    token.kind == .word && words.flags(token.hash) & CueTable.speech != 0
  }

  func isAside(_ token: Token) -> Bool { asides.contains(token.hash) }

  func isConnector(_ token: Token) -> Bool { words.flags(token.hash) & CueTable.connector != 0 }

  /// Tokens behind a phrase among which a verb of reporting counts.
  private static let longestReport = 120

  /// Somebody reports behind the phrase: 6일 … 밝혔다.
  func isReported(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ sentence: Range<Int>, behind phrase: TimePhrase
  ) -> Bool {
    (phrase.firstToken..<min(sentence.upperBound, phrase.firstToken + CueTable.longestReport))
      .contains { index in
        tokens[index].kind == .hangul
          && hangulFlags(text, tokens[index]) & CueTable.speech != 0
      }
  }

  /// Neither part of the phrase, nor of a date before or behind it; `next` is the place of the first behind.
  private func isFree(
    _ token: Int, of phrase: TimePhrase, _ phrases: [TimePhrase], _ next: Int,
    _ tokens: Span<Token>
  ) -> Bool {
    var place: Int
    if token >= phrase.firstToken {
      if token <= phrase.lastToken(tokens) { return false }
      place = next
      while place < phrases.count, phrases[place].lastToken(tokens) < token { place += 1 }
    } else {
      place = next - 1
      while place >= 0, phrases[place].firstToken > token { place -= 1 }
    }
    guard phrases.indices.contains(place), !phrases[place].expression.isLatent else { return true }
    return phrases[place].firstToken > token || phrases[place].lastToken(tokens) < token
  }

  /// The side the words of the sentence speak for; the nearest cue counts, within forty tokens. Words of the phrase itself, and of
  /// the dates beside it, are none: `23 May`.
  func leaning(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ sentence: Range<Int>, of phrase: TimePhrase,
    beside phrases: [TimePhrase], _ next: Int
  ) -> Resolver.Leaning {
    if phrase.firstToken > sentence.lowerBound,
      words.flags(tokens[phrase.firstToken - 1].hash) & CueTable.leadingFuture != 0
    {
      return .future
    }
    let reach = 40
    for distance in 1...reach {
      let after = phrase.firstToken + distance
      let before = phrase.firstToken - distance
      if after >= sentence.upperBound, before < sentence.lowerBound { break }
      let first = cue(text, tokens, verbIsLast ? after : before, sentence)
      if first != .none, isFree(verbIsLast ? after : before, of: phrase, phrases, next, tokens) {
        return first
      }
      let second = cue(text, tokens, verbIsLast ? before : after, sentence)
      if second != .none, isFree(verbIsLast ? before : after, of: phrase, phrases, next, tokens) {
        return second
      }
    }
    return .none
  }

  private func cue(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ sentence: Range<Int>
  ) -> Resolver.Leaning {
    guard sentence.contains(index) else { return .none }
    let token = tokens[index]
    switch token.kind {
    case .word:
      let own = words.flags(token.hash)
      if CueTable.isOpen(own) { return .none }
      let flags = own | latinEnding(text, token)
      // `will be held`, `to be sentenced`: what stands before `be` decides.
      if flags & CueTable.future == 0, index > sentence.lowerBound,
        CueTable.isOpen(words.flags(tokens[index - 1].hash))
      {
        return .none
      }
      return CueTable.leaning(flags)
    case .hangul:
      return CueTable.leaning(hangulFlags(text, token))
    default: return .none
    }
  }

  /// A verb that leans to no side, nor does the one behind it: both flags stand for it.
  private static func isOpen(_ flags: UInt8) -> Bool { flags & openVerb == openVerb }

  private static func leaning(_ flags: UInt8) -> Resolver.Leaning {
    if flags & future != 0 { return .future }
    return flags & past != 0 ? .past : .none
  }

  /// The flags of the last two letters, after a stem of three.
  private func latinEnding(_ text: Span<UInt8>, _ token: Token) -> UInt8 {
    guard token.count > 4, !token.flags.contains(.capital) else { return 0 }
    let end = Int(token.end)
    return endings.flags(
      FoldedHash.step(FoldedHash.step(0, UInt32(text[end - 2])), UInt32(text[end - 1])))
  }

  private func hangulFlags(_ text: Span<UInt8>, _ token: Token) -> UInt8 {
    guard !token.flags.contains(.folded) else { return 0 }
    var flags: UInt8 = 0
    var hash: UInt32 = 0
    var at = Int(token.start)
    for _ in 0..<longestBeginning where at + 3 <= Int(token.end) {
      hash = FoldedHash.step(hash, decodeUTF8(text, at).codePoint)
      flags |= words.flags(hash)
      at += 3
    }
    for length in 1...3 where token.count >= 3 * length {
      hash = 0
      at = Int(token.end) - 3 * length
      for _ in 0..<length {
        hash = FoldedHash.step(hash, decodeUTF8(text, at).codePoint)
        at += 3
      }
      flags |= endings.flags(hash)
      let stem = Int(token.end) - 3 * length - 3
      if stem >= Int(token.start), pastSyllables.contains(decodeUTF8(text, stem).codePoint) {
        flags |= pastEndings.flags(hash)
      }
    }
    return flags
  }

  /// `1861-1865`: a number of four digits, a dash, and another.
  private static func isRange(_ tokens: Span<Token>, _ index: Int) -> Bool {
    guard index >= 0, index + 2 < tokens.count, tokens[index].kind == .number,
      tokens[index].count == 4, tokens[index + 1].kind == .mark,
      tokens[index + 1].start == tokens[index].end,
      tokens[index + 2].kind == .number, tokens[index + 2].count == 4,
      tokens[index + 2].start == tokens[index + 1].end, !clings(tokens, index)
    else { return false }
    return dashes.contains(tokens[index + 1].hash)
  }

  /// Something but an opening bracket or quotation mark clings to the token's left: `010-2020-1234`.
  static func clings(_ tokens: Span<Token>, _ index: Int) -> Bool {
    index > 0 && tokens[index - 1].end == tokens[index].start
      && ![0x28, 0x22, 0x27, 0x5B].contains(tokens[index - 1].hash) && tokens[index - 1].count == 1
  }

  func isDash(_ token: Token) -> Bool {
    token.kind == .mark && CueTable.dashes.contains(token.hash)
  }

  /// 부터 between the parts of a range: two syllables.
  func isRangeParticle(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start == 6, text[start] >= 0xEA, text[start + 3] >= 0xEA else { return false }
    return rangeParticles.contains(
      FoldedHash.step(
        FoldedHash.step(0, decodeUTF8(text, start).codePoint),
        decodeUTF8(text, start + 3).codePoint))
  }

  /// 과 of 금요일과 토요일, one syllable.
  func isListParticle(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start == 3, text[start] >= 0xEA else { return false }
    return listParticles.contains(FoldedHash.step(0, decodeUTF8(text, start).codePoint))
  }

  /// Dashes and tildes, as tokens of marks are hashed.
  private static let dashes: [UInt32] = ["-", "–", "—", "~", "∼", "〜", "～"].map { dash in
    FoldedHash.of(dash.utf8.map { UInt32($0) })
  }

  /// Whether four digits before a dash and two more, as in `2019-20`, are a year: not `room 1901-25`, `$1900-20`.
  func isYearOfRange(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    guard !CueTable.clings(tokens, index) else { return false }
    guard index > 0 else { return true }
    let flags = words.flags(tokens[index - 1].hash)
    return flags & CueTable.count == 0 || flags & CueTable.year != 0
  }

  /// A bare month behind a capitalised word or its abbreviation is a name: `Theresa May`, `Mrs. May`.
  func isName(_ phrase: TimePhrase, _ tokens: Span<Token>) -> Bool {
    let index = phrase.firstToken
    guard phrase.expression.isBareMonth, index > 0, phrase.next.token == index + 1,
      tokens[index].kind == .word, tokens[index].count <= 6,
      !tokens[index].flags.contains(.paragraphBefore)
    else { return false }
    var before = tokens[index - 1]
    if before.hash == 0x2E, index > 1, tokens[index - 2].count <= 4 { before = tokens[index - 2] }
    return before.kind == .word && before.flags.contains(.capital) && words.flags(before.hash) == 0
      && before.count > 1
  }

  /// A phrase in capitals that is all there is between quotation marks is a title: `on ABC's "This Week"`. Behind a mark it
  /// may be all that somebody said: `"Tomorrow," she said`.
  func isTitle(_ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Bool {
    let index = phrase.firstToken
    // `60 Minutes`
    let word = tokens[index].kind == .number && index + 1 < tokens.count ? index + 1 : index
    guard index > 1, tokens[word].flags.contains(.capital), phrase.expression.weekday.isNone,
      phrase.expression.month.isNone,
      CueTable.isQuote(text, tokens[index - 1]), tokens[index - 1].end == tokens[index].start,
      tokens[index - 2].kind == .word || tokens[index - 2].kind == .possessive,
      !isSpeech(tokens[index - 2]),
      tokens[index - 1].flags.contains(.spaceBefore)
    else { return false }
    var after = phrase.next.token
    while after < tokens.count, tokens[after].kind == .mark,
      tokens[after].start == tokens[after - 1].end
    {
      if CueTable.isQuote(text, tokens[after]) { return true }
      after += 1
    }
    return false
  }

  /// The marks of a ``Quotation``, and single ones.
  private static func isQuote(_ text: Span<UInt8>, _ token: Token) -> Bool {
    if Quotation.isMark(text, token) { return true }
    let at = Int(token.start)
    guard token.kind == .mark, text[at] != 0x27 else { return token.kind == .mark }
    return token.count == 3 && text[at] == 0xE2 && text[at + 1] == 0x80
      && (text[at + 2] == 0x98 || text[at + 2] == 0x99)
  }

  /// Whether a bare four-digit number is a year.
  func isYear(_ year: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    if CueTable.isRange(tokens, index) || CueTable.isRange(tokens, index - 2) { return true }
    if index > 0 {
      let before = tokens[index - 1]
      // 행운2000
      if before.kind == .hangul, before.end == tokens[index].start { return false }
      if before.kind == .mark, before.end == tokens[index].start {
        // `$2000`, `#1984`, `-2020` of a longer figure; an opening bracket or quotation mark is fine.
        switch text[Int(before.start)] {
        case 0x23, 0x24, 0x2D, 0x2F, 0x3A: return false
        // `£2020`, `€2020`
        case 0xC2: return false
        case 0xE2 where text[Int(before.start) + 1] == 0x82: return false
        default: break
        }
      }
      let flags = words.flags(before.hash)
      if flags & CueTable.year != 0 {
        // `of 1408 fans`
        let mayCount =
          flags & CueTable.count != 0 && (!(1900...2039).contains(year) || year % 100 == 0)
        return !(mayCount && index + 1 < tokens.count && CueTable.isPlural(text, tokens[index + 1]))
      }
      if flags & CueTable.count != 0 { return false }
      // `(1884)`
      if before.hash == 0x28, index + 1 < tokens.count, tokens[index + 1].hash == 0x29,
        (1000...2100).contains(year)
      {
        return true
      }
    }
    guard (1900...2039).contains(year) else { return false }
    guard index + 1 < tokens.count else { return true }
    let after = tokens[index + 1]
    if after.start == tokens[index].end {
      guard after.kind == .mark || after.kind == .possessive else { return false }
      let isGlued = index + 2 < tokens.count && tokens[index + 2].start == after.end
      switch text[Int(after.start)] {
      case 0x25, 0x2D, 0x2F: return false
      case 0x3A where isGlued: return false
      default: break
      }
    }
    // `2000 soldiers`: a round number before a plural counts things.
    return !(CueTable.isPlural(text, after) && (year % 100 == 0 || !hasYearCues))
  }

  /// A small word that ends in one `s`.
  private static func isPlural(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .word && !token.flags.contains(.capital) && token.count > 3
      && text[Int(token.end) - 1] == 0x73 && text[Int(token.end) - 2] != 0x73
  }
}

extension TimePhrase {
  /// The last token it has a part of.
  func lastToken(_ tokens: Span<Token>) -> Int {
    TokenReader.isBetween(tokens, next) ? next.token - 1 : next.token
  }
}

extension TimeExpression {
  /// Which year or week is meant depends on the clause.
  var needsLeaning: Bool {
    form == .date && year.isNone && decade.isNone && century.isNone && !hasOffset
      && (!month.isNone || !day.isNone || !weekday.isNone || isWeekend || hasYearPart)
  }
}
