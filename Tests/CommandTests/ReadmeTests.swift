import Foundation
import Testing

/// Every block of the README that begins with `$` runs in a fresh clone as it stands, and prints what stands there.
@Suite struct ReadmeTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Commands and what follows them, until the next; a command goes on over lines that begin with four spaces.
  struct Step {
    var command: [String]
    var output: [String]
  }

  static func steps(_ block: [String]) -> [Step] {
    var steps: [Step] = []
    for line in block {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: [String(line.dropFirst(2))], output: []))
      } else if let last = steps.indices.last, steps[last].output.isEmpty, line.hasPrefix("    ") {
        steps[last].command.append(line)
      } else if let last = steps.indices.last {
        steps[last].output.append(line)
      }
    }
    return steps
  }

  /// With `YEONPYO_RECORD` set the README is written anew.
  @Test func blocksRunAsTheyStand() throws {
    let tool = try Tool()
    for folder in ["Examples", "Gazetteers"] {
      try FileManager.default.copyItem(
        at: ReadmeTests.project.appendingPathComponent(folder),
        to: URL(fileURLWithPath: tool.path(folder)))
    }
    try FileManager.default.createDirectory(
      atPath: tool.path("Output"), withIntermediateDirectories: true)
    let readme = ReadmeTests.project.appendingPathComponent("README.md")
    let text = String(decoding: try Data(contentsOf: readme), as: UTF8.self)
    var lines: [String] = []
    var block: [String]?
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      guard line.hasPrefix("```") else {
        if block == nil { lines.append(line) } else { block?.append(line) }
        continue
      }
      if let body = block {
        if body.first?.hasPrefix("$ ") == true {
          for step in ReadmeTests.steps(body) {
            count += 1
            lines += try ReadmeTests.run(step, tool)
          }
        } else {
          lines += body
        }
      }
      block = block == nil ? [] : nil
      lines.append(line)
    }
    #expect(count >= 10)
    if ProcessInfo.processInfo.environment["YEONPYO_RECORD"] != nil {
      try Data(lines.joined(separator: "\n").utf8).write(to: readme)
      Issue.record("recorded: read the difference, then run without YEONPYO_RECORD")
    } else {
      for (found, expected) in zip(
        lines, text.split(separator: "\n", omittingEmptySubsequences: false))
      where found != expected {
        Issue.record("found:    \(found)\nexpected: \(expected)")
        break
      }
      #expect(lines.joined(separator: "\n") == text)
    }
  }

  /// The command's lines and what they print on both streams.
  private static func run(_ step: Step, _ tool: Tool) throws -> [String] {
    let script =
      "PATH=\"$(dirname \"$YEONPYO\"):$PATH\"; { \(step.command.joined(separator: "\n"))\n} 2>&1"
    let outcome = try tool.shell(script)
    #expect(outcome.status == 0, "\(step.command): \(outcome.text)\(outcome.messages)")
    return ["$ " + step.command[0]] + step.command.dropFirst()
      + outcome.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropLast()
  }
}
