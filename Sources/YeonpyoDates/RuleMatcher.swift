import YeonpyoText

/// Up to eight captured numbers, as plain bits.
struct Captures: BitwiseCopyable {
  private var storage: (Int16, Int16, Int16, Int16, Int16, Int16, Int16, Int16) = (0, 0, 0, 0, 0, 0, 0, 0)
  private(set) var count = 0

  mutating func append(_ value: Int16) {
    switch count {
    case 0: storage.0 = value
    case 1: storage.1 = value
    case 2: storage.2 = value
    case 3: storage.3 = value
    case 4: storage.4 = value
    case 5: storage.5 = value
    case 6: storage.6 = value
    case 7: storage.7 = value
    default: return
    }
    count += 1
  }

  subscript(_ index: Int) -> Int16 {
    switch index {
    case 0: storage.0
    case 1: storage.1
    case 2: storage.2
    case 3: storage.3
    case 4: storage.4
    case 5: storage.5
    case 6: storage.6
    default: storage.7
    }
  }
}

/// Where a pattern's match ended, and what it captured.
struct RuleMatch: BitwiseCopyable {
  var end: TokenPlace
  var captures: Captures
}

/// Matches the patterns of a grammar at a place, backtracking over optional words and words read in two ways.
struct RuleMatcher: Sendable {
  let reader: TokenReader
  let table: PatternTable
  /// Symbols of `st nd rd th`.
  let ordinalSuffixes: [UInt16]
  /// Steps taken, so that tests can show the work is linear.
  var steps = 0

  /// What pattern number `pattern` matches at `place`.
  mutating func match(
    _ pattern: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, at place: TokenPlace
  ) -> RuleMatch? {
    step(
      Int(table.starts[pattern]), Int(table.starts[pattern + 1]), true, text, tokens,
      RuleMatch(end: place, captures: Captures()))
  }

  private mutating func step(
    _ index: Int, _ last: Int, _ isFirst: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ state: RuleMatch
  ) -> RuleMatch? {
    guard index < last else { return state }
    steps &+= 1
    let element = table.elements[index]
    let isJoined = isFirst || joins(element, text, tokens, state.end)
    if element.isAhead || element.isForbidden {
      let follows = isJoined && take(element, nil, text, tokens, state) != nil
      guard follows == element.isAhead else { return nil }
      return step(index + 1, last, false, text, tokens, state)
    }
    if isJoined, let found = take(element, (index + 1, last), text, tokens, state) { return found }
    guard element.isOptional else { return nil }
    return step(index + 1, last, isFirst, text, tokens, state)
  }

  /// The next word belongs to the same phrase: no empty line before it, and no space where none may be.
  private func joins(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> Bool {
    guard place.token < tokens.count else { return false }
    let token = tokens[place.token]
    if place.byte > Int(token.start) { return true }
    if token.flags.contains(.paragraphBefore) { return false }
    return !element.isGlued || !token.flags.contains(.spaceBefore)
  }

  /// Takes the element at the state's end in each way it can be read, and goes on with the elements of `rest`.
  private mutating func take(
    _ element: PatternElement, _ rest: (index: Int, last: Int)?, _ text: Span<UInt8>,
    _ tokens: Span<Token>, _ state: RuleMatch
  ) -> RuleMatch? {
    let place = state.end
    guard place.token < tokens.count else { return nil }
    if let slot = element.slot, tokens[place.token].kind == .number,
      let (value, next) = number(slot, text, tokens, place)
    {
      var taken = RuleMatch(end: next, captures: state.captures)
      taken.captures.append(value)
      if let found = go(on: taken, rest, text, tokens) { return found }
    }
    guard tokens[place.token].kind == .hangul else {
      let entry = reader.lexicon.find(tokens[place.token].hash)
      guard entry >= 0 else { return nil }
      let word = ReadWord(entry: entry, next: TokenReader.start(tokens, place.token + 1))
      return read(word, element, rest, text, tokens, state)
    }
    let words = reader.words(text, tokens, at: place)
    for index in 0..<words.count {
      if let found = read(words[index], element, rest, text, tokens, state) { return found }
    }
    return nil
  }

  private mutating func go(
    on state: RuleMatch, _ rest: (index: Int, last: Int)?, _ text: Span<UInt8>,
    _ tokens: Span<Token>
  ) -> RuleMatch? {
    guard let rest else { return state }
    return step(rest.index, rest.last, false, text, tokens, state)
  }

  /// Reads the element as one word of the lexicon, and goes on.
  private mutating func read(
    _ word: ReadWord, _ element: PatternElement, _ rest: (index: Int, last: Int)?,
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ state: RuleMatch
  ) -> RuleMatch? {
    var taken = RuleMatch(end: word.next, captures: state.captures)
    guard let slot = element.slot else {
      let first = Int(element.firstSymbol)
      for index in first..<first + Int(element.symbolCount)
      where table.symbols[index] == UInt16(truncatingIfNeeded: word.entry) {
        return go(on: taken, rest, text, tokens)
      }
      return nil
    }
    guard reader.lexicon.kinds[word.entry] & WordKinds.slot(slot) != 0 else { return nil }
    let first = Int(reader.lexicon.valueStarts[word.entry])
    for index in first..<Int(reader.lexicon.valueStarts[word.entry + 1]) {
      let value = reader.lexicon.values[index]
      guard value.slot == slot else { continue }
      if value.needsCapital, !tokens[state.end.token].flags.contains(.capital) { continue }
      taken.captures = state.captures
      taken.captures.append(value.value)
      if let found = go(on: taken, rest, text, tokens) { return found }
    }
    return nil
  }

  /// A slot filled by digits.
  private func number(
    _ slot: Slot, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> (Int16, TokenPlace)? {
    let token = tokens[place.token]
    guard let (value, count) = reader.digits(text, token, separators: slot == .number),
      RuleMatcher.isInRange(value, count, slot)
    else { return nil }
    var next = place.token + 1
    if slot == .day || slot == .ordinal, hasOrdinalSuffix(tokens, place.token) {
      next += 1
    } else if slot == .ordinal {
      return nil
    }
    return (Int16(value), TokenReader.start(tokens, next))
  }

  /// `4th`: the suffix clings to the digits as a token of its own.
  func hasOrdinalSuffix(_ tokens: Span<Token>, _ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].start == tokens[index].end,
      tokens[index + 1].kind == .word
    else { return false }
    let entry = reader.lexicon.find(tokens[index + 1].hash)
    return entry >= 0 && ordinalSuffixes.contains(UInt16(entry))
  }

  private static func isInRange(_ value: Int, _ count: Int, _ slot: Slot) -> Bool {
    switch slot {
    case .number: value <= 9_999
    case .year: count == 4 && value >= 1000 && value <= 2199
    case .twoDigits: count == 2
    case .day: count <= 2 && value >= 1 && value <= 31
    case .monthNumber: count <= 2 && value >= 1 && value <= 12
    case .ordinal: value >= 1 && value <= 100
    case .hour: count <= 2 && value <= 24
    case .minute: count == 2 && value <= 59
    case .decade: (count == 4 && value >= 1000 && value <= 2090 || count == 2) && value % 10 == 0
    case .month, .weekday, .unit, .season, .part, .holiday, .dayCount, .some: false
    }
  }
}
