import YeonpyoText

/// A day of a date field: ISO 8601, RFC 822, `March 15, 2021`, 2021년 3월 15일, `15.03.2021`, `27/11/2017 01:57`, `Mon Mar 15
/// 15:21:41 2021`, seconds, milliseconds or microseconds since 1970, each with or without a time, a zone, and a word before it
/// (입력, `Published`).
///
/// The calendar day is the one written, whatever the zone; of seconds since 1970 the day in UTC. Nil for all else, and where day
/// and month could be either.
package func fieldDate(_ field: String) -> CivilTime? {
  if let time = CivilTime(iso: field) { return time }
  let bytes = Array(field.utf8)
  let text = bytes.span
  if let time = epoch(text) { return time }
  var line = 0..<bytes.count
  while line.upperBound > 0, bytes[line.upperBound - 1] <= 0x20 { line = 0..<line.upperBound - 1 }
  while let first = line.first, bytes[first] <= 0x20 { line = first + 1..<line.upperBound }
  guard line.count <= 80 else { return nil }
  _ = HeadWord.read(text, &line, HeadWord.dates)
  var reader = DateText(at: line.lowerBound, end: line.upperBound)
  var found = reader.day(text)
  if found == nil {
    reader = DateText(at: line.lowerBound, end: line.upperBound)
    found = reader.figures(text)
  }
  if found == nil {
    reader = DateText(at: line.lowerBound, end: line.upperBound)
    return reader.unixDate(text)
  }
  guard let found else { return nil }
  var after = reader
  reader.skipKoreanWeekday(text)
  let minute = reader.minute(text)
  if minute == nil {
    after.skipKoreanWeekday(text)
    reader = after
  }
  while reader.at < line.upperBound {
    if text[reader.at] <= 0x20 || ".,:()[]".utf8.contains(text[reader.at]) {
      reader.skip(1)
    } else if minute == nil || !reader.skipZone(text) {
      return nil
    }
  }
  return CivilTime(day: found.day, minute: minute)
}

/// Fourteen digits are a day and its time (`20210315152110`), ten seconds since 1970, thirteen milliseconds, sixteen microseconds; nine are seconds before September 2001.
private func epoch(_ text: Span<UInt8>) -> CivilTime? {
  var at = 0
  var value = 0
  while at < text.count, at < 17, isDigit(text[at]) {
    value = value * 10 + Int(text[at] - 0x30)
    at += 1
  }
  let digits = at
  if at < text.count, text[at] == 0x2E {
    at += 1
    while at < text.count, isDigit(text[at]) { at += 1 }
  }
  guard at == text.count else { return nil }
  switch digits {
  case 9, 10: break
  case 12, 13: value /= 1000
  case 14:
    let (day, time) = (value / 1_000_000, value % 1_000_000 / 100)
    guard time / 100 < 24, time % 100 < 60 else { return nil }
    return CivilDay(year: day / 10_000, month: day / 100 % 100, day: day % 100).map {
      CivilTime(day: $0, minute: time / 100 * 60 + time % 100)
    }
  case 15, 16: value /= 1_000_000
  default: return nil
  }
  return CivilTime(day: CivilDay(number: value / 86400), minute: value % 86400 / 60)
}

extension DateText {
  /// `15.03.2021`, `27/11/2017`, `3/15/2021`: figures with the year last. With full stops the day is first; else one of the two
  /// must exceed twelve, or both be the same.
  mutating func figures(_ text: Span<UInt8>) -> Day? {
    let start = at
    guard let first = number(text, 1...2), at < end, ".-/".utf8.contains(text[at]) else {
      return nil
    }
    let joint = text[at]
    skip(1)
    if joint == 0x2E { skipSpaces(text) }
    guard let second = number(text, 1...2), at < end, text[at] == joint else { return nil }
    skip(1)
    if joint == 0x2E { skipSpaces(text) }
    guard let year = number(text, 4...4), year > 1000 else { return nil }
    if joint == 0x2E || first > 12 || first == second {
      return found(text, start, year, second, first)
    }
    return second > 12 ? found(text, start, year, first, second) : nil
  }

  /// `Mon Mar 15 15:21:41 2021`, `Mon Mar 15 15:21:41 KST 2021`: as C's `ctime` and `date` write it.
  mutating func unixDate(_ text: Span<UInt8>) -> CivilTime? {
    skipWeekday(text)
    guard let month = month(text) else { return nil }
    skipSpaces(text)
    guard let day = number(text, 1...2), let minute = minute(text) else { return nil }
    skipSpaces(text)
    if at < end, !isDigit(text[at]) {
      guard skipZone(text) else { return nil }
      skipSpaces(text)
    }
    guard let year = number(text, 4...4), at == end,
      let civil = CivilDay(year: year, month: month, day: day)
    else { return nil }
    return CivilTime(day: civil, minute: minute)
  }

  /// 월요일, (월)
  mutating func skipKoreanWeekday(_ text: Span<UInt8>) {
    var reader = self
    reader.skipSpaces(text)
    let isBracketed = reader.take(text, 0x28)
    for day in ["월", "화", "수", "목", "금", "토", "일"] where reader.takeWord(text, day) {
      guard reader.takeWord(text, "요일") || isBracketed, !isBracketed || reader.take(text, 0x29)
      else { return }
      self = reader
      return
    }
  }

  /// `KST`, `Z`, `+0900`, `+09:00`, `GMT+9`, `America/New_York`; false where none stands there.
  mutating func skipZone(_ text: Span<UInt8>) -> Bool {
    let start = at
    var count = 0
    while at < end, text[at] &- 0x41 < 26 {
      skip(1)
      count += 1
    }
    if at < end, isLetter(text[at]) || count > 5 {
      at = start
      return false
    }
    let name = at
    if at < end, text[at] == 0x2B || text[at] == 0x2D {
      skip(1)
      guard let digits = number(text, 1...4) else {
        at = name
        return count > 0
      }
      if at < end, text[at] == 0x3A, digits < 24 {
        skip(1)
        _ = number(text, 2...2)
      }
    }
    return at > start
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
