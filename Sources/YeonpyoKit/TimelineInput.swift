import YeonpyoText
import YeonpyoTimeline

/// What a timeline is made of: events from records (our own, from a pipe or files) or from a run.
package struct TimelineInput: ~Copyable {
  package var builder: TimelineBuilder
  private var reader: EventRecordReader
  package private(set) var eventCount = 0
  /// Where what outgrows memory is written.
  let directory: String

  /// - Parameter keepsRecords: whether events' own records are wanted again at the end.
  package init(keepsRecords: Bool = false) {
    let directory = environment("TMPDIR") ?? "/tmp"
    self.directory = directory
    builder = TimelineBuilder(directory: directory)
    reader = EventRecordReader(keepsRecords: keepsRecords)
  }

  /// What could not be read, the first of them: `news.jsonl:7: error: …`; and how many there were.
  package private(set) var problems: [String] = []
  package private(set) var problemCount = 0
  /// Events whose document's record did not come before them.
  package private(set) var orphans = 0
  private static let mostProblems = 20

  /// Takes what a batch tells: what its worker has read, else its lines.
  package mutating func add(_ result: BatchResult) throws(OutputError) {
    if let reports = result.reports { return try add(reports) }
    try add(lines: result.bytes.array)
  }

  package mutating func add(lines bytes: [UInt8]) throws(OutputError) {
    try add(reader.read(bytes))
  }

  /// Nothing more comes.
  package mutating func finish() throws(OutputError) { try add(reader.finish()) }

  private mutating func add(_ reports: EventReports) throws(OutputError) {
    orphans += reports.orphans
    problemCount += reports.problems.count
    problems += reports.problems.prefix(TimelineInput.mostProblems - problems.count)
    for var event in reports.events {
      event.number = Int32(clamping: eventCount)
      eventCount += 1
      do { try builder.add(event) } catch { throw OutputError(error.code, error.directory) }
    }
  }
}
