import YeonpyoText

/// A line of an article's head that holds nothing but days, times, and the words around them: `Published 9:00 a.m. ET March
/// 15, 2021`, `By Jane Stone | March 15, 2021`, `2021.03.15 09:21 입력`, `홍길동 기자 2021-03-15`.
struct HeadLine {
  private(set) var published: HeadDate?
  private var changed: HeadDate?
  private var reader: DateText
  private let end: Int
  /// A time that stands before its day.
  private var minute: Int?
  private var isChange = false

  /// Longer lines are text.
  private static let longest = 200

  /// The day an article was published on, where the line is such a one; its changes alone tell nothing.
  static func read(_ text: Span<UInt8>, _ line: Range<Int>) -> HeadDate? {
    guard line.count <= longest, holdsYear(text, line), !hasManyWords(text, line) else {
      return nil
    }
    var head = HeadLine(line)
    guard head.readAll(text), var found = head.published else { return nil }
    found.end = line.upperBound
    while found.end > line.lowerBound, text[found.end - 1] <= 0x20 { found.end -= 1 }
    return found
  }

  private init(_ line: Range<Int>) {
    reader = DateText(at: line.lowerBound, end: line.upperBound)
    end = line.upperBound
  }

  /// Four digits stand together.
  private static func holdsYear(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var count = 0
    for at in line {
      count = isDigit(text[at]) ? count + 1 : 0
      if count == 4 { return true }
    }
    return false
  }

  /// More words than days, times and names of writers have.
  private static func hasManyWords(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var spaces = 0
    for at in line where text[at] == 0x20 { spaces += 1 }
    return spaces > 20
  }

  private mutating func readAll(_ text: Span<UInt8>) -> Bool {
    while reader.at < end {
      if skipMarks(text) { continue }
      let before = reader
      if let day = reader.day(text) ?? reader.figures(text) {
        note(day, text)
        continue
      }
      reader = before
      if let time = reader.minute(text) {
        if published == nil { minute = time } else if published?.time.minute == nil { add(time) }
        continue
      }
      reader = before
      if skipWord(text) || skipZone(text) || skipName(text) || skipReadingTime(text) { continue }
      return false
    }
    return true
  }

  private mutating func note(_ day: DateText.Day, _ text: Span<UInt8>) {
    var after = reader
    let time = after.minute(text)
    if time != nil { reader = after }
    let found = HeadDate(
      time: CivilTime(day: day.day, minute: time ?? minute), span: day.span, end: reader.at)
    minute = nil
    if isChange {
      if changed == nil { changed = found }
    } else if published == nil {
      published = found
    }
    isChange = false
  }

  private mutating func add(_ time: Int) {
    guard let found = published else { return }
    published?.time = CivilTime(day: found.time.day, minute: time)
  }

  /// Spaces, and marks that stand between the parts of such a line.
  private mutating func skipMarks(_ text: Span<UInt8>) -> Bool {
    let start = reader.at
    while reader.at < end {
      let byte = text[reader.at]
      if byte <= 0x20 || "|·,.;:/()[]-<>~*".utf8.contains(byte) && byte < 0x80 {
        reader.skip(1)
      } else if let width = HeadLine.marks.first(where: { reader.begins(text, with: $0) })?.utf8
        .count
      {
        reader.skip(width)
      } else {
        break
      }
    }
    return reader.at > start
  }

  private static let marks = [
    "·", "•", "│", "｜", "ㅣ", "–", "—", "―", "：", "\u{A0}", "\u{202F}", "\u{3000}", "▲", "△", "■",
    "◆",
  ]

  /// Words that say what a day is; what follows `updated` is a change.
  private mutating func skipWord(_ text: Span<UInt8>) -> Bool {
    for (words, changes) in [(HeadLine.changes, true), (HeadLine.words, false)] {
      for word in words where reader.begins(text, with: word) {
        let after = reader.at + word.utf8.count
        // A word of Latin letters ends here; one of Hangul may have a figure right behind it.
        if let byte = word.utf8.first, byte < 0x80, after < end, isLetter(text[after]) { continue }
        if word.utf8.first ?? 0 >= 0x80, after < end, isHangul(text, after) { continue }
        reader.skip(word.utf8.count)
        // `2021.03.16 수정`: of the day before it.
        if changes, changed == nil, let found = published, isLast(text, found) {
          changed = found
          published = nil
        } else if changes || !HeadLine.joints.contains(word) {
          isChange = changes
        }
        return true
      }
    }
    return false
  }

  /// A day that no word was said of, and nothing behind it but this.
  private func isLast(_ text: Span<UInt8>, _ found: HeadDate) -> Bool {
    found.end + 2 >= reader.at - 12 && !restHasYear(text)
  }

  private func restHasYear(_ text: Span<UInt8>) -> Bool {
    HeadLine.holdsYear(text, reader.at..<end)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isHangul(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 2 < end && (0xEA...0xED).contains(text[at])
  }

  /// `text` ends with a word that says that what follows is a change: `Updated: `, 수정.
  static func endsWithChange(_ text: Span<UInt8>) -> Bool {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 || text[end - 1] == 0x3A { end -= 1 }
    return changes.contains { word in
      let start = end - word.utf8.count
      guard start >= 0 else { return false }
      return DateText(at: start, end: end).begins(text, with: word)
    }
  }

  static func beginsWithChange(_ text: Span<UInt8>, at start: Int) -> Bool {
    changes.contains { DateText(at: start, end: text.count).begins(text, with: $0) }
  }

  /// In small letters; longer ones first.
  private static let changes = [
    "last updated on", "last updated", "last modified on", "last modified", "last edited",
    "updated on", "updated at",
    "updated", "update",
    "modified on", "modified", "edited", "최종수정일시", "최종 수정", "최종수정", "최종편집", "기사수정", "수정일시", "수정시간",
    "수정일",
    "수정", "업데이트", "갱신",
  ]
  private static let words = [
    "first published on", "first published", "originally published on", "originally published",
    "publication date",
    "date published", "published on", "published at", "published", "publish date", "posted on",
    "posted at", "posted",
    "created on", "created", "uploaded on", "released on", "dateline", "date", "time", "issued on",
    "issued",
    "on", "at", "am", "um", "vom", "uhr", "veröffentlicht", "erstellt", "publié le", "publié", "le",
    "à", "publicado el",
    "publicado", "geplaatst", "기사입력일", "기사입력", "기사등록", "기사승인", "기사작성", "기사전송", "기사발행", "최초입력",
    "최초 입력", "최초등록",
    "입력일시", "입력시간",
    "입력일", "입력", "등록일시", "등록시간", "등록일", "등록", "작성일시", "작성일", "작성", "발행일시", "발행일", "발행", "게재일", "게재",
    "게시일", "게시", "승인일", "승인", "송고시간", "송고일", "송고", "보도일", "날짜", "일자", "일시", "전송",
    "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "월", "화", "수", "목", "금", "토", "일",
  ]

  /// Words that say nothing of the day by themselves.
  private static let joints: Set<String> = ["on", "at", "time", "am", "um", "uhr", "le", "à"]

  /// `5 min read`
  private mutating func skipReadingTime(_ text: Span<UInt8>) -> Bool {
    var after = reader
    guard after.number(text, 1...2) != nil else { return false }
    after.skipSpaces(text)
    for word in ["min read", "mins read", "minute read", "minutes read"]
    where after.takeWord(text, word) {
      reader = after
      return true
    }
    return false
  }

  /// `KST`, `+09:00`, `GMT+9`, `(ET)`
  private mutating func skipZone(_ text: Span<UInt8>) -> Bool {
    guard published != nil || changed != nil || minute != nil else { return false }
    return reader.skipZone(text)
  }

  /// `By Jane Stone and John Roe`, 홍길동 기자, 김하늘·이바다 기자.
  private mutating func skipName(_ text: Span<UInt8>) -> Bool {
    for word in ["by ", "written by ", "reported by "] where reader.begins(text, with: word) {
      reader.skip(word.utf8.count)
      return skipCapitalWords(text)
    }
    var at = reader.at
    let start = at
    while at < end, at - start < 60 {
      guard isHangul(text, at) || text[at] == 0x20 || reader.begins(text, with: "·", at: at) else {
        return false
      }
      for role in HeadLine.reporters where reader.begins(text, with: role, at: at) {
        guard at > start, text[at - 1] == 0x20 else { continue }
        reader.skip(at - start + role.utf8.count)
        return true
      }
      at += isHangul(text, at) ? 3 : text[at] == 0x20 ? 1 : 2
    }
    return false
  }

  private static let reporters = [
    "인턴기자", "객원기자", "선임기자", "전문기자", "온라인기자", "기자", "특파원", "에디터", "논설위원",
  ]

  /// Up to eight words with a capital, `and`, `for`, `of` among them.
  private mutating func skipCapitalWords(_ text: Span<UInt8>) -> Bool {
    var count = 0
    var at = reader.at
    while at < end, count < 8 {
      var word = at
      while word < end, text[word] > 0x20,
        !",|;:/([-".utf8.contains(text[word]) || text[word] >= 0x80
      {
        if HeadLine.marks.contains(where: { reader.begins(text, with: $0, at: word) }) { break }
        word += 1
        if word < end, text[word] == 0x2D, word + 1 < end, isLetter(text[word + 1]) { word += 1 }
      }
      if word == at { break }
      let isCapital = text[at] &- 0x41 < 26 || text[at] >= 0x80
      let isSmall = ["and ", "for ", "of ", "the ", "de ", "van ", "von "].contains {
        reader.begins(text, with: $0, at: at)
      }
      guard isCapital || isSmall else { break }
      // The month of the day that follows is no name.
      var day = DateText(at: at, end: end)
      if day.day(text) != nil
        || HeadLine.changes.contains(where: { reader.begins(text, with: $0, at: at) })
        || HeadLine.words.contains(where: {
          $0.utf8.count > 3 && reader.begins(text, with: $0, at: at)
        })
      {
        break
      }
      count += 1
      at = word
      while at < end, text[at] == 0x20 { at += 1 }
    }
    reader.skip(at - reader.at)
    return count > 0
  }
}

/// `SEOUL, March 15, 2021 (AP) --`, `(SEOUL, March 15, 2021)`, `Paris, 15 March 2021 – `: a place, a day with its year, a dash.
func datelineDate(_ text: Span<UInt8>, _ line: Range<Int>) -> HeadDate? {
  var at = line.lowerBound
  let end = min(line.upperBound, at + 120)
  let isBracketed = at < end && text[at] == 0x28
  if isBracketed { at += 1 }
  // Up to four parts of a place: `Los Angeles, Calif., `.
  var commas = 0
  while at < end, commas < 3 {
    guard text[at] &- 0x41 < 26 else { break }
    var day = DateText(at: at, end: end)
    if commas > 0, let found = day.day(text) { return finish(found, day) }
    while at < end, text[at] != 0x2C {
      guard
        text[at] == 0x20 || text[at] == 0x2E || text[at] == 0x27 || (text[at] | 0x20) &- 0x61 < 26
      else { return nil }
      at += 1
      if at - line.lowerBound > 60 { return nil }
    }
    guard at < end else { return nil }
    at += 1
    commas += 1
    while at < end, text[at] == 0x20 { at += 1 }
    var figure = DateText(at: at, end: end)
    if at < end, isDigit(text[at]), let found = figure.day(text) { return finish(found, figure) }
  }
  return nil

  func finish(_ found: DateText.Day, _ reader: DateText) -> HeadDate? {
    var at = reader.at
    func skipSpaces() { while at < end, text[at] == 0x20 { at += 1 } }
    skipSpaces()
    let result = HeadDate(time: CivilTime(day: found.day), span: found.span, end: reader.at)
    if isBracketed { return at < end && text[at] == 0x29 ? result : nil }
    if at < end, text[at] == 0x2C || text[at] == 0x2E { at += 1 }
    skipSpaces()
    for (open, close) in [(UInt8(0x28), UInt8(0x29)), (0x2F, 0x2F)]
    where at < end && text[at] == open {
      at += 1
      while at < end, text[at] != close { at += 1 }
      at += 1
      skipSpaces()
    }
    for dash in ["--", "- ", "–", "—", "―", "/"] where reader.begins(text, with: dash, at: at) {
      return result
    }
    return nil
  }
}
