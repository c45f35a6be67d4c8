import YeonpyoDocuments
import YeonpyoText

/// What a run has done so far.
public struct RunStatistics: Sendable, Equatable {
  public var documents = 0
  /// UTF-8 bytes of the documents' texts.
  public var bytes = 0
  public var mentions = 0
  public var timexes = 0
  public var events = 0
  /// Records written, error records left out.
  public var records = 0
  /// Articles without a date that have phrases which only a date could place, and these phrases.
  public var undated = 0
  public var openPhrases = 0
  /// Articles whose id an earlier one had.
  public var repeatedIDs = 0
  public var errors = 0
  /// Errors by their code.
  public var errorCodes: [String: Int] = [:]
  /// Inputs named on the command line that could not be read.
  public var unreadInputs = 0
  /// Lines passed over because they are records of ours.
  public var ownRecords = 0

  public init() {}

  mutating func add(_ other: RunStatistics) {
    documents += other.documents
    bytes += other.bytes
    mentions += other.mentions
    timexes += other.timexes
    events += other.events
    records += other.records
    undated += other.undated
    openPhrases += other.openPhrases
    errors += other.errors
    errorCodes.merge(other.errorCodes, uniquingKeysWith: +)
    unreadInputs += other.unreadInputs
    ownRecords += other.ownRecords
  }
}

/// The records of one batch, ready to be written.
package struct BatchResult: Sendable {
  /// Flat or nested records.
  package var bytes = FlatArray<UInt8>([])
  /// Records by kind, in split layout.
  package var documents = FlatArray<UInt8>([])
  package var mentions = FlatArray<UInt8>([])
  package var timexes = FlatArray<UInt8>([])
  package var events = FlatArray<UInt8>([])
  package var errors = FlatArray<UInt8>([])
  package var statistics = RunStatistics()
  /// Hashes of the documents' ids.
  var ids: [UInt64] = []
  /// For a timeline, where the worker could read it: not where lines are records already, of documents in other batches too.
  package var reports: EventReports?
  /// Inputs that could not be read, for standard error.
  package var failures: [InputFailure] = []
}

/// Turns units of work into records; used by one thread at a time.
package struct BatchWorker: ~Copyable {
  private let reader: DocumentReader
  private let options: RecordOptions
  private var analyzer: Analyzer
  private var writer: RecordWriter
  private var eventReader: EventRecordReader?

  package init(_ plan: AnalysisPlan, _ reader: DocumentReader, _ options: RecordOptions)
    throws(ICUError)
  {
    self.reader = reader
    self.options = options
    self.analyzer = try Analyzer(plan)
    self.writer = RecordWriter(plan, options)
    self.eventReader = options.timeline.map { EventRecordReader(keepsRecords: $0 == .withRecords) }
  }

  package mutating func run(_ units: [WorkUnit]) -> BatchResult {
    options.layout == .split ? runSplit(units) : runTogether(units)
  }

  private mutating func runTogether(_ units: [WorkUnit]) -> BatchResult {
    var result = BatchResult()
    var out = ByteBuffer(capacity: 1 << 16)
    var hasRecords = false
    for unit in units {
      reader.forEachItem(of: unit) { item in
        switch consume item {
        case .document(let document, let notes):
          let isRead = analyzer.analyze(document)
          analyzer.forgetTables(of: document)
          if isRead {
            writer.write(document, analyzer.analysis, notes, to: &out)
            result.count(document, analyzer.analysis, options.kinds)
            notes.forEach { result.note($0) }
          } else {
            let failure = unit.tooDense(document)
            RecordWriter.write(failure, to: &out)
            result.note(failure)
          }
        case .record(let line):
          hasRecords = true
          out.append(line)
          out.append("\n")
        case .ownRecord(let failure):
          // One line out for one line in.
          if options.layout == .nested { RecordWriter.write(failure, to: &out) }
          result.statistics.ownRecords += 1
        case .failure(let failure):
          RecordWriter.write(failure, to: &out)
          result.note(failure)
        }
      }
    }
    result.bytes = out.take()
    if !hasRecords { result.reports = eventReader?.read(whole: result.bytes.array) }
    return result
  }

  private mutating func runSplit(_ units: [WorkUnit]) -> BatchResult {
    var result = BatchResult()
    var documents = ByteBuffer()
    var mentions = ByteBuffer()
    var timexes = ByteBuffer()
    var events = ByteBuffer()
    var errors = ByteBuffer()
    for unit in units {
      reader.forEachItem(of: unit) { item in
        switch consume item {
        case .document(let document, let notes):
          let isRead = analyzer.analyze(document)
          analyzer.forgetTables(of: document)
          guard isRead else {
            let failure = unit.tooDense(document)
            RecordWriter.write(failure, to: &errors)
            return result.note(failure)
          }
          if options.kinds.contains(.document) {
            writer.write(.document, document, analyzer.analysis, to: &documents)
          }
          if options.kinds.contains(.mention) {
            writer.write(.mention, document, analyzer.analysis, to: &mentions)
          }
          if options.kinds.contains(.timex) {
            writer.write(.timex, document, analyzer.analysis, to: &timexes)
          }
          if options.kinds.contains(.event) {
            writer.write(.event, document, analyzer.analysis, to: &events)
          }
          result.count(document, analyzer.analysis, options.kinds)
          for note in notes {
            RecordWriter.write(note, to: &errors)
            result.note(note)
          }
        // Asked for by nothing that splits.
        case .record: break
        case .ownRecord: result.statistics.ownRecords += 1
        case .failure(let failure):
          RecordWriter.write(failure, to: &errors)
          result.note(failure)
        }
      }
    }
    result.documents = documents.take()
    result.mentions = mentions.take()
    result.timexes = timexes.take()
    result.events = events.take()
    result.errors = errors.take()
    if eventReader != nil {
      let lines = result.documents.array + result.mentions.array + result.events.array
      result.reports = eventReader?.read(whole: lines)
    }
    return result
  }
}

extension WorkUnit {
  /// An article with so many names and dates that memory would not do.
  fileprivate func tooDense(_ document: borrowing Document) -> InputFailure {
    var failure = InputFailure(
      doc: document.id, path: document.path, code: .tooLarge,
      message: "more names and dates than memory holds")
    switch self {
    case .file(let place), .whole(let place, _): failure.isNamed = place.isNamed
    default: break
    }
    return failure
  }
}

extension BatchResult {
  fileprivate mutating func count(
    _ document: Document, _ analysis: borrowing Analysis, _ kinds: Set<RecordKind>
  ) {
    statistics.documents += 1
    ids.append(xxHash64(Array(document.id.utf8).span))
    statistics.bytes += document.text.count
    statistics.mentions += analysis.mentions.count
    statistics.timexes += analysis.timexes.count
    statistics.events += analysis.events.count
    if kinds.contains(.document) { statistics.records += 1 }
    if kinds.contains(.mention) { statistics.records += analysis.mentions.count }
    if kinds.contains(.timex) { statistics.records += analysis.timexes.count }
    if kinds.contains(.event) { statistics.records += analysis.events.count }
    guard document.date == nil else { return }
    let open = analysis.timexes.count { $0.isOpen }
    if open > 0 { statistics.undated += 1 }
    statistics.openPhrases += open
  }

  fileprivate mutating func note(_ failure: InputFailure) {
    statistics.errors += 1
    statistics.errorCodes[failure.code.rawValue, default: 0] += 1
    if failure.isNamed {
      statistics.unreadInputs += 1
      failures.append(failure)
    }
  }
}
