import CArchive

/// Why a compressed file could not be read on.
package struct CompressedFileError: Error {
  package let message: String

  package init(message: String) { self.message = message }
}

/// A file read piece by piece through its compression, where it has one (gzip, bzip2, xz, zstd).
@safe package struct CompressedFile: ~Copyable {
  private let stream: OpaquePointer

  package init(_ path: String) throws(CompressedFileError) {
    guard let stream = unsafe ca_open(path) else { throw CompressedFileError(message: "no memory") }
    if let message = unsafe ca_message(stream) {
      let text = unsafe String(cString: message)
      unsafe ca_close(stream)
      throw CompressedFileError(message: text)
    }
    unsafe self.stream = stream
  }

  deinit { unsafe ca_close(stream) }

  /// Appends at most `count` bytes; false at the end.
  package mutating func read(
    _ count: Int, into bytes: inout [UInt8]
  ) throws(CompressedFileError) -> Bool {
    let before = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let read = unsafe bytes.withUnsafeMutableBytes { room in
      unsafe ca_read(stream, room.baseAddress?.advanced(by: before), count)
    }
    bytes.removeLast(count - max(read, 0))
    guard read >= 0 else {
      throw CompressedFileError(
        message: unsafe ca_message(stream).map { unsafe String(cString: $0) } ?? "")
    }
    return read > 0
  }

  /// Bytes of the file itself read so far.
  package var position: Int { unsafe Int(ca_position(stream)) }
}
