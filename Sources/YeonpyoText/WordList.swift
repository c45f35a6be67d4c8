/// A sorted list of words, searched where it lies: nothing is built when a program starts.
///
/// The bytes are words in UTF-8, composed and in lower case, one a line, in order of their bytes.
package struct WordList: Sendable {
  private let bytes: FlatArray<UInt8>

  package init(_ bytes: FlatArray<UInt8>) { self.bytes = bytes }

  /// XXH64 of the list.
  package var checksum: UInt64 { bytes.withSpan(0..<bytes.count) { xxHash64($0) } }

  /// Whether the bytes of `word` are a line of the list; takes about log₂ of its size in comparisons.
  package func contains(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var low = 0
    var high = bytes.count
    while low < high {
      let start = lineStart(before: (low + high) / 2, from: low)
      var at = start
      var place = word.lowerBound
      while at < bytes.count, bytes[at] != 0x0A, place < word.upperBound, bytes[at] == text[place] {
        at += 1
        place += 1
      }
      let isLineEnd = at == bytes.count || bytes[at] == 0x0A
      if place == word.upperBound {
        if isLineEnd { return true }
        high = start
      } else if isLineEnd || bytes[at] < text[place] {
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        low = at + 1
      } else {
        high = start
      }
    }
    return false
  }

  /// The same for a token, in small letters.
  package func containsFolded(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let folded = (Int(token.start)..<Int(token.end)).map { at in
      (0x41...0x5A).contains(text[at]) ? text[at] | 0x20 : text[at]
    }
    return contains(folded.span, 0..<folded.count)
  }

  package func contains(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return contains(bytes.span, 0..<bytes.count)
  }

  private func lineStart(before place: Int, from first: Int) -> Int {
    var start = place
    while start > first, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }
}
