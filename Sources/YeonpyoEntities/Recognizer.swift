import YeonpyoText

/// Finds the gazetteer's entities in a document: leftmost-longest, weak spellings only where the article supports them.
package struct Recognizer: ~Copyable {
  package let gazetteer: Gazetteer
  private var finder: CandidateFinder
  private(set) var candidates: [Candidate] = []
  private var context: DocumentContext
  private let cues: ContextCues
  let words: RecognizerWords
  private var undecided = UndecidedNames()
  /// What the last document calls by names without known entities.
  package private(set) var clusters: [NameCluster] = []
  /// Whether `lost` is filled.
  package var keepsLost = false {
    didSet { finder.keepsLost = keepsLost }
  }
  /// Candidates of the last document that became no mention.
  package private(set) var lost: [LostCandidate] = []
  /// Spans of the last document that several entities could have, filled like `lost`.
  private var shared: Set<ByteSpan> = []

  package init(_ gazetteer: Gazetteer, _ words: RecognizerWords, _ folding: Folding = Folding()) {
    self.gazetteer = gazetteer
    self.words = words
    self.finder = CandidateFinder(gazetteer, words, folding)
    self.context = DocumentContext()
    self.cues = ContextCues(words: words, names: NameCues(words: words, folding: folding))
  }

  /// Appends the mentions of one document by start, longest first; an inner mention follows the one it is within.
  ///
  /// - Parameters:
  ///   - starts: the tokens a name may begin at, by ``Gazetteer/fill(_:)``.
  ///   - shows: receives the works the document is mostly about, best first, as entity numbers.
  package mutating func recognize(
    _ text: Span<UInt8>, _ tokens: Span<Token>, starts: borrowing IndexList,
    into mentions: inout [Mention], shows: inout [UInt32]
  ) {
    candidates.removeAll(keepingCapacity: true)
    lost.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    if keepsLost { shared.removeAll() }
    undecided.removeAll()
    finder.find(text, tokens, starts: starts, into: &candidates)
    defer { if keepsLost { lost += finder.lost } }
    guard !candidates.isEmpty || !finder.crowded.isEmpty || keepsLost else { return }
    context.read(candidates, gazetteer)
    finder.resolveNamesakes(
      text, tokens, named: context.named, shows: context.shows, into: &candidates)
    resolveParts(text, tokens)
    select(text, tokens, into: &mentions)
    shows += context.shows
  }

  /// Given names and surnames are looked at once it is known whom the article names.
  private mutating func resolveParts(_ text: Span<UInt8>, _ tokens: Span<Token>) {
    let count = candidates.count
    finder.resolveParts(
      text, tokens, named: context.named, shows: context.shows, into: &candidates)
    finder.resolveRomanized(
      text, tokens, named: context.named, shows: context.shows, into: &candidates)
    guard candidates.count > count else { return }
    candidates.sort { ($0.start, $0.end, $0.alias) < ($1.start, $1.end, $1.alias) }
  }

  /// What the words around a mention with a shared name say of its kind, for `explain`: points for each that has any.
  package func contextPoints(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ mention: Mention
  ) -> [(label: EntityLabel, points: Int)] {
    guard shared.contains(mention.span) else { return [] }
    let points = cues.points(
      text, tokens, Int(mention.firstToken), Int(mention.endToken), Int(mention.span.end))
    return [EntityLabel.person, .character, .work].compactMap {
      points[$0] > 0 ? ($0, points[$0]) : nil
    }
  }

  /// How a Latin spelling was read as the Hangul of an alias, for `explain`.
  package func alignment(_ text: Span<UInt8>, _ mention: Mention) -> [Romanization.Step]? {
    guard mention.isKnown, !mention.isFound else { return nil }
    let alias = gazetteer.alias(mention.alias)
    let name = gazetteer.string(alias.text).unicodeScalars.map(\.value)
    guard name.allSatisfy({ (0xAC00...0xD7A3).contains($0) }), text[Int(mention.span.start)] < 0x80
    else { return nil }
    return words.romanization?.alignment(
      of: name, with: mention.span.range.map { text[$0] })
  }

  /// The same with a scan of its own.
  package mutating func recognize(
    _ text: Span<UInt8>, _ tokens: Span<Token>, into mentions: inout [Mention],
    shows: inout [UInt32]
  ) {
    var filters = ScanFilters()
    gazetteer.fill(&filters)
    var scan = TokenScan()
    scan.run(text, tokens, filters)
    recognize(text, tokens, starts: scan.names, into: &mentions, shows: &shows)
  }

  /// Walks the candidates start by start.
  private mutating func select(
    _ text: Span<UInt8>, _ tokens: Span<Token>, into mentions: inout [Mention]
  ) {
    var at = 0
    // Places in `mentions` of the names around the current start, outermost first.
    var open: [Int] = []
    while at < candidates.count {
      let start = candidates[at].start
      var end = at
      while end < candidates.count, candidates[end].start == start { end += 1 }
      if end - at > 1 {
        candidates[at..<end].sort { ($0.end, $0.alias) < ($1.end, $1.alias) }
      }
      while let last = open.last, mentions[last].span.end <= start { open.removeLast() }
      // From the longest end down to the shortest.
      var upper = end
      while upper > at {
        var lower = upper - 1
        while lower > at, candidates[lower - 1].end == candidates[upper - 1].end { lower -= 1 }
        choose(text, tokens, lower..<upper, next: end, &mentions, &open)
        upper = lower
      }
      at = end
    }
  }

  /// Decides between the entities that one span could name.
  ///
  /// - Parameter next: the first candidate that begins later.
  private mutating func choose(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ range: Range<Int>, next: Int,
    _ mentions: inout [Mention], _ open: inout [Int]
  ) {
    var able = candidates[range]
    if let outer = open.last {
      able = able.filter { fits($0, in: mentions[outer]) }[...]
      if able.count < range.count { note(range, .longerName) }
    }
    if able.contains(where: { isTitle($0) }) {
      able = able.filter { !isPhrase($0, text, tokens) }[...]
    }
    guard var winner = able.first else { return note(range, nil) }
    if able.count == 1 {
      guard context.isSupported(winner, gazetteer) else { return note(range, nil) }
    } else {
      if keepsLost { shared.insert(ByteSpan(Int(winner.start), Int(winner.end))) }
      let best = context.decide(able, gazetteer) {
        cues.points(text, tokens, Int(winner.firstToken), Int(winner.endToken), Int(winner.end))
      }
      guard let first = best.first else { return note(range, nil) }
      let key = UndecidedNames.Key(able)
      let earlier = best.count > 1 ? undecided.winner(key) : nil
      let known = best.first { gazetteer.alias($0.alias).entity == earlier }
      if best.count > 1, known == nil {
        note(range, .undecided)
        return addUndecided(best, key, next, &mentions, &open)
      }
      winner = known ?? first
      undecided.decided(gazetteer.alias(winner.alias).entity, for: key)
    }
    let alias = gazetteer.alias(winner.alias)
    if goesOn(winner, alias.entity, next)
      || open.isEmpty && isPieceOfName(winner, next, text, tokens, mentions)
    {
      return note(range, .longerName)
    }
    if let outer = open.last, mentions[outer].entity == alias.entity { return }
    mentions.append(
      Mention(
        span: ByteSpan(Int(winner.start), Int(winner.end)),
        firstToken: winner.firstToken, endToken: winner.endToken, entity: alias.entity,
        alias: winner.alias, score: Int32(alias.origin.score), within: Int32(open.last ?? -1)))
    open.append(mentions.count - 1)
    context.saw(alias.entity, isWhole: alias.flags.isDisjoint(with: .weak))
  }

  /// Several entities are left: the name counts, and who is meant stays open.
  private mutating func addUndecided(
    _ best: [Candidate], _ key: UndecidedNames.Key, _ next: Int, _ mentions: inout [Mention],
    _ open: inout [Int]
  ) {
    let first = best[0]
    if best.contains(where: { goesOn($0, gazetteer.alias($0.alias).entity, next) }) { return }
    let alias = gazetteer.alias(first.alias)
    let labels = best.map { gazetteer.entity(gazetteer.alias($0.alias).entity).label }
    let label = labels.allSatisfy { $0 == labels[0] } ? labels[0] : nil
    let span = ByteSpan(Int(first.start), Int(first.end))
    let cluster = undecided.cluster(key) ?? clusters.count
    if cluster == clusters.count {
      clusters.append(NameCluster(label: label, name: span))
      undecided.set(cluster, for: key)
    } else if span.count > clusters[cluster].name.count {
      clusters[cluster].name = span
    }
    mentions.append(
      Mention(
        span: span, firstToken: first.firstToken, endToken: first.endToken,
        entity: Mention.unknown, alias: first.alias,
        score: Int32(alias.origin.score / best.count), within: Int32(open.last ?? -1),
        cluster: Int32(cluster)))
    open.append(mentions.count - 1)
  }

  private func isTitle(_ candidate: Candidate) -> Bool {
    gazetteer.entity(gazetteer.alias(candidate.alias).entity).label == .work
  }

  /// A title made of ordinary words, with nothing beside it that speaks of a work: `Spring rain is good`, 봄비가 내렸다.
  private func isPhrase(
    _ candidate: Candidate, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let alias = gazetteer.alias(candidate.alias)
    guard gazetteer.entity(alias.entity).label == .work else { return false }
    let first = Int(candidate.firstToken)
    let last = Int(candidate.endToken) - 1
    let isDoubtful =
      alias.flags.contains(.ordinary)
      ? !candidate.isCued && tokens[first].kind == .hangul
        && !isAmongOwn(candidate, alias.entity, text, tokens)
      : last == first + 1 && tokens[first].kind == .word && tokens[last].kind == .word
        && !tokens[last].flags.contains(.capital)
        && !gazetteer.isWritten(alias.text, text, Int(candidate.start)..<Int(candidate.end))
    return isDoubtful
      && cues.points(text, tokens, first, last + 1, Int(candidate.end)).work == 0
  }

  /// Somebody of the show stands in the same sentence.
  private func isAmongOwn(
    _ candidate: Candidate, _ show: UInt32, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let sentence = cues.sentence(
      text, tokens, Int(candidate.firstToken), Int(candidate.endToken))
    // Candidates are sorted by start.
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if Int(candidates[middle].firstToken) < sentence.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < candidates.count, Int(candidates[low].firstToken) < sentence.upperBound {
      let entity = gazetteer.alias(candidates[low].alias).entity
      if entity != show, !candidates[low].isPartOfWord, gazetteer.belongs(entity, to: show) {
        return true
      }
      low += 1
    }
    return false
  }

  /// `Captain Ri` in `Captain Ri Jeong-hyeok`: a longer name of the same entity begins inside.
  private func goesOn(_ winner: Candidate, _ entity: UInt32, _ next: Int) -> Bool {
    var place = next
    while place < candidates.count, candidates[place].start < winner.end {
      let longer = candidates[place]
      let alias = gazetteer.alias(longer.alias)
      if longer.end > winner.end, !longer.isPartOfWord, alias.entity == entity,
        alias.flags.isDisjoint(with: .weak)
      {
        return !isShared(longer, entity, from: next)
      }
      place += 1
    }
    return false
  }

  /// Somebody else is called the same.
  private func isShared(_ candidate: Candidate, _ entity: UInt32, from next: Int) -> Bool {
    var place = next
    while place < candidates.count, candidates[place].start <= candidate.start {
      if candidates[place].start == candidate.start, candidates[place].end == candidate.end,
        gazetteer.alias(candidates[place].alias).entity != entity
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether one of the candidates from `next` on begins at a token and its spelling is as asked.
  func hasCandidate(
    from next: Int, at token: Int, where isOne: (AliasEntry) -> Bool
  ) -> Bool {
    var place = next
    while place < candidates.count, Int(candidates[place].firstToken) <= token {
      if Int(candidates[place].firstToken) == token, isOne(gazetteer.alias(candidates[place].alias))
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// What may be named inside a name: that which it means too. A show in its season, a platform in its branch or in a prize it
  /// gives; no place in another's name, and nobody in a title.
  private func isMeant(_ inner: UInt32, in outer: UInt32) -> Bool {
    switch gazetteer.entity(outer).label {
    case .person, .character, .place: return false
    case .work:
      return gazetteer.entity(inner).label == .work && gazetteer.belongs(outer, to: inner)
    case .organization, .platform, .publication, .award, .event:
      switch gazetteer.entity(inner).label {
      case .organization, .platform, .publication, .work: return true
      case .person, .character, .place, .award, .event: return false
      }
    }
  }

  /// Inside a name only another entity's whole name counts, where the outer one means it too.
  private func fits(_ candidate: Candidate, in outer: Mention) -> Bool {
    guard candidate.end <= outer.span.end,
      candidate.start != outer.span.start || candidate.end != outer.span.end
    else { return false }
    // Nor inside a name that nobody is sure of.
    guard outer.isKnown else { return false }
    let alias = gazetteer.alias(candidate.alias)
    return alias.flags.isDisjoint(with: [.part, .bareInstalment])
      && (alias.entity == outer.entity || isMeant(alias.entity, in: outer.entity))
  }

  /// - Parameter reason: `nil` for what made the candidate need support.
  private mutating func note(_ range: Range<Int>, _ reason: Rejection?) {
    guard keepsLost else { return }
    for candidate in candidates[range] {
      let own: Rejection =
        if candidate.isPartOfWord {
          .partOfWord
        } else if gazetteer.alias(candidate.alias).flags.intersection(.weak) == .ordinary {
          .ordinaryWord
        } else {
          .noContext
        }
      lost.append(
        LostCandidate(
          span: ByteSpan(Int(candidate.start), Int(candidate.end)), alias: candidate.alias,
          reason: reason ?? own))
    }
  }
}
