import CICU

/// Cuts tokens into sentences: UAX 29 sentence boundaries (as ICU's root rules have them), mended for abbreviations,
/// initials, closing quotation marks and lines broken in mid-sentence.
package struct SentenceBreaker: Sendable {
  private static let title: UInt8 = 1
  private static let abbreviation: UInt8 = 2
  private static let starter: UInt8 = 4

  /// Abbreviations and sentence starters.
  private let words: WordTable
  /// Exactly ICU's boundaries, for the tests.
  private let isExact: Bool
  /// Sentence-break property of ASCII, indexed by byte.
  private let ascii: [UInt8]
  /// Bit set of the ASCII bytes below 64 that can end a sentence.
  package let enders: UInt64

  package init(_ language: LanguageData?) {
    var words: [UInt32: UInt8] = [:]
    for word in language?.titleAbbreviations ?? [] {
      words[word, default: 0] |= SentenceBreaker.title
    }
    for word in language?.abbreviations ?? [] {
      words[word, default: 0] |= SentenceBreaker.abbreviation
    }
    for word in language?.sentenceStarters ?? [] {
      words[word, default: 0] |= SentenceBreaker.starter
    }
    self.words = WordTable(words)
    self.isExact = language == nil
    let ascii = (0..<128).map { UInt8(icu_sentenceBreak(Int32($0))) }
    self.ascii = ascii
    self.enders = (0..<64).reduce(0) { bits, byte in
      let isEnder = ascii[byte] == UInt8(ICU_SB_ATERM) || ascii[byte] == UInt8(ICU_SB_STERM)
      return isEnder ? bits | 1 << UInt64(byte) : bits
    }
  }

  /// Appends the index of each sentence's first token, ascending; the first is 0 unless there are no tokens.
  package func sentences(
    _ text: Span<UInt8>, _ tokens: Span<Token>, marks: borrowing IndexList,
    into starts: inout [UInt32]
  ) {
    guard !tokens.isEmpty else { return }
    starts.append(0)
    var pending = Int.max
    var next = 0
    for place in 0..<marks.count where marks[place] >= next {
      next = marks[place]
      repeat {
        look(text, tokens, next, &pending, &starts)
        next += 1
      } while pending != .max && next < tokens.count
    }
  }

  /// The same with a scan of its own.
  package func sentences(
    _ text: Span<UInt8>, _ tokens: Span<Token>, into starts: inout [UInt32]
  ) {
    var filters = ScanFilters()
    filters.enders = enders
    var scan = TokenScan()
    scan.run(text, tokens, filters)
    sentences(text, tokens, marks: scan.marks, into: &starts)
  }

  /// Ends the sentence before the token or not; `pending` is the byte at which a sentence is over, `.max` where none is.
  @inline(__always)
  private func look(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ pending: inout Int,
    _ starts: inout [UInt32]
  ) {
    let token = tokens[index]
    let isLine = token.flags.contains(.lineBefore)
    if index > 0, Int(token.start) >= pending || isLine {
      // ICU's words may join what its sentences part (“ + ZWJ + emoji): then no sentence begins there.
      let isClean = isLine || Int(tokens[index - 1].end) <= pending
      if isClean, !isLine || !goesOn(text, tokens, index, isTerminated: pending != .max) {
        starts.append(UInt32(index))
      }
      pending = .max
    }
    guard token.kind == .mark || token.kind == .other, mayEnd(text[Int(token.start)]),
      let end = boundary(text, tokens, index)
    else { return }
    pending = end
  }

  /// A mark that begins with this byte can end a sentence.
  @inline(__always)
  private func mayEnd(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return true }
    return ascii[Int(byte)] == UInt8(ICU_SB_ATERM) || ascii[Int(byte)] == UInt8(ICU_SB_STERM)
  }

  /// A line that begins in lower case goes on with a sentence that had no end.
  private func goesOn(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, isTerminated: Bool
  ) -> Bool {
    guard !isExact, !isTerminated, !tokens[index].flags.contains(.paragraphBefore)
    else { return false }
    return property(text, Int(tokens[index].start)).value == Int32(ICU_SB_LOWER)
  }

  private func property(_ text: Span<UInt8>, _ at: Int) -> (value: Int32, width: Int) {
    guard at < text.count else { return (-1, 0) }
    if text[at] < 0x80 { return (Int32(ascii[Int(text[at])]), 1) }
    let (codePoint, width) = decodeUTF8(text, at)
    return (icu_sentenceBreak(Int32(bitPattern: codePoint)), width)
  }

  /// The byte at which a sentence that ends with the mark at `index` is over, `nil` where it goes on.
  private func boundary(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Int? {
    let mark = tokens[index]
    let kind = property(text, Int(mark.start)).value
    guard kind == Int32(ICU_SB_ATERM) || kind == Int32(ICU_SB_STERM) else { return nil }
    let isFullStop = kind == Int32(ICU_SB_ATERM)
    var at = Int(mark.end)
    // Most sentences end with a space and an ASCII capital behind the full stop; what is below would say the same.
    if isFullStop, at + 1 < text.count, text[at] == 0x20, text[at + 1] >= 0x41, text[at + 1] <= 0x5A
    {
      return !isExact && isAbbreviation(text, tokens, index) ? nil : at + 1
    }
    if isFullStop {
      let next = property(text, skip(text, at, Int32(ICU_SB_EXTEND))).value
      if next == Int32(ICU_SB_NUMERIC) { return nil }
      if next == Int32(ICU_SB_UPPER), endsWithCasedLetter(text, tokens, index) { return nil }
    }
    let closed = skip(text, at, Int32(ICU_SB_CLOSE))
    // “간다.”고 했다: a word that clings to the closing quotation mark goes on with its sentence.
    if !isExact, closed > at, isLetter(text, closed) { return nil }
    at = skip(text, closed, Int32(ICU_SB_SP))
    switch Int(property(text, at).value) {
    case ICU_SB_SCONTINUE, ICU_SB_STERM, ICU_SB_ATERM: return nil
    default: break
    }
    if isFullStop || !isExact, reachesLowerCase(text, at, isFullStop: isFullStop) {
      return nil
    }
    if isFullStop, !isExact, isAbbreviation(text, tokens, index) { return nil }
    return at
  }

  private func isLetter(_ text: Span<UInt8>, _ at: Int) -> Bool {
    switch Int(property(text, at).value) {
    case ICU_SB_OLETTER, ICU_SB_LOWER, ICU_SB_UPPER: true
    default: false
    }
  }

  private func skip(_ text: Span<UInt8>, _ at: Int, _ wanted: Int32) -> Int {
    var at = at
    while case let (value, width) = property(text, at), width > 0,
      value == wanted || value == Int32(ICU_SB_EXTEND) || value == Int32(ICU_SB_FORMAT)
    {
      at += width
    }
    return at
  }

  /// SB8: only numbers and marks stand between the full stop and a small letter. After `!` and `?` (not in UAX 29) the
  /// small letter must come at once: `"Really?" she asked`.
  private func reachesLowerCase(_ text: Span<UInt8>, _ at: Int, isFullStop: Bool) -> Bool {
    var at = at
    while case let (value, width) = property(text, at), width > 0 {
      switch Int(value) {
      case ICU_SB_LOWER: return true
      case ICU_SB_OLETTER, ICU_SB_UPPER, ICU_SB_SEP, ICU_SB_CR, ICU_SB_LF, ICU_SB_STERM,
        ICU_SB_ATERM:
        return false
      default:
        guard isFullStop else { return false }
        at += width
      }
    }
    return false
  }

  private func endsWithCasedLetter(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool
  {
    guard index > 0, tokens[index - 1].end == tokens[index].start else { return false }
    var at = Int(tokens[index - 1].end) - 1
    while at > Int(tokens[index - 1].start), text[at] & 0xC0 == 0x80 { at -= 1 }
    let value = property(text, at).value
    return value == Int32(ICU_SB_UPPER) || value == Int32(ICU_SB_LOWER)
  }

  /// The full stop belongs to the word before it: a title, an initial, or an abbreviation in mid-sentence.
  private func isAbbreviation(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int
  ) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index - 1].end == tokens[index].start,
      tokens[index - 1].kind == .word, !tokens[index + 1].flags.contains(.lineBefore)
    else { return false }
    let word = tokens[index - 1]
    let flags = words.flags(word.hash)
    if word.flags.contains(.capital), flags & SentenceBreaker.title != 0 { return true }
    let isInitial = word.count == 1 && word.flags.contains(.capital)
    guard
      isInitial || flags & SentenceBreaker.abbreviation != 0
        || (Int(word.start)..<Int(word.end)).contains(where: { text[$0] == 0x2E })
    else { return false }
    return words.flags(tokens[index + 1].hash) & SentenceBreaker.starter == 0
  }
}
