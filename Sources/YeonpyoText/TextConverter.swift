import CICU

/// Bytes of another encoding to UTF-8, piece by piece (ICU's converters); used by one thread.
@safe package final class TextConverter {
  private let converter: OpaquePointer
  /// Bytes that are no character of the encoding were met.
  package private(set) var isBroken = false

  /// Nil where ICU knows no encoding of that name.
  package init?(_ name: String) {
    guard let converter = unsafe icu_ucnv_open(TextConverter.canonical(name)) else { return nil }
    unsafe self.converter = converter
  }

  deinit { unsafe icu_ucnv_close(converter) }

  /// What the web means by a name: the larger set that contains it (WHATWG Encoding Standard, names and labels).
  private static func canonical(_ name: String) -> String {
    switch name.lowercased() {
    case "euc-kr", "euckr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "cp949", "uhc", "ms949":
      "windows-949"
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "cp1252":
      "windows-1252"
    case "unicode", "utf16", "utf-16": "UTF-16"
    default: name
    }
  }

  /// Appends the text of `bytes` to `result`; false where a byte is no character, after which nothing more is converted.
  ///
  /// - Parameter isLast: nothing follows.
  package func append(_ bytes: Span<UInt8>, to result: inout [UInt8], isLast: Bool) -> Bool {
    guard !isBroken else { return false }
    var at = 0
    while true {
      let room = max(64, (bytes.count - at) * 3)
      let start = result.count
      result.append(contentsOf: repeatElement(0, count: room))
      var consumed: Int64 = 0
      var written: Int64 = 0
      let status = unsafe bytes.extracting(at..<bytes.count).withUnsafeBytes { source in
        unsafe result.withUnsafeMutableBytes { target in
          unsafe icu_ucnv_toUTF8(
            converter, source.baseAddress?.assumingMemoryBound(to: CChar.self), Int64(source.count),
            &consumed,
            target.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self),
            Int64(room), &written,
            isLast ? 1 : 0)
        }
      }
      result.removeLast(room - Int(written))
      at += Int(consumed)
      if status == 0 { return true }
      if status == 2 {
        isBroken = true
        return false
      }
    }
  }
}
