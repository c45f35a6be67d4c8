/// Which patterns can be read where a word is followed by words of certain kinds: found once, and asked for again and
/// again, since texts repeat their phrases. A newcomer takes an old one's place.
struct RuleCache: ~Copyable {
  /// Patterns kept for one place.
  static let width = 32
  private static let slots = 1024

  private struct Key: Equatable, BitwiseCopyable {
    var entry: Int32 = -1
    var count: Int32 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
  }

  private var keys = [Key](repeating: Key(), count: slots)
  /// Slot × `width` → pattern.
  private var patterns = [UInt16](repeating: 0, count: slots * width)

  /// Where the patterns of a place are kept or would be.
  @inline(__always)
  func slot(_ entry: Int, _ second: UInt64, _ third: UInt64) -> Int {
    let mixed = (second ^ third &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(entry)) &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed >> 54)
  }

  /// How many patterns are kept, −1 where these are not.
  @inline(__always)
  func count(_ slot: Int, _ entry: Int, _ second: UInt64, _ third: UInt64) -> Int {
    let key = keys[slot]
    return key.entry == Int32(entry) && key.second == second && key.third == third
      ? Int(key.count) : -1
  }

  @inline(__always)
  func pattern(_ slot: Int, _ index: Int) -> Int { Int(patterns[slot * RuleCache.width + index]) }

  mutating func keep(
    _ slot: Int, _ entry: Int, _ second: UInt64, _ third: UInt64, _ found: [UInt16]
  ) {
    keys[slot] = Key(
      entry: Int32(entry), count: Int32(found.count), second: second, third: third)
    for (index, pattern) in found.enumerated() {
      patterns[slot * RuleCache.width + index] = pattern
    }
  }
}
