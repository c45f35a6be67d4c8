import YeonpyoText

// Names whose head stands with the next one only.
extension NameFinder {
  /// `North` in `North and South Korea`: with the end of the second name it is a name of the gazetteer; the token to go on with.
  mutating func readElided(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ mentions: [Mention]
  ) -> Int? {
    guard index + 3 < tokens.count, isTaken[index + 2], tokens[index + 2].flags.contains(.capital),
      isJoiner(text, tokens[index + 1]),
      let full = mentions.first(where: { Int($0.firstToken) == index + 2 }), full.isKnown,
      Int(full.endToken) > index + 3
    else { return nil }
    var spelling: [UInt8] = []
    for at in tokens[index].span.range { spelling.append(text[at]) }
    for at in Int(tokens[index + 2].end)..<Int(full.span.end) { spelling.append(text[at]) }
    if lookup == nil { lookup = try? NameLookup() }
    guard let alias = lookup?.spelling(spelling, in: gazetteer) else { return nil }
    let entity = gazetteer.alias(alias).entity
    let label = gazetteer.entity(entity).label
    guard entity != full.entity, label == gazetteer.entity(full.entity).label else { return nil }
    append(index, index + 1, label, AliasOrigin.part.score, tokens)
    names[names.count - 1].entity = entity
    names[names.count - 1].alias = alias | Gazetteer.isPart
    return index + 1
  }

  private func isJoiner(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let first = text[Int(token.start)]
    switch token.count {
    case 1: return first == 0x26
    case 2: return first == 0x6F && text[Int(token.start) + 1] == 0x72
    case 3:
      return first == 0x61 && text[Int(token.start) + 1] == 0x6E
        && text[Int(token.start) + 2] == 0x64
    default: return false
    }
  }
}
