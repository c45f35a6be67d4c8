import YeonpyoText

// What stands beside a name in Latin letters and speaks for a person.
extension NameFinder {
  /// What stands before and behind the name.
  func outsidePoints(
    _ units: ArraySlice<NameRun.Unit>, _ title: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ end: Int
  ) -> Int {
    guard let first = units.first else { return 0 }
    var points = title ? 3 : 0
    if units.count > 1, isListed(first.firstToken, text, tokens) { points += 2 }
    points += pointsBefore(first.firstToken, text, tokens)
    points += pointsAfter(end, text, tokens)
    return points
  }

  /// Behind another person and a comma or `and`.
  private func isListed(_ first: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Bool {
    guard let last = names.last, last.label == .person, first > last.endToken,
      first - last.endToken <= 2
    else { return false }
    return (last.endToken..<first).allSatisfy { index in
      let byte = text[Int(tokens[index].start)]
      return byte == 0x2C || byte == 0x26 || tokens[index].count == 3 && byte == 0x61
    }
  }

  private func neighbour(_ token: Token) -> NeighbourWord {
    token.kind == .word ? NeighbourWord(rawValue: words.neighbours.flags(token.hash)) : []
  }

  /// `editor Yamada`, `special editor, Yamada`, `his wife Alice`; not `the Yamada`.
  func pointsBefore(_ first: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Int {
    guard first > 0, !tokens[first].flags.contains(.lineBefore) else { return 0 }
    var before = first - 1
    let isComma = text[Int(tokens[before].start)] == 0x2C
    if isComma {
      guard before > 0 else { return 0 }
      before -= 1
      // `the Minister for Foreign Affairs, …`
      var back = before
      while back > 0, before - back < 5, tokens[back].kind == .word {
        if words.piece(tokens[back]).contains(.title),
          tokens[back].flags.contains(.capital), back < before
        {
          return 3
        }
        back -= 1
      }
    }
    let flags = neighbour(tokens[before])
    if flags.contains(.article) { return -3 }
    if flags.contains(.occupation), !tokens[before].flags.contains(.capital) {
      return isComma ? 3 : 2
    }
    if flags.contains(.kin) { return isComma ? 1 : 2 }
    if flags.contains(.act), !isComma { return 2 }
    if flags.contains(.location), !isComma { return -1 }
    return 0
  }

  /// `Yamada said`, `Yamada, who`, `Yamada, the editor of`, `Yamada, 34,`, `Yamada (born 1950)`.
  private func pointsAfter(_ end: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Int {
    guard end < tokens.count, !tokens[end].flags.contains(.lineBefore) else { return 0 }
    let next = tokens[end]
    let flags = neighbour(next)
    if flags.contains(.act) || flags.contains(.who) { return 2 }
    guard next.kind == .mark, end + 1 < tokens.count else {
      if next.kind == .number { return -1 }
      return 0
    }
    switch text[Int(next.start)] {
    case 0x2C:
      let after = neighbour(tokens[end + 1])
      if after.contains(.who) { return 3 }
      if tokens[end + 1].kind == .number, tokens[end + 1].count == 2, end + 2 < tokens.count,
        text[Int(tokens[end + 2].start)] == 0x2C
      {
        return 2
      }
      guard !after.isDisjoint(with: .description) else { return 0 }
      for index in end + 1..<min(end + 6, tokens.count) {
        if tokens[index].kind == .mark { break }
        if neighbour(tokens[index]).contains(.occupation) { return 2 }
      }
      return 0
    case 0x28:
      let inside = tokens[end + 1]
      // A year, or `born`.
      if inside.kind == .number, inside.count == 4 { return 1 }
      return neighbour(inside).contains(.act) ? 3 : 0
    default: return 0
    }
  }
}
