import YeonpyoText

/// A part of names found in the text. Many people may share it; who is meant is asked once it is known whom and what the
/// article names.
struct FoundPart: BitwiseCopyable {
  var hit: Hit
  /// Place of the first part among the spellings of the hit's entry.
  var from: Int
}

// Parts of names.
extension CandidateFinder {
  /// Appends the candidates among the found parts: those of people whom a whole spelling names, and those of a show's own.
  ///
  /// - Parameters:
  ///   - named: spellings of the article that need no support.
  ///   - shows: works the article is about.
  mutating func resolveParts(
    _ text: Span<UInt8>, _ tokens: Span<Token>, named: NamedSpellings, shows: [UInt32],
    into candidates: inout [Candidate]
  ) {
    for part in parts {
      named.forEachPart(of: part.hit.entry, from: part.from, gazetteer) { number in
        propose(number, part, text, tokens, into: &candidates)
      }
      if !shows.isEmpty || keepsLost { addOwn(part, text, tokens, named, shows, &candidates) }
    }
  }

  /// Those of the shows' own people that are not among the named; looked for once in a document.
  private mutating func addOwn(
    _ part: FoundPart, _ text: Span<UInt8>, _ tokens: Span<Token>, _ named: NamedSpellings,
    _ shows: [UInt32], _ candidates: inout [Candidate]
  ) {
    if ownParts[part.hit.entry] == nil {
      var own: [UInt32] = []
      for place in part.from..<gazetteer.aliasCount(part.hit.entry) {
        let number = gazetteer.alias(place, of: part.hit.entry)
        let entity = gazetteer.alias(number).entity
        guard keepsLost || shows.contains(where: { gazetteer.belongs(entity, to: $0) }),
          !named.contains(number)
        else { continue }
        own.append(number)
      }
      ownParts[part.hit.entry] = own
    }
    for number in ownParts[part.hit.entry] ?? [] {
      propose(number, part, text, tokens, into: &candidates)
    }
  }

  private mutating func propose(
    _ number: UInt32, _ part: FoundPart, _ text: Span<UInt8>, _ tokens: Span<Token>,
    into candidates: inout [Candidate]
  ) {
    propose(
      number, text, tokens, Int(part.hit.firstToken), Int(part.hit.lastToken), Int(part.hit.end),
      into: &candidates)
  }
}
