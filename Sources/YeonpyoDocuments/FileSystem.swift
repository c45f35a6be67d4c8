import CSystem
import YeonpyoText

/// The operating system refused: its number, what it says of it, and the path it was asked for.
package struct SystemError: Error, CustomStringConvertible {
  package let code: Int32
  package let message: String
  package let path: String

  /// `code` is an errno, as it is or negated.
  package init(code: Int32, path: String) {
    self.code = abs(code)
    self.path = path
    var buffer = [CChar](repeating: 0, count: 256)
    let capacity = Int32(buffer.count)
    unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe sys_error_text(code, base, capacity) }
    }
    self.message = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What no errno says.
  init(message: String, path: String) {
    self.code = 0
    self.message = message
    self.path = path
  }

  package var description: String { "\(path): \(message)" }
}

/// What stands at a path.
package enum FileKind: Sendable {
  /// With its size in bytes.
  case file(Int)
  case directory
  /// A pipe, a terminal, a device.
  case other
}

/// What `path` is; links are followed.
package func fileKind(_ path: String) throws(SystemError) -> FileKind {
  var size: Int64 = 0
  let kind = unsafe sys_stat(path, &size)
  return try fileKind(kind, size, path)
}

private func fileKind(_ kind: Int32, _ size: Int64, _ path: String) throws(SystemError) -> FileKind
{
  guard kind >= 0 else { throw SystemError(code: kind, path: path) }
  switch Int(kind) {
  case SYS_FILE: return .file(Int(size))
  case SYS_DIRECTORY: return .directory
  default: return .other
  }
}

/// A file, pipe or standard input, open for reading.
package struct InputFile: ~Copyable {
  private let descriptor: Int32
  package let path: String

  package init(path: String) throws(SystemError) {
    let descriptor = unsafe sys_open_read(path)
    guard descriptor >= 0 else { throw SystemError(code: descriptor, path: path) }
    self.descriptor = descriptor
    self.path = path
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  var handle: InputFileHandle { InputFileHandle(descriptor: descriptor, path: path) }

  /// A read would wait for whoever writes.
  var wouldBlock: Bool { sys_would_block(descriptor) == 1 }

  package static var standardInput: InputFile { InputFile(descriptor: 0, path: "stdin") }

  deinit { if descriptor > 2 { _ = sys_close(descriptor) } }

  package func kind() throws(SystemError) -> FileKind {
    var size: Int64 = 0
    let kind = unsafe sys_stat_open(descriptor, &size)
    return try fileKind(kind, size, path)
  }

  /// Appends up to `count` bytes to `bytes` and says how many; 0 at the end of the file.
  package func read(_ count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: count))
    let got = unsafe bytes.withUnsafeMutableBytes { buffer -> Int64 in
      guard let base = buffer.baseAddress else { return 0 }
      let place = unsafe (base + start).assumingMemoryBound(to: CChar.self)
      return unsafe sys_read(descriptor, place, Int64(count))
    }
    bytes.removeLast(count - max(Int(got), 0))
    guard got >= 0 else { throw SystemError(code: Int32(got), path: path) }
    return Int(got)
  }

  /// Appends what is left of the file to `bytes`, or stops once more than `limit` bytes stand there.
  ///
  /// - Parameter kind: the file's, where it was asked for already.
  package func readToEnd(
    into bytes: inout [UInt8], limit: Int, kind known: FileKind? = nil
  ) throws(SystemError) {
    var step = 1 << 16
    var expected = Int.max
    let kind = if let known { known } else { try self.kind() }
    if case .file(let size) = kind, size > 0, size <= limit {
      // One byte more than is wanted: a read that gives no more than the file has saw its end.
      step = max(size - bytes.count, 0) + 1
      bytes.reserveCapacity(size + 1)
      expected = size
    }
    while bytes.count <= limit {
      let got = try read(step, into: &bytes)
      if got == 0 || bytes.count == expected { return }
      // A pipe gives little at a time: only full reads make the next one larger.
      step = got == step ? min(step * 2, 1 << 20) : min(step, 1 << 16)
    }
  }
}

/// All bytes of the file at `path`.
package func readWholeFile(_ path: String) throws(SystemError) -> [UInt8] {
  var bytes: [UInt8] = []
  try InputFile(path: path).readToEnd(into: &bytes, limit: .max - 1)
  return bytes
}

/// `path` with all links followed; as it is where nothing is there yet.
package func realPath(_ path: String) -> String {
  var buffer = [CChar](repeating: 0, count: 4097)
  let capacity = Int32(buffer.count)
  let code = unsafe buffer.withUnsafeMutableBufferPointer { room -> Int32 in
    guard let base = room.baseAddress else { return -1 }
    return unsafe sys_real_path(path, base, capacity)
  }
  guard code == 0 else { return path }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// `directory` and `name` with one slash between them.
package func joinPath(_ directory: String, _ name: String) -> String {
  if directory.isEmpty { return name }
  return directory.utf8.last == 0x2F ? directory + name : directory + "/" + name
}

/// The directory a path lies in, or the path where it is one itself.
package func directory(of path: String) -> String {
  if case .directory? = try? fileKind(path) { return path }
  let parent = path.dropLast(baseName(path).utf8.count)
  return parent.isEmpty ? "." : String(parent)
}

/// The last part of a path.
package func baseName(_ path: String) -> Substring {
  guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path[...] }
  return path[path.utf8.index(after: slash)...]
}
