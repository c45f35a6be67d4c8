import Foundation
import TestSupport
import YeonpyoGazetteers

@testable import YeonpyoKit

/// The project's directory.
let projectPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent()
  .deletingLastPathComponent().path

/// The shipped gazetteers, with the paths of their files below the project; built once for all tests.
func shippedPlan() throws -> AnalysisPlan { try shipped.get() }

private let shipped = Result { try makeShippedPlan() }

private func makeShippedPlan() throws -> AnalysisPlan {
  let files = try readShowFiles(paths: [projectPath + "/Gazetteers"])
  let definitions = files.definitions.map(belowProject)
  return AnalysisPlan(gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(definitions))
}

private func belowProject(_ definition: EntityDefinition) -> EntityDefinition {
  func shorten(_ place: inout SourcePlace) {
    place.file = place.file.replacingOccurrences(of: projectPath + "/", with: "")
  }
  var result = definition
  shorten(&result.place)
  for index in result.names.indices { shorten(&result.names[index].place) }
  for index in result.aliases.indices { shorten(&result.aliases[index].place) }
  for index in result.acronyms.indices { shorten(&result.acronyms[index].place) }
  for index in result.nicknames.indices { shorten(&result.nicknames[index].place) }
  return result
}

/// The records of one text, read as a file of that path.
func records(
  of text: [UInt8], path: String, _ plan: AnalysisPlan, _ options: RecordOptions = RecordOptions()
) throws -> BatchResult {
  var worker = try BatchWorker(plan, .init(.init(paths: [])), options)
  return worker.run([.whole(.init(doc: path, path: path, isNamed: true), bytes: text)])
}

/// A directory that goes away with its value.
final class TemporaryDirectory {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/yeonpyo-kit-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }
}

extension BatchResult {
  /// One record a line.
  var lines: [String] {
    String(decoding: bytes.array, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

/// A record read by Foundation.
func object(_ line: String) throws -> [String: Any] {
  let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
  guard let object = value as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
  return object
}
