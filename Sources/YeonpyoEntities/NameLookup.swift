import YeonpyoText

/// Asks a gazetteer for one name, the whole of a text.
package struct NameLookup: ~Copyable {
  private var tokenizer: Tokenizer
  private var match: AliasMatch
  private var tokens: [Token] = []
  private var folded: [UInt32] = []

  package init() throws(ICUError) {
    tokenizer = try Tokenizer()
    match = AliasMatch(folding: Folding())
  }

  /// The first spelling that is the whole of `text`; parts of names do not count.
  package mutating func spelling(_ text: [UInt8], in gazetteer: Gazetteer) -> UInt32? {
    tokens.removeAll(keepingCapacity: true)
    tokenizer.tokenize(text.span, into: &tokens)
    folded.removeAll(keepingCapacity: true)
    for token in tokens where token.kind != .mark {
      tokenizer.folding.fold(text.span, Int(token.start)..<Int(token.end), into: &folded)
    }
    guard let first = tokens.first, !folded.isEmpty else { return nil }
    let entry = gazetteer.look(FoldedHash.of(folded))
    for index in 0..<gazetteer.aliasCount(entry) {
      let spelling = gazetteer.alias(index, of: entry)
      guard spelling & Gazetteer.isPart == 0 else { continue }
      let end = match.end(
        of: gazetteer.alias(spelling), gazetteer, in: text.span, at: Int(first.start))
      if let end, text[end...].allSatisfy({ $0 <= 0x20 }) { return spelling }
    }
    return nil
  }
}
