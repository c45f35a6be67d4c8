import YeonpyoText

/// Builds the flat tables of a ``Gazetteer`` from entities and spellings added one by one.
package struct GazetteerAssembler: ~Copyable {
  private var gazetteer = GazetteerTables()
  private var tokenizer: Tokenizer
  private var beginnings = BeginningTable()
  /// The first two syllables of Hangul names, which may stand in one word of the text.
  private var openings: Set<UInt32> = []
  private var smallHashes: Set<UInt32> = []
  /// Spellings of a group, linked: group → newest, spelling → the one before it (−1: none).
  private var newest: [Int32] = []
  private var previous: [Int32] = []
  /// The spellings linked so, as ``Gazetteer/alias(_:)`` takes them.
  private var spellings: [UInt32] = []
  /// Place of the first spelling of the entity at hand.
  private var firstOfEntity: Int32 = 0
  private var lastShows: (numbers: [Int], list: UInt32) = ([], 0)
  /// ``SourceEntry/firstLine`` of the next source.
  private var nextLine: UInt32 = 0
  /// Hashes of surnames in Latin letters, once somebody has a Korean name.
  private var surnames: Set<UInt32> = []
  private var tokens: [Token] = []
  private var folded: [UInt32] = []

  package init() throws(ICUError) { tokenizer = try Tokenizer() }

  /// Entities so far.
  package var count: Int { gazetteer.entities.count }

  private mutating func store(_ text: String) -> UInt32 {
    var text = text
    guard !text.isEmpty else { return 0 }
    let place = UInt32(gazetteer.text.count)
    text.withUTF8 { bytes in
      TextLength.append(bytes.count, to: &gazetteer.text)
      unsafe gazetteer.text.append(contentsOf: bytes)
    }
    return place
  }

  /// Adds a source and returns its number; sources come in byte order of their paths, before all entities.
  ///
  /// - Parameters:
  ///   - lines: how many lines it has.
  ///   - object: what it says; texts in it may be given to other methods as `stored`.
  /// - Returns: the source's number, and the place of its object in the gazetteer's text.
  package mutating func addSource(
    _ path: String, hash: UInt64, lines: Int, object: Span<UInt8>
  ) -> (number: Int, object: UInt32) {
    let path = store(path)
    let start = UInt32(gazetteer.text.count)
    gazetteer.text.reserveCapacity(gazetteer.text.count + object.count)
    for at in 0..<object.count { gazetteer.text.append(object[at]) }
    gazetteer.sources.append(
      SourceEntry(
        hash: hash, path: path, firstLine: nextLine, lines: UInt32(lines), objectStart: start,
        objectCount: UInt32(object.count)))
    nextLine += UInt32(lines) + 1
    return (gazetteer.sources.count - 1, start)
  }

  /// Adds an entity and returns its number; its shows are set later.
  ///
  /// - Parameter stored: places of the three texts where they lie in the object of a source, else 0.
  package mutating func addEntity(
    id: String, label: EntityLabel, english: String, korean: String,
    stored: (id: UInt32, english: UInt32, korean: UInt32) = (0, 0, 0)
  ) -> Int {
    let id = stored.id != 0 ? stored.id : store(id)
    let englishName = stored.english != 0 ? stored.english : store(english)
    let koreanName =
      stored.korean != 0 ? stored.korean : korean == english ? englishName : store(korean)
    gazetteer.entities.append(
      EntityEntry(id: id, englishName: englishName, koreanName: koreanName, label: label))
    return gazetteer.entities.count - 1
  }

  package mutating func setShows(of entity: Int, _ shows: [Int]) {
    if shows != lastShows.numbers { lastShows = (shows, addList(shows.map { UInt32($0) })) }
    gazetteer.entities[entity].shows = lastShows.list
    for show in shows where show != entity { gazetteer.entities[show].addMember() }
  }

  /// - Parameter stored: the place of the target's text in the object of a source.
  package mutating func setRelations(
    of entity: Int, _ relations: [(kind: RelationKind, stored: UInt32)]
  ) {
    gazetteer.entities[entity].relations = addList(
      relations.flatMap { [$0.kind.code, $0.stored] })
  }

  private mutating func addList(_ numbers: [UInt32]) -> UInt32 {
    guard !numbers.isEmpty else { return 0 }
    let place = UInt32(gazetteer.lists.count)
    gazetteer.lists.append(UInt32(numbers.count))
    gazetteer.lists += numbers
    return place
  }

  /// Spellings from here on belong to entities that have none yet.
  package mutating func beginEntity() { firstOfEntity = Int32(spellings.count) }

  /// Adds one spelling; the same spelling of the same entity counts once, the first added staying.
  ///
  /// - Parameter stored: the text's place in the object of a source, else 0.
  /// - Returns: its number; `nil` where it is there already.
  @discardableResult
  package mutating func addAlias(
    _ text: String, of entity: Int, origin: AliasOrigin, flags: AliasFlags, source: Int, line: Int,
    stored: UInt32 = 0
  ) -> UInt32? {
    let number = UInt32(gazetteer.aliases.count)
    guard enter(text, number << 1, entity, flags) else { return nil }
    gazetteer.aliases.append(
      AliasEntry(
        text: stored != 0 ? stored : store(text), entity: entity, origin: origin, flags: flags))
    gazetteer.lines.append(gazetteer.sources[source].firstLine + UInt32(line))
    return number
  }

  /// Lets the end of a spelling stand for the whole: nothing but its hash is kept.
  package mutating func addPart(_ text: String, of alias: UInt32) {
    let whole = gazetteer.aliases[Int(alias)]
    if enter(text, alias << 1 | Gazetteer.isPart, Int(whole.entity), .part.union(whole.flags)) {
      gazetteer.aliases[Int(alias)].flags.insert(.part)
    }
  }

  /// Lets an alias in Hangul be found by its spellings in Latin letters; nothing happens where it is no Korean name.
  package mutating func addRomanized(_ text: String, _ alias: UInt32, _ model: Romanization) {
    let name = text.unicodeScalars.map(\.value)
    guard (2...5).contains(name.count), name.allSatisfy({ (0xAC00...0xD7A3).contains($0) })
    else { return }
    let surname = model.surnameLength(name)
    guard surname > 0, (1...3).contains(name.count - surname), alias < RomanIndex.Name.mostAliases
    else { return }
    if surnames.isEmpty { surnames.formUnion(model.surnameHashes) }
    let entry = RomanIndex.Name(alias: alias, surname: RomanKey.surname(name[..<surname]))
    RomanKey.forEachKey(hangul: name[surname...]) { gazetteer.romanKeys.append(($0.key, entry)) }
  }

  /// Lets a Korean name that a file has in Latin letters only be found by its other spellings: `hangul` is what it stands for, which
  /// itself is looked for nowhere.
  package mutating func addRomanized(
    guessed hangul: [UInt32], from alias: UInt32, _ model: Romanization
  ) {
    let number = UInt32(gazetteer.aliases.count)
    let whole = gazetteer.aliases[Int(alias)]
    let text = String(String.UnicodeScalarView(hangul.compactMap { Unicode.Scalar($0) }))
    gazetteer.aliases.append(
      AliasEntry(
        text: store(text), entity: Int(whole.entity), origin: .romanization,
        flags: whole.flags.subtracting(.part)))
    gazetteer.lines.append(gazetteer.lines[Int(alias)])
    addRomanized(text, number, model)
  }

  /// Makes a text lead to a spelling; false where it does already, or has no letter.
  private mutating func enter(
    _ text: String, _ spelling: UInt32, _ entity: Int, _ flags: AliasFlags
  ) -> Bool {
    var text = text
    let hash = text.withUTF8 { bytes in
      let bytes = unsafe Span(_unsafeElements: bytes)
      tokens.removeAll(keepingCapacity: true)
      tokenizer.tokenize(bytes, into: &tokens)
      return enterBeginnings(bytes, label: gazetteer.entities[entity].label)
    }
    guard let hash else { return false }
    let group = beginnings.group(of: hash) ?? addGroup(hash)
    guard !hasSpelling(text, group, entity, flags) else { return false }
    previous.append(newest[group])
    newest[group] = Int32(spellings.count)
    spellings.append(spelling)
    return true
  }

  /// Enters every place where the spelling may stop for a while, and returns the hash of the whole; marks are no part of
  /// it: they are compared when the spelling is.
  private mutating func enterBeginnings(_ text: Span<UInt8>, label: EntityLabel) -> UInt32? {
    // Spaces come and go inside Korean titles and company names (스튜디오드래곤, 스튜디오 드래곤), not inside people's.
    let isLoose = label != .person && label != .character
    let beginsWithCapital = tokens.first?.flags.contains(.capital) ?? false
    var hash: UInt32 = 0
    var isFirst = true
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
      if !beginsWithCapital, token.kind != .hangul { smallHashes.insert(hash) }
      if token.kind == .hangul, opening.count < 2 { opening += folded.prefix(2 - opening.count) }
      if isFirst, token.kind == .hangul, let syllable = folded.first, syllable >= 0xAC00 {
        let index = Int(syllable) - 0xAC00
        gazetteer.firstSyllables[index >> 6] |= 1 << UInt64(index & 63)
      }
      isFirst = false
      pending = hash
    }
    if opening.count == 2 { openings.insert(FoldedHash.of(opening)) }
    return pending
  }

  private mutating func addGroup(_ hash: UInt32) -> Int {
    newest.append(-1)
    beginnings.setGroup(newest.count - 1, of: hash)
    return newest.count - 1
  }

  private func hasSpelling(
    _ text: String, _ group: Int, _ entity: Int, _ flags: AliasFlags
  ) -> Bool {
    var place = newest[group]
    // Many people share a part of their names: only those of this entity are looked at.
    while place >= firstOfEntity {
      let spelling = spellings[Int(place)]
      let alias = gazetteer.aliases[Int(spelling >> 1)]
      let isWeak =
        spelling & Gazetteer.isPart != 0
        || !alias.flags.subtracting(.part).isDisjoint(with: .weak)
      if Int(alias.entity) == entity,
        alias.flags.contains(.caseExact) == flags.contains(.caseExact),
        !isWeak || !flags.isDisjoint(with: .weak),
        spelling & Gazetteer.isPart != 0
          || isSame(text, alias.text, isExact: flags.contains(.caseExact))
      {
        return true
      }
      place = previous[Int(place)]
    }
    return false
  }

  /// Whether a text is the one that stands at a place, unless it is exact but for case and hyphens: C++ is not C, `U.S.` as an
  /// acronym is not `US`, and `Yoon Seri` has a part that `YoonSeri` has not.
  private func isSame(_ text: String, _ place: UInt32, isExact: Bool) -> Bool {
    guard let piece = TextLength.read(gazetteer.text, Int(place)) else { return false }
    let other = gazetteer.text[piece.range]
    if other.elementsEqual(text.utf8) { return true }
    if isExact { return false }
    return other.contains(0x20) == text.utf8.contains(0x20)
      && letters(Array(other)) == letters(Array(text.utf8))
  }

  private func letters(_ text: [UInt8]) -> [UInt32] {
    var result: [UInt32] = []
    tokenizer.folding.fold(text.span, 0..<text.count, into: &result)
    return result.filter { ![0x20, 0x2D, 0x2E].contains($0) }
  }

  /// The finished gazetteer; equal input gives equal tables.
  package consuming func finish() -> Gazetteer {
    var targets: [UInt32] = []
    targets.reserveCapacity(newest.count)
    for group in newest {
      guard previous[Int(group)] >= 0 else {
        targets.append(spellings[Int(group)] + 1)
        continue
      }
      var numbers: [UInt32] = []
      var place = group
      while place >= 0 {
        numbers.append(spellings[Int(place)])
        place = previous[Int(place)]
      }
      // Whole names first, then parts; both in the order of their entities.
      numbers.reverse()
      let wholes = numbers.filter { $0 & Gazetteer.isPart == 0 }
      let parts = numbers.filter { $0 & Gazetteer.isPart != 0 }
      targets.append((addList(wholes + parts) + 1) | Gazetteer.Slot.isList)
    }
    gazetteer.firstFilter = HashFilter(
      beginnings.tokenEnds + openings.sorted() + surnames.sorted())
    gazetteer.smallFilter = HashFilter(smallHashes.sorted())
    gazetteer.slots = beginnings.finished(targets)
    return Gazetteer(gazetteer)
  }
}

/// The growing hash table of beginnings, laid out as ``Gazetteer/slots`` but for its targets, which are groups.
private struct BeginningTable {
  private var slots = [UInt64](repeating: 0, count: 1 << 14)
  private var count = 0

  private func place(of hash: UInt32) -> Int {
    var place = Gazetteer.spread(hash, slots.count)
    while slots[place] != 0, UInt32(truncatingIfNeeded: slots[place] >> 32) != hash {
      place = place + 1 == slots.count ? 0 : place + 1
    }
    return place
  }

  mutating func mark(_ hash: UInt32, _ bits: UInt32) {
    let place = place(of: hash)
    if slots[place] == 0 { enter(hash, at: place, bits) } else { slots[place] |= UInt64(bits) }
  }

  func group(of hash: UInt32) -> Int? {
    let group = UInt32(truncatingIfNeeded: slots[place(of: hash)]) & Gazetteer.Slot.target
    return group == 0 ? nil : Int(group) - 1
  }

  mutating func setGroup(_ group: Int, of hash: UInt32) { mark(hash, UInt32(group) + 1) }

  private mutating func enter(_ hash: UInt32, at place: Int, _ bits: UInt32) {
    slots[place] = UInt64(hash) << 32 | UInt64(bits)
    count += 1
    if count * 3 > slots.count * 2 { resize(slots.count * 2) }
  }

  private mutating func resize(_ size: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for slot in old where slot != 0 {
      slots[place(of: UInt32(truncatingIfNeeded: slot >> 32))] = slot
    }
  }

  /// Hashes of beginnings that end with a token, where a text may go on as one word (`HyunBin`).
  var tokenEnds: [UInt32] {
    slots.compactMap { slot in
      let isEnd =
        UInt32(truncatingIfNeeded: slot) & (Gazetteer.Slot.target | Gazetteer.Slot.continuesAcross)
        != 0
      return isEnd ? UInt32(truncatingIfNeeded: slot >> 32) : nil
    }
  }

  /// The slots with their final targets, indexed by group; half of a small table and a fifth of a large one stay empty.
  consuming func finished(_ targets: [UInt32]) -> [UInt64] {
    for place in slots.indices {
      let group = Int(UInt32(truncatingIfNeeded: slots[place]) & Gazetteer.Slot.target)
      guard group > 0 else { continue }
      let bits = slots[place] & ~UInt64(Gazetteer.Slot.target)
      slots[place] = bits | UInt64(targets[group - 1])
    }
    resize(max(count < 1 << 18 ? count * 2 : count / 4 * 5, 2))
    return slots
  }
}
