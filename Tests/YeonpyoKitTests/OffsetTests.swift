import Foundation
import TestSupport
import Testing

@testable import YeonpyoKit

/// `start` and `end` slice the text as it stands in the file, in every unit.
@Suite struct OffsetTests {
  private static let pieces = [
    "Hyun Bin", "현빈", "사랑의 불시착", "Crash Landing on You", "tvN에서", "Netflix’s", "Ri Jeong-hyeok",
    "리정혁은",
    "February 16, 2020", "last year", "지난해 8월", "in mid-2019", "two weeks ago", "12일", "2019년 12월",
    "Season 2",
  ]

  private static func text(_ generator: inout SeededGenerator, _ random: inout RandomText) -> String
  {
    var text = generator.next() % 2 == 0 ? "Crash Landing on You 😀 " : "사랑의 불시착은 끝났다.\r\n"
    for _ in 0..<8 {
      text += pieces[Int(generator.next() % UInt64(pieces.count))] + " "
      text += random.next(length: 6) + " "
    }
    // A zero byte makes a file binary.
    return text.replacingOccurrences(of: "\u{0}", with: "")
  }

  private static func slice(_ text: String, _ start: Int, _ end: Int, _ unit: OffsetUnit) -> String
  {
    switch unit {
    case .codepoint:
      return String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
    case .utf16: return String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
    }
  }

  @Test(arguments: OffsetUnit.allCases)
  func slicesAreTheText(_ unit: OffsetUnit) throws {
    let plan = try shippedPlan()
    var options = RecordOptions()
    options.offsets = unit
    var generator = SeededGenerator(seed: 600)
    var random = RandomText(seed: 600)
    var count = 0
    for _ in 0..<150 {
      let text = OffsetTests.text(&generator, &random)
      for line in try records(of: Array(text.utf8), path: "2021-03-15-a.txt", plan, options).lines {
        count += try OffsetTests.check(line, text, unit)
      }
    }
    #expect(count > 800, "\(count) mentions and timexes")
  }

  /// 1 for a mention or timex.
  private static func check(_ line: String, _ text: String, _ unit: OffsetUnit) throws -> Int {
    let record = try object(line)
    let end = try #require(record["end"] as? Int)
    let endUTF8 = try #require(record["endUtf8"] as? Int)
    guard let start = record["start"] as? Int, let startUTF8 = record["startUtf8"] as? Int else {
      #expect(endUTF8 == text.utf8.count)
      #expect(end == (unit == .utf16 ? text.utf16.count : text.unicodeScalars.count))
      return 0
    }
    let said = try #require(record["text"] as? String)
    let bytes = String(decoding: Array(text.utf8)[startUTF8..<endUTF8], as: UTF8.self)
    #expect(Array(bytes.unicodeScalars) == Array(said.unicodeScalars), "\(line)")
    let units = slice(text, start, end, unit)
    #expect(Array(units.unicodeScalars) == Array(said.unicodeScalars), "\(line)")
    return 1
  }

  /// RECORDS: no span cuts a grapheme cluster.
  @Test(arguments: [
    "Hyun Bin\u{301} left Netflix\u{308} in 2019\u{301}.", "현빈\u{301}은 tvN\u{20DD}에서",
    "Netflix\u{FE0F}",
    "In 2019\u{20E3} and last year\u{301}.",
  ])
  func noSpanCutsACharacter(_ text: String) throws {
    var boundaries: Set<Int> = [text.utf8.count]
    for index in text.indices { boundaries.insert(index.utf16Offset(in: text)) }
    var options = RecordOptions()
    options.offsets = .utf16
    for line in try records(of: Array(text.utf8), path: "a.txt", shippedPlan(), options).lines
      .dropFirst()
    {
      let record = try object(line)
      for key in ["start", "end"] {
        let place = try #require(record[key] as? Int)
        #expect(boundaries.contains(place) || place == text.utf16.count, "\(key) of \(line)")
      }
    }
  }
}
