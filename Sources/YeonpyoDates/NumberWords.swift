import YeonpyoText

/// Numbers written in several words: `twenty-four`, `a hundred and fifty`, `two thousand`, `nineteen ninety-six`.
extension RuleMatcher {
  /// The number that begins at token `index`, where it has more than one word, the slot it fills, and the token after it;
  /// four figures read in pairs are a year, `twenty-first` is an ordinal.
  @inline(__always)
  func compound(_ tokens: Span<Token>, _ index: Int) -> (value: Int, next: Int, slot: Slot)? {
    mayGoOn(tokens, index) ? readCompound(tokens, index) : nil
  }

  @inline(never)
  private func readCompound(
    _ tokens: Span<Token>, _ index: Int
  ) -> (value: Int, next: Int, slot: Slot)? {
    var at = index
    if let ordinal = compoundOrdinal(tokens, index) { return ordinal }
    guard let first = part(tokens, &at, isFirst: true) else { return nil }
    var value = first
    var isYear = false
    var next = at
    if let factor = word(tokens, at), factor >= 100 {
      at += 1
      value *= factor
      next = at
      if at < tokens.count, isJoiner(tokens[at]) { at += 1 }
      if let rest = part(tokens, &at, isFirst: false), rest < factor {
        value += rest
        next = at
      }
      isYear = factor == 1000 && (2000...2099).contains(value)
    } else if (11...20).contains(first), let rest = part(tokens, &at, isFirst: false), rest >= 10,
      rest < 100
    {
      value = first * 100 + rest
      next = at
      isYear = true
    }
    guard next > index + 1, value < Int(Quantity.tenthsBase) else { return nil }
    return (value, next, isYear ? .year : .number)
  }

  /// `twenty-first`, `thirty first`.
  private func compoundOrdinal(
    _ tokens: Span<Token>, _ index: Int
  ) -> (value: Int, next: Int, slot: Slot)? {
    guard let tens = word(tokens, index), tens >= 20, tens < 100, tens % 10 == 0 else { return nil }
    let next = tokens[index + 1].kind == .mark ? index + 2 : index + 1
    guard next < tokens.count, !tokens[next].flags.contains(.paragraphBefore),
      let ones = lexicon.value(of: .ordinal, lexicon.find(tokens[next].hash)), ones < 10
    else { return nil }
    return (tens + ones, next + 1, .ordinal)
  }

  /// The next word is a number too, alone or after a hyphen; most are not, and this says so at once.
  @inline(__always)
  private func mayGoOn(_ tokens: Span<Token>, _ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if next.kind == .mark {
      return next.hash == 0x2D && next.start == tokens[index].end && index + 2 < tokens.count
        && isNumberWord(tokens[index + 2])
    }
    return isNumberWord(next)
  }

  @inline(__always)
  private func isNumberWord(_ token: Token) -> Bool {
    guard token.kind == .word, token.count > 2, lexicon.filter.contains(token.hash) else {
      return false
    }
    let entry = lexicon.look(token.hash)
    let kinds = WordKinds.slot(.number) | WordKinds.slot(.ordinal)
    return entry >= 0 && lexicon.kinds[entry] & kinds != 0
  }

  /// A number below a hundred: one word, or tens and ones.
  private func part(_ tokens: Span<Token>, _ at: inout Int, isFirst: Bool) -> Int? {
    guard at < tokens.count, let value = word(tokens, at, isFirst: isFirst), value < 100 else {
      return nil
    }
    at += 1
    guard value >= 20, value % 10 == 0 else { return value }
    var next = at
    if next + 1 < tokens.count, tokens[next].kind == .mark, tokens[next].count == 1,
      tokens[next].hash == 0x2D, tokens[next].start == tokens[next - 1].end,
      tokens[next + 1].start == tokens[next].end
    {
      next += 1
    }
    guard let ones = word(tokens, next), ones < 10 else { return value }
    at = next + 1
    return value + ones
  }

  /// A number word; `a` and `an` only at the beginning.
  private func word(_ tokens: Span<Token>, _ index: Int, isFirst: Bool = false) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word, isFirst || tokens[index].count > 2,
      !tokens[index].flags.contains(.paragraphBefore)
    else { return nil }
    return lexicon.value(of: .number, lexicon.find(tokens[index].hash))
  }

  private func isJoiner(_ token: Token) -> Bool { numberJoiners.contains(token.hash) }
}

extension Lexicon {
  /// The value of an entry in a slot, `nil` where it has none or there is no entry.
  func value(of slot: Slot, _ entry: Int) -> Int? {
    guard entry >= 0, kinds[entry] & WordKinds.slot(slot) != 0 else { return nil }
    for place in Int(valueStarts[entry])..<Int(valueStarts[entry + 1])
    where values[place].slot == slot {
      return Int(values[place].value)
    }
    return nil
  }
}
