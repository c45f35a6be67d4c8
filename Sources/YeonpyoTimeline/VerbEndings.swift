import YeonpyoText

/// Reads what ends an eojeol: 했다, 한다고, 하기로.
struct VerbEndings {
  private let past: SyllableSet
  /// Syllables of an ending, from the past syllable on: 았다면서도.
  private static let longest = 6
  /// Of verbs whose past is 였다: 벌이다, 줄이다, 높이다, 보이다, 하다 …
  private static let beforeYeot = SyllableSet("벌줄높보하들붙울숙쓰쌓모놓속먹죽직끓녹덮섞".unicodeScalars.map(\.value))
  private static let da: UInt32 = 0xB2E4

  init(_ past: SyllableSet) { self.past = past }

  /// - Parameters:
  ///   - start: first byte of the eojeol.
  ///   - rest: first byte behind the known beginning.
  ///   - form: of the known beginning; nil where none is known.
  func read(
    _ text: Span<UInt8>, _ start: Int, _ rest: Int, _ end: Int, _ form: VerbForm?
  ) -> (Predicate, isQuoted: Bool) {
    // A past syllable further on: 만들어졌다, 해왔고.
    var at = end - 3
    let first = max(rest, end - 3 * VerbEndings.longest)
    while at >= first, at > start || form == nil {
      let (syllable, _) = decodeUTF8(text, at)
      // 이었다, 였다: a copula, no event; but 벌였다, 높였다.
      if form == nil, syllable == 0xC600 {
        let before = at > start ? decodeUTF8(text, at - 3).codePoint : 0
        if !VerbEndings.beforeYeot.contains(before) { return (.nothing, false) }
      }
      if form == nil, syllable == 0xC5C8, at > start, decodeUTF8(text, at - 3).codePoint == 0xC774 {
        return (.nothing, false)
      }
      if past.contains(syllable) { return finite(text, at + 3, end, .past) }
      at -= 3
    }
    switch form {
    case .noun, .base, .third, .gerund: return (.noun, false)
    case .past: return finite(text, rest, end, .past)
    case .adnominal:
      if rest == end { return (.adnominal, false) }
      return finite(text, rest, end, .present)
    case .future: return rest == end ? (.future, false) : (.nothing, false)
    case .linking:
      let isOver = rest == end || end - rest == 3 && decodeUTF8(text, rest).codePoint == 0xC11C
      return (isOver ? .linking : .nothing, false)
    case .stem: return stem(text, rest, end)
    case nil: return unknown(text, start, end)
    }
  }

  /// What follows a past syllable, or 한 of the present: 다, 다고, 고, 던.
  private func finite(
    _ text: Span<UInt8>, _ rest: Int, _ end: Int, _ tense: Predicate
  ) -> (Predicate, isQuoted: Bool) {
    guard rest < end else { return (.nothing, false) }
    let first = decodeUTF8(text, rest).codePoint
    if first == VerbEndings.da {
      if rest + 3 == end { return (tense, false) }
      let second = decodeUTF8(text, rest + 3).codePoint
      // 다면: a condition; 다면서: somebody says so.
      if second == 0xBA74 {
        let isSaid = rest + 9 <= end && decodeUTF8(text, rest + 6).codePoint == 0xC11C
        return isSaid ? (tense, true) : (.nothing, false)
      }
      return isQuotation(second) ? (tense, true) : (.linking, false)
    }
    guard tense == .past else { return (first == 0xB370 ? .linking : .nothing, false) }
    switch first {
    // 던, 을
    case 0xB358: return (.adnominal, false)
    case 0xC744: return (.future, false)
    // 음, 기
    case 0xC74C, 0xAE30: return (.nothing, false)
    // 더라면, 어야, 는지
    case 0xB354, 0xC5B4: return (.nothing, false)
    case 0xB294 where rest + 6 <= end && decodeUTF8(text, rest + 3).codePoint == 0xC9C0:
      return (.nothing, false)
    // 으면
    case 0xC73C where rest + 6 <= end && decodeUTF8(text, rest + 3).codePoint == 0xBA74:
      return (.nothing, false)
    // 고, 지만, 으며, 으나, 는데
    case 0xACE0, 0xC9C0, 0xC73C, 0xB294: return (.linking, false)
    default: return (.past, false)
    }
  }

  /// 고, 며, 면(서), 는, 던
  private func isQuotation(_ syllable: UInt32) -> Bool {
    switch syllable {
    case 0xACE0, 0xBA70, 0xBA74, 0xB294, 0xB358: true
    default: false
    }
  }

  private func stem(_ text: Span<UInt8>, _ rest: Int, _ end: Int) -> (Predicate, isQuoted: Bool) {
    guard rest < end else {
      // 만들 (예정), 만나 (서)
      let last = decodeUTF8(text, rest - 3).codePoint
      return ((last &- 0xAC00) % 28 == 8 ? .future : .linking, false)
    }
    var rest = rest
    // 맺으며, 맺으려고
    if decodeUTF8(text, rest).codePoint == 0xC73C, rest + 6 <= end { rest += 3 }
    let first = decodeUTF8(text, rest).codePoint
    let second = rest + 3 < end ? decodeUTF8(text, rest + 3).codePoint : 0
    switch first {
    // 는다
    case 0xB294 where second == VerbEndings.da:
      return (.present, rest + 6 < end)
    // 겠다
    case 0xACA0: return (.intended, rest + 6 < end)
    // 기로
    case 0xAE30 where second == 0xB85C: return (.intended, false)
    // 려고
    case 0xB824: return (.intended, false)
    // 지
    case 0xC9C0:
      return (
        rest + 3 == end || second == 0xB294 || second == 0xB3C4 ? .negatable : .linking, false
      )
    // 만나서
    case 0xC11C where rest + 3 == end: return (.linking, false)
    // 고, 며, 면서, 자, 자마자
    case 0xACE0, 0xBA70, 0xC790: return (.linking, false)
    case 0xBA74 where second == 0xC11C: return (.linking, false)
    default: return (.nothing, false)
    }
  }

  /// An eojeol with no beginning that is known: only its end tells.
  private func unknown(
    _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (Predicate, isQuoted: Bool) {
    guard end - start >= 6 else { return (.nothing, false) }
    let last = decodeUTF8(text, end - 3).codePoint
    let before = decodeUTF8(text, end - 6).codePoint
    // 하기로
    if before == 0xAE30, last == 0xB85C { return (.intended, false) }
    // 하겠다, 하겠다고
    if before == 0xACA0, last == VerbEndings.da { return (.intended, false) }
    if end - start >= 9, before == VerbEndings.da, isQuotation(last) {
      let third = decodeUTF8(text, end - 9).codePoint
      return third == 0xACA0 ? (.intended, true) : (.nothing, true)
    }
    if last == 0xC9C0 { return (.negatable, false) }
    // Ends in ㄹ: 오를
    if (0xAC00...0xD7A3).contains(last), (last - 0xAC00) % 28 == 8 { return (.future, false) }
    return (.nothing, false)
  }
}
