import YeonpyoText

/// A phrase that a rule matched.
package struct TimePhrase: Sendable {
  package var expression: TimeExpression
  /// Place of the rule in the grammar.
  package var rule: Int
  package var span: ByteSpan
  package var firstToken: Int
  /// Where reading goes on.
  var next: TokenPlace
}

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

extension CompiledGrammar {
  /// A word that is not what a pattern is looked up by: `the`.
  @inline(__always)
  package func isArticle(_ token: Token) -> Bool {
    articles.contains(matcher.lexicon.find(token.hash))
  }
}

/// What one pattern reads at a place.
private struct Reading: BitwiseCopyable {
  var pattern: Int
  var match: RuleMatch
  /// In bytes.
  var end: Int
  /// The article before the place belongs to it.
  var hasArticle: Bool

  /// The longer one wins; of equals the one whose rule stands first.
  @inline(__always)
  func wins(over other: Reading) -> Bool {
    if end != other.end { return end > other.end }
    if hasArticle != other.hasArticle { return hasArticle }
    return pattern < other.pattern
  }
}

/// A pattern that a word can begin, with the kinds that may stand second and third in it.
struct FirstRule: Sendable, BitwiseCopyable {
  var seconds: UInt64
  var thirds: UInt64
  var pattern: UInt16
}

/// Forms of number tokens, by the slots they can fill.
enum Figures: Int, CaseIterable {
  /// `1`, `22`
  case short
  /// `330`, and what is too long to mean anything.
  case other
  /// `2012`
  case four
  /// `20120304`
  case eight
  /// `1.5`, `13.5.2015`
  case marked
  /// `1,000`
  case grouped

  @inline(__always)
  init(_ text: Span<UInt8>, _ token: Token) {
    switch token.count {
    case 1, 2: self = .short
    case 3...10:
      for at in Int(token.start) + 1..<Int(token.end) where text[at] < 0x30 {
        self = text[at] == 0x2E ? .marked : .grouped
        return
      }
      self = token.count == 4 ? .four : token.count == 8 ? .eight : .other
    default: self = .other
    }
  }

  func fills(_ slot: Slot) -> Bool {
    switch slot {
    case .number, .count: self != .eight
    case .year: self == .four
    case .twoDigits, .day, .numeralDay, .monthNumber, .hour, .minute: self == .short
    case .ordinal: self == .short || self == .other
    case .decade: self == .short || self == .four
    case .dotted: self == .marked
    case .joinedTime: self == .other || self == .four || self == .marked
    case .joinedDate: self == .eight
    default: false
    }
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

extension Slot {
  /// Place among all slots.
  @inline(__always) var index: Int {
    switch self {
    case .number, .count: 0
    case .year: 1
    case .twoDigits: 2
    case .day: 3
    case .month: 4
    case .monthNumber: 5
    case .ordinal: 6
    case .weekday: 7
    case .unit: 8
    case .season: 9
    case .part: 10
    case .hour: 11
    case .minute: 12
    case .decade: 13
    case .holiday: 14
    case .dayCount: 15
    case .some: 16
    case .looseMonth: 17
    case .looseWeekday: 18
    case .dotted: 19
    case .joinedTime: 20
    case .weekdays: 21
    case .minuteMark: 22
    case .joinedDate: 23
    case .numeralDay: 24
    case .shortWeekday: 25
    }
  }

  /// Numbers of several words can fill the slot.
  @inline(__always) var takesCompounds: Bool {
    self == .number || self == .count || self == .year || self == .ordinal || self == .day
  }

  /// One token of figures fills the slot with several numbers.
  @inline(__always) var takesFigures: Bool {
    self == .dotted || self == .joinedTime || self == .joinedDate
  }

  /// Digits can fill the slot.
  var takesDigits: Bool {
    switch self {
    case .number, .count, .year, .twoDigits, .day, .numeralDay, .monthNumber, .ordinal, .hour,
      .minute,
      .decade, .dotted, .joinedDate, .joinedTime:
      true
    default: false
    }
  }
}

/// Finds the phrases of one grammar: only words that begin a pattern are looked at twice.
package struct TimexFinder: ~Copyable {
  private let compiled: CompiledGrammar
  private let matcher: RuleMatcher
  private var memo = MatchMemo()
  private var cache = RuleCache()
  /// The byte where what stands before, a phrase or a name, ends: an article before it is not the next phrase's.
  private var floor = 0

  /// Steps the matcher has taken since the finder was made.
  package var steps: Int { memo.steps }

  package init(_ compiled: CompiledGrammar) {
    self.compiled = compiled
    self.matcher = compiled.matcher
  }

  /// Tokens of the longest text that is tried as a single phrase.
  private static var longestWhole: Int { 16 }

  /// Appends the phrases of a document in order, none overlapping; tokens inside `taken` (ascending) are passed over.
  package mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, starts: borrowing IndexList, taken: Span<ByteSpan>,
    into phrases: inout [TimePhrase]
  ) {
    memo.begin()
    floor = 0
    if !tokens.isEmpty, tokens.count <= TimexFinder.longestWhole, taken.isEmpty {
      let first = compiled.isArticle(tokens[0]) && tokens.count > 1 ? 1 : 0
      if let whole = longest(text, tokens, TokenReader.start(tokens, first)),
        whole.expression.isAlone
      {
        phrases.append(whole)
        return
      }
    }
    var next = 0
    var block = 0
    for place in 0..<starts.count where starts[place] >= next {
      let index = starts[place]
      guard compiled.canBegin(text, tokens, index) else { continue }
      let start = tokens[index].start
      while block < taken.count, taken[block].end <= start { block += 1 }
      if block < taken.count, taken[block].start <= start { continue }
      let limit = block < taken.count ? Int(taken[block].start) : .max
      floor = block > 0 ? Int(taken[block - 1].end) : 0
      if !phrases.isEmpty { floor = max(floor, Int(phrases[phrases.count - 1].span.end)) }
      let known = phrases.count
      next = read(text, tokens, index, limit, &phrases)
      if phrases.count == known + 1 {
        compiled.shareYear(text, tokens, known, limit, &phrases)
        next = max(next, phrases[phrases.count - 1].next.token)
        next = max(
          next,
          compiled.addDays(text, tokens, block > 0 ? Int(taken[block - 1].end) : 0, limit, &phrases)
        )
      }
    }
  }

  /// The same with a scan of its own.
  package mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, taken: Span<ByteSpan>,
    into phrases: inout [TimePhrase]
  ) {
    var filters = ScanFilters()
    filters.dateWords = compiled.firstWords
    var scan = TokenScan()
    scan.run(text, tokens, filters)
    find(text, tokens, starts: scan.dates, taken: taken, into: &phrases)
  }

  /// Reads the phrases that begin at token `index` and cling to each other inside it, none past byte `limit`; returns the next
  /// token to look at.
  @inline(never)
  private mutating func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ limit: Int,
    _ phrases: inout [TimePhrase]
  ) -> Int {
    var place = TokenReader.start(tokens, index)
    while let phrase = longest(text, tokens, place), Int(phrase.span.end) <= limit {
      phrases.append(phrase)
      place = phrase.next
      guard place.token < tokens.count, place.byte > Int(tokens[place.token].start) else {
        return max(place.token, index + 1)
      }
    }
    return max(place.token, index)
      + (place.token >= tokens.count
        ? 0 : place.byte > Int(tokens[place.token].start) || place.token == index ? 1 : 0)
  }

  /// The longest phrase at a place; of equals, the rule that stands first.
  private mutating func longest(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> TimePhrase? {
    var best: Reading?
    let token = tokens[place.token]
    let isLed = compiled.isLed(tokens, place.token) && TokenReader.isBetween(tokens, place)
    if token.kind == .number {
      let figures = Figures(text, token)
      consider(
        compiled.firstFigures + figures.rawValue, isLed,
        kindsAfterDigits(text, tokens, place.token), text, tokens, place, &best)
    }
    if token.kind != .hangul {
      let entry = matcher.reader.lexicon.find(token.hash)
      if entry >= 0 {
        var kinds = kindsAfter(text, tokens, TokenReader.start(tokens, place.token + 1))
        if matcher.lexicon.kinds[entry] & WordKinds.slot(.number) != 0,
          let number = matcher.compound(tokens, place.token)
        {
          let next = kindsAfter(text, tokens, TokenReader.start(tokens, number.next))
          kinds = (kinds.second | next.second, .max)
          consider(
            compiled.firstFigures + Figures.allCases.count, isLed, next, text, tokens, place, &best)
        }
        consider(entry, isLed, kinds, text, tokens, place, &best)
      }
    } else {
      let words = matcher.words(text, tokens, at: place, &memo)
      for index in 0..<words.count {
        let kinds = kindsAfter(text, tokens, words[index].next)
        consider(words[index].entry, isLed, kinds, text, tokens, place, &best)
      }
    }
    if place.token <= 1, tokens.count <= TimexFinder.longestWhole {
      for pattern in compiled.wholePatterns { consider(pattern, text, tokens, place, &best) }
    }
    guard var best else { return nil }
    let rule = Int(compiled.table.rules[best.pattern])
    if compiled.endsSentence(text, tokens, best.match.end) {
      best.match.end = TokenReader.start(tokens, best.match.end.token - 1)
      best.end = TokenReader.end(tokens, before: best.match.end)
    }
    let first = best.hasArticle ? place.token - 1 : place.token
    return TimePhrase(
      expression: compiled.expressions[rule].filled(best.match.captures), rule: rule,
      span: ByteSpan(best.hasArticle ? Int(tokens[first].start) : place.byte, best.end),
      firstToken: first, next: best.match.end)
  }

  /// The kinds of the words that can be read at a place and after it.
  private mutating func kindsAfter(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> (second: UInt64, third: UInt64) {
    let index = place.token
    guard index < tokens.count else { return (WordKinds.end, WordKinds.end) }
    guard tokens[index].kind == .hangul else {
      let second = matcher.kinds(tokens, index)
      guard index + 1 < tokens.count else { return (second, WordKinds.end) }
      let isOpen =
        tokens[index + 1].kind == .hangul
        || tokens[index].kind == .number && matcher.hasOrdinalSuffix(tokens, index)
        || second & WordKinds.slot(.number) != 0 && matcher.compound(tokens, index) != nil
      return (second, isOpen ? .max : matcher.kinds(tokens, index + 1))
    }
    var kinds: UInt64 = 0
    let words = matcher.words(text, tokens, at: place, &memo)
    for index in 0..<words.count { kinds |= matcher.reader.lexicon.kinds[words[index].entry] }
    return (kinds, .max)
  }

  /// The kinds of the words after digits, which may have an ordinal's suffix.
  private mutating func kindsAfterDigits(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int
  ) -> (second: UInt64, third: UInt64) {
    let kinds = kindsAfter(text, tokens, TokenReader.start(tokens, index + 1))
    guard matcher.hasOrdinalSuffix(tokens, index) else { return kinds }
    let next = kindsAfter(text, tokens, TokenReader.start(tokens, index + 2))
    return (kinds.second | next.second, .max)
  }

  /// Tries the patterns of a beginning, those after a leading word last.
  @inline(__always)
  private mutating func consider(
    _ beginning: Int, _ isLed: Bool, _ kinds: (second: UInt64, third: UInt64),
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout Reading?
  ) {
    consider(beginning, kinds, text, tokens, place, &best)
    if isLed { consider(beginning + compiled.afterLead, kinds, text, tokens, place, &best) }
  }

  /// Tries the patterns of a beginning whose second and third words can stand there, and keeps the longest match; of equals
  /// the first.
  @inline(never)
  private mutating func consider(
    _ entry: Int, _ kinds: (second: UInt64, third: UInt64), _ text: Span<UInt8>,
    _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout Reading?
  ) {
    // A pattern that may end before a word has all kinds there, the last of which every place has.
    let second = (kinds.second | WordKinds.any) & compiled.beginningSeconds[entry]
    guard second != 0 else { return }
    let third = (kinds.third | WordKinds.any) & compiled.beginningThirds[entry]
    let first = Int(compiled.firstStarts[entry])
    let last = Int(compiled.firstStarts[entry + 1])
    let slot = cache.slot(entry, second, third)
    guard last - first > RuleCache.width, keeps(slot, entry, second, third, first..<last) else {
      for index in first..<last {
        let rule = compiled.firstRules[index]
        guard rule.seconds & second != 0, rule.thirds & third != 0 else { continue }
        consider(Int(rule.pattern), text, tokens, place, &best)
      }
      return
    }
    for index in 0..<cache.count(slot) {
      consider(cache.pattern(slot, index), text, tokens, place, &best)
    }
  }

  /// Sees to it that `slot` of the cache holds the patterns that can be read; false where they are too many.
  @inline(__always)
  private mutating func keeps(
    _ slot: Int, _ entry: Int, _ second: UInt64, _ third: UInt64, _ all: Range<Int>
  ) -> Bool {
    if cache.holds(slot, entry, second, third) { return true }
    cache.begin(slot, entry, second, third)
    for index in all {
      let rule = compiled.firstRules[index]
      guard rule.seconds & second != 0, rule.thirds & third != 0 else { continue }
      guard cache.add(slot, rule.pattern) else { return false }
    }
    return true
  }

  /// Reads one pattern, and keeps its match where it is the longest so far.
  private mutating func consider(
    _ pattern: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout Reading?
  ) {
    let article = compiled.table.articlesBefore[pattern]
    let hasArticle = article != .none && compiled.takesArticle(tokens, place, notBefore: floor)
    let lead = compiled.table.leads[pattern]
    guard hasArticle || article != .needed,
      lead < 0
        || matcher.stands(
          compiled.table.leadElements[Int(lead)], tokens, before: place,
          skipping: hasArticle ? 1 : 0),
      let match = matcher.match(pattern, text, tokens, at: place, &memo), match.end != place,
      TokenReader.isBetween(tokens, match.end) || matcher.reader.mayEnd(text, tokens, match.end)
    else { return }
    if compiled.expressions[Int(compiled.table.rules[pattern])].isAlone,
      place.token > (hasArticle ? 1 : 0) || !TokenReader.isLast(tokens, match.end)
    {
      return
    }
    let reading = Reading(
      pattern: pattern, match: match, end: TokenReader.end(tokens, before: match.end),
      hasArticle: hasArticle)
    if let best, best.wins(over: reading) { return }
    best = reading
  }
}
