import Testing
import YeonpyoDocuments

/// JSON as files hold it, and what becomes of each value.
private let shapes: [(json: String, items: [String])] = [
  (#"[{"text":"a"},{"text":"b"}]"#, ["#1", "#2"]),
  (
    "[\n  {\n    \"text\": \"a\"\n  },\n  {\n    \"text\": \"b\",\n    \"tags\": [\"]\", \"{\"]\n  }\n]\n",
    ["#1", "#2"]
  ),
  ("{\n  \"text\": \"a\"\n}\n", ["#1"]),
  ("{\n  \"text\": \"a\"\n}\n{\n  \"text\": \"b\"\n}\n", ["#1", "#2"]),
  (#"{"text":"a"}{"text":"b"} {"text":"c"}"#, ["#1", "#2", "#3"]),
  ("{\"text\":\"a\"}\n{\"text\":\"b\"}", ["#1", "#2"]),
  (#"[{"text":"a"},{"text":"b"}"#, ["#1", "#2", "bad-json "]),
  ("[]", []), ("[\n]\n", []),
  // One error a broken value, and the rest is read.
  (#"[{"text":"a"},{"text":5},{"text":"c"}]"#, ["#1", "missing-field #2", "#3"]),
  (#"[{"text":"a"},{"text" "b"},{"text":"c"}]"#, ["#1", "bad-json #2", "#3"]),
  (#"[{"text":"a"},7,"x",{"text":"c"}]"#, ["#1", "bad-json #2", "bad-json #3", "#4"]),
  (#"[{"text":"a"},[1,2],{"text":"c"}]"#, ["#1", "bad-json #2", "#3"]),
  (
    "[\n{\"text\": \"a\"},\n{\"text\": \"b\n},\n{\"text\": \"c\"}\n]", ["#1", "bad-json #2", "#3"]
  ),
  ("{\n  \"text\": \"a\n", ["bad-json #1"]),
  (#"[{"text":"a"},{"text":"b"#, ["#1", "bad-json #2"]),
  ("{\n  \"text\": \"a\\", ["bad-json #1"]),
]

@Test(arguments: shapes.indices)
func shapesOfJSON(_ index: Int) throws {
  let (json, expected) = shapes[index]
  for name in ["a.json", "a.jsonl"] {
    let found = try fileItems(Array(json.utf8), name: name).map { item in
      let doc = item.doc.hasPrefix(name) ? String(item.doc.dropFirst(name.count)) : item.doc
      return [item.code, doc].compactMap(\.self).joined(separator: " ")
    }
    #expect(found == expected, "\(name)")
  }
}

/// However the file is cut, the same values.
@Test func valuesAcrossReads() throws {
  let directory = try TemporaryDirectory()
  let long = String(repeating: "x \\\\\\\" [{ ", count: 9000)
  let values = (0..<40).map { "{\n \"id\": \"\($0)\",\n \"text\": \"\(long)\"\n}" }
  let path = try directory.file("a.json", "[" + values.joined(separator: ",\n") + "]")
  #expect(items(InputOptions(paths: [path])).map(\.doc) == (0..<40).map(String.init))
  var options = InputOptions(paths: [path])
  options.limit = 50_000
  #expect(items(options).map(\.code) == Array(repeating: "too-large", count: 40))
}

/// Tables: quotation marks, line ends in cells, other marks between columns, other names of columns.
@Test func tables() throws {
  let table =
    "\u{FEFF}ID, date ,Text\r\n1,2021-03-15,\"It rained,\r\nand \"\"snowed\"\".\"\r\n\r\n2,,\"\"\r\n3,x,Sun\n4,2021-03-16,Last"
  let found = try fileItems(Array(table.utf8), name: "a.csv")
  #expect(found.map(\.doc) == ["1", "2", "3", "4"])
  #expect(found.map(\.code) == [nil, "missing-field", nil, nil])
  guard case .document(let first, _) = found[0], case .document(let third, let notes) = found[2]
  else { throw Wrong(items: found) }
  #expect(first.text == Array("It rained,\r\nand \"snowed\".".utf8))
  #expect(first.date?.day.iso == "2021-03-15")
  #expect(third.date == nil && notes.map(\.code) == [.badDate] && notes.map(\.line) == [6])
  #expect(try fileItems(Array("text\tid\nA\tone\n".utf8), name: "a.tsv").map(\.doc) == ["one"])
  #expect(try fileItems(Array("text;id\nA, b;one\n".utf8), name: "a.csv").map(\.doc) == ["one"])
  #expect(
    try fileItems(Array("text\nA\nB".utf8), name: "a.csv").map(\.doc) == ["a.csv#2", "a.csv#3"])
  #expect(try fileItems(Array("body,id\nA,1".utf8), name: "a.csv").map(\.code) == ["missing-field"])
  #expect(try fileItems(Array("".utf8), name: "a.csv").map(\.code) == ["empty"])
  #expect(try fileItems(Array("text,id\n".utf8), name: "a.csv").isEmpty)
  // A quotation mark that never closes reaches to the end: one row.
  #expect(try fileItems(Array("text,id\n\"A,1\nB,2".utf8), name: "a.csv").count == 1)
}
