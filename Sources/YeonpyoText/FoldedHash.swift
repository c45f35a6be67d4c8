/// The hash of a token's folded code points: h ← h·B + c (mod 2³²), from 0; a code point above 0xFF is read as two, its
/// higher bits and its lowest eight.
///
/// Hashes of neighbouring tokens join into the hash of both without what stood between them, so `Hyun Bin`, `Hyun-bin`
/// and `HyunBin` have one key. (Karp and Rabin, 1987, "Efficient randomized pattern-matching algorithms".)
public enum FoldedHash {
  /// The first prime above all that is added in one step, and small enough that eight letters can be taken at once.
  public static let base: UInt32 = 263

  @inlinable @inline(__always)
  public static func step(_ hash: UInt32, _ codePoint: UInt32) -> UInt32 {
    if codePoint < 0x100 { return hash &* 263 &+ codePoint }
    return (hash &* 263 &+ (codePoint >> 8)) &* 263 &+ (codePoint & 0xFF)
  }

  /// The hash after `count` (1…8) more ASCII letters: the last ones of `word`, its other bytes being zero.
  ///
  /// Neighbours are joined in lanes of one word, first letters to pairs of 16 bits, then pairs to fours of 32 bits.
  @inline(__always)
  static func extend(_ hash: UInt32, by count: Int, with word: UInt64) -> UInt32 {
    let pairs =
      (word & 0x00FF_00FF_00FF_00FF) &* 263 &+ ((word >> 8) & 0x00FF_00FF_00FF_00FF)
    let fours =
      (pairs & 0x0000_FFFF_0000_FFFF) &* (263 * 263) &+ ((pairs >> 16) & 0x0000_FFFF_0000_FFFF)
    let power4: UInt32 = 263 &* 263 &* 263 &* 263
    let letters =
      UInt32(truncatingIfNeeded: fours) &* power4 &+ UInt32(truncatingIfNeeded: fours >> 32)
    // A word's first letters have nothing before them.
    if hash == 0 { return letters }
    // The power of the base by squaring.
    let one: UInt32 = count & 1 != 0 ? 263 : 1
    let two: UInt32 = count & 2 != 0 ? 263 * 263 : 1
    let four: UInt32 = count & 4 != 0 ? power4 : 1
    let eight: UInt32 = count & 8 != 0 ? power4 &* power4 : 1
    return hash &* (one &* two &* (four &* eight)) &+ letters
  }

  /// Reads over an ASCII letter and the small ones behind it; the place after them.
  @inline(__always)
  static func takeWord(
    _ text: UnsafePointer<UInt8>, _ from: Int, _ count: Int, isCapital: Bool, _ hash: inout UInt32
  ) -> Int {
    let lower: UInt8 = isCapital ? 0x20 : 0
    guard from &+ 8 <= count else {
      hash = unsafe UInt32(text[from] | lower)
      return unsafe takeSmallLetters(text, from + 1, count, &hash)
    }
    var word = unsafe UnsafeRawPointer(text + from).loadUnaligned(as: UInt64.self).littleEndian
    word |= UInt64(lower)
    let letters = smallLetters(word)
    hash = extend(0, by: letters, with: word &<< UInt64(truncatingIfNeeded: 64 &- 8 &* letters))
    return letters < 8 ? from &+ letters : unsafe takeSmallLetters(text, from &+ 8, count, &hash)
  }

  /// How many of eight bytes are small ASCII letters, from the lowest on.
  @inline(__always)
  private static func smallLetters(_ word: UInt64) -> Int {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    // A byte's high bit: set from `a` on, and set from `{` on.
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let fromBrace = low &+ 0x0505_0505_0505_0505
    let isOther = ~(fromA & ~fromBrace & ~word) & 0x8080_8080_8080_8080
    return isOther.trailingZeroBitCount >> 3
  }

  /// Reads over small ASCII letters from `from` on, eight bytes a step and without a branch for each; the place after
  /// them.
  @inline(__always)
  static func takeSmallLetters(
    _ text: UnsafePointer<UInt8>, _ from: Int, _ count: Int, _ hash: inout UInt32
  ) -> Int {
    var at = from
    while at + 8 <= count {
      let word = unsafe UnsafeRawPointer(text + at).loadUnaligned(as: UInt64.self).littleEndian
      let letters = smallLetters(word)
      if letters == 0 { return at }
      // Shifted up, the missing letters are zeros at the front, which add nothing to the hash.
      hash = extend(hash, by: letters, with: word &<< UInt64(64 - 8 * letters))
      at += letters
      if letters < 8 { return at }
    }
    while at < count, case let byte = unsafe text[at], byte >= 0x61, byte <= 0x7A {
      hash = step(hash, UInt32(byte))
      at += 1
    }
    return at
  }

  /// The hash of `text` folded by ``Folding``.
  public static func of(_ text: some Sequence<UInt32>) -> UInt32 {
    var hash: UInt32 = 0
    for codePoint in text { hash = step(hash, codePoint) }
    return hash
  }
}
