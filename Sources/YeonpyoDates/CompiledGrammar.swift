import YeonpyoText

/// A grammar ready to be read with; one serves every worker.
package final class CompiledGrammar: Sendable {
  package let grammar: DateGrammar
  /// Rule → its name.
  package let ruleNames: [StaticString]
  let matcher: RuleMatcher
  let table: PatternTable
  /// Rule → what it means.
  let expressions: [TimeExpression]
  /// Patterns that can begin with a beginning, in the grammar's order. Beginnings are the lexicon's entries, then the
  /// ``Figures``, years and ordinals of several words; then the same again for patterns that ask for a word before them.
  let firstRules: FlatArray<FirstRule>
  /// Beginning → its first place in `firstRules`; one more than there are beginnings.
  let firstStarts: FlatArray<UInt32>
  /// Beginning → kinds that any of its patterns can have second; all where one is a single word.
  let beginningSeconds: FlatArray<UInt64>
  /// Beginning → kinds that any of its patterns can have third; all where one has two words.
  let beginningThirds: FlatArray<UInt64>
  /// Beginning → it is no number, and no pattern asks for a word before it.
  let isPlain: FlatArray<Bool>
  /// Beginning of the first ``Figures``.
  let firstFigures: Int
  /// What to add to a beginning for the patterns that ask for a word before them.
  let afterLead: Int
  /// Entry → a pattern asks for it before its first word.
  let isLead: FlatArray<Bool>
  /// Entries of the articles.
  let articles: [Int]
  /// Patterns that must be the whole text.
  let wholePatterns: [Int]
  /// Hashes of the words that patterns begin with.
  package let firstWords: HashFilter
  let cues: CueTable
  let dayLists: DayLists

  /// Throws a description of the first pattern that cannot be read.
  package init(_ grammar: DateGrammar, _ language: LanguageData) throws {
    var lexicon = LexiconBuilder()
    for word in grammar.words { lexicon.add(word) }
    let ordinalSuffixes = ["st", "nd", "rd", "th"].map { lexicon.symbol(of: $0) }
    let articles = grammar.articles.map { lexicon.symbol(of: $0.description) }
    var patterns = PatternBuilder(articles: articles)
    for (number, rule) in grammar.rules.enumerated() {
      try patterns.add(rule, number: number, &lexicon)
    }
    var index = RuleIndex(lexicon)
    var wholePatterns: [Int] = []
    for number in patterns.rules.indices {
      if grammar.rules[Int(patterns.rules[number])].expression.isAlone {
        wholePatterns.append(number)
      } else {
        index.add(UInt16(number), patterns)
      }
    }
    self.grammar = grammar
    self.ruleNames = grammar.rules.map(\.name)
    self.table = PatternTable(patterns)
    self.expressions = grammar.rules.map(\.expression)
    let lists = index.plain + index.led
    self.wholePatterns = wholePatterns
    self.articles = articles.map(Int.init)
    self.firstFigures = lexicon.entries.count
    self.afterLead = index.plain.count
    self.isLead = FlatArray(
      lexicon.entries.indices.map { entry in
        articles.contains(UInt16(entry))
          || patterns.leadElements.contains { patterns.symbols(of: $0).contains(UInt16(entry)) }
      })
    self.firstRules = FlatArray(
      lists.joined().map { pattern in
        FirstRule(
          seconds: patterns.seconds[Int(pattern)], thirds: patterns.thirds[Int(pattern)],
          pattern: pattern)
      })
    self.firstStarts = FlatArray(
      lists.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
    self.firstWords = lexicon.filter { !index.plain[$0].isEmpty || !index.led[$0].isEmpty }
    self.beginningSeconds = FlatArray(
      lists.map { $0.reduce(0) { $0 | patterns.seconds[Int($1)] } })
    self.beginningThirds = FlatArray(
      lists.map { $0.reduce(0) { $0 | patterns.thirds[Int($1)] } })
    let number = WordKinds.slot(.number)
    self.isPlain = FlatArray(
      index.plain.indices.map { beginning in
        index.led[beginning].isEmpty && beginning < lexicon.entries.count
          && lexicon.kinds[beginning] & number == 0
      })
    self.cues = CueTable(grammar)
    self.dayLists = DayLists(grammar)
    self.matcher = RuleMatcher(
      reader: TokenReader(lexicon: lexicon.finish(), particles: ParticleTable(language)),
      table: table, ordinalSuffixes: ordinalSuffixes,
      numberJoiners: grammar.numberJoiners.map { FoldedHash.of(Folding().fold($0.description)) })
  }
}

/// A pattern that a word can begin, with the kinds that may stand second and third in it.
struct FirstRule: Sendable, BitwiseCopyable {
  var seconds: UInt64
  var thirds: UInt64
  var pattern: UInt16

  /// Words of these kinds may stand second and third; asked with one branch for both.
  @inline(__always)
  func fits(_ second: UInt64, _ third: UInt64) -> Bool {
    let first = seconds & second
    let other = thirds & third
    // The highest bit of x | −x is set where x is not 0.
    return ((first | (0 &- first)) & (other | (0 &- other))) >> 63 != 0
  }
}

/// Which patterns a word or figures can begin.
private struct RuleIndex {
  /// Beginning → patterns that ask for nothing before them.
  private(set) var plain: [[UInt16]]
  /// Beginning → patterns that ask for a word before them.
  private(set) var led: [[UInt16]]
  private let firstFigures: Int
  private var entriesBySlot: [Slot: [Int]] = [:]

  init(_ lexicon: LexiconBuilder) {
    firstFigures = lexicon.entries.count
    plain = [[UInt16]](repeating: [], count: firstFigures + Figures.allCases.count + 1)
    led = plain
    for (number, entry) in lexicon.entries.enumerated() {
      for value in entry.values where value.value > 0 || !value.slot.takesCompounds {
        entriesBySlot[value.slot, default: []].append(number)
      }
    }
  }

  mutating func add(_ pattern: UInt16, _ table: PatternBuilder) {
    let element = table.elements[Int(table.starts[Int(pattern)])]
    let isLed =
      table.leads[Int(pattern)] >= 0 || table.articlesBefore[Int(pattern)] == .needed
    if let slot = element.slot {
      for entry in entriesBySlot[slot == .count ? .number : slot] ?? [] {
        add(pattern, to: entry, isLed)
      }
      for figures in Figures.allCases where figures.fills(slot) {
        add(pattern, to: firstFigures + figures.rawValue, isLed)
      }
      if slot.takesCompounds, slot != .number, slot != .count {
        add(pattern, to: firstFigures + Figures.allCases.count, isLed)
      }
    } else {
      for symbol in table.symbols(of: element) { add(pattern, to: Int(symbol), isLed) }
    }
  }

  private mutating func add(_ pattern: UInt16, to beginning: Int, _ isLed: Bool) {
    if isLed {
      if led[beginning].last != pattern { led[beginning].append(pattern) }
    } else if plain[beginning].last != pattern {
      plain[beginning].append(pattern)
    }
  }
}
