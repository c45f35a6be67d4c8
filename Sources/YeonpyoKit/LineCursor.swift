import YeonpyoDates
import YeonpyoText

/// Writes one line into room made beforehand: no check and no count for each piece.
@safe struct LineCursor {
  private var at: UnsafeMutablePointer<UInt8>
  private let start: UnsafeMutablePointer<UInt8>

  init(_ start: UnsafeMutablePointer<UInt8>) {
    unsafe self.start = start
    unsafe self.at = start
  }

  var count: Int { unsafe at - start }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    unsafe UnsafeMutableRawPointer(at).copyMemory(from: text.utf8Start, byteCount: length)
    unsafe at += length
  }

  /// Thousandths as a decimal fraction without needless zeros.
  mutating func append(thousandths: Int) {
    guard thousandths > 0, thousandths < 1000 else { return append(thousandths > 0 ? "1" : "0") }
    append("0.")
    var rest = thousandths
    var unit = 100
    while rest > 0 {
      append(rest / unit)
      rest %= unit
      unit /= 10
    }
  }

  @inline(__always)
  mutating func append(_ bytes: [UInt8]) { append(bytes.span, 0..<bytes.count) }

  @inline(__always)
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    unsafe text.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      precondition(
        range.lowerBound >= 0 && range.upperBound <= source.count, "a span past the text")
      unsafe UnsafeMutableRawPointer(at).copyMemory(
        from: base + range.lowerBound, byteCount: range.count)
    }
    unsafe at += range.count
  }

  mutating func append(_ buffer: borrowing ByteBuffer) {
    unsafe at += buffer.write(to: at)
  }

  @inline(__always)
  mutating func append(_ number: Int) { unsafe at += Digits.write(number, to: at) }

  /// A day in quotation marks, or `null`.
  @inline(__always)
  mutating func append(_ day: CivilDay?) {
    guard let day else {
      append("null")
      return
    }
    let (year, month, dayOfMonth) = day.civil
    unsafe at[0] = UInt8(ascii: "\"")
    unsafe Digits.write(year: year, month: month, day: dayOfMonth, to: at + 1)
    unsafe at[11] = UInt8(ascii: "\"")
    unsafe at += 12
  }

  /// Two days with `between` between them; the second is often the first.
  @inline(__always)
  mutating func append(_ first: CivilDay?, _ between: StaticString, _ second: CivilDay?) {
    let start = unsafe at
    append(first)
    let length = unsafe at - start
    append(between)
    if first == second {
      unsafe UnsafeMutableRawPointer(at).copyMemory(from: start, byteCount: length)
      unsafe at += length
    } else {
      append(second)
    }
  }

  /// A text in quotation marks, or `null` where it is empty.
  @inline(__always)
  mutating func append(_ text: InlineText) {
    if text.isEmpty {
      append("null")
      return
    }
    unsafe at[0] = UInt8(ascii: "\"")
    unsafe text.copy(to: at + 1)
    unsafe at[text.count + 1] = UInt8(ascii: "\"")
    unsafe at += text.count + 2
  }

  /// The bytes of `range` as a JSON string; needs up to six bytes for each.
  @inline(__always)
  mutating func appendJSON(_ text: Span<UInt8>, _ range: Range<Int>) {
    append("\"")
    appendEscaped(text, range)
    append("\"")
  }

  /// The same without quotation marks.
  @inline(__always)
  mutating func appendEscaped(_ text: Span<UInt8>, _ range: Range<Int>) {
    var first = range.lowerBound
    unsafe text.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      precondition(
        range.lowerBound >= 0 && range.upperBound <= source.count, "a span past the text")
      while first &+ 8 <= range.upperBound {
        let word = unsafe UnsafeRawPointer(base + first).loadUnaligned(as: UInt64.self)
        guard LineCursor.isPlain(word) else { return }
        unsafe UnsafeMutableRawPointer(at).storeBytes(of: word, as: UInt64.self)
        unsafe at += 8
        first &+= 8
      }
    }
    for index in first..<range.upperBound {
      let byte = text[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C {
        appendEscape(byte)
      } else {
        unsafe at[0] = byte
        unsafe at += 1
      }
    }
  }

  /// None of eight bytes is a control character, a quotation mark or a backslash.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte's high bit is set where it is below the number, or, after exclusive or, equal to it; bytes above 0x7F never.
    let controls = (word &- ones &* 0x20) & ~word
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5C)
    let quotes = (quote &- ones) & ~quote
    let slashes = (slash &- ones) & ~slash
    return (controls | quotes | slashes) & (ones &* 0x80) == 0
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      unsafe at[0] = hexDigit(byte >> 4)
      unsafe at[1] = hexDigit(byte & 15)
      unsafe at += 2
    }
  }
}
