import TestSupport
import Testing
import YeonpyoDocuments
import YeonpyoText

@Test func fieldsOfALine() throws {
  let line =
    #"{"id":"n1","n":[1,-0.5e+3,{"a":null}],"text":"He said \"no\".\n현빈은","title":"T\u00e9","#
    + "\r"
    + #""date":"2021-03-15T09:30","lang":"ko-KR","x":{"text":"other"},"y":true}"# + "\r\n"
  let document = try document(items(line, name: "a.jsonl"))
  #expect(document.id == "n1" && document.path == "a.jsonl")
  #expect(String(decoding: document.text, as: UTF8.self) == "He said \"no\".\n현빈은")
  #expect(document.title == "Té" && document.language == .korean && document.languageTag == "ko-KR")
  #expect(document.date == CivilTime(iso: "2021-03-15T09:30") && document.dateSource == .field)
  #expect(document.dateSpan == nil)
}

@Test func dottedPaths() throws {
  var options = InputOptions()
  options.fields.text = "article.body.text"
  options.fields.date = "article.date"
  options.fields.id = "meta.id"
  let line =
    #"{"meta.id":12,"article":{"date":"2021-03-15","body":{"a":[],"text":"A"}},"text":"no"}"#
  let found = try document(items(line, name: "a.jsonl", options))
  #expect(found.id == "12" && found.text == [0x41] && found.date?.day.iso == "2021-03-15")
  let flat = #"{"article":{"body":"no"},"text":"no"}"#
  #expect(try failure(items(flat, name: "a.jsonl", options)).code == .missingField)
}

@Test(arguments: [
  (#"{"text":"A"}"#, "a.jsonl#1"), (#"{"text":"A","id":null}"#, "a.jsonl#1"),
  (#"{"text":"A","id":""}"#, "a.jsonl#1"), (#"{"text":"A","id":{}}"#, "a.jsonl#1"),
  (#"{"text":"A","id":-1.50E2}"#, "-1.50E2"), (#"{"text":"A","id":"1","id":"2"}"#, "2"),
  (#"{"i\u0064":"x","text":"A"}"#, "x"), (#"{"id":"현빈","text":"A"}"#, "현빈"),
])
func idsOfLines(_ line: String, _ id: String) throws {
  #expect(try document(items(line, name: "a.jsonl")).id == id)
}

@Test(arguments: [
  (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t"), (#"\u0041\u00e9\ud55c\uD83D\uDE00"#, "Aé한😀"),
  (#"x\u0000y"#, "x\u{0}y"), (#"\uFFFF\u07ff\u0800"#, "\u{FFFF}\u{7FF}\u{800}"),
  (#"\udbff\udfff"#, "\u{10FFFF}"), ("plain 한글 😀", "plain 한글 😀"),
])
func escapes(_ escaped: String, _ text: String) throws {
  let found = try document(items("{\"text\":\"\(escaped)\"}", name: "a.jsonl"))
  #expect(found.text == Array(text.utf8))
}

/// A bad line and the byte where it goes wrong.
@Test(arguments: [
  (#"{"text":"a"#, 10), (#"{"text":"\ud83d"}"#, 9), (#"{"text":"\ude00"}"#, 9),
  (#"{"text":"\ud83d\u0041"}"#, 9), (#"{"text":"\x"}"#, 9), (#"{"text":"\u12g4"}"#, 9),
  (#"{"text":"a"} x"#, 13), (#"{"text":"a",}"#, 12), (#"{"text" "a"}"#, 8), (#"{text:"a"}"#, 1),
  (#"[1]"#, 0), (#""text""#, 0), ("oops", 0), (#"{"a":01}"#, 7), (#"{"a":1.}"#, 7),
  (#"{"a":-}"#, 5),
  (#"{"a":1e}"#, 7), (#"{"a":tru}"#, 5), (#"{"a":[1 2]}"#, 8), (#"{"a":[1,]}"#, 8),
  ("{\"a\":\"\t\"}", 6),
  (#"{"a":1"#, 6), ("{", 1), (#"{"text":"\"#, 9), (#"{"a":NaN}"#, 5), (#"{"a":'b'}"#, 5),
])
func badLines(_ line: String, _ offset: Int) throws {
  let failure = try failure(Array(items("\n\(line)\n", name: "a.jsonl").dropFirst()))
  #expect(failure.code == .badJSON)
  #expect(failure.offset == offset + 1)
  #expect(failure.line == 2 && failure.doc == "a.jsonl#2")
}

/// A bad date never costs its article.
@Test(arguments: [
  (#"{"text":"a","date":"2021-02-31"}"#, 20), (#"{"date":true,"text":"a"}"#, 8),
  (#"{"date":{"$date":"x"},"text":"a"}"#, 8), (#"{"date":"2021-03","text":"a"}"#, 9),
])
func badDates(_ line: String, _ offset: Int) throws {
  guard case .document(let document, let notes) = try #require(items(line, name: "a.jsonl").first)
  else { throw Wrong(items: []) }
  #expect(document.date == nil)
  #expect(notes.map(\.code) == [.badDate])
  #expect(notes.map(\.offset) == [offset])
}

/// Dates as databases write them.
@Test(arguments: [
  #"1615770000"#, #"1615770000000"#, #""1615770000""#, #"{"$date":"2021-03-15T01:00:00Z"}"#,
  #"{"$date":1615770000000}"#, #"{"$date":{"$numberLong":"1615770000000"}}"#,
])
func datesOfDatabases(_ value: String) throws {
  let found = try document(items(#"{"text":"a","date":\#(value)}"#, name: "a.jsonl"))
  #expect(found.date?.day.iso == "2021-03-15")
}

/// Paragraphs are joined, with an empty line between them.
@Test func textsInPieces() throws {
  let found = try document(items(#"{"text":["A\nb", "", "c"]}"#, name: "a.jsonl"))
  #expect(found.text == Array("A\nb\n\nc".utf8))
}

@Test(arguments: [
  (#"{"a":1}"#, "missing-field", 0), (#"{"text":null}"#, "missing-field", 0),
  (#"{"text":5}"#, "missing-field", 0), (#"{"text":{"a":1}}"#, "missing-field", 0),
  (#"{"text":""}"#, "empty", 9), (#"{"text":" \n"}"#, "empty", 9),
  (#"{"text":["a",5]}"#, "missing-field", 0), (#"{"text":[]}"#, "empty", 8),
])
func badRecords(_ line: String, _ code: String, _ offset: Int) throws {
  let failure = try failure(items(line, name: "a.jsonl"))
  #expect(failure.code.rawValue == code)
  #expect(failure.offset == offset)
  #expect(failure.line == 1)
}

@Test func datesThatAreAbsent() throws {
  for date in ["null", "\"\"", "\" \""] {
    let line = "{\"text\":\"a\",\"date\":\(date)}"
    #expect(try document(items(line, name: "a.jsonl")).date == nil)
  }
  var options = InputOptions()
  options.dateOrder = [.header]
  #expect(try document(items(#"{"text":"a","date":"x"}"#, name: "a.jsonl", options)).date == nil)
}

@Test func invalidUTF8InALine() {
  let lines =
    Array("\u{FEFF}{\"text\":\"한\"}\n\r\n{\"text\":\"".utf8) + [0xFF]
    + Array("\"}\n{\"text\":\"b\"}".utf8)
  let found = items(lines, name: "a.jsonl")
  #expect(found.map(\.doc) == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "a.jsonl#4"])
  #expect(found.map(\.code) == [nil, "empty", "not-utf8", nil])
  if case .failure(let failure) = found[2] { #expect(failure.offset == 29 && failure.line == 3) }
}

@Test func deepNesting() throws {
  let deep = String(repeating: "[", count: 600) + String(repeating: "]", count: 600)
  #expect(try failure(items("{\"a\":\(deep)}", name: "a.jsonl")).code == .badJSON)
  let fine = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
  #expect(try document(items("{\"a\":\(fine),\"text\":\"x\"}", name: "a.jsonl")).text == [0x78])
}

/// Random text, escaped at random, comes back; a line cut anywhere is an error and no crash.
@Test func randomStrings() throws {
  var random = SeededGenerator(seed: 2021)
  let alphabet = Array("ab \"\\/\n\t\u{1}é한글힣\u{FFFF}😀\u{10FFFF}".unicodeScalars)
  for _ in 0..<2000 {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text.append(alphabet.randomElement(using: &random) ?? "a")
    }
    let plain = "x" + String(text)
    let line = "{\"k\":[\"\(escape(plain, &random))\"],\"text\":\"\(escape(plain, &random))\"}"
    #expect(try document(items(line, name: "a.jsonl")).text == Array(plain.utf8))
    let cut = Array(line.utf8.prefix(Int.random(in: 1..<line.utf8.count, using: &random)))
    let code = try failure(items(cut, name: "a.jsonl")).code
    #expect(code == .badJSON || code == .notUTF8)
  }
}

private func escape(_ text: String, _ random: inout SeededGenerator) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    let isForced = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
    if !isForced, Bool.random(using: &random) {
      result.unicodeScalars.append(scalar)
      continue
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return result
}
