/// The hash of a token's folded code points: h ← h·B + c (mod 2³²), from 0.
///
/// Hashes of neighbouring tokens join into the hash of both without what stood between them, so `Hyun Bin`, `Hyun-bin`
/// and `HyunBin` have one key. (Karp and Rabin, 1987, "Efficient randomized pattern-matching algorithms".)
public enum FoldedHash {
  public static let base: UInt32 = 0x9E37_79B1

  @inlinable @inline(__always)
  public static func step(_ hash: UInt32, _ codePoint: UInt32) -> UInt32 {
    hash &* base &+ codePoint
  }

  /// Powers of the base: factors of the letters of an eight-byte word, and of what came before it.
  @inline(__always) private static var b1: UInt32 { base }
  @inline(__always) private static var b2: UInt32 { base &* base }
  @inline(__always) private static var b3: UInt32 { b2 &* base }
  @inline(__always) private static var b4: UInt32 { b2 &* b2 }
  @inline(__always) private static var b5: UInt32 { b4 &* base }
  @inline(__always) private static var b6: UInt32 { b4 &* b2 }
  @inline(__always) private static var b7: UInt32 { b4 &* b3 }
  @inline(__always) private static var b8: UInt32 { b4 &* b4 }

  /// The hash after `count` (1…8) more ASCII letters: the last ones of `word`, its other bytes being zero.
  @inline(__always)
  static func extend(_ hash: UInt32, by count: Int, with word: UInt64) -> UInt32 {
    func letter(_ place: UInt64) -> UInt32 {
      UInt32(truncatingIfNeeded: word >> (8 * place)) & 0xFF
    }
    let early = letter(0) &* b7 &+ letter(1) &* b6 &+ letter(2) &* b5 &+ letter(3) &* b4
    let late = letter(4) &* b3 &+ letter(5) &* b2 &+ letter(6) &* b1 &+ letter(7)
    // The power by squaring, without a branch.
    let one = count & 1 != 0 ? b1 : 1
    let two = count & 2 != 0 ? b2 : 1
    let four = count & 4 != 0 ? b4 : 1
    let eight = count & 8 != 0 ? b8 : 1
    return hash &* (one &* two &* (four &* eight)) &+ early &+ late
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
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      // A byte's high bit: set from `a` on, and set from `{` on.
      let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
      let fromBrace = low &+ 0x0505_0505_0505_0505
      let isOther = ~(fromA & ~fromBrace & ~word) & 0x8080_8080_8080_8080
      let letters = isOther.trailingZeroBitCount >> 3
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
