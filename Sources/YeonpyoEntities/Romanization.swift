import YeonpyoText

/// How Korean names are spelled in Latin letters, as counted weights: a surname by itself, each syllable of a given name by
/// the spellings counted for it, smoothed with those of its letters.
///
/// The table is text, a line each: `s` a surname, `y` a syllable, `i`, `v`, `f` an initial, vowel or final letter, then its
/// spellings with their counts; `-` is no letter.
package final class Romanization: Sendable {
  /// A surname that a Latin word may stand for.
  struct Surname: Sendable {
    /// One or two code points.
    var syllables: [UInt32]
    /// −ln of how often the surname is spelled so.
    var cost: Float
    /// See ``RomanKey``.
    var key: UInt8

    init(syllables: [UInt32], cost: Float) {
      self.syllables = syllables
      self.cost = cost
      key = RomanKey.surname(syllables[...])
    }
  }

  private struct Form: Sendable {
    var letters: [UInt8]
    var count: Float
  }

  private struct Forms: Sendable {
    var forms: [Form] = []
    var total: Float = 0
  }

  /// The same as ``smoothing`` for surnames, whose spellings vary less.
  private static let surnameSmoothing: Float = 2
  /// How many spellings the letters of a syllable stand for beside the counted ones.
  private static let smoothing: Float = 5

  /// Folded hash of a Latin word → surnames.
  private let readings: [UInt32: [Surname]]
  /// The same, to be asked first.
  private let filter: HashFilter
  /// Surnames of one syllable, and of two: the first in the high half.
  private let surnames: Set<UInt64>
  /// Latin surnames and what they stand for.
  private let spellings: [(letters: [UInt8], surnames: [[UInt32]])]
  private let syllables: [UInt32: Forms]
  /// Surname → how many were counted.
  private let bearers: [[UInt32]: Float]
  /// Folded hashes of the counted spellings of syllables.
  private let syllableSpellings: Set<UInt32>
  /// Indexed by the number of the letter in a syllable's code point.
  private let initials: [Forms]
  private let vowels: [Forms]
  private let finals: [Forms]

  package init(_ table: FlatArray<UInt8>) {
    var readings: [UInt32: [Surname]] = [:]
    var surnames: Set<UInt64> = []
    var spellings: [(letters: [UInt8], surnames: [[UInt32]])] = []
    var counted: [(name: [UInt32], forms: Forms)] = []
    var syllables: [UInt32: Forms] = [:]
    var letters = [[Forms]](repeating: [], count: 3)
    letters[0] = Array(repeating: Forms(), count: 19)
    letters[1] = Array(repeating: Forms(), count: 21)
    letters[2] = Array(repeating: Forms(), count: 28)
    Romanization.forEachLine(table) { kind, name, forms in
      switch kind {
      case 0x73:
        surnames.insert(name.reduce(0) { $0 << 32 | UInt64($1) })
        counted.append((name, forms))
        for form in forms.forms { spellings.append((form.letters, [name])) }
      case 0x79: if let syllable = name.first { syllables[syllable] = forms }
      case 0x69: if let place = Jamo.initial(name) { letters[0][place] = forms }
      case 0x76: if let place = Jamo.vowel(name) { letters[1][place] = forms }
      case 0x66: letters[2][Jamo.final(name)] = forms
      default: break
      }
    }
    for (surname, forms) in counted {
      let total = forms.total + Romanization.surnameSmoothing
      for (spelled, probability) in Romanization.spellings(of: surname, letters, forms) {
        let count = forms.forms.first { $0.letters == spelled }?.count ?? 0
        let share = (count + Romanization.surnameSmoothing * probability) / total
        guard share > 0.0005 else { continue }
        let hash = FoldedHash.of(spelled.map { UInt32($0) })
        readings[hash, default: []].append(
          Surname(syllables: surname, cost: -Romanization.log(share)))
      }
    }
    self.readings = readings
    filter = HashFilter(readings.keys, logBits: 15)
    self.surnames = surnames
    self.spellings = spellings
    self.syllables = syllables
    bearers = Dictionary(
      counted.map { ($0.name, $0.forms.total) }, uniquingKeysWith: { one, _ in one })
    syllableSpellings = Set(
      syllables.values.flatMap { forms in
        forms.forms.filter { $0.count >= 2 }.map { FoldedHash.of($0.letters.map { UInt32($0) }) }
      })
    surnameSyllables = SyllableSet(
      surnames.compactMap { $0 < 1 << 32 ? UInt32(truncatingIfNeeded: $0) : nil })
    var counts = [UInt8](repeating: 0, count: 11_172)
    for (syllable, forms) in syllables where (0xAC00...0xD7A3).contains(syllable) {
      counts[Int(syllable - 0xAC00)] = UInt8(min(forms.total, 255))
    }
    givenCounts = counts
    initials = letters[0]
    vowels = letters[1]
    finals = letters[2]
  }

  /// Counted spellings of a surname, and those its letters stand for.
  private static func spellings(
    of surname: [UInt32], _ letters: [[Forms]], _ counted: Forms
  ) -> [(letters: [UInt8], probability: Float)] {
    var result: [(letters: [UInt8], probability: Float)] = counted.forms.map { ($0.letters, 0) }
    guard surname.count == 1, (0xAC00...0xD7A3).contains(surname[0]) else { return result }
    let index = Int(surname[0] - 0xAC00)
    let places = [index / 588, index / 28 % 21, index % 28]
    var made: [(letters: [UInt8], probability: Float)] = [([], 1)]
    for slot in 0..<3 {
      let forms = letters[slot][places[slot]]
      made = made.flatMap { beginning in
        forms.forms.compactMap { form in
          let probability = beginning.probability * form.count / forms.total
          return probability > 0.005 ? (beginning.letters + form.letters, probability) : nil
        }
      }
    }
    for spelled in made where !spelled.letters.isEmpty {
      if let place = result.firstIndex(where: { $0.letters == spelled.letters }) {
        result[place].probability += spelled.probability
      } else {
        result.append(spelled)
      }
    }
    return result
  }

  private static func forEachLine(
    _ table: FlatArray<UInt8>, _ body: (UInt8, [UInt32], Forms) -> Void
  ) {
    let bytes = (0..<table.count).map { table[$0] }
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
      let words = line.split(separator: 0x20)
      guard words.count >= 2, let kind = words[0].first else { continue }
      let name = String(decoding: words[1], as: UTF8.self).unicodeScalars.map(\.value)
      var forms = Forms()
      for place in stride(from: 2, to: words.count - 1, by: 2) {
        let letters = words[place].elementsEqual([0x2D]) ? [] : Array(words[place])
        let count = words[place + 1].reduce(Float(0)) { $0 * 10 + Float($1 - 0x30) }
        forms.forms.append(Form(letters: letters, count: count))
        forms.total += count
      }
      body(kind, name, forms)
    }
  }

  /// Natural logarithm, to six digits or so (the series of artanh behind the exponent).
  private static func log(_ value: Float) -> Float {
    guard value > 0 else { return -99 }
    let y = (value.significand - 1) / (value.significand + 1)
    let y2 = y * y
    let series = y * (2 + y2 * (2.0 / 3 + y2 * (2.0 / 5 + y2 * (2.0 / 7 + y2 * 2.0 / 9))))
    return Float(value.exponent) * 0.693_147_2 + series
  }

  /// Hashes of all Latin surnames.
  var surnameHashes: some Collection<UInt32> { readings.keys }

  /// False for nearly every word that is no surname.
  @inline(__always)
  func mayBeSurname(_ hash: UInt32) -> Bool { filter.contains(hash) }

  /// Natural logarithm of how many bearers of a surname were counted.
  func logBearers(_ surname: [UInt32]) -> Float { Romanization.log(bearers[surname] ?? 1) }

  /// Calls `body` with every counted spelling of a syllable.
  func forEachForm(_ body: (UInt32, [UInt8], Float) -> Void) {
    for (syllable, forms) in syllables {
      for form in forms.forms { body(syllable, form.letters, form.count) }
    }
  }

  /// Whether a Latin word is a spelling counted for a syllable of given names.
  func isSyllable(_ hash: UInt32) -> Bool { syllableSpellings.contains(hash) }

  /// Surnames of one syllable.
  let surnameSyllables: SyllableSet
  /// How often each syllable was counted in given names, at most 255; indexed by code point − 0xAC00.
  private let givenCounts: [UInt8]

  func count(of syllable: UInt32) -> Int {
    syllable >= 0xAC00 && syllable <= 0xD7A3 ? Int(givenCounts[Int(syllable - 0xAC00)]) : 0
  }

  /// The surnames a Latin word may stand for.
  func surnames(_ hash: UInt32) -> [Surname] { readings[hash] ?? [] }

  /// Whether a Latin word is a spelling of a surname, or of one that is the same, with one letter replaced, left out, put in
  /// or swapped with its neighbour.
  func isSlip(_ word: [UInt8], for surname: ArraySlice<UInt32>) -> Bool {
    for (spelled, readings) in spellings
    where readings.contains(where: {
      $0[...] == surname || RomanKey.isLinked($0[...], surname)
    }) {
      if Romanization.isOneEdit(word, spelled) { return true }
    }
    return false
  }

  /// Whether a spelling of the surname, or of one that is the same, begins with a letter.
  func begins(_ surname: ArraySlice<UInt32>, with letter: UInt8) -> Bool {
    spellings.contains { spelling in
      spelling.letters.first == letter
        && spelling.surnames.contains { $0[...] == surname || RomanKey.isLinked($0[...], surname) }
    }
  }

  private static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let shared = min(a.count, b.count)
    var front = 0
    while front < shared, a[front] == b[front] { front += 1 }
    var back = 0
    while back < shared - front, a[a.count - 1 - back] == b[b.count - 1 - back] { back += 1 }
    let left = (a.count - front - back, b.count - front - back)
    if max(left.0, left.1) == 1 { return true }
    return left == (2, 2) && a[front] == b[front + 1] && a[front + 1] == b[front]
  }

  /// How many syllables of a Hangul name are its surname, 0 where it begins with none.
  func surnameLength(_ name: [UInt32]) -> Int {
    if name.count >= 3, surnames.contains(UInt64(name[0]) << 32 | UInt64(name[1])) { return 2 }
    return name.count >= 2 && surnames.contains(UInt64(name[0])) ? 1 : 0
  }

  /// −ln of how often the syllables of a given name are spelled `letters`; `nil` where they cannot be.
  ///
  /// - Parameters:
  ///   - letters: small ASCII letters without hyphens and spaces, at most 63.
  ///   - cuts: a bit for each place where a syllable must end (a hyphen, space or capital stands there).
  func cost(of given: ArraySlice<UInt32>, _ letters: [UInt8], cuts: UInt64) -> Float? {
    guard letters.count < 64 else { return nil }
    var costs = [Float](repeating: .infinity, count: letters.count + 1)
    costs[0] = 0
    for syllable in given {
      guard (0xAC00...0xD7A3).contains(syllable) else { return nil }
      var next = [Float](repeating: .infinity, count: letters.count + 1)
      for start in 0..<letters.count where costs[start] < .infinity {
        extend(syllable, letters, from: start, cuts) { end, probability in
          next[end] = min(next[end], costs[start] - Romanization.log(probability))
        }
      }
      costs = next
    }
    return costs[letters.count] < .infinity ? costs[letters.count] : nil
  }

  /// Calls `body` with every place where a spelling of the syllable that begins at `start` may end, and its probability.
  private func extend(
    _ syllable: UInt32, _ letters: [UInt8], from start: Int, _ cuts: UInt64,
    _ body: (Int, Float) -> Void
  ) {
    let known = syllables[syllable]
    let index = Int(syllable - 0xAC00)
    let total = (known?.total ?? 0) + Romanization.smoothing
    func crossesCut(_ end: Int) -> Bool {
      cuts & ((1 << UInt64(end)) - 1) & ~((1 << UInt64(start + 1)) - 1) != 0
    }
    func count(_ end: Int) -> Float {
      known?.forms.first { $0.letters.elementsEqual(letters[start..<end]) }?.count ?? 0
    }
    for form in known?.forms ?? [] {
      guard let end = Romanization.end(of: form, letters, start), end > start, !crossesCut(end)
      else { continue }
      body(end, form.count / total)
    }
    let (first, second, third) = (
      initials[index / 588], vowels[index / 28 % 21], finals[index % 28]
    )
    for initial in first.forms {
      guard let afterInitial = Romanization.end(of: initial, letters, start) else { continue }
      for vowel in second.forms {
        guard let afterVowel = Romanization.end(of: vowel, letters, afterInitial) else { continue }
        for final in third.forms {
          guard let end = Romanization.end(of: final, letters, afterVowel), end > start,
            !crossesCut(end)
          else { continue }
          let byLetters =
            initial.count / first.total * (vowel.count / second.total)
            * (final.count / third.total)
          body(end, (count(end) + Romanization.smoothing * byLetters) / total)
        }
      }
    }
  }

  private static func end(of form: Form, _ letters: [UInt8], _ start: Int) -> Int? {
    let end = start + form.letters.count
    guard end <= letters.count else { return nil }
    for place in form.letters.indices where letters[start + place] != form.letters[place] {
      return nil
    }
    return end
  }
}

/// Letters of Hangul, numbered as in a syllable's code point (Unicode, chapter 3.12).
enum Jamo {
  private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value))
  private static let finals = Array(
    "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value))

  static func initial(_ letter: [UInt32]) -> Int? { letter.first.flatMap(initials.firstIndex) }

  static func vowel(_ letter: [UInt32]) -> Int? {
    letter.first.flatMap { (0x314F...0x3163).contains($0) ? Int($0 - 0x314F) : nil }
  }

  static func final(_ letter: [UInt32]) -> Int {
    letter.first.flatMap(finals.firstIndex).map { $0 + 1 } ?? 0
  }
}
