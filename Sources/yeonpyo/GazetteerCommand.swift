import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit

/// Everything about files of names.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Compile, check, import and show gazetteers.",
    discussion: """
      EXAMPLES
        yeonpyo gazetteer check Gazetteers/
        yeonpyo gazetteer build Gazetteers/ -o shows.ypg
        yeonpyo gazetteer import credits.json --show "Harbour Lights" -o Gazetteers/harbour-lights.yaml
        yeonpyo gazetteer show shows.ypg person/hyun-bin
      """,
    subcommands: [
      GazetteerBuild.self, GazetteerCheckCommand.self, GazetteerImportCommand.self,
      GazetteerShow.self,
    ])
}

/// Compiles show files into one file.
struct GazetteerBuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compile gazetteers into one file that opens at once, whatever its size.",
    discussion: """
      EXAMPLES
        yeonpyo gazetteer build Gazetteers/ -o shows.ypg
        yeonpyo extract articles/ -g shows.ypg

      Building again reads only the files that changed.
      """)

  @Argument(
    help: "Show files (.yaml), tables (.tsv), compiled gazetteers (.ypg), directories of them.")
  var paths: [String]

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(name: [.short, .long], help: "No warnings and no summary.")
  var quiet = false

  func run() throws {
    if case .file? = try? fileKind(output), !isCompiled(output) {
      complain("yeonpyo: \(output): error: is there already and is no compiled gazetteer")
      throw ExitCode(ExitStatus.output.rawValue)
    }
    let sources = GazetteerSources(paths: paths, leavingOut: output)
    guard !sources.isEmpty else {
      for path in paths {
        complain("yeonpyo: \(path): error: no show file, table or compiled gazetteer in it")
      }
      throw ExitCode(ExitStatus.gazetteer.rawValue)
    }
    let earlier = earlierFile()
    let built: (gazetteer: Gazetteer, warnings: [GazetteerProblem])
    do throws(GazetteerError) {
      built = try compile(try sources.objects(earlier: earlier?.gazetteer))
    } catch {
      throw failure(error)
    }
    if !quiet { for warning in built.warnings { complain("yeonpyo: \(warning)") } }
    let bytes = GazetteerFile.bytes(of: built.gazetteer, options: buildOptions)
    try writeFile(bytes, output)
    if !quiet { complain(summary(built.gazetteer, bytes.count, earlier?.gazetteer)) }
  }

  /// A compiled gazetteer, of whatever version and damage.
  private func isCompiled(_ path: String) -> Bool {
    var head: [UInt8] = []
    guard let file = try? InputFile(path: path), (try? file.read(8, into: &head)) != nil else {
      return false
    }
    return GazetteerFile.isOne(head)
  }

  private func summary(_ gazetteer: Gazetteer, _ count: Int, _ earlier: Gazetteer?) -> String {
    var known: Set<UInt64> = []
    if let earlier {
      for number in 0..<earlier.sources.count { known.insert(earlier.sources[number].hash) }
    }
    let changed = (0..<gazetteer.sources.count).count {
      !known.contains(gazetteer.sources[$0].hash)
    }
    return
      "yeonpyo: \(output): \(gazetteer.entities.count) entities, \(gazetteer.aliases.count) spellings,"
      + " \(gazetteer.sources.count) files (\(changed) read anew), \(count) bytes"
  }

  /// What the output was made of before; `nil` where it cannot be used.
  private func earlierFile() -> CompiledFile? {
    guard let file = try? CompiledFile(output), file.options == buildOptions, file.isWhole else {
      return nil
    }
    return file
  }
}

/// Says what is wrong or odd about gazetteers.
struct GazetteerCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong or odd about gazetteers.",
    discussion: """
      EXAMPLES
        yeonpyo gazetteer check Gazetteers/
        yeonpyo gazetteer check shows.ypg
        yeonpyo gazetteer check Gazetteers/ --format jsonl | jq -r .message
        yeonpyo gazetteer check Gazetteers/ --fix

      --fix mends misspelt keys and types and odd spaces in names, in the show files themselves. Ends with 5 where there are errors, with 0 where there are none or warnings only.
      """)

  @Argument(help: "Show files, tables, compiled gazetteers, directories of them.")
  var paths: [String]

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Option(help: "text, on standard error, or jsonl, on standard output.")
  var format: Format = .text

  @Flag(help: "Mend what is mechanical in the show files.")
  var fix = false

  func run() throws {
    sys_ignore_sigpipe()
    if fix { try mend() }
    let problems = problems()
    let errors = problems.count { $0.severity == .error }
    switch format {
    case .text:
      for problem in problems { complain("yeonpyo: \(problem)") }
      if !problems.isEmpty {
        let warnings = problems.count - errors
        complain(
          "yeonpyo: \(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")"
        )
      }
    case .jsonl: try print(problems)
    }
    if errors > 0 { throw ExitCode(ExitStatus.gazetteer.rawValue) }
  }

  /// Writes the files anew that have something to mend.
  private func mend() throws {
    let sources = GazetteerSources(paths: paths)
    for file in sources.files {
      var bytes = file.bytes
      // A mended key shows what is below it.
      for _ in 0..<4 {
        let fixer = SourceFixer(bytes, sources.problems(of: (file.path, bytes)))
        if fixer.fixed.isEmpty { break }
        bytes = fixer.bytes
        for problem in fixer.fixed {
          if let fix = problem.fix {
            complain("yeonpyo: \(problem.place): fixed: '\(fix.old)' is '\(fix.new)' now")
          }
        }
      }
      if bytes != file.bytes { try writeFile(bytes, file.path) }
    }
  }

  private func problems() -> [GazetteerProblem] {
    let sources = GazetteerSources(paths: paths)
    warnIfEmpty(sources, paths)
    var problems = sources.compiled.filter { !$0.isWhole }.map {
      GazetteerProblem(
        .error, SourcePlace(file: $0.path), "the file is damaged: copy or build it again")
    }
    do throws(GazetteerError) {
      let read = try sources.read()
      var check = GazetteerCheck(AnalysisPlan.languageData)
      problems += read.warnings + check.warnings(of: read.definitions)
    } catch {
      problems += error.problems
    }
    return problems.sorted()
  }

  private func print(_ problems: [GazetteerProblem]) throws {
    var lines: [UInt8] = []
    for problem in problems {
      lines += problemRecord(
        severity: problem.severity.rawValue, file: problem.place.file, line: problem.place.line,
        column: problem.place.column, message: problem.message)
    }
    try writeOutput(lines)
  }
}

/// Writes a show file of somebody else's list of names.
struct GazetteerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a show file of credits, a list of names or a dump of Wikidata.",
    discussion: """
      EXAMPLES
        yeonpyo gazetteer import cast.txt --show "Harbour Lights" -o Gazetteers/harbour-lights.yaml
        yeonpyo gazetteer import patterns.jsonl -o Gazetteers/patterns.yaml
        yeonpyo gazetteer import latest-all.json.gz --types person,work --language ko -o names.tsv

      Reads lines 'Actor - Character', credits of The Movie Database, results of SPARQL queries, Wikidata entities (a file,
      a directory of files, a dump), spaCy patterns, GATE lists (lists.def) and CoreNLP RegexNER tables, and tells them
      apart itself. Any of them may be compressed (gz, bz2, xz, zst). An output that ends in .tsv is a table, the form
      for long lists; anything else a show file.
      """)

  @Argument(help: "The file or directory to read.")
  var source: String

  @Option(help: ArgumentHelp("Title of the show the names belong to.", valueName: "title"))
  var show: String?

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Flag(help: "Write over a file that is there.")
  var force = false

  @Option(
    help: "Format, where it is told wrongly: cast, tmdb, sparql, wikidata, spacy, gate, regexner.")
  var format: ImportFormat?

  @Option(
    help: ArgumentHelp(
      "Only entities of these types (person,work).", valueName: "list"))
  var types: String?

  @Option(help: ArgumentHelp("Of a dump: only entities with a label in it, en or ko."))
  var language: String?

  @Flag(name: [.short, .long], help: "No warnings and no summary.")
  var quiet = false

  private var isTable: Bool { output.hasSuffix(".tsv") }

  func validate() throws {
    if isTable, show != nil {
      throw ValidationError("--show needs a show file: a table belongs to no show (-o NAME.yaml)")
    }
    if let language, !["en", "ko"].contains(language) {
      throw ValidationError("--language is en or ko, not '\(language)'")
    }
    for type in (types ?? "").split(separator: ",") where EntityLabel(name: String(type)) == nil {
      throw ValidationError(
        "--types: unknown type '\(type)', one of "
          + EntityLabel.allCases.map(\.name).joined(separator: ", "))
    }
  }

  func run() throws {
    guard source != "-" else {
      complain("yeonpyo: -: error: 'import' reads a file: it looks at it twice")
      throw ExitCode(ExitStatus.input.rawValue)
    }
    // Somebody may have corrected it.
    guard force || output == "-" || (try? fileKind(output)) == nil else {
      complain("yeonpyo: \(output): error: is there already; --force writes over it")
      throw ExitCode(ExitStatus.output.rawValue)
    }
    let filter = DumpFilter(
      labels: types.map {
        Set($0.split(separator: ",").compactMap { EntityLabel(name: String($0)) })
      },
      language: language)
    let meter = ProgressMeter(isShown: !quiet && sys_is_terminal(2) == 1)
    defer { meter.clear() }
    let progress = { (bytes: Int) in meter.show(bytes: bytes) }
    if isTable, let count = try convertDump(filter, progress) {
      meter.clear()
      return tell(count)
    }
    let made: GazetteerImport
    do throws(GazetteerError) {
      made = try GazetteerImport(path: source, format: format, filter: filter, progress: progress)
    } catch {
      throw failure(error)
    }
    meter.clear()
    if !quiet { for warning in made.warnings { complain("yeonpyo: \(warning)") } }
    try writeFile(isTable ? made.table : Array(made.showFile(title: show).utf8), output)
    tell(made.count)
  }

  private func tell(_ count: Int) {
    if !quiet { complain("yeonpyo: \(output): \(count) entities; read it over before you use it") }
  }

  /// Makes a table of a dump piece by piece; `nil` where the source is none.
  private func convertDump(_ filter: DumpFilter, _ progress: @escaping (Int) -> Void) throws -> Int?
  {
    enum Failure: Error {
      case source(GazetteerError)
      case output(OutputError)
    }
    var file: OutputFile?
    do throws(Failure) {
      let count = try GazetteerImport.convert(
        dump: source, format: format, filter: filter, progress: progress,
        to: { (bytes) throws(Failure) in
          do throws(OutputError) {
            if file == nil { file = try OutputFile(path: output) }
            try file?.write(bytes)
          } catch {
            throw .output(error)
          }
        }, orThrow: { .source($0) })
      guard let count else { return nil }
      do throws(OutputError) {
        try file?.finish()
      } catch {
        throw .output(error)
      }
      return count
    } catch {
      switch error {
      case .source(let problem): throw failure(problem)
      case .output(let problem):
        complain("yeonpyo: \(problem)")
        throw ExitCode(ExitStatus.output.rawValue)
      }
    }
  }
}

extension ImportFormat: ExpressibleByArgument {}

/// Writes a whole file, beside its place first; `-` is standard output.
func writeFile(_ bytes: [UInt8], _ path: String) throws {
  if path == "-" { return try writeOutput(bytes) }
  do throws(OutputError) {
    var file = try OutputFile(path: path)
    try file.write(bytes)
    try file.finish()
  } catch {
    complain("yeonpyo: \(error)")
    throw ExitCode(ExitStatus.output.rawValue)
  }
}

/// Statistics of a gazetteer, and all that is known of one entity.
struct GazetteerShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a gazetteer holds.",
    discussion: """
      EXAMPLES
        yeonpyo gazetteer show Gazetteers/
        yeonpyo gazetteer show shows.ypg person/hyun-bin
        yeonpyo gazetteer show shows.ypg 현빈
      """)

  @Argument(help: "A compiled gazetteer, a show file, or a directory.")
  var path: String

  @Argument(help: "Id or name of an entity.")
  var entity: String?

  func run() throws {
    sys_ignore_sigpipe()
    var arguments = GazetteerArguments()
    arguments.gazetteers = [path]
    let gazetteer = try arguments.load(isQuiet: false)
    let description = GazetteerDescription(gazetteer)
    let lines: [String]
    if let entity {
      lines = description.lines(about: entity)
      guard !lines.isEmpty else {
        let near = gazetteer.name(near: entity).map { ": did you mean '\($0)'?" } ?? ""
        throw ValidationError("no entity of \(path) has the id or name \(quoted(entity))\(near)")
      }
    } else {
      lines = description.statistics
    }
    try writeOutput(Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}

/// Writes to standard output; a reader that went away ends it quietly.
func writeOutput(_ bytes: [UInt8]) throws {
  do throws(OutputError) {
    try OutputFile().write(bytes)
  } catch {
    if error.isClosedPipe { return }
    complain("yeonpyo: \(error)")
    throw ExitCode(ExitStatus.output.rawValue)
  }
}
