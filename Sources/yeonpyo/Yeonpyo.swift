import ArgumentParser
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit

/// The command line: options, messages and exit codes; everything else is in the libraries.
struct Yeonpyo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yeonpyo",
    abstract: "Names, dates and timelines from news articles in English and Korean.",
    discussion: """
      EXAMPLES
        yeonpyo extract articles/ > records.jsonl
        yeonpyo extract articles/ -g Gazetteers/ --kind mention | jq -r .entity | sort | uniq -c
        yeonpyo explain "It aired in August last year." --date 2021-03-15
      """,
    version: versionText,
    subcommands: [
      Extract.self, TimelineCommand.self, GazetteerCommand.self, Explain.self, Evaluate.self,
      Schema.self,
    ])
}

/// Names yeonpyo, ICU, the schema of the records and the format of compiled gazetteers.
var versionText: String {
  "yeonpyo \(YeonpyoVersion.yeonpyo) (ICU \(YeonpyoVersion.icu), schema \(YeonpyoVersion.schema), gazetteer format \(GazetteerFile.version))"
}

/// Where the program begins.
@main
enum Start {
  /// `extract` is parsed by itself first, since the whole tree of commands takes longer than a small article; what is no
  /// plain `extract` is left to the tree, which knows all messages.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.first == Extract._commandName,
        let command = try? Extract.parse(Array(arguments.dropFirst()))
      {
        return try command.run()
      }
      if let wrong = unknownCommand(arguments, Yeonpyo.self) { throw ValidationError(wrong) }
      var command = try Yeonpyo.parseAsRoot(arguments)
      try command.run()
    } catch {
      end(error, arguments)
    }
  }

  /// Usage errors look like all others: `yeonpyo: error: …`.
  private static func end(_ error: any Error, _ arguments: [String]) -> Never {
    guard Yeonpyo.exitCode(for: error) == .validationFailure else {
      Yeonpyo.exit(withError: error)
    }
    let words = commands(arguments)
    complain("yeonpyo: error: \(withoutFarGuess(Yeonpyo.message(for: error)))")
    complain("yeonpyo: see '\((["yeonpyo"] + words + ["--help"]).joined(separator: " "))'")
    Yeonpyo.exit(withError: ExitCode.validationFailure)
  }

  /// The parser's message without its guess where that is another word altogether (`--ids`: did you mean `--jobs`?).
  private static func withoutFarGuess(_ message: String) -> String {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[2].hasSuffix("Did you mean "),
      slip(parts[1], among: [parts[3]]) == nil
    else { return message }
    return "\(parts[0])'\(parts[1])'"
  }

  /// The commands that arguments begin with: `gazetteer build`.
  private static func commands(_ arguments: [String]) -> [String] {
    var level: any ParsableCommand.Type = Yeonpyo.self
    var words: [String] = []
    for argument in arguments {
      guard let next = level.configuration.subcommands.first(where: { $0._commandName == argument })
      else { break }
      words.append(argument)
      level = next
    }
    return words
  }

  /// What is wrong with a first word that is no command of ours; the parser takes it for one argument too many.
  private static func unknownCommand(
    _ arguments: [String], _ level: any ParsableCommand.Type
  ) -> String? {
    let names = level.configuration.subcommands.map { $0._commandName } + ["help"]
    guard names.count > 1, let first = arguments.first, !first.hasPrefix("-") else { return nil }
    if let next = level.configuration.subcommands.first(where: { $0._commandName == first }) {
      return unknownCommand(Array(arguments.dropFirst()), next)
    }
    return names.contains(first) ? nil : unknown("command", first, among: names)
  }
}
