import YeonpyoText

/// A date read from a document's text.
package struct HeadDate: Sendable {
  package var time: CivilTime
  /// The bytes of the day, without weekday and time.
  package var span: ByteSpan
  /// Where the times and days end that follow it: `입력 2021.03.15. 오전 9:30 | 수정 2021.03.16.`
  package var end: Int
}

/// The date that stands at the head of `text`, among its first ten lines that are not blank: a line of nothing but a day, its time
/// and the words around it (``HeadLine``), a dateline with a year, a line that begins with `Date: March 15, 2021` or
/// 입력 2021.03.15., or ` date 2021-03-15 ` at the beginning.
package func headDate(_ text: Span<UInt8>) -> HeadDate? {
  var lines = HeadLines(text)
  var isFirst = true
  while var line = lines.next(text) {
    defer { isFirst = false }
    if let found = HeadLine.read(text, line) ?? datelineDate(text, line) { return found }
    guard let word = HeadWord.read(text, &line, HeadWord.dates) else { continue }
    guard word.hasColon || !word.isLatin || isFirst else { continue }
    var reader = DateText(at: line.lowerBound, end: line.upperBound)
    guard let day = reader.day(text) else { continue }
    // Without its colon, `date` is also a word of a sentence.
    guard word.hasColon || !word.isLatin || (day.isISO && day.span.count == 10) else { continue }
    let minute = reader.minute(text)
    return HeadDate(
      time: CivilTime(day: day.day, minute: minute), span: day.span,
      end: HeadWord.endOfChanges(
        text, from: minute == nil ? Int(day.span.end) : reader.at, to: line.upperBound))
  }
  return nil
}

/// The title that a line `Title: …` or `제목: …` among the first gives.
package func headTitle(_ text: Span<UInt8>) -> String? {
  var lines = HeadLines(text)
  while var line = lines.next(text) {
    guard let word = HeadWord.read(text, &line, HeadWord.titles), word.hasColon else { continue }
    var end = line.upperBound
    while end > line.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    guard end > line.lowerBound, end < lines.limit || lines.limit == text.count else { continue }
    return string(text, line.lowerBound..<end)
  }
  return nil
}

/// The text of a span of valid UTF-8.
func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(range.count)
  for at in range { bytes.append(text[at]) }
  return String(decoding: bytes, as: UTF8.self)
}

/// The first ten lines that are not blank, within the first sixteen kilobytes, without the white space at
/// their beginning.
struct HeadLines {
  let limit: Int
  private var at: Int
  private var count = 0

  init(_ text: Span<UInt8>) {
    limit = min(text.count, 1 << 14)
    at = limit > 2 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
  }

  mutating func next(_ text: Span<UInt8>) -> Range<Int>? {
    while at < limit, text[at] <= 0x20 { at += 1 }
    guard at < limit, count < 10 else { return nil }
    let start = at
    while at < limit, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
    count += 1
    return start..<at
  }
}

/// The word that begins a line of the head.
struct HeadWord {
  var hasColon: Bool
  var isLatin: Bool

  /// Longer ones first.
  static let dates: [[UInt8]] = [
    "publication date", "date published", "published on", "published", "posted on", "posted",
    "dateline", "date", "기사입력", "기사승인", "최초입력", "입력일시", "입력시간", "입력일", "입력", "등록일시", "등록일",
    "등록", "작성일", "발행일", "발행", "게재일", "승인", "송고", "날짜", "일자",
  ].map { Array($0.utf8) }
  /// What tells when a text was changed, after the day it was written; longer ones first.
  private static let changes: [[UInt8]] = [
    "last updated", "last modified", "updated", "modified", "최종수정일시", "최종수정", "최종편집", "기사수정",
    "수정일시", "수정시간", "수정일", "수정", "업데이트", "갱신", "등록일시", "등록일", "등록", "승인", "송고",
  ].map { Array($0.utf8) }

  /// Reads on over times and days of changes; the byte where they end.
  static func endOfChanges(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while true {
      var at = end
      while at < limit, text[at] <= 0x20 || [0x7C, 0x2F, 0x2C, 0x2E, 0x5D, 0x5B].contains(text[at])
      {
        at += 1
      }
      var line = at..<limit
      guard HeadWord.read(text, &line, changes) != nil else { return end }
      var next = DateText(at: line.lowerBound, end: limit)
      guard let day = next.day(text) else { return end }
      let time = next.minute(text)
      end = time == nil ? Int(day.span.end) : next.at
    }
  }

  static let titles: [[UInt8]] = ["title", "headline", "제목"].map { Array($0.utf8) }

  /// Reads one of `words`, a colon and spaces off the front of `line`.
  static func read(
    _ text: Span<UInt8>, _ line: inout Range<Int>, _ words: [[UInt8]]
  ) -> HeadWord? {
    var start = line.lowerBound
    if start < line.upperBound, text[start] == 0x5B || text[start] == 0x28 { start += 1 }
    guard let word = words.first(where: { begins(text, start..<line.upperBound, with: $0) }) else {
      return nil
    }
    var at = start + word.count
    func skipSpaces() { while at < line.upperBound, text[at] <= 0x20 { at += 1 } }
    let afterWord = at
    skipSpaces()
    var hasColon = false
    if at < line.upperBound, text[at] == 0x3A {
      hasColon = true
      at += 1
    } else if at + 2 < line.upperBound, text[at] == 0xEF, text[at + 1] == 0xBC, text[at + 2] == 0x9A
    {
      hasColon = true
      at += 3
    } else if at == afterWord {
      return nil
    }
    skipSpaces()
    line = at..<line.upperBound
    return HeadWord(hasColon: hasColon, isLatin: word[0] < 0x80)
  }

  private static func begins(_ text: Span<UInt8>, _ line: Range<Int>, with word: [UInt8]) -> Bool {
    guard word.count <= line.count else { return false }
    for (index, byte) in word.enumerated() {
      let here = text[line.lowerBound + index]
      guard here == byte || (here >= 0x41 && here <= 0x5A && here | 0x20 == byte) else {
        return false
      }
    }
    return true
  }
}

/// The day a file's name tells (`2021-03-15-title.txt`, `20210315_title.txt`, `title-2021-03-15.txt`), else its folders
/// (`2021/03/15/title.txt`, `2021-03-15/title.txt`).
package func fileNameDate(_ path: String) -> CivilTime? {
  if let day = nameDate(baseName(path)) { return CivilTime(day: day) }
  let folders = path.split(separator: "/").dropLast()
  if let last = folders.last, let day = nameDate(last) { return CivilTime(day: day) }
  let parts = folders.suffix(3).map { part in
    part.utf8.allSatisfy(isDigit) && (1...4).contains(part.utf8.count) ? Int(part) : nil
  }
  guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
    (1000...2999).contains(year)
  else { return nil }
  return CivilDay(year: year, month: month, day: day).map { CivilTime(day: $0) }
}

private func nameDate(_ name: Substring) -> CivilDay? {
  let name = Array(name.utf8)
  let text = name.span
  var at = 0
  while at < text.count {
    guard isDigit(text[at]) else {
      at += 1
      continue
    }
    var reader = DateText(at: at, end: text.count)
    if let day = reader.nameDay(text) { return day }
    while at < text.count, isDigit(text[at]) { at += 1 }
  }
  return nil
}
