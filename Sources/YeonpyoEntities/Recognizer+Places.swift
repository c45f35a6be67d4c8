import YeonpyoText

// Names that hold a place's name and are none: `South Africa`, `Allure Korea`, `the Kansas City Chiefs`.
extension Recognizer {
  /// A candidate for a place is a piece of a longer name that no gazetteer holds: a word with a capital stands beside it, and
  /// is no title, direction, preposition or place of its own.
  ///
  /// - Parameter next: the first candidate that begins later.
  func isPieceOfName(
    _ candidate: Candidate, _ next: Int, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ mentions: [Mention]
  ) -> Bool {
    let alias = gazetteer.alias(candidate.alias)
    let (first, end) = (Int(candidate.firstToken), Int(candidate.endToken))
    guard gazetteer.entity(alias.entity).label == .place, alias.origin != .acronym,
      tokens[first].kind == .word
    else { return false }
    let isBefore = first > 0 && isNamePiece(text, tokens, first - 1, joined: first)
    let isBehind = end < tokens.count && isNamePiece(text, tokens, end, joined: end)
    guard isBefore || isBehind else { return false }
    if isBefore, !isPlace(before: first, mentions), isNamedBefore(text, tokens, first) {
      return !isHeadline(text, tokens, first..<end)
    }
    if isBehind, !isPlace(from: next, at: end) { return !isHeadline(text, tokens, first..<end) }
    return false
  }

  /// A word with a capital, parted by a single space from the one behind it, that is no title, origin or part of the calendar.
  private func isNamePiece(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, joined later: Int
  ) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.flags.contains(.capital), token.count > 1,
      tokens[later].flags.contains(.spaceBefore), !tokens[later].flags.contains(.lineBefore),
      tokens[later].start &- tokens[later - 1].end == 1
    else { return false }
    let piece = words.piece(token)
    return piece.isDisjoint(with: .ranks.union(.origin))
      && words.sentenceStarters.flags(token.hash) == 0 && !words.isOfCalendar(token)
      && NeighbourWord(rawValue: words.neighbours.flags(token.hash))
        .isDisjoint(with: .location.union(.article))
  }

  /// The word before is none that only begins a sentence: `Visit Seoul`.
  private func isNamedBefore(_ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int) -> Bool {
    let index = first - 1
    let isInitial =
      index == 0 || tokens[index].flags.contains(.lineBefore) || tokens[index - 1].kind == .mark
    return !isInitial || !words.commonWords.contains { $0.containsFolded(text, tokens[index]) }
  }

  private func isPlace(before first: Int, _ mentions: [Mention]) -> Bool {
    guard let last = mentions.last, Int(last.endToken) == first, last.isKnown else { return false }
    return gazetteer.entity(last.entity).label == .place
  }

  private func isPlace(from next: Int, at token: Int) -> Bool {
    hasCandidate(from: next, at: token) { gazetteer.entity($0.entity).label == .place }
  }

  /// All longer words around have capitals: a headline in title case, where they say nothing.
  private func isHeadline(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ name: Range<Int>
  ) -> Bool {
    var index = name.upperBound
    let last = min(tokens.count, index + Recognizer.headlineReach)
    while index < last, !tokens[index].flags.contains(.lineBefore), !isStop(text, tokens[index]) {
      if isSmallWord(tokens[index]) { return false }
      index += 1
    }
    index = name.lowerBound
    let earliest = max(0, index - Recognizer.headlineReach)
    while index > earliest, !tokens[index].flags.contains(.lineBefore),
      !isStop(text, tokens[index - 1])
    {
      index -= 1
      if isSmallWord(tokens[index]) { return false }
    }
    return true
  }

  /// Tokens on either side that are looked at.
  private static var headlineReach: Int { 12 }

  private func isStop(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .mark && text[Int(token.start)] == 0x2E
  }

  private func isSmallWord(_ token: Token) -> Bool {
    token.kind == .word && token.count > 3 && !token.flags.contains(.capital)
  }
}
