import CSystem
import YeonpyoText

/// A growing run of bytes that lines are written to: room is made once a record, then bytes go in unchecked.
@safe package struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    unsafe self.base = ByteBuffer.grown(nil, self.capacity)
  }

  deinit { unsafe sys_free(base) }

  package mutating func removeAll() { count = 0 }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let size = max(capacity * 2, count + extra)
    unsafe base = ByteBuffer.grown(base, size)
    capacity = size
  }

  private static func grown(
    _ memory: UnsafeMutablePointer<UInt8>?, _ size: Int
  ) -> UnsafeMutablePointer<UInt8> {
    unsafe sys_grow(memory, Int64(size)).assumingMemoryBound(to: UInt8.self)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe (base + count).update(from: text.utf8Start, count: length)
    count += length
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe (base + count).update(from: start, count: source.count)
    }
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    reserve(range.count)
    unsafe text.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      precondition(
        range.lowerBound >= 0 && range.upperBound <= source.count, "a span past the text")
      unsafe (base + count).update(from: start + range.lowerBound, count: range.count)
    }
    count += range.count
  }

  /// Room for `count` bytes, written by `body` without further checks; it returns how many it wrote.
  @inline(__always)
  mutating func write(_ room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(room)
    let written = unsafe body(base + count)
    assert(written <= room, "more bytes than there is room for")
    count += written
  }

  /// Room for `room` bytes, written by `body`.
  @inline(__always)
  mutating func writeLine(_ room: Int, _ body: (inout LineCursor) -> Void) {
    reserve(room)
    var cursor = unsafe LineCursor(base + count)
    body(&cursor)
    precondition(cursor.count <= room, "a line longer than its room")
    count += cursor.count
  }

  /// A whole number in decimal.
  @inline(__always)
  mutating func append(_ number: Int) {
    unsafe write(20) { unsafe Digits.write(number, to: $0) }
  }

  /// Line ends among the bytes.
  package func countLines() -> Int {
    var lines = 0
    for at in 0..<count where unsafe base[at] == 0x0A { lines += 1 }
    return lines
  }

  /// Hands the bytes over without a copy.
  package consuming func take() -> FlatArray<UInt8> {
    let taken = unsafe FlatArray(base, taking: count)
    discard self
    return taken
  }

  /// Copies the bytes to a place with room for them; returns how many they are.
  func write(to place: UnsafeMutablePointer<UInt8>) -> Int {
    unsafe UnsafeMutableRawPointer(place).copyMemory(from: base, byteCount: count)
    return count
  }

  package var bytes: [UInt8] { copy(0..<count) }

  /// The bytes of a range.
  func copy(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a range past the bytes")
    return unsafe Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}

/// Decimal digits.
enum Digits {
  /// Writes a whole number of at most 19 digits; returns how many bytes it took.
  @inline(__always)
  static func write(_ number: Int, to place: UnsafeMutablePointer<UInt8>) -> Int {
    // Nearly all numbers of records are places in an article.
    guard number >= 0, number < 10_000 else { return unsafe writeLong(number, to: place) }
    let value = UInt32(truncatingIfNeeded: number)
    if value < 10 {
      unsafe place[0] = UInt8(truncatingIfNeeded: 48 &+ value)
      return 1
    }
    if value < 100 {
      unsafe writePair(value, to: place)
      return 2
    }
    let hundreds = value / 100
    let rest = value &- hundreds &* 100
    if value < 1_000 {
      unsafe place[0] = UInt8(truncatingIfNeeded: 48 &+ hundreds)
      unsafe writePair(rest, to: place + 1)
      return 3
    }
    unsafe writePair(hundreds, to: place)
    unsafe writePair(rest, to: place + 2)
    return 4
  }

  /// Two digits of a number below a hundred.
  @inline(__always)
  private static func writePair(_ value: UInt32, to place: UnsafeMutablePointer<UInt8>) {
    let tens = (value &* 103) &>> 10
    unsafe place[0] = UInt8(truncatingIfNeeded: 48 &+ tens)
    unsafe place[1] = UInt8(truncatingIfNeeded: 48 &+ value &- tens &* 10)
  }

  @inline(never)
  private static func writeLong(_ number: Int, to place: UnsafeMutablePointer<UInt8>) -> Int {
    guard number >= 0 else {
      unsafe place[0] = UInt8(ascii: "-")
      return unsafe 1 + write(-number, to: place + 1)
    }
    var digits = 1
    var limit = 10
    while number >= limit, digits < 19 {
      digits += 1
      limit &*= 10
    }
    var rest = UInt64(number)
    var at = digits
    while at > 0 {
      at -= 1
      let tens = rest / 10
      unsafe place[at] = UInt8(truncatingIfNeeded: 48 + rest &- tens &* 10)
      rest = tens
    }
    return digits
  }

  /// Writes `2021-03-15`, ten bytes.
  @inline(__always)
  static func write(year: Int, month: Int, day: Int, to place: UnsafeMutablePointer<UInt8>) {
    func two(_ value: Int, _ at: Int) {
      unsafe place[at] = UInt8(truncatingIfNeeded: 48 + value / 10)
      unsafe place[at + 1] = UInt8(truncatingIfNeeded: 48 + value % 10)
    }
    two(year / 100, 0)
    two(year % 100, 2)
    unsafe place[4] = UInt8(ascii: "-")
    two(month, 5)
    unsafe place[7] = UInt8(ascii: "-")
    two(day, 8)
  }
}
