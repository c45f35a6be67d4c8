import YeonpyoText

/// Builds the flat tables of a ``Gazetteer`` from entities and spellings added one by one.
package struct GazetteerAssembler: ~Copyable {
  private var gazetteer = Gazetteer()
  private var tokenizer: Tokenizer
  private var pieces: [String: TextPiece] = [:]
  /// Beginnings of spellings: hash → marks of what may follow, and the group that ends there.
  private var marks: [UInt32: UInt32] = [:]
  private var groups: [[UInt32]] = []
  private var firstHashes: Set<UInt32> = []
  private var spellings: Set<SpellingKey> = []

  private struct SpellingKey: Hashable {
    var folded: UInt32
    var entity: Int
    var isExact: Bool
    var isWeak: Bool
  }

  package init() throws(ICUError) { tokenizer = try Tokenizer() }

  private mutating func intern(_ text: String) -> TextPiece {
    if let piece = pieces[text] { return piece }
    let piece = TextPiece(start: gazetteer.text.count, count: text.utf8.count)
    gazetteer.text += text.utf8
    pieces[text] = piece
    return piece
  }

  package mutating func addFile(_ path: String) -> Int {
    gazetteer.files.append(path)
    return gazetteer.files.count - 1
  }

  /// Adds an entity and returns its number; its shows are set later.
  package mutating func addEntity(id: String, label: EntityLabel, english: String, korean: String)
    -> Int
  {
    gazetteer.entities.append(
      EntityEntry(
        id: intern(id), englishName: intern(english), koreanName: intern(korean), label: label,
        showsStart: 0, showsCount: 0))
    return gazetteer.entities.count - 1
  }

  package mutating func setShows(of entity: Int, _ shows: [Int]) {
    gazetteer.entities[entity].showsStart = UInt32(gazetteer.shows.count)
    gazetteer.entities[entity].showsCount = UInt32(shows.count)
    gazetteer.shows += shows.map { UInt32($0) }
  }

  /// Adds one spelling; the same spelling of the same entity counts once, the first added staying.
  package mutating func addAlias(
    _ text: String, of entity: Int, origin: AliasOrigin, flags: AliasFlags, file: Int, line: Int
  ) {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    tokenizer.tokenize(bytes.span, into: &tokens)
    // Possessives and marks are no part of a key: they are compared when the spelling is.
    var boundaries: [UInt32] = []
    var hash: UInt32 = 0
    var folded: [UInt32] = []
    for token in tokens where token.kind != .mark {
      folded.removeAll(keepingCapacity: true)
      tokenizer.folding.fold(bytes.span, Int(token.start)..<Int(token.end), into: &folded)
      for codePoint in folded {
        if token.kind == .hangul, hash != 0 { mark(hash, Gazetteer.Slot.continuesInside) }
        hash = FoldedHash.step(hash, codePoint)
      }
      boundaries.append(hash)
    }
    guard let last = boundaries.last, let first = boundaries.first else { return }
    let key = SpellingKey(
      folded: last, entity: entity, isExact: flags.contains(.caseExact),
      isWeak: !flags.isDisjoint(with: .weak))
    guard spellings.insert(key).inserted else { return }
    for boundary in boundaries.dropLast() { mark(boundary, Gazetteer.Slot.continuesAcross) }
    markSyllables(tokens, bytes, label: gazetteer.entities[entity].label)
    addFirst(tokens, bytes, first)
    let alias = AliasEntry(
      text: intern(text), entity: entity, origin: origin, flags: flags, file: file, line: line)
    gazetteer.aliases.append(alias)
    gazetteer.longestAlias = max(gazetteer.longestAlias, bytes.count)
    addToGroup(last, UInt32(gazetteer.aliases.count - 1))
  }

  private mutating func mark(_ hash: UInt32, _ bits: UInt32) { marks[hash, default: 0] |= bits }

  /// Spaces come and go inside Korean titles and company names (스튜디오드래곤, 스튜디오 드래곤), not inside people's.
  private mutating func markSyllables(_ tokens: [Token], _ bytes: [UInt8], label: EntityLabel) {
    guard label != .person, label != .character else { return }
    var hash: UInt32 = 0
    for token in tokens where token.kind != .mark {
      var folded: [UInt32] = []
      tokenizer.folding.fold(bytes.span, Int(token.start)..<Int(token.end), into: &folded)
      for codePoint in folded {
        hash = FoldedHash.step(hash, codePoint)
        if token.kind == .hangul { mark(hash, Gazetteer.Slot.continuesAcross) }
      }
    }
  }

  private mutating func addFirst(_ tokens: [Token], _ bytes: [UInt8], _ first: UInt32) {
    firstHashes.insert(first)
    // A joined spelling (`HyunBin`) begins with the hash of more than one token.
    var hash: UInt32 = 0
    var count = 0
    for token in tokens where token.kind != .mark {
      var folded: [UInt32] = []
      tokenizer.folding.fold(bytes.span, Int(token.start)..<Int(token.end), into: &folded)
      for codePoint in folded { hash = FoldedHash.step(hash, codePoint) }
      firstHashes.insert(hash)
      count += 1
      if count == 1, token.kind == .hangul, let syllable = folded.first {
        let index = Int(syllable) - 0xAC00
        gazetteer.firstSyllables[index >> 6] |= 1 << UInt64(index & 63)
      }
    }
  }

  private mutating func addToGroup(_ hash: UInt32, _ alias: UInt32) {
    let entry = marks[hash, default: 0]
    let group = Int(entry & Gazetteer.Slot.group)
    if group > 0 {
      groups[group - 1].append(alias)
    } else {
      groups.append([alias])
      marks[hash] = entry | UInt32(groups.count)
    }
  }

  /// The finished gazetteer; equal input gives equal tables.
  package consuming func finish() -> Gazetteer {
    var size = 2
    while size < marks.count * 2 { size *= 2 }
    gazetteer.slots = [UInt64](repeating: 0, count: size)
    let bits = size.trailingZeroBitCount
    for (hash, entry) in marks.sorted(by: { $0.key < $1.key }) {
      var place = Gazetteer.spread(hash, bits)
      while gazetteer.slots[place] != 0 { place = (place + 1) & (size - 1) }
      gazetteer.slots[place] = UInt64(hash) << 32 | UInt64(entry)
    }
    var filterBits = 13
    while 1 << filterBits < firstHashes.count * 16 { filterBits += 1 }
    gazetteer.firstFilter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
    for hash in firstHashes {
      let bit = Gazetteer.spread(hash, filterBits)
      gazetteer.firstFilter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    gazetteer.groupStarts = [0]
    for group in groups {
      gazetteer.groupAliases += group
      gazetteer.groupStarts.append(UInt32(gazetteer.groupAliases.count))
    }
    return gazetteer
  }
}
