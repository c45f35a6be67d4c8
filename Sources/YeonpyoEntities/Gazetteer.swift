import YeonpyoText

/// The compiled gazetteer: entities, their spellings and one hash table that finds them, used where they lie.
///
/// Flat arrays of plain values that refer to each other by index, in memory or in a mapped file. A file may be damaged or
/// hostile: whatever is read of it is checked where it is followed, and reads as nothing where it leads astray.
///
/// `slots` is an open-addressing table (linear probing) keyed by the ``FoldedHash`` of a spelling's beginning: the key in the
/// high half; in the low half a ``Slot``. Hash collisions are harmless: a find is compared with the spelling itself.
package final class Gazetteer: Sendable {
  package struct Slot {
    /// Text goes on inside a run of Hangul.
    package static let continuesInside: UInt32 = 1 << 31
    /// Text goes on with the next token.
    package static let continuesAcross: UInt32 = 1 << 30
    /// What stands below is a place in ``Gazetteer/lists``, not an alias.
    package static let isList: UInt32 = 1 << 29
    /// A spelling (``Gazetteer/alias(_:)``) plus one, or a place in ``Gazetteer/lists`` plus one; 0: no spelling ends here.
    package static let target: UInt32 = (1 << 29) - 1
  }

  /// The lowest bit of a spelling's number: a part of the name stands there, not the whole.
  package static let isPart: UInt32 = 1
  /// In a spelling's number as the recognizer gives it: the text has a name in Latin letters that stands in Hangul here.
  package static let isRomanized: UInt32 = 1 << 30
  /// The same: one letter is another.
  package static let isTypo: UInt32 = 1 << 29

  package let slots: FlatArray<UInt64>
  /// The hashes a name can begin with, to be asked before `slots`.
  package let firstFilter: HashFilter
  /// The same for names that need not begin with a capital (`tvN`, `24`): small enough to stay in the nearest cache.
  package let smallFilter: HashFilter
  /// Bit set of the Hangul syllables a name can begin with, indexed by code point − 0xAC00.
  package let firstSyllables: FlatArray<UInt64>
  package let aliases: FlatArray<AliasEntry>
  package let places: AliasPlaces
  package let romanIndex: RomanIndex
  package let entities: FlatArray<EntityEntry>
  /// Lists of numbers: how many, then the numbers. An empty one stands at 0. Spellings that share a hash stand with whole
  /// names first, then parts, both in the order of their entities.
  package let lists: FlatArray<UInt32>
  /// What was read, in byte order of the paths.
  package let sources: FlatArray<SourceEntry>
  /// Texts: a length in one to four bytes (``TextLength``), then UTF-8. An empty one stands at 0. The objects of sources
  /// (see YeonpyoGazetteers) lie among them.
  package let text: FlatArray<UInt8>

  init(_ tables: consuming GazetteerTables) {
    firstFilter = tables.firstFilter
    smallFilter = tables.smallFilter
    firstSyllables = FlatArray(tables.firstSyllables)
    entities = FlatArray(tables.entities)
    lists = FlatArray(tables.lists)
    sources = FlatArray(tables.sources)
    // The large ones go as soon as they are copied.
    slots = FlatArray(tables.slots)
    tables.slots = []
    aliases = FlatArray(tables.aliases)
    tables.aliases = []
    romanIndex = RomanIndex(tables.romanKeys)
    places = AliasPlaces(tables.lines)
    tables.lines = []
    text = FlatArray(tables.text)
    tables.text = []
  }

  /// The tables of a compiled file; `nil` where they do not fit each other.
  init?(_ sections: inout SectionReader) {
    guard let slots: FlatArray<UInt64> = sections.next(), slots.count > 0,
      let first: FlatArray<UInt64> = sections.next(), HashFilter.isSize(first.count),
      let small: FlatArray<UInt64> = sections.next(), HashFilter.isSize(small.count),
      let syllables: FlatArray<UInt64> = sections.next(),
      syllables.count == GazetteerTables.syllableWords,
      let aliases: FlatArray<AliasEntry> = sections.next(),
      let places = AliasPlaces(&sections),
      let romanIndex = RomanIndex(&sections),
      let entities: FlatArray<EntityEntry> = sections.next(),
      let lists: FlatArray<UInt32> = sections.next(),
      let sources: FlatArray<SourceEntry> = sections.next(),
      let text: FlatArray<UInt8> = sections.next()
    else { return nil }
    self.slots = slots
    firstFilter = HashFilter(first)
    smallFilter = HashFilter(small)
    firstSyllables = syllables
    self.aliases = aliases
    self.places = places
    self.romanIndex = romanIndex
    self.entities = entities
    self.lists = lists
    self.sources = sources
    self.text = text
  }

  /// Without any name.
  package convenience init() { self.init(GazetteerTables()) }

  package var isEmpty: Bool { entities.count == 0 }

  package func entity(_ number: UInt32) -> EntityEntry { entities.at(Int(number)) ?? .none }

  /// What a spelling found in the text stands for.
  ///
  /// - Parameter spelling: twice the number of an alias, and ``isPart`` where its part is meant.
  package func alias(_ spelling: UInt32) -> AliasEntry {
    guard var alias = aliases.at(Gazetteer.aliasNumber(spelling)), alias.entity < entities.count
    else { return .none }
    if spelling & Gazetteer.isRomanized != 0 {
      alias.origin = .romanization
      // Words in Hangul are none in Latin letters.
      alias.flags.remove(.ordinary)
    }
    if spelling & Gazetteer.isTypo != 0 {
      alias.origin = .typo
      alias.flags = alias.flags.intersection(.caseExact)
      return alias
    }
    if spelling & Gazetteer.isPart == 0 {
      alias.flags.remove(.part)
    } else {
      alias.flags = alias.flags.intersection(.caseExact).union(.part)
      alias.origin = .part
    }
    return alias
  }

  /// The alias a spelling's number speaks of.
  static func aliasNumber(_ spelling: UInt32) -> Int {
    Int(spelling & ~(Gazetteer.isRomanized | Gazetteer.isTypo)) >> 1
  }

  /// The text that stands at a place.
  package func piece(_ place: UInt32) -> TextPiece {
    guard let length = TextLength.read(text, Int(place)) else {
      return TextPiece(start: 0, count: 0)
    }
    return length
  }

  package func string(_ place: UInt32) -> String {
    withText(place) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Calls `body` with the UTF-8 of the text at `place`.
  package func withText<R>(_ place: UInt32, _ body: (Span<UInt8>) -> R) -> R {
    text.withSpan(piece(place).range, body)
  }

  /// Whether a piece of an article is the text at `place`, byte for byte.
  func isWritten(_ place: UInt32, _ article: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let piece = piece(place)
    return piece.count == range.count
      && (0..<piece.count).allSatisfy { text[piece.start + $0] == article[range.lowerBound + $0] }
  }

  /// Places in ``lists`` of the numbers of the list that stands at `place`.
  package func list(_ place: UInt32) -> Range<Int> {
    guard let count = lists.at(Int(place)), Int(count) < lists.count - Int(place) else {
      return 0..<0
    }
    return Int(place) + 1..<Int(place) + 1 + Int(count)
  }

  package func name(of entity: UInt32, in language: Language) -> UInt32 {
    let entity = self.entity(entity)
    return language == .korean ? entity.koreanName : entity.englishName
  }

  /// Whether `entity` is `show` or belongs to it.
  package func belongs(_ entity: UInt32, to show: UInt32) -> Bool {
    if entity == show { return true }
    for place in list(self.entity(entity).shows) where lists[place] == show { return true }
    return false
  }

  /// How many spellings end where `entry` stands.
  @inline(__always)
  package func aliasCount(_ entry: UInt32) -> Int {
    if entry & Slot.target == 0 { return 0 }
    return entry & Slot.isList == 0 ? 1 : list((entry & Slot.target) - 1).count
  }

  /// The number of one of the spellings of `entry`, below ``aliasCount(_:)``; past it one that stands for nothing.
  @inline(__always)
  package func alias(_ index: Int, of entry: UInt32) -> UInt32 {
    let target = (entry & Slot.target) - 1
    return entry & Slot.isList == 0 ? target : lists.at(list(target).lowerBound + index) ?? .max
  }

  /// The place of the first spelling of `entry` that is not below `least`, from place `first` on, where they ascend.
  func place(of least: UInt32, in entry: UInt32, from first: Int) -> Int {
    var low = first
    var high = aliasCount(entry)
    while low < high {
      let middle = (low + high) / 2
      if alias(middle, of: entry) < least { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a spelling was written: the path of its source and the line, from 1.
  package func source(of spelling: UInt32) -> (path: String, line: Int) {
    let place = places.line(of: Gazetteer.aliasNumber(spelling))
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].firstLine <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return ("", 0) }
    let source = sources[low - 1]
    return (string(source.path), Int(place - source.firstLine))
  }

  /// The same as records print it: `shows/long-river.yaml:12`.
  package func place(of spelling: UInt32) -> String {
    let source = source(of: spelling)
    return "\(source.path):\(source.line)"
  }

  /// Where looking for a hash begins in a table of `count` slots (Lemire 2019, "Fast random integer generation in an
  /// interval").
  @inline(__always)
  package static func spread(_ hash: UInt32, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(HashFilter.mix(hash)) &* UInt64(count)) >> 32)
  }

  /// Too large for the nearer caches: what will be read is worth asking for beforehand.
  var isLarge: Bool { slots.count > 1 << 15 }

  /// Asks for the slot of `hash`.
  @inline(__always)
  func prefetch(_ hash: UInt32) { slots.prefetch(Gazetteer.spread(hash, slots.count)) }

  /// Low half of the slot of `hash`, 0 where there is none.
  package func look(_ hash: UInt32) -> UInt32 {
    let count = slots.count
    var place = Gazetteer.spread(hash, count)
    // A whole table has empty slots; a damaged one is left after one round.
    for _ in 0..<count {
      let slot = slots[place]
      if slot == 0 { return 0 }
      if UInt32(truncatingIfNeeded: slot >> 32) == hash { return UInt32(truncatingIfNeeded: slot) }
      place += 1
      if place == count { place = 0 }
    }
    return 0
  }
}

/// One file a gazetteer was made of.
package struct SourceEntry: Sendable, BitwiseCopyable {
  /// Hash of its bytes (``xxHash64(_:)``).
  package var hash: UInt64
  /// Place in ``Gazetteer/text``.
  package var path: UInt32
  /// The number of its line 0 among the lines of all sources; the next source begins behind its last line.
  package var firstLine: UInt32
  package var lines: UInt32
  /// What it says, ready to be merged: a piece of ``Gazetteer/text``.
  package var objectStart: UInt32
  package var objectCount: UInt32
  private let unused: UInt32 = 0

  package init(
    hash: UInt64, path: UInt32, firstLine: UInt32, lines: UInt32, objectStart: UInt32,
    objectCount: UInt32
  ) {
    self.hash = hash
    self.path = path
    self.firstLine = firstLine
    self.lines = lines
    self.objectStart = objectStart
    self.objectCount = objectCount
  }
}

/// The length before a text: seven bits a byte, the lowest first, the highest bit set where more follow (LEB128).
package enum TextLength {
  package static func append(_ count: Int, to bytes: inout [UInt8]) {
    var rest = count
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The text that stands at `place`, `nil` where it would not lie inside `text`.
  static func read(_ text: FlatArray<UInt8>, _ place: Int) -> TextPiece? {
    read(place, text.count) { text.at($0) }
  }

  static func read(_ text: [UInt8], _ place: Int) -> TextPiece? {
    read(place, text.count) { $0 < text.count ? text[$0] : nil }
  }

  @inline(__always)
  private static func read(
    _ place: Int, _ size: Int, _ byte: (Int) -> UInt8?
  ) -> TextPiece? {
    var count = 0
    var at = place
    for shift in stride(from: 0, to: 28, by: 7) {
      guard let byte = byte(at) else { return nil }
      at += 1
      count |= Int(byte & 0x7F) << shift
      if byte < 0x80 {
        return count <= size - at ? TextPiece(start: at, count: count) : nil
      }
    }
    return nil
  }
}

/// The tables of a ``Gazetteer`` while they are filled.
struct GazetteerTables: ~Copyable {
  static let syllableWords = (11_172 + 63) / 64

  var slots: [UInt64] = [0, 0]
  var firstFilter = HashFilter([])
  var smallFilter = HashFilter([])
  var firstSyllables = [UInt64](repeating: 0, count: GazetteerTables.syllableWords)
  var aliases: [AliasEntry] = []
  /// Indexed by alias: see ``AliasPlaces``.
  var lines: [UInt32] = []
  /// See ``RomanIndex``.
  var romanKeys: [(key: UInt32, name: RomanIndex.Name)] = []
  var entities: [EntityEntry] = []
  var lists: [UInt32] = [0]
  var sources: [SourceEntry] = []
  var text: [UInt8] = [0]
}
