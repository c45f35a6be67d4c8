import YeonpyoText

/// Words with capitals that stand side by side, and small ones that names have inside: `Alice van Dyke Jr`.
struct NameRun {
  /// One word of it, or several that hyphens join; an initial with its full stop.
  struct Unit: BitwiseCopyable {
    var firstToken: Int
    /// One past the last.
    var endToken: Int
    var traits: WordTraits
    var piece: NamePiece
    var neighbour: NeighbourWord
    var isInitial = false
    var isHyphened = false
  }

  var units: [Unit] = []
  /// The first token behind it.
  private(set) var end = 0

  /// Reads the run that begins at token `start`, which has a capital; `isFree` tells the tokens that nothing has taken.
  mutating func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, from start: Int, _ words: RecognizerWords,
    _ memo: inout WordMemo, _ isFree: (Int) -> Bool
  ) {
    units.removeAll(keepingCapacity: true)
    var index = start
    while index < tokens.count, isFree(index), tokens[index].kind == .word,
      index == start || !tokens[index].flags.contains(.lineBefore)
    {
      let token = tokens[index]
      guard token.flags.contains(.capital) else {
        let piece = words.piece(token)
        guard piece.contains(.particle), index + 1 < tokens.count, isFree(index + 1),
          tokens[index + 1].kind == .word,
          tokens[index + 1].flags.contains(.capital) || isParticle(tokens[index + 1], words)
        else { break }
        units.append(unit(text, tokens, index, index + 1, words, &memo))
        index += 1
        continue
      }
      var next = index + 1
      while NameRun.isHyphen(text, tokens, next), next + 1 < tokens.count,
        tokens[next + 1].kind == .word, tokens[next + 1].start == tokens[next].end,
        isFree(next + 1),
        !words.compoundSuffixes.contains(tokens[next + 1].hash)
      {
        next += 2
      }
      var unit = unit(text, tokens, index, next, words, &memo)
      if NameRun.isInitial(text, token), next < tokens.count,
        NameRun.isStop(text, tokens[next]), tokens[next].start == token.end
      {
        unit.isInitial = true
        next += 1
        unit.endToken = next
      } else if !unit.piece.isDisjoint(with: .abbreviated), next < tokens.count,
        NameRun.isStop(text, tokens[next]), tokens[next].start == tokens[next - 1].end,
        words.titleAbbreviations.flags(token.hash) != 0 || unit.piece.contains(.suffix),
        next - index == 1, next + 1 < tokens.count,
        tokens[next + 1].flags.contains(.spaceBefore) || tokens[next + 1].kind == .mark
      {
        // `Dr.`, `Jr.`, `St.`
        next += 1
        if unit.piece.contains(.suffix) { unit.endToken = next }
      }
      units.append(unit)
      index = next
    }
    end = max(index, start + 1)
    while let last = units.last, last.piece.contains(.particle),
      !tokens[last.firstToken].flags.contains(.capital)
    {
      units.removeLast()
    }
  }

  private func isParticle(_ token: Token, _ words: RecognizerWords) -> Bool {
    words.piece(token).contains(.particle)
  }

  private func unit(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ end: Int,
    _ words: RecognizerWords, _ memo: inout WordMemo
  ) -> Unit {
    let token = tokens[first]
    return Unit(
      firstToken: first, endToken: end, traits: memo.traits(text, token, words),
      piece: words.piece(token),
      neighbour: NeighbourWord(rawValue: words.neighbours.flags(token.hash)),
      isHyphened: end > first + 1)
  }

  static func isHyphen(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .mark && tokens[index].count == 1
      && text[Int(tokens[index].start)] == 0x2D && tokens[index].start == tokens[index - 1].end
  }

  static func isStop(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .mark && token.count == 1 && text[Int(token.start)] == 0x2E
  }

  /// One letter, or letters with full stops between: `J`, `J.K`.
  static func isInitial(_ text: Span<UInt8>, _ token: Token) -> Bool {
    if token.count == 1 { return true }
    guard token.count == 3 || token.count == 5 else { return false }
    for offset in stride(from: 1, to: token.count, by: 2)
    where text[Int(token.start) + offset] != 0x2E {
      return false
    }
    return true
  }
}
