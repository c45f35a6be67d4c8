import YeonpyoText

/// Finds and resolves the times of a document in one language.
package struct DateTagger: ~Copyable {
  private let compiled: CompiledGrammar
  private var finder: TimexFinder
  private let resolver = Resolver()
  private var phrases: [TimePhrase] = []

  package init(_ compiled: CompiledGrammar) {
    self.compiled = compiled
    self.finder = TimexFinder(compiled)
  }

  package var steps: Int { finder.steps }

  /// Appends the timexes of a document in order, none overlapping.
  ///
  /// - Parameters:
  ///   - starts: the tokens a phrase may begin at, by ``CompiledGrammar/firstWords``.
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
      while index < phrases.count, let both = join(phrase, phrases[index], text, tokens) {
        phrase = both
        index += 1
      }
      while sentence + 1 < sentences.count, Int(sentences[sentence + 1]) <= phrase.firstToken {
        sentence += 1
      }
      guard isDate(phrase, text, tokens) else { continue }
      let last = sentence + 1 < sentences.count ? Int(sentences[sentence + 1]) : tokens.count
      var leaning = Resolver.Leaning.none
      if isStory, !discourse.yearBeforeChrist.isNone, phrase.expression.isFloating,
        phrase.expression.hasYearPart
      {
        phrase.expression.year = discourse.yearBeforeChrist
        phrase.expression.isBeforeChrist = true
      } else if isStory, discourse.day != nil,
        phrase.expression.isFloating || phrase.expression.isClockOnly
      {
        leaning = .story
      } else if phrase.expression.needsLeaning {
        leaning = compiled.cues.leaning(
          text, tokens, Int(sentences[sentence])..<last, of: phrase)
      }
      let isLeading =
        phrase.firstToken - Int(sentences.isEmpty ? 0 : sentences[sentence]) <= 2
      add(phrase, leaning, date, isStory: isStory, isLeading: isLeading, &discourse, &timexes)
    }
    for place in first..<timexes.count where timexes[place].expression.isSpokenDay {
      anchorInQuotation(place, text, tokens, &timexes)
    }
  }

  /// Counts a day that somebody speaks of from the day they speak on.
  private func anchorInQuotation(
    _ place: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, _ timexes: inout [Timex]
  ) {
    guard timexes[place].anchor == .document,
      let quotation = Quotation(around: timexes[place].firstToken, text, tokens),
      let other = quotation.day(text, tokens, timexes, near: place, compiled.cues),
      let day = timexes[other].time.start,
      let time = resolver.resolve(
        timexes[place].expression, from: CivilTime(day: day), leaning: timexes[place].leaning)
    else { return }
    timexes[place].time = time
    timexes[place].anchor = .timex(other)
  }

  /// The same with a scan of its own.
  package mutating func tag(
    _ text: Span<UInt8>, _ tokens: Span<Token>, sentences: Span<UInt32>, taken: Span<ByteSpan>,
    date: CivilTime?, into timexes: inout [Timex]
  ) {
    var filters = ScanFilters()
    filters.dateWords = compiled.firstWords
    var scan = TokenScan()
    scan.run(text, tokens, filters)
    tag(
      text, tokens, starts: scan.dates, sentences: sentences, taken: taken, date: date,
      into: &timexes)
  }

  private func add(
    _ phrase: TimePhrase, _ leaning: Resolver.Leaning, _ date: CivilTime?, isStory: Bool,
    isLeading: Bool, _ discourse: inout Discourse, _ timexes: inout [Timex]
  ) {
    var expression = phrase.expression
    var anchor = date
    var source = Timex.Anchor.document
    switch expression.base {
    case .discourse where discourse.days <= expression.unit.longest,
      .story where isStory && discourse.days <= expression.unit.longest:
      anchor = discourse.day.map { CivilTime(day: $0) } ?? date
      source = discourse.day == nil ? .document : .timex(discourse.timex)
    case .period:
      let years = expression.unit == .year ? expression.offset.number ?? 0 : 0
      if let period = discourse.period(moved: years) {
        expression.place(in: period)
        source = .timex(discourse.periodTimex)
      }
    default:
      guard leaning == .story else { break }
      anchor = discourse.day.map { CivilTime(day: $0) }
      source = .timex(discourse.timex)
    }
    guard var time = resolver.resolve(expression, from: anchor, leaning: leaning) else { return }
    if case .timex = source, expression.base == .period { time.isAnchored = true }
    timexes.append(
      Timex(
        span: phrase.span, time: time, anchor: time.isAnchored ? source : .nothing,
        rule: phrase.rule, expression: phrase.expression, firstToken: phrase.firstToken,
        leaning: leaning))
    discourse.add(time, expression, timexes.count - 1, isLeading: isLeading)
  }

  /// Two phrases as one, where at most a connector stands between them and what they say fits together.
  private func join(
    _ first: TimePhrase, _ second: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> TimePhrase? {
    guard isNear(first, second, tokens), !isFraction(first, text, tokens),
      !isFraction(second, text, tokens),
      let expression = first.expression.merged(with: second.expression)
    else { return nil }
    var result = first
    result.expression = expression
    result.span = ByteSpan(Int(first.span.start), Int(second.span.end))
    result.next = second.next
    return result
  }

  /// Figures that may be no date, like `5/8`.
  private func isFraction(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let said = phrase.expression
    return said.isLatent && !said.month.isNone && !said.day.isNone
      && phrase.firstToken + 1 < tokens.count && tokens[phrase.firstToken + 1].hash == 0x2F
      && !isDateInFigures(phrase, text, tokens)
  }

  private func isNear(_ first: TimePhrase, _ second: TimePhrase, _ tokens: Span<Token>) -> Bool {
    let gap = second.firstToken - first.next.token
    if tokens[second.firstToken].flags.contains(.paragraphBefore) { return false }
    if gap == 0 { return true }
    guard gap == 1, first.next.byte == Int(tokens[first.next.token].start) else { return false }
    return compiled.cues.isConnector(tokens[first.next.token])
  }

  /// The text is the phrase and nothing else.
  private func isWhole(_ phrase: TimePhrase, _ tokens: Span<Token>) -> Bool {
    phrase.firstToken == 0 && TokenReader.isLast(tokens, phrase.next)
  }

  /// `13.5.2015` and `01.08.17`, but not `1.5.17`, which may be a version; `4/22`, but not `5/8`, which may be a fraction.
  private func isDateInFigures(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let said = phrase.expression
    if let year = said.year.number { return year >= 1000 || phrase.span.count == 8 }
    guard let day = said.day.number, day > 12, day != 16, !(day == 24 && said.month.number == 7),
      phrase.firstToken + 1 < tokens.count, tokens[phrase.firstToken + 1].hash == 0x2F
    else { return false }
    return phrase.firstToken == 0 || tokens[phrase.firstToken - 1].kind != .number
  }

  /// A phrase that is a date only with support has it; a lone modifier is none.
  private func isDate(_ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Bool {
    guard phrase.expression.form != .modifier else { return false }
    guard phrase.expression.isLatent, !isWhole(phrase, tokens) else { return true }
    if !phrase.expression.hour.isNone {
      return compiled.cues.isClock(
        text, tokens, phrase.firstToken,
        hasMinute: !phrase.expression.minute.isNone && phrase.expression.second.isNone)
    }
    if !phrase.expression.month.isNone { return isDateInFigures(phrase, text, tokens) }
    guard let year = phrase.expression.year.number else { return false }
    return compiled.cues.isYear(year, text, tokens, phrase.firstToken)
  }
}

extension TimeUnit {
  /// Days that the time a phrase counts from may cover: `the following day` is counted from a day, not from a decade.
  fileprivate var longest: Int {
    switch self {
    case .year, .season, .half, .quarter: 366
    case .month: 31
    case .week, .weekend: 7
    case .decade, .century, .millennium: 36_525
    default: 1
    }
  }
}
