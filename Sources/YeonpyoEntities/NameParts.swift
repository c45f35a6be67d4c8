import YeonpyoText

/// Parts of names that stand for the whole.
package enum NameParts {
  /// Three to five Hangul syllables.
  package static func isKorean(_ name: String) -> Bool {
    guard (9...15).contains(name.utf8.count), name.utf8.count % 3 == 0 else { return false }
    return isHangul(name)
  }

  /// Nothing but Hangul syllables.
  package static func isHangul(_ text: String) -> Bool {
    // Most names begin otherwise, which one byte tells.
    guard let first = text.utf8.first, (0xEA...0xED).contains(first) else { return text.isEmpty }
    return text.unicodeScalars.allSatisfy { (0xAC00...0xD7A3) ~= $0.value }
  }

  /// `Se-ri` of `Yoon Se-ri`, 세리 of 윤세리, `Yamada` of `Takao Yamada`; `nil` where a part would be too short to tell.
  ///
  /// A part is always the end of the name: what ``start(in:_:after:)`` allows.
  package static func part(of name: String, isKorean: Bool) -> String? {
    let bytes = name.utf8
    if self.isKorean(name) { return bytes.count == 9 ? String(name.dropFirst()) : nil }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = bytes.split(separator: 0x20)
    guard words.count >= 2, let last = words.last else { return nil }
    let given = String(Substring(bytes[(isKorean ? words[1] : last).startIndex..<last.endIndex]))
    return given.utf8.count >= 4 ? given : nil
  }

  /// The next place after `offset` where a part of the name `piece` may begin, in bytes from its start: behind the first
  /// syllable of Hangul, behind spaces.
  static func start(in piece: TextPiece, _ text: FlatArray<UInt8>, after offset: Int) -> Int? {
    if piece.count == 9, text[piece.start] >= 0xEA, text[piece.start] <= 0xED {
      return offset < 3 ? 3 : nil
    }
    var place = offset + 1
    // Longer ones are no names.
    while place < min(piece.count, 256) {
      if text[piece.start + place - 1] == 0x20, text[piece.start + place] != 0x20 { return place }
      place += 1
    }
    return nil
  }
}
