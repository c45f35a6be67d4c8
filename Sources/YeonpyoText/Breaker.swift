import CICU

/// ICU could not be opened or refused a text.
package struct ICUError: Error, CustomStringConvertible {
  package let code: Int32
  package var description: String { "ICU error \(code): is ICU's data file installed?" }
}

/// One of ICU's break iterators with the root rules; a handle of one worker.
@safe package struct Breaker: ~Copyable {
  package enum Kind: Int32 { case words = 0, sentences = 1 }

  private let handle: OpaquePointer

  package init(_ kind: Kind) throws(ICUError) {
    var code: Int32 = 0
    guard let handle = unsafe icu_ubrk_open(kind.rawValue, &code) else {
      throw ICUError(code: code)
    }
    unsafe self.handle = handle
  }

  deinit { unsafe icu_ubrk_close(handle) }

  /// Calls `body` with each boundary after 0, in UTF-16 units, until it returns false.
  package func forEachBoundary(in text: [UInt16], _ body: (Int) -> Bool) {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, buffer.count <= Int(Int32.max),
        unsafe icu_ubrk_setText(handle, base, Int32(buffer.count)) == 0
      else { return }
      while case let boundary = unsafe icu_ubrk_next(handle), boundary >= 0 {
        guard body(Int(boundary)) else { return }
      }
    }
  }

  /// How many boundaries ICU finds after 0: the plain walk that is the benches' floor.
  package func countBoundaries(in text: UnsafeBufferPointer<UInt16>) -> Int {
    guard let base = text.baseAddress, unsafe icu_ubrk_setText(handle, base, Int32(text.count)) == 0
    else { return 0 }
    var count = 0
    while unsafe icu_ubrk_next(handle) >= 0 { count += 1 }
    return count
  }
}

/// ICU's own version, as `72.1`.
package var icuVersion: String { unsafe String(cString: icu_version()) }
