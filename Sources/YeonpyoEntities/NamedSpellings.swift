/// The spellings that name somebody in a document, and which parts of names belong to them.
///
/// The aliases of an entity lie together, so that the parts of somebody's name have numbers in a range: a bit for every few
/// numbers says no to nearly all of the hundreds of people who share a given name.
struct NamedSpellings {
  /// The numbers of all spellings of one entity; ascending once sealed.
  private var ranges: [ClosedRange<UInt32>] = []
  /// Indexed by a spelling's number, in steps of 2^`step` and modulo the number of bits.
  private var bits = [UInt64](repeating: 0, count: 64)

  private static let step: UInt32 = 5
  /// Spellings of an entity that are looked at, in both directions.
  private static let reach: UInt32 = 4096

  mutating func removeAll() {
    guard !ranges.isEmpty else { return }
    ranges.removeAll(keepingCapacity: true)
    for place in bits.indices { bits[place] = 0 }
  }

  /// Adds the entity of a spelling, which is added once.
  mutating func append(_ spelling: UInt32, _ gazetteer: Gazetteer) {
    let alias = UInt32(Gazetteer.aliasNumber(spelling))
    let entity = gazetteer.alias(spelling).entity
    func isOwn(_ other: UInt32) -> Bool { gazetteer.aliases.at(Int(other))?.entity == entity }
    var first = alias
    while first > 0, alias - first < NamedSpellings.reach, isOwn(first - 1) { first -= 1 }
    var last = alias
    while last - alias < NamedSpellings.reach, isOwn(last + 1) { last += 1 }
    let range = first << 1...(last << 1 | Gazetteer.isPart)
    ranges.append(range)
    let buckets = range.lowerBound >> NamedSpellings.step...range.upperBound >> NamedSpellings.step
    for bucket in buckets { bits[Int(bucket >> 6) & 63] |= 1 << UInt64(bucket & 63) }
  }

  /// To be called when all are added.
  mutating func seal() { ranges.sort { $0.lowerBound < $1.lowerBound } }

  var isEmpty: Bool { ranges.isEmpty }

  /// Calls `body` with the numbers of the aliases of every named entity.
  func forEachEntity(_ body: (ClosedRange<UInt32>) -> Void) {
    for range in ranges { body(range.lowerBound >> 1...range.upperBound >> 1) }
  }

  /// Whether a spelling is one of a named entity's.
  func contains(_ spelling: UInt32) -> Bool {
    let bucket = spelling >> NamedSpellings.step
    guard bits[Int(bucket >> 6) & 63] >> UInt64(bucket & 63) & 1 != 0 else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < spelling { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(spelling)
  }

  /// Calls `body` with every part among the spellings of `entry`, from place `first` on, whose entity is named.
  func forEachPart(
    of entry: UInt32, from first: Int, _ gazetteer: Gazetteer, _ body: (UInt32) -> Void
  ) {
    let count = gazetteer.aliasCount(entry)
    // Few named: each is looked for. Many: all parts are walked.
    if count - first > ranges.count * 16 {
      for range in ranges {
        var place = gazetteer.place(of: range.lowerBound, in: entry, from: first)
        while place < count, range.contains(gazetteer.alias(place, of: entry)) {
          body(gazetteer.alias(place, of: entry))
          place += 1
        }
      }
    } else if !ranges.isEmpty {
      for place in first..<count {
        let part = gazetteer.alias(place, of: entry)
        if contains(part) { body(part) }
      }
    }
  }
}
