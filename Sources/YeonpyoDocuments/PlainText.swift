import YeonpyoText

extension DocumentReader {
  /// One article: a whole text as it stands, mark of byte order and line ends included.
  func text(_ bytes: [UInt8], _ place: InputPlace, notes: [InputFailure]) -> Item {
    if isBlank(bytes.span) { return .failure(place.failure(.empty, "the file is empty")) }
    var document = Document(id: place.doc, path: place.path, text: bytes)
    document.title = headTitle(bytes.span)
    complete(&document, field: nil)
    return .document(document, notes: notes)
  }
}

/// Nothing but white space and marks of byte order.
package func isBlank(_ text: Span<UInt8>) -> Bool {
  var at = 0
  while at < text.count {
    let byte = text[at]
    if byte <= 0x20, byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
      at += 1
    } else if byte == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 || text[at + 1] == 0x85 {
      at += 2
    } else if isBlankOfThree(text, at) {
      at += 3
    } else {
      return false
    }
  }
  return true
}

/// U+FEFF, U+3000, U+2000…U+200B, U+2028, U+2029.
private func isBlankOfThree(_ text: Span<UInt8>, _ at: Int) -> Bool {
  guard at + 2 < text.count else { return false }
  switch (text[at], text[at + 1], text[at + 2]) {
  case (0xEF, 0xBB, 0xBF), (0xE3, 0x80, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9):
    return true
  default: return false
  }
}

struct TextProblem {
  var code: InputFailure.Code
  var offset: Int
  var message: String
}

/// Why `text` is no text: a zero byte early on, bytes that are no UTF-8, a zero byte later, too many
/// control characters.
func textProblem(_ text: Span<UInt8>) -> TextProblem? {
  let head = min(text.count, 1 << 16)
  if let zero = firstZero(text.extracting(0..<head)) { return binary(zero) }
  if let bad = firstInvalidUTF8(text) {
    let byte = String(text[bad], radix: 16, uppercase: true)
    return TextProblem(
      code: .notUTF8, offset: bad, message: "byte 0x\(byte) at offset \(bad) is not UTF-8")
  }
  if let zero = firstZero(text.extracting(head..<text.count)) { return binary(head + zero) }
  var controls = 0
  var first = 0
  var at = 0
  while case let next = firstPlace(text, at, head, where: { bytesBelow($0, 0x20) }), next < head {
    if isControl(text[next]) {
      if controls == 0 { first = next }
      controls += 1
    }
    at = next + 1
  }
  guard controls > 8, controls * 20 > head else { return nil }
  return TextProblem(code: .binary, offset: first, message: "\(controls) control characters")
}

private func binary(_ offset: Int) -> TextProblem {
  TextProblem(code: .binary, offset: offset, message: "a zero byte at offset \(offset)")
}

/// Control characters that no text has: not white space, not escape.
@inline(__always)
private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1B
}

private func firstZero(_ text: Span<UInt8>) -> Int? {
  let at = firstPlace(text, 0, text.count) { bytesEqual($0, 0) }
  return at < text.count ? at : nil
}
