import Foundation
import TestSupport
import Testing

@testable import YeonpyoKit

@Suite struct RunnerTests {
  /// 280 files: more than one batch.
  private static func fill(_ directory: TemporaryDirectory) throws {
    var generator = SeededGenerator(seed: 700)
    let words = [
      "Hyun Bin", "현빈은", "last year", "지난해 8월", "Netflix", "in 2019", "사랑의 불시착", "tvN에서", "\n\n",
    ]
    for number in 0..<280 {
      let text = (0..<12).map { _ in words[Int(generator.next() % 9)] }.joined(separator: " ")
      let day = 10 + Int(generator.next() % 18)
      try directory.write("2021-03-\(day)-\(number).txt", number % 50 == 7 ? "" : text)
    }
  }

  private static func run(
    _ plan: AnalysisPlan, _ directory: String, to target: OutputTarget, _ layout: RecordLayout,
    jobs: Int
  ) throws -> RunStatistics {
    var options = RecordOptions()
    options.layout = layout
    let runner = Runner(plan, input: .init(paths: [directory]), records: options, jobs: jobs)
    return try runner.run(to: target, .init(progressed: { _ in }, failed: { _ in }))
      .statistics
  }

  @Test(arguments: [RecordLayout.flat, .nested])
  func jobsDoNotShow(_ layout: RecordLayout) throws {
    let input = try TemporaryDirectory()
    let output = try TemporaryDirectory()
    try RunnerTests.fill(input)
    let plan = try shippedPlan()
    var statistics: [RunStatistics] = []
    for jobs in [1, 2] {
      statistics.append(
        try RunnerTests.run(
          plan, input.path, to: .file(output.path + "/\(jobs)"), layout, jobs: jobs))
    }
    let alone = try output.bytes("1")
    #expect(try output.bytes("2") == alone)
    #expect(Set(statistics.map(\.documents)) == [274] && Set(statistics.map(\.errors)) == [6])
    #expect(statistics[0] == statistics[1])
    if layout == .nested { #expect(alone.filter { $0 == 0x0A }.count == 280) }
  }

  @Test func splitHoldsWhatFlatDoes() throws {
    let input = try TemporaryDirectory()
    let output = try TemporaryDirectory()
    try RunnerTests.fill(input)
    let plan = try shippedPlan()
    _ = try RunnerTests.run(
      plan, input.path, to: .file(output.path + "/flat"), .flat, jobs: 1)
    _ = try RunnerTests.run(plan, input.path, to: .split(output.path + "/s"), .split, jobs: 2)
    let flat = String(decoding: try output.bytes("flat"), as: UTF8.self).split(separator: "\n")
    for kind in ["document", "mention", "timex", "error"] {
      let lines = String(decoding: try output.bytes("s/\(kind).jsonl"), as: UTF8.self)
        .split(separator: "\n")
      #expect(!lines.isEmpty)
      #expect(lines == flat.filter { $0.hasPrefix("{\"kind\":\"\(kind)\"") }, "\(kind)")
    }
  }

  @Test func anEmptyDirectoryIsTold() throws {
    let input = try TemporaryDirectory()
    let output = try TemporaryDirectory()
    for jobs in [1, 2] {
      let runner = Runner(
        AnalysisPlan(gazetteer: .init()), input: .init(paths: [input.path]),
        records: RecordOptions(), jobs: jobs)
      let found = try runner.run(
        to: .file(output.path + "/out"), .init(progressed: { _ in }, failed: { _ in }))
      #expect(found.emptyDirectories == [input.path])
      #expect(try output.bytes("out").isEmpty)
    }
  }
}
