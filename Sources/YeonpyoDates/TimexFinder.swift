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
  /// Patterns that can begin with an entry of the lexicon, in the grammar's order; at the end those that digits can begin.
  let firstRules: FlatArray<FirstRule>
  /// Entry → its first place in `firstRules`; two more entries than words, the last but one being of digits.
  let firstStarts: FlatArray<UInt32>
  /// Entry → kinds that any of its patterns can have second; all where one is a single word. The last is of digits.
  let entrySeconds: FlatArray<UInt64>
  /// Hashes of the words that patterns begin with.
  package let firstWords: HashFilter
  let cues: CueTable
  let dayLists: DayLists

  /// Throws a description of the first pattern that cannot be read.
  package init(_ grammar: DateGrammar, _ language: LanguageData) throws {
    var lexicon = LexiconBuilder()
    for word in grammar.words { lexicon.add(word) }
    let ordinalSuffixes = ["st", "nd", "rd", "th"].map { lexicon.symbol(of: $0) }
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
    let lists = index.byEntry + [index.digits]
    self.firstRules = FlatArray(
      lists.joined().map { pattern in
        FirstRule(
          seconds: patterns.seconds[Int(pattern)], thirds: patterns.thirds[Int(pattern)],
          pattern: pattern)
      })
    self.firstStarts = FlatArray(
      lists.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
    self.firstWords = lexicon.filter { !index.byEntry[$0].isEmpty }
    self.entrySeconds = FlatArray(lists.map { $0.reduce(0) { $0 | patterns.seconds[Int($1)] } })
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
  @inline(__always) var index: Int {
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
    case .looseMonth: 17
    case .looseWeekday: 18
    case .dotted: 19
    case .joinedTime: 20
    case .weekdays: 21
    case .hourMark: 22
    case .joinedDate: 23
    }
  }

  /// Numbers of several words can fill the slot.
  @inline(__always) var takesCompounds: Bool {
    self == .number || self == .year || self == .ordinal || self == .day
  }

  /// One token of figures fills the slot with several numbers.
  @inline(__always) var takesFigures: Bool {
    self == .dotted || self == .joinedTime || self == .hourMark || self == .joinedDate
  }

  /// Digits can fill the slot.
  var takesDigits: Bool {
    switch self {
    case .number, .year, .twoDigits, .day, .monthNumber, .ordinal, .hour, .minute, .decade, .dotted,
      .hourMark, .joinedDate,
      .joinedTime:
      true
    case .month, .weekday, .unit, .season, .part, .holiday, .dayCount, .some, .looseMonth,
      .looseWeekday, .weekdays:
      false
    }
  }
}

/// Finds the phrases of one grammar: only words that begin a pattern are looked at twice.
package struct TimexFinder: ~Copyable {
  private let compiled: CompiledGrammar
  private let matcher: RuleMatcher
  private var memo = MatchMemo()
  private var cache = RuleCache()

  /// Steps the matcher has taken since the finder was made.
  package var steps: Int { memo.steps }

  package init(_ compiled: CompiledGrammar) {
    self.compiled = compiled
    self.matcher = compiled.matcher
  }

  /// Appends the phrases of a document in order, none overlapping; tokens inside `taken` (ascending) are passed over.
  package mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, starts: borrowing IndexList, taken: Span<ByteSpan>,
    into phrases: inout [TimePhrase]
  ) {
    memo.begin()
    var next = 0
    var block = 0
    for place in 0..<starts.count where starts[place] >= next {
      let index = starts[place]
      guard canBegin(text, tokens, index) else { continue }
      let start = tokens[index].start
      while block < taken.count, taken[block].end <= start { block += 1 }
      if block < taken.count, taken[block].start <= start { continue }
      let limit = block < taken.count ? Int(taken[block].start) : .max
      let known = phrases.count
      next = read(text, tokens, index, limit, &phrases)
      if phrases.count == known + 1 {
        next = max(
          next, addDays(text, tokens, block > 0 ? Int(taken[block - 1].end) : 0, limit, &phrases))
      }
    }
  }

  /// A pattern can begin with the token and go on with the next: `the` and `a` mostly cannot.
  @inline(__always)
  private func canBegin(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .number: return token.count <= 10
    case .possessive, .other: return false
    case .hangul:
      return !token.flags.contains(.folded)
        && matcher.reader.lexicon.begins(text, Int(token.start))
    default:
      let entry = matcher.reader.lexicon.look(token.hash)
      guard entry >= 0, case let seconds = compiled.entrySeconds[entry], seconds != 0 else {
        return false
      }
      if seconds == .max { return true }
      guard index + 1 < tokens.count else { return false }
      let next = matcher.kinds(tokens, index + 1)
      // `nine thousand`: what can follow is what can follow the whole number.
      let isNumber = matcher.lexicon.kinds[entry] & next & WordKinds.slot(.number) != 0
      return tokens[index + 1].kind == .hangul || next & seconds != 0 || isNumber
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

  /// Adds the days between bytes `start` and `limit` that share the last phrase's month; returns the token after them.
  private func addDays(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ start: Int, _ limit: Int,
    _ phrases: inout [TimePhrase]
  ) -> Int {
    let place = phrases.count - 1
    guard !phrases[place].expression.day.isNone, !phrases[place].expression.month.isNone else {
      return 0
    }
    let phrase = phrases[place]
    let before = max(place > 0 ? Int(phrases[place - 1].span.end) : 0, start)
    phrases.insert(
      contentsOf: compiled.dayLists.before(phrase, text, tokens, notBefore: before).reversed(),
      at: place)
    let (days, year) = compiled.dayLists.after(phrase, text, tokens) {
      Int(tokens[$0].end) > limit || $0 + 1 < tokens.count && canBegin(text, tokens, $0 + 1)
    }
    guard let last = days.last else { return 0 }
    phrases += days
    if let year {
      for index in place..<phrases.count { phrases[index].expression.year = Quantity(year) }
    }
    return last.next.token
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
    let token = tokens[place.token]
    if token.kind == .number {
      consider(
        compiled.entrySeconds.count - 1, kindsAfterDigits(text, tokens, place.token), text, tokens,
        place, &best)
    }
    if token.kind != .hangul {
      let entry = matcher.reader.lexicon.find(token.hash)
      if entry >= 0 {
        var kinds = kindsAfter(text, tokens, TokenReader.start(tokens, place.token + 1))
        if let number = matcher.compound(tokens, place.token) {
          let next = kindsAfter(text, tokens, TokenReader.start(tokens, number.next))
          kinds = (kinds.second | next.second, .max)
        }
        consider(entry, kinds, text, tokens, place, &best)
      }
    } else {
      let words = matcher.words(text, tokens, at: place, &memo)
      for index in 0..<words.count where compiled.entrySeconds[words[index].entry] != 0 {
        let kinds = kindsAfter(text, tokens, words[index].next)
        consider(words[index].entry, kinds, text, tokens, place, &best)
      }
    }
    guard let best else { return nil }
    let rule = Int(compiled.table.rules[best.pattern])
    return TimePhrase(
      expression: compiled.expressions[rule].filled(best.match.captures), rule: rule,
      span: ByteSpan(place.byte, best.end), firstToken: place.token, next: best.match.end)
  }

  /// The kinds of the words that can be read at a place and after it.
  private mutating func kindsAfter(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> (second: UInt64, third: UInt64) {
    let index = place.token
    guard index < tokens.count else { return (0, 0) }
    guard tokens[index].kind == .hangul else {
      let second = matcher.kinds(tokens, index)
      guard index + 1 < tokens.count else { return (second, 0) }
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

  /// Tries the patterns of an entry whose second and third words can stand there, and keeps the longest match; of equals
  /// the first.
  private mutating func consider(
    _ entry: Int, _ kinds: (second: UInt64, third: UInt64), _ text: Span<UInt8>,
    _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout (pattern: Int, match: RuleMatch, end: Int)?
  ) {
    // A pattern that may end before a word has all kinds there, the last of which every place has.
    let second = kinds.second | WordKinds.any
    let third = kinds.third | WordKinds.any
    guard compiled.entrySeconds[entry] & second != 0 else { return }
    let slot = cache.slot(entry, second, third)
    var count = cache.count(slot, entry, second, third)
    if count < 0 {
      let found = rules(of: entry, second, third)
      guard found.count <= RuleCache.width else {
        for pattern in found { consider(Int(pattern), text, tokens, place, &best) }
        return
      }
      cache.keep(slot, entry, second, third, found)
      count = found.count
    }
    for index in 0..<count { consider(cache.pattern(slot, index), text, tokens, place, &best) }
  }

  /// Reads one pattern, and keeps its match where it is the longest so far.
  private mutating func consider(
    _ pattern: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace,
    _ best: inout (pattern: Int, match: RuleMatch, end: Int)?
  ) {
    let lead = compiled.table.leads[pattern]
    guard lead < 0 || matcher.stands(compiled.table.leadElements[Int(lead)], tokens, before: place),
      let match = matcher.match(pattern, text, tokens, at: place, &memo), match.end != place,
      TokenReader.isBetween(tokens, match.end) || matcher.reader.mayEnd(text, tokens, match.end)
    else { return }
    if compiled.expressions[Int(compiled.table.rules[pattern])].isAlone,
      place.token > 0 || !TokenReader.isLast(tokens, match.end)
    {
      return
    }
    let end = TokenReader.end(tokens, before: match.end)
    if let best, best.end >= end { return }
    best = (pattern, match, end)
  }

  /// The patterns of an entry whose second and third words can stand there.
  private func rules(of entry: Int, _ second: UInt64, _ third: UInt64) -> [UInt16] {
    var found: [UInt16] = []
    for index in Int(compiled.firstStarts[entry])..<Int(compiled.firstStarts[entry + 1]) {
      let rule = compiled.firstRules[index]
      if rule.seconds & second != 0, rule.thirds & third != 0 { found.append(rule.pattern) }
    }
    return found
  }
}
