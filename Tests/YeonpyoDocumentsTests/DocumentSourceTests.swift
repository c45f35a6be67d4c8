import TestSupport
import Testing
import YeonpyoDocuments
import YeonpyoText

@Test func listingOrderAndIds() throws {
  let directory = try TemporaryDirectory()
  try directory.directory("a")
  try directory.directory("a/deep")
  try directory.directory(".git")
  let names = ["a.txt", "a-b.txt", "a/2.txt", "a/deep/1.txt", "a/10.txt", "b", "가.txt", "Z.md"]
  for name in names + [".hidden.txt", ".git/x.txt"] { _ = try directory.file(name, "text") }
  try directory.link("a/loop", to: "..")
  try directory.link("a/self", to: ".")
  try directory.link("linked.txt", to: "b")
  try directory.link("nowhere.txt", to: "missing")
  let below = [
    "Z.md", "a-b.txt", "a.txt", "a/10.txt", "a/2.txt", "a/deep/1.txt", "b", "linked.txt",
    "nowhere.txt", "가.txt",
  ]
  let alone = items(InputOptions(paths: [directory.path]))
  #expect(alone.map(\.doc) == below)
  #expect(alone.compactMap(\.code) == ["unreadable"])
  let slash = items(InputOptions(paths: [directory.path + "/"]))
  #expect(slash.map(\.doc) == below)
  let file = directory.path + "/b"
  let several = items(InputOptions(paths: [directory.path + "/", file, "/nowhere/x"]))
  #expect(several.map(\.doc) == below.map { "\(directory.path)/\($0)" } + [file, "/nowhere/x"])
  if case .failure(let failure)? = several.last {
    #expect(failure.isNamed && failure.code == .unreadable)
    #expect(failure.message == "No such file or directory")
  }
  if case .failure(let failure) = alone[8] { #expect(!failure.isNamed) }
  #expect(items(InputOptions(paths: [file])).map(\.doc) == [file])
}

@Test func globs() throws {
  let directory = try TemporaryDirectory()
  try directory.directory("a")
  try directory.directory("b")
  for name in ["1.txt", "2.md", "a/3.txt", "a/4.md", "b/5.txt"] {
    _ = try directory.file(name, "x")
  }
  var options = InputOptions(paths: [directory.path])
  options.globs = ["*.txt"]
  #expect(items(options).map(\.doc) == ["1.txt", "a/3.txt", "b/5.txt"])
  options.excludes = ["b"]
  #expect(items(options).map(\.doc) == ["1.txt", "a/3.txt"])
  options.globs = ["a/*", "[!1].md"]
  options.excludes = []
  #expect(items(options).map(\.doc) == ["2.md", "a/3.txt", "a/4.md"])
  options.globs = ["none"]
  var source = DocumentSource(options)
  #expect(source.next() == nil)
  #expect(source.emptyDirectories == [directory.path])
}

@Test(arguments: [
  ("*.txt", "a/b.txt", true), ("a/*.txt", "a/b.txt", true), ("a/*.txt", "a/b/c.txt", false),
  ("a/**/c.txt", "a/b/d/c.txt", true), ("a/**/c.txt", "a/c.txt", true), ("**/c", "c", true),
  ("?.txt", "한.txt", true), ("?.txt", "ab.txt", false), ("[a-c]1", "b1", true),
  ("[!a-c]1", "b1", false),
  ("[", "[", true), ("a\\*", "a*", true), ("a\\*", "ab", false), ("", "a", false), ("*", "", true),
  ("/a", "a", true), ("/a", "b/a", false), ("a/", "b/a", true),
])
func globMatches(_ pattern: String, _ path: String, _ matches: Bool) {
  #expect(Glob(pattern).matches(path) == matches)
}

@Test func linesInBlocks() throws {
  let directory = try TemporaryDirectory()
  var random = SeededGenerator(seed: 7)
  var lines: [String] = []
  for index in 0..<4000 {
    let count = index == 2000 ? 3_000_000 : Int.random(in: 1...2000, using: &random)
    lines.append("{\"text\":\"\(String(repeating: "x", count: count))\"}")
  }
  let path = try directory.file("a.jsonl", lines.joined(separator: "\n"))
  let options = InputOptions(paths: [path])
  var source = DocumentSource(options)
  var whole: [UInt8] = []
  var units = 0
  while let unit = source.next() {
    guard case .lines(_, let firstLine, let offset, let bytes) = unit else { continue }
    #expect(offset == whole.count)
    #expect(firstLine == whole.count { $0 == 0x0A } + 1)
    whole += bytes
    units += 1
  }
  #expect(units > 4 && whole == Array(lines.joined(separator: "\n").utf8))
  let found = items(options)
  #expect(found.map(\.doc) == (1...4000).map { "\(path)#\($0)" })
}

@Test func longLinesAndBlankFiles() throws {
  let directory = try TemporaryDirectory()
  let long = String(repeating: "x", count: 5_000_000)
  let good = #"{"text":"a"}"#
  var options = InputOptions(
    paths: [try directory.file("a.jsonl", "\(good)\n{\"text\":\"\(long)\"}\n\(good)\n")])
  options.limit = 1000
  #expect(items(options).map(\.code) == [nil, "too-large", nil])
  #expect(items(options).last?.doc == options.paths[0] + "#3")
  options.paths = [try directory.file("b.jsonl", "\(good)\n\(long)")]
  #expect(items(options).map(\.code) == [nil, "too-large"])
  #expect(items(options).last?.doc == options.paths[0] + "#2")
  options.paths = [try directory.file("c.txt", long)]
  #expect(items(options).map(\.code) == ["too-large"])
  // Of JSON Lines each blank line is one.
  for (text, lines) in [("", 1), ("\n \r\n", 2), ("\u{FEFF}", 1)] {
    options.paths = [try directory.file("d.jsonl", text), try directory.file("d.txt", text)]
    #expect(items(options).map(\.code) == [String](repeating: "empty", count: lines + 1))
  }
}

@Test func formats() throws {
  let directory = try TemporaryDirectory()
  let line = #"{"text":"a"}"#
  func codes(_ name: String, _ format: InputFormat = .auto) throws -> [String?] {
    var options = InputOptions(paths: [try directory.file(name, line)])
    options.format = format
    let found = items(options)
    return found.map { $0.code ?? ($0.doc.hasSuffix("#1") ? "line" : "text") }
  }
  for name in ["a.jsonl", "a.ndjson", "a.JSON", "a", "a.dat"] {
    #expect(try codes(name) == ["line"])
  }
  for name in ["a.txt", "a.text", "a.md"] { #expect(try codes(name) == ["text"]) }
  for name in ["a.pdf", "a.docx", "a.hwp"] { #expect(try codes(name) == ["unreadable"]) }
  #expect(try codes("a.csv") == ["missing-field"])
  #expect(try codes("a.html", .text) == ["text"])
  #expect(try codes("a.txt", .jsonl) == ["line"])
  let pdf = try failure(items(InputOptions(paths: [try directory.file("b.pdf", "x")])))
  #expect(pdf.message.contains("pdftotext"))
}

@Test func listOfFiles() throws {
  let directory = try TemporaryDirectory()
  let a = try directory.file("a.txt", "x")
  let b = try directory.file("b.txt", "x")
  var options = InputOptions()
  options.files0 = try directory.file("list", "\(a)\0\0\(b)\0/nowhere/x")
  #expect(items(options).map(\.doc) == [a, b, "/nowhere/x"])
  options.files0 = "/nowhere/list"
  let missing = try failure(items(options))
  #expect(missing.isNamed && missing.code == .unreadable && missing.doc == "/nowhere/list")
}

@Test func wholeFiles() throws {
  let directory = try TemporaryDirectory()
  let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
  #expect(try readWholeFile(try directory.file("a", bytes)) == bytes)
  #expect(try readWholeFile(try directory.file("b", "")).isEmpty)
  #expect(throws: SystemError.self) { try readWholeFile(directory.path) }
}
