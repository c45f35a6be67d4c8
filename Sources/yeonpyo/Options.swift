import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoGazetteers
import YeonpyoKit
import YeonpyoText

/// Options that say what to read.
struct InputArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, directories, or - for standard input.",
      discussion:
        "Directories are read recursively, in the order of their paths; hidden files are skipped."))
  var inputs: [String] = []

  @Option(help: "Format of the inputs.")
  var inputFormat: InputFormat = .auto

  @Option(help: "Field of the text in JSON Lines; dots lead into objects.")
  var textField = "text"
  @Option(help: "Field of the title.")
  var titleField = "title"
  @Option(help: "Field of the date.")
  var dateField = "date"
  @Option(help: "Field of the id.")
  var idField = "id"
  @Option(help: "Field of the language.")
  var langField = "lang"

  @Option(help: ArgumentHelp("Document date where an input has none.", valueName: "day"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Where to look for a document's date, in order: field,header,filename.", valueName: "list"))
  var dateFrom: String?

  @Option(help: "Language of all inputs, en or ko; told from the script otherwise.")
  var lang: String?

  @Option(name: .customLong("files0-from"), help: "File with a list of inputs, separated by NUL.")
  var files0From: String?

  @Option(
    help: ArgumentHelp(
      "Table of path or id, tab, day: for documents that have no date.", valueName: "file"))
  var dates: String?

  @Option(
    help:
      "How records without an id are named: by line, by a hash of the line; auto: by hash on standard input."
  )
  var ids: RecordIDs = .auto

  @Option(help: "What text fields hold: HTML is read as its text.")
  var textIs: TextKind = .auto

  @Option(
    help: ArgumentHelp(
      "Encoding of inputs that do not tell theirs, as EUC-KR; otherwise it is found out.",
      valueName: "name"))
  var encoding: String?

  @Option(help: "Read only files of a directory that match; repeatable.")
  var glob: [String] = []

  @Option(help: "Skip files of a directory that match; repeatable.")
  var exclude: [String] = []

  /// Bytes that a run may take.
  static var memory: Int { Int(sys_memory()) }

  /// Bytes of the longest text: an article takes up to twelve bytes of memory a byte; one of nothing but dates takes more and
  /// is told by those.
  static var limit: Int { min(1 << 31, memory / 96) }

  func options() throws -> InputOptions {
    var options = InputOptions(paths: inputs)
    options.files0 = files0From
    options.limit = InputArguments.limit
    guard InputFormat.allValueStrings.contains(inputFormat.rawValue) else {
      throw ValidationError(
        "--input-format \(inputFormat.rawValue) is not read yet: "
          + InputFormat.allValueStrings.joined(separator: ", "))
    }
    options.format = inputFormat
    options.textKind = textIs
    options.ids = ids
    if let dates {
      do throws(SystemError) {
        options.dates = try readDates(dates)
      } catch {
        throw ValidationError("--dates \(dates): \(error.message)")
      }
    }
    if let encoding, encoding != "auto" {
      guard TextConverter(encoding) != nil else {
        throw ValidationError("no encoding is called '\(encoding)': EUC-KR, UTF-16, windows-1252 …")
      }
      options.encoding = encoding
    }
    options.fields.text = textField
    options.fields.title = titleField
    options.fields.date = dateField
    options.fields.id = idField
    options.fields.language = langField
    options.globs = glob
    options.excludes = exclude
    options.date = try date.map(InputArguments.day)
    if let dateFrom { options.dateOrder = try InputArguments.order(dateFrom) }
    options.language = try lang.map(InputArguments.language)
    return options
  }

  /// The value of `--date`.
  static func day(_ text: String) throws -> CivilTime {
    guard let day = fieldDate(text) else {
      throw ValidationError("--date wants a day as 2021-03-15 or an ISO date-time, not '\(text)'.")
    }
    return day
  }

  /// The value of `--lang`.
  static func language(_ tag: String) throws -> Language {
    guard let language = YeonpyoDocuments.language(ofTag: tag) else {
      throw ValidationError("--lang knows en and ko, not '\(tag)'.")
    }
    return language
  }

  private static func order(_ list: String) throws -> [DateSource] {
    try list.split(separator: ",").map { name in
      guard let source = DateSource(rawValue: String(name)) else {
        throw ValidationError(
          unknown("source", String(name), among: DateSource.choices))
      }
      return source
    }
  }
}

extension InputFormat: ExpressibleByArgument {
  /// What is read so far.
  public static var allValueStrings: [String] {
    InputFormat.allCases.map(\.rawValue)
  }
}
extension RecordIDs: ExpressibleByArgument {}
extension TextKind: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}

/// On or off.
enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

extension TimelineFormat: ExpressibleByArgument {}

/// What every command that reads articles may be told.
struct RunArguments: ParsableArguments {
  @Option(help: "Names outside every gazetteer.")
  var found: Switch = .on

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many cores to use (default: all).")
  var jobs: Int?

  @Flag(help: "End with exit code 3 when any document could not be read.")
  var strict = false

  @Flag(name: [.short, .long], help: "No warnings and no progress.")
  var quiet = false

  @Option(help: "Progress on standard error.")
  var progress: ProgressMode = .auto

  var showsProgress: Bool {
    switch progress {
    case .always: !quiet
    case .never: false
    case .auto: !quiet && sys_is_terminal(2) == 1 && environment("TERM") != "dumb"
    }
  }

  var cores: Int { jobs ?? Int(sys_core_count()) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number from 1.") }
  }
}

/// When to show progress.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// Where names come from.
struct GazetteerArguments: ParsableArguments {
  @Option(
    name: [.short, .customLong("gazetteer")],
    help: ArgumentHelp(
      "Show file or directory of show files; repeatable.",
      discussion: "Replaces the defaults: YEONPYO_GAZETTEERS, then ./Gazetteers.", valueName: "path"
    ))
  var gazetteers: [String] = []
}
