import YeonpyoText

/// What stands beside a name that is a word too and says that it is a name: roles, titles, ages and Hanja for people,
/// quotation marks and words like 드라마 for works.
struct NameCues {
  let words: RecognizerWords
  let folding: Folding

  /// Whether a name of an entity with `label`, from token `first` to byte `end` in token `last`, is spoken for.
  func speak(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ last: Int, _ end: Int,
    for label: EntityLabel
  ) -> Bool {
    isNamed(text, tokens, first) || isLabelled(text, tokens, first, last, end, as: label)
  }

  /// The same for what tells the kind of thing too.
  func isLabelled(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ last: Int, _ end: Int,
    as label: EntityLabel
  ) -> Bool {
    switch label {
    case .person, .character:
      hasTitle(text, tokens, first, last, end) || hasHanja(text, tokens, last, end)
        || hasAge(text, tokens, last, end)
    default: isQuoted(text, tokens, first, end) || isAnnounced(text, tokens, first)
    }
  }

  /// 이름은 하늘이었다.
  private func isNamed(_ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int) -> Bool {
    guard first > 0, tokens[first - 1].kind == .hangul, !tokens[first - 1].flags.contains(.folded)
    else { return false }
    return words.nameWords.contains { word in
      let token = tokens[first - 1].span.range
      let end = token.lowerBound + 3 * word.count
      guard end < token.upperBound else { return false }
      let isBeginning = word.indices.allSatisfy {
        decodeUTF8(text, token.lowerBound + 3 * $0).codePoint == word[$0]
      }
      return isBeginning
        && words.particles.follows(text, end..<token.upperBound, after: word.last ?? 0)
    }
  }

  /// 드라마 시그널, 수목드라마 비밀.
  private func isAnnounced(_ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int) -> Bool {
    guard first > 0, tokens[first - 1].kind == .hangul,
      !tokens[first].flags.contains(.paragraphBefore)
    else { return false }
    return isWorkCue(text, tokens[first - 1])
  }

  /// Ends in a word that titles follow.
  func isWorkCue(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.flags.contains(.folded) else {
      return words.longestCue > 0 && endsInCue(text, token)
    }
    let word = composed(text, token)
    return (1...words.longestCue).contains { count in
      count <= word.count && words.workCues.flags(FoldedHash.of(word.suffix(count))) != 0
    }
  }

  private func endsInCue(_ text: Span<UInt8>, _ token: Token) -> Bool {
    for count in 1...words.longestCue where 3 * count <= token.count {
      var hash: UInt32 = 0
      for at in stride(from: Int(token.end) - 3 * count, to: Int(token.end), by: 3) {
        hash = FoldedHash.step(hash, decodeUTF8(text, at).codePoint)
      }
      if words.workCues.flags(hash) != 0 { return true }
    }
    return false
  }

  /// The syllables of a Hangul token, decomposed ones composed.
  private func composed(_ text: Span<UInt8>, _ token: Token) -> [UInt32] {
    var syllables: [UInt32] = []
    // The end of a long one tells as much.
    let start = max(Int(token.start), Int(token.end) - 256)
    let first = (start..<Int(token.end)).first { text[$0] & 0xC0 != 0x80 } ?? start
    folding.fold(text, first..<Int(token.end), into: &syllables)
    return syllables
  }

  /// 배우 현빈, 현빈 씨, 현빈씨는.
  private func hasTitle(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ last: Int, _ end: Int
  ) -> Bool {
    if hasRole(text, tokens, first) { return true }
    if end < Int(tokens[last].end) {
      return words.particles.isHonorific(text, end..<Int(tokens[last].end))
    }
    guard last + 1 < tokens.count, tokens[last + 1].kind == .hangul,
      !tokens[last + 1].flags.contains(.paragraphBefore)
    else { return false }
    // 유리 시장: not every title behind a word makes it a name.
    let title = composed(text, tokens[last + 1])
    return words.particles.isHonorific(title)
      && !(1...2).contains { count in
        count <= title.count && words.nounTitles.flags(FoldedHash.of(title.prefix(count))) != 0
      }
  }

  /// 배우 현빈.
  func hasRole(_ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int) -> Bool {
    first > 0 && tokens[first - 1].kind == .hangul
      && !tokens[first].flags.contains(.paragraphBefore)
      && words.particles.isRole(tokens[first - 1])
  }

  /// 현빈(玄彬): as many Hanja in brackets as the name has syllables.
  func hasHanja(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ last: Int, _ end: Int
  ) -> Bool {
    let name = end - Int(tokens[last].start)
    guard last + 1 < tokens.count, Int(tokens[last + 1].start) == end, text[end] == 0x28,
      end + name + 1 < text.count, text[end + name + 1] == 0x29
    else { return false }
    return stride(from: end + 1, to: end + 1 + name, by: 3).allSatisfy {
      (0x4E00...0x9FFF).contains(decodeUTF8(text, $0).codePoint)
    }
  }

  /// 현빈(38), 현빈(38세), 현빈(38·배우): an age in brackets.
  func hasAge(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ last: Int, _ end: Int
  ) -> Bool {
    guard last + 3 < tokens.count, Int(tokens[last + 1].start) == end, text[end] == 0x28,
      tokens[last + 2].kind == .number, tokens[last + 2].count <= 2,
      Int(tokens[last + 2].start) == end + 1, tokens[last + 3].start == tokens[last + 2].end
    else { return false }
    let after = decodeUTF8(text, Int(tokens[last + 3].start)).codePoint
    return [0x29, 0x2C, 0xB7, 0xC138].contains(after)
  }

  /// A title alone between quotation marks or brackets: ‘도깨비’, 〈시그널〉.
  private func isQuoted(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ end: Int
  ) -> Bool {
    guard first > 0, tokens[first - 1].end == tokens[first].start, end < text.count else {
      return false
    }
    let opening = decodeUTF8(text, Int(tokens[first - 1].start)).codePoint
    let closing = decodeUTF8(text, end).codePoint
    return NameCues.brackets.contains { $0.0 == opening && $0.1 == closing }
  }

  /// ‘’ “” 「」 『』 〈〉 《》 <> and straight quotation marks.
  private static let brackets: [(UInt32, UInt32)] = [
    (0x2018, 0x2019), (0x201C, 0x201D), (0x300C, 0x300D), (0x300E, 0x300F), (0x3008, 0x3009),
    (0x300A, 0x300B), (0x3C, 0x3E), (0x27, 0x27), (0x22, 0x22),
  ]
}
