/// The first byte of `text` that is not well-formed UTF-8 (Unicode 15, table 3-7), `nil` where all is well.
package func firstInvalidUTF8(_ text: Span<UInt8>) -> Int? {
  let count = text.count
  var at = 0
  while at < count {
    at = skipASCII(text, at)
    guard at < count else { return nil }
    let width = sequenceWidth(text, at)
    guard width > 0 else { return at }
    at += width
  }
  return nil
}

/// The first byte at or after `at` above 0x7F, or the end; eight bytes a step.
@inline(__always)
package func skipASCII(_ text: Span<UInt8>, _ at: Int) -> Int {
  var at = at
  let count = text.count
  unsafe text.withUnsafeBytes { raw in
    while at + 8 <= count,
      unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      at += 8
    }
    while at < count, unsafe raw[at] < 0x80 { at += 1 }
  }
  return at
}

/// Width of the well-formed sequence at `at`, 0 where there is none.
private func sequenceWidth(_ text: Span<UInt8>, _ at: Int) -> Int {
  func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    at + offset < text.count && range.contains(text[at + offset])
  }
  switch text[at] {
  case 0xC2...0xDF: return continues(1) ? 2 : 0
  case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
  case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
  case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
  case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
  case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
  case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
  default: return 0
  }
}
