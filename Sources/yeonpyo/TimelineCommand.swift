import ArgumentParser
import CSystem
import Synchronization
import YeonpyoDocuments
import YeonpyoKit
import YeonpyoText
import YeonpyoTimeline

/// Articles or records in, one timeline out.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Merge what many articles say happened into one timeline.",
    discussion: """
      EXAMPLES
        yeonpyo timeline articles/ --format markdown
        yeonpyo extract articles/ | yeonpyo timeline - --min-articles 3
        yeonpyo timeline records/*.jsonl --entity person/hyun-bin --from 2020-01-01 --status attested,planned
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var gazetteer: GazetteerArguments
  @OptionGroup var common: RunArguments

  @Option(help: ArgumentHelp("Only entries with this participant; repeatable.", valueName: "id"))
  var entity: [String] = []

  @Option(help: ArgumentHelp("Only entries that do not end before.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Only entries that do not begin after.", valueName: "day"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Only these: attested,planned,denied,uncertain.", valueName: "list"))
  var status: String?

  @Option(help: ArgumentHelp("Only entries told by so many articles.", valueName: "n"))
  var minArticles = 1

  @Option(help: "How to write: jsonl, csv, timelinejs, ics, markdown.")
  var format: TimelineFormat = .jsonl

  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  func validate() throws {
    if minArticles < 1 { throw ValidationError("--min-articles wants a number from 1.") }
    _ = try day(from, "--from")
    _ = try day(to, "--to")
    _ = try statuses()
    _ = try input.options()
  }

  private func day(_ text: String?, _ option: String) throws -> CivilDay? {
    guard let text else { return nil }
    guard let time = CivilTime(iso: text) else {
      throw ValidationError("\(option) wants a day like 2020-02-16, not '\(text)'.")
    }
    return time.day
  }

  private func statuses() throws -> Set<EventStatus>? {
    guard let status else { return nil }
    return Set(
      try status.split(separator: ",").map { word in
        guard let status = EventStatus(word: String(word)), status != .fictional else {
          throw ValidationError(
            "--status knows attested, planned, denied, uncertain, not '\(word)'.")
        }
        return status
      })
  }

  func run() throws {
    sys_ignore_sigpipe()
    var options = try input.options()
    if options.paths.isEmpty, options.files0 == nil {
      if sys_is_terminal(0) == 1 { throw CleanExit.helpRequest(self) }
      options.paths = ["-"]
    }
    options.passesRecords = true
    // Records need no gazetteer: whether one is missed is said once articles were read.
    var plan = AnalysisPlan(
      gazetteer: try gazetteer.load(isQuiet: common.quiet || gazetteer.paths().isEmpty))
    plan.findsNames = common.found == .on
    var records = RecordOptions()
    records.kinds = [.document, .mention, .event]
    let runner = Runner(
      plan, input: options, records: records, jobs: common.cores)
    let collector = Collector()
    let (statistics, empty) = try runner.run(
      to: .receiver { bytes in collector.input.withLock { $0.add(lines: bytes) } },
      Runner.Events(progressed: { _ in }, failed: { complain($0) }))
    if !common.quiet {
      for directory in empty { complain("yeonpyo: \(directory): no articles here") }
    }
    var (builder, problems) = collector.input.withLock { ($0.builder, $0.problems) }
    collector.input.withLock { $0 = TimelineInput() }
    if !common.quiet {
      if statistics.documents > 0, gazetteer.paths().isEmpty { complain(noGazetteer) }
      for problem in problems { complain(problem) }
      if statistics.errors > problems.count {
        complain(
          "yeonpyo: \(statistics.errors) articles could not be read, the first of them above")
      }
    }
    let entries = try keep(builder.finish())
    do throws(OutputError) {
      var file =
        try output.map { path throws(OutputError) in try OutputFile(path: path) } ?? OutputFile()
      try file.write(TimelineWriter.write(entries, format))
      try file.finish()
    } catch {
      if error.isClosedPipe { return }
      complain("yeonpyo: \(error)")
      throw ExitCode(ExitStatus.output.rawValue)
    }
    if statistics.unreadInputs > 0 || common.strict && statistics.errors > 0 {
      throw ExitCode(ExitStatus.input.rawValue)
    }
  }

  private func keep(_ entries: [TimelineEntry]) throws -> [TimelineEntry] {
    let wanted = try statuses()
    let first = try day(from, "--from")
    let last = try day(to, "--to")
    return entries.filter { entry in
      if let wanted, !wanted.contains(entry.status) { return false }
      if entry.docs.count < minArticles { return false }
      if !entity.isEmpty, !entity.contains(where: entry.participants.contains) { return false }
      if let first, let end = entry.end, end < first { return false }
      if let last, let start = entry.start, start > last { return false }
      return true
    }
  }
}

/// What the runner's batches are gathered in.
private final class Collector: Sendable {
  let input = Mutex(TimelineInput())
}
