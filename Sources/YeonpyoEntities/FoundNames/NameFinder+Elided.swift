import YeonpyoText

// Names whose head stands with the next one only.
extension NameFinder {
  /// `North` in `North and South Korea`: with the end of the second name it is a name of the gazetteer; the token to go on with.
  mutating func readElided(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ mentions: [Mention]
  ) -> Int? {
    guard index + 3 < tokens.count, !isFree(index + 2), tokens[index + 2].flags.contains(.capital),
      isJoiner(text, tokens[index + 1]),
      let full = mention(at: index + 2, mentions), full.isKnown,
      Int(full.endToken) > index + 3
    else { return nil }
    var spelling: [UInt8] = []
    for at in tokens[index].span.range { spelling.append(text[at]) }
    for at in Int(tokens[index + 2].end)..<Int(full.span.end) { spelling.append(text[at]) }
    if lookup == nil { lookup = try? NameLookup() }
    guard let alias = lookup?.spelling(spelling, in: gazetteer) else { return nil }
    let entity = gazetteer.alias(alias).entity
    let label = gazetteer.entity(entity).label
    guard entity != full.entity, label == gazetteer.entity(full.entity).label,
      !label.isPerson
    else { return nil }
    append(index, index + 1, label, AliasOrigin.part.score, tokens)
    names[names.count - 1].entity = entity
    names[names.count - 1].alias = alias | Gazetteer.isPart
    return index + 1
  }

  /// The outermost mention that begins with a token.
  private func mention(at token: Int, _ mentions: [Mention]) -> Mention? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if Int(mentions[middle].firstToken) < token { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && Int(mentions[low].firstToken) == token ? mentions[low] : nil
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
