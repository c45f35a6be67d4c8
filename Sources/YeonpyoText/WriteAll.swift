import CSystem

/// Writes all bytes to an open file.
///
/// - Returns: 0, or a negated errno.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int64 {
  var at = 0
  while at < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { buffer -> Int64 in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe sys_write(
        descriptor, (base + at).assumingMemoryBound(to: CChar.self), Int64(bytes.count - at))
    }
    // A file that takes nothing and names no error: EIO.
    guard written > 0 else { return written < 0 ? written : -5 }
    at += Int(written)
  }
  return 0
}
