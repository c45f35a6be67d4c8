import Testing
import YeonpyoDocuments
import YeonpyoText

@Test(
  arguments: [
    ([], "empty", nil), (Array(" \n\t\r\n".utf8), "empty", nil),
    ([0xEF, 0xBB, 0xBF], "empty", nil),
    ([0xEF, 0xBB, 0xBF, 0x0A], "empty", nil), (Array("\u{3000}\u{A0}".utf8), "empty", nil),
    ([0x61, 0x80], "not-utf8", 1), ([0x61, 0xED, 0xA0, 0x80], "not-utf8", 1),
    (Array("국방부".utf8.dropLast()), "not-utf8", 6), ([0xC0, 0x80], "not-utf8", 0),
    ([0x61, 0x62, 0x00, 0x63], "binary", 2), ([0x89, 0x50, 0x00, 0xFF], "binary", 2),
    (Array(repeating: 0x61, count: 70_000) + [0x00], "binary", 70_000),
    (Array("ab".utf8) + Array(repeating: 0x01, count: 20), "binary", 2),
  ] as [([UInt8], String, Int?)])
func badText(_ bytes: [UInt8], _ code: String, _ offset: Int?) throws {
  let failure = try failure(items(bytes, name: "a.txt"))
  #expect(failure.code.rawValue == code)
  #expect(failure.offset == offset)
  #expect(failure.line == nil && failure.doc == "a.txt" && failure.path == "a.txt")
}

@Test func textStaysAsItIs() throws {
  let text = "\u{FEFF}Title: Small museum \r\nDate: 2021-06-11\r\n\r\nText\u{1B}"
  let document = try document(items(text, name: "a.txt"))
  #expect(document.text == Array(text.utf8))
  #expect(document.title == "Small museum")
  #expect(document.dateSpan == ByteSpan(31, 41))
  #expect(document.language == .english && document.languageTag == nil)
}

@Test func textWithoutTitle() throws {
  #expect(try document(items("Small museum\n\nText", name: "a.txt")).title == nil)
  #expect(try document(items("Title:\nText", name: "a.txt")).title == nil)
  #expect(try document(items("제목: 박물관\n본문", name: "a.txt")).title == "박물관")
}

@Test(arguments: [
  ("The minister said", Language.english), ("국방부는 어제", .korean), ("", .english), ("2021", .english),
  // Four of fifteen letters, three of fourteen.
  ("abcdefghijk 국방부는", .korean), ("abcdefghijk 국방부", .english),
  ("日本語の新聞", .english), ("Crash Landing on You 사랑의 불시착", .korean),
  ("\u{1100}\u{1161}\u{1102}\u{1161}\u{1103}\u{1161}", .korean), ("Café Ångström", .english),
])
func languages(_ text: String, _ language: Language) {
  #expect(guessLanguage(Array(text.utf8).span) == language)
  let long = Array(String(repeating: text, count: 9000).utf8)
  #expect(guessLanguage(long.span) == language)
}

@Test(
  arguments: [
    ("ko", Language.korean), ("ko-KR", .korean), ("KO_kr", .korean), ("kor", .korean),
    ("en-GB", .english),
    ("eng", .english), ("kok", nil), ("fr", nil), ("", nil),
  ] as [(String, Language?)])
func languageTags(_ tag: String, _ expected: Language?) {
  #expect(language(ofTag: tag) == expected)
}

@Test func toldLanguage() throws {
  var options = InputOptions()
  options.language = .korean
  #expect(try document(items("English", name: "a.txt", options)).language == .korean)
  let line = #"{"text":"English","lang":"en"}"#
  #expect(try document(items(line, name: "a.jsonl", options)).language == .english)
  let other = try document(items(#"{"text":"Deutsch","lang":"de"}"#, name: "a.jsonl", options))
  #expect(other.language == .english && other.languageTag == "de")
}

@Test func tooLarge() throws {
  var options = InputOptions()
  options.limit = 10
  #expect(try document(items("0123456789", name: "a.txt", options)).text.count == 10)
  #expect(try failure(items("0123456789a", name: "a.txt", options)).code == .tooLarge)
}
