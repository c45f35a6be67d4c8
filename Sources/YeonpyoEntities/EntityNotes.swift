import YeonpyoText

/// What one document says of entities, by their numbers: a small table, whatever the size of the gazetteer.
struct EntityNotes {
  struct Note: OptionSet, BitwiseCopyable {
    let rawValue: UInt32
    /// A spelling stood there that needs no support.
    static let named = Note(rawValue: 1)
    /// A mention of the whole name was taken.
    static let seenInFull = Note(rawValue: 2)
  }

  private struct Entry: BitwiseCopyable {
    var document: UInt32 = 0
    var entity: UInt32 = 0
    var notes: UInt32 = 0
  }

  /// Open addressing; a power of two, at most half of it in use. Entries of earlier documents count as empty.
  private var entries = [Entry](repeating: Entry(), count: 64)
  private var document: UInt32 = 0

  /// Begins a document with at most `count` entities.
  mutating func begin(upTo count: Int) {
    document &+= 1
    guard count * 2 > entries.count || document == 0 else { return }
    var size = entries.count
    while size < count * 2 { size *= 2 }
    entries = [Entry](repeating: Entry(), count: size)
    document = 1
  }

  private func place(of entity: UInt32) -> Int {
    let mask = entries.count - 1
    var place = Int(HashFilter.mix(entity) >> 6) & mask
    while entries[place].document == document, entries[place].entity != entity {
      place = (place + 1) & mask
    }
    return place
  }

  func contains(_ note: Note, for entity: UInt32) -> Bool {
    let entry = entries[place(of: entity)]
    return entry.document == document && entry.notes & note.rawValue != 0
  }

  /// Whether the note is new.
  mutating func insert(_ note: Note, for entity: UInt32) -> Bool {
    let place = place(of: entity)
    if entries[place].document != document {
      entries[place] = Entry(document: document, entity: entity)
    }
    let isNew = entries[place].notes & note.rawValue == 0
    entries[place].notes |= note.rawValue
    return isNew
  }
}
