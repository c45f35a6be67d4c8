import Foundation
import Testing

/// `yeonpyo timeline`, and the timeline behind `extract`'s records.
@Suite struct TimelineCommandTests {
  private static let show = """
    show: work/last-ferry
    entities:
      - {id: work/last-ferry, type: work, name: {en: The Last Ferry, ko: 마지막 연락선}}
      - {id: person/jang-ha-ri, type: person, name: {en: Jang Ha-ri, ko: 장하리}}
      - {id: person/moon-a-in, type: person, name: {en: Moon A-in, ko: 문아인}}
    """

  /// Three articles: two tell the end of a show, one of them a wedding; one says that there is no second season.
  private static func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write("show.yaml", show)
    try tool.write(
      "news/2024-04-22-a.txt",
      "The Last Ferry ended on April 21. Jang Ha-ri married Moon A-in on April 20, 2024.\n")
    try tool.write("news/2024-04-25-b.txt", "“마지막 연락선”은 21일 종영했다.\n")
    try tool.write("news/2024-05-02-c.txt", "The Last Ferry has not been renewed.\n")
    return tool
  }

  private static let expected = [
    "2024-04-20 attested 1", "2024-04-21 attested 2", "2024-05-02 denied 1",
  ]

  private static func outline(_ outcome: Tool.Outcome) throws -> [String] {
    try outcome.records("timeline").map { entry in
      let docs = (entry["docIds"] as? [String])?.count ?? 0
      return "\(entry["edtf"] as? String ?? "-") \(entry["status"] as? String ?? "-") \(docs)"
    }
  }

  /// Articles, records through a pipe, nested records, files of one kind each, and at the end of an extraction: all one timeline.
  @Test(
    arguments: [
      "\"$YEONPYO\" timeline -g show.yaml news",
      "\"$YEONPYO\" extract -g show.yaml news | \"$YEONPYO\" timeline -",
      "\"$YEONPYO\" extract -g show.yaml news --nested | \"$YEONPYO\" timeline -",
      "\"$YEONPYO\" extract -g show.yaml news --split out && \"$YEONPYO\" timeline out/document.jsonl out/event.jsonl out/mention.jsonl",
      "\"$YEONPYO\" extract -g show.yaml news --kind event | \"$YEONPYO\" timeline -",
      "\"$YEONPYO\" extract -g show.yaml news --kind timeline",
      "\"$YEONPYO\" extract -g show.yaml news --split out --kind timex,timeline && cat out/timeline.jsonl",
      "\"$YEONPYO\" timeline -g show.yaml news -j 1 --kind event,timeline",
    ])
  func agrees(_ line: String) throws {
    let tool = try Self.tool()
    let outcome = try tool.shell(line)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try Self.outline(outcome) == Self.expected)
  }

  /// Entities by id or by a name in any language; days that are known in part.
  @Test(
    arguments: [
      ("--entity person/moon-a-in", 1), ("--entity 문아인", 1), ("--entity 'moon a-in'", 1),
      ("--entity Nobody", 0),
      ("--from 2024", 3), ("--from 2024-05", 1), ("--from 2025", 0), ("--to 2023", 0),
      ("--from 2024-04-21 --to 2024-04", 1),
    ])
  func selects(_ options: String, _ count: Int) throws {
    let outcome = try Self.tool().shell("\"$YEONPYO\" timeline -g show.yaml news \(options)")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try Self.outline(outcome).count == count)
  }

  @Test(
    arguments: [
      ("--from 2024-13", "yeonpyo: error: --from wants a day"),
      ("--to May", "yeonpyo: error: --to wants a day"),
    ])
  func refuses(_ options: String, _ message: String) throws {
    let outcome = try Self.tool().shell("\"$YEONPYO\" timeline -g show.yaml news \(options)")
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix(message), "\(outcome.messages)")
  }

  @Test func writesOnlyWhatIsWanted() throws {
    let tool = try Self.tool()
    let outcome = try tool.run("extract -g show.yaml news --kind timex,timeline")
    let kinds = try outcome.records().compactMap { $0["kind"] as? String }
    #expect(Set(kinds) == ["timex", "timeline"])
    #expect(kinds.suffix(3) == ["timeline", "timeline", "timeline"])
    #expect(try tool.run("extract -g show.yaml news").records("timeline").isEmpty)
  }

  /// Every event has its entry, in the order of the articles, before the entries.
  @Test func tellsEntriesOfEvents() throws {
    let tool = try Self.tool()
    let outcome = try tool.run("timeline -g show.yaml news --kind event,timeline")
    let events = try outcome.records("event")
    let entries = try outcome.records("timeline")
    #expect(events.count == 4)
    #expect(try outcome.records().prefix(4).allSatisfy { $0["kind"] as? String == "event" })
    #expect(
      events.map { $0["doc"] as? String } == [
        "2024-04-22-a.txt", "2024-04-22-a.txt", "2024-04-25-b.txt", "2024-05-02-c.txt",
      ])
    for event in events {
      let entry = entries.first { $0["id"] as? String == event["entry"] as? String }
      #expect((entry?["eventIds"] as? [String])?.contains(event["id"] as? String ?? "-") == true)
    }
    // Otherwise the very record that `extract` writes.
    let own = try tool.run("extract -g show.yaml news --kind event").lines
    let again = outcome.lines.prefix(4).map { line in
      line.replacing(/"entry":"t[0-9a-f]+"/, with: "\"entry\":null")
    }
    #expect(own == Array(again))
  }

  @Test(
    arguments: [
      ("--min-articles 2", ["2024-04-21 attested 2"]),
      ("--status denied", ["2024-05-02 denied 1"]),
      ("--entity person/moon-a-in", ["2024-04-20 attested 1"]),
      ("--from 2024-04-21 --to 2024-04-30", ["2024-04-21 attested 2"]),
      ("--from 2025-01-01", []),
    ] as [(String, [String])])
  func filters(_ arguments: String, _ expected: [String]) throws {
    let outcome = try Self.tool().run("timeline -g show.yaml news \(arguments)")
    #expect(outcome.status == 0)
    #expect(try Self.outline(outcome) == expected)
  }

  @Test(
    arguments: [
      ("timeline news --status maybe", 64, "unknown status 'maybe'"),
      ("timeline news --from yesterday", 64, "--from wants a day"),
      ("timeline news --from 2025-01-01 --to 2024-01-01", 64, "--from is after"),
      ("timeline news -g show.yaml --entity nobody", 0, "no entry"),
      ("timeline news --kind event", 64, "--kind knows"),
      ("timeline news --kind event,timeline --format csv", 64, "jsonl"),
      ("extract news --nested --kind document,timeline", 64, "--nested"),
      ("timeline -g show.yaml nowhere", 3, "nowhere"),
      ("timeline -g show.yaml news -o nowhere/t.jsonl", 4, "nowhere"),
      ("timeline -g show.yaml news > /dev/full", 4, "No space left"),
    ] as [(String, Int32, String)])
  func says(_ arguments: String, _ status: Int32, _ message: String) throws {
    let outcome = try Self.tool().run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  /// Names outside the gazetteer are one through all articles, in whatever order files of one kind come.
  @Test(
    arguments: [
      "document mention event", "document event mention", "mention document event",
    ])
  func readsFilesOfKinds(_ order: String) throws {
    let tool = try Self.tool()
    try tool.write("news/2024-05-03-d.txt", "Anna Keller married Moon A-in on May 1.\n")
    try tool.write("news/2024-05-04-e.txt", "Anna Keller married Moon A-in on May 1, 2024.\n")
    let files = order.split(separator: " ").map { "out/\($0).jsonl" }.joined(separator: " ")
    let outcome = try tool.shell(
      "\"$YEONPYO\" extract -g show.yaml news --split out && \"$YEONPYO\" timeline \(files)")
    let married = try outcome.records("timeline").filter {
      ($0["description"] as? String)?.contains("Keller") == true
    }
    #expect(married.count == 1)
    #expect((married.first?["docIds"] as? [String])?.count == 2)
  }

  /// Records of schema 1, whose events lack the document's date and the names beside their participants.
  @Test func readsRecordsOfSchema1() throws {
    let tool = try Self.tool()
    let outcome = try tool.shell(
      """
      "$YEONPYO" extract -q -g show.yaml news |
        sed -E 's/"documentDate":[^,]*,//; s/"participantNames":\\[[^]]*\\],//; s/"(class|group|rule|saidBy|score)":null,//g' > old.jsonl
      ! grep -q documentDate old.jsonl && "$YEONPYO" timeline old.jsonl
      """)
    #expect(try Self.outline(outcome) == Self.expected)
    #expect(outcome.messages.isEmpty, "\(outcome.messages)")
  }

  /// Entries have the keys of RECORDS, in their order.
  @Test func writesKeysInOrder() throws {
    let outcome = try Self.tool().run("timeline -g show.yaml news")
    let keys = outcome.lines.map { line in
      line.matches(of: /[{,]"([A-Za-z]+)":/).map { String($0.output.1) }
    }
    let expected = """
      kind id rank class startDate endDate edtf description lang status subjects participants participantNames docIds
      eventIds mentionCount score firstReported lastReported related
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(keys == [expected, expected, expected])
    let first = try outcome.records("timeline").first
    #expect(first?["participantNames"] as? [String] == ["Jang Ha-ri", "Moon A-in"])
  }

  /// Records that another program wrote again are records still; each counts once.
  @Test func readsRecordsOfOthers() throws {
    let tool = try Self.tool()
    let outcome = try tool.shell(
      "\"$YEONPYO\" extract -g show.yaml news > r.jsonl; cat r.jsonl r.jsonl | sed 's/\":/\": /g' | \"$YEONPYO\" timeline -"
    )
    #expect(try Self.outline(outcome) == Self.expected)
    #expect(try outcome.records("timeline").allSatisfy { $0["mentionCount"] as? Int ?? 9 <= 2 })
  }

  /// Records with odd or missing values end no run.
  @Test func survivesOddRecords() throws {
    let tool = try Tool()
    try tool.write(
      "r.jsonl",
      """
      {"kind":"document","doc":"a","events":-9223372036854775808}
      {"kind":"event","doc":"a","id":"a#e1","text":"x","trigger":"","participants":["p"],"startDate":"2024-99-01","endDate":"9999-12-31","start":99999999999999999999,"status":"?"}
      {"kind":"event","doc":"a","id":"a#e2","startDate":"2020-02-01","endDate":"2020-01-01","participants":["p\\nq"],"dateBasis":"timex"}
      {"kind":"event"}
      {"kind":"event","doc":"b","id":"b#e1","participants":{}}
      """)
    for format in ["jsonl", "csv", "ics", "timelinejs", "markdown"] {
      let outcome = try tool.run("timeline r.jsonl --format \(format)")
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(!outcome.text.contains("100000101"))
      #expect(outcome.messages.contains("without its id"))
    }
    #expect(try tool.run("timeline r.jsonl --strict").status == 3)
  }

  /// A bad line is told with its place, and the rest is read.
  @Test func tellsBadLines() throws {
    let tool = try Self.tool()
    let outcome = try tool.shell(
      "(\"$YEONPYO\" extract -g show.yaml news; echo '{\"kind\":\"event\",') > r.jsonl; \"$YEONPYO\" timeline r.jsonl"
    )
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("r.jsonl:"))
    #expect(try Self.outline(outcome) == Self.expected)
  }
}
