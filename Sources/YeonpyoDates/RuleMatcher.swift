import YeonpyoText

/// Up to eight captured numbers, as plain bits.
struct Captures: BitwiseCopyable {
  /// The first four from the lowest bits on, and the others.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private(set) var count = 0

  @inline(__always)
  mutating func append(_ value: Int16) {
    let bits = UInt64(UInt16(bitPattern: value))
    if count < 4 {
      low |= bits &<< UInt64(truncatingIfNeeded: 16 &* count)
    } else {
      guard count < 8 else { return }
      high |= bits &<< UInt64(truncatingIfNeeded: 16 &* count)
    }
    count &+= 1
  }

  subscript(_ index: Int) -> Int16 {
    let four = index < 4 ? low : high
    return Int16(truncatingIfNeeded: four &>> UInt64(truncatingIfNeeded: 16 &* index))
  }
}

/// Where a pattern's match ended, and what it captured.
struct RuleMatch: BitwiseCopyable {
  var end: TokenPlace
  var captures: Captures
}

/// What a matcher keeps of one document.
struct MatchMemo: ~Copyable {
  /// Steps taken since it was made, so that tests can show the work is linear.
  var steps = 0
  /// What was read last inside Hangul tokens, by byte: patterns ask for the same words again and again.
  fileprivate var read0 = (byte: -1, words: ReadWords())
  fileprivate var read1 = (byte: -1, words: ReadWords())

  /// Takes up a document.
  mutating func begin() {
    read0.byte = -1
    read1.byte = -1
  }
}

/// Matches the patterns of a grammar at a place, backtracking over optional words and words read in two ways.
final class RuleMatcher: Sendable {
  let reader: TokenReader
  private let table: PatternTable
  let lexicon: Lexicon
  private let digits = WordKinds.digits
  /// Hashes of words inside a number: `and`.
  let numberJoiners: [UInt32]
  /// Symbols of `st nd rd th`.
  private let ordinalSuffixes: [UInt16]

  init(
    reader: TokenReader, table: PatternTable, ordinalSuffixes: [UInt16], numberJoiners: [UInt32]
  ) {
    self.numberJoiners = numberJoiners
    self.reader = reader
    self.table = table
    self.lexicon = reader.lexicon
    self.ordinalSuffixes = ordinalSuffixes
  }

  /// The kinds of the words that token `index`, which is no Hangul, can be read as.
  @inline(__always)
  func kinds(_ tokens: Span<Token>, _ index: Int) -> UInt64 {
    let entry = lexicon.find(tokens[index].hash)
    let own = entry >= 0 ? lexicon.kinds[entry] : 0
    let end = tokens[index].flags.contains(.paragraphBefore) ? WordKinds.end : 0
    return tokens[index].kind == .number ? own | end | digits : own | end
  }

  /// The words that can be read at a place of a Hangul token.
  @inline(never)
  func words(
    _ text: Span<UInt8>, _ tokens: Span<Token>, at place: TokenPlace, _ memo: inout MatchMemo
  ) -> ReadWords {
    if memo.read0.byte == place.byte { return memo.read0.words }
    if memo.read1.byte == place.byte { return memo.read1.words }
    memo.read1 = memo.read0
    memo.read0 = (place.byte, reader.words(text, tokens, at: place))
    return memo.read0.words
  }

  /// What a pattern matches at `place`.
  func match(
    _ pattern: PatternRow, _ text: Span<UInt8>, _ tokens: Span<Token>, at place: TokenPlace,
    _ memo: inout MatchMemo
  ) -> RuleMatch? {
    step(
      Int(pattern.first), Int(pattern.end), true, text, tokens,
      RuleMatch(end: place, captures: Captures()), &memo)
  }

  /// Whether the word before `place`, a token's beginning, or before the articles there, is one of a pattern's leading ones.
  func stands(
    _ lead: PatternElement, _ tokens: Span<Token>, before place: TokenPlace, skipping articles: Int
  ) -> Bool {
    guard place.token > articles, TokenReader.isBetween(tokens, place),
      !tokens[place.token - articles].flags.contains(.paragraphBefore)
    else { return false }
    let entry = lexicon.find(tokens[place.token - 1 - articles].hash)
    let first = Int(lead.firstSymbol)
    return (first..<first + Int(lead.symbolCount)).contains { Int(table.symbols[$0]) == entry }
  }

  /// Reads the elements from `index` on, in a loop as long as each word can be read in one way only.
  private func step(
    _ index: Int, _ last: Int, _ isFirst: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ start: RuleMatch, _ memo: inout MatchMemo
  ) -> RuleMatch? {
    var index = index
    var isFirst = isFirst
    var state = start
    while index < last {
      memo.steps &+= 1
      let element = table.elements[index]
      index += 1
      let isJoined = isFirst || joins(element, text, tokens, state.end)
      if element.isAhead || element.isForbidden {
        let follows =
          isJoined && reads(element, text, tokens, state, &memo)
          || element.takesEnd && isEnd(tokens, state.end)
        guard follows == element.isAhead else { return nil }
        continue
      }
      if isJoined, state.end.token < tokens.count {
        if tokens[state.end.token].kind == .hangul {
          if let found = branch(element, index, last, text, tokens, state, &memo) { return found }
        } else if take(element, text, tokens, &state) {
          isFirst = false
          continue
        }
      }
      guard element.isOptional else { return nil }
    }
    // Only where the phrase may end here: else another reading of its words may.
    return mayEnd(text, tokens, state.end) ? state : nil
  }

  /// A token's beginning, or inside a Hangul token a place with nothing but particles behind it.
  @inline(__always)
  private func mayEnd(_ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace) -> Bool {
    TokenReader.isBetween(tokens, place) || reader.mayEnd(text, tokens, place)
  }

  /// No more words, or none of the same paragraph.
  private func isEnd(_ tokens: Span<Token>, _ place: TokenPlace) -> Bool {
    guard place.token < tokens.count else { return true }
    return place.byte <= Int(tokens[place.token].start)
      && tokens[place.token].flags.contains(.paragraphBefore)
  }

  /// Tries all ways to read the element inside a Hangul token, each with all that follows.
  @inline(never)
  private func branch(
    _ element: PatternElement, _ next: Int, _ last: Int, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ state: RuleMatch, _ memo: inout MatchMemo
  ) -> RuleMatch? {
    let words = self.words(text, tokens, at: state.end, &memo)
    for place in 0..<words.count {
      var taken = state
      guard read(words[place], element, tokens, &taken) else { continue }
      if let found = step(next, last, false, text, tokens, taken, &memo) { return found }
    }
    return nil
  }

  /// Whether the element can be read at the state's end at all: as a whole word, with its particles, unless it may go on.
  @inline(never)
  private func reads(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>, _ state: RuleMatch,
    _ memo: inout MatchMemo
  ) -> Bool {
    var taken = state
    guard state.end.token < tokens.count else { return false }
    if tokens[state.end.token].kind != .hangul { return take(element, text, tokens, &taken) }
    let words = self.words(text, tokens, at: state.end, &memo)
    for place in 0..<words.count
    where read(words[place], element, tokens, &taken)
      && (element.goesOn || mayEnd(text, tokens, words[place].next))
    {
      return true
    }
    return false
  }

  /// The next word belongs to the same phrase: no empty line before it, and no space where none may be.
  @inline(__always)
  private func joins(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> Bool {
    guard place.token < tokens.count else { return false }
    let token = tokens[place.token]
    if place.byte > Int(token.start) { return true }
    if token.flags.contains(.paragraphBefore) { return false }
    return !element.isGlued || !token.flags.contains(.spaceBefore)
  }

  /// Takes a token that is no Hangul as the element.
  @inline(__always)
  private func take(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ state: inout RuleMatch
  ) -> Bool {
    let token = tokens[state.end.token]
    if token.kind == .number, let slot = element.slot {
      if slot.takesFigures {
        return figures(slot, text, tokens, &state)
      }
      guard slot.takesDigits, let (value, next) = number(slot, text, tokens, state.end) else {
        return false
      }
      state.end = next
      state.captures.append(value)
      return true
    }
    let entry = lexicon.find(token.hash)
    guard entry >= 0 else { return false }
    if let slot = element.slot, slot.takesCompounds,
      let found = compound(tokens, state.end.token),
      found.slot == slot || slot == .count && found.slot == .number
        || slot == .day && found.slot != .year && (21...31).contains(found.value)
    {
      state.captures.append(Int16(found.value))
      state.end = TokenReader.start(tokens, found.next)
      return true
    }
    let next = TokenReader.start(tokens, state.end.token + 1)
    return read(ReadWord(entry: entry, next: next), element, tokens, &state)
  }

  /// Takes one word of the lexicon as the element.
  @inline(__always)
  private func read(
    _ word: ReadWord, _ element: PatternElement, _ tokens: Span<Token>, _ state: inout RuleMatch
  ) -> Bool {
    // Words make a year only several together: `nineteen ninety-six`.
    guard element.kinds & lexicon.kinds[word.entry] != 0, element.slot != .year else {
      return false
    }
    guard let slot = element.slot else {
      let first = Int(element.firstSymbol)
      for index in first..<first + Int(element.symbolCount)
      where table.symbols[index] == UInt16(truncatingIfNeeded: word.entry) {
        state.end = word.next
        return true
      }
      return false
    }
    let first = Int(lexicon.valueStarts[word.entry])
    for index in first..<Int(lexicon.valueStarts[word.entry + 1]) {
      let value = lexicon.values[index]
      // `hundred` and `thousand` are numbers only behind another: what they count is not said otherwise. `twenty` is a day
      // only before another word.
      guard
        value.slot == slot
          || slot == .count && value.slot == .number && tokens[state.end.token].count > 2,
        value.slot != .number || value.value < 100,
        slot != .day || value.value > 0
      else { continue }
      if value.needsCapital, !tokens[state.end.token].flags.contains(.capital) { continue }
      state.end = word.next
      state.captures.append(value.value)
      return true
    }
    return false
  }

  /// A token of digits that says several numbers.
  private func figures(
    _ slot: Slot, _ text: Span<UInt8>, _ tokens: Span<Token>, _ state: inout RuleMatch
  ) -> Bool {
    let token = tokens[state.end.token]
    switch slot {
    case .joinedTime:
      guard let time = reader.joinedTime(text, token) else { return false }
      state.captures.append(Int16(time.hour))
      state.captures.append(Int16(time.minute))
    case .joinedDate:
      guard let (value, count) = reader.digits(text, token, separators: false), count == 8,
        (1900...2099).contains(value / 10_000), (1...12).contains(value / 100 % 100),
        (1...31).contains(value % 100)
      else { return false }
      state.captures.append(Int16(value / 10_000))
      state.captures.append(Int16(value / 100 % 100))
      state.captures.append(Int16(value % 100))
    default:
      guard let date = reader.dotted(text, token) else { return false }
      state.captures.append(Int16(date.day))
      state.captures.append(Int16(date.month))
      if let year = date.year { state.captures.append(Int16(year)) }
    }
    state.end = TokenReader.start(tokens, state.end.token + 1)
    return true
  }

  /// A slot filled by digits.
  @inline(never)
  private func number(
    _ slot: Slot, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> (Int16, TokenPlace)? {
    let token = tokens[place.token]
    if slot == .number || slot == .count, let tenths = reader.tenths(text, token) {
      return (Quantity.tenthsBase + tenths, TokenReader.start(tokens, place.token + 1))
    }
    guard
      let (value, count) = reader.digits(
        text, token, separators: slot == .number || slot == .count),
      RuleMatcher.isInRange(value, count, slot)
    else { return nil }
    var next = place.token + 1
    if slot == .day || slot == .ordinal || slot == .numeralDay,
      hasOrdinalSuffix(tokens, place.token)
    {
      next += 1
    } else if slot == .ordinal || slot == .numeralDay {
      return nil
    }
    return (Int16(value), TokenReader.start(tokens, next))
  }

  /// `4th`: the suffix clings to the digits as a token of its own.
  func hasOrdinalSuffix(_ tokens: Span<Token>, _ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].start == tokens[index].end,
      tokens[index + 1].kind == .word
    else { return false }
    let entry = lexicon.find(tokens[index + 1].hash)
    return entry >= 0 && ordinalSuffixes.contains(UInt16(entry))
  }

  private static func isInRange(_ value: Int, _ count: Int, _ slot: Slot) -> Bool {
    switch slot {
    case .number, .count: value <= 9_999
    case .year: count == 4 && value >= 1000 && value <= 2199
    case .twoDigits: count == 2
    case .shortYear: count == 2 && (value >= 60 || value < 10)
    case .day, .numeralDay: count <= 2 && value >= 1 && value <= 31
    case .monthNumber: count <= 2 && value >= 1 && value <= 12
    case .ordinal: value >= 1 && value <= 100
    case .hour: count <= 2 && value <= 24
    case .minute: count == 2 && value <= 59
    case .decade: (count == 4 && value >= 1000 && value <= 2090 || count == 2) && value % 10 == 0
    default: false
    }
  }
}
