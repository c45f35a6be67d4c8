/// What all spellings of one Korean name have in common: the surname's class, and the consonants of the given name, by
/// classes. Vowels, `h`, `y` and `w` come and go.
enum RomanKey {
  /// Surnames that are one in north and south: 리 and 이, 류 and 유.
  private static let linked: [UInt32: UInt32] = Dictionary(
    zip("리류림로라량려".unicodeScalars.map(\.value), "이유임노나양여".unicodeScalars.map(\.value)),
    uniquingKeysWith: { one, _ in one })

  /// For each initial letter, by its number; empty where it has no consonant that stays.
  private static let initials = [
    "k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "j", "j", "j", "k", "t", "p", "",
  ]
  /// For each final letter, by its number.
  private static let finals = [
    "", "k", "k", "k", "n", "nj", "n", "t", "r", "rk", "rm", "rp", "rs", "rt", "rp", "r", "m", "p",
    "ps", "t", "t", "nk", "t", "t", "k", "t", "p", "",
  ]
  private static let initialBytes = initials.map { Array($0.utf8) }
  private static let finalBytes = finals.map { Array($0.utf8) }

  /// Whether two surnames are one in north and south.
  static func isLinked(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    one.count == 1 && other.count == 1
      && (linked[one[0]] ?? one[0]) == (linked[other[0]] ?? other[0])
  }

  /// - Parameters:
  ///   - surname: one or two syllables.
  ///   - given: Hangul syllables.
  static func hash(surname: ArraySlice<UInt32>, hangul given: ArraySlice<UInt32>) -> UInt32 {
    var skeleton: [UInt8] = []
    for syllable in given where (0xAC00...0xD7A3).contains(syllable) {
      let index = Int(syllable - 0xAC00)
      skeleton += initialBytes[index / 588]
      skeleton += finalBytes[index % 28]
    }
    return hash(surname, skeleton)
  }

  /// - Parameter given: small ASCII letters.
  static func hash(surname: ArraySlice<UInt32>, latin given: [UInt8]) -> UInt32 {
    hash(surname, skeleton(given))
  }

  private static func hash(_ surname: ArraySlice<UInt32>, _ skeleton: [UInt8]) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    func add(_ value: UInt32) { hash = (hash ^ value) &* 16_777_619 }
    for syllable in surname { add(linked[syllable] ?? syllable) }
    var last: UInt8 = 0
    // Doubled letters are one.
    for letter in skeleton where letter != last {
      add(UInt32(letter))
      last = letter
    }
    return hash ^ hash >> 15
  }

  private static func skeleton(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (place, letter) in letters.enumerated() {
      switch letter {
      case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "q"): result.append(UInt8(ascii: "k"))
      case UInt8(ascii: "c"):
        let isCh = place + 1 < letters.count && letters[place + 1] == UInt8(ascii: "h")
        result.append(isCh ? UInt8(ascii: "j") : UInt8(ascii: "k"))
      case UInt8(ascii: "d"), UInt8(ascii: "t"): result.append(UInt8(ascii: "t"))
      case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "v"):
        result.append(UInt8(ascii: "p"))
      case UInt8(ascii: "j"), UInt8(ascii: "z"): result.append(UInt8(ascii: "j"))
      case UInt8(ascii: "r"), UInt8(ascii: "l"): result.append(UInt8(ascii: "r"))
      case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "n"): result.append(letter)
      default: break
      }
    }
    return result
  }
}
