import YeonpyoText

/// The documents that an argument list names, in order, as units of work; opens one file at a time.
///
/// Directories are listed and JSON Lines are cut into blocks here; text files are read, and everything is parsed, by
/// ``DocumentReader``.
package struct DocumentSource: ~Copyable {
  private let options: InputOptions
  private let globs: [Glob]
  private let excludes: [Glob]
  private var arguments: ArgumentList
  private var walk: DirectoryWalk?
  private var walkHasFiles = false
  private var blocks: LineBlocks?
  /// Directory arguments that had no file to read, in order.
  package private(set) var emptyDirectories: [String] = []

  package init(_ options: InputOptions) {
    self.options = options
    self.globs = options.globs.map { Glob($0) }
    self.excludes = options.excludes.map { Glob($0) }
    self.arguments = ArgumentList(options)
  }

  /// The next unit; nil when all is read.
  package mutating func next() -> WorkUnit? {
    while true {
      if let unit = blocks?.next() { return unit }
      blocks = nil
      if let step = walk?.next() {
        walkHasFiles = true
        if let unit = take(step) { return unit }
        continue
      }
      if let root = walk?.root, !walkHasFiles { emptyDirectories.append(root) }
      walk = nil
      do throws(SystemError) {
        guard let argument = try arguments.next() else { return nil }
        if let unit = open(argument) { return unit }
      } catch {
        // The list of arguments itself.
        let place = InputPlace(doc: error.path, path: error.path, isNamed: true)
        return .failure(place.failure(.unreadable, error.message))
      }
    }
  }

  private mutating func take(_ step: DirectoryWalk.Step) -> WorkUnit? {
    guard let root = walk?.root else { return nil }
    func place(_ path: String) -> InputPlace {
      let whole = joinPath(root, path)
      return InputPlace(doc: arguments.areSeveral ? whole : path, path: whole, isNamed: false)
    }
    switch step {
    case .file(let path): return open(place(path), isPipe: false)
    case .failure(let path, let error):
      return .failure(place(path).failure(.unreadable, error.message))
    }
  }

  private mutating func open(_ argument: String) -> WorkUnit? {
    guard argument != "-" else {
      return sniff(.standardInput, InputPlace(doc: "stdin", path: nil, isNamed: true), isPipe: true)
    }
    let place = InputPlace(doc: argument, path: argument, isNamed: true)
    do throws(SystemError) {
      switch try fileKind(argument) {
      case .file: return open(place, isPipe: false)
      case .other: return open(place, isPipe: true)
      case .directory:
        walkHasFiles = false
        walk = try DirectoryWalk(root: argument, globs: globs, excludes: excludes)
        return nil
      }
    } catch {
      return .failure(place.failure(.unreadable, error.message))
    }
  }

  /// A file of a name: text goes to the reader unopened, a pipe can be opened only once.
  private mutating func open(_ place: InputPlace, isPipe: Bool) -> WorkUnit? {
    guard let path = place.path else { return nil }
    switch NamedFormat(options.format, path: path) {
    case .unread(let name):
      return .failure(place.failure(.unreadable, "\(name) input is not read yet"))
    case .text where !isPipe: return .file(place)
    case .text, .jsonLines, .unknown:
      do throws(SystemError) {
        return sniff(try InputFile(path: path), place, isPipe: isPipe)
      } catch {
        return .failure(place.failure(.unreadable, error.message))
      }
    }
  }

  /// An open file: blocks of lines if its name or its first bytes say so.
  private mutating func sniff(
    _ file: consuming InputFile, _ place: InputPlace, isPipe: Bool
  ) -> WorkUnit? {
    var bytes: [UInt8] = []
    do throws(SystemError) {
      var format = NamedFormat(options.format, path: place.path)
      if case .unread(let name) = format {
        return .failure(place.failure(.unreadable, "\(name) input is not read yet"))
      }
      if format == .unknown {
        // A pipe may give white space first.
        while !bytes.contains(where: { $0 > 0x20 && $0 < 0x80 }), bytes.count < 4096 {
          if try file.read(4096, into: &bytes) == 0 { break }
        }
        format = NamedFormat(firstBytes: bytes)
      }
      guard format == .jsonLines else { return try text(file, place, bytes, isPipe: isPipe) }
      blocks = LineBlocks(
        file, place: place, start: bytes, limit: options.limit,
        reportsEmpty: !options.passesRecords && (place.path != nil || options.format != .jsonl))
      return nil
    } catch {
      return .failure(place.failure(.unreadable, error.message))
    }
  }

  private func text(
    _ file: borrowing InputFile, _ place: InputPlace, _ start: [UInt8], isPipe: Bool
  ) throws(SystemError) -> WorkUnit {
    guard isPipe else { return .file(place) }
    var bytes = start
    try file.readToEnd(into: &bytes, limit: options.limit)
    return .whole(place, bytes: bytes)
  }
}

/// The arguments, then the paths of the list; the list is read as it is needed.
private struct ArgumentList: ~Copyable {
  /// Ids carry the argument; a list counts as several however many stand in it, so that it can be split.
  let areSeveral: Bool
  private let paths: [String]
  private var at = 0
  private var listPath: String?
  private var list: InputFile?
  private var bytes: [UInt8] = []
  private var start = 0

  init(_ options: InputOptions) {
    areSeveral = options.paths.count > 1 || options.files0 != nil
    paths = options.paths.isEmpty && options.files0 == nil ? ["-"] : options.paths
    listPath = options.files0
  }

  mutating func next() throws(SystemError) -> String? {
    if at < paths.count {
      at += 1
      return paths[at - 1]
    }
    if let path = listPath {
      listPath = nil
      list = path == "-" ? .standardInput : try InputFile(path: path)
    }
    while true {
      if let end = bytes[start...].firstIndex(of: 0) {
        let path = String(decoding: bytes[start..<end], as: UTF8.self)
        start = end + 1
        if !path.isEmpty { return path }
        continue
      }
      bytes.removeFirst(start)
      start = 0
      if try !fill() {
        // The last path may stand without its zero byte.
        let path = String(decoding: bytes, as: UTF8.self)
        bytes = []
        list = nil
        return path.isEmpty ? nil : path
      }
    }
  }

  private mutating func fill() throws(SystemError) -> Bool {
    do throws(SystemError) {
      return try (list?.read(1 << 16, into: &bytes) ?? 0) > 0
    } catch {
      list = nil
      throw error
    }
  }
}
