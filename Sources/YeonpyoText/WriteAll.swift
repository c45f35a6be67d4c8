import CSystem

/// Writes all bytes to an open file.
///
/// - Returns: 0, or a negated errno.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int64 {
  unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
}

package func writeAll(_ bytes: FlatArray<UInt8>, to descriptor: Int32) -> Int64 {
  unsafe bytes.withBytes { unsafe writeAll($0, to: descriptor) }
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int64 {
  guard let base = bytes.baseAddress else { return 0 }
  var at = 0
  while at < bytes.count {
    let written = unsafe sys_write(
      descriptor, (base + at).assumingMemoryBound(to: CChar.self), Int64(bytes.count - at))
    // A file that takes nothing and names no error: EIO.
    guard written > 0 else { return written < 0 ? written : -5 }
    at += Int(written)
  }
  return 0
}
