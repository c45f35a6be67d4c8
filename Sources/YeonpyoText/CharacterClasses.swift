import CICU

/// What the fast path of the tokenizer must know of a character.
package enum CharacterClass: UInt8, Sendable, BitwiseCopyable {
  /// Left to ICU: Han, kana, marks, emoji, jamo and all the tables do not know.
  case slow = 0
  case space, carriageReturn, lineFeed, newline
  case letter, numeric, extendNumLet
  case midLetter, midNum, midNumLet, singleQuote
  case hangul
  case other
  /// In the table of bytes only: the first byte of a longer sequence.
  case multibyte
}

/// What the shortest path of the tokenizer does at a byte.
enum QuickClass {
  /// Anything else: the general path.
  static let none: UInt8 = 0
  static let small: UInt8 = 1
  static let capital: UInt8 = 2
  static let digit: UInt8 = 3
  static let space: UInt8 = 4
  /// One mark that joins nothing when ASCII follows.
  static let mark: UInt8 = 5
  /// First byte of a Hangul syllable, or of few other characters.
  static let hangul: UInt8 = 6
  static let line: UInt8 = 7
  /// First byte of General Punctuation: “ ” ‘ ’ …
  static let quote: UInt8 = 8
  /// Added where a word or number ends before the byte whatever follows.
  static let ends: UInt8 = 16
}

/// Classes of the code points that news is made of, read once from ICU's own properties.
///
/// Pages of 256 code points: Latin (to U+024F), General Punctuation to Miscellaneous Symbols and Arrows, CJK punctuation and units,
/// half and full width forms, and the Hangul syllables. `ascii` and `classes` are indexed by byte and by page offset.
package struct CharacterTables: Sendable {
  /// Indexed by byte: class in the high byte, folded character in the low byte.
  package let ascii: [UInt16]
  /// Indexed by byte: see ``QuickClass``.
  let quickTable: FlatArray<UInt8>
  /// Indexed by code point / 256: the page's place in `classes`, in pages.
  package let pages: [UInt8]
  /// Indexed by page × 256 + code point % 256.
  package let classes: [UInt8]

  package init() {
    var pages = [UInt8](repeating: 0, count: 256)
    var classes = [UInt8](repeating: CharacterClass.slow.rawValue, count: 256)
    classes += [UInt8](repeating: CharacterClass.hangul.rawValue, count: 256)
    for page in 0xAC...0xD6 { pages[page] = 1 }
    for page in [0x00, 0x01, 0x02] + Array(0x20...0x2B) + [0x30, 0x33, 0xD7, 0xFF] {
      pages[page] = UInt8(classes.count / 256)
      for offset in 0..<256 {
        classes.append(CharacterTables.classify(Int32(page * 256 + offset)).rawValue)
      }
    }
    let first = Int(pages[0]) * 256
    self.ascii = (0..<256).map { byte in
      guard byte < 0x80 else { return UInt16(CharacterClass.multibyte.rawValue) << 8 }
      let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
      return UInt16(classes[first + byte]) << 8 | UInt16(lower)
    }
    self.quickTable = FlatArray(
      (0..<256).map { CharacterTables.quickClass(UInt8($0), classes[first + $0]) })
    self.pages = pages
    self.classes = classes
  }

  private static func quickClass(_ byte: UInt8, _ raw: UInt8) -> UInt8 {
    if byte == 0xE2 { return QuickClass.quote }
    guard byte < 0x80 else {
      return byte >= 0xEA && byte <= 0xED ? QuickClass.hangul : QuickClass.none
    }
    switch CharacterClass(rawValue: raw) {
    case .letter where byte >= 0x61 && byte <= 0x7A: return QuickClass.small
    case .letter where byte >= 0x41 && byte <= 0x5A: return QuickClass.capital
    case .numeric: return QuickClass.digit
    case .space where byte == 0x20: return QuickClass.space | QuickClass.ends
    case .other: return byte == 0x09 ? QuickClass.ends : QuickClass.mark | QuickClass.ends
    case .midLetter, .midNum, .midNumLet, .singleQuote: return QuickClass.mark
    case .lineFeed: return QuickClass.line | QuickClass.ends
    case .carriageReturn, .newline: return QuickClass.ends
    default: return QuickClass.none
    }
  }

  /// ICU's word rules tailor Unicode's: `@` is a letter, `:` joins nothing, Hangul, Han and kana leave ALetter.
  private static func classify(_ c: Int32) -> CharacterClass {
    if c == 0x40 { return .letter }
    if c == 0x3A || c == 0xFF1A { return .other }
    if c >= 0xAC00, c <= 0xD7A3 { return .hangul }
    let script = icu_script(c)
    switch Int(icu_wordBreak(c)) {
    case ICU_WB_WSEGSPACE: return .space
    case ICU_WB_CR: return .carriageReturn
    case ICU_WB_LF: return .lineFeed
    case ICU_WB_NEWLINE: return .newline
    case ICU_WB_ALETTER: return script == Int32(ICU_SCRIPT_LATIN) || c < 0x2000 ? .letter : .slow
    case ICU_WB_NUMERIC: return .numeric
    case ICU_WB_EXTENDNUMLET: return .extendNumLet
    case ICU_WB_MIDLETTER: return .midLetter
    case ICU_WB_MIDNUM: return .midNum
    case ICU_WB_MIDNUMLET: return .midNumLet
    case ICU_WB_SINGLE_QUOTE: return .singleQuote
    case ICU_WB_OTHER, ICU_WB_DOUBLE_QUOTE:
      return script == Int32(ICU_SCRIPT_HAN) || icu_isAlphabetic(c) != 0 ? .slow : .other
    default: return .slow
    }
  }
}
