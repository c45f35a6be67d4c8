/// The shortest path of the tokenizer: plain words, single spaces, marks among ASCII and runs of Hangul, which are nearly
/// all of news. What it does not know it leaves to ``SegmentScanner``, at a segment's beginning.
struct QuickPath {
  private let classes: FlatArray<UInt8>
  private let room = TokenRoom()

  init(_ tables: CharacterTables) { classes = tables.quickTable }

  /// Appends tokens from `from` on; returns the place where something else is needed, or the end.
  @inline(__always)
  func run(
    _ text: Span<UInt8>, from: Int, _ flags: inout TokenFlags, _ tokens: inout [Token]
  ) -> Int {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return from }
      var at = from
      while true {
        let made = unsafe fill(base, bytes.count, &at, &flags)
        unsafe tokens.append(contentsOf: UnsafeBufferPointer(start: room.base, count: made))
        if made < TokenRoom.capacity { return at }
      }
    }
  }

  /// Fills the room with the tokens from `place` on, and moves `place` behind them; returns how many they are.
  @inline(__always)
  private func fill(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ place: inout Int, _ before: inout TokenFlags
  ) -> Int {
    let classes = unsafe self.classes.base
    let room = unsafe self.room.base
    var flags = before
    var at = place
    var made = 0
    // The last byte is left to the general path, so that the next one can be looked at.
    scan: while made < TokenRoom.capacity, at &+ 1 < count {
      let first = unsafe bytes[at]
      let kind = unsafe classes[Int(first)] & 15
      if kind == QuickClass.small || kind == QuickClass.capital {
        let isCapital = kind == QuickClass.capital
        var hash: UInt32 = 0
        let end = unsafe FoldedHash.takeWord(bytes, at, count, isCapital: isCapital, &hash)
        // Most words have one space behind them, and after it a letter: there no class is asked for.
        let isSpaced = unsafe end &+ 1 < count && bytes[end] == 0x20 && bytes[end &+ 1] < 0x80
        guard unsafe isSpaced || QuickPath.ends(bytes, end, count, classes) else { break }
        unsafe room[made] = Token(
          start: at, end: end, hash: hash, kind: .word,
          flags: isCapital ? flags.union(.capital) : flags)
        made &+= 1
        flags = isSpaced ? .spaceBefore : []
        at = isSpaced ? end &+ 1 : end
        continue
      }
      switch kind {
      case QuickClass.space:
        guard unsafe QuickPath.isPlain(bytes, at + 1, count) else { break scan }
        flags = flags.union(.spaceBefore)
        at += 1
      case QuickClass.line:
        flags =
          flags.contains(.lineBefore)
          ? flags.union(.paragraphBefore) : flags.union(.spaceBefore).union(.lineBefore)
        at += 1
      default:
        guard let token = unsafe other(kind, bytes, at, count, flags) else { break scan }
        unsafe room[made] = token
        made += 1
        flags = []
        at = Int(token.end)
      }
    }
    before = flags
    place = at
    return made
  }

  /// The digits, the mark or the Hangul at `at`; `nil` where the general path must look.
  @inline(__always)
  private func other(
    _ kind: UInt8, _ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int, _ flags: TokenFlags
  ) -> Token? {
    var hash = unsafe UInt32(bytes[at])
    switch kind {
    case QuickClass.digit:
      hash = 0
      let end = unsafe QuickPath.digits(bytes, at, count, &hash)
      guard end < count,
        unsafe QuickPath.ends(bytes, end, count, classes.base)
          || (bytes[end] >= 0x80 && QuickPath.isHangul(bytes, end, count))
      else { return nil }
      return Token(start: at, end: end, hash: hash, kind: .number, flags: flags)
    case QuickClass.mark:
      guard unsafe QuickPath.isPlain(bytes, at + 1, count) else { return nil }
      return Token(start: at, end: at + 1, hash: hash, kind: .mark, flags: flags)
    case QuickClass.quote:
      guard unsafe QuickPath.isQuote(bytes, at, count),
        unsafe QuickPath.isPlain(bytes, at + 3, count)
      else { return nil }
      hash = unsafe FoldedHash.step(
        FoldedHash.step(hash, UInt32(bytes[at + 1])), UInt32(bytes[at + 2]))
      return Token(start: at, end: at + 3, hash: hash, kind: .mark, flags: flags)
    case QuickClass.hangul:
      let end = unsafe QuickPath.hangul(bytes, at, count, &hash)
      guard end > at, unsafe QuickPath.isPlain(bytes, end, count) else { return nil }
      return Token(start: at, end: end, hash: hash, kind: .hangul, flags: flags)
    default: return nil
    }
  }

  /// Whether a word ends before the byte at `at`: at a space or mark, or a joining mark with nothing to join behind it.
  @inline(__always)
  private static func ends(
    _ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int, _ classes: UnsafePointer<UInt8>
  ) -> Bool {
    guard at + 1 < count else { return false }
    let kind = unsafe classes[Int(bytes[at])]
    if kind & QuickClass.ends != 0 { return true }
    guard kind == QuickClass.mark else { return false }
    let after = unsafe classes[Int(bytes[at + 1])]
    return after & QuickClass.ends != 0 || after == QuickClass.mark
  }

  /// “ ” ‘ ’ and …, at a place inside the text.
  @inline(__always)
  private static func isQuote(_ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Bool {
    guard at + 2 < count, unsafe bytes[at] == 0xE2, unsafe bytes[at + 1] == 0x80 else {
      return false
    }
    let last = unsafe bytes[at + 2]
    return last >= 0x98 && last <= 0x9D || last == 0xA6
  }

  /// What begins at `at` clings to nothing before it: ASCII, a quotation mark, a middle dot, a Hangul syllable.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Bool {
    guard at < count else { return false }
    let first = unsafe bytes[at]
    if first < 0x80 { return true }
    if first == 0xE2 { return unsafe isQuote(bytes, at, count) }
    if first == 0xC2 { return unsafe at + 1 < count && bytes[at + 1] == 0xB7 }
    return unsafe isHangul(bytes, at, count)
  }

  @inline(__always)
  private static func isHangul(_ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Bool {
    guard at + 2 < count, case let first = unsafe bytes[at], first >= 0xEA, first <= 0xED
    else { return false }
    let codePoint =
      unsafe UInt32(first & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
      | UInt32(bytes[at + 2] & 0x3F)
    return codePoint &- 0xAC00 <= 0xD7A3 - 0xAC00
  }

  @inline(__always)
  private static func digits(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ hash: inout UInt32
  ) -> Int {
    var at = start
    while at < count, case let byte = unsafe bytes[at], byte >= 0x30, byte <= 0x39 {
      hash = FoldedHash.step(hash, UInt32(byte))
      at += 1
    }
    return at
  }

  /// The place after a run of Hangul syllables; `start` where there is none.
  @inline(__always)
  private static func hangul(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ hash: inout UInt32
  ) -> Int {
    var at = start
    var running: UInt32 = 0
    while at + 2 < count, unsafe bytes[at] >= 0xEA {
      let codePoint =
        unsafe UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
        | UInt32(bytes[at + 2] & 0x3F)
      guard codePoint &- 0xAC00 <= 0xD7A3 - 0xAC00 else { break }
      running = FoldedHash.step(running, codePoint)
      at += 3
    }
    hash = running
    return at
  }
}

/// Room for the tokens of one run: they are written here one by one and appended all at once.
@safe private final class TokenRoom: Sendable {
  static let capacity = 512
  nonisolated(unsafe) let base = UnsafeMutablePointer<Token>.allocate(capacity: capacity)

  deinit { unsafe base.deallocate() }
}
