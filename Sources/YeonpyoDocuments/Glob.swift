/// A pattern for paths below a directory: `*` and `?` stay inside a name, `**` crosses names, `[a-z]` and
/// `[!a-z]` choose.
///
/// Without a slash a pattern is matched against the last name, with one against the whole path.
package struct Glob: Sendable {
  private let pattern: [UInt8]
  private let isWholePath: Bool

  package init(_ pattern: String) {
    var bytes = Array(pattern.utf8)
    if bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    isWholePath = bytes.contains(0x2F)
    if bytes.first == 0x2F { bytes.removeFirst() }
    self.pattern = bytes
  }

  package func matches(_ path: String) -> Bool {
    matches(Array(isWholePath ? path[...].utf8 : baseName(path).utf8), 0, 0)
  }

  private func matches(_ text: [UInt8], _ from: Int, _ patternFrom: Int) -> Bool {
    var at = from
    var place = patternFrom
    while place < pattern.count {
      if pattern[place] == 0x2A { return matchesStar(text, at, place) }
      guard at < text.count, let next = one(text, at, place) else { return false }
      at = next.text
      place = next.pattern
    }
    return at == text.count
  }

  /// `*` at `place`: any run within a name; `**`: any run; `**/`: also nothing at all.
  private func matchesStar(_ text: [UInt8], _ from: Int, _ place: Int) -> Bool {
    var after = place + 1
    let isDeep = after < pattern.count && pattern[after] == 0x2A
    while after < pattern.count, pattern[after] == 0x2A { after += 1 }
    if isDeep, after < pattern.count, pattern[after] == 0x2F, matches(text, from, after + 1) {
      return true
    }
    var at = from
    while true {
      if matches(text, at, after) { return true }
      guard at < text.count, isDeep || text[at] != 0x2F else { return false }
      at += 1
    }
  }

  /// Where text and pattern go on after one character that fits, nil where it does not.
  private func one(_ text: [UInt8], _ at: Int, _ place: Int) -> (text: Int, pattern: Int)? {
    switch pattern[place] {
    case 0x3F:
      guard text[at] != 0x2F else { return nil }
      var end = at + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      return (end, place + 1)
    case 0x5B:
      guard let close = pattern[min(place + 2, pattern.count)...].firstIndex(of: 0x5D) else {
        break
      }
      return isChosen(text[at], place + 1, close) ? (at + 1, close + 1) : nil
    case 0x5C where place + 1 < pattern.count:
      return text[at] == pattern[place + 1] ? (at + 1, place + 2) : nil
    default: break
    }
    return text[at] == pattern[place] ? (at + 1, place + 1) : nil
  }

  private func isChosen(_ byte: UInt8, _ start: Int, _ end: Int) -> Bool {
    var at = start
    let isInverted = pattern[at] == 0x21 || pattern[at] == 0x5E
    if isInverted { at += 1 }
    var isFound = false
    while at < end {
      if at + 2 < end, pattern[at + 1] == 0x2D {
        isFound = isFound || (pattern[at] <= byte && byte <= pattern[at + 2])
        at += 3
      } else {
        isFound = isFound || pattern[at] == byte
        at += 1
      }
    }
    return isFound != isInverted && byte != 0x2F
  }
}
