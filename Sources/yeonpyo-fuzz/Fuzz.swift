import CSystem
import Foundation
import TestSupport
import YeonpyoDocuments
import YeonpyoKit

/// `yeonpyo-fuzz [READER…] [--count N] [--from N] [--seed N] [--show]`: inputs made by a seeded generator, given to each reader; every
/// record is held against what RECORDS says. Without readers all are tried.
///
/// An input depends on the reader, the seed and its number alone: what ends a run is tried again with `--from N --count 1 --show`.
@main
struct Fuzz {
  var readers: [FuzzReader] = []
  var count = 10_000
  var first = 0
  var seed: UInt64 = 1
  var isShown = false

  static func main() throws {
    var fuzz = Fuzz()
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--count": fuzz.count = arguments.popFirst().flatMap { Int($0) } ?? fuzz.count
      case "--from": fuzz.first = arguments.popFirst().flatMap { Int($0) } ?? 0
      case "--seed": fuzz.seed = arguments.popFirst().flatMap { UInt64($0) } ?? 1
      case "--show": fuzz.isShown = true
      default:
        guard let reader = FuzzReader(rawValue: argument) else {
          print(
            "usage: yeonpyo-fuzz [READER…] [--count N] [--from N] [--seed N] [--show]\nreaders: "
              + FuzzReader.allCases.map(\.rawValue).joined(separator: " "))
          exit(64)
        }
        fuzz.readers.append(reader)
      }
    }
    try fuzz.run()
  }

  /// Written at once: what ends the process must not take it along.
  private func tell(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private func run() throws {
    var failed = 0
    let plan = try FuzzPlan()
    for reader in readers.isEmpty ? FuzzReader.allCases : readers {
      var subject = try reader.subject(plan)
      var problems = 0
      var records = 0
      for number in first..<first + count {
        unsafe sys_note_input(reader.note, Int64(number))
        var random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
        let input = subject.input(&random)
        if isShown { FileHandle.standardError.write(Data(input + [0x0A])) }
        do {
          records += try subject.read(input)
        } catch let problem as FuzzProblem {
          problems += 1
          if problems <= 5 { tell("\(reader.rawValue) \(number): \(problem.message)") }
        }
      }
      failed += problems
      tell(
        "\(reader.rawValue): \(count) inputs, \(records) records, \(problems == 0 ? "all well" : "\(problems) with problems")"
      )
    }
    tell("\(failed == 0 ? "passed" : "failed: \(failed) inputs")")
    exit(failed == 0 ? 0 : 1)
  }
}

/// What is wrong with what a reader gave.
struct FuzzProblem: Error {
  var message: String
  init(_ message: String) { self.message = message }
}
