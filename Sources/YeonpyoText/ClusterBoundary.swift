extension ByteSpan {
  /// The span widened to whole grapheme clusters (UAX #29, as Swift reads it); nearly every span is one as it stands.
  package func wholeClusters(_ text: Span<UInt8>) -> ByteSpan {
    var last = Int(end)
    while !isClusterBoundary(text, last) { last += decodeUTF8(text, last).width }
    return ByteSpan(clusterStart(text, Int(start)), last)
  }

  /// The same without what belongs to the characters behind: spans that touch never overlap.
  package func ownClusters(_ text: Span<UInt8>) -> ByteSpan {
    ByteSpan(clusterStart(text, Int(start)), clusterStart(text, Int(end)))
  }
}

/// Where the grapheme cluster begins that `at` lies in.
private func clusterStart(_ text: Span<UInt8>, _ at: Int) -> Int {
  var start = at
  while !isClusterBoundary(text, start) {
    repeat { start -= 1 } while text[start] & 0xC0 == 0x80
  }
  return start
}

/// Whether a grapheme cluster begins at a place between characters of valid UTF-8.
package func isClusterBoundary(_ text: Span<UInt8>, _ at: Int) -> Bool {
  guard at > 0, at < text.count else { return true }
  if text[at] < 0x80, text[at - 1] < 0x80 { return !(text[at - 1] == 0x0D && text[at] == 0x0A) }
  var before = at - 1
  while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
  if isPlain(decodeUTF8(text, before).codePoint), isPlain(decodeUTF8(text, at).codePoint) {
    return true
  }
  // Some way back, since what comes before can matter (flags).
  var start = max(0, at - 256)
  while start < at, text[start] & 0xC0 == 0x80 { start += 1 }
  let end = min(text.count, at + 8)
  var bytes: [UInt8] = []
  for place in start..<end { bytes.append(text[place]) }
  var place = start
  for character in String(decoding: bytes, as: UTF8.self) {
    if place >= at { break }
    place += character.utf8.count
  }
  return place == at
}

/// A character that clings to none of its kind (CR LF is told before): controls, Latin, precomposed Hangul, Han, punctuation.
private func isPlain(_ codePoint: UInt32) -> Bool {
  switch codePoint {
  case 0...0xAC, 0xAE...0x2FF, 0xAC00...0xD7A3, 0x2010...0x2027, 0x3001...0x3029, 0x4E00...0x9FFF:
    true
  default: false
  }
}
