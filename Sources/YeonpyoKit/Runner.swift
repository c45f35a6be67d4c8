import YeonpyoDocuments
import YeonpyoText

/// Runs the pipeline over any number of inputs on several cores, writing in input order whatever their number.
package struct Runner: Sendable {
  private let plan: AnalysisPlan
  private let input: InputOptions
  private let options: RecordOptions
  /// Kinds that are written; a timeline needs more to be made.
  private let wanted: Set<RecordKind>
  private let jobs: Int

  /// Bytes of text, or files, handed to a worker at once.
  private static let batchBytes = 1 << 20
  private static let batchUnits = 256

  package init(
    _ plan: AnalysisPlan, input: InputOptions, records: RecordOptions,
    wanted: Set<RecordKind>? = nil, jobs: Int
  ) {
    self.wanted = wanted ?? records.kinds
    self.plan = plan
    self.input = input
    self.options = records
    self.jobs = max(jobs, 1)
  }

  /// What a run tells while it goes on.
  package struct Events {
    package var progressed: (RunStatistics) -> Void
    package var failed: (InputFailure) -> Void

    package init(
      progressed: @escaping (RunStatistics) -> Void, failed: @escaping (InputFailure) -> Void
    ) {
      self.progressed = progressed
      self.failed = failed
    }
  }

  /// Reads all inputs and writes their records.
  ///
  /// - Parameter timeline: reads along; its entries are written behind all records, but to nowhere.
  /// - Returns: what was done, and directories in which nothing was found.
  package func run(
    to target: OutputTarget, timeline: TimelineTap? = nil, _ events: Events
  ) throws -> (statistics: RunStatistics, emptyDirectories: [String]) {
    var output = try RunOutput(target, kinds: wanted)
    var queue = BatchQueue(
      DocumentSource(input), bytes: Runner.batchBytes, units: Runner.batchUnits)
    let statistics =
      jobs == 1
      ? try runAlone(&queue, output, timeline, events)
      : try runTogether(&queue, output, timeline, events)
    if let timeline, !target.isNothing {
      try timeline.input.write(.jsonl, TimelineSelection()) { bytes throws(OutputError) in
        try output.write(timeline: bytes)
      }
    }
    try output.finish()
    return (statistics, queue.emptyDirectories)
  }

  private func runAlone(
    _ queue: inout BatchQueue, _ output: borrowing RunOutput, _ timeline: TimelineTap?,
    _ events: Events
  ) throws -> RunStatistics {
    var statistics = RunStatistics()
    var seen = SeenIDs()
    var worker = try BatchWorker(plan, DocumentReader(input), options)
    while let units = queue.next() {
      try finish(worker.run(units), output, timeline, events, &statistics, &seen)
    }
    return statistics
  }

  private func finish(
    _ result: BatchResult, _ output: borrowing RunOutput, _ timeline: TimelineTap?,
    _ events: Events,
    _ statistics: inout RunStatistics, _ seen: inout SeenIDs
  ) throws(OutputError) {
    for failure in result.failures { events.failed(failure) }
    try output.write(try timeline?.pass(result) ?? result)
    statistics.add(result.statistics)
    statistics.repeatedIDs += seen.add(result.ids)
    events.progressed(statistics)
  }

  private func runTogether(
    _ queue: inout BatchQueue, _ output: borrowing RunOutput, _ timeline: TimelineTap?,
    _ events: Events
  ) throws -> RunStatistics {
    var statistics = RunStatistics()
    var seen = SeenIDs()
    // A single batch needs no threads: small inputs answer sooner.
    guard let first = queue.next() else { return statistics }
    var waiting = [first]
    if queue.wouldBlock() {
      // Somebody waits for the answer before asking again.
    } else if let second = queue.next() {
      waiting = [second, first]
    } else {
      var worker = try BatchWorker(plan, DocumentReader(input), options)
      try finish(worker.run(first), output, timeline, events, &statistics, &seen)
      return statistics
    }
    let plan = self.plan
    let options = self.options
    let reader = DocumentReader(input)
    let crew = Crew(count: jobs) { try BatchWorker(plan, reader, options) }
    defer { crew.dismiss() }
    /// Bytes of the batches under way, by number.
    var sizes: [Int] = []
    var written = 0
    var underWay = 0
    while true {
      // Never more batches or bytes under way or waiting than can be held: memory stays bounded.
      // What is under way is written before more is waited for.
      while sizes.count - written < 2 * jobs,
        !waiting.isEmpty || sizes.count == written || !queue.wouldBlock(),
        let units = waiting.popLast() ?? queue.next()
      {
        let size = units.reduce(0) { $0 + BatchQueue.size(of: $1) }
        guard underWay == 0 || underWay + size <= plan.memory / 256 else {
          waiting.append(units)
          break
        }
        crew.send(units, number: sizes.count)
        sizes.append(size)
        underWay += size
      }
      guard written < sizes.count else { return statistics }
      try finish(crew.result(of: written), output, timeline, events, &statistics, &seen)
      underWay -= sizes[written]
      written += 1
    }
  }
}

/// Groups units of work into batches of about equal size.
struct BatchQueue: ~Copyable {
  private var source: DocumentSource
  private let bytes: Int
  private let units: Int

  init(_ source: consuming DocumentSource, bytes: Int, units: Int) {
    self.source = source
    self.bytes = bytes
    self.units = units
  }

  /// More would have to be waited for.
  mutating func wouldBlock() -> Bool { source.wouldBlock() }

  var emptyDirectories: [String] { source.emptyDirectories }

  mutating func next() -> [WorkUnit]? {
    var batch: [WorkUnit] = []
    var size = 0
    while size < bytes, batch.count < units, batch.isEmpty || !source.wouldBlock(),
      let unit = source.next()
    {
      size += BatchQueue.size(of: unit)
      batch.append(unit)
    }
    return batch.isEmpty ? nil : batch
  }

  static func size(of unit: WorkUnit) -> Int {
    switch unit {
    case .file(let place):
      if let path = place.path, let kind = try? fileKind(path), case .file(let size) = kind {
        return size
      }
      return 0
    case .whole(_, let bytes): return bytes.count
    case .lines(_, _, _, let bytes), .values(_, _, _, let bytes, _), .rows(_, _, _, _, let bytes):
      return bytes.count
    case .failure: return 0
    }
  }
}

/// Ids of a run's documents, as far as sixteen megabytes hold them.
private struct SeenIDs {
  private var hashes: Set<UInt64> = []
  private static let most = 1_000_000

  /// How many of `ids` were there before.
  mutating func add(_ ids: [UInt64]) -> Int {
    var count = 0
    for id in ids {
      if hashes.count < SeenIDs.most {
        if !hashes.insert(id).inserted { count += 1 }
      } else if hashes.contains(id) {
        count += 1
      }
    }
    return count
  }
}
