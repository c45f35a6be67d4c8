import YeonpyoText

// What a large gazetteer is asked for ahead.
extension CandidateFinder {
  /// Tokens between asking for memory and reading it.
  static let lookAhead = 12

  /// Asks for the slots of the beginnings that a walk from token `index` on will look at.
  mutating func prefetch(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) {
    let token = tokens[index]
    if token.kind == .hangul {
      guard token.count >= 6, beginsWithPair(text, Int(token.start)) else { return }
      var hash: UInt32 = 0
      var at = Int(token.start)
      let end = min(Int(token.end), at + 12)
      while at < end {
        let (codePoint, width) = decodeUTF8(text, at)
        hash = FoldedHash.step(hash, codePoint)
        at += width
        gazetteer.prefetch(hash)
      }
      return
    }
    var hash = token.hash
    gazetteer.prefetch(hash)
    var last = index
    for _ in 0..<2 {
      guard let next = CandidateFinder.next(text, tokens, last), tokens[next].kind == .word else {
        return
      }
      hash = extend(hash, text, tokens[next])
      gazetteer.prefetch(hash)
      last = next
    }
  }

  /// Asks for what comparing the hits will read: their lists, then their aliases, then texts and entities.
  func prefetchHits() {
    for hit in hits where hit.entry & Gazetteer.Slot.isList != 0 {
      gazetteer.lists.prefetch(Int(hit.entry & Gazetteer.Slot.target) - 1)
    }
    for hit in hits { gazetteer.aliases.prefetch(Int(gazetteer.alias(0, of: hit.entry) >> 1)) }
    for hit in hits {
      let spelling = gazetteer.alias(0, of: hit.entry)
      guard spelling & Gazetteer.isPart == 0 else { continue }
      let alias = gazetteer.alias(spelling)
      gazetteer.text.prefetch(Int(alias.text))
      gazetteer.entities.prefetch(Int(alias.entity))
    }
  }
}
