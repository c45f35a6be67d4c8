import YeonpyoText

/// What the words around a name say of it where one name has several owners: an actor and a part, a hero and the show.
///
/// Points for each of the three; a name without any stays undecided.
struct ContextCues {
  struct Points: Equatable {
    var person = 0
    var character = 0
    var work = 0

    var isEmpty: Bool { person == 0 && character == 0 && work == 0 }

    subscript(label: EntityLabel) -> Int {
      switch label {
      case .person: person
      case .character: character
      case .work: work
      default: 0
      }
    }
  }

  let words: RecognizerWords
  let names: NameCues
  /// Tokens of a sentence that are looked at in each direction.
  private static let reach = 40

  /// Points for the name from token `first` up to `endToken`, which ends at byte `end`.
  func points(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ endToken: Int, _ end: Int
  ) -> Points {
    var points = Points()
    if names.isLabelled(text, tokens, first, endToken - 1, end, as: .work) { points.work += 3 }
    if tokens[endToken - 1].kind == .hangul {
      readKorean(text, tokens, first, endToken, end, &points)
    } else {
      readEnglish(text, tokens, first, endToken, &points)
    }
    return points
  }

  // MARK: English

  private func readEnglish(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ endToken: Int,
    _ points: inout Points
  ) {
    let sentence = sentence(text, tokens, first, endToken)
    readBefore(tokens, first, from: sentence.lowerBound, &points)
    readAfter(text, tokens, endToken, to: sentence.upperBound, &points)
    let isStory = sentence.contains { index in
      (index < first || index >= endToken) && flags(tokens[index]).contains(.story)
    }
    if isStory { points.character += 2 }
  }

  /// `actor Kim`, `plays Kim`, `the drama Kim`, `said Kim`, `the agency of Kim`.
  private func readBefore(
    _ tokens: Span<Token>, _ first: Int, from start: Int, _ points: inout Points
  ) {
    var words = 0
    var index = first - 1
    while index >= start, words < 3 {
      let token = tokens[index]
      if token.kind == .mark, words > 0 { return }
      let flags = flags(token)
      let isNext = words == 0
      if token.kind != .mark { words += 1 }
      if isNext, flags.contains(.role) { points.person += 3 }
      if isNext, flags.contains(.speech) { points.person += 3 }
      if isNext, flags.contains(.workBefore) { points.work += 3 }
      if flags.contains(.part) || isNext && flags.contains(.acting) { points.character += 3 }
      if !isNext, flags.contains(.career) { points.person += 3 }
      if !flags.isEmpty { return }
      index -= 1
    }
  }

  /// `Kim said`, `Kim plays`, `Kim, played by`, `Kim will premiere`, `Kim's agency`.
  private func readAfter(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ endToken: Int, to end: Int,
    _ points: inout Points
  ) {
    var words = 0
    var isAct = false
    var index = endToken
    while index < end, words < 4 {
      let token = tokens[index]
      index += 1
      if token.kind == .mark || token.kind == .possessive { continue }
      words += 1
      let flags = flags(token)
      if words == 1 {
        // `Kim finds a letter`: works do not.
        isAct =
          token.kind == .word && !token.flags.contains(.capital) && token.count > 3
          && flags.isEmpty
        if flags.contains(.speech) { points.person += 3 }
        if flags.contains(.acting) {
          if index < end, isBy(text, tokens[index]) {
            points.character += 3
          } else {
            points.person += 3
          }
        }
      }
      if flags.contains(.career) { points.person += 2 }
      if flags.contains(.workAfter) { points.work += 2 }
      if !flags.isEmpty { break }
    }
    if isAct, points.isEmpty {
      points.person += 1
      points.character += 1
    }
  }

  private func isBy(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.count == 2 && text[Int(token.start)] == 0x62 && text[Int(token.start) + 1] == 0x79
  }

  // MARK: Korean

  private func readKorean(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ endToken: Int, _ end: Int,
    _ points: inout Points
  ) {
    let sentence = sentence(text, tokens, first, endToken)
    let particle = particle(text, tokens[endToken - 1], end)
    if first > sentence.lowerBound, flags(text, tokens[first - 1]).contains(.role) {
      points.person += 3
    }
    for index in sentence.lowerBound..<first where isStory(text, tokens, index) {
      points.character += 2
      break
    }
    guard endToken < sentence.upperBound else { return }
    let next = flags(text, tokens[endToken])
    if particle == .none {
      // 장하리 역을, 김도윤 배우는, 김도윤 소속사는
      if next.contains(.part) { points.character += 4 }
      if !next.isDisjoint(with: [.role, .career]) { points.person += 3 }
      if next.contains(.workAfter) { points.work += 3 }
    }
    guard particle != .none else { return }
    for index in endToken..<sentence.upperBound {
      let flags = flags(text, tokens[index])
      if flags.contains(.acting) {
        if particle == .object, index < endToken + 3 { points.character += 3 }
        if particle == .subject { points.person += 3 }
        return
      }
      guard particle == .subject else { continue }
      if flags.contains(.workAfter) { return points.work += 2 }
      if !flags.isDisjoint(with: [.speech, .career]) { return points.person += 2 }
    }
  }

  private enum Particle { case none, subject, object, other }

  /// What clings to the name: 은, 는, 이, 가, 께서; 을, 를.
  private func particle(_ text: Span<UInt8>, _ token: Token, _ end: Int) -> Particle {
    guard end < Int(token.end) else { return .none }
    guard Int(token.end) - end == 3 else {
      return Int(token.end) - end == 6 && decodeUTF8(text, end).codePoint == 0xAED8
        ? .subject : .other
    }
    return switch decodeUTF8(text, end).codePoint {
    case 0xC740, 0xB294, 0xC774, 0xAC00: .subject
    case 0xC744, 0xB97C: .object
    default: .other
    }
  }

  /// 극 중, 1회에서.
  private func isStory(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    if flags(text, tokens[index]).contains(.story) { return true }
    return index > 0 && tokens[index - 1].kind == .number && tokens[index].kind == .hangul
      && tokens[index - 1].end == tokens[index].start
      && decodeUTF8(text, Int(tokens[index].start)).codePoint == 0xD68C
  }

  // MARK: Words

  private func flags(_ token: Token) -> ContextWord {
    token.kind == .word ? ContextWord(rawValue: words.context.flags(token.hash)) : []
  }

  /// Of the beginning of an eojeol: a word of one syllable with a particle, a longer one with whatever follows.
  private func flags(_ text: Span<UInt8>, _ token: Token) -> ContextWord {
    guard token.kind == .hangul, !token.flags.contains(.folded) else { return flags(token) }
    var hash: UInt32 = 0
    var at = Int(token.start)
    var result: ContextWord = []
    while at < Int(token.end), at - Int(token.start) < 15 {
      let (syllable, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, syllable)
      at += width
      let flags = ContextWord(rawValue: words.contextBeginnings.flags(hash))
      if flags.isEmpty { continue }
      let isOne = at - Int(token.start) == 3
      if !isOne || words.particles.follows(text, at..<Int(token.end), after: syllable) {
        result = flags
      }
    }
    return result
  }

  /// The tokens of the sentence around a name, as far as ``reach``.
  func sentence(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ endToken: Int
  ) -> Range<Int> {
    var start = first
    while start > 0, first - start < ContextCues.reach,
      !tokens[start].flags.contains(.lineBefore), !ends(text, tokens, start - 1)
    { start -= 1 }
    var end = endToken
    while end < tokens.count, end - endToken < ContextCues.reach,
      !tokens[end].flags.contains(.lineBefore), !ends(text, tokens, end)
    { end += 1 }
    return start..<end
  }

  /// A mark that ends a sentence, with a space behind it or a quotation mark.
  private func ends(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    guard tokens[index].kind == .mark, tokens[index].count == 1 else { return false }
    switch text[Int(tokens[index].start)] {
    case 0x21, 0x3F: return true
    case 0x2E:
      return index + 1 == tokens.count || tokens[index + 1].flags.contains(.spaceBefore)
        || tokens[index + 1].kind == .mark
    default: return false
    }
  }
}
