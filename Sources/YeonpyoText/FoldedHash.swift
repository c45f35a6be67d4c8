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

  /// The hash of `text` folded by ``Folding``.
  public static func of(_ text: some Sequence<UInt32>) -> UInt32 {
    var hash: UInt32 = 0
    for codePoint in text { hash = step(hash, codePoint) }
    return hash
  }
}
