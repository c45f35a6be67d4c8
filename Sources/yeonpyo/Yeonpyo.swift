import ArgumentParser
import YeonpyoKit

/// The command line: options, messages and exit codes; everything else is in the libraries.
@main
struct Yeonpyo: AsyncParsableCommand {
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
    subcommands: [Extract.self, Explain.self])
}

/// Names yeonpyo, ICU and the schema of the records.
var versionText: String {
  "yeonpyo \(YeonpyoVersion.yeonpyo) (ICU \(YeonpyoVersion.icu), schema \(YeonpyoVersion.schema))"
}
