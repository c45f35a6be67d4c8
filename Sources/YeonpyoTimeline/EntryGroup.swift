import YeonpyoText

/// What is known of an entry while events are merged: its days, and how many tell it. Texts stay with the events.
struct EntrySummary {
  var id: UInt64
  var start: CivilDay?
  var end: CivilDay?
  var firstReported: CivilDay?
  var lastReported: CivilDay?
  var docs: UInt32 = 1
  var events: UInt32 = 1
  /// Documents that tell it in their first lines.
  var leads: UInt32 = 0
  var status: EventStatus
  var hasDays: Bool
  /// What somebody said, and verbs that no list has.
  var isEveryday: Bool

  /// How central an entry is among those told by as many articles.
  var weight: Int { isEveryday ? 0 : 1 + Int(leads) }
  /// Other entries, by number.
  var related: [UInt32] = []
}

/// The entries of one group of events, while they are merged in order of their reports.
///
/// Two events are one where they are of one kind and status, the same take part, and their days meet; never where both name
/// different days. Without days of their own, they must have been reported within a fortnight, or in much the same
/// words within four months; what goes on (a petition, a denied renewal) at any time. What is about the same and on the same
/// day is one whoever stands by.
struct EntryGroup {
  /// Number of the group's first entry among all.
  private let first: Int
  private(set) var entries: [EntrySummary] = []
  private var traits: [Traits] = []
  /// Hashes of participants and words of all entries; each has its own range.
  private var keys: [UInt64] = []
  private var words: [UInt32] = []
  /// Participant and status → its latest link.
  private var latest: [UInt64: UInt32] = [:]
  private var links: [Link] = []

  private struct Traits {
    var keys: Range<Int>
    var words: Range<Int>
    var subject: UInt64
    var verb: UInt32
    var isKorean: Bool
    var lastDoc: UInt64
  }

  private struct Link {
    var entry: UInt32
    /// Place of the one before plus one, 0 where there is none.
    var previous: UInt32
  }

  /// An event as it is compared.
  private struct Probe {
    var keys: [UInt64]
    var words: [UInt32]
    var subject: UInt64
    /// Hash of the verb's first letters.
    var verb: UInt32
    var isKorean: Bool
  }

  /// Entries looked at for one participant, the latest first.
  private static let mostCandidates = 200
  private static let mostRelated = 20
  /// Code points of a document's first lines.
  private static let lead = 400

  init(first: Int) { self.first = first }

  /// Puts an event where it belongs.
  ///
  /// - Returns: the number of its entry among all.
  mutating func place(_ event: ReportedEvent) -> Int {
    let probe = Probe(
      keys: Set(event.keys.map(EntryGroup.hash)).sorted(), words: EntryGroup.words(event.text),
      subject: event.keys.first.map(EntryGroup.hash) ?? 0,
      verb: EntryGroup.beginning(event.trigger),
      isKorean: event.text.unicodeScalars.contains { $0.value >= 0xAC00 && $0.value <= 0xD7A3 })
    var best: (entry: Int, likeness: Double)?
    for key in probe.keys {
      walk(key, event.status, EntryGroup.mostCandidates) { place in
        guard let likeness = likeness(event, probe, place) else { return }
        if likeness > best?.likeness ?? -1
          || likeness == best?.likeness && place < best?.entry ?? .max
        {
          best = (place, likeness)
        }
      }
    }
    if let best {
      join(event, best.entry)
      return first + best.entry
    }
    add(event, probe)
    return first + entries.count - 1
  }

  private func walk(
    _ key: UInt64, _ status: EventStatus, _ most: Int, _ body: (Int) -> Void
  ) {
    var link = latest[EntryGroup.index(key, status)] ?? 0
    var count = 0
    while link != 0, count < most {
      let at = links[Int(link) - 1]
      body(Int(at.entry))
      link = at.previous
      count += 1
    }
  }

  private static func index(_ key: UInt64, _ status: EventStatus) -> UInt64 {
    (key ^ UInt64(status.rawValue)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func hash(_ text: String) -> UInt64 { xxHash64(Array(text.utf8).span) }

  // MARK: Alike

  /// How alike an event and an entry are worded, where they can be one; `nil` where they cannot.
  private func likeness(_ event: ReportedEvent, _ probe: Probe, _ place: Int) -> Double? {
    let entry = entries[place]
    let traits = self.traits[place]
    let shared = EntryGroup.shared(probe.keys[...], keys[traits.keys])
    let both = probe.keys.count + traits.keys.count - shared
    let isOpen = event.kind == .petition || event.kind == .count
    let isEveryday = event.kind == .other || event.kind == .say
    // The same subject, on one day that both name.
    let isSameSubject = probe.subject == traits.subject
    if event.kind.isDirected, !isSameSubject, both > 1 { return nil }
    // Verbs that no list has: the same one.
    if event.kind == .other, probe.verb != traits.verb { return nil }
    let isSameMatter =
      !isEveryday && event.hasDays && entry.hasDays && isSameSubject
      && (shared > 1 && !event.kind.isRepeatable
        || shared == min(probe.keys.count, traits.keys.count) && isOneDay(event, entry))
    guard
      isOpen && shared > 0 || isSameMatter || shared == min(probe.keys.count, traits.keys.count)
        || shared * 3 >= both * 2
    else { return nil }
    guard meets(event, entry, true) else { return nil }
    let least = min(probe.words.count, traits.words.count)
    let likeness =
      least == 0
      ? 0 : Double(EntryGroup.shared(probe.words[...], words[traits.words])) / Double(least)
    // One shared participant of an everyday kind is too little; words of two languages are never alike.
    if isEveryday, likeness < 0.6 { return nil }
    if event.kind.isRepeatable, !event.goesOn, shared == 1, likeness < 0.3,
      probe.isKorean == traits.isKorean
    {
      return nil
    }
    if shared == 1, max(probe.keys.count, traits.keys.count) > 1, !event.goesOn, !isSameMatter,
      likeness < 0.4
    {
      return nil
    }
    let isLoose = event.goesOn || likeness >= (event.kind.isRepeatable ? 0.8 : 0.5)
    return meets(event, entry, isLoose) ? likeness : nil
  }

  /// Both name one day; of what happens once, one may name its month.
  private func isOneDay(_ event: ReportedEvent, _ entry: EntrySummary) -> Bool {
    guard let start = event.start, let end = event.end, let first = entry.start,
      let last = entry.end
    else { return false }
    let most = event.kind.isOnce ? 31 : 0
    return Int(end.number) - Int(start.number) <= most
      && Int(last.number) - Int(first.number) <= most
  }

  /// Values of both, each sorted and without doubles.
  private static func shared<Value: Comparable>(
    _ one: ArraySlice<Value>, _ other: ArraySlice<Value>
  ) -> Int {
    var (a, b, count) = (one.startIndex, other.startIndex, 0)
    while a < one.endIndex, b < other.endIndex {
      if one[a] == other[b] {
        count += 1
        a += 1
        b += 1
      } else if one[a] < other[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }

  /// Whether the days can be the same.
  private func meets(_ event: ReportedEvent, _ entry: EntrySummary, _ isLoose: Bool) -> Bool {
    switch (event.hasDays, entry.hasDays) {
    case (true, true):
      let start = max(event.start?.number ?? .min, entry.start?.number ?? .min)
      let end = min(event.end?.number ?? .max, entry.end?.number ?? .max)
      return start <= end
    case (true, false):
      return isNear(event.start ?? event.end, event.end, entry.lastReported, isLoose)
    case (false, true):
      let end = event.isState ? nil : entry.end
      return isNear(entry.start ?? entry.end, end, event.reported, isLoose)
    case (false, false):
      guard let one = event.reported, let first = entry.firstReported,
        let last = entry.lastReported
      else { return event.reported == entry.firstReported }
      if event.goesOn { return true }
      let most = isLoose ? 120 : 14
      return Int(one.number) - Int(last.number) <= most
        && Int(first.number) - Int(one.number) <= most
    }
  }

  /// Something of known days told by a document of another day: on it or not long after.
  private func isNear(
    _ start: CivilDay?, _ end: CivilDay?, _ reported: CivilDay?, _ isLoose: Bool
  ) -> Bool {
    guard let reported else { return false }
    if let start, start > reported { return false }
    guard let end else { return true }
    return Int(reported.number) - Int(end.number) <= (isLoose ? 400 : 7)
  }

  // MARK: Joined

  private mutating func join(_ event: ReportedEvent, _ place: Int) {
    if event.hasDays {
      if entries[place].hasDays {
        // The sharper of each.
        if let own = event.start { entries[place].start = max(own, entries[place].start ?? own) }
        if let own = event.end { entries[place].end = min(own, entries[place].end ?? own) }
      } else {
        entries[place].start = event.start
        entries[place].end = event.end
        entries[place].hasDays = true
      }
    } else if event.isState, let end = entries[place].end, let own = event.end {
      // A state that is told again goes on.
      entries[place].end = max(end, own)
    }
    let doc = EntryGroup.hash(event.doc)
    if doc != traits[place].lastDoc {
      entries[place].docs += 1
      if event.place < EntryGroup.lead { entries[place].leads += 1 }
      traits[place].lastDoc = doc
    }
    entries[place].events += 1
    // Reports come by their day.
    if let reported = event.reported { entries[place].lastReported = reported }
  }

  private mutating func add(_ event: ReportedEvent, _ probe: Probe) {
    let place = entries.count
    let name = "\(event.reported?.iso ?? "")|\(event.doc)|\(event.place)|\(event.id)"
    entries.append(
      EntrySummary(
        id: EntryGroup.hash(name), start: event.start, end: event.end,
        firstReported: event.reported, lastReported: event.reported,
        leads: event.place < EntryGroup.lead ? 1 : 0, status: event.status,
        hasDays: event.hasDays, isEveryday: event.kind == .say || event.kind == .other))
    let firstKey = keys.count
    keys += probe.keys
    let firstWord = words.count
    words += probe.words
    traits.append(
      Traits(
        keys: firstKey..<keys.count, words: firstWord..<words.count, subject: probe.subject,
        verb: probe.verb, isKorean: probe.isKorean, lastDoc: EntryGroup.hash(event.doc)))
    if !event.kind.isRepeatable { relate(place, event.status, probe) }
    for key in probe.keys {
      let index = EntryGroup.index(key, event.status)
      links.append(Link(entry: UInt32(place), previous: latest[index] ?? 0))
      latest[index] = UInt32(links.count)
    }
  }

  /// Links a new entry with those of the same subject and kind that say otherwise: planned and then denied.
  private mutating func relate(_ place: Int, _ status: EventStatus, _ probe: Probe) {
    for other in EventStatus.allCases where other != status {
      var found: [Int] = []
      walk(probe.subject, other, EntryGroup.mostRelated) { found.append($0) }
      for number in found where entries[number].related.count < 2 * EntryGroup.mostRelated {
        let own = traits[number].keys
        let shared = EntryGroup.shared(probe.keys[...], keys[own])
        guard shared > 1 || shared == min(own.count, probe.keys.count) else { continue }
        entries[place].related.append(UInt32(first + number))
        entries[number].related.append(UInt32(first + place))
      }
    }
  }

  /// Hash of four letters or two syllables: returned and returns are one.
  private static func beginning(_ trigger: String) -> UInt32 {
    var hash: UInt32 = 0
    for scalar in trigger.unicodeScalars.prefix(trigger.utf8.first ?? 0 < 0x80 ? 4 : 2) {
      hash = FoldedHash.step(hash, scalar.value < 0x80 ? scalar.value | 0x20 : scalar.value)
    }
    return hash
  }

  /// Hashes of the words of five bytes and more, without their case; sorted, each once.
  private static func words(_ text: String) -> [UInt32] {
    var result: Set<UInt32> = []
    var hash: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let lower = byte | 0x20
      if byte >= 0x80 || lower >= 0x61 && lower <= 0x7A {
        hash = FoldedHash.step(hash, UInt32(byte >= 0x80 ? byte : lower))
        count += 1
      } else {
        if count >= 5 { result.insert(hash) }
        hash = 0
        count = 0
      }
    }
    if count >= 5 { result.insert(hash) }
    return result.sorted()
  }
}
