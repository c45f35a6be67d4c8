import YeonpyoText

// Titles of works between quotation marks.
extension NameFinder {
  /// Tokens of the longest title.
  private static let longestTitle = 10

  /// Reads a quotation behind a word like `film` or 드라마; the token to go on with.
  mutating func readQuoted(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Int {
    let next = index + 1
    guard next < tokens.count, index > 0, let closing = closing(text, tokens[index]),
      isFree(index), !tokens[next].flags.contains(.spaceBefore),
      isAnnounced(text, tokens, index)
    else { return next }
    var end = next
    while end < tokens.count, end - next <= NameFinder.longestTitle,
      !tokens[end].flags.contains(.lineBefore)
    {
      if tokens[end].kind == .mark, decodeUTF8(text, Int(tokens[end].start)).codePoint == closing {
        break
      }
      end += 1
    }
    guard end < tokens.count, end > next, tokens[end].kind == .mark,
      decodeUTF8(text, Int(tokens[end].start)).codePoint == closing,
      tokens[next].kind != .word || tokens[next].flags.contains(.capital)
    else { return next }
    var last = end
    // `"Title,"`
    while last > next + 1, tokens[last - 1].kind == .mark,
      [0x2C, 0x2E].contains(text[Int(tokens[last - 1].start)])
    { last -= 1 }
    // What the gazetteer has whole it knows better.
    guard (next..<last).contains(where: { owners[$0] == 0 }) else { return next }
    append(next, last, .work, 750, tokens)
    return end + 1
  }

  private func closing(_ text: Span<UInt8>, _ token: Token) -> UInt32? {
    guard token.kind == .mark else { return nil }
    return switch decodeUTF8(text, Int(token.start)).codePoint {
    case 0x2018: 0x2019
    case 0x201C: 0x201D
    case 0x300C: 0x300D
    case 0x300E: 0x300F
    case 0x3008: 0x3009
    case 0x300A: 0x300B
    case 0x3C: 0x3E
    case 0x22: 0x22
    case 0x27: 0x27
    default: nil
    }
  }

  private func isAnnounced(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    let before = tokens[index - 1]
    if tokens[index].flags.contains(.lineBefore) { return false }
    if before.kind == .hangul { return cues.isWorkCue(text, before) }
    return NeighbourWord(rawValue: words.neighbours.flags(before.hash)).contains(.work)
      && before.kind == .word
  }
}
