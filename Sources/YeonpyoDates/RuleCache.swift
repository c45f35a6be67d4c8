/// Which patterns can be read where a word is followed by words of certain kinds: found once, and asked for again and
/// again, since texts repeat their phrases. A newcomer takes an old one's place. For beginnings of many patterns only; few
/// are tried as fast as looked up.
struct RuleCache: ~Copyable {
  /// Lists up to this long are not kept.
  static let width = 6
  /// Patterns kept for one place; where there are more, nothing is kept.
  static let most = 23
  private static let slots = 512

  private struct Key: Equatable, BitwiseCopyable {
    var run: Int32 = -1
    var second: UInt64 = 0
    var third: UInt64 = 0
  }

  private var keys = [Key](repeating: Key(), count: slots)
  /// Slot × (`most` + 1) → how many patterns there are, and they.
  private var patterns = [UInt16](repeating: 0, count: slots * (most + 1))

  /// Where the patterns of a place are kept or would be.
  @inline(__always)
  func slot(_ run: Int, _ second: UInt64, _ third: UInt64) -> Int {
    let mixed = (second ^ third &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(run)) &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed >> 55)
  }

  @inline(__always)
  func holds(_ slot: Int, _ run: Int, _ second: UInt64, _ third: UInt64) -> Bool {
    let key = keys[slot]
    return key.run == Int32(run) && key.second == second && key.third == third
  }

  @inline(__always)
  func count(_ slot: Int) -> Int { Int(patterns[slot * (RuleCache.most + 1)]) }

  @inline(__always)
  func pattern(_ slot: Int, _ index: Int) -> Int {
    Int(patterns[slot * (RuleCache.most + 1) + 1 + index])
  }

  /// Empties a slot for a place.
  mutating func begin(_ slot: Int, _ run: Int, _ second: UInt64, _ third: UInt64) {
    keys[slot] = Key(run: Int32(run), second: second, third: third)
    patterns[slot * (RuleCache.most + 1)] = 0
  }

  /// Adds a pattern; false, and the slot is given up, where there is no room.
  mutating func add(_ slot: Int, _ pattern: UInt16) -> Bool {
    let first = slot * (RuleCache.most + 1)
    let count = Int(patterns[first])
    guard count < RuleCache.most else {
      keys[slot].run = -1
      return false
    }
    patterns[first + 1 + count] = pattern
    patterns[first] += 1
    return true
  }
}
