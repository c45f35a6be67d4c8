import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

// Korean clauses end with their verb: 결혼한 배우, 열고, 밝혔다. What stands between quotation marks is cut by itself.
extension EventFinder {
  /// A verb and what belongs to it: 참석하지 못했다, 오를 예정이다.
  struct KoreanPredicate {
    var tokens: Range<Int>
    var form: Predicate
    /// Of all its words, and of the one behind it where that says how sure it is (제작된다는 소문).
    var cues: EventCue

    /// What is reported of it is still to come.
    var liesAhead: Bool { form == .present || form == .future || form == .intended }
  }

  mutating func readKorean(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ tokens: Range<Int>,
    _ mentions: Range<Int>, _ timexes: Range<Int>
  ) {
    clauses.removeAll(keepingCapacity: true)
    cutKorean(text, input, tokens, mentions, timexes, isQuoted: false)
    foretell(text, input)
    past = SentencePast()
    let first = events.count
    for place in clauses.indices {
      addKorean(text, input, sentence, place)
      if !clauses[place].isContent { remember(text, input, place) }
    }
    events[first...].sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
  }

  // MARK: Clauses

  private mutating func cutKorean(
    _ text: Span<UInt8>, _ input: borrowing Input, _ tokens: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>, isQuoted: Bool
  ) {
    var start = tokens.lowerBound
    var quotations: Range<Int>?
    var mention = mentions.lowerBound
    var timex = timexes.lowerBound
    var index = start
    while index < tokens.upperBound {
      let token = input.tokens[index]
      while mention < mentions.upperBound, Int(input.mentions[mention].endToken) <= index {
        mention += 1
      }
      while timex < timexes.upperBound, input.timexes[timex].span.end <= token.start { timex += 1 }
      if mention < mentions.upperBound, Int(input.mentions[mention].firstToken) <= index {
        index = Int(input.mentions[mention].endToken)
        continue
      }
      if timex < timexes.upperBound, input.timexes[timex].span.start <= token.start {
        index += 1
        continue
      }
      if token.kind == .mark, !isQuoted, isOpening(text, token),
        let close = closing(text, input, index + 1..<tokens.upperBound),
        isSpeech(index + 1..<close, input, mention, mentions.upperBound)
      {
        quotations = (quotations?.lowerBound ?? index)..<close + 1
        index = close + 1
        continue
      }
      guard token.kind == .hangul, let predicate = predicate(input, index, tokens.upperBound) else {
        index += 1
        continue
      }
      index = predicate.tokens.upperBound
      var clause = Clause(
        tokens: start..<index, mentions: self.mentions(in: start..<index, of: mentions, input),
        timexes: self.timexes(in: start..<index, of: timexes, input))
      clause.predicate = predicate
      clause.hole = quotations ?? index..<index
      clause.isContent = isQuoted
      for token in clause.tokens where !clause.hole.contains(token) {
        clause.cues = clause.cues.union(word(token).cues)
      }
      clauses.append(clause)
      if let inner = quotations { cutQuotations(text, input, inner, mentions, timexes) }
      quotations = nil
      start = index
    }
    guard !isQuoted else { return }
    tailCues = EventCue(rawValue: 0)
    for token in start..<tokens.upperBound { tailCues = tailCues.union(word(token).cues) }
  }

  /// What was said in the tokens from the first quotation mark to the last.
  private mutating func cutQuotations(
    _ text: Span<UInt8>, _ input: borrowing Input, _ tokens: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if input.tokens[index].kind == .mark, isOpening(text, input.tokens[index]),
        let close = closing(text, input, index + 1..<tokens.upperBound)
      {
        let inside = index + 1..<close
        cutKorean(
          text, input, inside, self.mentions(in: inside, of: mentions, input),
          self.timexes(in: inside, of: timexes, input), isQuoted: true)
        index = close
      }
      index += 1
    }
  }

  /// “ or a plain quotation mark.
  private func isOpening(_ text: Span<UInt8>, _ token: Token) -> Bool {
    if text[Int(token.start)] == 0x22 { return true }
    return token.count == 3 && decodeUTF8(text, Int(token.start)).codePoint == 0x201C
  }

  /// Tokens between quotation marks that are speech without any verb that is known.
  private static let longestTitle = 5

  /// A name between quotation marks is a title; a few words without a verb are somebody's choice of words.
  private func isSpeech(
    _ tokens: Range<Int>, _ input: borrowing Input, _ mention: Int, _ last: Int
  ) -> Bool {
    for number in mention..<min(mention + 3, last)
    where Int(input.mentions[number].firstToken) <= tokens.lowerBound
      && Int(input.mentions[number].endToken) >= tokens.upperBound
    {
      return false
    }
    return tokens.count >= EventFinder.longestTitle
      || tokens.contains { token in
        switch word(token).predicate {
        case .nothing, .future, .negatable: false
        case .noun: word(token).cues.contains(.negation)
        default: true
        }
      }
  }

  /// Tokens between quotation marks in one sentence.
  private static let longestQuotation = 600

  private func closing(
    _ text: Span<UInt8>, _ input: borrowing Input, _ tokens: Range<Int>
  ) -> Int? {
    for index in tokens.prefix(EventFinder.longestQuotation) where input.tokens[index].kind == .mark
    {
      let token = input.tokens[index]
      if text[Int(token.start)] == 0x22 { return index }
      if token.count == 3, decodeUTF8(text, Int(token.start)).codePoint == 0x201D { return index }
    }
    return nil
  }

  /// Those of a list, by first token, that begin within the tokens.
  private func within(
    _ tokens: Range<Int>, _ list: Range<Int>, _ firstToken: (Int) -> Int
  ) -> Range<Int> {
    func place(_ token: Int) -> Int {
      var range = list
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        if firstToken(middle) < token {
          range = middle + 1..<range.upperBound
        } else {
          range = range.lowerBound..<middle
        }
      }
      return range.lowerBound
    }
    return place(tokens.lowerBound)..<place(tokens.upperBound)
  }

  private func mentions(
    in tokens: Range<Int>, of mentions: Range<Int>, _ input: borrowing Input
  ) -> Range<Int> {
    let list = input.mentions
    return within(tokens, mentions) { Int(list[$0].firstToken) }
  }

  private func timexes(
    in tokens: Range<Int>, of timexes: Range<Int>, _ input: borrowing Input
  ) -> Range<Int> {
    let list = input.timexes
    return within(tokens, timexes) { list[$0].firstToken }
  }

  // MARK: Predicates

  /// Words of one predicate.
  private static let longestPredicate = 6

  /// The predicate that begins with a token.
  private func predicate(
    _ input: borrowing Input, _ index: Int, _ end: Int
  ) -> KoreanPredicate? {
    let head = word(index)
    var last = index + 1
    func extend(_ isOne: (EventWord) -> Bool) {
      while last < end, last - index < EventFinder.longestPredicate,
        input.tokens[last].kind == .hangul, isOne(word(last))
      {
        last += 1
      }
    }
    let next = index + 1 < end ? word(index + 1) : .nothing
    let isFollowed = next.cues.contains(.auxiliary)
    // 결혼하고 싶다: a wish.
    if next.cues.contains(.wish) { return nil }
    switch head.predicate {
    case .nothing: return nil
    case .past, .present:
      if head.isQuoted { extend { $0.cues.contains(.auxiliary) && $0.cues.contains(.doubt) } }
    case .intended, .linking: extend { $0.cues.contains(.auxiliary) }
    case .adnominal:
      guard head.kind != .none else { return nil }
      extend { $0.cues.contains(.auxiliary) }
    case .future, .negatable:
      guard isFollowed else { return nil }
      // 아버지 없이: no verb.
      if head.kind == .none, head.predicate == .negatable, !next.cues.contains(.fails) {
        return nil
      }
      // 사회를 봤다: a particle, no verb.
      if head.kind == .none, head.predicate == .future, !next.cues.contains(.plan),
        !next.cues.contains(.doubt)
      {
        return nil
      }
      extend { $0.cues.contains(.auxiliary) }
    case .noun:
      // 입대 예정, 촬영 중; but 막을 수 있다, 철거 계획을 취소했다.
      guard
        head.cues.contains(.negation)
          || isFollowed && !next.cues.contains(.content)
            && (next.cues.contains(.plan) || next.cues.contains(.doubt))
      else { return nil }
      extend { $0.cues.contains(.auxiliary) }
    }
    var cues = EventCue(rawValue: 0)
    for token in index..<last { cues = cues.union(word(token).cues) }
    // 안 왔다, 못 왔다
    if index > firstWord, word(index - 1).cues == .negation { cues = cues.union(.negation) }
    let isReported = head.isQuoted || head.predicate == .adnominal || head.predicate == .future
    if isReported, last < end, word(last).cues.contains(.doubt) { cues = cues.union(.doubt) }
    return KoreanPredicate(tokens: index..<last, form: head.predicate, cues: cues)
  }

  // MARK: Status

  /// How certain each clause is by its verb; what is only linked is as certain as the verb it is linked to.
  private mutating func foretell(_ text: Span<UInt8>, _ input: borrowing Input) {
    var following: EventStatus?
    // 떠났다는 보도를 부인했다: what the verb behind it denies.
    var isDenied = tailCues.contains(.truth) && tailCues.contains(.negation)
    for place in clauses.indices.reversed() {
      let clause = clauses[place]
      guard let predicate = clause.predicate else { continue }
      var status = certainty(clause, predicate, text, input, following)
      let head = word(predicate.tokens.lowerBound)
      if isDenied, head.isQuoted || clause.isContent { status = .denied }
      clauses[place].status = status
      if !clause.isContent { isDenied = denies(head, predicate, clause) }
      if !clause.isContent, predicate.form != .adnominal { following = status }
    }
  }

  /// 부인했다, 사실무근이다, 사실이 아니다
  private func denies(_ head: EventWord, _ predicate: KoreanPredicate, _ clause: Clause) -> Bool {
    head.kind == .deny || predicate.cues.contains(.falsehood)
      || clause.cues.contains(.truth) && clause.cues.contains(.negation)
  }

  private func certainty(
    _ clause: Clause, _ predicate: KoreanPredicate, _ text: Span<UInt8>,
    _ input: borrowing Input, _ following: EventStatus?
  ) -> EventStatus {
    let cues = predicate.cues
    if cues.contains(.negation) { return .denied }
    if cues.contains(.doubt) { return .uncertain }
    if cues.contains(.plan) { return .planned }
    switch predicate.form {
    case .intended: return .planned
    // 결혼할 것이다; 결혼할 수 있다
    case .future: return cues.contains(.general) ? .uncertain : .planned
    case .present:
      guard let date = input.date,
        let timex = nearest(predicate.tokens.lowerBound, input, clause, text),
        let start = input.timexes[timex].time.start ?? input.timexes[timex].time.end
      else { return .planned }
      return start > date ? .planned : .attested
    case .linking:
      if let date = input.date,
        let timex = nearest(predicate.tokens.lowerBound, input, clause, text),
        let start = input.timexes[timex].time.start, start <= date
      {
        return .attested
      }
      return following == .planned || following == .uncertain ? following ?? .attested : .attested
    default: return .attested
    }
  }
}
