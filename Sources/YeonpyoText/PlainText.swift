import CSystem

/// A text with full-width letters and figures, decomposed Hangul and spaces that break no line in their plain forms, and the way back.
///
/// `３년`, `9:30\u{202F}p.m.` and the jamo of 현빈 are what `3년`, `9:30 p.m.` and 현빈 are; Unicode calls the first two
/// compatibility equivalents (UAX #15). Every stage reads the plain text; spans are told in bytes of the original.
package struct PlainText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Replaced piece → where it ends in the plain text, and in the original.
  private var plainEnds: [Int] = []
  private var originalEnds: [Int] = []

  /// `nil` where all of the text is plain, which nearly every text is.
  package init?(_ text: Span<UInt8>) {
    guard PlainText.isNeeded(text) else { return nil }
    bytes.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      let (codePoint, width) = decodeUTF8(text, at)
      switch codePoint {
      case 0xFF01...0xFF5E: replace(text, at, width, with: codePoint - 0xFEE0)
      case 0xA0, 0x2007, 0x202F: replace(text, at, width, with: 0x20)
      case 0x1100...0x1112, 0xAC00...0xD7A3:
        let (syllable, end) = PlainText.syllable(text, at, codePoint, width)
        replace(text, at, end - at, with: syllable)
        at = end
        continue
      default: keep(text, at, width)
      }
      at += width
    }
    if plainEnds.isEmpty { return nil }
  }

  /// Something in the text may have a plainer form, told by first bytes.
  private static func isNeeded(_ text: Span<UInt8>) -> Bool {
    // Jamo; full-width forms; the no-break space; other spaces, among General Punctuation.
    for (first, second) in [(0xE1, 0x84...0x87), (0xEF, 0xBC...0xBD), (0xC2, 0xA0...0xA0)]
      as [(UInt8, ClosedRange<UInt8>)]
    {
      var at = find(first, text, from: 0)
      while at < text.count {
        if second.contains(text[at + 1]) { return true }
        at = find(first, text, from: at + 1)
      }
    }
    var at = find(0xE2, text, from: 0)
    while at < text.count {
      if text[at + 1] == 0x80, text[at + 2] == 0xAF || text[at + 2] == 0x87 { return true }
      at = find(0xE2, text, from: at + 1)
    }
    return false
  }

  /// The place of a byte at or behind `from`, the text's end where there is none.
  private static func find(_ byte: UInt8, _ text: Span<UInt8>, from: Int) -> Int {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return bytes.count }
      return unsafe Int(sys_find_byte(base, Int64(from), Int64(bytes.count), byte))
    }
  }

  /// The syllable that begins with a leading jamo or an open syllable, and where it ends (Unicode 15, chapter 3.12).
  private static func syllable(
    _ text: Span<UInt8>, _ at: Int, _ first: UInt32, _ width: Int
  ) -> (UInt32, end: Int) {
    func codePoint(_ at: Int) -> UInt32 { at < text.count ? decodeUTF8(text, at).codePoint : 0 }
    var result = first
    var end = at + width
    if first < 0xAC00 {
      let vowel = codePoint(end)
      guard (0x1161...0x1175).contains(vowel) else { return (first, end) }
      result = 0xAC00 + ((first - 0x1100) * 21 + vowel - 0x1161) * 28
      end += 3
    }
    let last = codePoint(end)
    if (0x11A8...0x11C2).contains(last), (result - 0xAC00) % 28 == 0 {
      result += last - 0x11A7
      end += 3
    }
    return (result, end)
  }

  private mutating func keep(_ text: Span<UInt8>, _ at: Int, _ width: Int) {
    for place in at..<at + width { bytes.append(text[place]) }
  }

  private mutating func replace(
    _ text: Span<UInt8>, _ at: Int, _ width: Int, with codePoint: UInt32
  ) {
    guard decodeUTF8(text, at).codePoint != codePoint else { return keep(text, at, width) }
    if codePoint < 0x80 {
      bytes.append(UInt8(codePoint))
    } else {
      bytes.append(UInt8(0xE0 | codePoint >> 12))
      bytes.append(UInt8(0x80 | codePoint >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | codePoint & 0x3F))
    }
    plainEnds.append(bytes.count)
    originalEnds.append(at + width)
  }

  /// A boundary of characters of the plain text as one of the original.
  package func original(_ place: Int) -> Int { PlainText.map(place, plainEnds, originalEnds) }

  /// The same the other way; inside a replaced piece its end.
  package func plain(_ place: Int) -> Int {
    let mapped = PlainText.map(place, originalEnds, plainEnds)
    return min(mapped, bytes.count)
  }

  package func original(_ span: ByteSpan) -> ByteSpan {
    ByteSpan(original(Int(span.start)), original(Int(span.end)))
  }

  package func plain(_ span: ByteSpan) -> ByteSpan {
    ByteSpan(plain(Int(span.start)), plain(Int(span.end)))
  }

  /// By the last piece that ends at or before the place.
  private static func map(_ place: Int, _ from: [Int], _ to: [Int]) -> Int {
    var low = 0
    var high = from.count
    while low < high {
      let middle = (low + high) / 2
      if from[middle] <= place { low = middle + 1 } else { high = middle }
    }
    let mapped = low == 0 ? place : place - from[low - 1] + to[low - 1]
    return low < to.count ? min(mapped, to[low]) : mapped
  }
}

extension Document {
  /// The document with its plain text in place of its own.
  package func replacingText(_ plain: PlainText) -> Document {
    var result = self
    result.text = plain.bytes
    result.dateSpan = dateSpan.map { plain.plain($0) }
    result.headEnd = headEnd.map { plain.plain($0) }
    return result
  }
}
