import Foundation

/// The built `yeonpyo`, run by the shell in a directory of its own that goes away with its value.
final class Tool {
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }

    /// The records of a kind, read as JSON; lines that are none fail.
    func records(_ kind: String? = nil) throws -> [[String: Any]] {
      try lines.compactMap { line in
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        return kind == nil || value["kind"] as? String == kind ? value : nil
      }
    }
  }

  struct Missing: Error { var path: String }

  let directory: String

  init() throws {
    directory = NSTemporaryDirectory() + "/yeonpyo-command-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func path(_ name: String) -> String { directory + "/" + name }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  /// The files of the directory, the shell's own streams left out.
  func names(_ below: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(below)).filter {
      !$0.hasPrefix(".shell")
    }.sorted()
  }

  /// Runs `yeonpyo` with these words, as the shell reads them.
  func run(_ arguments: String) throws -> Outcome { try shell("\"$YEONPYO\" \(arguments)") }

  /// Runs a line of shell, in which `"$YEONPYO"` is the tool; standard input is empty.
  func shell(_ line: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "{ \(line)\n} >.shell-out 2>.shell-err </dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = [
      "YEONPYO": try Tool.executable(), "PATH": "/usr/bin:/bin", "LC_ALL": "C",
    ]
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: Array(try Data(contentsOf: URL(fileURLWithPath: path(".shell-out")))),
      messages: try read(".shell-err"))
  }

  /// `yeonpyo` beside the test bundle, or in a directory above it.
  static func executable() throws -> String {
    let start = CommandLine.arguments.first { $0.contains(".xctest") } ?? "/proc/self/exe"
    var directory = URL(fileURLWithPath: start).resolvingSymlinksInPath()
    while directory.path != "/" {
      directory.deleteLastPathComponent()
      let candidate = directory.appendingPathComponent("yeonpyo").path
      var isDirectory: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: candidate, isDirectory: &isDirectory)
      if exists, !isDirectory.boolValue { return candidate }
    }
    throw Missing(path: start)
  }
}

/// A show file for articles of the tests.
let showFile = """
  show: work/night-ferry
  entities:
    - id: work/night-ferry
      type: work
      name: {en: The Night Ferry, ko: 밤의 연락선}
    - id: person/hyun-bin
      type: person
      name: {en: Hyun Bin, ko: 현빈}
    - id: character/ri-jeong-hyeok
      type: character
      name: {en: Ri Jeong-hyeok, ko: 리정혁}

  """
