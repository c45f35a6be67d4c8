import YeonpyoText

/// Matches compiled rules at a place.
struct RuleMatcher: Sendable {
  let reader: TokenReader
  /// Symbols of `st nd rd th`.
  let ordinalSuffixes: [UInt16]
  /// Steps taken, so that tests can show the work is linear.
  var steps = 0

  /// The end of `rule` read at `place` and what it captured; `nil` where it does not match.
  mutating func match(
    _ rule: CompiledRule, _ text: Span<UInt8>, _ tokens: Span<Token>, at place: TokenPlace,
    _ captures: inout [Int16]
  ) -> TokenPlace? {
    captures.removeAll(keepingCapacity: true)
    return step(rule.elements, 0, text, tokens, place, &captures)
  }

  private mutating func step(
    _ elements: [PatternElement], _ index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ place: TokenPlace, _ captures: inout [Int16]
  ) -> TokenPlace? {
    guard index < elements.count else { return place }
    steps += 1
    let element = elements[index]
    let depth = captures.count
    if element.isAhead || element.isForbidden {
      let follows = isFollowed(element, text, tokens, place)
      captures.removeLast(captures.count - depth)
      guard follows == element.isAhead else { return nil }
      return step(elements, index + 1, text, tokens, place, &captures)
    }
    if index == 0 || isJoined(element, text, tokens, place) {
      if let end = take(elements, index, text, tokens, place, &captures) { return end }
    }
    captures.removeLast(captures.count - depth)
    guard element.isOptional else { return nil }
    return step(elements, index + 1, text, tokens, place, &captures)
  }

  private mutating func isFollowed(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> Bool {
    guard isJoined(element, text, tokens, place) else { return false }
    var captures: [Int16] = []
    return take([element.asPlain], 0, text, tokens, place, &captures) != nil
  }

  /// The next word belongs to the same phrase: no empty line, no line end after a full stop, no space where none may be.
  private func isJoined(
    _ element: PatternElement, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> Bool {
    guard place.token < tokens.count else { return false }
    let token = tokens[place.token]
    if place.byte > Int(token.start) { return true }
    if token.flags.contains(.paragraphBefore) { return false }
    return !element.isGlued || !token.flags.contains(.spaceBefore)
  }

  /// Takes the element at `place` in each way it can be read, and goes on.
  private mutating func take(
    _ elements: [PatternElement], _ at: Int, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ place: TokenPlace, _ captures: inout [Int16]
  ) -> TokenPlace? {
    let depth = captures.count
    if case .slot(let slot) = elements[at].kind,
      let (value, next) = number(slot, text, tokens, place)
    {
      captures.append(value)
      if let end = step(elements, at + 1, text, tokens, next, &captures) { return end }
      captures.removeLast(captures.count - depth)
    }
    let words = reader.words(text, tokens, at: place)
    for index in 0..<words.count {
      let word = words[index]
      if let end = read(word, elements, at, text, tokens, place, &captures) { return end }
      captures.removeLast(captures.count - depth)
    }
    return nil
  }

  /// Reads the element as one word of the lexicon, and goes on.
  private mutating func read(
    _ word: ReadWord, _ elements: [PatternElement], _ index: Int, _ text: Span<UInt8>,
    _ tokens: Span<Token>, _ place: TokenPlace, _ captures: inout [Int16]
  ) -> TokenPlace? {
    let depth = captures.count
    switch elements[index].kind {
    case .words(let symbols):
      guard symbols.contains(UInt16(word.entry)) else { return nil }
      return step(elements, index + 1, text, tokens, word.next, &captures)
    case .slot(let slot):
      for value in reader.lexicon.entries[word.entry].values where value.slot == slot {
        if value.needsCapital, !tokens[place.token].flags.contains(.capital) { continue }
        captures.append(value.value)
        if let end = step(elements, index + 1, text, tokens, word.next, &captures) { return end }
        captures.removeLast(captures.count - depth)
      }
      return nil
    }
  }

  /// A slot filled by digits.
  private func number(
    _ slot: Slot, _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: TokenPlace
  ) -> (Int16, TokenPlace)? {
    let token = tokens[place.token]
    guard token.kind == .number,
      let (value, count) = reader.digits(text, token, separators: slot == .number),
      isInRange(value, count, slot)
    else { return nil }
    var next = place.token + 1
    if slot == .day || slot == .ordinal, next < tokens.count, tokens[next].start == token.end {
      let entry = reader.lexicon.find(tokens[next].hash)
      let isSuffix = entry >= 0 && ordinalSuffixes.contains(UInt16(entry))
      if isSuffix { next += 1 } else if slot == .ordinal { return nil }
    } else if slot == .ordinal {
      return nil
    }
    return (Int16(value), TokenReader.start(tokens, next))
  }

  private func isInRange(_ value: Int, _ count: Int, _ slot: Slot) -> Bool {
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

extension PatternElement {
  fileprivate var asPlain: PatternElement {
    var result = self
    result.isAhead = false
    result.isForbidden = false
    return result
  }
}
