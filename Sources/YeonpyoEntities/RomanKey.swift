import YeonpyoText

/// What all spellings of one Korean name have in common: the surname's class, and the consonants of the given name, by
/// classes. Vowels, `h`, `y` and `w` come and go.
enum RomanKey {
  /// Surnames that are one in north and south: 리 and 이, 류 and 유.
  private static let linked: [UInt32: UInt32] = Dictionary(
    zip("리류림로라량려".unicodeScalars.map(\.value), "이유임노나양여".unicodeScalars.map(\.value)),
    uniquingKeysWith: { one, _ in one })

  /// The class of each initial letter, by its number; `-` where it has no consonant that stays.
  private static let initials = classes("kknttrmppss-jjjktp-")
  /// The class of each final letter, by its number.
  private static let finals = classes("-kkknnntrrrrrrrrmppttnttktp-")
  /// Of finals of two sounds the second: ㅇ is ng, ㄵ is nj.
  private static let secondFinals = classes("-----j---kmpstp---s--k------")

  private static func classes(_ letters: StaticString) -> FlatArray<UInt8> {
    FlatArray(letters.description.utf8.map { $0 == UInt8(ascii: "-") ? 0 : $0 })
  }

  /// Whether two surnames are one in north and south.
  static func isLinked(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    guard one.count == 1, other.count == 1, let a = one.first, let b = other.first else {
      return false
    }
    return (linked[a] ?? a) == (linked[b] ?? b)
  }

  /// Calls `body` with the given name's part of the key: once, or several times where an ㄹ may be written l, n or y (정린 is
  /// Jeong-rin and Chong-nin).
  ///
  /// - Parameter given: at most four Hangul syllables.
  static func forEachKey(hangul given: ArraySlice<UInt32>, _ body: (Builder) -> Void) {
    var choices = 1
    for syllable in given where syllable.isLiquid { choices *= 3 }
    for choice in 0..<choices {
      var builder = Builder()
      var rest = choice
      for syllable in given where (0xAC00...0xD7A3).contains(syllable) {
        let index = Int(syllable - 0xAC00)
        if syllable.isLiquid {
          builder.append([UInt8(ascii: "r"), UInt8(ascii: "n"), 0][rest % 3])
          rest /= 3
        } else {
          builder.append(initials[index / 588])
        }
        let final = index % 28
        builder.append(finals[final])
        if final < secondFinals.count { builder.append(secondFinals[final]) }
      }
      body(builder)
    }
  }

  /// The surname's part of the key: eight bits, the same for surnames that are one.
  static func surname(_ surname: ArraySlice<UInt32>) -> UInt8 {
    var hash: UInt32 = 0
    for syllable in surname { hash = hash &* 31 &+ (linked[syllable] ?? syllable) }
    return UInt8(truncatingIfNeeded: HashFilter.mix(hash) >> 24)
  }

  /// The key of a given name, letter by letter.
  struct Builder {
    private var hash: UInt32 = 2_166_136_261
    private var last: UInt8 = 0
    /// The class of the first consonant, 0 before there is one.
    private(set) var first: UInt8 = 0

    var key: UInt32 { HashFilter.mix(hash) }

    /// Takes a consonant's class, 0 for none; doubled ones are one.
    fileprivate mutating func append(_ letter: UInt8) {
      if letter == 0 { return }
      if first == 0 { first = letter }
      if letter != last { hash = (hash ^ UInt32(letter)) &* 16_777_619 }
      last = letter
    }

    /// Takes a small ASCII letter.
    ///
    /// - Parameter isBeforeH: an h follows.
    mutating func add(_ letter: UInt8, isBeforeH: Bool) {
      switch letter {
      case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "q"): append(UInt8(ascii: "k"))
      case UInt8(ascii: "c"): append(isBeforeH ? UInt8(ascii: "j") : UInt8(ascii: "k"))
      case UInt8(ascii: "d"), UInt8(ascii: "t"): append(UInt8(ascii: "t"))
      case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "v"):
        append(UInt8(ascii: "p"))
      case UInt8(ascii: "j"), UInt8(ascii: "z"): append(UInt8(ascii: "j"))
      case UInt8(ascii: "r"), UInt8(ascii: "l"): append(UInt8(ascii: "r"))
      case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "n"): append(letter)
      default: break
      }
    }
  }
}

extension UInt32 {
  /// A Hangul syllable that begins with ㄹ.
  fileprivate var isLiquid: Bool { self >= 0xB77C && self <= 0xB9C7 }
}
