import Testing
import YeonpyoDates
import YeonpyoText

@testable import YeonpyoLanguages

/// Every rule against the examples that stand beside it.
@Suite struct RuleExampleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var language: Language
    var rule: String
    var text: String
    /// `nil`: the rule must not match.
    var value: String?
    var testDescription: String { "\(rule): \(text)" }
  }

  static let examples: [Example] = Language.allCases.flatMap { language in
    LanguageModule.load(language).grammar.rules.flatMap { rule in
      rule.examples.description.split(separator: "\n").map { line in
        let parts = line.split(separator: "=", maxSplits: 1)
        let isCounter = line.hasSuffix("≠")
        return Example(
          language: language, rule: rule.name.description,
          text: String(isCounter ? line.dropLast() : parts[0]).trimmingSpaces,
          value: isCounter ? nil : String(parts.last ?? "").trimmingSpaces)
      }
    }
  }

  static func tag(
    _ text: String, _ module: LanguageModule, on date: String = "2013-02-12T04:30"
  ) throws -> [Timex] {
    var tokenizer = try Tokenizer()
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    tokenizer.tokenize(bytes.span, into: &tokens)
    var sentences: [UInt32] = []
    SentenceBreaker(module.data).sentences(bytes.span, tokens.span, into: &sentences)
    var tagger = DateTagger(try CompiledGrammar(module.grammar, module.data))
    var timexes: [Timex] = []
    let taken: [ByteSpan] = []
    tagger.tag(
      bytes.span, tokens.span, sentences: sentences.span, taken: taken.span,
      date: CivilTime(iso: date), into: &timexes)
    return timexes
  }

  /// An example's last timex has the value; a counter-example is not matched by the rule it stands with.
  @Test(arguments: examples)
  func holds(_ example: Example) throws {
    let module = LanguageModule.load(example.language)
    let timexes = try RuleExampleTests.tag(example.text, module)
    let values = timexes.map { $0.time.value.description }
    if let value = example.value {
      #expect(values.last == value, "\(example.rule): \(values)")
    } else {
      let rules = timexes.map { module.grammar.rules[$0.rule].name.description }
      #expect(!rules.contains(example.rule))
    }
  }

  @Test(arguments: Language.allCases)
  func namesAreUniqueAndEachRuleIsProven(_ language: Language) {
    let rules = LanguageModule.load(language).grammar.rules
    #expect(Set(rules.map(\.name.description)).count == rules.count)
    for rule in rules {
      let lines = rule.examples.description.split(separator: "\n")
      #expect(lines.contains { $0.contains("=") || $0.contains("≠") }, "\(rule.name)")
      #expect(rule.name.description.hasPrefix(language.rawValue + "/"), "\(rule.name)")
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
