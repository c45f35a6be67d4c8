import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoGazetteers
import YeonpyoKit

/// Articles in, JSON Lines out.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles and write names and dates as JSON Lines.",
    discussion: """
      EXAMPLES
        yeonpyo extract articles/ > records.jsonl
        yeonpyo extract news.jsonl --text-field body --date-field published --nested
        cat article.txt | yeonpyo extract --date 2021-03-15 --kind timex
        yeonpyo extract articles/ -g my-show.yaml --split Output/my-show
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var gazetteer: GazetteerArguments
  @OptionGroup var common: RunArguments

  @Option(
    help: ArgumentHelp(
      "Records wanted: document,mention,timex,event,timeline; repeatable (default: all but timeline).",
      valueName: "list"))
  var kind: [String] = []

  @Flag(help: "One line for each document, with its records in lists.")
  var nested = false

  @Option(
    help: ArgumentHelp(
      "Write one file for each kind of record into this directory.", valueName: "dir"))
  var split: String?

  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Option(help: "Count start and end in code points or UTF-16 units.")
  var offsets: OffsetUnit = .codepoint

  @Flag(help: "Add the text to each document record.")
  var withText = false

  @Flag(name: [.short, .long], help: "Say what was done at the end.")
  var verbose = false

  func validate() throws {
    if nested, split != nil { throw ValidationError("--nested and --split exclude each other.") }
    if output != nil, split != nil {
      throw ValidationError("--output and --split exclude each other.")
    }
    _ = try input.options()
    _ = try recordOptions()
  }

  func run() throws {
    sys_ignore_sigpipe()
    if input.inputs.isEmpty, input.files0From == nil, sys_is_terminal(0) == 1 {
      throw CleanExit.helpRequest(self)
    }
    var plan = AnalysisPlan(gazetteer: try gazetteer.load(isQuiet: common.quiet))
    plan.memory = InputArguments.memory
    plan.findsNames = common.found == .on
    var records = try recordOptions()
    let wanted = records.kinds
    let tap = wanted.contains(.timeline) ? TimelineTap(wanted) : nil
    if tap != nil {
      records.asked = wanted
      records.kinds.formUnion(TimelineTap.needed)
      records.timeline = .events
    }
    let runner = Runner(
      plan, input: try inputOptions(), records: records, wanted: wanted, jobs: common.cores)
    let meter = ProgressMeter(isShown: common.showsProgress)
    do {
      let (statistics, emptyDirectories) = try runner.run(
        to: target, timeline: tap,
        Runner.Events(progressed: { meter.show($0) }, failed: { complain($0) }))
      meter.clear()
      if !common.quiet {
        for directory in emptyDirectories { complain("yeonpyo: \(directory): no articles here") }
      }
      if statistics.ownRecords > 0, !common.quiet {
        complain(
          "yeonpyo: \(statistics.ownRecords) lines are records of yeonpyo's own and were passed over"
        )
      }
      if statistics.repeatedIDs > 0, !common.quiet {
        complain(
          "yeonpyo: warning: \(statistics.repeatedIDs == 1 ? "1 article has" : "\(statistics.repeatedIDs) articles have") an id that an earlier one has"
        )
      }
      if verbose { complain(meter.summary(statistics)) }
      if !common.quiet, statistics.isWorthALine { complain("yeonpyo: \(statistics.closingLine)") }
      if statistics.unreadInputs > 0 || (common.strict && statistics.errors > 0) {
        throw ExitCode(ExitStatus.input.rawValue)
      }
    } catch let error as OutputError {
      meter.clear()
      try end(error)
    }
  }

  private func inputOptions() throws -> InputOptions {
    var options = try input.options()
    if options.paths.isEmpty, options.files0 == nil { options.paths = ["-"] }
    return options
  }

  private var target: OutputTarget {
    if let split { return .split(split) }
    if let output { return .file(output) }
    return .standardOutput
  }

  private func recordOptions() throws -> RecordOptions {
    var options = RecordOptions()
    options.layout = nested ? .nested : split != nil ? .split : .flat
    options.offsets = offsets
    options.withText = withText
    guard !kind.isEmpty else { return options }
    options.kinds = Set(
      try kind.flatMap { $0.split(separator: ",") }.map { name in
        guard let kind = RecordKind(rawValue: String(name)) else {
          throw ValidationError(
            unknown("kind", String(name), among: RecordKind.choices))
        }
        if kind == .timeline, nested {
          throw ValidationError(
            "--kind timeline writes lines of their own, not --nested: pipe to yeonpyo timeline.")
        }
        return kind
      })
    if options.kinds.isEmpty {
      throw ValidationError(
        "--kind wants one or more of document, mention, timex, event, timeline.")
    }
    return options
  }
}
