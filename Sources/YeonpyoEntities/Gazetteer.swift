import YeonpyoText

/// The compiled gazetteer: entities, their spellings and one hash table that finds them.
///
/// Flat arrays of plain values that refer to each other by index, so that the whole can lie in one mapped file.
/// `slots` is an open-addressing table (linear probing, a power of two) keyed by the ``FoldedHash`` of a spelling's
/// beginning: key in the high half; in the low half the number of its alias group plus one, and two marks of what may
/// follow. Hash collisions are harmless: a find is compared with the spelling itself.
package final class Gazetteer: Sendable {
  package struct Slot {
    /// Text goes on inside a run of Hangul.
    package static let continuesInside: UInt32 = 1 << 31
    /// Text goes on with the next token.
    package static let continuesAcross: UInt32 = 1 << 30
    package static let group: UInt32 = (1 << 30) - 1
  }

  package let slots: FlatArray<UInt64>
  /// The hashes a name can begin with, to be asked before `slots`.
  package let firstFilter: HashFilter
  /// The same for names that need not begin with a capital (`tvN`, `24`): small enough to stay in the nearest cache.
  package let smallFilter: HashFilter
  /// Bit set of the Hangul syllables a name can begin with, indexed by code point − 0xAC00.
  package let firstSyllables: FlatArray<UInt64>
  /// Group → its first place in `groupAliases`; one more entry than groups.
  package let groupStarts: FlatArray<UInt32>
  package let groupAliases: FlatArray<UInt32>
  package let aliases: FlatArray<AliasEntry>
  package let entities: FlatArray<EntityEntry>
  /// Entity numbers, referred to by ``EntityEntry/showsStart``.
  package let shows: FlatArray<UInt32>
  /// Paths of the files aliases came from.
  package let files: [String]
  package let text: FlatArray<UInt8>

  init(_ tables: GazetteerTables) {
    slots = FlatArray(tables.slots)
    firstFilter = tables.firstFilter
    smallFilter = tables.smallFilter
    firstSyllables = FlatArray(tables.firstSyllables)
    groupStarts = FlatArray(tables.groupStarts)
    groupAliases = FlatArray(tables.groupAliases)
    aliases = FlatArray(tables.aliases)
    entities = FlatArray(tables.entities)
    shows = FlatArray(tables.shows)
    files = tables.files
    text = FlatArray(tables.text)
  }

  /// The tables of an image, used where they lie; `nil` where its sections do not fit.
  init?(_ image: inout ImageReader) {
    guard let slots: FlatArray<UInt64> = image.next(), slots.count.nonzeroBitCount == 1,
      let first: FlatArray<UInt64> = image.next(), first.count.nonzeroBitCount == 1,
      let small: FlatArray<UInt64> = image.next(), small.count.nonzeroBitCount == 1,
      let syllables: FlatArray<UInt64> = image.next(),
      let groupStarts: FlatArray<UInt32> = image.next(),
      let groupAliases: FlatArray<UInt32> = image.next(),
      let aliases: FlatArray<AliasEntry> = image.next(),
      let entities: FlatArray<EntityEntry> = image.next(),
      let shows: FlatArray<UInt32> = image.next(), let text: FlatArray<UInt8> = image.next(),
      let files: FlatArray<UInt8> = image.next(), image.isAtEnd
    else { return nil }
    self.slots = slots
    firstFilter = HashFilter(first)
    smallFilter = HashFilter(small)
    firstSyllables = syllables
    self.groupStarts = groupStarts
    self.groupAliases = groupAliases
    self.aliases = aliases
    self.entities = entities
    self.shows = shows
    self.text = text
    self.files = files.withSpan(0..<files.count) { bytes in
      (0..<bytes.count).map { bytes[$0] }.split(separator: 0, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Without any name.
  package convenience init() { self.init(GazetteerTables()) }

  package var isEmpty: Bool { entities.count == 0 }

  package func string(_ piece: TextPiece) -> String {
    let start = Int(piece.start)
    return String(decoding: (start..<start + Int(piece.count)).map { text[$0] }, as: UTF8.self)
  }

  package func name(of entity: Int, in language: Language) -> TextPiece {
    language == .korean ? entities[entity].koreanName : entities[entity].englishName
  }

  /// Places in ``shows`` of the works an entity belongs to.
  package func shows(of entity: Int) -> Range<Int> {
    let entry = entities[entity]
    return Int(entry.showsStart)..<Int(entry.showsStart) + Int(entry.showsCount)
  }

  /// Whether `entity` is `show` or belongs to it.
  package func belongs(_ entity: UInt32, to show: UInt32) -> Bool {
    if entity == show { return true }
    for place in shows(of: Int(entity)) where shows[place] == show { return true }
    return false
  }

  /// Places in ``groupAliases`` of the spellings of a group.
  package func aliases(ofGroup group: Int) -> Range<Int> {
    Int(groupStarts[group])..<Int(groupStarts[group + 1])
  }

  /// Where looking for a hash begins in a table of 2^`bits` slots.
  @inline(__always)
  package static func spread(_ hash: UInt32, _ bits: Int) -> Int {
    Int(HashFilter.mix(hash) >> UInt32(truncatingIfNeeded: 32 - bits))
  }

  /// Low half of the slot of `hash`, 0 where there is none.
  package func look(_ hash: UInt32) -> UInt32 {
    let mask = slots.count - 1
    var place = Gazetteer.spread(hash, slots.count.trailingZeroBitCount)
    while true {
      let slot = slots[place]
      if slot == 0 { return 0 }
      if UInt32(truncatingIfNeeded: slot >> 32) == hash { return UInt32(truncatingIfNeeded: slot) }
      place = (place + 1) & mask
    }
  }
}

/// The tables of a ``Gazetteer`` while they are filled.
struct GazetteerTables {
  var slots: [UInt64] = [0, 0]
  var firstFilter = HashFilter([])
  var smallFilter = HashFilter([])
  var firstSyllables = [UInt64](repeating: 0, count: (11_172 + 63) / 64)
  var groupStarts: [UInt32] = [0]
  var groupAliases: [UInt32] = []
  var aliases: [AliasEntry] = []
  var entities: [EntityEntry] = []
  var shows: [UInt32] = []
  var files: [String] = []
  var text: [UInt8] = []
}
