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
  let reader: TokenReader
  let table: PatternTable
  /// Rule → what it means.
  let expressions: [TimeExpression]
  /// Patterns that can begin with an entry of the lexicon, and with digits, in the grammar's order.
  let entryRules: FlatArray<UInt16>
  /// Entry → its first place in `entryRules`; one more entry than words.
  let entryStarts: FlatArray<UInt32>
  let digitRules: FlatArray<UInt16>
  /// Entry → kinds that any of its patterns can have second; all where one is a single word. The last is of digits.
  let entrySeconds: FlatArray<UInt64>
  let ordinalSuffixes: [UInt16]
  let cues: CueTable

  /// Throws a description of the first pattern that cannot be read.
  package init(_ grammar: DateGrammar, _ language: LanguageData) throws {
    var lexicon = LexiconBuilder()
    for word in grammar.words { lexicon.add(word) }
    ordinalSuffixes = ["st", "nd", "rd", "th"].map { lexicon.symbol(of: $0) }
    var patterns = PatternBuilder()
    for (number, rule) in grammar.rules.enumerated() {
      try patterns.add(rule, number: number, &lexicon)
    }
    var index = RuleIndex(lexicon)
    for number in patterns.rules.indices { index.add(UInt16(number), patterns) }
    self.grammar = grammar
    self.ruleNames = grammar.rules.map(\.name)
    self.table = PatternTable(patterns)
    self.expressions = grammar.rules.map(\.expression)
    self.entryRules = FlatArray(index.byEntry.flatMap { $0 })
    self.entryStarts = FlatArray(
      index.byEntry.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
    self.digitRules = FlatArray(index.digits)
    self.entrySeconds = FlatArray(
      (index.byEntry + [index.digits]).map { $0.reduce(0) { $0 | patterns.seconds[Int($1)] } })
    self.cues = CueTable(grammar)
    self.reader = TokenReader(lexicon: lexicon.finish(), particles: ParticleTable(language))
  }
}

/// Which patterns a word can begin.
private struct RuleIndex {
  private(set) var byEntry: [[UInt16]]
  private(set) var digits: [UInt16] = []
  private var entriesBySlot: [Slot: [Int]] = [:]

  init(_ lexicon: LexiconBuilder) {
    byEntry = [[UInt16]](repeating: [], count: lexicon.entries.count)
    for (number, entry) in lexicon.entries.enumerated() {
      for value in entry.values { entriesBySlot[value.slot, default: []].append(number) }
    }
  }

  mutating func add(_ pattern: UInt16, _ table: PatternBuilder) {
    let element = table.elements[Int(table.starts[Int(pattern)])]
    if let slot = element.slot {
      for entry in entriesBySlot[slot] ?? [] { add(pattern, to: entry) }
      if slot.takesDigits { digits.append(pattern) }
    } else {
      for place in 0..<Int(element.symbolCount) {
        add(pattern, to: Int(table.symbols[Int(element.firstSymbol) + place]))
      }
    }
  }

  private mutating func add(_ pattern: UInt16, to entry: Int) {
    if byEntry[entry].last != pattern { byEntry[entry].append(pattern) }
  }
}

extension Slot {
  /// Place among all slots.
  var index: Int {
    switch self {
    case .number: 0
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
    }
  }

  /// Digits can fill the slot.
  var takesDigits: Bool {
    switch self {
    case .number, .year, .twoDigits, .day, .monthNumber, .ordinal, .hour, .minute, .decade: true
    case .month, .weekday, .unit, .season, .part, .holiday, .dayCount, .some: false
    }
  }
}

/// Finds the phrases of one grammar: only words that begin a pattern are looked at twice.
package struct TimexFinder: ~Copyable {
  private let compiled: CompiledGrammar
  private var matcher: RuleMatcher

  /// Steps the matcher has taken since the finder was made.
  package var steps: Int { matcher.steps }

  package init(_ compiled: CompiledGrammar) {
    self.compiled = compiled
    self.matcher = RuleMatcher(
      reader: compiled.reader, table: compiled.table, ordinalSuffixes: compiled.ordinalSuffixes)
  }

  /// Appends the phrases of a document in order, none overlapping; tokens inside `taken` (ascending) are passed over.
  package mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, taken: Span<ByteSpan>,
    into phrases: inout [TimePhrase]
  ) {
    let lexicon = compiled.reader.lexicon
    matcher.begin()
    var index = 0
    var block = 0
    while index < tokens.count {
      let token = tokens[index]
      let isStart: Bool
      switch token.kind {
      case .possessive, .other: isStart = false
      case .mark, .word:
        let entry = lexicon.find(token.hash)
        isStart = entry >= 0 && canBegin(entry, tokens, index)
      case .number: isStart = token.count <= 9
      case .hangul:
        isStart = !token.flags.contains(.folded) && lexicon.begins(text, Int(token.start))
      }
      guard isStart else {
        index += 1
        continue
      }
      while block < taken.count, taken[block].end <= token.start { block += 1 }
      if block < taken.count, taken[block].start <= token.start {
        index += 1
        continue
      }
      let limit = block < taken.count ? Int(taken[block].start) : .max
      index = read(text, tokens, index, limit, &phrases)
    }
  }

  /// A pattern can begin with the word and go on with the next: `the` and `a` mostly cannot.
  @inline(__always)
  private func canBegin(_ entry: Int, _ tokens: Span<Token>, _ index: Int) -> Bool {
    let seconds = compiled.entrySeconds[entry]
    if seconds == 0 || seconds == .max || index + 1 >= tokens.count { return seconds == .max }
    let next = tokens[index + 1]
    switch next.kind {
    case .hangul: return true
    case .number: return seconds & WordKinds.digits != 0
    default:
      let follower = compiled.reader.lexicon.find(next.hash)
      return follower >= 0 && compiled.reader.lexicon.kinds[follower] & seconds != 0
    }
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
    var best: (pattern: Int, match: RuleMatch, end: Int)?
    if tokens[place.token].kind == .number {
      var kinds = self.kinds(text, tokens, TokenReader.start(tokens, place.token + 1))
      if matcher.hasOrdinalSuffix(tokens, place.token) {
        kinds |= self.kinds(text, tokens, TokenReader.start(tokens, place.token + 2))
      }
      let seconds = compiled.entrySeconds[compiled.entrySeconds.count - 1]
      if seconds == .max || seconds & kinds != 0 {
        consider(
          compiled.digitRules, 0..<compiled.digitRules.count, kinds, text, tokens, place, &best)
      }
    }
    let words = matcher.words(text, tokens, at: place)
    for index in 0..<words.count {
      let entry = words[index].entry
      let rules = Int(compiled.entryStarts[entry])..<Int(compiled.entryStarts[entry + 1])
      guard !rules.isEmpty else { continue }
      let seconds = compiled.entrySeconds[entry]
      let kinds = self.kinds(text, tokens, words[index].next)
      guard seconds == .max || seconds & kinds != 0 else { continue }
      consider(compiled.entryRules, rules, kinds, text, tokens, place, &best)
    }
    guard let best else { return nil }
    let rule = Int(compiled.table.rules[best.pattern])
    return TimePhrase(
      expression: compiled.expressions[rule].filled(best.match.captures), rule: rule,
      span: ByteSpan(place.byte, best.end), firstToken: place.token, next: best.match.end)
  }

  /// The kinds of the words that can be read at a place.
  private mutating func kinds(_ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace)
    -> UInt64
  {
    guard place.token < tokens.count else { return 0 }
    var kinds: UInt64 = tokens[place.token].kind == .number ? WordKinds.digits : 0
    guard tokens[place.token].kind == .hangul else {
      let entry = compiled.reader.lexicon.find(tokens[place.token].hash)
      return entry < 0 ? kinds : kinds | compiled.reader.lexicon.kinds[entry]
    }
    let words = matcher.words(text, tokens, at: place)
    for index in 0..<words.count { kinds |= compiled.reader.lexicon.kinds[words[index].entry] }
    return kinds
  }

  /// Tries the rules whose second word can stand there, and keeps the longest match; of equals the first.
  private mutating func consider(
    _ rules: FlatArray<UInt16>, _ range: Range<Int>, _ kinds: UInt64, _ text: Span<UInt8>,
    _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout (pattern: Int, match: RuleMatch, end: Int)?
  ) {
    for index in range {
      let number = rules[index]
      let second = compiled.table.seconds[Int(number)]
      guard second == .max || second & kinds != 0 else { continue }
      guard let match = matcher.match(Int(number), text, tokens, at: place), match.end != place,
        matcher.reader.mayEnd(text, tokens, match.end)
      else { continue }
      let end = matcher.reader.end(tokens, before: match.end)
      if let best, best.end >= end { continue }
      best = (Int(number), match, end)
    }
  }
}
