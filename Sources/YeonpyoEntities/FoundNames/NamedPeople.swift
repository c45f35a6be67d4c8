import YeonpyoText

/// The people a document has named in full, by what they may be called afterwards.
struct NamedPeople {
  /// Somebody named in full: a name of `NameFinder`, or an entity of the gazetteer.
  struct Person {
    /// Folded hash of the last or, of Koreans, first word.
    var surname: UInt32 = 0
    /// The same of the given name, 0 where it does not stand alone.
    var given: UInt32 = 0
    /// Place among the names that were found.
    var name: Int?
    var entity = Mention.unknown
    var alias = Mention.unknown
  }

  private var bySurname: [UInt32: Person?] = [:]
  private var byGiven: [UInt32: Person?] = [:]
  /// What names a person: the entity, or the hash of the name.
  private var known: Set<UInt64> = []

  var isEmpty: Bool { known.isEmpty }

  mutating func removeAll() {
    guard !known.isEmpty else { return }
    bySurname.removeAll(keepingCapacity: true)
    byGiven.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
  }

  /// - Parameter key: the same for the same person; the second time changes nothing.
  mutating func append(_ person: Person, key: UInt64) {
    guard known.insert(key).inserted else { return }
    // Two of one name: nobody is meant by it.
    bySurname[person.surname] = .some(bySurname[person.surname] == nil ? person : nil)
    if person.given != 0 {
      byGiven[person.given] = .some(byGiven[person.given] == nil ? person : nil)
    }
  }

  func isKnown(_ key: UInt64) -> Bool { known.contains(key) }

  func mayBe(_ word: UInt32) -> Bool { bySurname[word] != nil || byGiven[word] != nil }

  /// The one person with a surname, `nil` where there is none or more than one.
  func bearer(of surname: UInt32) -> Person? { bySurname[surname] ?? nil }

  /// The same for a given name.
  func bearer(ofGiven name: UInt32) -> Person? { byGiven[name] ?? nil }
}
