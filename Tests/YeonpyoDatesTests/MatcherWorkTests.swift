import Testing
import YeonpyoText

@testable import YeonpyoDates

/// The matcher's work grows with the text, whatever the text is.
@Suite struct MatcherWorkTests {
  /// Patterns that begin alike, repeat optional words, and end in what hard text never gives.
  private static let grammar = DateGrammar(
    words: [
      .init("may", .month, 5, capital: true), .init("march", .month, 3, capital: true),
      .init("one", .number, 1),
      .init("two", .number, 2), .init("three", .number, 3), .init("first", .ordinal, 1),
      .init("second", .ordinal, 2),
      .init("second", .second), .init("day", .day), .init("days", .day), .init("년", .year),
      .init("일", .day),
      .init("일", .number, 1), .init("이", .number, 2), .init("삼", .number, 3),
    ],
    rules: [
      Rule("t/month", "[the] <month>", .date(month: .captured), examples: ""),
      Rule(
        "t/day", "[the] [first] [second] <day> [of] <month>",
        .date(month: .captured2, day: .captured), examples: ""),
      Rule(
        "t/full", "<month> <day> [,] <year>",
        .date(year: .captured3, month: .captured, day: .captured2), examples: ""),
      Rule(
        "t/the", "the [the] [the] [the] <number> [the] [the] <unit> >ago",
        .ago(.captured, .captured), examples: ""),
      Rule(
        "t/numbers", "<number> [<number>] [<number>] [<number>] <unit> ago",
        .ago(.captured, .captured), examples: ""),
      Rule(
        "t/ordinal", "<ordinal> [<ordinal>] [<number>] <unit> !ago",
        .duration(.captured, .captured), examples: ""),
      Rule("t/year", "<year>", .date(year: .captured).latent, examples: ""),
      Rule("t/ko", "[이] [일] <number> [이] 일 전", .ago(.captured, .day), examples: ""),
    ],
    pastCues: [], futureCues: [], connectors: [","], yearCues: [], clockCues: [], verbIsLast: false)

  private static func steps(_ text: String) throws -> (steps: Int, phrases: Int) {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var tokenizer = try Tokenizer()
    tokenizer.tokenize(bytes.span, into: &tokens)
    var finder = TimexFinder(try CompiledGrammar(grammar, LanguageData()))
    let taken: [ByteSpan] = []
    var phrases: [TimePhrase] = []
    finder.find(bytes.span, tokens.span, taken: taken.span, into: &phrases)
    return (finder.steps, phrases.count)
  }

  @Test(arguments: [
    "the ", "one two three ", "May ", "May May 3 ", "12 ", "2021 ", "20 21 ", "first second ",
    "second ", "the one ",
    "the the one two days ", "이일삼", "일 이 일 ", "1일2", "May, ", "3 of ", "one day two ",
  ])
  func growsLinearly(_ piece: String) throws {
    let n = 400
    let small = try MatcherWorkTests.steps(String(repeating: piece, count: n)).steps
    let large = try MatcherWorkTests.steps(String(repeating: piece, count: 2 * n)).steps
    #expect(small > 0)
    #expect(large <= 2 * small + 200, "\(small), then \(large)")
    // A handful of rules of a handful of words: a fixed number of steps a piece.
    #expect(small <= n * 1_000, "\(small)")
  }

  @Test func costsNothingWithoutDates() throws {
    let text = String(repeating: "Rain fell on the roofs, and boats stayed in. ", count: 100)
    let found = try MatcherWorkTests.steps(text.replacing("the ", with: ""))
    #expect(found.steps == 0 && found.phrases == 0)
  }

  @Test func findsPhrases() throws {
    #expect(try MatcherWorkTests.steps("It was May 3, 2021, two days ago.").phrases == 2)
  }
}
