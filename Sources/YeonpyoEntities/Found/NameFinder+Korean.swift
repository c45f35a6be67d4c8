import YeonpyoText

// Names in Hangul.
extension NameFinder {
  /// Reads an eojeol; the token to go on with.
  mutating func readKorean(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Int {
    let token = tokens[index]
    guard !token.flags.contains(.folded), let model = words.romanization else { return index + 1 }
    // On a figure stands a unit.
    if index > 0, tokens[index - 1].kind == .number, tokens[index - 1].end == token.start {
      return index + 1
    }
    if token.count >= 12, readEnding(text, tokens, index) { return index + 1 }
    let first = decodeUTF8(text, Int(token.start)).codePoint
    guard model.isSurname(first) else { return index + 1 }
    if addBearer(text, tokens, index, first) { return index + 1 }
    // Two syllables behind a surname, then one.
    for count in [3, 2] where token.count >= 3 * count {
      if readPerson(text, tokens, index, count, model) { return index + 1 }
    }
    return index + 1
  }

  /// Syllables of the token up to `count`, `nil` where other characters stand among them.
  private func syllables(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> [UInt32] {
    (0..<count).map { decodeUTF8(text, start + 3 * $0).codePoint }
  }

  /// Whether `count` syllables from the token's first on are a person's name, which is added then.
  private mutating func readPerson(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ count: Int, _ model: Romanization
  ) -> Bool {
    let token = tokens[index]
    let start = Int(token.start)
    let end = start + 3 * count
    let given = syllables(text, start + 3, count - 1)
    let rest = end..<Int(token.end)
    let last = given[count - 2]
    guard words.particles.follows(text, rest, after: last),
      given.allSatisfy({ model.count(of: $0) > 0 })
    else { return false }
    // 김모 씨: a certain Kim.
    if count == 2, words.anonymous.contains(last) { return false }
    // 주한미군 is no 주한미 with the title 군.
    let hasShortTitle =
      rest.count == 3 && words.particles.isHonorific(text, rest)
      && !words.politeTitles.contains(decodeUTF8(text, end).codePoint)
    if hasShortTitle { return false }
    let isCued = cues.isLabelled(text, tokens, index, index, end, as: .person)
    let isWord = isWord(text, token, end)
    if isCued {
      guard !isWord || count == 3 && isMarked(text, end) else { return false }
    } else {
      // What ends like a particle is a shorter word with it: 장혁은.
      let isShorter = rest.isEmpty && isSubject(text, end - 3..<end) && !isAmongMarks(text, tokens, index)
      guard count == 3, !isWord, !isShorter, !beginsWithWord(text, token),
        isLikely(given, model, isSubject: rest.count == 3 && isSubject(text, rest))
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

  /// Both syllables are frequent in given names; less so before a particle of subjects.
  private func isLikely(_ given: [UInt32], _ model: Romanization, isSubject: Bool) -> Bool {
    let least =
      isSubject ? NameFinder.frequent : NameFinder.veryFrequent
    return given.allSatisfy { model.count(of: $0) >= least }
  }

  /// How often syllables must have been counted in given names to speak for one.
  private static let frequent: Float = 12
  private static let veryFrequent: Float = 25

  /// The name, or a longer beginning of the eojeol, is a word.
  private func isWord(_ text: Span<UInt8>, _ token: Token, _ end: Int) -> Bool {
    var wordEnd = Int(token.start) + 6
    while wordEnd <= Int(token.end), wordEnd - Int(token.start) <= RecognizerWords.longestWord {
      let syllable = decodeUTF8(text, wordEnd - 3).codePoint
      if words.lists.contains(where: { $0.contains(text, Int(token.start)..<wordEnd) }),
        wordEnd >= end || words.particles.follows(text, wordEnd..<Int(token.end), after: syllable)
      {
        return true
      }
      wordEnd += 3
    }
    return false
  }

  /// 사용하는: a word of two syllables and an ending.
  private func beginsWithWord(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let word = Int(token.start)..<Int(token.start) + 6
    return words.lists.contains { $0.contains(text, word) }
  }

  private mutating func addKorean(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ end: Int, _ score: Int
  ) {
    let start = Int(tokens[index].start)
    var key: UInt32 = 0
    for at in stride(from: start, to: end, by: 3) {
      key = FoldedHash.step(key, decodeUTF8(text, at).codePoint)
    }
    names.append(
      FoundName(
        span: ByteSpan(start, end), firstToken: index, endToken: index + 1, label: .person,
        score: score, whole: nil, key: key))
    guard end - start == 9 else { return }
    people.append(
      Person(
        surname: FoldedHash.step(0, decodeUTF8(text, start).codePoint), given: 0,
        name: names.count - 1, entity: Mention.unknown, alias: Mention.unknown))
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
    guard let person = bearer(of: FoldedHash.step(0, surname)) else { return false }
    addPart(of: person, index, index + 1, tokens)
    names[names.count - 1].span.end = UInt32(end)
    return true
  }

  /// 한빛엔터테인먼트, 부산대학교: organizations by how they end.
  private mutating func readEnding(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int
  ) -> Bool {
    let token = tokens[index]
    for ending in words.organizationEndings {
      let size = 3 * ending.count
      var at = Int(token.start) + 6
      while at + size <= Int(token.end) {
        let isEnding = ending.indices.allSatisfy {
          decodeUTF8(text, at + 3 * $0).codePoint == ending[$0]
        }
        let end = at + size
        if isEnding,
          words.particles.follows(text, end..<Int(token.end), after: ending[ending.count - 1])
        {
          var key: UInt32 = 0
          for place in stride(from: Int(token.start), to: end, by: 3) {
            key = FoldedHash.step(key, decodeUTF8(text, place).codePoint)
          }
          names.append(
            FoundName(
              span: ByteSpan(Int(token.start), end), firstToken: index, endToken: index + 1,
              label: .organization, score: 550, whole: nil, key: key))
          return true
        }
        at += 3
      }
    }
    return false
  }
}
