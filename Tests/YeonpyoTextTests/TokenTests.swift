import TestSupport
import Testing

@testable import YeonpyoText

/// A text cut into tokens, for reading in tests.
struct TokenizedText {
  let text: String
  let bytes: [UInt8]
  let tokens: [Token]

  init(_ text: String) throws {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var tokenizer = try Tokenizer()
    tokenizer.tokenize(bytes.span, into: &tokens)
    self.text = text
    self.bytes = bytes
    self.tokens = tokens
  }

  func string(_ token: Token) -> String {
    String(decoding: bytes[token.span.range], as: UTF8.self)
  }

  /// `w:Hyun w:Bin m:- w:starring`
  var line: String {
    tokens.map { "\(TokenizedText.letter($0.kind)):\(string($0))" }.joined(separator: " ")
  }

  private static func letter(_ kind: TokenKind) -> String {
    switch kind {
    case .word: "w"
    case .hangul: "h"
    case .number: "n"
    case .possessive: "p"
    case .mark: "m"
    case .other: "o"
    }
  }
}

@Suite struct TokenTests {
  @Test(arguments: [
    ("Netflix's", "w:Netflix p:'s"),
    ("Netflix’s new", "w:Netflix p:’s w:new"),
    ("NETFLIX'S", "w:NETFLIX p:'S"),
    ("Dallas’ mayor", "w:Dallas m:’ w:mayor"),
    ("it'll can't O’Brien", "w:it'll w:can't w:O’Brien"),
    ("'s", "m:' w:s"),
    ("Hyun Bin-starring", "w:Hyun w:Bin m:- w:starring"),
    ("Ri Jeong-hyeok's", "w:Ri w:Jeong m:- w:hyeok p:'s"),
    ("RiJeong-hyeok", "w:RiJeong m:- w:hyeok"),
    ("13K 8PM 1990s 19th 4K-TV", "n:13 w:K n:8 w:PM n:1990 w:s n:19 w:th n:4 w:K m:- w:TV"),
    ("10,000 3.5 1,a", "n:10,000 n:3.5 n:1 m:, w:a"),
    ("U.S. and U.S.A", "w:U.S m:. w:and w:U.S.A"),
    ("tvN에서", "w:tvN h:에서"),
    ("2PM의", "n:2 w:PM h:의"),
    ("12일 2021년", "n:12 h:일 n:2021 h:년"),
    ("‘현빈’은 “간다”고", "m:‘ h:현빈 m:’ h:은 m:“ h:간다 m:” h:고"),
    ("현빈·손예진", "h:현빈 m:· h:손예진"),
    ("AT&T", "w:AT m:& w:T"),
    (
      "\u{1112}\u{1167}\u{11AB}\u{1107}\u{1175}\u{11AB}은",
      "h:\u{1112}\u{1167}\u{11AB}\u{1107}\u{1175}\u{11AB} h:은"
    ),
    (
      "\u{1112}\u{1167}\u{11AB}\u{110B}\u{1173}\u{11AB}",
      "h:\u{1112}\u{1167}\u{11AB}\u{110B}\u{1173}\u{11AB}"
    ),
    ("😀현빈", "m:😀 h:현빈"),
    ("李 씨", "o:李 h:씨"),
    ("Café", "w:Café"),
    ("", ""),
    (" \n\t", ""),
  ])
  func cuts(_ text: String, _ expected: String) throws {
    let line = try TokenizedText(text).line
    #expect(line == expected)
  }

  /// Flags of the first token, apart from the white space before it.
  @Test(
    arguments: [
      ("Netflix", [.capital]), ("netflix", []), ("CLOY", [.capital, .allCapitals]),
      ("A", [.capital]), ("TV's", [.capital, .allCapitals]), ("tvN", [.innerCapital]),
      ("RiJeong", [.capital, .innerCapital]), ("McKay", [.capital, .innerCapital]),
      ("iPhone", [.innerCapital]), ("Élan", [.capital, .folded]), ("현빈", []),
      ("\u{1112}\u{1167}\u{11AB}", [.folded]), ("Ｎｅｗｓ", [.capital, .folded]),
      ("1990s", []), ("-x", []),
    ] as [(String, TokenFlags)])
  func flagsLetters(_ text: String, _ expected: TokenFlags) throws {
    let token = try #require(try TokenizedText(text).tokens.first)
    #expect(token.flags.subtracting([.spaceBefore, .lineBefore, .paragraphBefore]) == expected)
  }

  /// Flags of the last token.
  @Test(
    arguments: [
      ("a", [.spaceBefore]), ("a b", [.spaceBefore]), ("a\tb", [.spaceBefore]), ("a,b", []),
      ("a\u{3000}b", [.spaceBefore]), ("a\u{A0}b", [.spaceBefore]),
      ("a\nb", [.spaceBefore, .lineBefore]), ("a\r\nb", [.spaceBefore, .lineBefore]),
      ("a\rb", [.spaceBefore, .lineBefore]), ("a\u{2028}b", [.spaceBefore, .lineBefore]),
      ("a\n\nb", [.spaceBefore, .lineBefore, .paragraphBefore]),
      ("a\r\n\r\nb", [.spaceBefore, .lineBefore, .paragraphBefore]),
      ("a\n  \nb", [.spaceBefore, .lineBefore, .paragraphBefore]),
      ("a\u{B}b", [.spaceBefore]), ("13K", []), ("Netflix's", []), ("tvN에서", []),
    ] as [(String, TokenFlags)])
  func flagsSpace(_ text: String, _ expected: TokenFlags) throws {
    let token = try #require(try TokenizedText(text).tokens.last)
    let asked: TokenFlags = [.spaceBefore, .lineBefore, .paragraphBefore]
    #expect(token.flags.intersection(asked) == expected)
  }

  @Test(arguments: [
    ("Netflix", "NETFLIX"), ("Café", "cafe"), ("Ｎｅｗｓ", "news"), ("U.S", "US"),
    ("O’Brien", "o'brien"),
    ("현빈", "\u{1112}\u{1167}\u{11AB}\u{1107}\u{1175}\u{11AB}"), ("Straße", "strasse"),
  ])
  func hashesAlike(_ one: String, _ other: String) throws {
    let a = try TokenizedText(one).tokens
    let b = try TokenizedText(other).tokens
    #expect(a.count == 1 && b.count == 1)
    #expect(a.first?.hash == b.first?.hash)
  }

  @Test(arguments: [("Hyun", "Bin"), ("a", "b"), ("13", "31"), ("현빈", "빈현"), ("1.5", "15")])
  func hashesApart(_ one: String, _ other: String) throws {
    #expect(try TokenizedText(one).tokens.first?.hash != TokenizedText(other).tokens.first?.hash)
  }

  /// What stands before a possessive keeps its own hash; the possessive has that of `s`.
  @Test func hashesSplitsApart() throws {
    let words = try TokenizedText("Netflix’s Netflix s 13K 13 k").tokens.map(\.hash)
    #expect(words[0] == words[2] && words[1] == words[3])
    #expect(words[4] == words[6] && words[5] == words[7])
  }

  @Test func isSmall() { #expect(MemoryLayout<Token>.size <= 16) }
}

/// What every later stage relies on, over seeded random text.
@Suite struct TokenContractTests {
  @Test(arguments: 0..<4)
  func holds(_ seed: Int) throws {
    var random = RandomText(seed: UInt64(200 + seed))
    var tokenizer = try Tokenizer()
    let folding = Folding()
    for _ in 0..<10_000 {
      let text = random.next()
      let bytes = Array(text.utf8)
      var tokens: [Token] = []
      tokenizer.tokenize(bytes.span, into: &tokens)
      var failures = TokenContractTests.misplaced(tokens, bytes)
      for token in tokens where token.kind == .word || token.kind == .hangul {
        var folded: [UInt32] = []
        folding.fold(bytes.span, token.span.range, into: &folded)
        if FoldedHash.of(folded) != token.hash { failures.append("hash at \(token.start)") }
      }
      #expect(failures.isEmpty, "\(text.debugDescription)")
      if !failures.isEmpty { return }
    }
  }

  /// Hangul, jamo, decomposed Hangul and other scripts in one word: tokens cut no grapheme cluster, and nothing but white
  /// space lies between them.
  @Test(arguments: 0..<4)
  func holdsOnKorean(_ seed: Int) throws {
    var random = RandomText(seed: UInt64(300 + seed))
    var tokenizer = try Tokenizer()
    for _ in 0..<5_000 {
      let text = random.nextKorean()
      let bytes = Array(text.utf8)
      var tokens: [Token] = []
      tokenizer.tokenize(bytes.span, into: &tokens)
      var failures = TokenContractTests.misplaced(tokens, bytes)
      let boundaries = clusterBoundaries(text)
      var last = 0
      for token in tokens {
        for place in [Int(token.start), Int(token.end)] where !boundaries.contains(place) {
          failures.append("\(place) cuts a cluster")
        }
        if !TokenContractTests.isBlank(bytes[last..<Int(token.start)]) {
          failures.append("lost text before \(token.start)")
        }
        last = Int(token.end)
      }
      if !TokenContractTests.isBlank(bytes[last...]) { failures.append("lost text at the end") }
      #expect(failures.isEmpty, "\(text.debugDescription)")
      if !failures.isEmpty { return }
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  private static func misplaced(_ tokens: [Token], _ bytes: [UInt8]) -> [String] {
    var failures: [String] = []
    var last = 0
    for token in tokens {
      if Int(token.start) < last { failures.append("\(token.start) overlaps") }
      if token.end <= token.start { failures.append("\(token.start) is empty") }
      if Int(token.end) > bytes.count { failures.append("\(token.end) is past the end") }
      for place in [Int(token.start), Int(token.end)] where place < bytes.count {
        if bytes[place] & 0xC0 == 0x80 { failures.append("\(place) cuts a code point") }
      }
      last = Int(token.end)
    }
    return failures
  }
}
