import YeonpyoText

/// A phrase that a rule matched.
package struct TimePhrase: Sendable {
  package var expression: TimeExpression
  /// Place of the rule in the grammar.
  package var rule: Int
  package var span: ByteSpan
  package var firstToken: Int
  /// Where reading goes on.
  var next: TokenPlace
}

/// What one pattern reads at a place.
private struct Reading: BitwiseCopyable {
  var pattern: Int
  var match: RuleMatch
  /// In bytes.
  var end: Int
  /// The article before the place belongs to it.
  var hasArticle: Bool

  /// The longer one wins; of equals the one whose rule stands first.
  @inline(__always)
  func wins(over other: Reading) -> Bool {
    if end != other.end { return end > other.end }
    if hasArticle != other.hasArticle { return hasArticle }
    return pattern < other.pattern
  }
}

/// Finds the phrases of one grammar: only words that begin a pattern are looked at twice.
package struct TimexFinder: ~Copyable {
  private let compiled: CompiledGrammar
  private let matcher: RuleMatcher
  private var memo = MatchMemo()
  private var cache = RuleCache()
  /// The byte where what stands before, a phrase or a name, ends: an article before it is not the next phrase's.
  private var floor = 0

  /// Steps the matcher has taken since the finder was made.
  package var steps: Int { memo.steps }

  package init(_ compiled: CompiledGrammar) {
    self.compiled = compiled
    self.matcher = compiled.matcher
  }

  /// Tokens of the longest text that is tried as a single phrase.
  static var longestWhole: Int { 16 }

  /// Appends the phrases of a document in order, none overlapping; tokens inside `taken` (ascending) are passed over.
  package mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, starts: borrowing IndexList, taken: Span<ByteSpan>,
    into phrases: inout [TimePhrase]
  ) {
    memo.begin()
    floor = 0
    if !tokens.isEmpty, tokens.count <= TimexFinder.longestWhole, taken.isEmpty {
      let first = compiled.isArticle(tokens[0]) && tokens.count > 1 ? 1 : 0
      if let whole = longest(text, tokens, TokenReader.start(tokens, first)),
        whole.expression.isAlone
      {
        phrases.append(whole)
        return
      }
    }
    var next = 0
    var block = 0
    for place in 0..<starts.count where starts[place] >= next {
      let index = starts[place]
      guard compiled.canBegin(text, tokens, index) else { continue }
      let start = tokens[index].start
      while block < taken.count, taken[block].end <= start { block += 1 }
      if block < taken.count, taken[block].start <= start { continue }
      let limit = block < taken.count ? Int(taken[block].start) : .max
      floor = block > 0 ? Int(taken[block - 1].end) : 0
      if !phrases.isEmpty { floor = max(floor, Int(phrases[phrases.count - 1].span.end)) }
      let known = phrases.count
      next = read(text, tokens, index, limit, &phrases)
      if phrases.count == known + 1 {
        compiled.addRangeStart(text, tokens, known, floor, &phrases)
        compiled.shareYear(text, tokens, phrases.count - 1, limit, &phrases)
        next = max(next, phrases[phrases.count - 1].next.token)
        next = max(
          next,
          compiled.addDays(text, tokens, block > 0 ? Int(taken[block - 1].end) : 0, limit, &phrases)
        )
      }
    }
  }

  /// The same with a scan of its own.
  package mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, taken: Span<ByteSpan>,
    into phrases: inout [TimePhrase]
  ) {
    var filters = ScanFilters()
    compiled.fill(&filters)
    var scan = TokenScan()
    scan.run(text, tokens, filters)
    find(text, tokens, starts: scan.dates, taken: taken, into: &phrases)
  }

  /// Reads the phrases that begin at token `index` and cling to each other inside it, none past byte `limit`; returns the next
  /// token to look at.
  @inline(never)
  private mutating func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ limit: Int,
    _ phrases: inout [TimePhrase]
  ) -> Int {
    var place = TokenReader.start(tokens, index)
    while let phrase = longest(text, tokens, place), Int(phrase.span.end) <= limit {
      phrases.append(phrase)
      place = phrase.next
      guard place.token < tokens.count, place.byte > Int(tokens[place.token].start) else {
        return max(place.token, index + 1)
      }
    }
    return max(place.token, index)
      + (place.token >= tokens.count
        ? 0 : place.byte > Int(tokens[place.token].start) || place.token == index ? 1 : 0)
  }

  /// The longest phrase at a place; of equals, the rule that stands first.
  private mutating func longest(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> TimePhrase? {
    var best: Reading?
    let token = tokens[place.token]
    let isLed = compiled.isLed(tokens, place.token) && TokenReader.isBetween(tokens, place)
    if token.kind == .number {
      let figures = Figures(text, token)
      consider(
        compiled.firstFigures + figures.rawValue, isLed,
        kindsAfterDigits(text, tokens, place.token), text, tokens, place, &best)
    }
    if token.kind != .hangul {
      let entry = matcher.reader.lexicon.find(token.hash)
      if entry >= 0 {
        var kinds = kindsAfter(text, tokens, TokenReader.start(tokens, place.token + 1))
        if matcher.lexicon.kinds[entry] & WordKinds.slot(.number) != 0,
          let number = matcher.compound(tokens, place.token)
        {
          let next = kindsAfter(text, tokens, TokenReader.start(tokens, number.next))
          kinds = (kinds.second | next.second, .max)
          consider(
            compiled.firstFigures + Figures.allCases.count, isLed, next, text, tokens, place, &best)
        }
        consider(entry, isLed, kinds, text, tokens, place, &best)
      }
    } else {
      let words = matcher.words(text, tokens, at: place, &memo)
      for index in 0..<words.count {
        let kinds = kindsAfter(text, tokens, words[index].next)
        consider(words[index].entry, isLed, kinds, text, tokens, place, &best)
      }
    }
    if place.token <= 1, tokens.count <= TimexFinder.longestWhole {
      for pattern in compiled.wholePatterns {
        consider(pattern, text, tokens, place, &best)
      }
    }
    guard var best else { return nil }
    let rule = Int(compiled.table.rows[best.pattern].rule)
    if compiled.endsSentence(text, tokens, best.match.end) {
      best.match.end = TokenReader.start(tokens, best.match.end.token - 1)
      best.end = TokenReader.end(tokens, before: best.match.end)
    }
    let first = best.hasArticle ? place.token - 1 : place.token
    return TimePhrase(
      expression: compiled.expressions[rule].filled(best.match.captures), rule: rule,
      span: ByteSpan(best.hasArticle ? Int(tokens[first].start) : place.byte, best.end),
      firstToken: first, next: best.match.end)
  }

  /// The kinds of the words that can be read at a place and after it.
  private mutating func kindsAfter(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> (second: UInt64, third: UInt64) {
    let index = place.token
    guard index < tokens.count else { return (WordKinds.end, WordKinds.end) }
    guard tokens[index].kind == .hangul else {
      let second = matcher.kinds(tokens, index)
      guard index + 1 < tokens.count else { return (second, WordKinds.end) }
      let isOpen =
        tokens[index + 1].kind == .hangul
        || tokens[index].kind == .number && matcher.hasOrdinalSuffix(tokens, index)
        || second & WordKinds.slot(.number) != 0 && matcher.compound(tokens, index) != nil
      return (second, isOpen ? .max : matcher.kinds(tokens, index + 1))
    }
    var kinds: UInt64 = 0
    var third: UInt64 = 0
    let words = matcher.words(text, tokens, at: place, &memo)
    for index in 0..<words.count {
      kinds |= matcher.reader.lexicon.kinds[words[index].entry]
      third |= kindsOfWords(text, tokens, words[index].next)
    }
    return (kinds, third)
  }

  /// The kinds of the words that can be read at a place.
  private mutating func kindsOfWords(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> UInt64 {
    guard place.token < tokens.count else { return WordKinds.end }
    let token = tokens[place.token]
    guard token.kind == .hangul else { return matcher.kinds(tokens, place.token) }
    let isInside = place.byte > Int(token.start)
    var kinds = !isInside && token.flags.contains(.paragraphBefore) ? WordKinds.end : 0
    guard isInside || matcher.lexicon.words.opens(text, token) else { return kinds }
    let words = matcher.words(text, tokens, at: place, &memo)
    for index in 0..<words.count { kinds |= matcher.reader.lexicon.kinds[words[index].entry] }
    return kinds
  }

  /// The kinds of the words after digits, which may have an ordinal's suffix.
  private mutating func kindsAfterDigits(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int
  ) -> (second: UInt64, third: UInt64) {
    let kinds = kindsAfter(text, tokens, TokenReader.start(tokens, index + 1))
    guard matcher.hasOrdinalSuffix(tokens, index) else { return kinds }
    let next = kindsAfter(text, tokens, TokenReader.start(tokens, index + 2))
    return (kinds.second | next.second, .max)
  }

  /// Tries the patterns of a beginning, those after a leading word last.
  @inline(__always)
  private mutating func consider(
    _ beginning: Int, _ isLed: Bool, _ kinds: (second: UInt64, third: UInt64),
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout Reading?
  ) {
    consider(compiled.beginnings[beginning].plain, kinds, text, tokens, place, &best)
    if isLed { consider(compiled.beginnings[beginning].led, kinds, text, tokens, place, &best) }
  }

  /// Tries the patterns of a run whose second and third words can stand there, and keeps the longest match; of equals
  /// the first.
  @inline(never)
  private mutating func consider(
    _ run: PatternRun, _ kinds: (second: UInt64, third: UInt64), _ text: Span<UInt8>,
    _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout Reading?
  ) {
    // A pattern that may end before a word has all kinds there, the last of which every place has.
    let second = (kinds.second | WordKinds.any) & run.seconds
    guard second != 0 else { return }
    let third = (kinds.third | WordKinds.any) & run.thirds
    let all = run.places
    let slot = cache.slot(all.lowerBound, second, third)
    guard all.count > RuleCache.width, keeps(slot, second, third, all) else {
      for index in all {
        let rule = compiled.firstRules[index]
        guard rule.fits(second, third) else { continue }
        consider(Int(rule.pattern), text, tokens, place, &best)
      }
      return
    }
    for index in 0..<cache.count(slot) {
      consider(cache.pattern(slot, index), text, tokens, place, &best)
    }
  }

  /// Sees to it that `slot` of the cache holds the patterns that can be read; false where they are too many.
  @inline(__always)
  private mutating func keeps(
    _ slot: Int, _ second: UInt64, _ third: UInt64, _ all: Range<Int>
  ) -> Bool {
    if cache.holds(slot, all.lowerBound, second, third) { return true }
    cache.begin(slot, all.lowerBound, second, third)
    for index in all {
      let rule = compiled.firstRules[index]
      guard rule.fits(second, third) else { continue }
      guard cache.add(slot, rule.pattern) else { return false }
    }
    return true
  }

  /// Reads one pattern, and keeps its match where it is the longest so far.
  private mutating func consider(
    _ pattern: Int, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ place: TokenPlace, _ best: inout Reading?
  ) {
    let row = compiled.table.rows[pattern]
    let hasArticle =
      row.article != .none && compiled.takesArticle(tokens, place, notBefore: floor)
    guard hasArticle || row.article != .needed,
      row.lead < 0
        || matcher.stands(
          compiled.table.leadElements[Int(row.lead)], tokens, before: place,
          skipping: hasArticle ? 1 : 0),
      let match = matcher.match(row, text, tokens, at: place, &memo),
      match.end != place, !compiled.countsCalendarYears(pattern, match.captures)
    else { return }
    if row.isAlone,
      place.token > (hasArticle ? 1 : 0) || !TokenReader.isLast(tokens, match.end)
    {
      return
    }
    let reading = Reading(
      pattern: pattern, match: match, end: TokenReader.end(tokens, before: match.end),
      hasArticle: hasArticle)
    if let best, best.wins(over: reading) { return }
    best = reading
  }
}
