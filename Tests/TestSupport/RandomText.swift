/// A small seeded generator (SplitMix64, Steele, Lea and Flood 2014), equal on every machine.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0, less than `limit`.
  package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

  package mutating func one<T>(_ list: [T]) -> T { list[below(list.count)] }
}

/// Random strings of the characters that news is made of, and of those that break tokenizers.
package struct RandomText: Sendable {
  private static let common: [String] = [
    "a", "b", "Z", "é", "ł", "1", "2", "0", " ", " ", "\n", "\r\n", "\r", ".", ",", "'", "’", "\"",
    "“", "”",
    "-", "–", "_", ":", ";", "/", "@", "#", "·", "…", "‘", "(", ")", "가", "나", "힣", "리정혁", "일", "년",
  ]
  private static let rare: [String] = [
    "\u{301}", "\u{308}", "\u{1112}", "\u{1161}", "\u{11AB}", "ㄱ", "ㅏ", "漢", "字", "の", "カ", "ー",
    "😀",
    "👩‍👩‍👧", "🇰🇷", "\u{200D}", "\u{FE0F}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{3000}", "\u{2003}",
    "\u{A0}", "\u{202F}", "ａ", "１", "．", "＇", "א", "ב", "ไ", "ท", "ย", "©", "™", "☎", "①", "Ω", "д",
    "«", "」", "〈", "〃", "々", "\u{0B}", "\u{85}", "\u{2028}", "\u{0}", "\u{7F}", "½", "²",
    "\u{10FFFF}",
  ]

  /// Hangul whole and in pieces, and what stands beside it in print.
  private static let korean: [String] = [
    "가", "힣", "각", "은", "이", "를", "씨", "년", "월", "일", "현빈", "리정혁", "윤세리", "드라마", "에서", "으로",
    "한테서만은",
    "\u{1112}\u{1167}\u{11AB}", "\u{1107}\u{1175}\u{11AB}", "\u{1100}\u{1161}", "\u{1100}",
    "\u{1161}",
    "\u{11AB}", "\u{115F}", "\u{A960}", "\u{D7B0}", "\u{D7CB}", "가\u{11A8}", "ㄱ", "ㅏ", "ㅋㅋ", "ㅠㅠ",
    "ﾡ",
    "玄彬", "李", "美", "tvN", "2PM", "ｔｖＮ", "Ａ", "１２", "3", "2021", " ", " ", "\n", ".", "·", "∼", "~",
    "(", ")", "‘",
    "’", "“", "”", "『", "』", "〈", "〉", "《", "》", "「", "」", "\u{301}", "\u{200D}", "\u{FE0F}", "😀",
  ]

  private var generator: SeededGenerator

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The next string of Korean print, up to `length` pieces.
  package mutating func nextKorean(length: Int = 24) -> String {
    let count = Int(generator.next() % UInt64(length + 1))
    return (0..<count).map { _ in
      RandomText.korean[Int(generator.next() % UInt64(RandomText.korean.count))]
    }.joined()
  }

  /// The next string, up to `length` pieces; one in three has none of the rare characters.
  package mutating func next(length: Int = 24) -> String {
    var result = ""
    let isCommon = generator.next() % 3 == 0
    for _ in 0..<Int(generator.next() % UInt64(length + 1)) {
      let pool = isCommon || generator.next() % 4 != 0 ? RandomText.common : RandomText.rare
      result += pool[Int(generator.next() % UInt64(pool.count))]
    }
    return result
  }
}

/// Places in the UTF-8 of a text where a grapheme cluster begins, and its end (UAX #29, as Swift reads it).
package func clusterBoundaries(_ text: String) -> Set<Int> {
  var result: Set<Int> = [0]
  var at = 0
  for character in text {
    at += character.utf8.count
    result.insert(at)
  }
  return result
}
