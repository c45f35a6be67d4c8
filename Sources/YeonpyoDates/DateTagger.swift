import YeonpyoText

/// Finds and resolves the times of a document in one language.
package struct DateTagger: ~Copyable {
  private let compiled: CompiledGrammar
  private var finder: TimexFinder
  private var phrases: [TimePhrase] = []

  package init(_ compiled: CompiledGrammar) {
    self.compiled = compiled
    self.finder = TimexFinder(compiled)
  }

  package var steps: Int { finder.steps }

  /// Appends the timexes of a document in order, none overlapping.
  ///
  /// - Parameters:
  ///   - starts: the tokens a phrase may begin at, by ``CompiledGrammar/fill(_:)``.
  ///   - sentences: index of each sentence's first token.
  ///   - taken: spans of names, ascending: their words are no dates.
  ///   - date: the document creation time.
  package mutating func tag(
    _ text: Span<UInt8>, _ tokens: Span<Token>, starts: borrowing IndexList,
    sentences: Span<UInt32>, taken: Span<ByteSpan>,
    date: CivilTime?, into timexes: inout [Timex]
  ) {
    phrases.removeAll(keepingCapacity: true)
    let first = timexes.count
    finder.find(text, tokens, starts: starts, taken: taken, into: &phrases)
    let isStory = date.map { Story.tells(phrases, $0.day) } ?? false
    var sentence = 0
    var index = 0
    var discourse = Discourse()
    while index < phrases.count {
      var phrase = phrases[index]
      index += 1
      while index < phrases.count,
        compiled.mayJoin(phrase, phrases[index], tokens),
        let both = compiled.join(phrase, phrases[index], text, tokens)
      {
        phrase = both
        index += 1
      }
      while sentence + 1 < sentences.count, Int(sentences[sentence + 1]) <= phrase.firstToken {
        sentence += 1
        discourse.beginSentence()
      }
      guard compiled.isDate(phrase, text, tokens) else { continue }
      let last = sentence + 1 < sentences.count ? Int(sentences[sentence + 1]) : tokens.count
      compiled.shareDayPart(&phrase, text, tokens, timexes)
      compiled.shareSet(&phrase, text, tokens, timexes)
      var leaning = Resolver.Leaning.none
      if isStory, !discourse.yearBeforeChrist.isNone, phrase.expression.isFloating,
        phrase.expression.hasYearPart
      {
        phrase.expression.year = discourse.yearBeforeChrist
        phrase.expression.isBeforeChrist = true
      } else if isStory, let year = discourse.yearBeforeChrist.number,
        let offset = phrase.expression.offset.number, phrase.expression.base == .discourse,
        phrase.expression.unit == .year, year > offset
      {
        phrase.expression = TimeExpression.date(year: Quantity(year - offset))
        phrase.expression.isBeforeChrist = true
      } else if isStory, discourse.day != nil,
        phrase.expression.isFloating || phrase.expression.isClockOnly,
        !phrase.expression.isBareDay
          || !compiled.cues.isReported(
            text, tokens, Int(sentences[sentence])..<last, behind: phrase)
      {
        leaning = .story
      } else if compiled.endsRange(phrase, text, tokens, timexes, discourse) {
        leaning = .following
      } else if phrase.expression.needsLeaning {
        leaning = compiled.cues.leaning(
          text, tokens, Int(sentences[sentence])..<last, of: phrase, beside: phrases, index)
      }
      let isLeading =
        phrase.firstToken - Int(sentences.isEmpty ? 0 : sentences[sentence]) <= 2
      compiled.add(
        phrase, leaning, date, isStory: isStory, isLeading: isLeading, &discourse, &timexes)
    }
    var lower = 0
    for place in first..<timexes.count {
      if timexes[place].expression.isSpokenDay {
        compiled.anchorInQuotation(place, text, tokens, &timexes)
      } else if timexes[place].expression.isClockOnly {
        while lower + 1 < sentences.count, Int(sentences[lower + 1]) <= timexes[place].firstToken {
          lower += 1
        }
        let last = lower + 1 < sentences.count ? Int(sentences[lower + 1]) : tokens.count
        compiled.anchorInSentence(place, first, Int(sentences[lower])..<last, &timexes)
      }
    }
  }

  /// The same with a scan of its own.
  package mutating func tag(
    _ text: Span<UInt8>, _ tokens: Span<Token>, sentences: Span<UInt32>, taken: Span<ByteSpan>,
    date: CivilTime?, into timexes: inout [Timex]
  ) {
    var filters = ScanFilters()
    compiled.fill(&filters)
    var scan = TokenScan()
    scan.run(text, tokens, filters)
    tag(
      text, tokens, starts: scan.dates, sentences: sentences, taken: taken, date: date,
      into: &timexes)
  }
}
