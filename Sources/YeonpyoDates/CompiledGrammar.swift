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
  /// Patterns that can begin with a beginning, in the grammar's order: for each beginning those that ask for nothing before
  /// them, then those that ask for a word.
  let firstRules: FlatArray<FirstRule>
  /// The lexicon's entries, then the ``Figures``, then years and ordinals of several words.
  let beginnings: FlatArray<Beginning>
  /// Beginning of the first ``Figures``.
  let firstFigures: Int
  /// Entries of the articles.
  let articles: [Int]
  /// Patterns that must be the whole text.
  let wholePatterns: [Int]
  /// Hashes of the words that patterns begin with.
  private let firstWords: HashFilter
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
    for (number, row) in patterns.rows.enumerated() {
      if row.isAlone { wholePatterns.append(number) } else { index.add(UInt16(number), patterns) }
    }
    self.grammar = grammar
    self.ruleNames = grammar.rules.map(\.name)
    self.table = PatternTable(patterns)
    self.expressions = grammar.rules.map(\.expression)
    self.wholePatterns = wholePatterns
    self.articles = articles.map(Int.init)
    self.firstFigures = lexicon.entries.count
    self.firstWords = lexicon.filter { !index.plain[$0].isEmpty || !index.led[$0].isEmpty }
    var firstRules: [FirstRule] = []
    var beginnings = index.plain.indices.map { place in
      let plain = index.plain[place].map { patterns.firstRule($0) }
      let led = index.led[place].map { patterns.firstRule($0) }
      let isNumber =
        place >= lexicon.entries.count
        || lexicon.kinds[place] & WordKinds.slot(.number) != 0
      let beginning = Beginning(
        plain: PatternRun(plain, from: firstRules.count),
        led: PatternRun(led, from: firstRules.count + plain.count),
        isPlain: led.isEmpty && !isNumber)
      firstRules += plain + led
      return beginning
    }
    let leads = patterns.leadElements.flatMap { patterns.symbols(of: $0) } + articles
    for lead in leads { beginnings[Int(lead)].isLead = true }
    self.firstRules = FlatArray(firstRules)
    self.beginnings = FlatArray(beginnings)
    self.cues = CueTable(grammar)
    var language = language
    language.honorifics = grammar.suffixes.map { $0.description.unicodeScalars.map(\.value) }
    self.dayLists = DayLists(grammar)
    var strict = language
    let figureEndings = grammar.figureEndings.map { $0.description.unicodeScalars.map(\.value) }
    strict.particles.removeAll { figureEndings.contains($0.syllables) }
    strict.honorifics.removeAll { figureEndings.contains($0) }
    let clinging = language.particles.map(\.syllables) + language.honorifics
    self.matcher = RuleMatcher(
      reader: TokenReader(
        lexicon: lexicon.finish(
          isFirst: { !index.plain[$0].isEmpty || !index.led[$0].isEmpty }, clinging: clinging),
        particles: ParticleTable(language), wordParticles: ParticleTable(strict),
        monthIsFirst: grammar.monthIsFirst),
      table: table, ordinalSuffixes: ordinalSuffixes,
      numberJoiners: grammar.numberJoiners.map { FoldedHash.of(Folding().fold($0.description)) })
  }
}

extension CompiledGrammar {
  /// Sets what a scan must know to gather the tokens a phrase may begin at.
  package func fill(_ filters: inout ScanFilters) {
    filters.dateWords = firstWords
    filters.dateSyllables = matcher.lexicon.openings.syllables
  }
}

/// Patterns that a beginning has, with the kinds that can stand behind it in any of them.
struct PatternRun: Sendable, BitwiseCopyable {
  /// Kinds that can stand second; all where one is a single word.
  var seconds: UInt64
  /// Kinds that can stand third; all where one has two words.
  var thirds: UInt64
  /// Places in ``CompiledGrammar/firstRules``.
  private var first: UInt32
  private var end: UInt32

  init(_ rules: [FirstRule], from first: Int) {
    seconds = rules.reduce(0) { $0 | $1.seconds }
    thirds = rules.reduce(0) { $0 | $1.thirds }
    self.first = UInt32(first)
    end = UInt32(first + rules.count)
  }

  var places: Range<Int> {
    @inline(__always) get { Int(first)..<Int(end) }
  }
}

/// What a phrase can begin with: a word of the lexicon, figures, a number of several words.
struct Beginning: Sendable, BitwiseCopyable {
  /// Patterns that ask for nothing before them.
  var plain: PatternRun
  /// Patterns that ask for a word before them.
  var led: PatternRun
  /// It is no number, and no pattern asks for a word before it.
  var isPlain: Bool
  /// A pattern asks for it before its first word.
  var isLead = false
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
    let row = table.rows[Int(pattern)]
    let element = table.elements[Int(row.first)]
    let isLed = row.isLed
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
