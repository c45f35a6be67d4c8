import YeonpyoEntities
import YeonpyoText

// What stands around an article's sentences and is none: date lines, bylines, datelines, captions, rights. Nothing happens there, and
// nobody named there takes part in what the sentence behind says.
extension EventFinder {
  /// The first token of a sentence behind such words; its end where it is nothing else.
  func bodyStart(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) -> Int {
    var at = sentence.lowerBound
    while at < sentence.upperBound, Int(input.tokens[at].start) < input.headEnd { at += 1 }
    guard at > sentence.lowerBound || at == 0 || input.tokens[at].flags.contains(.lineBefore)
    else { return at }
    // One may stand behind another: `[Name 기자] (서울=뉴스) …`.
    for _ in 0..<4 where at < sentence.upperBound {
      let line = at..<lineEnd(input, at, sentence)
      let next = pieceEnd(text, input, line, mentions, timexes)
      if next == at { break }
      at = next
    }
    return at
  }

  /// Tokens of a line that are looked at.
  private static let longestLine = 60
  /// Tokens of a line that is a byline or a caption as a whole, of a dateline, and of what stands in brackets before a text.
  private static let longestPiece = 25
  private static let longestHead = 16

  private func lineEnd(_ input: borrowing Input, _ first: Int, _ sentence: Range<Int>) -> Int {
    var end = first + 1
    let last = min(sentence.upperBound, first + EventFinder.longestLine)
    while end < last, !input.tokens[end].flags.contains(.lineBefore) { end += 1 }
    return end
  }

  /// The end of the piece of furniture that a line begins with; its beginning where it begins with none.
  private func pieceEnd(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) -> Int {
    if let end = bracketEnd(text, input, line) { return end }
    if let end = reporterEnd(text, input, line) { return end }
    if let end = dateLineEnd(text, input, line, timexes) { return end }
    if isWholeLine(text, input, line) { return line.upperBound }
    return datelineEnd(text, input, line, mentions, timexes) ?? line.lowerBound
  }

  private func mark(_ text: Span<UInt8>, _ input: borrowing Input, _ token: Int) -> UInt32 {
    input.tokens[token].kind == .mark
      ? decodeUTF8(text, Int(input.tokens[token].start)).codePoint : 0
  }

  private func furniture(_ token: Token) -> FurnitureWord {
    isKorean ? korean.furniture(token) : english.furniture(token)
  }

  // MARK: Heads

  /// `[매체 이름 기자]`, `(서울=뉴스)`, `[사진=매체]`
  private func bracketEnd(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>
  ) -> Int? {
    let first = line.lowerBound
    switch mark(text, input, first) {
    case 0x5B, 0x28, 0x3010, 0x3014, 0xFF3B: break
    default: return nil
    }
    var speaks = false
    for token in (first + 1)..<min(line.upperBound, first + EventFinder.longestHead) {
      switch mark(text, input, token) {
      case 0x5D, 0x29, 0x3011, 0x3015, 0xFF3D: return speaks ? token + 1 : nil
      case 0x3D: speaks = true
      default:
        let word = furniture(input.tokens[token])
        speaks = speaks || word.contains(.reporter) || word.contains(.caption)
      }
    }
    return nil
  }

  /// `이름 기자 =`; a line that is `이름 기자` and an address.
  private func reporterEnd(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>
  ) -> Int? {
    for token in line.prefix(6) where furniture(input.tokens[token]).contains(.reporter) {
      guard token > line.lowerBound else { return nil }
      if token + 1 < line.upperBound, mark(text, input, token + 1) == 0x3D { return token + 2 }
      let isLast = line.upperBound - token <= 3 && !endsSentence(text, input, line)
      return isLast ? line.upperBound : nil
    }
    return nil
  }

  private func endsSentence(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>
  ) -> Bool {
    switch mark(text, input, line.upperBound - 1) {
    case 0x2E, 0x21, 0x3F: true
    default: false
    }
  }

  /// `Published Aug 29, 2021 07:20 am`, `Posted on March 15, 2021 by …`, `date 2021-03-15 …`: a word of such lines and a day.
  private func dateLineEnd(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>, _ timexes: Range<Int>
  ) -> Int? {
    var at = line.lowerBound
    guard furniture(input.tokens[at]).contains(.dateLine) else { return nil }
    while at < line.upperBound, at - line.lowerBound < 5,
      furniture(input.tokens[at]).contains(.dateLine) || input.tokens[at].kind == .mark
        || furniture(input.tokens[at]).contains(.filler)
    {
      at += 1
    }
    guard at < line.upperBound,
      // Behind the word, which is no part of the day itself: not `Last August`.
      let timex = timexes.first(where: { input.timexes[$0].firstToken >= line.lowerBound }),
      input.timexes[timex].firstToken > line.lowerBound,
      input.timexes[timex].firstToken <= at
    else { return nil }
    let end = tokenEnd(input, input.timexes[timex].span, from: at)
    // Little is left of the line, and no sentence; or the article's text goes on behind the day.
    if line.upperBound - end <= 8, !endsSentence(text, input, line) { return line.upperBound }
    let isDirect = at - line.lowerBound <= 1 || mark(text, input, line.lowerBound + 1) == 0x3A
    return isDirect && line.lowerBound == 0 ? end : nil
  }

  private func tokenEnd(_ input: borrowing Input, _ span: ByteSpan, from first: Int) -> Int {
    var end = first
    while end < input.tokens.count, input.tokens[end].start < span.end { end += 1 }
    return end
  }

  // MARK: Whole lines

  /// `Photo provided by …`, `▲ …`, `사진=…`, `By Name`, `ⓒ …`, a line with an address.
  private func isWholeLine(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>
  ) -> Bool {
    let first = line.lowerBound
    guard line.count <= EventFinder.longestPiece else { return false }
    switch mark(text, input, first) {
    // ▲ △ ▼ ⓒ ©
    case 0x25B2, 0x25B3, 0x25BC, 0x24D2, 0xA9: return true
    default: break
    }
    let word = furniture(input.tokens[first])
    if word.contains(.rights) { return true }
    if word.contains(.caption), isCaption(text, input, line) { return true }
    if word.contains(.by) { return isByline(text, input, line) }
    return line.count <= 14 && !endsSentence(text, input, line)
      && line.contains { holdsAddress(text, input.tokens[$0]) }
  }

  /// Behind `Photo`: `by`, `courtesy`, a colon, `=`.
  private func isCaption(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>
  ) -> Bool {
    line.dropFirst().prefix(2).contains { token in
      let word = furniture(input.tokens[token])
      return word.contains(.caption) || word.contains(.by)
        || [0x3A, 0x3D, 0x2F, 0xA9, 0x24D2].contains(mark(text, input, token))
    }
  }

  /// `By Alice Moreno, Staff Writer`: capitals to the end of the line.
  private func isByline(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>
  ) -> Bool {
    line.count > 1 && line.count <= EventFinder.longestHead && !endsSentence(text, input, line)
      && line.dropFirst().allSatisfy { token in
        let word = input.tokens[token]
        return word.kind != .word || word.flags.contains(.capital)
          || !furniture(word).isDisjoint(with: [.filler, .reporter])
      }
  }

  private func holdsAddress(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .word && token.count > 4
      && token.span.range.contains { text[$0] == 0x40 && $0 > Int(token.start) }
  }

  // MARK: Datelines

  /// `SEOUL, Aug. 20 (Yonhap) --`: capitals, a day or an agency in brackets, and a dash between spaces.
  private func datelineEnd(
    _ text: Span<UInt8>, _ input: borrowing Input, _ line: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) -> Int? {
    guard input.tokens[line.lowerBound].kind == .word,
      input.tokens[line.lowerBound].flags.contains(.capital)
    else { return nil }
    var speaks = false
    var isInside = false
    for token in line.prefix(EventFinder.longestHead) {
      let word = input.tokens[token]
      switch word.kind {
      case .number: continue
      case .mark:
        let mark = mark(text, input, token)
        if mark == 0x28 { isInside = true }
        if mark == 0x29 { isInside = false }
        guard [0x2D, 0x2013, 0x2014, 0x2015].contains(mark), word.flags.contains(.spaceBefore)
        else { continue }
        var next = token + 1
        while next < line.upperBound, self.mark(text, input, next) == mark { next += 1 }
        guard next < line.upperBound, input.tokens[next].flags.contains(.spaceBefore),
          speaks || isPlaced(input, line.lowerBound..<token, mentions, timexes)
        else { return nil }
        return next
      default:
        speaks = speaks || isInside && furniture(word).contains(.agency)
        guard isInside || word.flags.contains(.capital) else { return nil }
      }
    }
    return nil
  }

  /// Begins with a place, or holds a day.
  private func isPlaced(
    _ input: borrowing Input, _ tokens: Range<Int>, _ mentions: Range<Int>, _ timexes: Range<Int>
  ) -> Bool {
    if timexes.contains(where: { tokens.contains(input.timexes[$0].firstToken) }) { return true }
    guard
      let first = mentions.first(where: { tokens.contains(Int(input.mentions[$0].firstToken)) }),
      Int(input.mentions[first].firstToken) == tokens.lowerBound, input.mentions[first].isKnown
    else { return false }
    return gazetteer.entity(input.mentions[first].entity).label == .place
  }
}
