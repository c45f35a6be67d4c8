import YeonpyoText

/// A short ASCII text without allocation: TIMEX3 values and EDTF strings. Longer ones are cut, which no value is.
package struct InlineText: Sendable, BitwiseCopyable, CustomStringConvertible {
  private var storage: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
  private var bytes: UInt8 = 0

  package init() {}
  package init(_ text: StaticString) { append(text) }

  package var count: Int {
    @inline(__always) get { Int(bytes) }
  }
  package var isEmpty: Bool { bytes == 0 }

  /// Bytes there is room for.
  private static var capacity: Int { 40 }

  @inline(__always)
  package mutating func append(_ byte: UInt8) { append(UInt64(byte), count: 1) }

  /// Appends `added` bytes, at most eight: the lowest of `text`, the first lowest, whose others are zero.
  @inline(__always)
  private mutating func append(_ text: UInt64, count added: Int) {
    guard count &+ added <= InlineText.capacity else { return }
    let shift = UInt64(truncatingIfNeeded: 8 &* (count & 7))
    let here = text &<< shift
    // In two steps, since a shift by 64 is none.
    let above = (text &>> 1) &>> (63 &- shift)
    switch count >> 3 {
    case 0: (storage.0, storage.1) = (storage.0 | here, above)
    case 1: (storage.1, storage.2) = (storage.1 | here, above)
    case 2: (storage.2, storage.3) = (storage.2 | here, above)
    case 3: (storage.3, storage.4) = (storage.3 | here, above)
    default: storage.4 |= here
    }
    bytes &+= UInt8(truncatingIfNeeded: added)
  }

  package subscript(_ index: Int) -> UInt8 {
    let word =
      switch index >> 3 {
      case 0: storage.0
      case 1: storage.1
      case 2: storage.2
      case 3: storage.3
      default: storage.4
      }
    return UInt8(truncatingIfNeeded: word >> UInt64(8 * (index & 7)))
  }

  /// Writes all bytes to `place`.
  package func copy(to place: UnsafeMutablePointer<UInt8>) {
    unsafe withUnsafeBytes(of: storage) { bytes in
      if let base = bytes.baseAddress {
        unsafe UnsafeMutableRawPointer(place).copyMemory(from: base, byteCount: count)
      }
    }
  }

  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes in
      for index in 0..<bytes.count { unsafe append(bytes[index]) }
    }
  }

  package mutating func append(_ text: InlineText) {
    if isEmpty {
      self = text
      return
    }
    for index in 0..<text.count { append(text[index]) }
  }

  /// A number of at least `width` digits.
  package mutating func append(_ number: Int, width: Int = 1) {
    if width == 2, number >= 0, number < 100 {
      append(InlineText.twoDigits(number), count: 2)
      return
    }
    if width == 4, number >= 1000, number < 10_000 {
      append(
        InlineText.twoDigits(number / 100) | InlineText.twoDigits(number % 100) << 16, count: 4)
      return
    }
    if number < 0 {
      append(UInt8(ascii: "-"))
      append(-number, width: width)
      return
    }
    var divisor = 1
    var digits = 1
    while number / divisor >= 10 || digits < width {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      append(UInt8(48 + number / divisor % 10))
      divisor /= 10
    }
  }

  /// A dash and two digits: a month or day of a date.
  mutating func append(dashed number: Int) {
    append("-")
    append(number, width: 2)
  }

  package mutating func append(_ day: CivilDay) {
    let (year, month, dayOfMonth) = day.civil
    let dash = UInt64(UInt8(ascii: "-"))
    let digits = InlineText.twoDigits(year / 100) | InlineText.twoDigits(year % 100) << 16
    append(digits | dash << 32 | InlineText.twoDigits(month) << 40 | dash << 56, count: 8)
    append(InlineText.twoDigits(dayOfMonth), count: 2)
  }

  /// The digits of a number from 0 to 99, the first lowest.
  @inline(__always)
  private static func twoDigits(_ number: Int) -> UInt64 {
    let value = UInt32(truncatingIfNeeded: number)
    let tens = (value &* 103) &>> 10
    return UInt64((48 &+ tens) | (48 &+ value &- tens &* 10) << 8)
  }

  package var description: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
}
