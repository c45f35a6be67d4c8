/// The shortest path of the tokenizer: plain words, single spaces, marks among ASCII and runs of Hangul, which are nearly
/// all of news. What it does not know it leaves to ``SegmentScanner``, at a segment's beginning.
struct QuickPath {
  private let classes: FlatArray<UInt8>

  init(_ tables: CharacterTables) { classes = tables.quickTable }

  /// Appends tokens from `from` on; returns the place where something else is needed, or the end.
  @inline(__always)
  func run(
    _ text: Span<UInt8>, from: Int, _ flags: inout TokenFlags, _ tokens: inout [Token]
  ) -> Int {
    let count = text.count
    return unsafe text.withUnsafeBufferPointer { buffer in
      guard let bytes = buffer.baseAddress else { return count }
      let classes = unsafe self.classes.base
      var at = from
      // The last byte is left to the general path, so that the next one can be looked at.
      while at + 1 < count {
        let first = unsafe bytes[at]
        let next: Int
        var token = Token(start: at, end: at, hash: UInt32(first), kind: .word, flags: flags)
        switch unsafe classes[Int(first)] & 15 {
        case QuickClass.small:
          token.hash = 0
          next = unsafe FoldedHash.takeSmallLetters(bytes, at, count, &token.hash)
          guard unsafe QuickPath.ends(bytes, next, count, classes) else { return at }
        case QuickClass.capital:
          token.hash = UInt32(first | 0x20)
          token.flags = flags.union(.capital)
          next = unsafe FoldedHash.takeSmallLetters(bytes, at + 1, count, &token.hash)
          guard unsafe QuickPath.ends(bytes, next, count, classes) else { return at }
        case QuickClass.space:
          guard unsafe QuickPath.isPlain(bytes, at + 1, count) else { return at }
          flags = flags.union(.spaceBefore)
          at += 1
          continue
        case QuickClass.line:
          flags =
            flags.contains(.lineBefore)
            ? flags.union(.paragraphBefore) : flags.union(.spaceBefore).union(.lineBefore)
          at += 1
          continue
        case QuickClass.digit:
          token.hash = 0
          next = unsafe QuickPath.digits(bytes, at, count, &token.hash)
          guard next < count else { return at }
          guard
            unsafe QuickPath.ends(bytes, next, count, classes)
              || (bytes[next] >= 0x80 && QuickPath.isHangul(bytes, next, count))
          else { return at }
          token.kind = .number
        case QuickClass.mark:
          guard unsafe QuickPath.isPlain(bytes, at + 1, count) else { return at }
          token.kind = .mark
          next = at + 1
        case QuickClass.quote:
          guard unsafe QuickPath.isQuote(bytes, at, count),
            unsafe QuickPath.isPlain(bytes, at + 3, count)
          else { return at }
          token.hash = unsafe FoldedHash.step(
            FoldedHash.step(UInt32(first), UInt32(bytes[at + 1])), UInt32(bytes[at + 2]))
          token.kind = .mark
          next = at + 3
        case QuickClass.hangul:
          next = unsafe QuickPath.hangul(bytes, at, count, &token.hash)
          guard next > at, unsafe QuickPath.isPlain(bytes, next, count) else { return at }
          token.kind = .hangul
        default: return at
        }
        token.end = UInt32(truncatingIfNeeded: next)
        tokens.append(token)
        flags = []
        at = next
      }
      return at
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
