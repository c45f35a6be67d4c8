import YeonpyoText

/// Compares a spelling of the gazetteer with a piece of text: the last word on what the hash table proposed.
struct AliasMatch {
  let folding: Folding
  private var left: [UInt32] = []
  private var right: [UInt32] = []

  init(folding: Folding) { self.folding = folding }

  /// The end of `alias` read at `start`, `nil` where the text does not spell it.
  ///
  /// Spaces, line ends and hyphens are passed over on both sides; case, accents and width are folded; any other mark
  /// (`&`, `+`, `!`) must stand in both.
  mutating func end(
    of alias: AliasEntry, _ gazetteer: Gazetteer, in text: Span<UInt8>, at start: Int
  ) -> Int? {
    let piece = gazetteer.piece(alias.text)
    guard alias.flags.contains(.part) else {
      return end(of: piece, alias, gazetteer, in: text, at: start)
    }
    var place = 0
    while let part = NameParts.start(in: piece, gazetteer.text, after: place) {
      let rest = TextPiece(start: piece.start + part, count: piece.count - part)
      if let end = end(of: rest, alias, gazetteer, in: text, at: start) { return end }
      place = part
    }
    return nil
  }

  private mutating func end(
    of piece: TextPiece, _ alias: AliasEntry, _ gazetteer: Gazetteer, in text: Span<UInt8>,
    at start: Int
  ) -> Int? {
    if let end = plainEnd(of: piece, gazetteer.text, in: text, at: start) { return end }
    if alias.origin == .acronym { return nil }
    return gazetteer.text.withSpan(piece.range) { spelling in
      foldedEnd(of: spelling, isExact: alias.flags.contains(.caseExact), in: text, at: start)
    }
  }

  /// Byte for byte.
  private func plainEnd(
    of piece: TextPiece, _ spellings: FlatArray<UInt8>, in text: Span<UInt8>, at start: Int
  ) -> Int? {
    let count = piece.count
    guard start + count <= text.count else { return nil }
    let first = piece.start
    for offset in 0..<count where text[start + offset] != spellings[first + offset] { return nil }
    let end = start + count
    // Nor does it end where a character does.
    return end < text.count && text[end] & 0xC0 == 0x80 ? nil : end
  }

  private mutating func foldedEnd(
    of span: Span<UInt8>, isExact: Bool, in text: Span<UInt8>, at start: Int
  ) -> Int? {
    guard isExact || beginsAlike(span, text, start) else { return nil }
    left.removeAll(keepingCapacity: true)
    right.removeAll(keepingCapacity: true)
    var aliasAt = 0
    var textAt = start
    var compared = 0
    var textEnd = start
    while true {
      // Keep both sides one code point ahead: jamo may still join what was read last.
      while left.count < compared + 2, aliasAt < span.count {
        aliasAt = append(span, aliasAt, isExact: isExact, to: &left)
      }
      if compared == left.count { break }
      while right.count < compared + 2, textAt < text.count,
        right.count < left.count || isJamo(text, textAt)
      {
        textAt = append(text, textAt, isExact: isExact, to: &right)
        if right.count == left.count { textEnd = textAt }
      }
      guard compared < right.count, left[compared] == right[compared] else { return nil }
      compared += 1
    }
    return right.count == left.count ? max(textEnd, start) : nil
  }

  private func isJamo(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard text[at] == 0xE1, at + 2 < text.count else { return false }
    let codePoint = decodeUTF8(text, at).codePoint
    return codePoint >= 0x1161 && codePoint <= 0x11FF
  }

  private func append(
    _ text: Span<UInt8>, _ at: Int, isExact: Bool, to result: inout [UInt32]
  ) -> Int {
    let (read, width) = AliasMatch.decode(text, at)
    // Full width is folded, case is not.
    let codePoint = (0xFF01...0xFF5E).contains(read) ? read - 0xFEE0 : read
    switch codePoint {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0xA0, 0x2010, 0x2011, 0x3000, 0x2E: break
    default:
      if isExact, codePoint < 0x80 {
        result.append(codePoint)
      } else {
        folding.append(codePoint, to: &result)
      }
    }
    return at + width
  }

  /// A spelling in a damaged file need not be UTF-8: nothing past its end is read.
  private static func decode(_ text: Span<UInt8>, _ at: Int) -> (codePoint: UInt32, width: Int) {
    let needed =
      switch text[at] {
      case ..<0x80: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    return needed <= text.count - at ? decodeUTF8(text, at) : (0xFFFD, text.count - at)
  }

  /// A name that begins with a capital does so in the text: `crash landing on you` is no title.
  private func beginsAlike(_ alias: Span<UInt8>, _ text: Span<UInt8>, _ start: Int) -> Bool {
    guard alias.count > 0 else { return false }
    let first = alias[0]
    guard first >= 0x41, first <= 0x5A else { return true }
    let (found, _) = decodeUTF8(text, start)
    return !(found >= 0x61 && found <= 0x7A)
  }
}
