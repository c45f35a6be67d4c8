import YeonpyoText

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Reads a day, and the time after it, off the front of a piece of text.
struct DateText {
  var at: Int
  let end: Int

  init(at: Int, end: Int) {
    self.at = at
    self.end = end
  }

  struct Day {
    var day: CivilDay
    var span: ByteSpan
    /// Written year first with hyphens.
    var isISO: Bool
  }

  /// `2021-03-15`, `2021.03.15.`, `2021/3/15`, `20210315`, `2021년 3월 15일`, `March 15, 2021`, `Mon, 15 Mar 2021`.
  ///
  /// A day that no calendar has is nil.
  mutating func day(_ text: Span<UInt8>) -> Day? {
    let start = at
    if let found = yearFirst(text) { return found }
    at = start
    if let found = korean(text) { return found }
    skipWeekday(text)
    let first = at
    if let found = monthFirst(text) { return found }
    at = first
    if let found = dayFirst(text) { return found }
    at = first
    return first > start ? yearFirst(text) : nil
  }

  /// As in file names: the parts joined by `-`, `_`, `.` or by nothing.
  mutating func nameDay(_ text: Span<UInt8>) -> CivilDay? {
    guard let year = number(text, 4...4), (1000...2999).contains(year) else { return nil }
    let joint = at < end && isJoint(text[at]) ? text[at] : nil
    if joint != nil { at += 1 }
    guard let month = number(text, 2...2) else { return nil }
    if let joint, !take(text, joint) { return nil }
    guard let day = number(text, 2...2), at == end || !isDigit(text[at]) else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  private func isJoint(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5F || byte == 0x2E }

  /// Minutes after midnight of the time that follows, nil where none stands there; a zone is read over.
  mutating func minute(_ text: Span<UInt8>) -> Int? {
    while at < end, " \t.,T|".utf8.contains(text[at]) { at += 1 }
    var half = 0
    if takeWord(text, "오전") { half = 1 }
    if takeWord(text, "오후") { half = 2 }
    _ = takeWord(text, "at ")
    skipSpaces(text)
    if let compact = compactTime(text) { return compact }
    guard let hour = number(text, 1...2), hour <= 24 else { return nil }
    var minutes = 0
    if take(text, 0x3A) {
      guard let value = number(text, 2...2), value < 60 else { return nil }
      minutes = value
      if take(text, 0x3A) { _ = number(text, 2...2) }
      // Parts of a second.
      if at + 1 < end, text[at] == 0x2E, isDigit(text[at + 1]) {
        skip(1)
        while at < end, isDigit(text[at]) { skip(1) }
      }
    } else if at + 2 < end, text[at] == 0x2E, let value = minutesBehindStop(text) {
      minutes = value
    } else if takeWord(text, "시") {
      skipSpaces(text)
      let place = at
      minutes = number(text, 1...2) ?? 0
      if !takeWord(text, "분") || minutes > 59 {
        minutes = 0
        at = place
      }
    } else {
      return nil
    }
    skipSpaces(text)
    if half == 0, takeWord(text, "am") || takeWord(text, "a.m") { half = 1 }
    if half == 0, takeWord(text, "pm") || takeWord(text, "p.m") { half = 2 }
    if half > 0, (1...12).contains(hour) {
      return (hour % 12 + (half == 2 ? 12 : 0)) * 60 + minutes
    }
    return min(hour * 60 + minutes, 1440)
  }

  /// `100000` behind a `T`, as in `20210315T100000Z`.
  private mutating func compactTime(_ text: Span<UInt8>) -> Int? {
    guard at > 0, text[at - 1] | 0x20 == 0x74 else { return nil }
    var reader = self
    guard let digits = reader.number(text, 4...6), reader.at - at != 5 else { return nil }
    let time = reader.at - at == 6 ? digits / 100 : digits
    guard time / 100 <= 24, time % 100 < 60 else { return nil }
    self = reader
    return time / 100 * 60 + time % 100
  }

  /// `10.00 GMT`: two digits and no more.
  private mutating func minutesBehindStop(_ text: Span<UInt8>) -> Int? {
    guard isDigit(text[at + 1]), isDigit(text[at + 2]),
      at + 3 == end || !isDigit(text[at + 3]) && text[at + 3] != 0x2E
    else { return nil }
    let value = Int(text[at + 1] - 0x30) * 10 + Int(text[at + 2] - 0x30)
    guard value < 60 else { return nil }
    skip(3)
    return value
  }

  // MARK: Forms

  private mutating func yearFirst(_ text: Span<UInt8>) -> Day? {
    let start = at
    guard let year = number(text, 4...4), at < end else { return nil }
    let joint = text[at]
    if isDigit(joint) {
      guard let month = number(text, 2...2), let day = number(text, 2...2) else { return nil }
      return found(text, start, year, month, day)
    }
    guard joint == 0x2D || joint == 0x2E || joint == 0x2F else { return nil }
    at += 1
    if joint == 0x2E { skipSpaces(text) }
    guard let month = number(text, 1...2), take(text, joint) else { return nil }
    if joint == 0x2E { skipSpaces(text) }
    guard let day = number(text, 1...2) else { return nil }
    return found(text, start, year, month, day, isISO: joint == 0x2D)
  }

  private mutating func korean(_ text: Span<UInt8>) -> Day? {
    var reader = self
    let start = at
    guard let year = reader.number(text, 4...4), reader.takeUnit(text, "년"),
      let month = reader.number(text, 1...2), reader.takeUnit(text, "월"),
      let day = reader.number(text, 1...2)
    else { return nil }
    reader.skipSpaces(text)
    guard reader.takeWord(text, "일") else { return nil }
    self = reader
    return found(text, start, year, month, day)
  }

  private mutating func monthFirst(_ text: Span<UInt8>) -> Day? {
    let start = at
    guard let month = month(text) else { return nil }
    skipSpaces(text)
    guard let day = number(text, 1...2) else { return nil }
    skipOrdinal(text)
    if take(text, 0x2C) || at < end && text[at] == 0x20 { skipSpaces(text) } else { return nil }
    guard let year = number(text, 4...4) else { return nil }
    return found(text, start, year, month, day)
  }

  private mutating func dayFirst(_ text: Span<UInt8>) -> Day? {
    let start = at
    guard let day = number(text, 1...2) else { return nil }
    skipOrdinal(text)
    skipJoint(text)
    if takeWord(text, "de ") { skipSpaces(text) }
    guard let month = month(text) else { return nil }
    skipJoint(text)
    if takeWord(text, "de ") { skipSpaces(text) }
    guard let year = number(text, 4...4) else { return nil }
    return found(text, start, year, month, day)
  }

  func found(
    _ text: Span<UInt8>, _ start: Int, _ year: Int, _ month: Int, _ day: Int, isISO: Bool = false
  ) -> Day? {
    guard at == end || !isDigit(text[at]), let civil = CivilDay(year: year, month: month, day: day)
    else { return nil }
    return Day(day: civil, span: ByteSpan(start, at), isISO: isISO)
  }

  // MARK: Pieces

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  /// Months of the pages that people have beside English and Korean ones: German, French, Spanish, Italian, Portuguese, Dutch.
  private static let otherMonths: [String: Int] = [
    "januar": 1, "jänner": 1, "janvier": 1, "enero": 1, "gennaio": 1, "janeiro": 1, "januari": 1,
    "februar": 2, "février": 2, "febrero": 2, "febbraio": 2, "fevereiro": 2, "februari": 2,
    "märz": 3, "mars": 3, "marzo": 3, "março": 3, "maart": 3, "mär": 3, "avril": 4, "abril": 4,
    "aprile": 4,
    "mai": 5, "mayo": 5, "maggio": 5, "maio": 5, "mei": 5, "juni": 6, "juin": 6, "junio": 6,
    "giugno": 6, "junho": 6,
    "juli": 7, "juillet": 7, "julio": 7, "luglio": 7, "julho": 7, "août": 8, "agosto": 8,
    "augustus": 8,
    "septembre": 9, "septiembre": 9, "settembre": 9, "setembro": 9, "oktober": 10, "okt": 10,
    "octobre": 10, "octubre": 10,
    "ottobre": 10, "outubro": 10, "novembre": 11, "noviembre": 11, "novembro": 11, "dezember": 12,
    "dez": 12,
    "décembre": 12, "diciembre": 12, "dicembre": 12, "dezembro": 12,
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// A month by its name, its first three letters, or `Sept`; a full stop after these.
  mutating func month(_ text: Span<UInt8>) -> Int? {
    let name = letters(text)
    if let other = DateText.otherMonths[name] {
      _ = take(text, 0x2E)
      return other
    }
    guard name.count >= 3,
      let index = DateText.months.firstIndex(where: { $0.hasPrefix(name) }),
      name.count == 3 || name == "sept" || name == DateText.months[index]
    else { return nil }
    _ = take(text, 0x2E)
    return index + 1
  }

  mutating func skipWeekday(_ text: Span<UInt8>) {
    let start = at
    let name = letters(text)
    guard name.count >= 3, DateText.weekdays.contains(where: { $0.hasPrefix(name) }) else {
      at = start
      return
    }
    _ = take(text, 0x2E)
    _ = take(text, 0x2C)
    skipSpaces(text)
  }

  private mutating func skipOrdinal(_ text: Span<UInt8>) {
    for ending in ["st", "nd", "rd", "th", "er"] where takeWord(text, ending) { return }
    _ = take(text, 0x2E)
  }

  private mutating func skipJoint(_ text: Span<UInt8>) {
    _ = take(text, 0x2C)
    _ = take(text, 0x2D)
    skipSpaces(text)
  }

  /// Up to twelve bytes of letters, in lower case.
  private mutating func letters(_ text: Span<UInt8>) -> String {
    var name = ""
    while at < end, name.utf8.count < 12 {
      if (text[at] | 0x20) &- 0x61 < 26 {
        name.unicodeScalars.append(Unicode.Scalar(text[at] | 0x20))
        at += 1
      } else if text[at] == 0xC3, at + 1 < end, text[at + 1] >= 0xA0 {
        // é, ä, ç
        name.unicodeScalars.append(Unicode.Scalar(text[at + 1] + 0x40))
        at += 2
      } else {
        break
      }
    }
    return name
  }

  mutating func number(_ text: Span<UInt8>, _ width: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = at
    while at < end, at - start < width.upperBound, isDigit(text[at]) {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    return at - start >= width.lowerBound ? value : nil
  }

  mutating func take(_ text: Span<UInt8>, _ byte: UInt8) -> Bool {
    guard at < end, text[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func takeUnit(_ text: Span<UInt8>, _ unit: String) -> Bool {
    skipSpaces(text)
    guard takeWord(text, unit) else { return false }
    skipSpaces(text)
    return true
  }

  mutating func skip(_ count: Int) { at = min(at + count, end) }

  /// Whether `word`, in lower case, stands at `place` or where the reader is; capitals in the text count as such.
  func begins(_ text: Span<UInt8>, with word: String, at place: Int? = nil) -> Bool {
    var reader = self
    if let place { reader.at = place }
    return reader.takeWord(text, word)
  }

  /// `word` is in lower case; capitals in the text count as such.
  mutating func takeWord(_ text: Span<UInt8>, _ word: String) -> Bool {
    var place = at
    for byte in word.utf8 {
      guard place < end else { return false }
      let here = text[place]
      guard here == byte || (here >= 0x41 && here <= 0x5A && here | 0x20 == byte) else {
        return false
      }
      place += 1
    }
    at = place
    return true
  }

  mutating func skipSpaces(_ text: Span<UInt8>) {
    while at < end, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
  }
}
