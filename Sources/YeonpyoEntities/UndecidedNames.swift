/// Names of one document that several entities share: who was meant before, and the clusters of those that nothing decides.
struct UndecidedNames {
  /// The spellings that may stand for one name.
  struct Key: Hashable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ candidates: ArraySlice<Candidate>) {
      for candidate in candidates {
        hash = (hash ^ UInt64(candidate.alias)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
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
