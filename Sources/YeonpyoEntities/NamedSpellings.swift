/// The spellings that name somebody in a document, and which parts of names belong to them.
///
/// The aliases of an entity lie together, so that a part of somebody's name has a number near that of the whole: a bit for
/// every few numbers says no to nearly all of the hundreds of people who share a given name.
struct NamedSpellings {
  /// One for each entity, in the order of the text.
  private(set) var spellings: [UInt32] = []
  /// Indexed by a spelling's number, in steps of 2^`step` and modulo the number of bits.
  private var bits = [UInt64](repeating: 0, count: 64)

  private static let step: UInt32 = 5
  /// How far the number of a part may be from that of the whole.
  private static let reach: UInt32 = 64

  mutating func removeAll() {
    guard !spellings.isEmpty else { return }
    spellings.removeAll(keepingCapacity: true)
    for place in bits.indices { bits[place] = 0 }
  }

  mutating func append(_ spelling: UInt32) {
    spellings.append(spelling)
    let near = NamedSpellings.reach >> NamedSpellings.step
    let bucket = spelling >> NamedSpellings.step
    for neighbour in (bucket - min(bucket, near))...(bucket + near) {
      bits[Int(neighbour >> 6) & 63] |= 1 << UInt64(neighbour & 63)
    }
  }

  private func mayBeNear(_ part: UInt32) -> Bool {
    let bucket = part >> NamedSpellings.step
    return bits[Int(bucket >> 6) & 63] >> UInt64(bucket & 63) & 1 != 0
  }

  /// Calls `body` with every part among the spellings of `entry`, from place `first` on, whose entity is named.
  func forEachPart(
    of entry: UInt32, from first: Int, _ gazetteer: Gazetteer, _ body: (UInt32) -> Void
  ) {
    let count = gazetteer.aliasCount(entry)
    // Few named: each is looked for. Many: all parts are walked.
    if count - first > spellings.count * 16 {
      for spelling in spellings {
        let least = spelling - min(spelling, NamedSpellings.reach)
        var place = gazetteer.place(of: least, in: entry, from: first)
        while place < count {
          let part = gazetteer.alias(place, of: entry)
          guard part &- least <= 2 * NamedSpellings.reach else { break }
          if isSame(part, spelling, gazetteer) { body(part) }
          place += 1
        }
      }
    } else if !spellings.isEmpty {
      for place in first..<count {
        let part = gazetteer.alias(place, of: entry)
        guard mayBeNear(part) else { continue }
        if spellings.contains(where: { isSame(part, $0, gazetteer) }) { body(part) }
      }
    }
  }

  private func isSame(_ part: UInt32, _ spelling: UInt32, _ gazetteer: Gazetteer) -> Bool {
    max(part, spelling) - min(part, spelling) <= NamedSpellings.reach
      && gazetteer.alias(part).entity == gazetteer.alias(spelling).entity
  }

  func contains(_ entity: UInt32, _ gazetteer: Gazetteer) -> Bool {
    spellings.contains { gazetteer.alias($0).entity == entity }
  }
}
