import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
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

  @Option(
    help: ArgumentHelp(
      "Only entries with this participant, an id or a name; repeatable.", valueName: "id|name"))
  var entity: [String] = []

  @Option(
    help: ArgumentHelp("Only entries that do not end before: 2021, 2021-03 too.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Only entries that do not begin after.", valueName: "day"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Only these: attested,planned,denied,uncertain.", valueName: "list"))
  var status: String?

  @Option(help: ArgumentHelp("Only entries told by so many articles.", valueName: "n"))
  var minArticles = 1

  @Option(
    help: ArgumentHelp(
      "timeline, or event,timeline: first the events' records, each with its entry.",
      valueName: "list"))
  var kind: [String] = []

  @Option(help: "How to write.")
  var format: TimelineFormat = .jsonl

  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  func validate() throws {
    if minArticles < 1 { throw ValidationError("--min-articles wants a number from 1.") }
    _ = try selection()
    _ = try input.options()
  }

  /// The first and the last day that a text names: a day, a month, a year.
  private func days(_ text: String?, _ option: String) throws -> (first: CivilDay, last: CivilDay)?
  {
    guard let text else { return nil }
    if let time = CivilTime(iso: text) { return (time.day, time.day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    if let year = parts[0], parts[0] == Int(text.prefix(4)), (1...2).contains(parts.count),
      let month = parts.count == 2 ? parts[1] : 1,
      let last = parts.count == 2 ? parts[1] : 12,
      let first = CivilDay(year: year, month: month, day: 1),
      let end = CivilDay(
        year: year, month: last, day: CivilDay.days(inMonth: last, of: year))
    {
      return (first, end)
    }
    throw ValidationError("\(option) wants a day as 2020-02-16, 2020-02 or 2020, not '\(text)'")
  }

  private func statuses() throws -> Set<EventStatus>? {
    guard let status else { return nil }
    return Set(
      try status.split(separator: ",").map { word in
        let word = word.drop { $0 == " " }
        guard let status = EventStatus(word: String(word)), status != .fictional else {
          let choices = EventStatus.allCases.filter { $0 != .fictional }.map { "\($0.word)" }
          throw ValidationError(unknown("status", String(word), among: choices))
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
    plan.memory = InputArguments.memory
    plan.findsNames = common.found == .on
    var records = RecordOptions()
    var selection = try selection()
    let names = GazetteerDescription(plan.gazetteer)
    for name in entity { selection.entities.formUnion(names.ids(named: name)) }
    selection.names = Set(entity)
    records.kinds = TimelineTap.needed
    records.timeline = selection.withEvents ? .withRecords : .events
    let meter = ProgressMeter(isShown: common.showsProgress)
    let runner = Runner(plan, input: options, records: records, jobs: common.cores)
    let tap = TimelineTap([], keepsRecords: selection.withEvents)
    do {
      // Opened first: what cannot be written is said before articles are read.
      var file =
        try output.map { path throws(OutputError) in try OutputFile(path: path) } ?? OutputFile()
      let (statistics, empty) = try runner.run(
        to: .nothing, timeline: tap,
        // Failures are among the problems below.
        Runner.Events(progressed: { meter.show($0) }, failed: { _ in }))
      meter.clear()
      report(statistics, empty, tap.input)
      let written = try tap.input.write(format, selection) { bytes throws(OutputError) in
        try file.write(bytes)
      }
      if written == 0, tap.input.eventCount > 0, !common.quiet {
        explainNothing(plan.gazetteer)
      }
      try file.finish()
      if statistics.unreadInputs > 0 || common.strict && tap.input.problemCount > 0 {
        throw ExitCode(ExitStatus.input.rawValue)
      }
    } catch let error as OutputError {
      meter.clear()
      try end(error)
    }
  }

  /// Says why no entry was written though there were events.
  private func explainNothing(_ gazetteer: Gazetteer) {
    let filters = [
      from.map { "--from \($0)" }, to.map { "--to \($0)" }, status.map { "--status \($0)" },
      minArticles > 1 ? "--min-articles \(minArticles)" : nil,
    ].compactMap(\.self).joined(separator: " ")
    guard !entity.isEmpty else { return complain("yeonpyo: no entry is left by \(filters)") }
    for name in entity {
      if GazetteerDescription(gazetteer).ids(named: name).isEmpty {
        let near = gazetteer.name(near: name).map { ": did you mean '\($0)'?" } ?? ""
        complain("yeonpyo: no entry names \(quoted(name))\(near)")
      } else {
        complain(
          "yeonpyo: no entry names \(quoted(name))\(filters.isEmpty ? "" : " with \(filters)")")
      }
    }
  }

  /// What could not be read.
  private func report(
    _ statistics: RunStatistics, _ empty: [String], _ input: borrowing TimelineInput
  ) {
    guard !common.quiet else { return }
    for directory in empty { complain("yeonpyo: \(directory): no articles here") }
    if statistics.documents > 0, gazetteer.paths().isEmpty { complain(noGazetteer) }
    let files = self.input.inputs.filter { $0 != "-" }
    for directory in Set(files.map(YeonpyoDocuments.directory)).sorted()
    where PublishingMark(directory).isSet {
      complain(
        "yeonpyo: \(directory): warning: a run was ended while it put its files in place here: some may be of an earlier one"
      )
    }
    for problem in input.problems { complain("yeonpyo: \(problem)") }
    if input.problemCount > input.problems.count {
      complain("yeonpyo: \(input.problemCount) errors, the first of them above")
    }
    if input.orphans > 0 {
      complain(
        "yeonpyo: \(input.orphans) events came without their document's record before them: when they were reported is not known"
      )
    }
    if input.eventCount == 0 { complain("yeonpyo: no events here") }
  }

  private func selection() throws -> TimelineSelection {
    var selection = TimelineSelection()
    selection.entities = Set(entity)
    selection.from = try days(from, "--from")?.first
    selection.to = try days(to, "--to")?.last
    if let first = selection.from, let last = selection.to, first > last {
      throw ValidationError("--from is after --to.")
    }
    selection.statuses = try statuses()
    selection.minArticles = minArticles
    let kinds = Set(kind.flatMap { $0.split(separator: ",") })
    switch kinds {
    case [], ["timeline"]: break
    case ["event", "timeline"]: selection.withEvents = true
    default:
      throw ValidationError(
        "--kind knows timeline and event,timeline, not '\(kind.joined(separator: ","))'")
    }
    if selection.withEvents, format != .jsonl {
      throw ValidationError("--kind event,timeline is for --format jsonl.")
    }
    return selection
  }
}
