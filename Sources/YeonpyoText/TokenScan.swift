/// What a stage asks of every token, as sets of folded hashes.
public struct ScanFilters: Sendable {
  /// Bit set of the ASCII marks below 64 that can end a sentence.
  public var enders: UInt64 = 0
  /// Words a name can begin with: those in small letters, and those with a capital.
  public var smallNames = HashFilter([], logBits: 6)
  public var capitalNames = HashFilter([], logBits: 6)
  /// Bit set of the Hangul syllables a name can begin with, indexed by code point − 0xAC00.
  public var nameSyllables: FlatArray<UInt64>?
  /// Words a date phrase can begin with; digits always can.
  public var dateWords = HashFilter([], logBits: 6)
  /// Bit set of the Hangul syllables a date phrase can begin with, indexed by code point − 0xAC00.
  public var dateSyllables: FlatArray<UInt64>?

  public init() {}
}

/// The tokens each stage must look at, gathered for all of them in one walk; only Hangul is branched on.
@safe public struct TokenScan: ~Copyable {
  /// Marks that can end a sentence, and first tokens of lines.
  public private(set) var marks = IndexList()
  public private(set) var names = IndexList()
  public private(set) var dates = IndexList()

  public init() {}

  public mutating func run(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ filters: borrowing ScanFilters
  ) {
    let kinds: UInt64 =
      1 << UInt64(TokenKind.mark.rawValue) | 1 << UInt64(TokenKind.other.rawValue)
    let enders = filters.enders
    let small = filters.smallNames
    let capital = filters.capitalNames
    let dateWords = filters.dateWords
    let syllables = filters.nameSyllables
    let dateSyllables = filters.dateSyllables
    marks.reserve(tokens.count)
    names.reserve(tokens.count)
    dates.reserve(tokens.count)
    let markBase = unsafe marks.base
    let nameBase = unsafe names.base
    let dateBase = unsafe dates.base
    var markCount = 0
    var nameCount = 0
    var dateCount = 0
    for index in 0..<tokens.count {
      let token = tokens[index]
      let number = UInt32(truncatingIfNeeded: index)
      let mixed = HashFilter.mix(token.hash)
      // The hash of an ASCII mark is its byte; of any other it is far above.
      let isEnder = enders &>> UInt64(token.hash) | (token.hash >= 64 ? 1 : 0)
      let isMark =
        kinds &>> UInt64(token.kind.rawValue) & isEnder | UInt64(token.flags.rawValue &>> 1)
      unsafe markBase[markCount] = number
      markCount &+= Int(truncatingIfNeeded: isMark & 1)
      unsafe dateBase[dateCount] = number
      unsafe nameBase[nameCount] = number
      if token.kind == .hangul {
        let isFolded = token.flags.contains(.folded)
        if let dateSyllables, !isFolded {
          let isDate = dateSyllables.syllableBit(text, Int(token.start))
          dateCount &+= Int(truncatingIfNeeded: isDate)
        }
        guard let syllables else { continue }
        let isName = isFolded ? 1 : syllables.syllableBit(text, Int(token.start))
        nameCount &+= Int(truncatingIfNeeded: isName)
      } else {
        dateCount &+=
          (token.kind == .number ? 1 : 0)
          | Int(truncatingIfNeeded: dateWords.bit(mixed: mixed))
        let isCapital = UInt64(token.flags.rawValue) &>> 3
        nameCount &+= Int(
          truncatingIfNeeded: small.bit(mixed: mixed, or: capital, choice: isCapital))
      }
    }
    marks.setCount(markCount)
    names.setCount(nameCount)
    dates.setCount(dateCount)
  }
}

extension FlatArray<UInt64> {
  /// 1 where the bit set of Hangul syllables, indexed by code point − 0xAC00, holds the syllable at `at`.
  @inline(__always)
  func syllableBit(_ text: Span<UInt8>, _ at: Int) -> UInt64 {
    let syllable =
      Int(text[at] & 0x0F) << 12 | Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)
    let place = syllable - 0xAC00
    return self[place >> 6] &>> UInt64(truncatingIfNeeded: place) & 1
  }
}
