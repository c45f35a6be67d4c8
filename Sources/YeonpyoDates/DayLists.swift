import YeonpyoText

/// Days that share a month: `10-12 October`, `April 8 to 12, 2015`, `3, 4 and 5 March`. A rule reads the day beside the
/// month; the others are added here, each a phrase of its own.
struct DayLists: Sendable {
  private static let range: UInt8 = 1
  private static let list: UInt8 = 2
  private let joiners: WordTable

  init(_ grammar: DateGrammar) {
    let folding = Folding()
    var words: [UInt32: UInt8] = [:]
    func add(_ list: [StaticString], _ flag: UInt8) {
      for word in list {
        let text = word.description
        let isMark = text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
        // Tokens of marks are hashed by their bytes.
        let hash =
          isMark ? FoldedHash.of(text.utf8.map { UInt32($0) }) : FoldedHash.of(folding.fold(text))
        words[hash] = flag
      }
    }
    add(grammar.rangeWords, DayLists.range)
    add(grammar.listWords, DayLists.list)
    joiners = WordTable(words)
  }

  /// The days before `phrase`, which begins with its day: nearest first.
  func before(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>, notBefore limit: Int
  ) -> [TimePhrase] {
    var found: [TimePhrase] = []
    var index = phrase.firstToken
    guard DayLists.day(text, tokens, index) != nil, phrase.expression.isDayOfMonth else {
      return []
    }
    while index >= 2, joiners.flags(tokens[index - 1].hash) != 0,
      !tokens[index].flags.contains(.paragraphBefore),
      let day = DayLists.day(text, tokens, index - 2), Int(tokens[index - 2].start) >= limit,
      DayLists.standsAlone(tokens, index - 2)
    {
      index -= 2
      found.append(phrase.onDay(day, tokens[index].span, index, next: index + 1, tokens))
    }
    return found
  }

  /// The days after `phrase`, which ends with its day, and the year that all of them share, where one follows.
  func after(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>,
    isTaken: (Int) -> Bool
  ) -> (days: [TimePhrase], year: Int?) {
    var found: [TimePhrase] = []
    var index = phrase.next.token
    guard phrase.expression.isDayOfMonth, phrase.expression.year.isNone,
      index > 0, DayLists.day(text, tokens, index - 1) != nil
    else { return ([], nil) }
    while index + 1 < tokens.count, case let joiner = joiners.flags(tokens[index].hash),
      joiner != 0, !tokens[index + 1].flags.contains(.paragraphBefore),
      let day = DayLists.day(text, tokens, index + 1), !isTaken(index + 1),
      DayLists.ends(tokens, index + 2, isRange: joiner == DayLists.range, joiners)
    {
      found.append(
        phrase.onDay(day, tokens[index + 1].span, index + 1, next: index + 2, tokens))
      index += 2
    }
    guard !found.isEmpty else { return ([], nil) }
    let comma = index < tokens.count && tokens[index].hash == 0x2C ? 1 : 0
    guard let year = DayLists.year(text, tokens, index + comma) else { return (found, nil) }
    let last = found.count - 1
    found[last].span = ByteSpan(Int(found[last].span.start), Int(tokens[index + comma].end))
    found[last].next = TokenReader.start(tokens, index + comma + 1)
    return (found, year)
  }

  func isJoiner(_ token: Token) -> Bool { joiners.flags(token.hash) != 0 }
  /// A comma or a middle dot.
  func isListMark(_ token: Token) -> Bool { token.hash == 0x2C || token.hash == DayLists.middleDot }
  private static let middleDot = FoldedHash.of([0xC2, 0xB7])

  func isRangeWord(_ token: Token) -> Bool { joiners.flags(token.hash) == DayLists.range }

  /// A number of one or two digits from 1 to 31.
  private static func day(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Int? {
    guard index < tokens.count, let day = digits(text, tokens[index], 1...2) else { return nil }
    return (1...31).contains(day) ? day : nil
  }

  private static func year(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Int? {
    guard index < tokens.count, let year = digits(text, tokens[index], 4...4) else { return nil }
    return (1900...2099).contains(year) ? year : nil
  }

  static func digits(_ text: Span<UInt8>, _ token: Token, _ counts: ClosedRange<Int>)
    -> Int?
  {
    guard token.kind == .number, counts.contains(token.count) else { return nil }
    var value = 0
    for at in Int(token.start)..<Int(token.end) {
      guard text[at] >= 0x30, text[at] <= 0x39 else { return nil }
      value = value * 10 + Int(text[at] - 0x30)
    }
    return value
  }

  /// Nothing clings to the number's left: `2:10-12 October` begins with a time.
  private static func standsAlone(_ tokens: Span<Token>, _ index: Int) -> Bool {
    index == 0 || tokens[index - 1].end != tokens[index].start || tokens[index - 1].hash == 0x28
  }

  /// What follows a day of a list: after a dash or `to` anything but what clings to it; after `and` and `,` no word, since
  /// `on April 8 and 12 people` counts people.
  private static func ends(
    _ tokens: Span<Token>, _ index: Int, isRange: Bool, _ joiners: WordTable
  ) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    let clings = token.start == tokens[index - 1].end
    if token.kind == .mark { return !clings || ![0x3A, 0x25, 0x2F].contains(token.hash) }
    if clings { return false }
    if token.flags.contains(.lineBefore) || joiners.flags(token.hash) != 0 { return true }
    return token.kind == .number ? isRange : isRange && token.flags.contains(.capital) == false
  }
}

extension TimeExpression {
  /// A day of a month, and nothing finer.
  fileprivate var isDayOfMonth: Bool {
    form == .date && !day.isNone && !month.isNone && !hasTime && !isBeforeChrist
  }
}

extension TimePhrase {
  /// The same month's other day.
  fileprivate func onDay(
    _ day: Int, _ span: ByteSpan, _ token: Int, next: Int, _ tokens: Span<Token>
  ) -> TimePhrase {
    var result = self
    result.expression.day = Quantity(day)
    result.expression.weekday = .none
    result.expression.modifier = .none
    result.span = span
    result.firstToken = token
    result.next = TokenReader.start(tokens, next)
    return result
  }
}
