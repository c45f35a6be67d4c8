import Foundation
import Testing
import YeonpyoDocuments
import YeonpyoText

/// A directory of its own for one test; gone with everything in it at the end.
struct TemporaryDirectory: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/yeonpyo-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let whole = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: whole))
    return whole
  }

  func directory(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: false)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }
}

/// All items of an input, in order.
func items(_ options: InputOptions) -> [Item] {
  var source = DocumentSource(options)
  let reader = DocumentReader(options)
  var items: [Item] = []
  while let unit = source.next() { reader.forEachItem(of: unit) { items.append($0) } }
  return items
}

/// All items of bytes that come as a file called `name`.
func items(_ bytes: [UInt8], name: String, _ options: InputOptions = InputOptions()) -> [Item] {
  let place = InputPlace(doc: name, path: name, isNamed: true)
  let isLines = name.hasSuffix(".jsonl")
  let unit: WorkUnit =
    isLines
    ? .lines(place, firstLine: 1, offset: 0, bytes: bytes) : .whole(place, bytes: bytes)
  var items: [Item] = []
  DocumentReader(options).forEachItem(of: unit) { items.append($0) }
  return items
}

/// All items of a file of its own; their ids begin with `name`.
func fileItems(
  _ bytes: [UInt8], name: String, _ options: InputOptions = InputOptions()
) throws -> [Item] {
  let directory = try TemporaryDirectory()
  var options = options
  _ = try directory.file(name, bytes)
  options.paths = [directory.path]
  return items(options)
}

func items(_ text: String, name: String, _ options: InputOptions = InputOptions()) -> [Item] {
  items(Array(text.utf8), name: name, options)
}

func document(_ items: [Item]) throws -> Document {
  guard items.count == 1, case .document(let document, _) = try #require(items.first) else {
    throw Wrong(items: items)
  }
  return document
}

func failure(_ items: [Item]) throws -> InputFailure {
  guard items.count == 1, case .failure(let failure) = try #require(items.first) else {
    throw Wrong(items: items)
  }
  return failure
}

struct Wrong: Error { let items: [Item] }

extension Item {
  var doc: String {
    switch self {
    case .document(let document, _): document.id
    case .record: "a record"
    case .ownRecord: "a record of ours"
    case .failure(let failure): failure.doc
    }
  }

  var code: String? {
    if case .failure(let failure) = self { failure.code.rawValue } else { nil }
  }
}
