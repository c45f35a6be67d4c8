import CSystem
import Glibc
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit
import YeonpyoText

/// `yeonpyo-bench [--check] [--megabytes N] [DIRECTORY]`: speed of every stage beside ICU's own word walk.
///
/// DIRECTORY holds `Examples/articles` and `Gazetteers` (default: the current one). `--check` looks at the counts only.
/// `--gazetteers 1000,100000,1000000` measures names from made-up gazetteers of these sizes instead, `--write DIR` leaves
/// their tables and texts in DIR, and `--dump N` writes N entities as a dump of Wikidata to standard output.
@main
struct Bench {
  var isCheck = false
  var megabytes = 20
  var directory = "."
  /// Only this row, without checks: for a profiler.
  var row: Int?
  var languages = Language.allCases
  /// Sizes of made-up gazetteers, in people.
  var sizes: [Int] = []
  var written: String?
  var dump: Int?

  static func main() throws {
    var bench = Bench()
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--check":
        bench.isCheck = true
        bench.megabytes = 1
      case "--megabytes":
        bench.megabytes = arguments.popFirst().flatMap { Int($0) } ?? bench.megabytes
      case "--help", "-h":
        print(
          """
          usage: yeonpyo-bench [--check] [--megabytes N] [--row N] [--lang en|ko]
                               [--gazetteers SIZES [--write DIR]] [--dump N] [DIRECTORY]
          """)
        return
      case "--lang":
        bench.languages = arguments.popFirst().flatMap { Language(rawValue: $0) }.map { [$0] } ?? []
      case "--gazetteers":
        bench.sizes = (arguments.popFirst() ?? "").split(separator: ",").compactMap { Int($0) }
      case "--write": bench.written = arguments.popFirst()
      case "--dump": bench.dump = arguments.popFirst().flatMap { Int($0) }
      case "--row": bench.row = arguments.popFirst().flatMap { Int($0) }
      default: bench.directory = argument
      }
    }
    if let count = bench.dump { return try writeDump(count) }
    for path in ["Examples/articles", "Gazetteers"] {
      guard case .directory? = try? fileKind(joinPath(bench.directory, path)) else {
        print(
          "yeonpyo-bench: \(joinPath(bench.directory, path)) is missing: run in a checkout, or name one"
        )
        exit(64)
      }
    }
    try bench.run()
  }

  func run() throws {
    var checks = Checks()
    if sizes.isEmpty {
      try runStages(&checks)
      // The counts of large gazetteers are looked at on small ones.
      if isCheck { try GazetteerBench(self, [1_000, 20_000]).run(&checks) }
    } else {
      try GazetteerBench(self, sizes).run(&checks)
    }
    for failure in checks.failures { print("failed: \(failure)") }
    print("\(checks.passed) passed, \(checks.failures.count) failed")
    if !checks.failures.isEmpty { exit(1) }
  }

  private func runStages(_ checks: inout Checks) throws {
    let files = try readShowFiles(paths: [directory + "/Gazetteers"])
    let plan = AnalysisPlan(
      gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(files.definitions))
    for language in languages {
      let sentences = try Corpus.sentences(of: language, below: directory + "/Examples/articles")
      let corpus = Corpus(language, sentences: sentences, size: megabytes * 1_000_000)
      if let row {
        show([try Rows(corpus, plan, runs: 5).one(row)], corpus)
        continue
      }
      let rows = try Rows(corpus, plan, runs: isCheck ? 1 : 2).all(rounds: isCheck ? 1 : 5)
      checks.add(rows, corpus)
      if !isCheck { show(rows, corpus) }
    }
  }

  private func show(_ rows: [Row], _ corpus: Corpus) {
    print(
      "\n\(corpus.language.rawValue): \(fixed(Double(corpus.bytes) / 1e6, 1)) MB, \(corpus.documents.count) documents"
    )
    print(padded("row", 24) + "     MB/s    ratio       count  allocations/document")
    for row in rows {
      let speed = Double(corpus.bytes) / 1e6 / row.seconds
      let ratio = rows[0].seconds / row.seconds
      print(
        padded(row.name, 24) + left(fixed(speed, 1), 9) + left(fixed(ratio, 2), 9)
          + left(String(row.count), 12)
          + left(fixed(Double(row.allocations) / Double(corpus.documents.count), 2), 12))
    }
  }
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.utf8.count))
}

func left(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.utf8.count)) + text
}

func fixed(_ value: Double, _ digits: Int) -> String {
  let scale = digits == 1 ? 10.0 : 100.0
  let scaled = Int((value * scale).rounded())
  let rest = String(scaled % Int(scale))
  return "\(scaled / Int(scale))."
    + String(repeating: "0", count: max(0, digits - rest.utf8.count)) + rest
}

struct BenchFailure: Error, CustomStringConvertible {
  var description: String { "a count is wrong" }
}

/// Counts of the rows held against each other.
struct Checks {
  private(set) var passed = 0
  private(set) var failures: [String] = []

  mutating func add(_ rows: [Row], _ corpus: Corpus) {
    var counts: [String: Int] = [:]
    for row in rows { counts[row.name] = row.count }
    func count(_ name: String) -> Int { counts[name] ?? -1 }
    let language = corpus.language.rawValue
    expect(count("segments"), count("ICU word walk"), "\(language): segments are ICU's")
    let lines =
      corpus.documents.count + count("recognizer") + count("dates") + count("names outside")
      + count("events")
    expect(count("writer"), lines, "\(language): a line for each document, mention and timex")
    expect(count("whole pipeline"), lines, "\(language): the pipeline finds what the stages find")
    for name in ["tokens and sentences", "recognizer", "dates", "names outside", "events"] {
      expect(min(count(name), 1), 1, "\(language): \(name) finds something")
    }
  }

  mutating func expect(_ found: Int, _ expected: Int, _ what: String) {
    if found == expected {
      passed += 1
    } else {
      failures.append("\(what): \(found), not \(expected)")
    }
  }
}
