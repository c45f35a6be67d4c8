#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files and directories as the system gives them.
enum FileBytes {
  enum Kind { case file, directory, link, other }

  /// The whole of a file.
  static func read(_ path: String) throws(GazetteerError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { room in
        unsafe systemRead(descriptor, room.baseAddress, room.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      guard count > 0 else { return result }
      result.append(contentsOf: buffer[..<count])
    }
  }

  /// Whether two paths lead to one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    var a = stat()
    var b = stat()
    guard unsafe stat(one, &a) == 0, unsafe stat(other, &b) == 0 else { return false }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }

  /// What a path is; `followingLinks` tells what a link leads to.
  static func kind(_ path: String, followingLinks: Bool) throws(GazetteerError) -> Kind {
    var status = stat()
    let code = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard code == 0 else { throw failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a directory, hidden ones left out, in no order.
  static func names(in directory: String) throws(GazetteerError) -> [String] {
    guard let stream = unsafe opendir(directory) else { throw failure(directory) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let start = unsafe UnsafeRawPointer(entry) + offset
      let name = unsafe String(cString: start.assumingMemoryBound(to: CChar.self))
      if !name.utf8.starts(with: [0x2E]) { names.append(name) }
    }
    return names
  }

  private static func failure(_ path: String) -> GazetteerError {
    let code = errno
    return GazetteerError(SourcePlace(file: path), unsafe String(cString: strerror(code)))
  }
}

/// `read(2)`, under a name that `FileBytes.read` does not hide.
private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  unsafe read(descriptor, room, count)
}
