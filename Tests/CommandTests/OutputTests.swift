import Foundation
import Testing

/// What becomes of records that cannot be written, and of those that can.
@Suite(.serialized) struct OutputTests {
  private static func toolWithArticles(_ count: Int = 1) throws -> Tool {
    let tool = try Tool()
    try tool.write("show.yaml", showFile)
    for number in 0..<count {
      let text = "Hyun Bin left on May \(number % 28 + 1), 2020. 리정혁은 {\(number)} 지난해 왔다.\n"
      try tool.write("articles/\(number / 100)/\(number).txt", number % 60 == 59 ? "" : text)
    }
    return tool
  }

  @Test(arguments: [
    ("extract articles -g show.yaml -o /dev/full", "yeonpyo: /dev/full: error: "),
    ("extract articles -g show.yaml > /dev/full", "yeonpyo: standard output: error: "),
    (
      "extract articles -g show.yaml --nested -j 2 > /dev/full", "yeonpyo: standard output: error: "
    ),
    (
      "extract articles -g show.yaml -o no/such/directory/x",
      "yeonpyo: no/such/directory/x: error: "
    ),
    (
      "extract articles -g show.yaml --split no/such/directory",
      "yeonpyo: no/such/directory: error: "
    ),
  ])
  func cannotBeWritten(_ arguments: String, _ message: String) throws {
    let tool = try OutputTests.toolWithArticles()
    let outcome = try tool.run(arguments)
    #expect(outcome.status == 4)
    #expect(outcome.messages.hasPrefix(message), "\(outcome.messages)")
    #expect(outcome.messages.split(separator: "\n").count == 1)
  }

  /// `| head` ends the run quietly, however much is left.
  @Test(arguments: [1, 2])
  func closedPipe(_ jobs: Int) throws {
    let tool = try OutputTests.toolWithArticles(300)
    let outcome = try tool.shell(
      "{ \"$YEONPYO\" extract articles -g show.yaml -j \(jobs); echo $? > status; } | head -1")
    #expect(try tool.read("status") == "0\n")
    #expect(outcome.messages.isEmpty)
    #expect(outcome.lines.count == 1)
  }

  /// The old file stays and nothing lies beside it when a run fails.
  @Test func failureLeavesNoPartialFile() throws {
    let tool = try OutputTests.toolWithArticles(3)
    try tool.write("out.jsonl", "old\n")
    try tool.write("broken.yaml", "entities: [")
    #expect(try tool.run("extract articles -g broken.yaml -o out.jsonl").status == 5)
    let limited = try tool.shell(
      "(ulimit -f 0; \"$YEONPYO\" extract articles -g show.yaml -o out.jsonl) ")
    #expect(limited.status != 0)
    #expect(try tool.read("out.jsonl") == "old\n")
    #expect(try tool.names() == ["articles", "broken.yaml", "out.jsonl", "show.yaml"])
    #expect(try tool.run("extract articles -g show.yaml -o out.jsonl").status == 0)
    #expect(try tool.names() == ["articles", "broken.yaml", "out.jsonl", "show.yaml"])
    #expect(try tool.read("out.jsonl").hasPrefix("{\"kind\":\"document\""))
  }

  @Test func splitWritesOneFileAKind() throws {
    let tool = try OutputTests.toolWithArticles(61)
    let flat = try tool.run("extract articles -g show.yaml")
    let split = try tool.run("extract articles -g show.yaml --split out -j 2")
    #expect(split.status == 0 && split.output.isEmpty)
    #expect(split.messages == flat.messages)
    #expect(
      split.messages.contains(
        "60 articles, 360 records, 1 error (1 empty); 60 articles without a date: 60 phrases"))
    #expect(
      try tool.names("out") == [
        "document.jsonl", "error.jsonl", "event.jsonl", "mention.jsonl", "timex.jsonl",
      ])
    for kind in ["document", "error", "event", "mention", "timex"] {
      let lines = try tool.read("out/\(kind).jsonl").split(separator: "\n").map(String.init)
      #expect(!lines.isEmpty)
      #expect(lines == flat.lines.filter { $0.hasPrefix("{\"kind\":\"\(kind)\"") })
    }
  }

  @Test func jobsDoNotShow() throws {
    let tool = try OutputTests.toolWithArticles(300)
    let alone = try tool.run("extract articles -g show.yaml -j 1 --nested --with-text")
    let both = try tool.run("extract articles -g show.yaml -j 2 --nested --with-text")
    #expect(alone.status == 0 && both.status == 0)
    #expect(alone.output == both.output)
    #expect(alone.output.count > 100_000 && alone.lines.count == 300)
  }

  /// Standard output, a file and standard input give the same records.
  @Test func waysInAndOutAgree() throws {
    let tool = try OutputTests.toolWithArticles()
    let printed = try tool.run("extract articles/0/0.txt -g show.yaml")
    #expect(try tool.run("extract articles/0/0.txt -g show.yaml -o out.jsonl").output.isEmpty)
    #expect(try tool.read("out.jsonl") == printed.text)
    let piped = try tool.shell("cat articles/0/0.txt | \"$YEONPYO\" extract -g show.yaml")
    #expect(piped.lines.count == printed.lines.count)
    #expect(try piped.records("document").map { $0["doc"] as? String } == ["stdin"])
    #expect(try piped.records("document").allSatisfy { $0["path"] is NSNull })
  }

  @Test(arguments: [
    "extract --jobs 0", "extract --jobs many", "extract --kind nothing", "extract --date tomorrow",
    "extract --offsets bytes",
    "extract --nested --split d", "extract -o a --split d", "extract --date-from nowhere",
    "extract --unknown",
    "extract --input-format pdf", "nonsense",
  ])
  func usageErrors(_ arguments: String) throws {
    let outcome = try Tool().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("yeonpyo: error: "), "\(outcome.messages)")
  }

  @Test func slipOfACommand() throws {
    #expect(try Tool().run("extrct").messages.contains("did you mean 'extract'?"))
    #expect(try !Tool().run("nonsense").messages.contains("did you mean"))
  }

  /// A text that memory would not do for is an error of its own, and no other article suffers: one too long, one too dense.
  @Test(arguments: ["30000000", "14000000"])
  func textLargerThanMemory(bytes: String) throws {
    let tool = try OutputTests.toolWithArticles()
    let run = try tool.shell(
      """
      yes '3일' | tr '\\n' ' ' | head -c \(bytes) > articles/0/huge.txt
      ulimit -v 2000000
      "$YEONPYO" extract articles -g show.yaml
      """)
    #expect(try run.records("document").count == 1)
    #expect(try run.records("error").map { $0["code"] as? String } == ["too-large"])
  }

  @Test func kindsAddUp() throws {
    let tool = try OutputTests.toolWithArticles()
    let run = try tool.run("extract articles -g show.yaml --kind mention --kind timex")
    #expect(try !run.records("mention").isEmpty)
    #expect(try !run.records("timex").isEmpty)
    #expect(try run.records("document").isEmpty)
  }

  @Test func versionAndHelp() throws {
    let tool = try Tool()
    let version = try tool.run("--version")
    #expect(version.status == 0)
    #expect(
      version.text.contains(#/^yeonpyo [0-9.]+ \(ICU [0-9.]+, schema [0-9]+/#), "\(version.text)")
    let help = try tool.run("extract --help")
    #expect(help.status == 0 && help.text.contains("EXAMPLES"))
  }
}
