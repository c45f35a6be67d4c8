import YeonpyoText

// Latin spellings of Korean names.
extension CandidateFinder {
  /// Adds given names alone that are spelled as no file has them, of people whom the article names or whose show it is
  /// about; and whole names with a slip in the surname.
  mutating func resolveRomanized(
    _ text: Span<UInt8>, _ tokens: Span<Token>, named: NamedSpellings, shows: [UInt32],
    into candidates: inout [Candidate]
  ) {
    guard !roman.isEmpty, !(named.isEmpty && shows.isEmpty) else { return }
    var own = GivenNameBearers()
    named.forEachEntity { roman.add($0, to: &own) }
    var bearers = [own]
    for show in shows { bearers.append(roman.members(of: show)) }
    bearers.removeAll { $0.isEmpty }
    guard !bearers.isEmpty else { return }
    let firsts = bearers.reduce(0) { $0 | $1.firsts }
    romanMatches.removeAll(keepingCapacity: true)
    var covered = Covered()
    for index in 0..<tokens.count
    where tokens[index].kind == .word && RomanFinder.canBeGiven(tokens, index)
      && GivenNameBearers.mayBegin(text[Int(tokens[index].start)], firsts)
      && !covered.covers(index, candidates, gazetteer)
    {
      roman.findGiven(text, tokens, at: index, bearers, into: &romanMatches)
    }
    for match in romanMatches where match.isTypo || !roman.isBehindSurname(tokens, match.firstToken)
    {
      append(match, match.isTypo ? Gazetteer.isTypo : Gazetteer.isPart, &candidates)
    }
  }

  /// Walks along candidates that need no support, which are sorted by start.
  private struct Covered {
    private var next = 0
    private var end = 0

    /// Whether the token `index`, asked in ascending order, lies in one.
    mutating func covers(_ index: Int, _ candidates: [Candidate], _ gazetteer: Gazetteer) -> Bool {
      while next < candidates.count, Int(candidates[next].firstToken) <= index {
        if Int(candidates[next].endToken) > end,
          gazetteer.alias(candidates[next].alias).flags.isDisjoint(with: .weak)
        {
          end = Int(candidates[next].endToken)
        }
        next += 1
      }
      return index < end
    }
  }

  private func append(_ match: RomanMatch, _ kind: UInt32, _ candidates: inout [Candidate]) {
    candidates.append(
      Candidate(
        start: UInt32(match.span.start), end: UInt32(match.span.end),
        firstToken: UInt32(match.firstToken), endToken: UInt32(match.endToken),
        alias: match.alias << 1 | kind, isCued: false, isPartOfWord: false))
  }

  /// Adds Latin spellings of Korean names where no listed spelling stands.
  mutating func findRomanized(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ starts: borrowing IndexList,
    _ candidates: inout [Candidate]
  ) {
    romanMatches.removeAll(keepingCapacity: true)
    var covered = Covered()
    for place in 0..<starts.count
    where !covered.covers(starts[place], candidates, gazetteer) {
      roman.find(text, tokens, at: starts[place], into: &romanMatches)
    }
    covered = Covered()
    for index in 0..<tokens.count where tokens[index].flags.contains(.innerCapital) {
      guard !covered.covers(index, candidates, gazetteer) else { continue }
      roman.find(text, tokens, at: index, into: &romanMatches)
    }
    guard !romanMatches.isEmpty else { return }
    let listed = candidates.count
    for match in romanMatches {
      // `Jeong-hyuk Ri` before a name that begins with Ri.
      if !isListed(match.span, candidates[..<listed]) {
        append(match, Gazetteer.isRomanized, &candidates)
      }
    }
    candidates.sort { ($0.start, $0.end, $0.alias) < ($1.start, $1.end, $1.alias) }
  }

  /// Bytes of the longest spelling, spaces and hyphens between its parts included.
  private static let longest: UInt32 = 2048

  /// A spelling of the gazetteer, at least as long, stands on some of the span; candidates are sorted by start.
  private func isListed(_ span: ByteSpan, _ candidates: ArraySlice<Candidate>) -> Bool {
    var place = candidates.partitionPoint { $0.start >= span.end }
    while place > candidates.startIndex {
      place -= 1
      let candidate = candidates[place]
      if candidate.start + CandidateFinder.longest < span.start { return false }
      if candidate.end > span.start, candidate.end - candidate.start >= span.end - span.start,
        gazetteer.alias(candidate.alias).flags.isDisjoint(with: .weak)
      {
        return true
      }
    }
    return false
  }
}
