import YeonpyoText

/// Where a given name stands in the text, in Latin letters: one token, or several with hyphens or a space between. Nothing is
/// copied before somebody with that key is known.
struct GivenName {
  var firstToken: Int
  /// One past the last.
  var endToken: Int
  /// Bytes of the text; the first may lie inside a token (`RiJeong`).
  var start: Int
  var end: Int

  /// `Jeong-hyeok`, `Jeonghyeok`: the token `index`, and what hyphens join to it.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, from index: Int) {
    guard GivenName.isNext(tokens, index) else { return nil }
    self.init(text, tokens, index, from: Int(tokens[index].start))
  }

  /// `Jeong Hyeok`: two words.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, spacedFrom index: Int) {
    guard GivenName.isNext(tokens, index), GivenName.isNext(tokens, index + 1) else { return nil }
    firstToken = index
    endToken = index + 2
    start = Int(tokens[index].start)
    end = Int(tokens[index + 1].end)
    // `Kim Tae Hee-jin` is something else.
    if endToken < tokens.count, GivenName.isHyphen(text, tokens[endToken]),
      Int(tokens[endToken].start) == end
    {
      return nil
    }
  }

  /// `bin` of `Hyun-bin`.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, hyphenedTo surname: Int) {
    guard surname + 2 < tokens.count, GivenName.isHyphen(text, tokens[surname + 1]),
      tokens[surname + 1].start == tokens[surname].end,
      tokens[surname + 2].start == tokens[surname + 1].end, tokens[surname + 2].kind == .word
    else { return nil }
    self.init(text, tokens, surname + 2, from: Int(tokens[surname + 2].start))
  }

  /// `Jeong-hyuk` of `Jeong-hyuk Ri`; spaced, `Jeong Hyuk` of `Jeong Hyuk Ri`.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, before surname: Int, isSpaced: Bool) {
    guard surname > 0, !tokens[surname].flags.contains(.paragraphBefore) else { return nil }
    if isSpaced {
      guard surname > 1 else { return nil }
      self.init(text, tokens, spacedFrom: surname - 2)
      return
    }
    var first = surname - 1
    let last = Int(tokens[first].end)
    while first >= 2, last - Int(tokens[first].start) <= GivenName.longest,
      GivenName.isHyphen(text, tokens[first - 1]), tokens[first].kind == .word,
      tokens[first - 1].end == tokens[first].start, tokens[first - 2].end == tokens[first - 1].start
    { first -= 2 }
    guard tokens[first].kind == .word, tokens[first].flags.contains(.capital) else { return nil }
    self.init(text, tokens, first, from: Int(tokens[first].start))
    guard endToken == surname else { return nil }
  }

  /// From byte `start` of token `index` on, and what hyphens join to it.
  init(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, from start: Int) {
    firstToken = index
    endToken = index + 1
    self.start = start
    end = Int(tokens[index].end)
    // What is longer has no key.
    while end - start <= GivenName.longest, endToken + 1 < tokens.count,
      GivenName.isHyphen(text, tokens[endToken]),
      Int(tokens[endToken].start) == end, tokens[endToken + 1].start == tokens[endToken].end,
      tokens[endToken + 1].kind == .word
    {
      end = Int(tokens[endToken + 1].end)
      endToken += 2
    }
  }

  private static func isHyphen(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .mark && token.count == 1 && text[Int(token.start)] == 0x2D
  }

  /// A word with a capital behind a space.
  private static func isNext(_ tokens: Span<Token>, _ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word
      && tokens[index].flags.contains(.capital) && !tokens[index].flags.contains(.paragraphBefore)
  }

  /// Longer ones are no names.
  private static let longest = 40

  /// The key of its letters (``RomanKey``), how many there are, and a hash of what ``read(_:into:)`` gives (FNV-1a); `nil` where something but ASCII letters, spaces and hyphens
  /// stands there, or too much of it.
  func key(_ text: Span<UInt8>) -> (key: UInt32, letters: Int, spelling: UInt64)? {
    guard end - start <= GivenName.longest else { return nil }
    var builder = RomanKey.Builder()
    var letters = 0
    var spelling: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { spelling = (spelling ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var at = start
    while at < end {
      let byte = text[at]
      let letter = byte | 0x20
      if letter >= 0x61, letter <= 0x7A, byte < 0x80 {
        letters += 1
        // Capitals make a difference inside a word only.
        let isInner = byte & 0x20 == 0 && at > start && text[at - 1] & 0x60 == 0x60
        add(isInner ? byte : letter)
        builder.add(letter, isBeforeH: at + 1 < end && text[at + 1] | 0x20 == 0x68)
      } else if byte != 0x2D, byte > 0x20 {
        return nil
      } else {
        add(0x2D)
      }
      at += 1
    }
    return letters > 0 ? (builder.key, letters, spelling) : nil
  }

  /// Its letters, small, and a bit for each place where a hyphen, space or capital stands before one.
  func read(_ text: Span<UInt8>, into letters: inout [UInt8]) -> UInt64 {
    letters.removeAll(keepingCapacity: true)
    var cuts: UInt64 = 0
    var isCut = false
    for at in start..<end {
      let byte = text[at]
      guard byte & 0x40 != 0 else {
        isCut = true
        continue
      }
      // JeongHyeok: a capital behind a small letter; HYEOK has none.
      if byte & 0x20 == 0, at > start, text[at - 1] & 0x60 == 0x60 { isCut = true }
      if isCut, !letters.isEmpty { cuts |= 1 << UInt64(letters.count) }
      isCut = false
      letters.append(byte | 0x20)
    }
    return cuts
  }
}
