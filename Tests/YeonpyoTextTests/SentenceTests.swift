import TestSupport
import Testing

@testable import YeonpyoText

@Suite struct SentenceTests {
  private static func cut(_ text: String, _ language: LanguageData?) throws -> [String] {
    var tokenizer = try Tokenizer()
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    tokenizer.tokenize(bytes.span, into: &tokens)
    var starts: [UInt32] = []
    SentenceBreaker(language).sentences(bytes.span, tokens.span, into: &starts)
    return starts.enumerated().map { number, first in
      let last = number + 1 < starts.count ? Int(starts[number + 1]) : tokens.count
      return String(
        decoding: bytes[Int(tokens[Int(first)].start)..<Int(tokens[last - 1].end)], as: UTF8.self)
    }
  }

  private static let english: LanguageData = {
    var data = LanguageData()
    let folding = Folding()
    func hashes(_ words: String) -> Set<UInt32> {
      Set(words.split(separator: " ").map { FoldedHash.of(folding.fold(String($0))) })
    }
    data.titleAbbreviations = hashes("Mr Dr St")
    data.abbreviations = hashes("US Inc Feb")
    data.sentenceStarters = hashes("The It He")
    return data
  }()

  @Test(arguments: [
    ("Mr. Kim left. He flew.", ["Mr. Kim left.", "He flew."]),
    ("The U.S. Senate met. It sat late.", ["The U.S. Senate met.", "It sat late."]),
    ("He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]),
    ("J. K. Moon wrote it. He was 30.", ["J. K. Moon wrote it.", "He was 30."]),
    (
      "“Is it you?” she asked. “Yes.” He smiled.",
      ["“Is it you?” she asked.", "“Yes.”", "He smiled."]
    ),
    (
      "A headline without stop\nThe story begins.",
      ["A headline without stop", "The story begins."]
    ),
    ("A line broken\nin the middle. Done.", ["A line broken\nin the middle.", "Done."]),
    ("It rose 3.5 percent on Feb. 16. The end.", ["It rose 3.5 percent on Feb. 16.", "The end."]),
    ("비가 왔다. 그는 “간다.”고 했다. 끝!", ["비가 왔다.", "그는 “간다.”고 했다.", "끝!"]),
    ("", []),
  ])
  func mends(_ text: String, _ expected: [String]) throws {
    #expect(try SentenceTests.cut(text, SentenceTests.english) == expected)
  }

  /// Unmended, every boundary of ICU's that falls between two tokens is ours, and no other.
  @Test(arguments: 0..<4)
  func equalsICUUnmended(_ seed: Int) throws {
    var random = RandomText(seed: UInt64(100 + seed))
    var tokenizer = try Tokenizer()
    let breaker = SentenceBreaker(nil)
    for number in 0..<10_000 {
      let text = number % 4 == 0 ? random.nextKorean() : random.next()
      let bytes = Array(text.utf8)
      var tokens: [Token] = []
      tokenizer.tokenize(bytes.span, into: &tokens)
      var starts: [UInt32] = []
      breaker.sentences(bytes.span, tokens.span, into: &starts)
      var expected: [UInt32] = tokens.isEmpty ? [] : [0]
      for boundary in try icuBoundaries(text, .sentences) {
        guard let index = tokens.firstIndex(where: { Int($0.start) >= boundary }), index > 0,
          Int(tokens[index - 1].end) <= boundary, expected.last != UInt32(index)
        else { continue }
        expected.append(UInt32(index))
      }
      #expect(starts == expected, "\(text.debugDescription)")
      if starts != expected { return }
    }
  }
}
