import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoKit
import YeonpyoText

/// Which rule, alias and anchor made each span.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which rule, alias and anchor made each span of a text.",
    discussion: """
      EXAMPLES
        yeonpyo explain "It aired in August last year." --date 2021-03-15
        yeonpyo explain "현빈은 지난해 8월 떠났다." --date 2021-03-15 -g my-show.yaml
        yeonpyo explain - --date 2021-03-15 < article.txt
      """)

  @Argument(help: "The text, or - for standard input.")
  var text: String

  @Option(
    help: ArgumentHelp("Document date that relative phrases are read from.", valueName: "day"))
  var date: String?

  @OptionGroup var gazetteer: GazetteerArguments

  @Option(help: "Language of the text, en or ko; told from the script otherwise.")
  var lang: String?

  @Flag(name: [.short, .long], help: "No warnings.")
  var quiet = false

  func validate() throws { _ = try options() }

  func run() throws {
    sys_ignore_sigpipe()
    let plan = AnalysisPlan(gazetteer: try gazetteer.load(isQuiet: quiet))
    guard let document = try document() else { return }
    let output = try Explanation(of: document, plan).lines.map { $0 + "\n" }.joined()
    try writeOutput(Array(output.utf8))
  }

  private func options() throws -> InputOptions {
    var options = InputOptions()
    options.limit = InputArguments.limit
    options.date = try date.map(InputArguments.day)
    options.language = try lang.map(InputArguments.language)
    return options
  }

  /// The text as `extract` would read it from a file; `nil` where it is empty, which is told.
  private func document() throws -> Document? {
    let isPiped = text == "-"
    let place = InputPlace(doc: isPiped ? "stdin" : "TEXT", path: nil, isNamed: true)
    var result: Document?
    var failure: InputFailure?
    try DocumentReader(options()).forEachItem(of: unit(place, isPiped: isPiped)) { item in
      switch consume item {
      case .document(let document, let notes):
        result = document
        if !quiet { notes.forEach { complain($0) } }
      case .record, .ownRecord: break
      case .failure(let found): failure = found
      }
    }
    if let failure {
      complain(failure)
      if failure.code != .empty { throw ExitCode(ExitStatus.input.rawValue) }
    }
    return result
  }

  private func unit(_ place: InputPlace, isPiped: Bool) -> WorkUnit {
    guard isPiped else { return .whole(place, bytes: Array(text.utf8)) }
    var bytes: [UInt8] = []
    do throws(SystemError) {
      try InputFile.standardInput.readToEnd(into: &bytes, limit: InputArguments.limit)
      return .whole(place, bytes: bytes)
    } catch {
      return .failure(
        InputFailure(
          doc: place.doc, path: nil, code: .unreadable, message: error.message, isNamed: true))
    }
  }
}
