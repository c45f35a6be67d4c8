/// Names of one document that several entities share: who was meant before, and the clusters of those that nothing decides.
struct UndecidedNames {
  /// What may stand for one name: the first of its spellings, and how many there are.
  struct Key: Hashable {
    private let first: UInt32
    private let count: Int

    init(_ candidates: ArraySlice<Candidate>) {
      first = candidates.first?.alias ?? 0
      count = candidates.count
    }
  }

  private struct Entry {
    /// Whom every decision so far was for, an entity; `nil` once they differ.
    var winner: UInt32?
    var isDecided = false
    var cluster: Int?
  }

  private var entries: [Key: Entry] = [:]

  mutating func removeAll() {
    if !entries.isEmpty { entries.removeAll(keepingCapacity: true) }
  }

  mutating func decided(_ entity: UInt32, for key: Key) {
    var entry = entries[key] ?? Entry()
    entry.winner = entry.isDecided && entry.winner != entity ? nil : entity
    entry.isDecided = true
    entries[key] = entry
  }

  /// The entity that every earlier decision was for.
  func winner(_ key: Key) -> UInt32? { entries[key]?.winner }

  func cluster(_ key: Key) -> Int? { entries[key]?.cluster }

  mutating func set(_ cluster: Int, for key: Key) {
    entries[key, default: Entry()].cluster = cluster
  }
}
