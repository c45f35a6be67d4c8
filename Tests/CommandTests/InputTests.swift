import Foundation
import Testing

/// What becomes of inputs that are missing, empty, broken or odd.
@Suite(.serialized) struct InputTests {
  @Test func missingFile() throws {
    let tool = try Tool()
    try tool.write("good.txt", "It rained on May 3, 2020.")
    let outcome = try tool.run("extract nothing.txt good.txt")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("yeonpyo: nothing.txt: error: No such file or directory\n"))
    let error = try #require(try outcome.records("error").first)
    #expect(error["code"] as? String == "unreadable" && error["doc"] as? String == "nothing.txt")
    #expect(try outcome.records("document").map { $0["doc"] as? String } == ["good.txt"])
    #expect(try outcome.records("timex").count == 1)
  }

  /// Root reads everything: then there is nothing to test.
  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func unreadableFile() throws {
    let tool = try Tool()
    try tool.write("shut.txt", "It rained.")
    let outcome = try tool.shell("chmod 000 shut.txt; \"$YEONPYO\" extract shut.txt")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("yeonpyo: shut.txt: error: Permission denied\n"))
    #expect(try outcome.records("error").map { $0["code"] as? String } == ["unreadable"])
  }

  @Test(arguments: ["", "\n", " \r\n\t ", "\u{FEFF}"])
  func emptyFile(_ text: String) throws {
    let tool = try Tool()
    try tool.write("a.txt", text)
    let outcome = try tool.run("extract a.txt")
    #expect(outcome.status == 0)
    let records = try outcome.records()
    #expect(records.count == 1)
    #expect(records[0]["code"] as? String == "empty" && records[0]["path"] as? String == "a.txt")
    #expect(records[0]["offset"] is NSNull && records[0]["line"] is NSNull)
  }

  @Test(arguments: [1, 2])
  func directoryWithoutArticles(_ jobs: Int) throws {
    let tool = try Tool()
    try tool.write("empty/.hidden", "It rained.")
    let outcome = try tool.run("extract empty -j \(jobs)")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.messages.contains("yeonpyo: empty: no articles here\n"))
    #expect(try tool.run("extract empty -q").messages.isEmpty)
  }

  @Test(
    arguments: [
      (Array("It rained ".utf8) + [0xFF, 0x20], "not-utf8", 10), ([0xC0, 0x80], "not-utf8", 0),
      (Array("현빈".utf8) + [0xED, 0xA0, 0x80], "not-utf8", 6),
      (Array("caf".utf8) + [0xE9], "not-utf8", 3),
      (Array("ab".utf8) + [0, 0x63], "binary", 2),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], "binary", 7),
    ] as [([UInt8], String, Int)])
  func brokenBytes(_ bytes: [UInt8], _ code: String, _ offset: Int) throws {
    let tool = try Tool()
    try tool.write("d/a.txt", bytes)
    try tool.write("d/b.txt", "It rained on May 3, 2020.")
    let outcome = try tool.run("extract d")
    #expect(outcome.status == 0)
    let error = try #require(try outcome.records("error").first)
    #expect(error["code"] as? String == code && error["offset"] as? Int == offset)
    #expect(error["doc"] as? String == "a.txt" && error["path"] as? String == "d/a.txt")
    #expect(try outcome.records("document").count == 1)
    #expect(try tool.run("extract d --strict").status == 3)
  }

  /// Byte order mark, line ends, decomposed Hangul and emoji count as they stand in the file.
  @Test(arguments: [
    ("\u{FEFF}Hyun Bin left.", 1, 3, "Hyun Bin"),
    ("It rained.\r\n\r\nHyun Bin left.", 14, 14, "Hyun Bin"),
    ("😀Hyun Bin😀", 1, 4, "Hyun Bin"), ("👩‍👩‍👧 리정혁은", 6, 19, "리정혁"),
    (
      "a \u{1105}\u{1175}\u{110C}\u{1165}\u{11BC}\u{1112}\u{1167}\u{11A8}", 2, 2,
      "\u{1105}\u{1175}\u{110C}\u{1165}\u{11BC}\u{1112}\u{1167}\u{11A8}"
    ),
    ("한\u{1161}\u{11AB}🇰🇷 리정혁이", 6, 18, "리정혁"),
  ])
  func oddText(_ text: String, _ start: Int, _ startUTF8: Int, _ name: String) throws {
    let tool = try Tool()
    try tool.write("show.yaml", showFile)
    try tool.write("a.txt", text)
    let outcome = try tool.run("extract a.txt -g show.yaml --with-text")
    #expect(outcome.status == 0 && outcome.messages.isEmpty)
    let mention = try #require(try outcome.records("mention").first)
    #expect(mention["start"] as? Int == start && mention["startUtf8"] as? Int == startUTF8)
    let said = try #require(mention["text"] as? String)
    #expect(Array(said.unicodeScalars) == Array(name.unicodeScalars))
    #expect(mention["end"] as? Int == start + name.unicodeScalars.count)
    // Foundation drops a mark of byte order at the start of a string: the record's own bytes are looked at.
    let escaped = text.replacingOccurrences(of: "\r\n", with: "\\r\\n")
    #expect(Array(outcome.output).contains(Array("\"text\":\"\(escaped)\"}".utf8)))
  }

  @Test func linesThatAreBroken() throws {
    let tool = try Tool()
    try tool.write(
      "a.jsonl",
      Array(
        """
        {"id": "one", "text": "It rained on May 3, 2020."}
        {"id": "two", "text": 
        {"id": "three"}
        {"id": "four", "text": ""}
        {"id": "five", "text": "x", "date": "yesterday"}
        [1]

        """.utf8) + Array("{\"text\": \"".utf8) + [0xFF]
        + Array("\"}\n{\"text\": \"Snow in 2019.\", \"date\": \"2020-05-03\"}\n".utf8))
    let codes = [
      "document", "bad-json", "missing-field", "empty", "document", "bad-date", "bad-json",
      "not-utf8", "document",
    ]
    let outcome = try tool.run("extract a.jsonl --kind document")
    let records = try outcome.records()
    #expect(outcome.status == 0)
    #expect(records.map { $0["code"] as? String ?? "document" } == codes)
    #expect(records.map { $0["line"] as? Int ?? 0 } == [0, 2, 3, 4, 0, 5, 6, 7, 0])
    #expect(
      records.map { $0["doc"] as? String } == [
        "one", "a.jsonl#2", "three", "four", "five", "five", "a.jsonl#6", "a.jsonl#7", "a.jsonl#8",
      ])
    // One line out for one line in.
    let nested = try tool.run("extract --nested --input-format jsonl < a.jsonl")
    let lines = codes.enumerated().filter { $0.offset != 5 }.map(\.element)
    #expect(try nested.records().map { $0["code"] as? String ?? "document" } == lines)
    let notes = try nested.records()[4]["errorList"] as? [[String: Any]]
    #expect(notes?.map { $0["code"] as? String } == ["bad-date"])
    #expect(try tool.run("extract a.jsonl --strict").status == 3)
  }

  /// One line of 100 MB; of what fits in half a minute where the build is a debug one.
  @Test(.timeLimit(.minutes(2))) func longLine() throws {
    let tool = try Tool()
    try tool.write("show.yaml", showFile)
    let megabytes = longLineMegabytes
    let piece = String(repeating: "rain fell on roofs and boats stayed in ", count: 2_564)
    let outcome = try tool.shell(
      """
      printf '%s' '\(piece)' > piece
      for i in 1 2 3 4 5 6 7 8 9 10; do cat piece; done > megabyte
      for i in $(seq \(megabytes)); do cat megabyte; done > long.txt
      printf 'Hyun Bin left on May 3, 2020.' >> long.txt
      "$YEONPYO" extract long.txt -g show.yaml; rm long.txt megabyte
      """)
    #expect(outcome.status == 0, "\(outcome.messages.prefix(500))")
    #expect(outcome.lines.count == 4)
  }
}

/// A debug build reads about 1 MB a second (10.2 s for 10 MB, measured beside other builds), a release build 100 MB in
/// one or two.
#if DEBUG
  private let longLineMegabytes = 25
#else
  private let longLineMegabytes = 100
#endif
