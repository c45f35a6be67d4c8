import YeonpyoText

/// Builds the flat tables of a ``Gazetteer`` from entities and spellings added one by one.
package struct GazetteerAssembler: ~Copyable {
  private var gazetteer = GazetteerTables()
  private var tokenizer: Tokenizer
  private var beginnings = BeginningTable()
  private var firstHashes: [UInt32] = []
  private var smallHashes: [UInt32] = []
  /// Spellings of a group, linked: group → newest, spelling → the one before it (−1: none).
  private var newest: [Int32] = []
  private var previous: [Int32] = []
  private var tokens: [Token] = []
  private var folded: [UInt32] = []

  package init() throws(ICUError) { tokenizer = try Tokenizer() }

  private mutating func store(_ text: String) -> TextPiece {
    let start = gazetteer.text.count
    gazetteer.text.append(contentsOf: text.utf8)
    return TextPiece(start: start, count: gazetteer.text.count - start)
  }

  package mutating func addFile(_ path: String) -> Int {
    gazetteer.files.append(path)
    return gazetteer.files.count - 1
  }

  /// Adds an entity and returns its number; its shows are set later.
  package mutating func addEntity(id: String, label: EntityLabel, english: String, korean: String)
    -> Int
  {
    let id = store(id)
    let englishName = store(english)
    gazetteer.entities.append(
      EntityEntry(
        id: id, englishName: englishName,
        koreanName: korean == english ? englishName : store(korean),
        label: label, showsStart: 0, showsCount: 0))
    return gazetteer.entities.count - 1
  }

  package mutating func setShows(of entity: Int, _ shows: [Int]) {
    gazetteer.entities[entity].showsStart = UInt32(gazetteer.shows.count)
    gazetteer.entities[entity].showsCount = UInt32(shows.count)
    gazetteer.shows += shows.map { UInt32($0) }
    for show in shows { gazetteer.entities[show].members += 1 }
  }

  /// Adds one spelling; the same spelling of the same entity counts once, the first added staying.
  package mutating func addAlias(
    _ text: String, of entity: Int, origin: AliasOrigin, flags: AliasFlags, file: Int, line: Int
  ) {
    let bytes = Array(text.utf8)
    tokens.removeAll(keepingCapacity: true)
    tokenizer.tokenize(bytes.span, into: &tokens)
    guard let hash = enterBeginnings(bytes.span, label: gazetteer.entities[entity].label) else {
      return
    }
    let group = beginnings.group(of: hash) ?? addGroup(hash)
    guard !hasSpelling(group, entity, flags) else { return }
    gazetteer.aliases.append(
      AliasEntry(
        text: store(text), entity: entity, origin: origin, flags: flags, file: file, line: line))
    previous.append(newest[group])
    newest[group] = Int32(gazetteer.aliases.count - 1)
  }

  /// Enters every place where the spelling may stop for a while, and returns the hash of the whole; marks are no part of
  /// it: they are compared when the spelling is.
  private mutating func enterBeginnings(_ text: Span<UInt8>, label: EntityLabel) -> UInt32? {
    // Spaces come and go inside Korean titles and company names (스튜디오드래곤, 스튜디오 드래곤), not inside people's.
    let isLoose = label != .person && label != .character
    let beginsWithCapital = tokens.first?.flags.contains(.capital) ?? false
    var hash: UInt32 = 0
    var isFirst = true
    // The first two syllables, which may stand in one word of the text.
    var opening: [UInt32] = []
    var pending: UInt32?
    for token in tokens where token.kind != .mark {
      if let last = pending { beginnings.mark(last, Gazetteer.Slot.continuesAcross) }
      folded.removeAll(keepingCapacity: true)
      tokenizer.folding.fold(text, Int(token.start)..<Int(token.end), into: &folded)
      for codePoint in folded {
        if token.kind == .hangul, hash != 0 {
          beginnings.mark(hash, Gazetteer.Slot.continuesInside)
        }
        hash = FoldedHash.step(hash, codePoint)
        if isLoose, token.kind == .hangul { beginnings.mark(hash, Gazetteer.Slot.continuesAcross) }
      }
      // A joined spelling (`HyunBin`) begins with the hash of more than one token.
      firstHashes.append(hash)
      if !beginsWithCapital, token.kind != .hangul { smallHashes.append(hash) }
      if token.kind == .hangul, opening.count < 2 { opening += folded.prefix(2 - opening.count) }
      if isFirst, token.kind == .hangul, let syllable = folded.first, syllable >= 0xAC00 {
        let index = Int(syllable) - 0xAC00
        gazetteer.firstSyllables[index >> 6] |= 1 << UInt64(index & 63)
      }
      isFirst = false
      pending = hash
    }
    if opening.count == 2 {
      firstHashes.append(FoldedHash.of(opening))
    }
    return pending
  }

  private mutating func addGroup(_ hash: UInt32) -> Int {
    newest.append(-1)
    beginnings.setGroup(newest.count - 1, of: hash)
    return newest.count - 1
  }

  private func hasSpelling(_ group: Int, _ entity: Int, _ flags: AliasFlags) -> Bool {
    var place = newest[group]
    while place >= 0 {
      let alias = gazetteer.aliases[Int(place)]
      if Int(alias.entity) == entity,
        alias.flags.contains(.caseExact) == flags.contains(.caseExact),
        alias.flags.isDisjoint(with: .weak) || !flags.isDisjoint(with: .weak)
      {
        return true
      }
      place = previous[Int(place)]
    }
    return false
  }

  /// The finished gazetteer; equal input gives equal tables.
  package consuming func finish() -> Gazetteer {
    gazetteer.slots = beginnings.slots
    gazetteer.firstFilter = HashFilter(firstHashes)
    gazetteer.smallFilter = HashFilter(smallHashes)
    gazetteer.groupStarts = [0]
    for group in newest {
      let start = gazetteer.groupAliases.count
      var place = group
      while place >= 0 {
        gazetteer.groupAliases.append(UInt32(place))
        place = previous[Int(place)]
      }
      gazetteer.groupAliases[start...].reverse()
      gazetteer.groupStarts.append(UInt32(gazetteer.groupAliases.count))
    }
    return Gazetteer(gazetteer)
  }
}

/// The growing hash table of beginnings, laid out as ``Gazetteer/slots``.
private struct BeginningTable {
  private(set) var slots = [UInt64](repeating: 0, count: 1 << 14)
  private var count = 0

  private func place(of hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Gazetteer.spread(hash, slots.count.trailingZeroBitCount)
    while slots[place] != 0, UInt32(truncatingIfNeeded: slots[place] >> 32) != hash {
      place = (place + 1) & mask
    }
    return place
  }

  mutating func mark(_ hash: UInt32, _ bits: UInt32) {
    let place = place(of: hash)
    if slots[place] == 0 { enter(hash, at: place, bits) } else { slots[place] |= UInt64(bits) }
  }

  func group(of hash: UInt32) -> Int? {
    let group = UInt32(truncatingIfNeeded: slots[place(of: hash)]) & Gazetteer.Slot.group
    return group == 0 ? nil : Int(group) - 1
  }

  mutating func setGroup(_ group: Int, of hash: UInt32) { mark(hash, UInt32(group) + 1) }

  private mutating func enter(_ hash: UInt32, at place: Int, _ bits: UInt32) {
    slots[place] = UInt64(hash) << 32 | UInt64(bits)
    count += 1
    guard count * 2 > slots.count else { return }
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      slots[self.place(of: UInt32(truncatingIfNeeded: slot >> 32))] = slot
    }
  }
}
