import Foundation
import TestSupport
import Testing
import YeonpyoText

@testable import YeonpyoKit

/// Text in other forms of the same letters is read as its plain form; spans are those of the text as it stands.
@Suite struct PlainTextTests {
  /// Decomposed, full-width and with spaces that break no line: `what stands there = what it is`.
  static func found(_ text: String) throws -> [String] {
    var worker = try BatchWorker(
      shippedPlan(), .init(.init(paths: [])), RecordOptions())
    let line = try JSONSerialization.data(withJSONObject: ["text": text, "date": "2021-03-15"])
    let result = worker.run([
      .lines(
        .init(doc: "a", path: nil, isNamed: true), firstLine: 1, offset: 0, bytes: Array(line))
    ])
    let bytes = Array(text.utf8)
    return try result.lines.map(object).compactMap { record in
      guard let start = record["startUtf8"] as? Int, let end = record["endUtf8"] as? Int,
        let told = record["text"] as? String, record["kind"] as? String != "event"
      else { return nil }
      #expect(String(decoding: bytes[start..<end], as: UTF8.self).utf8.elementsEqual(told.utf8))
      let plain = told.precomposedStringWithCompatibilityMapping
      return "\(plain) = \(record["value"] as? String ?? record["entity"] as? String ?? "found")"
    }
  }

  private static let texts = [
    "현빈은 지난해 8월 3일 오후 9시 30분 서울에서 떠났다.", "2020년 낮", "1월 싸으", "3일 서울에서", "3년 전 리정혁",
    "He left Seoul at 9:30 p.m. on March 10, 2021.", "현빈과 손예진, 11월 4일",
  ]

  @Test(arguments: texts)
  func readsDecomposed(_ text: String) throws {
    #expect(try !PlainTextTests.found(text).isEmpty || text.contains("싸으"))
    #expect(
      try PlainTextTests.found(text.decomposedStringWithCanonicalMapping)
        == PlainTextTests.found(text))
  }

  @Test(arguments: texts)
  func readsFullWidth(_ text: String) throws {
    let wide = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value) && scalar.properties.isAlphabetic
            || (0x30...0x3A).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    #expect(try PlainTextTests.found(wide) == PlainTextTests.found(text))
  }

  @Test(arguments: ["\u{A0}", "\u{202F}", "\u{2007}"])
  func readsSpaces(_ space: String) throws {
    for text in PlainTextTests.texts {
      #expect(
        try PlainTextTests.found(text.replacing(" ", with: space)) == PlainTextTests.found(text))
    }
  }

  /// No mention and no time begins or ends inside a grapheme cluster.
  @Test(arguments: [
    "\u{600}Arizona is dry.", "Ask \u{600}Seoul today.", "He met Kim Min\u{600} there.",
    "\u{600}today", "today\u{600}", "March\u{6DD} 3", "\u{8E2}현빈이 3일\u{600} 왔다",
    "Seoul\u{301}", "3\u{20E3}월", "현빈\u{200D}은", "Seoul\u{600}\u{600}",
  ])
  func cutsNoCluster(_ text: String) throws {
    let boundaries = clusterBoundaries(text)
    let result = try records(of: Array(text.utf8), path: "2021-03-15-a.txt", shippedPlan())
    for line in result.lines {
      let record = try object(line)
      guard let start = record["startUtf8"] as? Int, let end = record["endUtf8"] as? Int else {
        continue
      }
      #expect(boundaries.contains(start) && boundaries.contains(end), "\(line)")
    }
  }

  /// The way to the plain text and back.
  @Test func mapsPlaces() {
    let bytes = Array("가\u{1112}\u{1161}\u{11AB} ３\u{A0}a".utf8)
    guard let plain = PlainText(bytes.span) else {
      Issue.record("nothing was replaced")
      return
    }
    #expect(String(decoding: plain.bytes, as: UTF8.self) == "가한 3 a")
    #expect([0, 3, 6, 7, 8, 9, 10].map { plain.original($0) } == [0, 3, 12, 13, 16, 18, 19])
    #expect([0, 3, 12, 13, 16, 18, 19].map { plain.plain($0) } == [0, 3, 6, 7, 8, 9, 10])
    let other = Array("가나다 “인용” · abc".utf8)
    let isPlain = PlainText(other.span) == nil
    #expect(isPlain)
  }
}
