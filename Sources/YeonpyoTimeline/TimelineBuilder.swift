import YeonpyoText

/// Merges events of any number of documents into one timeline.
///
/// Two events are one where they are of one kind and status, the same take part, and their days meet; never where both name
/// different days. Without days of their own, they must have been reported within a fortnight, or in much the same
/// words within four months; what goes on (a petition, a denied renewal) at any time.
package struct TimelineBuilder {
  private var events: [ReportedEvent] = []
  private var entries: [Entry] = []
  /// Participant and kind → entries, the latest last.
  private var byKey: [Key: [Int]] = [:]

  private struct Key: Hashable {
    var participant: String
    var group: UInt8
    var status: EventStatus
  }

  private struct Entry {
    var entry: TimelineEntry
    var keys: Set<String>
    /// Hashes of the longer words of the first event's text.
    var words: Set<UInt32>
    var group: UInt8
    var hasDays: Bool
  }

  package init() {}

  /// Fiction never enters.
  package mutating func add(_ event: ReportedEvent) {
    guard event.status != .fictional, !event.keys.isEmpty else { return }
    events.append(event)
  }

  /// The entries by start date, or end where that is unknown; then end, then id.
  package mutating func finish() -> [TimelineEntry] {
    // Whatever the order of the inputs, the same timeline.
    events.sort { TimelineBuilder.order($0) < TimelineBuilder.order($1) }
    for index in events.indices { place(index) }
    relate()
    rank()
    return entries.map(\.entry).sorted { one, other in
      func day(_ entry: TimelineEntry) -> Int32 { (entry.start ?? entry.end)?.number ?? .max }
      func end(_ entry: TimelineEntry) -> Int32 { entry.end?.number ?? .max }
      // After entries that start on the day it ends.
      let open = (one.start == nil ? 1 : 0, other.start == nil ? 1 : 0)
      return (day(one), open.0, end(one), one.id) < (day(other), open.1, end(other), other.id)
    }
  }

  private static func order(_ event: ReportedEvent) -> (Int32, String, Int, String) {
    (event.reported?.number ?? .max, event.doc, event.place, event.id)
  }

  /// Denied renewals, dates and confirmations are one state.
  private static func group(_ event: ReportedEvent) -> UInt8 {
    if event.status == .denied {
      switch event.kind {
      case .renew, .announce, .release, .air: return EventClass.renew.rawValue
      default: break
      }
    }
    return event.kind.rawValue
  }

  private mutating func place(_ index: Int) {
    let event = events[index]
    let group = TimelineBuilder.group(event)
    let keys = Set(event.keys)
    let words = TimelineBuilder.words(event.text)
    var looked: Set<Int> = []
    var best: (entry: Int, likeness: Double)?
    for key in event.keys {
      let known = byKey[Key(participant: key, group: group, status: event.status)] ?? []
      for place in known.suffix(200) where looked.insert(place).inserted {
        guard let likeness = likeness(event, keys, words, entries[place]) else { continue }
        if likeness > best?.likeness ?? -1
          || likeness == best?.likeness && place < best?.entry ?? .max
        {
          best = (place, likeness)
        }
      }
    }
    if let best { return join(event, best.entry) }
    add(event, keys, words, group)
  }

  /// How alike an event and an entry are worded, where they can be one; `nil` where they cannot.
  private func likeness(
    _ event: ReportedEvent, _ keys: Set<String>, _ words: Set<UInt32>, _ entry: Entry
  ) -> Double? {
    let shared = keys.intersection(entry.keys).count
    let isOpen = event.kind == .petition || event.kind == .count
    guard
      isOpen && shared > 0 || shared == min(keys.count, entry.keys.count)
        || shared * 3 >= keys.union(entry.keys).count * 2
    else { return nil }
    let likeness =
      words.isEmpty || entry.words.isEmpty
      ? 0
      : Double(words.intersection(entry.words).count) / Double(min(words.count, entry.words.count))
    // One shared participant of an everyday kind is too little.
    if event.kind == .other || event.kind == .say, likeness < 0.6 { return nil }
    if shared == 1, max(keys.count, entry.keys.count) > 1, !goesOn(event), likeness < 0.4 {
      return nil
    }
    guard meets(event, entry, likeness) else { return nil }
    return likeness
  }

  /// Whether the days can be the same.
  private func meets(_ event: ReportedEvent, _ entry: Entry, _ likeness: Double) -> Bool {
    let isLoose = likeness >= 0.5 || goesOn(event)
    switch (event.hasDays, entry.hasDays) {
    case (true, true):
      let start = max(event.start?.number ?? .min, entry.entry.start?.number ?? .min)
      let end = min(event.end?.number ?? .max, entry.entry.end?.number ?? .max)
      return start <= end
    case (true, false):
      return isNear(event.start ?? event.end, event.end, entry.entry.lastReported, isLoose)
    case (false, true):
      return isNear(entry.entry.start ?? entry.entry.end, entry.entry.end, event.reported, isLoose)
    case (false, false):
      guard let one = event.reported, let first = entry.entry.firstReported,
        let last = entry.entry.lastReported
      else { return event.reported == entry.entry.firstReported }
      if goesOn(event) { return true }
      let most: Int32 = isLoose ? 120 : 14
      return one.number - last.number <= most && first.number - one.number <= most
    }
  }

  /// Something of known days told by a document of another day: on it or not long after.
  private func isNear(_ start: CivilDay?, _ end: CivilDay?, _ reported: CivilDay?, _ isLoose: Bool)
    -> Bool
  {
    guard let reported else { return false }
    if let start, start > reported { return false }
    guard let end else { return true }
    return Int(reported.number) - Int(end.number) <= (isLoose ? 400 : 7)
  }

  private mutating func join(_ event: ReportedEvent, _ place: Int) {
    if event.hasDays {
      if entries[place].hasDays {
        // The sharper of each.
        let start = entries[place].entry.start
        let end = entries[place].entry.end
        if let own = event.start { entries[place].entry.start = max(own, start ?? own) }
        if let own = event.end { entries[place].entry.end = min(own, end ?? own) }
      } else {
        entries[place].entry.start = event.start
        entries[place].entry.end = event.end
        entries[place].hasDays = true
      }
    } else if !entries[place].hasDays, isState(event), let end = entries[place].entry.end,
      let own = event.end
    {
      // A state that is told again goes on.
      entries[place].entry.end = max(end, own)
    }
    if entries[place].entry.docs.last != event.doc { entries[place].entry.docs.append(event.doc) }
    entries[place].entry.events.append(event.id)
    entries[place].entry.lastReported = later(entries[place].entry.lastReported, event.reported)
    for participant in event.participants.prefix(16)
    where !participant.contains("#") && !entries[place].entry.participants.contains(participant) {
      entries[place].entry.participants.append(participant)
    }
  }

  private func later(_ one: CivilDay?, _ other: CivilDay?) -> CivilDay? {
    guard let one else { return other }
    guard let other else { return one }
    return max(one, other)
  }

  /// Whatever the time between two reports, they are of one thing.
  private func goesOn(_ event: ReportedEvent) -> Bool { isState(event) || event.kind == .petition }

  /// Told again it goes on: what a work is denied, what is demanded, how many have signed.
  private func isState(_ event: ReportedEvent) -> Bool {
    event.status == .denied && TimelineBuilder.group(event) == EventClass.renew.rawValue
      || event.kind == .demand || event.kind == .count
  }

  private mutating func add(
    _ event: ReportedEvent, _ keys: Set<String>, _ words: Set<UInt32>, _ group: UInt8
  ) {
    var entry = TimelineEntry()
    let day = event.reported?.iso ?? ""
    let name = Array("\(day)|\(event.doc)|\(event.place)|\(event.id)".utf8)
    entry.id = "t" + String(xxHash64(name.span), radix: 16)
    entry.start = event.start
    entry.end = event.end
    entry.description = event.text
    entry.status = event.status
    entry.participants = event.participants
    entry.docs = [event.doc]
    entry.events = [event.id]
    entry.firstReported = event.reported
    entry.lastReported = event.reported
    let place = entries.count
    entries.append(
      Entry(
        entry: entry, keys: keys, words: words, group: group,
        hasDays: event.hasDays))
    for key in event.keys {
      byKey[Key(participant: key, group: group, status: event.status), default: []].append(place)
    }
  }

  /// Hashes of the words of five bytes and more, without their case.
  private static func words(_ text: String) -> Set<UInt32> {
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
    return result
  }

  /// Links entries of one kind and the same people that say otherwise: planned and then denied.
  private mutating func relate() {
    for place in entries.indices {
      guard let key = entries[place].keys.min() else { continue }
      for status in EventStatus.allCases where status != entries[place].entry.status {
        let others = byKey[Key(participant: key, group: entries[place].group, status: status)] ?? []
        for other in others.prefix(20)
        where !entries[other].keys.isDisjoint(with: entries[place].keys) {
          link(place, other)
          link(other, place)
        }
      }
    }
    for place in entries.indices { entries[place].entry.related.sort() }
  }

  private mutating func link(_ one: Int, _ other: Int) {
    let id = entries[other].entry.id
    if !entries[one].entry.related.contains(id) { entries[one].entry.related.append(id) }
  }

  /// The first is told by most articles; then by most events, then the earliest.
  private mutating func rank() {
    let order = entries.indices.sorted { one, other in
      let (a, b) = (entries[one].entry, entries[other].entry)
      return (b.docs.count, b.events.count, a.start?.number ?? .max, a.id)
        < (a.docs.count, a.events.count, b.start?.number ?? .max, b.id)
    }
    for (number, place) in order.enumerated() { entries[place].entry.rank = number + 1 }
  }
}
