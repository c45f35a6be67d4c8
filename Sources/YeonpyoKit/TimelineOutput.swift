import YeonpyoDocuments
import YeonpyoText
import YeonpyoTimeline

/// Which entries of a timeline are wanted, and whether their events' records are.
package struct TimelineSelection: Sendable {
  /// Ids of participants, one of which takes part; empty for all.
  package var entities: Set<String> = []
  /// The same by their names as records print them.
  package var names: Set<String> = []
  package var from: CivilDay?
  package var to: CivilDay?
  /// Nil for all.
  package var statuses: Set<EventStatus>?
  package var minArticles = 1
  package var withEvents = false

  package init() {}

  func wants(_ outline: TimelineEntry.Outline) -> Bool {
    if let statuses, !statuses.contains(outline.status) { return false }
    if outline.docs < minArticles { return false }
    // What lies open counts by the end that is known.
    if let from, let end = outline.end ?? outline.start, end < from { return false }
    if let to, let start = outline.start ?? outline.end, start > to { return false }
    return true
  }

  func wants(_ entry: TimelineEntry) -> Bool {
    entities.isEmpty || entry.participants.contains(where: entities.contains)
      || entry.names.contains(where: names.contains)
  }
}

extension TimelineInput {
  /// Writes the timeline of all that was read: with events, first their records in the order they were read.
  ///
  /// - Returns: how many entries were written.
  @discardableResult
  package mutating func write(
    _ format: TimelineFormat, _ selection: TimelineSelection,
    to write: ([UInt8]) throws(OutputError) -> Void
  ) throws -> Int {
    try finish()
    var writer = TimelineWriter(format)
    do {
      var events = RecordSorter(directory: directory)
      var entries = RecordSorter(directory: directory)
      var number = 0
      try builder.finish(where: selection.wants) { entry, told in
        guard selection.wants(entry) else { return }
        writer.add(entry)
        number += 1
        if selection.withEvents {
          for event in told {
            try events.add(
              TimelineInput.numbered(
                Int(event.number), Array((event.record + "\"\(entry.id)\"}\n").utf8)))
          }
          try entries.add(TimelineInput.numbered(number, writer.take()))
        } else if writer.count > 1 << 16 {
          try write(writer.take())
        }
      }
      try events.forEach { bytes in try write(Array(bytes.dropFirst(8))) }
      try entries.forEach { bytes in try write(Array(bytes.dropFirst(8))) }
      writer.finish()
      try write(writer.take())
      return number
    } catch let error as SpillError {
      throw OutputError(error.code, error.directory)
    }
  }

  /// Eight bytes that sort as numbers do, then `bytes`.
  private static func numbered(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } + bytes
  }
}
