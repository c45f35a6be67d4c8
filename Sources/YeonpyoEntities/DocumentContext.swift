import YeonpyoText

/// What the whole article says about whom it can mean: the shows it is about, and who was named in full.
struct DocumentContext {
  /// Works the document is mostly about, best first.
  private(set) var shows: [UInt32] = []
  /// Spellings that need no support.
  private(set) var named = NamedSpellings()
  private var scores: [ShowScore] = []
  private var notes = EntityNotes()

  private struct ShowScore: BitwiseCopyable {
    var show: UInt32
    var score: Int
    /// Different entities of it.
    var members: Int
    var isTitled: Bool
  }

  /// Tallies the spellings that need no support: three points for a title, one for anything else of the show.
  mutating func read(_ candidates: [Candidate], _ gazetteer: Gazetteer) {
    scores.removeAll(keepingCapacity: true)
    notes.begin(upTo: candidates.count)
    shows.removeAll(keepingCapacity: true)
    named.removeAll()
    for candidate in candidates {
      let alias = gazetteer.alias(candidate.alias)
      guard DocumentContext.isStrong(alias, candidate) else { continue }
      let isNew = notes.insert(.named, for: alias.entity)
      if isNew { named.append(candidate.alias, gazetteer) }
      for place in gazetteer.list(gazetteer.entity(alias.entity).shows) {
        let show = gazetteer.lists[place]
        add(show, isTitle: show == alias.entity, isNew: isNew)
      }
    }
    named.seal()
    rank(gazetteer)
  }

  /// Needs nothing from the rest of the article.
  private static func isStrong(_ alias: AliasEntry, _ candidate: Candidate) -> Bool {
    let weak = alias.flags.intersection(.weak)
    return weak.isEmpty && !candidate.isPartOfWord
      || weak.isSubset(of: .ordinary) && candidate.isCued
  }

  private mutating func add(_ show: UInt32, isTitle: Bool, isNew: Bool) {
    let place = scores.firstIndex { $0.show == show } ?? scores.count
    if place == scores.count {
      scores.append(ShowScore(show: show, score: 0, members: 0, isTitled: false))
    }
    scores[place].score += isTitle ? 3 : 1
    scores[place].members += isNew ? 1 : 0
    if isTitle { scores[place].isTitled = true }
  }

  /// A title, or enough of its members, make an article one about the show; half as often named as the best at least.
  private mutating func rank(_ gazetteer: Gazetteer) {
    let about = scores.filter { DocumentContext.isSubject($0, gazetteer) }
      .sorted { ($0.score, $1.show) > ($1.score, $0.show) }
    guard let best = about.first?.score else { return }
    shows = about.filter { $0.score * 2 >= best }.map(\.show)
  }

  /// Two of a cast of thirty tell a show; of a list of four thousand, two are met by chance, so that more are asked for:
  /// one for each doubling from 64 on.
  private static func isSubject(_ score: ShowScore, _ gazetteer: Gazetteer) -> Bool {
    if score.isTitled { return true }
    let size = gazetteer.entity(score.show).members / 64
    let more = UInt32.bitWidth - size.leadingZeroBitCount
    return score.members >= 2 + more || more == 0 && score.score >= 3
  }

  mutating func saw(_ entity: UInt32, isWhole: Bool) {
    if isWhole { _ = notes.insert(.seenInFull, for: entity) }
  }

  /// Whether the article supports the only candidate of a span.
  func isSupported(_ candidate: Candidate, _ gazetteer: Gazetteer) -> Bool {
    support(gazetteer.alias(candidate.alias), candidate, gazetteer) > 0
  }

  /// The candidates that the article supports best, all of one span: none, one, or several of different entities.
  ///
  /// - Parameter points: what the words around the span say of it (``ContextCues``), asked once.
  mutating func decide(
    _ candidates: ArraySlice<Candidate>, _ gazetteer: Gazetteer, _ points: () -> ContextCues.Points
  ) -> [Candidate] {
    var ranked = candidates.compactMap { candidate in
      let rank = support(gazetteer.alias(candidate.alias), candidate, gazetteer)
      let isName = rank > 2 && gazetteer.alias(candidate.alias).origin == .name
      return rank > 0 ? (candidate: candidate, rank: rank, isName: isName) : nil
    }
    let labels = ranked.map { gazetteer.entity(gazetteer.alias($0.candidate.alias).entity).label }
    if Set(labels).count > 1 {
      let points = points()
      for place in ranked.indices { ranked[place].rank += 1_000 * points[labels[place]] }
      if points.isEmpty {
        // That it is the canonical name of one of them says nothing.
        for place in ranked.indices where ranked[place].isName { ranked[place].rank -= 2 }
      }
    }
    guard let best = ranked.map(\.rank).max() else { return [] }
    var result: [Candidate] = []
    for (candidate, rank, _) in ranked where rank == best {
      let entity = gazetteer.alias(candidate.alias).entity
      if !result.contains(where: { gazetteer.alias($0.alias).entity == entity }) {
        result.append(candidate)
      }
    }
    return result
  }

  /// How well the article supports a spelling: 0 not at all.
  private func support(
    _ alias: AliasEntry, _ candidate: Candidate, _ gazetteer: Gazetteer
  ) -> Int {
    let place = shows.firstIndex { gazetteer.belongs(alias.entity, to: $0) }
    let own = place.map { 100 - min($0, 90) } ?? 0
    if alias.flags.isDisjoint(with: .weak), !candidate.isPartOfWord {
      return 1 + own + (alias.origin == .name ? 2 : 0)
    }
    if candidate.isPartOfWord { return candidate.isCued ? 1 + own : own }
    if alias.flags.contains(.bareInstalment) { return own }
    if alias.flags.contains(.part) {
      return notes.contains(.seenInFull, for: alias.entity) ? 200 + own : own
    }
    if DocumentContext.isStrong(alias, candidate) { return 1 + own }
    return max(own, notes.contains(.named, for: alias.entity) ? 1 : 0)
  }
}
