import YeonpyoText

/// The compiled gazetteer: entities, their spellings and one hash table that finds them.
///
/// Flat arrays of plain values that refer to each other by index, so that the whole can lie in one mapped file.
/// `slots` is an open-addressing table (linear probing, a power of two) keyed by the ``FoldedHash`` of a spelling's
/// beginning: key in the high half; in the low half the number of its alias group plus one, and two marks of what may
/// follow. Hash collisions are harmless: a find is compared with the spelling itself.
package struct Gazetteer: Sendable {
  package struct Slot {
    /// Text goes on inside a run of Hangul.
    package static let continuesInside: UInt32 = 1 << 31
    /// Text goes on with the next token.
    package static let continuesAcross: UInt32 = 1 << 30
    package static let group: UInt32 = (1 << 30) - 1
  }

  package var slots: [UInt64]
  /// Bit set of the hashes a name can begin with, to be asked before `slots`; a power of two of 64-bit words.
  package var firstFilter: [UInt64]
  /// Bit set of the Hangul syllables a name can begin with, indexed by code point − 0xAC00.
  package var firstSyllables: [UInt64]
  /// Group → its first place in `groupAliases`; one more entry than groups.
  package var groupStarts: [UInt32]
  package var groupAliases: [UInt32]
  package var aliases: [AliasEntry]
  package var entities: [EntityEntry]
  /// Entity numbers, referred to by ``EntityEntry/showsStart``.
  package var shows: [UInt32]
  /// Paths of the files aliases came from.
  package var files: [String]
  package var text: [UInt8]
  /// Bytes of the longest spelling.
  package var longestAlias: Int

  package init() {
    slots = [0, 0]
    firstFilter = [0]
    firstSyllables = [UInt64](repeating: 0, count: (11_172 + 63) / 64)
    groupStarts = [0]
    groupAliases = []
    aliases = []
    entities = []
    shows = []
    files = []
    text = []
    longestAlias = 0
  }

  package var isEmpty: Bool { entities.isEmpty }

  package func bytes(_ piece: TextPiece) -> ArraySlice<UInt8> {
    text[Int(piece.start)..<Int(piece.start) + Int(piece.count)]
  }

  package func string(_ piece: TextPiece) -> String {
    String(decoding: bytes(piece), as: UTF8.self)
  }

  package func name(of entity: Int, in language: Language) -> TextPiece {
    language == .korean ? entities[entity].koreanName : entities[entity].englishName
  }

  package func shows(of entity: Int) -> ArraySlice<UInt32> {
    let entry = entities[entity]
    return shows[Int(entry.showsStart)..<Int(entry.showsStart) + Int(entry.showsCount)]
  }

  /// Whether `entity` is `show` or belongs to it.
  package func belongs(_ entity: UInt32, to show: UInt32) -> Bool {
    entity == show || shows(of: Int(entity)).contains(show)
  }

  package func aliases(ofGroup group: Int) -> ArraySlice<UInt32> {
    groupAliases[Int(groupStarts[group])..<Int(groupStarts[group + 1])]
  }

  /// Spreads a hash over `bits` bits (Knuth's multiplicative hashing).
  @inline(__always)
  package static func spread(_ hash: UInt32, _ bits: Int) -> Int {
    Int(((hash ^ (hash >> 15)) &* 0xC2B2_AE35) >> UInt32(truncatingIfNeeded: 32 - bits))
  }

  /// Low half of the slot of `hash`, 0 where there is none.
  @inline(__always)
  package static func look(_ slots: UnsafeBufferPointer<UInt64>, _ bits: Int, _ hash: UInt32) -> UInt32 {
    let mask = slots.count - 1
    var place = spread(hash, bits)
    while true {
      let slot = unsafe slots[place]
      if slot == 0 { return 0 }
      if UInt32(truncatingIfNeeded: slot >> 32) == hash { return UInt32(truncatingIfNeeded: slot) }
      place = (place + 1) & mask
    }
  }
}
