import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoKit
import YeonpyoText

/// Compares two files of records.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare system output with gold: precision, recall, F1 and every difference.",
    discussion: """
      EXAMPLES
        yeonpyo extract articles/ > system.jsonl
        yeonpyo evaluate --gold gold.jsonl --system system.jsonl
        yeonpyo evaluate --gold gold.jsonl --system system.jsonl --format jsonl | jq -c 'select(.kind == "difference")'

      Both files hold mention and timex records; records belong together by 'doc'. Of other kinds nothing is read.
      """)

  @Option(help: ArgumentHelp("Records that are right.", valueName: "file"))
  var gold: String

  @Option(help: ArgumentHelp("Records to be judged.", valueName: "file"))
  var system: String

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @Option(help: "text or jsonl.")
  var format: Format = .text

  @Flag(inversion: .prefixedNo, help: "List every difference.")
  var errors = true

  func run() throws {
    sys_ignore_sigpipe()
    let gold = try read(gold)
    let system = try read(system)
    if !gold.isEmpty, !system.isEmpty, !gold.sharesDocuments(with: system) {
      complain("yeonpyo: warning: no document stands in both files: 'doc' must be the same")
    }
    let evaluation = Evaluation(gold: gold, system: system)
    let differences = errors ? evaluation.misses : []
    var lines: [String] = []
    switch format {
    case .text:
      lines.append(
        "                                  found  system    gold  precision  recall     F1")
      lines += evaluation.scores.map(row)
      if !differences.isEmpty { lines.append("") }
      lines += differences.map { miss in
        let sides = [miss.gold.map { "gold: \($0)" }, miss.system.map { "system: \($0)" }]
        return "\(miss.doc):\(miss.start): \(miss.record) \(miss.kind.rawValue): "
          + sides.compactMap { $0 }.joined(separator: ", ")
      }
    case .jsonl:
      lines += evaluation.scores.map { EvaluationRecord.line($0) }
      lines += differences.map { EvaluationRecord.line($0) }
    }
    try writeOutput(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  private func row(_ score: Score) -> String {
    let numbers = [score.found, score.system, score.gold].map { right(String($0), 8) }.joined()
    let shares = [score.precision, score.recall, score.f1].map { percent($0) }
    return score.name.padding(to: 31) + numbers + right(shares[0], 11) + right(shares[1], 8)
      + right(shares[2], 7)
  }

  private func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private func read(_ path: String) throws -> EvaluationInput {
    func fail(_ message: String) -> ExitCode {
      complain("yeonpyo: \(message)")
      return ExitCode(ExitStatus.input.rawValue)
    }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try readWholeFile(path)
    } catch {
      throw fail("\(path): error: \(error.message)")
    }
    if let bad = firstInvalidUTF8(bytes.span) {
      let line = bytes[..<bad].count { $0 == 0x0A } + 1
      throw fail("\(path):\(line):1: error: not UTF-8")
    }
    do throws(EvaluationError) {
      let input = try EvaluationInput(bytes)
      if input.isEmpty {
        complain(
          "yeonpyo: \(path): warning: no mention or timex record in it (output of --nested is not read)"
        )
      }
      return input
    } catch {
      throw fail("\(path):\(error.line):\(error.column): error: \(error.message)")
    }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - utf8.count))
  }
}
