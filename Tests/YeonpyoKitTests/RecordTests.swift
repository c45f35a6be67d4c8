import Foundation
import Testing
import YeonpyoText

@testable import YeonpyoKit

/// Every record has exactly the keys of RECORDS, in their order.
@Suite struct RecordTests {
  static let keys: [String: [String]] = [
    "document": words(
      "kind doc path lang title date dateSource show end endUtf8 hash mentions timexes events"),
    "mention": words(
      """
      kind doc id start end startUtf8 endUtf8 text label entity cluster foundId name via score sentence within gazetteer
      """),
    "timex": words(
      """
      kind doc id start end startUtf8 endUtf8 text type value mod quant freq function anchor startDate endDate edtf rule
      sentence
      """),
    "event": words(
      """
      kind doc documentDate id start end startUtf8 endUtf8 text trigger triggerStart triggerEnd class group rule startDate
      endDate edtf dateBasis timex status subjects participants participantNames saidBy score sentence entry
      """),
    "timeline": words(
      """
      kind id rank class startDate endDate edtf description lang status subjects participants participantNames docIds
      eventIds mentionCount score firstReported lastReported related
      """),
    "error": words("kind doc path line offset code message"),
  ]

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  static let article = """
    “Crash Landing on You” \\ tvN\tends

    (February 17, 2020) Hyun Bin’s drama, Crash Landing on You Season 1, began on December 14, 2019, and
    ended last Sunday. Every week two million people saw it in mid-January, twice a day for a year.
    """

  /// The keys of an object's first level, in order.
  static func topKeys(_ line: String) -> [String] {
    var keys: [String] = []
    var depth = 0
    var text: String?
    var last = ""
    var isEscaped = false
    for character in line {
      if text != nil {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          last = text ?? ""
          text = nil
          continue
        }
        text?.append(character)
        continue
      }
      switch character {
      case "\"": text = ""
      case ":" where depth == 1: keys.append(last)
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      default: break
      }
    }
    return keys
  }

  @Test func haveTheirKeysInOrder() throws {
    let result = try records(of: Array(RecordTests.article.utf8), path: "a.txt", shippedPlan())
    var kinds: [String] = []
    for line in result.lines {
      let kind = try #require(try object(line)["kind"] as? String)
      #expect(RecordTests.topKeys(line) == RecordTests.keys[kind])
      if kinds.last != kind { kinds.append(kind) }
    }
    #expect(kinds == ["document", "mention", "timex", "event"])
  }

  @Test func errorsHaveTheirKeysInOrder() throws {
    for bytes in [[], [0xFF], [0x61, 0x00]] as [[UInt8]] {
      let lines = try records(of: bytes, path: "a.txt", AnalysisPlan(gazetteer: .init())).lines
      #expect(lines.map(RecordTests.topKeys) == [RecordTests.keys["error"]])
      #expect(try object(lines[0])["kind"] as? String == "error")
    }
  }

  @Test func textComesLast() throws {
    var options = RecordOptions()
    options.withText = true
    let result = try records(
      of: Array(RecordTests.article.utf8), path: "a.txt", shippedPlan(), options)
    let line = try #require(result.lines.first)
    #expect(RecordTests.topKeys(line) == (RecordTests.keys["document"] ?? []) + ["text"])
    #expect(try object(line)["text"] as? String == RecordTests.article)
  }

  /// One line a document, with the flat records in its lists.
  @Test func nestedIsOneLineADocument() throws {
    var options = RecordOptions()
    let plan = try shippedPlan()
    let flat = try records(of: Array(RecordTests.article.utf8), path: "a.txt", plan, options)
    options.layout = .nested
    options.withText = true
    let lines = try records(of: Array(RecordTests.article.utf8), path: "a.txt", plan, options).lines
    #expect(lines.count == 1)
    let lists = ["mentionList", "timexList", "eventList", "errorList", "text"]
    #expect(RecordTests.topKeys(lines[0]) == (RecordTests.keys["document"] ?? []) + lists)
    let nested = try object(lines[0])
    let inner = ["mentionList", "timexList", "eventList", "errorList"].flatMap {
      nested[$0] as? [Any] ?? []
    }
    #expect(inner.count == flat.lines.count - 1)
    #expect(nested["mentions"] as? Int == (nested["mentionList"] as? [Any])?.count)
    for line in flat.lines.dropFirst() { #expect(lines[0].contains(line)) }
  }

  @Test(
    arguments: [
      (Set<RecordKind>([.mention]), Set(["mention"])), ([.timex], ["timex"]),
      ([.document], ["document"]),
      ([.document, .timex], ["document", "timex"]), ([.event], ["event"]),
    ] as [(Set<RecordKind>, Set<String>)])
  func kindsAreChosen(_ kinds: Set<RecordKind>, _ expected: Set<String>) throws {
    var options = RecordOptions()
    options.kinds = kinds
    let lines = try records(
      of: Array(RecordTests.article.utf8), path: "a.txt", shippedPlan(), options
    ).lines
    #expect(Set(try lines.map { try object($0)["kind"] as? String ?? "" }) == expected)
  }
}

@Suite struct JSONTextTests {
  private static func json(_ text: String) -> String {
    var buffer = ByteBuffer()
    buffer.appendJSON(text)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "\"\""), ("a", "\"a\""), ("\"", "\"\\\"\""), ("\\", "\"\\\\\""),
    ("a\nb\r\tc", "\"a\\nb\\r\\tc\""),
    ("\u{0}", "\"\\u0000\""), ("\u{1F}", "\"\\u001f\""), ("\u{8}\u{C}", "\"\\u0008\\u000c\""),
    ("\u{7F}", "\"\u{7F}\""), ("/", "\"/\""), ("현빈😀é\u{2028}", "\"현빈😀é\u{2028}\""),
  ])
  func escapesOnlyWhatItMust(_ text: String, _ expected: String) {
    #expect(JSONTextTests.json(text) == expected)
  }

  /// Eight bytes are looked at together: what must be escaped may stand at any of them.
  @Test(arguments: ["\"", "\\", "\n", "\u{1F}", "é", "한"])
  func findsWhatToEscapeAnywhere(_ character: String) throws {
    for place in 0..<20 {
      var text = String(repeating: "x", count: 20)
      text.insert(contentsOf: character, at: text.index(text.startIndex, offsetBy: place))
      let read = try JSONSerialization.jsonObject(with: Data("[\(JSONTextTests.json(text))]".utf8))
      #expect((read as? [String]) == [text])
    }
  }

  @Test func isReadBack() throws {
    let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init)))
    let read = try JSONSerialization.jsonObject(with: Data("[\(JSONTextTests.json(text))]".utf8))
    #expect((read as? [String]) == [text])
  }

  @Test(arguments: [
    (0, "0"), (9, "9"), (10, "10"), (99, "99"), (100, "100"), (-1, "-1"), (-120, "-120"),
    (1_000_000, "1000000"),
    (Int.max, "9223372036854775807"),
  ])
  func numbers(_ number: Int, _ expected: String) {
    var buffer = ByteBuffer()
    buffer.append(number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  /// Published vectors of XXH64 with seed 0, and the bytes 0, 1, … read by the reference library (PyPI xxhash).
  @Test func hashes() {
    let ascii = [("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999")]
    for (text, hash) in ascii {
      #expect(String(xxHash64(Array(text.utf8).span), radix: 16) == hash, "\(text)")
    }
    let counted: [(Int, UInt64)] = [
      (3, 0xe5c7_bb45_33bc_65dd), (4, 0xffce_d860_4453_cc1e), (7, 0x14cc_643f_630c_72d2),
      (8, 0x884a_1736_14b8_1b8d), (31, 0xc346_d2b5_9b4d_8ee1), (32, 0xcbf5_9c51_16ff_32b4),
      (33, 0x0c53_5d1a_cafb_8ead), (63, 0xe26a_a9e2_a95f_8e4f), (64, 0xf7c6_7301_db67_13f0),
      (100, 0x6ac1_e580_3216_6597),
    ]
    for (count, hash) in counted {
      let bytes = (0..<count).map { UInt8($0) }
      #expect(xxHash64(bytes.span) == hash, "\(count) bytes")
    }
  }
}
