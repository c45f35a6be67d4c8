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
  private var lines: LineBlocks?
  private var values: ValueBlocks?
  private var rows: CSVBlocks?
  private var records: WARCRecords?
  private var archive: ArchiveWalk?
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
      if let unit = nextBlock() { return unit }
      if archive != nil {
        if let unit = nextMember() { return unit }
        continue
      }
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

  /// The next unit would have to wait for whoever writes the input.
  package mutating func wouldBlock() -> Bool {
    if let isWaiting = lines?.wouldBlock() { return isWaiting }
    if let isWaiting = values?.wouldBlock() { return isWaiting }
    if let isWaiting = rows?.wouldBlock() { return isWaiting }
    return false
  }

  private mutating func nextBlock() -> WorkUnit? {
    if let unit = lines?.next() { return unit }
    lines = nil
    if let unit = values?.next() { return unit }
    values = nil
    if let unit = rows?.next() { return unit }
    rows = nil
    if let unit = records?.next() { return unit }
    records = nil
    return nil
  }

  private mutating func open(_ argument: String) -> WorkUnit? {
    guard argument != "-" else {
      return stream(
        .standardInput, InputPlace(doc: "stdin", path: nil, isNamed: true), isPipe: true)
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

  /// A file of a name: what is one article goes to the reader unopened; a pipe can be opened only once.
  private mutating func open(_ place: InputPlace, isPipe: Bool) -> WorkUnit? {
    guard let path = place.path else { return nil }
    do throws(SystemError) {
      switch Format.named(options.format, path)?.reading {
      case .whole where !isPipe: return .file(place)
      case .refused(let message): return .failure(place.failure(.unreadable, message))
      // What is in a compressed file may be of the form the user names.
      case _ where !isPipe && Format.isArchive(path):
        archive = ArchiveWalk(try ArchiveFile(path: path), place)
        return nil
      default: return stream(try InputFile(path: path), place, isPipe: isPipe)
      }
    } catch {
      return .failure(place.failure(Format.isArchive(path) ? .archive : .unreadable, error.message))
    }
  }

  /// An open file: blocks of values, members of an archive, or one article, as its name or its first bytes say.
  private mutating func stream(
    _ file: consuming InputFile, _ place: InputPlace, isPipe: Bool
  ) -> WorkUnit? {
    let handle = file.handle
    var start: [UInt8] = []
    var source = ByteSource(file)
    do throws(SystemError) {
      try fill(&start, &source)
      if case .archive = Format.sniffed(start).reading {
        // The file stays open as long as the archive is read.
        archive = ArchiveWalk(try ArchiveFile(handle, start: start), place, source)
        return nil
      }
      let name = place.path
      return try take(source, place, name, start) { !isPipe }
    } catch {
      return .failure(place.failure(.unreadable, error.message))
    }
  }

  /// Reads up to the first line end, or as much as tells the form of an input; white space may come first.
  private func fill(_ start: inout [UInt8], _ source: inout ByteSource) throws(SystemError) {
    while start.count < 1 << 16 {
      if try source.read(4096, into: &start) == 0 { return }
      if let text = start.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }),
        start[text...].contains(0x0A)
      {
        return
      }
    }
  }

  /// Blocks of a source whose first bytes are `start`, or its text.
  private mutating func take(
    _ source: consuming ByteSource, _ place: InputPlace, _ name: String?, _ start: [UInt8],
    canReopen: () -> Bool
  ) throws(SystemError) -> WorkUnit? {
    var start = start
    if let mark = byteOrderMark(start) {
      try source.convert(from: mark, start: &start)
    } else if let encoding = options.encoding, Format.isCut(options.format, name, start) {
      try source.convert(from: encoding, start: &start)
    }
    let format = Format.named(options.format, name) ?? Format.sniffed(start)
    switch format.reading {
    case .refused(let message): return .failure(place.failure(.unreadable, message))
    case .archive:
      return .failure(place.failure(.archive, "an archive inside an archive is not read"))
    case .json(let byLines):
      let reportsEmpty = !options.passesRecords && (place.path != nil || options.format != .jsonl)
      if byLines || JSONShape(firstBytes: start) == .lines {
        lines = LineBlocks(
          source, place: place, start: start, limit: options.limit, reportsEmpty: reportsEmpty)
      } else {
        values = ValueBlocks(
          source, place: place, start: start, limit: options.limit, reportsEmpty: reportsEmpty)
      }
      return nil
    case .csv:
      rows = CSVBlocks(
        source, place: place, start: start, fields: options.fields, limit: options.limit)
      return nil
    case .warc:
      records = WARCRecords(source, place: place, start: start, limit: options.limit)
      return nil
    case .whole:
      if canReopen() { return .file(place) }
      try source.readToEnd(into: &start, limit: options.limit)
      return .whole(place, bytes: start)
    }
  }

  /// The next member of the archive at hand.
  private mutating func nextMember() -> WorkUnit? {
    guard let (file, whole) = archive?.current else { return nil }
    do throws(SystemError) {
      guard let member = try file.next() else {
        let isEmpty = archive?.isEmpty == true
        archive = nil
        return isEmpty ? .failure(whole.failure(.empty, "nothing to read in it")) : nil
      }
      archive?.isEmpty = false
      if !file.isSingle, isHidden(member) { return nil }
      var place = whole
      if file.isSingle {
        place.path = whole.path
      } else {
        place = InputPlace(
          doc: "\(whole.doc)!\(member)", path: whole.path.map { "\($0)!\(member)" }, isNamed: false)
      }
      let name = file.isSingle ? whole.path.map { Format.nameInside($0) } : member
      var start: [UInt8] = []
      var source = ByteSource(file)
      try fill(&start, &source)
      return try take(source, place, name, start) { false }
    } catch {
      archive = nil
      return .failure(whole.failure(.archive, error.message))
    }
  }

  /// Hidden files and what one system adds for itself.
  private func isHidden(_ member: String) -> Bool {
    member.split(separator: "/").contains {
      ($0.hasPrefix(".") && $0 != "." && $0 != "..") || $0 == "__MACOSX"
    }
  }
}

/// The members of an archive, one after the other.
private struct ArchiveWalk: ~Copyable {
  private let file: ArchiveFile
  private let place: InputPlace
  /// An open file that the archive is read from.
  private let source: ByteSource?
  var isEmpty = true

  init(_ file: ArchiveFile, _ place: InputPlace) {
    self.file = file
    self.place = place
    source = nil
  }

  init(_ file: ArchiveFile, _ place: InputPlace, _ source: consuming ByteSource) {
    self.file = file
    self.place = place
    self.source = consume source
  }

  var current: (ArchiveFile, InputPlace) { (file, place) }
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
