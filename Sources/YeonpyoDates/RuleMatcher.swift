import YeonpyoText

/// Up to eight captured numbers, as plain bits.
struct Captures: BitwiseCopyable {
  private var storage: (Int16, Int16, Int16, Int16, Int16, Int16, Int16, Int16) = (
    0, 0, 0, 0, 0, 0, 0, 0
  )
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
  /// What was read last inside Hangul tokens, by byte: patterns ask for the same words again and again.
  private var read0 = (byte: -1, words: ReadWords())
  private var read1 = (byte: -1, words: ReadWords())

  init(reader: TokenReader, table: PatternTable, ordinalSuffixes: [UInt16]) {
    self.reader = reader
    self.table = table
    self.ordinalSuffixes = ordinalSuffixes
  }

  /// Forgets the last document.
  mutating func begin() {
    read0.byte = -1
    read1.byte = -1
  }

  /// The words that can be read at a place of a Hangul token.
  @inline(__always)
  mutating func words(_ text: Span<UInt8>, _ tokens: Span<Token>, at place: TokenPlace) -> ReadWords
  {
    if read0.byte == place.byte { return read0.words }
    if read1.byte == place.byte { return read1.words }
    read1 = read0
    read0 = (place.byte, reader.words(text, tokens, at: place))
    return read0.words
  }

  /// What pattern number `pattern` matches at `place`.
  mutating func match(
    _ pattern: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, at place: TokenPlace
  ) -> RuleMatch? {
    step(
      Int(table.starts[pattern]), Int(table.starts[pattern + 1]), true, text, tokens,
      RuleMatch(end: place, captures: Captures()))
  }

  /// Reads the elements from `index` on. One way to read a word is read in a loop; only Hangul words that can be read in
  /// several ways are tried one after the other.
  private mutating func step(
    _ index: Int, _ last: Int, _ isFirst: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ start: RuleMatch
  ) -> RuleMatch? {
    var index = index
    var isFirst = isFirst
    var state = start
    while index < last {
      steps &+= 1
      let element = table.elements[index]
      let isJoined = isFirst || joins(element, text, tokens, state.end)
      if element.isAhead || element.isForbidden {
        let follows = isJoined && reads(element, text, tokens, state)
        guard follows == element.isAhead else { return nil }
        index += 1
        continue
      }
      if isJoined, state.end.token < tokens.count {
        if tokens[state.end.token].kind != .hangul {
          if take(element, text, tokens, &state) {
            index += 1
            isFirst = false
            continue
          }
        } else {
          let words = self.words(text, tokens, at: state.end)
          for place in 0..<words.count {
            var taken = state
            guard read(words[place], element, tokens, &taken) else { continue }
            if let found = step(index + 1, last, false, text, tokens, taken) { return found }
          }
        }
      }
      guard element.isOptional else { return nil }
      index += 1
    }
    return state
  }

  /// Whether the element can be read at the state's end at all.
  private mutating func reads(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>, _ state: RuleMatch
  ) -> Bool {
    var taken = state
    guard state.end.token < tokens.count else { return false }
    if tokens[state.end.token].kind != .hangul { return take(element, text, tokens, &taken) }
    let words = self.words(text, tokens, at: state.end)
    for place in 0..<words.count where read(words[place], element, tokens, &taken) { return true }
    return false
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

  /// Takes a token that is no Hangul as the element.
  @inline(__always)
  private func take(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>, _ state: inout RuleMatch
  ) -> Bool {
    let token = tokens[state.end.token]
    if token.kind == .number, let slot = element.slot {
      guard let (value, next) = number(slot, text, tokens, state.end) else { return false }
      state.end = next
      state.captures.append(value)
      return true
    }
    let entry = reader.lexicon.find(token.hash)
    guard entry >= 0 else { return false }
    let word = ReadWord(entry: entry, next: TokenReader.start(tokens, state.end.token + 1))
    return read(word, element, tokens, &state)
  }

  /// Takes one word of the lexicon as the element.
  @inline(__always)
  private func read(
    _ word: ReadWord, _ element: PatternElement, _ tokens: Span<Token>, _ state: inout RuleMatch
  ) -> Bool {
    guard let slot = element.slot else {
      let first = Int(element.firstSymbol)
      for index in first..<first + Int(element.symbolCount)
      where table.symbols[index] == UInt16(truncatingIfNeeded: word.entry) {
        state.end = word.next
        return true
      }
      return false
    }
    guard reader.lexicon.kinds[word.entry] & WordKinds.slot(slot) != 0 else { return false }
    let first = Int(reader.lexicon.valueStarts[word.entry])
    for index in first..<Int(reader.lexicon.valueStarts[word.entry + 1]) {
      let value = reader.lexicon.values[index]
      guard value.slot == slot else { continue }
      if value.needsCapital, !tokens[state.end.token].flags.contains(.capital) { continue }
      state.end = word.next
      state.captures.append(value.value)
      return true
    }
    return false
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
