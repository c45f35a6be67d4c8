import YeonpyoText

/// Words around a phrase that say whether it is a date, and on which side of the anchor.
struct CueTable: Sendable {
  let connectors: Set<UInt32>
  private let past: Set<UInt32>
  private let future: Set<UInt32>
  private let years: Set<UInt32>
  /// Endings (`~ed`, `~했다`), as bytes.
  private let pastEndings: [[UInt8]]
  private let futureEndings: [[UInt8]]
  /// Hangul words count by their beginning (예정), as bytes.
  private let pastBeginnings: [[UInt8]]
  private let futureBeginnings: [[UInt8]]

  init(_ grammar: DateGrammar) {
    let folding = Folding()
    func hashes(_ words: [StaticString]) -> Set<UInt32> {
      Set(words.map { FoldedHash.of(folding.fold($0.description)) })
    }
    func endings(_ words: [StaticString]) -> [[UInt8]] {
      words.map { Array($0.description.utf8) }.filter { $0.first == 0x7E }.map { Array($0.dropFirst()) }
    }
    func beginnings(_ words: [StaticString]) -> [[UInt8]] {
      words.map { Array($0.description.utf8) }.filter { ($0.first ?? 0) >= 0xEA }
    }
    connectors = hashes(grammar.connectors)
    past = hashes(grammar.pastCues)
    future = hashes(grammar.futureCues)
    years = hashes(grammar.yearCues)
    pastEndings = endings(grammar.pastCues)
    futureEndings = endings(grammar.futureCues)
    pastBeginnings = beginnings(grammar.pastCues)
    futureBeginnings = beginnings(grammar.futureCues)
  }

  /// The side the words of the sentence speak for; the nearest cue counts.
  func leaning(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ sentence: Range<Int>, of phrase: TimePhrase
  ) -> Resolver.Leaning {
    guard phrase.expression.form == .date, phrase.expression.year.isNone, !phrase.expression.hasOffset
    else { return .none }
    var best = (distance: Int.max, leaning: Resolver.Leaning.none)
    let reach = 40
    let from = max(sentence.lowerBound, phrase.firstToken - reach)
    for index in from..<min(sentence.upperBound, phrase.firstToken + reach) {
      // A cue after the phrase is a step nearer: its verb mostly follows in Korean, and `Friday that` in English.
      let distance = abs(index - phrase.firstToken)
      guard distance < best.distance else { continue }
      let found = cue(text, tokens[index])
      if found != .none { best = (distance, found) }
    }
    return best.leaning
  }

  private func cue(_ text: Span<UInt8>, _ token: Token) -> Resolver.Leaning {
    guard token.kind == .word || token.kind == .hangul else { return .none }
    if future.contains(token.hash) || matches(text, token, futureBeginnings, futureEndings) {
      return .future
    }
    if past.contains(token.hash) || matches(text, token, pastBeginnings, pastEndings) { return .past }
    return .none
  }

  private func matches(
    _ text: Span<UInt8>, _ token: Token, _ beginnings: [[UInt8]], _ endings: [[UInt8]]
  ) -> Bool {
    let start = Int(token.start)
    if token.kind == .hangul,
      beginnings.contains(where: { token.count >= $0.count && CueTable.stands($0, text, start) })
    {
      return true
    }
    guard !token.flags.contains(.capital) else { return false }
    // A Latin ending needs a stem of three letters before it.
    let stem = token.kind == .hangul ? 0 : 3
    return endings.contains {
      token.count >= $0.count + stem && CueTable.stands($0, text, Int(token.end) - $0.count)
    }
  }

  private static func stands(_ word: [UInt8], _ text: Span<UInt8>, _ start: Int) -> Bool {
    for index in 0..<word.count where text[start + index] != word[index] { return false }
    return true
  }

  /// Whether a bare four-digit number is a year.
  func isYear(_ year: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    if index > 0 {
      let before = tokens[index - 1]
      if before.kind == .mark, before.end == tokens[index].start {
        // `$2000`, `#1984`, `-2020` of a longer figure; an opening bracket or quotation mark is fine.
        let byte = text[Int(before.start)]
        if byte == 0x24 || byte == 0x23 || byte == 0x2D || byte == 0x2F || byte == 0x3A { return false }
      }
      if years.contains(before.hash) { return true }
    }
    guard (1900...2039).contains(year) else { return false }
    guard index + 1 < tokens.count else { return true }
    let after = tokens[index + 1]
    if after.kind == .mark, after.start == tokens[index].end {
      let byte = text[Int(after.start)]
      if byte == 0x25 || byte == 0x2D || byte == 0x2F || byte == 0x3A { return false }
    }
    if after.kind == .word, after.start == tokens[index].end { return false }
    // `2000 soldiers`: a round number before a small plural counts things.
    let isPlural =
      after.kind == .word && !after.flags.contains(.capital) && after.count > 3
      && text[Int(after.end) - 1] == 0x73 && text[Int(after.end) - 2] != 0x73
    return !(isPlural && (year % 100 == 0 || years.isEmpty))
  }
}
