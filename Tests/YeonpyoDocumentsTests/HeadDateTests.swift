import Testing
import YeonpyoDocuments
import YeonpyoText

/// A head, and its day, time and the bytes of the day; nil where it has none.
struct Head: Sendable {
  let text: String
  let day: String?
  let minute: Int?
  let span: String?

  init(_ text: String, _ day: String?, _ minute: Int? = nil, span: String? = nil) {
    self.text = text
    self.day = day
    self.minute = minute
    self.span = span ?? day
  }

  static let all = [
    Head(" date 2021-05-03 A parachute, a candle", "2021-05-03"),
    Head("date 2021-05-03", "2021-05-03"),
    Head("\u{FEFF} date 2021-05-03 A", "2021-05-03"),
    Head("\n\r\n  DATE: 2021-05-03\r\nA", "2021-05-03"),
    Head("Date: 2021-06-11\nSmall museum", "2021-06-11"),
    Head("A title\n\nDate: 2021-06-11T09:30:00+09:00\n", "2021-06-11", 570),
    Head(
      "A title\nPublished: March 15, 2021 at 4:05 p.m.\n", "2021-03-15", 965, span: "March 15, 2021"
    ),
    Head("A title\rDate: 15 March 2021\rText", "2021-03-15", span: "15 March 2021"),
    Head("Date: Mon, 15 Mar 2021 09:30:00 +0900", "2021-03-15", 570, span: "15 Mar 2021"),
    Head("Date: Sept. 1st, 2021", "2021-09-01", span: "Sept. 1st, 2021"),
    Head("date: Monday 2021-03-15", "2021-03-15"),
    Head("Date: 2021년 3월 15일 오후 3시 5분", "2021-03-15", 905, span: "2021년 3월 15일"),
    Head("Date: 2021.03.15.", "2021-03-15", span: "2021.03.15"),
    Head("Date: 2021/3/5", "2021-03-05", span: "2021/3/5"),
    Head("Date: 20210315", "2021-03-15", span: "20210315"),
    Head("제목\n연합뉴스\n입력 2021-03-15 09:30\n본문", "2021-03-15", 570),
    Head("제목\n입력 : 2021.03.15. 오전 12:10 수정 2021.03.16.", "2021-03-15", 10, span: "2021.03.15"),
    Head("제목\n[입력：2021. 3. 15. 오후 12:10]", "2021-03-15", 730, span: "2021. 3. 15"),
    Head("기사입력 2021.03.15\n본문", "2021-03-15", span: "2021.03.15"),
    Head("a\nb\nc\nd\nDate: 2021-03-15", "2021-03-15"),
    // No day of the calendar: the next line may have one.
    Head("Date: 2021-02-31\nDate: 2021-03-01", "2021-03-01"),
    Head("date 2021-02-31 A", nil),
    Head("Date: 29 February 2021", nil),
    // Words of a sentence.
    Head("A date 2021-05-03 in the text", nil),
    Head("Title\ndate 2021-05-03 in the text", nil),
    Head("date March 15, 2021 was", nil),
    Head("dates 2021-05-03", nil),
    Head("update: 2021-05-03", nil),
    Head("입력하면 2021-03-15", nil),
    Head("date 2021-05-031", nil),
    Head("Date: 1021-05-03 x", "1021-05-03"),
    Head("Date: 03/15/2021", "2021-03-15", span: "03/15/2021"), Head("Date: 03/05/2021", nil),
    Head("Date: Mayor 15, 2021", nil),
    Head("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nDate: 2021-03-15", nil),
    Head("", nil), Head("date", nil), Head("Date:", nil), Head("\u{FEFF}", nil),
  ]
}

@Test(arguments: Head.all)
func headDates(_ head: Head) {
  let bytes = Array(head.text.utf8)
  let found = headDate(bytes.span)
  #expect(found?.time.day.iso == head.day)
  #expect(found?.time.minute == head.minute)
  let text = found.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
  #expect(text == head.span)
}

@Test(
  arguments: [
    ("2021-03-15-ko-filming.txt", "2021-03-15"), ("in/20210315_title.txt", "2021-03-15"),
    ("2021_03_15.txt", "2021-03-15"), ("2021.03.15.txt", "2021-03-15"),
    ("title-2021-03-15.md", "2021-03-15"), ("12-2021-03-15", "2021-03-15"),
    ("20210315", "2021-03-15"), ("2021-02-29.txt", nil), ("2021-03-15/a.txt", "2021-03-15"),
    ("in/2021/03/15/a.txt", "2021-03-15"), ("2021/3/5/a.txt", "2021-03-05"),
    ("2021/13/15/a.txt", nil), ("2021/03/a.txt", nil),
    ("2021-3-15.txt", nil), ("202103151.txt", nil), ("2021-03_15.txt", nil), ("a.txt", nil),
    ("", nil),
  ] as [(String, String?)])
func fileNameDates(_ path: String, _ day: String?) {
  #expect(fileNameDate(path)?.day.iso == day)
}

@Test(
  arguments: [
    ("2021-03-15", "2021-03-15", nil), ("2021-03-15T09:30:00.123Z", "2021-03-15", 570),
    ("20210315", "2021-03-15", nil), (" 2021.03.15 ", "2021-03-15", nil),
    ("Mon, 15 Mar 2021 09:30:00 GMT", "2021-03-15", 570), ("March 15, 2021", "2021-03-15", nil),
    ("2021년 3월 15일", "2021-03-15", nil), ("2021-03-15 9:30 PM KST", "2021-03-15", 1290),
    ("2021.03.15.", "2021-03-15", nil),
    ("2021-02-31", nil, nil), ("yesterday", nil, nil), ("2021-03-15 yesterday", nil, nil),
    ("2021-03-15T25:00", nil, nil), ("2021-13-01", nil, nil), ("2021", nil, nil),
    ("1615770000", "2021-03-15", 60), ("1615770000.25", "2021-03-15", 60),
    ("1615770000000", "2021-03-15", 60),
    ("20210315152110", "2021-03-15", 921), ("161577", nil, nil), ("16157700000000000000", nil, nil),
    ("15.03.2021", "2021-03-15", nil),
    ("03.04.2021", "2021-04-03", nil),
    ("27/11/2017 01:57", "2017-11-27", 117), ("11/27/2017", "2017-11-27", nil),
    ("3/4/2021", nil, nil), ("4/4/2021", "2021-04-04", nil),
    ("Mon Mar 15 15:21:41 2021", "2021-03-15", 921),
    ("Mon Mar 15 15:21:41 KST 2021", "2021-03-15", 921),
    ("20210315T100000Z", "2021-03-15", 600), ("2021년 3월 15일 월요일", "2021-03-15", nil),
    ("2021.03.15(월) 09:21", "2021-03-15", 561),
    ("입력 2021.03.15 09:21", "2021-03-15", 561),
    ("Mon, 15 Mar 2021 10:00:00 EST", "2021-03-15", 600),
    ("Mon, 15 Mar 2021 10:00:00 +0900 (KST)", "2021-03-15", 600), ("2021-03", nil, nil),
  ] as [(String, String?, Int?)])
func fieldDates(_ field: String, _ day: String?, _ minute: Int?) {
  #expect(fieldDate(field)?.day.iso == day)
  #expect(fieldDate(field)?.minute == minute)
}

@Test func dateOrder() throws {
  var options = InputOptions()
  options.date = CivilTime(iso: "1999-01-01")
  let text = " date 2021-05-03 A"
  func source(_ text: String, _ name: String) throws -> String {
    let document = try document(items(text, name: name, options))
    return "\(document.date?.day.iso ?? "") \(document.dateSource?.rawValue ?? "")"
  }
  #expect(try source(text, "2020-01-01.txt") == "2021-05-03 header")
  #expect(try source("A", "2020-01-01.txt") == "2020-01-01 filename")
  #expect(try source("A", "a.txt") == "1999-01-01 option")
  #expect(try source("date 2021-02-31 A", "a.txt") == "1999-01-01 option")
  options.dateOrder = [.filename, .header]
  #expect(try source(text, "2020-01-01.txt") == "2020-01-01 filename")
  options.dateOrder = [.option, .header]
  #expect(try source(text, "2020-01-01.txt") == "1999-01-01 option")
  options.date = nil
  #expect(try source("A", "a.txt") == " ")
}

/// The time of day and the days of changes belong to the head; what follows them does not.
@Test(arguments: [
  ("입력 2021.03.15. 오전 9:30 수정 2021.03.16. 오전 10:10", ""),
  ("입력 2021-03-15 09:30 | 최종수정 2021-03-15 10:10\n14일 밝혔다.", "\n14일 밝혔다."),
  ("기사입력 2021.03.15", ""), ("Date: March 15, 2021 at 4:05 p.m. Updated March 16, 2021", ""),
  ("date 2021-05-03 The show aired on Friday.", " The show aired on Friday."),
  ("입력 2021-03-15 수정된 법은 14일", " 수정된 법은 14일"),
])
func headEndsBehindItsChanges(_ text: String, _ rest: String) {
  let bytes = Array(text.utf8)
  let end = headDate(bytes.span)?.end ?? 0
  #expect(String(decoding: bytes[end...], as: UTF8.self) == rest)
}
