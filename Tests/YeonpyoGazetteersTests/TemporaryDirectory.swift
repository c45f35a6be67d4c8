import YeonpyoGazetteers

#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A directory of files that goes away with its value.
final class TemporaryDirectory {
  struct Failure: Error { var path: String }

  let path: String
  /// All that was made, each after what holds it.
  private var made: [String] = []

  init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/yeonpyo-test-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    self.path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
    guard isMade else { throw Failure(path: path) }
    made.append(path)
    for (name, text) in files { try write(name, text) }
  }

  deinit { for path in made.reversed() { unsafe remove(path) } }

  func file(_ name: String) -> String { path + "/" + name }

  func place(_ name: String, _ line: Int, _ column: Int) -> SourcePlace {
    SourcePlace(file: file(name), line: line, column: column)
  }

  func link(_ name: String, to target: String) throws {
    guard unsafe symlink(target, file(name)) == 0 else { throw Failure(path: name) }
    made.append(file(name))
  }

  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) throws {
    var directory = path
    for part in name.split(separator: "/").dropLast() {
      directory += "/" + part
      if unsafe mkdir(directory, 0o700) == 0 { made.append(directory) }
    }
    guard let file = unsafe fopen(file(name), "w") else { throw Failure(path: name) }
    made.append(self.file(name))
    let count = unsafe bytes.withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe fwrite($0, 1, bytes.count, file) } ?? 0
    }
    guard unsafe fclose(file) == 0, count == bytes.count else { throw Failure(path: name) }
  }
}
