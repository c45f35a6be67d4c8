import YeonpyoText

/// Where the bytes of an input come from, piece by piece: a file or a member of an archive, through a converter where its
/// encoding is another.
struct ByteSource: ~Copyable {
  private enum Origin: ~Copyable {
    case file(InputFile)
    case member(ArchiveFile)
  }

  private let origin: Origin
  private let path: String
  private var converter: TextConverter?
  private var isEnded = false

  init(_ file: consuming InputFile) {
    path = file.path
    origin = .file(file)
  }

  init(_ archive: ArchiveFile) {
    path = archive.path
    origin = .member(archive)
  }

  /// From now on bytes are of this encoding; `start`, read already, is converted too.
  mutating func convert(from name: String, start: inout [UInt8]) throws(SystemError) {
    guard let converter = TextConverter(name) else {
      throw SystemError(message: "no encoding is called “\(name)”", path: path)
    }
    self.converter = converter
    var text: [UInt8] = []
    guard converter.append(start.span, to: &text, isLast: false) else { throw broken() }
    start = text
  }

  /// Appends about `count` bytes and says how many; 0 at the end.
  mutating func read(_ count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    guard let converter else { return try readPlain(count, into: &bytes) }
    let before = bytes.count
    while !isEnded, bytes.count == before {
      var piece: [UInt8] = []
      isEnded = try readPlain(count, into: &piece) == 0
      guard converter.append(piece.span, to: &bytes, isLast: isEnded) else { throw broken() }
    }
    return bytes.count - before
  }

  /// A read would wait for whoever writes at the other end.
  var wouldBlock: Bool {
    switch origin {
    case .file(let file): file.wouldBlock
    case .member: false
    }
  }

  private func broken() -> SystemError {
    SystemError(message: "bytes that are no text of its encoding", path: path)
  }

  private func readPlain(_ count: Int, into bytes: inout [UInt8]) throws(SystemError) -> Int {
    switch origin {
    case .file(let file): return try file.read(count, into: &bytes)
    case .member(let archive): return try archive.read(count, into: &bytes)
    }
  }

  /// Appends what is left, or stops once more than `limit` bytes stand there.
  mutating func readToEnd(into bytes: inout [UInt8], limit: Int) throws(SystemError) {
    var step = 1 << 16
    while bytes.count <= limit {
      let got = try read(step, into: &bytes)
      if got == 0 { return }
      if got >= step { step = min(step * 2, 1 << 20) }
    }
  }
}
