import YeonpyoText

/// Where phrases can begin. Methods of the grammar, not of the finder: calling those would copy it.
extension CompiledGrammar {
  /// A pattern can begin with the token and go on with the next: `a` and `that` mostly cannot.
  @inline(__always)
  func canBegin(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    let token = tokens[index]
    var beginning: Int
    switch token.kind {
    case .number: beginning = firstFigures + Figures(text, token).rawValue
    case .possessive, .other: return false
    case .hangul:
      return matcher.lexicon.openings.opens(text, token)
    default:
      beginning = matcher.lexicon.look(token.hash)
      guard beginning >= 0 else { return false }
    }
    let row = beginnings[beginning]
    let seconds = row.plain.seconds
    if seconds == .max { return true }
    guard index + 1 < tokens.count else {
      return seconds & WordKinds.end != 0
        || !row.isPlain && canBeginLed(tokens, index, row.led, WordKinds.end)
    }
    let next = matcher.kinds(tokens, index + 1)
    if next & seconds != 0 { return true }
    if tokens[index + 1].kind == .hangul {
      return matcher.lexicon.words.opens(text, tokens[index + 1])
    }
    return !row.isPlain
      && (canBeginLed(tokens, index, row.led, next)
        || isLongNumber(tokens, index, beginning, next))
  }

  /// A pattern that asks for a word before it can begin with the token and go on with a word of kinds `next`.
  @inline(__always)
  func canBeginLed(
    _ tokens: Span<Token>, _ index: Int, _ led: PatternRun, _ next: UInt64
  ) -> Bool {
    led.seconds & (next | WordKinds.any) != 0 && isLed(tokens, index)
  }

  /// `nine thousand`, `4th`: what can follow is what can follow the whole number.
  func isLongNumber(
    _ tokens: Span<Token>, _ index: Int, _ beginning: Int, _ next: UInt64
  ) -> Bool {
    if beginning >= firstFigures { return matcher.hasOrdinalSuffix(tokens, index) }
    let number = WordKinds.slot(.number)
    guard matcher.lexicon.kinds[beginning] & number != 0 else { return false }
    return next & number != 0 || matcher.compound(tokens, index) != nil
  }

  /// The full stop before `place` ends the sentence: the word before it has no stop of its own that would ask for another,
  /// as `p.m.` has.
  func endsSentence(_ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace) -> Bool {
    let stop = place.token - 1
    guard stop > 0, TokenReader.isBetween(tokens, place), tokens[stop].hash == 0x2E,
      tokens[stop].kind == .mark, tokens[stop - 1].kind == .word, tokens[stop - 1].count == 2
    else { return false }
    // `pm.`, `PM.`
    return text[Int(tokens[stop - 1].end) - 1] | 0x20 == 0x6D
  }

  /// The word before is one that patterns ask for.
  @inline(__always)
  func isLed(_ tokens: Span<Token>, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let entry = matcher.lexicon.find(tokens[index - 1].hash)
    return entry >= 0 && beginnings[entry].isLead
  }

  /// An article stands before `place`, and belongs to no other phrase or name.
  func takesArticle(
    _ tokens: Span<Token>, _ place: TokenPlace, notBefore floor: Int
  ) -> Bool {
    place.token > 0 && TokenReader.isBetween(tokens, place)
      && Int(tokens[place.token - 1].start) >= floor
      && !tokens[place.token].flags.contains(.paragraphBefore)
      && isArticle(tokens[place.token - 1])
  }

  /// A word that is not what a pattern is looked up by: `the`.
  @inline(__always)
  package func isArticle(_ token: Token) -> Bool {
    articles.contains(matcher.lexicon.find(token.hash))
  }
}

extension CompiledGrammar {
  /// `2019년 전 세계`: nobody counts 2019 years; a figure like this names one.
  func countsCalendarYears(_ pattern: Int, _ captures: Captures) -> Bool {
    guard captures.count == 2, captures[1] == TimeUnit.captureBase + Int16(TimeUnit.year.rawValue),
      captures[0] > 1900,
      captures[0] < 2100, captures[0] % 100 != 0
    else { return false }
    return expressions[Int(table.rows[pattern].rule)].unit == .captured
  }
}
