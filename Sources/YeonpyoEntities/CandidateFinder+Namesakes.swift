import YeonpyoText

// Names that very many people have.
extension CandidateFinder {
  /// Of more bearers of one name only those are candidates who belong to what the article is about.
  static let mostNamesakes = 64

  /// More whole names than that end at an entry, whose parts come last.
  func isCrowded(_ entry: UInt32) -> Bool {
    gazetteer.alias(CandidateFinder.mostNamesakes, of: entry) & Gazetteer.isPart == 0
  }

  /// Adds the bearers of crowded names whom the article names otherwise or whose show it is about; where there is none, two
  /// that differ in kind if any do: nobody is decided between them.
  mutating func resolveNamesakes(
    _ text: Span<UInt8>, _ tokens: Span<Token>, named: NamedSpellings, shows: [UInt32],
    into candidates: inout [Candidate]
  ) {
    guard !crowded.isEmpty else { return }
    var chosen: [UInt32: [UInt32]] = [:]
    for hit in crowded {
      let spellings = chosen[hit.entry] ?? namesakes(hit.entry, named, shows)
      chosen[hit.entry] = spellings
      for spelling in spellings {
        propose(
          spelling, text, tokens, Int(hit.firstToken), Int(hit.lastToken), Int(hit.end),
          into: &candidates)
      }
    }
    candidates.sort { ($0.start, $0.end, $0.alias) < ($1.start, $1.end, $1.alias) }
  }

  private func namesakes(
    _ entry: UInt32, _ named: NamedSpellings, _ shows: [UInt32]
  ) -> [UInt32] {
    var own: [UInt32] = []
    var others: [UInt32] = []
    for index in 0..<gazetteer.aliasCount(entry) {
      let spelling = gazetteer.alias(index, of: entry)
      guard spelling & Gazetteer.isPart == 0 else { break }
      let entity = gazetteer.alias(spelling).entity
      if named.contains(spelling) || shows.contains(where: { gazetteer.belongs(entity, to: $0) }) {
        own.append(spelling)
      } else if others.isEmpty || others.count == 1 && label(spelling) != label(others[0]) {
        others.append(spelling)
      }
      if own.count == CandidateFinder.mostNamesakes { break }
    }
    if !own.isEmpty { return own }
    if others.count == 1 { others.append(gazetteer.alias(1, of: entry)) }
    return others
  }

  private func label(_ spelling: UInt32) -> EntityLabel {
    gazetteer.entity(gazetteer.alias(spelling).entity).label
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place whose element is as asked, where all such elements stand behind the others.
  func partitionPoint(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
