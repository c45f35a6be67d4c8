import CSystem
import YeonpyoDocuments
import YeonpyoText

/// Output could not be written.
public struct OutputError: Error, CustomStringConvertible {
  public let path: String
  public let message: String
  /// The reader went away, as `| head` does: nothing to complain of.
  public let isClosedPipe: Bool

  public var description: String { "\(path): error: \(message)" }

  init(_ code: Int64, _ path: String) {
    self.path = path
    self.message = SystemError(code: Int32(code), path: path).message
    self.isClosedPipe = code == -32
  }
}

/// One stream of output with checked writes. A named file is written beside its place and renamed at the end.
package struct OutputFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private let temporaryPath: String?
  private var isFinished = false

  /// Standard output.
  package init() {
    descriptor = 1
    path = "standard output"
    temporaryPath = nil
  }

  package init(path: String) throws(OutputError) {
    // A device or pipe (`/dev/full`) is written to as it is: renaming would replace it.
    var isPlain = true
    if let kind = try? fileKind(path), case .other = kind { isPlain = false }
    if let kind = try? fileKind(path), case .directory = kind { throw OutputError(-21, path) }
    // A link stays one, and leads to what is written.
    let place = isPlain ? realPath(path) : path
    let (descriptor, temporary) =
      isPlain ? OutputFile.openNeighbour(of: place) : OutputFile.open(place)
    guard descriptor >= 0 else { throw OutputError(Int64(descriptor), path) }
    unsafe place.withCString { unsafe sys_copy_mode(descriptor, $0) }
    self.descriptor = descriptor
    self.path = place
    self.temporaryPath = isPlain ? temporary : nil
  }

  private static func open(_ path: String) -> (descriptor: Int32, path: String) {
    (unsafe path.withCString { unsafe sys_open_write($0, Int32(SYS_TRUNCATE)) }, path)
  }

  /// A new file beside a path: hidden, so that a run over the directory it writes to does not read it; under a name that
  /// nobody can have put a link at.
  private static func openNeighbour(of path: String) -> (descriptor: Int32, path: String) {
    let name = baseName(path)
    var result: (descriptor: Int32, path: String) = (-17, path)
    for _ in 0..<100 where result.descriptor == -17 {
      result.path =
        "\(path.dropLast(name.count)).\(name).partial-\(String(sys_random(), radix: 16))"
      result.descriptor = unsafe result.path.withCString {
        unsafe sys_open_write($0, Int32(SYS_EXCLUSIVE))
      }
    }
    return result
  }

  deinit {
    guard descriptor > 2 else { return }
    sys_close(descriptor)
    if !isFinished, let temporaryPath {
      unsafe _ = temporaryPath.withCString { unsafe sys_unlink($0) }
    }
  }

  package func write(_ bytes: [UInt8]) throws(OutputError) {
    try check(writeAll(bytes, to: descriptor))
  }

  fileprivate func write(_ bytes: FlatArray<UInt8>) throws(OutputError) {
    try check(writeAll(bytes, to: descriptor))
  }

  private func check(_ code: Int64) throws(OutputError) {
    if code < 0 { throw OutputError(code, path) }
  }

  /// Puts a named file in its place.
  package mutating func finish() throws(OutputError) {
    try sync()
    try publish()
  }

  /// What was written is on the disk.
  fileprivate func sync() throws(OutputError) {
    guard temporaryPath != nil else { return }
    let synced = sys_fsync(descriptor)
    guard synced >= 0 else { throw OutputError(Int64(synced), path) }
  }

  /// Where a named file lies until it is published, and where it will: names in one directory.
  fileprivate var move: (from: String, to: String)? {
    temporaryPath.map { (String(baseName($0)), String(baseName(path))) }
  }

  fileprivate mutating func publish() throws(OutputError) {
    guard let temporaryPath else { return }
    let code = unsafe temporaryPath.withCString { from in
      unsafe path.withCString { unsafe sys_rename(from, $0) }
    }
    guard code >= 0 else { throw OutputError(Int64(code), path) }
    isFinished = true
  }
}

/// Where a run's records go.
public enum OutputTarget: Sendable {
  case standardOutput
  case file(String)
  /// A directory with one file for each kind.
  case split(String)
  /// Nowhere: only the timeline of it is wanted.
  case nothing

  var isNothing: Bool { if case .nothing = self { true } else { false } }
}

/// The streams of one run: one, or one for each kind of record.
package struct RunOutput: ~Copyable {
  private var single: OutputFile?
  private var document: OutputFile?
  private var mention: OutputFile?
  private var timex: OutputFile?
  private var event: OutputFile?
  private var error: OutputFile?
  private var timeline: OutputFile?
  /// Of one file for each kind.
  private var directory: String?

  package init(_ target: OutputTarget, kinds: Set<RecordKind>) throws(OutputError) {
    switch target {
    case .standardOutput: single = OutputFile()
    case .file(let path): single = try OutputFile(path: path)
    case .nothing: break
    case .split(let directory):
      let made = unsafe directory.withCString { unsafe sys_mkdir($0) }
      guard made >= 0 || made == -17 else { throw OutputError(Int64(made), directory) }
      try PublishingMark(directory).complete()
      self.directory = directory
      func open(_ kind: RecordKind) throws(OutputError) -> OutputFile? {
        guard kinds.contains(kind) || kind == .error else { return nil }
        return try OutputFile(path: joinPath(directory, kind.rawValue + ".jsonl"))
      }
      document = try open(.document)
      mention = try open(.mention)
      timex = try open(.timex)
      event = try open(.event)
      error = try open(.error)
      timeline = try open(.timeline)
    }
  }

  package func write(_ result: BatchResult) throws(OutputError) {
    try single?.write(result.bytes)
    try document?.write(result.documents)
    try mention?.write(result.mentions)
    try timex?.write(result.timexes)
    try event?.write(result.events)
    try error?.write(result.errors)
  }

  /// Lines of the timeline, behind everything else.
  func write(timeline bytes: [UInt8]) throws(OutputError) {
    try single?.write(bytes)
    try timeline?.write(bytes)
  }

  /// Puts the files in their places: all of them, or a sign stays that some are old.
  package mutating func finish() throws(OutputError) {
    try single?.finish()
    guard let directory else { return }
    try document?.sync()
    try mention?.sync()
    try timex?.sync()
    try event?.sync()
    try error?.sync()
    try timeline?.sync()
    let mark = PublishingMark(directory)
    try mark.set(
      [document?.move, mention?.move, timex?.move, event?.move, error?.move, timeline?.move]
        .compactMap { $0 })
    try document?.publish()
    try mention?.publish()
    try timex?.publish()
    try event?.publish()
    try error?.publish()
    try timeline?.publish()
    mark.remove()
  }
}
