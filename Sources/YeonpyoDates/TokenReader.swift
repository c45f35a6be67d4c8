import YeonpyoText

/// A place between words: a token, and how far into it (Hangul tokens hold several words).
struct TokenPlace: Equatable, BitwiseCopyable {
  private var packedToken: UInt32
  private var packedByte: UInt32

  @inline(__always) init(token: Int, byte: Int) {
    packedToken = UInt32(truncatingIfNeeded: token)
    packedByte = UInt32(truncatingIfNeeded: byte)
  }

  var token: Int { @inline(__always) get { Int(packedToken) } }
  /// Byte of the text; the token's start, or a place inside a Hangul token.
  var byte: Int { @inline(__always) get { Int(packedByte) } }
}

/// A word read at a place.
struct ReadWord: BitwiseCopyable {
  private var packedEntry: Int32
  var next: TokenPlace

  @inline(__always) init(entry: Int, next: TokenPlace) {
    packedEntry = Int32(truncatingIfNeeded: entry)
    self.next = next
  }

  /// Entry of the lexicon.
  var entry: Int { @inline(__always) get { Int(packedEntry) } }

  static var none: ReadWord { ReadWord(entry: -1, next: TokenPlace(token: 0, byte: 0)) }
}

/// The words at one place, longest first; at most four, the shortest of more being left out.
struct ReadWords: BitwiseCopyable {
  private(set) var count = 0
  private var first = ReadWord.none
  private var second = ReadWord.none
  private var third = ReadWord.none
  private var fourth = ReadWord.none

  /// Adds a word longer than those before it.
  @inline(__always)
  mutating func add(_ word: ReadWord) {
    fourth = third
    third = second
    second = first
    first = word
    count = min(count + 1, 4)
  }

  subscript(_ index: Int) -> ReadWord {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    default: fourth
    }
  }
}

/// Reads lexicon words and numbers off tokens, wherever patterns ask.
final class TokenReader: Sendable {
  let lexicon: Lexicon
  let particles: ParticleTable
  /// Those that words without figures may end with.
  private let wordParticles: ParticleTable

  /// Two figures are a month and a day, in this order.
  let monthIsFirst: Bool

  init(
    lexicon: Lexicon, particles: ParticleTable, wordParticles: ParticleTable, monthIsFirst: Bool
  ) {
    self.wordParticles = wordParticles
    self.lexicon = lexicon
    self.particles = particles
    self.monthIsFirst = monthIsFirst
  }

  /// The words that can be read at `place` inside a Hangul token, the longest first.
  func words(_ text: Span<UInt8>, _ tokens: Span<Token>, at place: TokenPlace) -> ReadWords {
    var words = ReadWords()
    readHangul(text, tokens, tokens[place.token], place, &words)
    return words
  }

  static func start(_ tokens: Span<Token>, _ index: Int) -> TokenPlace {
    TokenPlace(token: index, byte: index < tokens.count ? Int(tokens[index].start) : Int.max)
  }

  private func readHangul(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ token: Token, _ place: TokenPlace,
    _ words: inout ReadWords
  ) {
    guard !token.flags.contains(.folded) else { return }
    var at = place.byte
    var hash: UInt32 = 0
    for _ in 0..<lexicon.longest where at + 3 <= Int(token.end) {
      hash = FoldedHash.step(hash, decodeUTF8(text, at).codePoint)
      at += 3
      let entry = lexicon.find(hash)
      guard entry >= 0 else {
        if lexicon.goesOn(hash) { continue }
        return
      }
      let isWhole = at == Int(token.end)
      words.add(
        ReadWord(
          entry: entry,
          next: isWhole
            ? TokenReader.start(tokens, place.token + 1)
            : TokenPlace(token: place.token, byte: at)))
      guard lexicon.goesOn(hash) else { return }
    }
  }

  /// Where a span that stops at `place` ends, in bytes.
  @inline(__always)
  static func end(_ tokens: Span<Token>, before place: TokenPlace) -> Int {
    if place.token < tokens.count, place.byte > Int(tokens[place.token].start) { return place.byte }
    return place.token > 0 ? Int(tokens[place.token - 1].end) : 0
  }

  /// Whether `place` is a token's beginning or the end of all.
  @inline(__always)
  static func isBetween(_ tokens: Span<Token>, _ place: TokenPlace) -> Bool {
    place.token >= tokens.count || place.byte <= Int(tokens[place.token].start)
  }

  /// Nothing follows but a closing mark.
  static func isLast(_ tokens: Span<Token>, _ place: TokenPlace) -> Bool {
    place.token >= tokens.count
      || place.token + 1 == tokens.count && isBetween(tokens, place)
        && tokens[place.token].kind == .mark
  }

  /// Whether a phrase may end at `place`, inside a token: before particles of the same eojeol. Behind a figure they may be endings of
  /// verbs too (8월이야); a word has none of those (그제야, 여야).
  func mayEnd(_ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace) -> Bool {
    let token = tokens[place.token]
    let isWord = token.flags.contains(.spaceBefore)
    return (isWord ? wordParticles : particles).follows(
      text, place.byte..<Int(token.end), after: decodeUTF8(text, place.byte - 3).codePoint)
  }

  /// `2.5` as 25, up to 899.9; `nil` for anything else.
  func tenths(_ text: Span<UInt8>, _ token: Token) -> Int16? {
    guard token.kind == .number, (3...5).contains(token.count),
      text[Int(token.end) - 2] == 0x2E
    else { return nil }
    var value: Int16 = 0
    for at in Int(token.start)..<Int(token.end) where at != Int(token.end) - 2 {
      guard text[at] >= 0x30, text[at] <= 0x39 else { return nil }
      value = value * 10 + Int16(text[at] - 0x30)
    }
    return value < 9000 ? value : nil
  }

  /// `730`, `1030`, `8.10`.
  func joinedTime(_ text: Span<UInt8>, _ token: Token) -> (hour: Int, minute: Int)? {
    guard token.kind == .number, (3...5).contains(token.count) else { return nil }
    let end = Int(token.end)
    var value = 0
    for at in Int(token.start)..<end {
      if text[at] == 0x2E, at == end - 3 { continue }
      guard text[at] >= 0x30, text[at] <= 0x39 else { return nil }
      value = value * 10 + Int(text[at] - 0x30)
    }
    return value / 100 <= 24 && value % 100 < 60 ? (value / 100, value % 100) : nil
  }

  /// `13.5.2015`, `2015.5.13`, `13.5.15`, `13.5`: the day first where both orders are possible, unless the language has it
  /// otherwise.
  func dotted(_ text: Span<UInt8>, _ token: Token) -> (year: Int?, month: Int, day: Int)? {
    guard token.kind == .number, (3...10).contains(token.count) else { return nil }
    var parts = (0, 0, 0)
    var counts = (0, 0, 0)
    var place = 0
    for at in Int(token.start)..<Int(token.end) {
      let byte = text[at]
      if byte == 0x2E {
        place += 1
        continue
      }
      guard byte >= 0x30, byte <= 0x39, place < 3 else { return nil }
      let digit = Int(byte - 0x30)
      switch place {
      case 0: (parts.0, counts.0) = (parts.0 * 10 + digit, counts.0 + 1)
      case 1: (parts.1, counts.1) = (parts.1 * 10 + digit, counts.1 + 1)
      default: (parts.2, counts.2) = (parts.2 * 10 + digit, counts.2 + 1)
      }
    }
    guard place > 0, (1...2).contains(counts.1) else { return nil }
    if place == 2, counts.0 == 4, (1...2).contains(counts.2) {
      return TokenReader.date(parts.2, parts.1, year: parts.0)
    }
    guard (1...2).contains(counts.0) else { return nil }
    if place == 1 {
      return monthIsFirst
        ? TokenReader.date(parts.1, parts.0, year: nil)
        : TokenReader.date(parts.0, parts.1, year: nil)
    }
    guard counts.2 == 4 || counts.2 == 2 else { return nil }
    return (1...12).contains(parts.1)
      ? TokenReader.date(parts.0, parts.1, year: parts.2)
      : TokenReader.date(parts.1, parts.0, year: parts.2)
  }

  private static func date(_ day: Int, _ month: Int, year: Int?) -> (
    year: Int?, month: Int, day: Int
  )? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return (year, month, day)
  }

  /// Digits as a number, `nil` for anything else or more than nine of them; commas are passed over where `separators`.
  func digits(_ text: Span<UInt8>, _ token: Token, separators: Bool) -> (value: Int, count: Int)? {
    guard token.kind == .number, token.count <= 9 else { return nil }
    var value = 0
    var count = 0
    for at in Int(token.start)..<Int(token.end) {
      let byte = text[at]
      if byte == 0x2C, separators { continue }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      count += 1
    }
    return (value, count)
  }
}
