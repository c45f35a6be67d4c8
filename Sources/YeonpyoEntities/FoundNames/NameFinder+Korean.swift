import YeonpyoText

// Names in Hangul.
extension NameFinder {
  /// Reads an eojeol that may hold a name.
  mutating func readKorean(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) {
    let token = tokens[index]
    guard !token.flags.contains(.folded), let model = romanization else { return }
    // On a figure stands a unit.
    if index > 0, tokens[index - 1].kind == .number, tokens[index - 1].end == token.start { return }
    if token.count >= 12, readEnding(text, tokens, index) { return }
    let first = decodeUTF8(text, Int(token.start)).codePoint
    guard model.surnameSyllables.contains(first) else { return }
    if !people.isEmpty, addBearer(text, tokens, index, first) { return }
    guard token.count >= 6 else { return }
    if token.count >= 9, addAgain(text, index, tokens) { return }
    let second = model.count(of: decodeUTF8(text, Int(token.start) + 3).codePoint)
    guard second > 0 else { return }
    if token.count >= 9 {
      let third = model.count(of: decodeUTF8(text, Int(token.start) + 6).codePoint)
      if readPerson(text, tokens, index, 3, min(second, third)) { return }
    }
    _ = readPerson(text, tokens, index, 2, second)
  }

  /// A name that the document has already, with whatever particle.
  private mutating func addAgain(
    _ text: Span<UInt8>, _ index: Int, _ tokens: Span<Token>
  ) -> Bool {
    guard !people.isEmpty else { return false }
    let start = Int(tokens[index].start)
    let end = start + 9
    guard people.isKnown(NameFinder.key(text, start..<end)),
      words.particles.follows(
        text, end..<Int(tokens[index].end), after: decodeUTF8(text, end - 3).codePoint)
    else { return false }
    append(text, index, start..<end, .person, 700)
    return true
  }

  /// Whether `count` syllables from the token's first on are a person's name, which is added then.
  ///
  /// - Parameter frequency: how often the rarer of the given name's syllables was counted in given names.
  private mutating func readPerson(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ count: Int, _ frequency: Int
  ) -> Bool {
    guard frequency > 0 else { return false }
    let token = tokens[index]
    let end = Int(token.start) + 3 * count
    let rest = end..<Int(token.end)
    let isCued = isCued(text, tokens, index, end)
    guard isCued || count == 3 && frequency >= NameFinder.frequent else { return false }
    let last = decodeUTF8(text, end - 3).codePoint
    guard words.particles.follows(text, rest, after: last) else { return false }
    // 김모 씨: a certain Kim.
    if count == 2, words.anonymous.contains(last) { return false }
    // 주한미군 is no 주한미 with the title 군.
    if hasShortTitle(text, rest) { return false }
    if isCued {
      guard !isWord(text, token, end) || count == 3 && isMarked(text, end) else { return false }
    } else {
      let isSubject = rest.count == 3 && isSubject(text, rest)
      // Without a particle it may be a verb (채우지) or a shorter word with one (장혁은).
      let isShorter = rest.isEmpty && !isAmongMarks(text, tokens, index)
      guard count == 3, !isShorter,
        frequency >= (isSubject ? NameFinder.frequent : NameFinder.veryFrequent),
        !beginsWithWord(text, token), !isWord(text, token, end)
      else { return false }
    }
    addKorean(text, tokens, index, end, isCued ? 800 : 550)
    return true
  }

  /// In a list: behind a comma or before one.
  private func isAmongMarks(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].kind == .mark
      && tokens[index + 1].start == tokens[index].end
  }

  /// A title of one syllable, which words end in too.
  private func hasShortTitle(_ text: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    guard rest.count >= 3 else { return false }
    let title = rest.lowerBound..<rest.lowerBound + 3
    let syllable = decodeUTF8(text, title.lowerBound).codePoint
    return words.particles.isHonorific(text, title) && !words.politeTitles.contains(syllable)
      && words.particles.follows(text, title.upperBound..<rest.upperBound, after: syllable)
  }

  /// An age or Hanja in brackets, which no ordinary word has.
  private func isMarked(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end < text.count && text[end] == 0x28
  }

  private func isSubject(_ text: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    switch decodeUTF8(text, rest.lowerBound).codePoint {
    case 0xC740, 0xB294, 0xC774, 0xAC00: true
    default: false
    }
  }

  /// How often syllables must have been counted in given names to speak for one.
  private static let frequent: Int = 12
  private static let veryFrequent: Int = 25

  /// The name, or another beginning of the eojeol that leaves a particle, is a word.
  private mutating func isWord(_ text: Span<UInt8>, _ token: Token, _ end: Int) -> Bool {
    for count in 2...RecognizerWords.longestWord / 3 where 3 * count <= token.count {
      let wordEnd = Int(token.start) + 3 * count
      let syllable = decodeUTF8(text, wordEnd - 3).codePoint
      if syllables.isWord(text, Int(token.start), count, words),
        wordEnd >= end || words.particles.follows(text, wordEnd..<Int(token.end), after: syllable)
      {
        return true
      }
    }
    return false
  }

  /// 사용하는: a word of two syllables and an ending.
  private mutating func beginsWithWord(_ text: Span<UInt8>, _ token: Token) -> Bool {
    syllables.isWord(text, Int(token.start), 2, words)
  }

  private mutating func append(
    _ text: Span<UInt8>, _ index: Int, _ range: Range<Int>, _ label: EntityLabel, _ score: Int
  ) {
    names.append(
      FoundName(
        span: ByteSpan(range.lowerBound, range.upperBound), firstToken: index,
        endToken: index + 1, label: label, score: score, whole: nil,
        key: NameFinder.key(text, range)))
  }

  /// FNV-1a of the bytes.
  private static func key(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in range { key = (key ^ UInt64(text[at])) &* 0x100_0000_01B3 }
    return key
  }

  /// 배우 김도윤, 김도윤 배우, 김도윤(38), 김도윤(金度潤).
  private func isCued(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ end: Int
  ) -> Bool {
    if cues.hasRole(text, tokens, index) { return true }
    if end < Int(tokens[index].end) {
      return words.particles.isHonorific(text, end..<Int(tokens[index].end))
    }
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if next.kind == .mark {
      return cues.hasHanja(text, tokens, index, end) || cues.hasAge(text, tokens, index, end)
    }
    guard next.kind == .hangul, !next.flags.contains(.folded),
      !next.flags.contains(.paragraphBefore),
      words.particles.isHonorific(text, next.span.range)
    else { return false }
    // 유리 시장: not every title behind a word makes it a name.
    let first = FoldedHash.step(0, decodeUTF8(text, Int(next.start)).codePoint)
    if words.nounTitles.flags(first) != 0 { return false }
    return next.count < 6
      || words.nounTitles.flags(
        FoldedHash.step(first, decodeUTF8(text, Int(next.start) + 3).codePoint)) == 0
  }

  private mutating func addKorean(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ end: Int, _ score: Int
  ) {
    let start = Int(tokens[index].start)
    append(text, index, start..<end, .person, score)
    guard end - start == 9 else { return }
    people.append(
      NamedPeople.Person(
        surname: FoldedHash.step(0, decodeUTF8(text, start).codePoint), name: names.count - 1),
      key: names[names.count - 1].key)
  }

  /// 손 배우 and 손씨 after 손예진.
  private mutating func addBearer(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ surname: UInt32
  ) -> Bool {
    let token = tokens[index]
    let end = Int(token.start) + 3
    if end < Int(token.end) {
      guard words.politeTitles.contains(decodeUTF8(text, end).codePoint),
        words.particles.isHonorific(text, end..<Int(token.end))
      else { return false }
    } else {
      guard index + 1 < tokens.count, tokens[index + 1].kind == .hangul,
        tokens[index + 1].flags.contains(.spaceBefore),
        !tokens[index + 1].flags.contains(.lineBefore), tokens[index + 1].count > 3,
        words.particles.isHonorific(text, tokens[index + 1].span.range)
      else { return false }
    }
    guard let person = people.bearer(of: FoldedHash.step(0, surname)) else { return false }
    addPart(of: person, index, index + 1, tokens)
    names[names.count - 1].span.end = UInt32(end)
    return true
  }

  /// 한빛엔터테인먼트, 부산대학교: organizations by how they end.
  private mutating func readEnding(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int
  ) -> Bool {
    let token = tokens[index]
    var end = Int(token.start) + 6
    while end < Int(token.end) {
      let final = decodeUTF8(text, end).codePoint
      end += 3
      guard words.organizationFinals.contains(final),
        words.organizationEndings.contains(where: { isEnding($0, text, token, end) }),
        words.particles.follows(text, end..<Int(token.end), after: final)
      else { continue }
      append(text, index, Int(token.start)..<end, .organization, 550)
      return true
    }
    return false
  }

  /// Two syllables or more and an ending stand before `end`.
  private func isEnding(
    _ ending: [UInt32], _ text: Span<UInt8>, _ token: Token, _ end: Int
  ) -> Bool {
    let start = end - 3 * ending.count
    return start >= Int(token.start) + 6
      && ending.indices.allSatisfy { decodeUTF8(text, start + 3 * $0).codePoint == ending[$0] }
  }
}
