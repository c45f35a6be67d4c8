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

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    guard count < 40 else { return }
    let shifted = UInt64(byte) << UInt64(8 * (count & 7))
    switch count >> 3 {
    case 0: storage.0 |= shifted
    case 1: storage.1 |= shifted
    case 2: storage.2 |= shifted
    case 3: storage.3 |= shifted
    default: storage.4 |= shifted
    }
    bytes &+= 1
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
    for index in 0..<text.count { append(text[index]) }
  }

  /// A number of at least `width` digits.
  package mutating func append(_ number: Int, width: Int = 1) {
    if width == 2, number >= 0, number < 100 {
      append(twoDigits: number)
      return
    }
    if width == 4, number >= 1000, number < 10_000 {
      append(twoDigits: number / 100)
      append(twoDigits: number % 100)
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
    append(twoDigits: year / 100)
    append(twoDigits: year % 100)
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: dayOfMonth)
  }

  /// A number from 0 to 99.
  @inline(__always)
  private mutating func append(twoDigits number: Int) {
    append(UInt8(truncatingIfNeeded: 48 + number / 10))
    append(UInt8(truncatingIfNeeded: 48 + number % 10))
  }

  package var description: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
}
