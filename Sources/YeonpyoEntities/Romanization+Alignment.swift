import YeonpyoText

// What a Latin spelling and a Hangul name have to do with each other, for `explain`.
extension Romanization {
  /// A syllable, the letters that stand for it, and −ln of how often they do.
  package struct Step: Sendable {
    package var syllable: UInt32
    package var letters: [UInt8]
    package var cost: Float
  }

  /// The cheapest way to read `latin` (surname and given name in either order, joined or not) as a Hangul name.
  package func alignment(of name: [UInt32], with latin: [UInt8]) -> [Step]? {
    let length = surnameLength(name)
    guard length > 0 else { return nil }
    var letters: [UInt8] = []
    // Where a hyphen, space or inner capital stands before a letter.
    var cuts: [Int] = [0]
    for (place, byte) in latin.enumerated() {
      guard byte & 0x40 != 0, byte < 0x80 else { continue }
      let isCapital = byte & 0x20 == 0
      let isBehindMark = place > 0 && latin[place - 1] & 0x40 == 0
      if !letters.isEmpty, isBehindMark || isCapital { cuts.append(letters.count) }
      letters.append(byte | 0x20)
    }
    let whole = 0..<letters.count
    var best: [Step]?
    for cut in Set(cuts).sorted() where cut > 0 {
      for (family, given) in [(0..<cut, cut..<whole.upperBound), (cut..<whole.upperBound, 0..<cut)]
      {
        guard let surname = surnameStep(name, length, Array(letters[family])),
          let rest = steps(name[length...], Array(letters[given]))
        else { continue }
        let steps = family.lowerBound == 0 ? [surname] + rest : rest + [surname]
        let cost = steps.reduce(0) { $0 + $1.cost }
        if cost < best?.reduce(0, { $0 + $1.cost }) ?? .infinity { best = steps }
      }
    }
    return best ?? steps(name[length...], letters)
  }

  private func surnameStep(_ name: [UInt32], _ length: Int, _ letters: [UInt8]) -> Step? {
    let hash = FoldedHash.of(letters.map { UInt32($0) })
    let reading = surnames(hash).filter {
      $0.syllables[...] == name[..<length] || RomanKey.isLinked($0.syllables[...], name[..<length])
    }.min { $0.cost < $1.cost }
    guard let reading else { return nil }
    return Step(syllable: reading.syllables[0], letters: letters, cost: reading.cost)
  }

  /// Syllable by syllable; every way to cut the letters is tried, for names are short.
  private func steps(_ given: ArraySlice<UInt32>, _ letters: [UInt8]) -> [Step]? {
    guard let first = given.first else { return letters.isEmpty ? [] : nil }
    var best: [Step]?
    for end in stride(from: 1, through: min(letters.count, 8), by: 1) {
      let own = Array(letters[..<end])
      guard let cost = cost(of: given.prefix(1), own, cuts: 0),
        let rest = steps(given.dropFirst(), Array(letters[end...]))
      else { continue }
      let all = [Step(syllable: first, letters: own, cost: cost)] + rest
      let total = all.reduce(0) { $0 + $1.cost }
      if total < best?.reduce(0, { $0 + $1.cost }) ?? .infinity { best = all }
    }
    return best
  }
}
