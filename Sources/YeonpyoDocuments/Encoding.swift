import YeonpyoText

/// What became of an input's bytes.
enum Decoded {
  /// UTF-8 as it stands.
  case plain
  /// Another encoding, read; with a note where it was guessed and could be another.
  case converted([UInt8], doubt: String?)
  case failure(TextProblem)
}

/// Reads bytes as the text they are: by their mark of byte order, by what `told` says, as UTF-8, as EUC-KR (CP949), as cp1252.
///
/// - Parameter isTold: `told` comes from the user or the input itself; else it is a guess.
func decoded(_ bytes: [UInt8], told: String?) -> Decoded {
  if let mark = byteOrderMark(bytes) { return converted(bytes, by: mark, doubt: nil) }
  let isUTF8 = ["utf-8", "utf8", "auto"].contains(told?.lowercased() ?? "auto")
  if let told, !isUTF8 {
    // A page that is UTF-8 and says otherwise is UTF-8 still.
    if textProblem(bytes.span) == nil, bytes.contains(where: { $0 >= 0x80 }) { return .plain }
    return converted(bytes, by: told, doubt: nil)
  }
  guard let problem = textProblem(bytes.span) else { return .plain }
  guard problem.code == .notUTF8, !isMostlyUTF8(bytes.span) else { return .failure(problem) }
  return guessed(bytes) ?? .failure(problem)
}

/// The encoding a mark of byte order tells, but for UTF-8's, which is part of the text.
func byteOrderMark(_ bytes: [UInt8]) -> String? {
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    return "UTF-32"
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
  return nil
}

private func converted(_ bytes: [UInt8], by name: String, doubt: String?) -> Decoded {
  guard let converter = TextConverter(name) else {
    return .failure(
      TextProblem(
        code: .badEncoding, offset: 0, message: "no encoding is called “\(name.prefix(60))”"))
  }
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 3 / 2)
  guard converter.append(bytes.span, to: &text, isLast: true) else {
    return .failure(
      TextProblem(
        code: .badEncoding, offset: 0, message: "bytes that are no \(name.prefix(60)) text"))
  }
  if let problem = textProblem(text.span) { return .failure(problem) }
  return .converted(text, doubt: doubt)
}

/// UTF-8 with a few bytes gone wrong: more whole characters of several bytes than other bytes from 0x80 on.
private func isMostlyUTF8(_ text: Span<UInt8>) -> Bool {
  var whole = 0
  var other = 0
  var at = 0
  while at < text.count {
    guard text[at] >= 0x80 else {
      at += 1
      continue
    }
    let width = text[at] >= 0xF0 ? 4 : text[at] >= 0xE0 ? 3 : text[at] >= 0xC2 ? 2 : 1
    var next = at + 1
    while next < min(at + width, text.count), text[next] & 0xC0 == 0x80 { next += 1 }
    if width > 1, next == at + width { whole += 1 } else { other += 1 }
    at = next
  }
  return whole > other
}

private func guessed(_ bytes: [UInt8]) -> Decoded? {
  if case .converted(let text, _)? = Optional(converted(bytes, by: "windows-949", doubt: nil)) {
    let (syllables, others) = koreanShare(text.span)
    if syllables > 4 * others {
      return .converted(
        text, doubt: syllables >= 8 ? nil : "read as EUC-KR, a guess: --encoding tells")
    }
  }
  guard isWestern(bytes.span) else { return nil }
  let doubt = "read as windows-1252, a guess: --encoding tells"
  guard case .converted(let text, let note) = converted(bytes, by: "windows-1252", doubt: doubt)
  else { return nil }
  return .converted(text, doubt: note)
}

/// Hangul syllables, and all other characters beyond ASCII but punctuation.
private func koreanShare(_ text: Span<UInt8>) -> (syllables: Int, others: Int) {
  var (syllables, others) = (0, 0)
  var at = 0
  while at < text.count {
    let (codePoint, width) = decodeUTF8(text, at)
    switch codePoint {
    case 0xAC00...0xD7A3: syllables += 1
    case 0x80..<0x2000, 0x2070..<0x3000, 0x3040..<0xAC00: others += 1
    default: break
    }
    at += width
  }
  return (syllables, others)
}

/// Latin letters with accents beside others, and typographic marks: few beside the rest, none without a meaning.
private func isWestern(_ text: Span<UInt8>) -> Bool {
  var high = 0
  var letters = 0
  for at in 0..<text.count {
    let byte = text[at]
    if (byte | 0x20) &- 0x61 < 26 { letters += 1 }
    guard byte >= 0x80 else { continue }
    high += 1
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFF: return false
    case 0xC0...0xFE:
      let isBehind = at > 0 && isWesternLetter(text[at - 1])
      guard isBehind || at + 1 < text.count && isWesternLetter(text[at + 1]) else { return false }
    default: break
    }
  }
  return high * 4 <= letters
}

private func isWesternLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0xC0 }
