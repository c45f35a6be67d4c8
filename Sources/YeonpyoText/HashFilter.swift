/// A set of folded hashes that says no to nearly everything that is not in it: one bit each, asked before any table.
/// (Bloom, 1970, "Space/time trade-offs in hash coding with allowable errors", with a single hash.)
///
/// Public for inlining, as ``FlatArray`` is.
@safe public struct HashFilter: Sendable {
  /// The bits, a power of two of 64-bit words.
  public let words: FlatArray<UInt64>
  @usableFromInline nonisolated(unsafe) let base: UnsafeMutablePointer<UInt64>
  @usableFromInline let shift: UInt32

  /// - Parameter words: a power of two of them, at most 2²⁶.
  public init(_ words: FlatArray<UInt64>) {
    precondition(HashFilter.isSize(words.count), "no filter's size")
    self.words = words
    unsafe base = words.base
    shift = UInt32(26 - words.count.trailingZeroBitCount)
  }

  /// Whether a filter can have that many words.
  public static func isSize(_ count: Int) -> Bool {
    count.nonzeroBitCount == 1 && count > 0 && count <= 1 << 26
  }

  /// A filter of 2^`logBits` bits (6…32) that holds `hashes`.
  public init(_ hashes: some Sequence<UInt32>, logBits: Int) {
    var words = [UInt64](repeating: 0, count: 1 << (logBits - 6))
    let shift = UInt32(32 - logBits)
    for hash in hashes {
      let bit = HashFilter.mix(hash) >> shift
      words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    self.init(FlatArray(words))
  }

  /// Spreads a hash over 32 bits, the highest best (Knuth's multiplicative hashing).
  @inlinable @inline(__always)
  public static func mix(_ hash: UInt32) -> UInt32 { (hash ^ (hash &>> 15)) &* 0xC2B2_AE35 }

  /// 1 where the hash may be in the set, 0 where it is not.
  @inlinable @inline(__always)
  public func bit(_ hash: UInt32) -> UInt64 { bit(mixed: HashFilter.mix(hash)) }

  /// The same for a hash that is mixed already.
  @inlinable @inline(__always)
  func bit(mixed: UInt32) -> UInt64 {
    let place = mixed &>> shift
    return unsafe base[Int(place &>> 6)] &>> UInt64(place) & 1
  }

  @inlinable @inline(__always)
  public func contains(_ hash: UInt32) -> Bool { bit(hash) != 0 }

  /// ``bit(mixed:)`` of one of two filters, chosen without a branch: of `other` where `choice` is 1, of this one where it
  /// is 0.
  @inline(__always)
  func bit(mixed: UInt32, or other: HashFilter, choice: UInt64) -> UInt64 {
    let isOther = choice & 1 != 0
    let place = mixed &>> (isOther ? other.shift : shift)
    let base = unsafe isOther ? other.base : self.base
    return unsafe base[Int(place &>> 6)] &>> UInt64(place) & 1
  }
}
