import CICU

/// Folding of code points for lookup: case, Latin accents, full width and decomposed Hangul fall together.
///
/// Apostrophes, and full stops between letters, fold to nothing: `U.S` is `us`, `O’Brien` is `obrien`. The way back is
/// kept by the caller, who folds token by token and never lets a folded position out.
package struct Folding: Sendable {
  /// Latin letters U+00C0…U+024F, indexed by code point − 0xC0: one or two ASCII letters, the second in the high byte.
  private let latin: [UInt16]

  package init() {
    var table = [UInt16](repeating: 0, count: 0x250 - 0xC0)
    let rows: [(String, String)] = [
      ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćĉċč", "c"), ("ðďđ", "d"), ("èéêëēĕėęě", "e"),
      ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĳ", "ij"), ("ĵ", "j"), ("ķ", "k"),
      ("ĺļľŀł", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏő", "o"), ("œ", "oe"), ("ŕŗř", "r"),
      ("śŝşšș", "s"), ("ß", "ss"), ("ţťŧț", "t"), ("þ", "th"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"),
      ("ýÿŷ", "y"), ("źżž", "z"),
    ]
    for (letters, folded) in rows {
      let bytes = Array(folded.utf8)
      let value = UInt16(bytes[0]) | (bytes.count > 1 ? UInt16(bytes[1]) << 8 : 0)
      for scalar in letters.unicodeScalars { table[Int(scalar.value) - 0xC0] = value }
    }
    for index in table.indices where table[index] == 0 {
      let lower = Int(icu_toLower(Int32(index + 0xC0)))
      if lower != index + 0xC0, lower >= 0xC0, lower < 0x250 { table[index] = table[lower - 0xC0] }
    }
    self.latin = table
  }

  /// Appends the folded form of one code point, to be joined with what was appended before it (jamo compose).
  @inline(__always)
  package func append(_ codePoint: UInt32, to result: inout [UInt32]) {
    switch codePoint {
    case 0x41...0x5A: result.append(codePoint + 0x20)
    case 0x27, 0x2019, 0x2018, 0xFF07, 0x60, 0xB4, 0xAD, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF:
      break
    case 0x00...0x7F, 0xAC00...0xD7A3: result.append(codePoint)
    case 0xC0..<0x250:
      let folded = UInt32(latin[Int(codePoint) - 0xC0])
      guard folded != 0 else {
        result.append(UInt32(icu_toLower(Int32(codePoint))))
        return
      }
      result.append(folded & 0xFF)
      if folded > 0xFF { result.append(folded >> 8) }
    case 0xFF01...0xFF5E: append(codePoint - 0xFEE0, to: &result)
    case 0x0300...0x036F: break
    case 0x1161...0x1175, 0x11A8...0x11C2: appendJamo(codePoint, to: &result)
    default: result.append(UInt32(bitPattern: icu_toLower(Int32(bitPattern: codePoint))))
    }
  }

  /// Unicode 15, chapter 3.12: a vowel joins a leading consonant, a trailing consonant joins an open syllable.
  private func appendJamo(_ codePoint: UInt32, to result: inout [UInt32]) {
    if let last = result.last {
      if codePoint < 0x1176, (0x1100...0x1112).contains(last) {
        result[result.count - 1] = 0xAC00 + ((last - 0x1100) * 21 + codePoint - 0x1161) * 28
        return
      }
      if codePoint > 0x11A7, (0xAC00...0xD7A3).contains(last), (last - 0xAC00) % 28 == 0 {
        result[result.count - 1] = last + codePoint - 0x11A7
        return
      }
    }
    result.append(codePoint)
  }

  /// The folded code points of a span of valid UTF-8; a full stop or middle dot between two letters is dropped.
  package func fold(_ text: Span<UInt8>, _ span: Range<Int>, into result: inout [UInt32]) {
    var at = span.lowerBound
    while at < span.upperBound {
      let (codePoint, width) = decodeUTF8(text, at)
      at += width
      if Folding.joinsLetters(codePoint), let last = result.last, last > 0x39, at < span.upperBound
      {
        continue
      }
      append(codePoint, to: &result)
    }
  }

  /// Full stops and dots that UAX 29 lets stand inside a word; apostrophes fold to nothing anyway.
  @inline(__always) private static func joinsLetters(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x2E, 0xB7, 0x2024, 0x2027, 0xFF0E: true
    default: false
    }
  }

  package func fold(_ text: String) -> [UInt32] {
    var result: [UInt32] = []
    let bytes = Array(text.utf8)
    fold(bytes.span, 0..<bytes.count, into: &result)
    return result
  }
}

/// Code point and width in bytes at `at`, in text known to be valid UTF-8.
@inlinable @inline(__always)
public func decodeUTF8(_ text: Span<UInt8>, _ at: Int) -> (codePoint: UInt32, width: Int) {
  let first = UInt32(text[at])
  if first < 0x80 { return (first, 1) }
  if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(text[at + 1] & 0x3F), 2) }
  let second = UInt32(text[at + 1] & 0x3F)
  let third = UInt32(text[at + 2] & 0x3F)
  if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
  return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(text[at + 3] & 0x3F), 4)
}
