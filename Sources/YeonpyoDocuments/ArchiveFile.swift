import CArchive

/// A compressed file or an archive, read member by member and never unpacked to disk (libarchive): gzip, bzip2, xz, zstd, tar,
/// zip. Used by one thread.
@safe package final class ArchiveFile {
  private let stream: OpaquePointer
  let path: String
  /// Bytes that came out so far.
  private var unpacked = 0
  /// No archive but one compressed file, or a file that is neither.
  private(set) var isSingle = false

  /// What grows more than this is no article.
  private static let highestRatio = 1000

  init(path: String) throws(SystemError) {
    guard let stream = unsafe ca_open_members(path) else {
      throw SystemError(message: "no memory", path: path)
    }
    unsafe self.stream = stream
    self.path = path
    try check()
  }

  /// Reads on in an open file behind `start`.
  init(_ file: InputFileHandle, start: [UInt8]) throws(SystemError) {
    let opened = unsafe start.withUnsafeBufferPointer { buffer in
      unsafe ca_open_descriptor(file.descriptor, buffer.baseAddress, buffer.count)
    }
    guard let stream = unsafe opened else {
      throw SystemError(message: "no memory", path: file.path)
    }
    unsafe self.stream = stream
    path = file.path
    try check()
  }

  deinit { unsafe ca_close(stream) }

  private func check() throws(SystemError) {
    if let message = unsafe ca_message(stream) {
      throw SystemError(message: unsafe String(cString: message), path: path)
    }
  }

  /// The name of the next member that is a file; nil at the end.
  func next() throws(SystemError) -> String? {
    while true {
      let found = unsafe ca_next(stream)
      guard found >= 0 else {
        try check()
        return nil
      }
      if found == 0 { return nil }
      isSingle = unsafe ca_is_raw(stream) != 0
      if unsafe ca_member_is_file(stream) == 0 { continue }
      guard let name = unsafe ca_member_name(stream) else { return "" }
      return unsafe String(cString: name)
    }
  }

  /// Appends up to `count` bytes of the member and says how many; 0 at its end.
  func read(_ count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let got = unsafe bytes.withUnsafeMutableBytes { room in
      unsafe ca_read(stream, room.baseAddress?.advanced(by: start), count)
    }
    bytes.removeLast(count - max(got, 0))
    guard got >= 0 else {
      try check()
      return 0
    }
    unpacked += got
    let packed = unsafe Int(ca_position(stream))
    if unpacked > 1 << 26, unpacked / ArchiveFile.highestRatio > packed {
      throw SystemError(message: "it grows more than a thousandfold", path: path)
    }
    return got
  }
}

/// An open file that somebody else closes.
struct InputFileHandle {
  let descriptor: Int32
  let path: String
}
