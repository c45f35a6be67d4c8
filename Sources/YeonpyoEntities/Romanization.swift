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
  }

  private struct Form: Sendable {
    var letters: [UInt8]
    var count: Float
  }

  private struct Forms: Sendable {
    var forms: [Form] = []
    var total: Float = 0
  }

  /// How many spellings the letters of a syllable stand for beside the counted ones.
  private static let smoothing: Float = 5

  /// Folded hash of a Latin word → surnames.
  private let readings: [UInt32: [Surname]]
  private let surnames: Set<[UInt32]>
  private let syllables: [UInt32: Forms]
  /// Indexed by the number of the letter in a syllable's code point.
  private let initials: [Forms]
  private let vowels: [Forms]
  private let finals: [Forms]

  package init(_ table: FlatArray<UInt8>) {
    var readings: [UInt32: [Surname]] = [:]
    var surnames: Set<[UInt32]> = []
    var syllables: [UInt32: Forms] = [:]
    var letters = [[Forms]](repeating: [], count: 3)
    letters[0] = Array(repeating: Forms(), count: 19)
    letters[1] = Array(repeating: Forms(), count: 21)
    letters[2] = Array(repeating: Forms(), count: 28)
    Romanization.forEachLine(table) { kind, name, forms in
      switch kind {
      case 0x73:
        surnames.insert(name)
        for form in forms.forms {
          let hash = FoldedHash.of(form.letters.map { UInt32($0) })
          readings[hash, default: []].append(
            Surname(syllables: name, cost: -Romanization.log(form.count / forms.total)))
        }
      case 0x79: if let syllable = name.first { syllables[syllable] = forms }
      case 0x69: if let place = Jamo.initial(name) { letters[0][place] = forms }
      case 0x76: if let place = Jamo.vowel(name) { letters[1][place] = forms }
      case 0x66: letters[2][Jamo.final(name)] = forms
      default: break
      }
    }
    // In an order that does not depend on dictionaries.
    self.readings = readings
    self.surnames = surnames
    self.syllables = syllables
    initials = letters[0]
    vowels = letters[1]
    finals = letters[2]
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

  /// The surnames a Latin word may stand for.
  func surnames(_ hash: UInt32) -> [Surname] { readings[hash] ?? [] }

  /// How many syllables of a Hangul name are its surname, 0 where it begins with none.
  func surnameLength(_ name: [UInt32]) -> Int {
    if name.count >= 3, surnames.contains(Array(name[..<2])) { return 2 }
    return name.count >= 2 && surnames.contains([name[0]]) ? 1 : 0
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
