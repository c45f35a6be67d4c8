import YeonpyoText

/// Merges events of any number of documents into one timeline (see ``EntryGroup`` for what is merged).
///
/// Events wait in sorted files once they outgrow a budget. Memory holds four bytes of each event, some 100 bytes of each entry,
/// some 200 more of those of the group at hand (a kind), and the events of the one entry that is being written.
package struct TimelineBuilder: ~Copyable {
  private var events: RecordSorter
  private let directory: String
  private let budget: Int

  /// - Parameters:
  ///   - budget: bytes of events held in memory.
  ///   - directory: where more of them are written.
  package init(budget: Int = 32 << 20, directory: String = "/tmp") {
    self.budget = budget
    self.directory = directory
    events = RecordSorter(budget: budget, directory: directory)
  }

  /// Fiction never enters.
  package mutating func add(_ event: ReportedEvent) throws(SpillError) {
    guard event.status != .fictional, !event.keys.isEmpty else { return }
    try events.add(event.encoded())
  }

  /// The entries by start day, or end where that is unknown; then end, then id. Each is made, given to `receive` and let go.
  ///
  /// - Parameter isWanted: by status, number of articles and days; others are left out.
  package mutating func finish(
    where isWanted: (TimelineEntry.Outline) -> Bool = { _ in true },
    _ receive: (TimelineEntry, [ReportedEvent]) throws -> Void
  ) throws {
    // Whatever the order of the inputs, the same timeline.
    var summaries: [EntrySummary] = []
    var entryOfEvent: [UInt32] = []
    var group = EntryGroup(first: 0)
    var number: UInt8?
    var last = (id: "", text: "")
    try events.forEach { bytes in
      let event = ReportedEvent(decoding: bytes)
      // Records that were read twice count once.
      if event.id == last.id, event.text == last.text {
        entryOfEvent.append(.max)
        return
      }
      last = (event.id, event.text)
      if event.group != number {
        summaries += group.entries
        group = EntryGroup(first: summaries.count)
        number = event.group
      }
      entryOfEvent.append(UInt32(group.place(event)))
    }
    summaries += group.entries
    group = EntryGroup(first: 0)

    let order = TimelineBuilder.order(summaries)
    let ranks = TimelineBuilder.ranks(summaries)
    var position = [UInt32](repeating: .max, count: summaries.count)
    for (place, entry) in order.enumerated() where isWanted(.init(summaries[entry])) {
      position[entry] = UInt32(place)
    }
    var members = RecordSorter(budget: budget, directory: directory)
    var sequence = 0
    try events.forEach { bytes in
      let entry = entryOfEvent[sequence]
      sequence += 1
      guard entry != .max else { return }
      let place = position[Int(entry)]
      guard place != .max else { return }
      var record = RecordBytes()
      record.append(sortable: Int32(bitPattern: place))
      record.append(sortable: Int32(bitPattern: UInt32(sequence)))
      try members.add(record.bytes + bytes)
    }
    var current: Int?
    var told: [ReportedEvent] = []
    func emit() throws {
      guard let current else { return }
      let entry = order[current]
      try receive(
        TimelineBuilder.entry(summaries, entry, ranks[entry], told), told)
      told.removeAll()
    }
    try members.forEach { bytes in
      var reader = RecordReader(bytes)
      let place = Int(reader.number())
      if place != current {
        try emit()
        current = place
      }
      told.append(ReportedEvent(decoding: bytes.dropFirst(8)))
    }
    try emit()
  }

  private static func entry(
    _ summaries: [EntrySummary], _ number: Int, _ rank: UInt32, _ events: [ReportedEvent]
  ) -> TimelineEntry {
    let summary = summaries[number]
    var entry = TimelineEntry()
    entry.id = name(summary)
    entry.rank = Int(rank)
    entry.start = summary.start
    entry.end = summary.end
    entry.firstReported = summary.firstReported
    entry.lastReported = summary.lastReported
    entry.related = summary.related.map { name(summaries[Int($0)]) }.sorted()
    for event in events { entry.add(event) }
    return entry
  }

  private static func name(_ summary: EntrySummary) -> String {
    let digits = String(summary.id, radix: 16)
    return "t" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Numbers of the entries as they are written.
  private static func order(_ entries: [EntrySummary]) -> [Int] {
    func day(_ entry: EntrySummary) -> Int32 { (entry.start ?? entry.end)?.number ?? .max }
    return entries.indices.sorted { one, other in
      let (a, b) = (entries[one], entries[other])
      return (day(a), a.end?.number ?? .max, a.id) < (day(b), b.end?.number ?? .max, b.id)
    }
  }

  /// The first is told by most articles, then what is no mere statement, then in most articles' first lines; then by most
  /// events, then the earliest.
  private static func ranks(_ entries: [EntrySummary]) -> [UInt32] {
    let order = entries.indices.sorted { one, other in
      let (a, b) = (entries[one], entries[other])
      return (b.docs, b.weight, b.events, a.start?.number ?? .max, a.id)
        < (a.docs, a.weight, a.events, b.start?.number ?? .max, b.id)
    }
    var ranks = [UInt32](repeating: 0, count: entries.count)
    for (number, place) in order.enumerated() { ranks[place] = UInt32(number + 1) }
    return ranks
  }
}

extension TimelineEntry {
  /// What entries are chosen by before their events are read again.
  package struct Outline {
    package var status: EventStatus
    package var docs: Int
    package var start: CivilDay?
    package var end: CivilDay?

    init(_ summary: EntrySummary) {
      status = summary.status
      docs = Int(summary.docs)
      start = summary.start
      end = summary.end
    }
  }
}
