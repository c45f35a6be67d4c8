import ArgumentParser
import YeonpyoEntities
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
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == Extract._commandName,
      let command = try? Extract.parse(Array(arguments.dropFirst()))
    else { return Yeonpyo.main() }
    do {
      try command.run()
    } catch {
      Yeonpyo.exit(withError: error)
    }
  }
}
