import YeonpyoText

/// The language of `text` by the share of Hangul among the letters of its first 64 KB: Korean from a quarter on.
///
/// Counted are ASCII letters against first bytes of syllables (U+A000…U+ABFF among them, which neither language has) and
/// of jamo (those that do not lie across two steps of eight bytes).
package func guessLanguage(_ text: Span<UInt8>) -> Language {
  let end = min(text.count, 1 << 16)
  var hangul = ByteCounter()
  var latin = ByteCounter()
  var at = 0
  while at < end {
    let word = at + 8 <= end ? eightBytes(text, at) : lastBytes(text, at, end)
    latin.add(lowBitsIn(word | 0x2020_2020_2020_2020, 0x61...0x7A) & ~word)
    let jamo = lowBitsIn(word, 0x61...0x61) & lowBitsIn(word &>> 8, 0x04...0x07)
    hangul.add((lowBitsIn(word, 0x6A...0x6D) | jamo) & word)
    // A quarter of what comes after the first kilobyte is enough.
    at += at < 1024 ? 8 : 32
  }
  hangul.flush()
  latin.flush()
  let letters = hangul.total + latin.total
  return hangul.total > 0 && hangul.total * 4 >= letters ? .korean : .english
}

/// Fewer than eight bytes, with zeros after them.
private func lastBytes(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> UInt64 {
  var word: UInt64 = 0
  for index in at..<end { word |= UInt64(text[index]) << UInt64(8 * (index - at)) }
  return word
}

/// The language a BCP 47 tag names; nil where it is neither of ours.
package func language(ofTag tag: String) -> Language? {
  let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  switch primary {
  case "ko", "kor", "korean": return .korean
  case "en", "eng", "english": return .english
  default: return nil
  }
}
