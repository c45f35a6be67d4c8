import Foundation
import Testing

@testable import YeonpyoKit

/// The records of every example article, byte for byte; `YEONPYO_RECORD=1` writes them anew and fails.
@Suite struct GoldenTests {
  static let articles = names(below: "Examples/articles", ending: ".txt")
  static let golden = names(below: "Tests/YeonpyoKitTests/Golden", ending: ".jsonl")

  private static func names(below directory: String, ending: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: projectPath + "/" + directory)
    return (all ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  private static func file(_ article: String) -> URL {
    URL(fileURLWithPath: projectPath + "/Tests/YeonpyoKitTests/Golden/\(article).jsonl")
  }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["YEONPYO_RECORD"] == "1"
  }

  @Test func records() throws {
    let plan = try shippedPlan()
    #expect(!GoldenTests.articles.isEmpty)
    for article in GoldenTests.articles {
      let path = "Examples/articles/\(article).txt"
      let text = try Data(contentsOf: URL(fileURLWithPath: projectPath + "/" + path))
      let found = try YeonpyoKitTests.records(of: Array(text), path: path, plan)
      if GoldenTests.isRecording {
        try Data(found.bytes.array).write(to: GoldenTests.file(article))
      } else {
        try GoldenTests.compare(article, found.lines)
      }
    }
    if GoldenTests.isRecording {
      Issue.record(
        "recorded \(GoldenTests.articles.count) files: read the difference, then run without YEONPYO_RECORD"
      )
    }
  }

  /// Says the first lines that differ.
  private static func compare(_ article: String, _ found: [String]) throws {
    guard let data = try? Data(contentsOf: file(article)) else {
      Issue.record("\(article) has no golden file: YEONPYO_RECORD=1 swift test --filter Golden")
      return
    }
    let expected = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    let place = zip(found, expected).enumerated().first { $1.0 != $1.1 }
    if let (number, (line, golden)) = place {
      Issue.record("\(article).jsonl:\(number + 1):\n found \(line)\ngolden \(golden)")
    } else {
      #expect(found.count == expected.count, "\(article): lines found, and in the golden file")
    }
  }

  /// No golden file outlives its article.
  @Test func articlesOfGoldenFilesExist() {
    #expect(Set(GoldenTests.golden).subtracting(GoldenTests.articles).isEmpty)
  }
}
