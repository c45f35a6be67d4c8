/// A growing run of bytes that lines are written to: room is made once a record, then bytes go in unchecked.
@safe package struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    unsafe self.base = .allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  package mutating func removeAll() { count = 0 }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if count + extra > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let size = max(capacity * 2, count + extra)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    unsafe wider.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = wider
    capacity = size
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
      precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "a span past the text")
      unsafe (base + count).update(from: start + range.lowerBound, count: range.count)
    }
    count += range.count
  }

  /// A whole number in decimal.
  @inline(__always)
  mutating func append(_ number: Int) {
    reserve(20)
    if number < 0 {
      append(UInt8(ascii: "-"))
      append(-number)
      return
    }
    var digits = 1
    var limit = 10
    while number >= limit, digits < 19 {
      digits += 1
      limit &*= 10
    }
    var rest = number
    var at = count + digits
    repeat {
      at -= 1
      unsafe base[at] = UInt8(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
    } while at > count
    count += digits
  }

  /// Calls `body` with the bytes.
  package func withBytes<R, E: Error>(_ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R) throws(E) -> R {
    try unsafe body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Line ends among the bytes.
  package func countLines() -> Int {
    var lines = 0
    for at in 0..<count where unsafe base[at] == 0x0A { lines += 1 }
    return lines
  }

  package var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }
}
