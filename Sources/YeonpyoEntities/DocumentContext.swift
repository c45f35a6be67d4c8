import YeonpyoText

/// What the whole article says about whom it can mean: the shows it is about, and who was named in full.
struct DocumentContext {
  /// Works the document is mostly about, best first.
  private(set) var shows: [UInt32] = []
  /// Several entities were left equal at the last decision.
  private(set) var wasUndecided = false

  private var scores: [(show: UInt32, score: Int, members: Int)] = []
  /// Entity → what this document says of it; entries of earlier documents have another number.
  private var notes: [EntityNote] = []
  private var document: UInt32 = 0

  private struct EntityNote: BitwiseCopyable {
    var document: UInt32 = 0
    var shortCount: UInt16 = 0
    var isNamed = false
    var isSeenInFull = false
  }

  /// The note of an entity, fresh in each document.
  private mutating func note(_ entity: UInt32, _ change: (inout EntityNote) -> Void) {
    let place = Int(entity)
    if notes[place].document != document { notes[place] = EntityNote(document: document) }
    change(&notes[place])
  }

  private func note(_ entity: UInt32) -> EntityNote {
    let note = notes[Int(entity)]
    return note.document == document ? note : EntityNote()
  }

  /// Tallies the spellings that need no support: three points for a title, one for anything else of the show.
  mutating func read(_ candidates: [Candidate], _ gazetteer: Gazetteer) {
    scores.removeAll(keepingCapacity: true)
    document += 1
    if notes.count != gazetteer.entities.count {
      notes = [EntityNote](repeating: EntityNote(), count: gazetteer.entities.count)
    }
    shows.removeAll(keepingCapacity: true)
    for candidate in candidates {
      let alias = gazetteer.aliases[Int(candidate.alias)]
      if alias.flags.contains(.short) {
        note(alias.entity) { $0.shortCount = min($0.shortCount + 1, 1000) }
      }
      let isStrong =
        alias.flags.isDisjoint(with: .weak) || (alias.flags == .short && candidate.hasTitle)
      guard isStrong else { continue }
      let isNew = !note(alias.entity).isNamed
      note(alias.entity) { $0.isNamed = true }
      for place in gazetteer.shows(of: Int(alias.entity)) {
        let show = gazetteer.shows[place]
        add(show, show == alias.entity ? 3 : 1, isNew ? 1 : 0)
      }
    }
    rank(gazetteer)
  }

  private mutating func add(_ show: UInt32, _ points: Int, _ member: Int) {
    if let place = scores.firstIndex(where: { $0.show == show }) {
      scores[place].score += points
      scores[place].members += member
    } else {
      scores.append((show, points, member))
    }
  }

  /// A title, or two members of it, make an article one about the show; works only, half as often named as the best.
  private mutating func rank(_ gazetteer: Gazetteer) {
    let about = scores.filter { $0.score >= 3 || $0.members >= 2 }
      .sorted { ($0.score, $1.show) > ($1.score, $0.show) }
    guard let best = about.first?.score else { return }
    shows = about.filter { $0.score * 2 >= best }.map(\.show)
  }

  mutating func saw(_ entity: UInt32, isWhole: Bool) {
    if isWhole { note(entity) { $0.isSeenInFull = true } }
  }

  /// The candidate that the article supports, all of one span; `nil` where none or several are supported.
  mutating func decide(_ candidates: ArraySlice<Candidate>, _ gazetteer: Gazetteer) -> Candidate? {
    wasUndecided = false
    var best: (candidate: Candidate, rank: Int)?
    for candidate in candidates {
      let alias = gazetteer.aliases[Int(candidate.alias)]
      let rank = support(alias, candidate, gazetteer)
      guard rank > 0 else { continue }
      guard let current = best else {
        best = (candidate, rank)
        continue
      }
      if rank > current.rank {
        best = (candidate, rank)
        wasUndecided = false
      } else if rank == current.rank,
        gazetteer.aliases[Int(current.candidate.alias)].entity != alias.entity
      {
        wasUndecided = true
      }
    }
    return wasUndecided ? nil : best?.candidate
  }

  /// How well the article supports a spelling: 0 not at all.
  private func support(
    _ alias: AliasEntry, _ candidate: Candidate, _ gazetteer: Gazetteer
  ) -> Int {
    let place = shows.firstIndex { gazetteer.belongs(alias.entity, to: $0) }
    let own = place.map { 100 - min($0, 90) } ?? 0
    if alias.flags.isDisjoint(with: .weak) { return 1 + own + (alias.origin == .name ? 2 : 0) }
    if alias.flags.contains(.bareInstalment) { return own }
    if alias.flags.contains(.part) { return note(alias.entity).isSeenInFull ? 200 + own : own }
    if alias.flags == .short, candidate.hasTitle || note(alias.entity).shortCount > 1 {
      return 1 + own
    }
    return max(own, note(alias.entity).isNamed ? 1 : 0)
  }
}
