import YeonpyoEntities
import YeonpyoText

/// The entities of any number of show files, and what is odd about them.
package struct ShowFiles: Sendable {
  /// One for each id, in the order in which the files first name them.
  package var definitions: [EntityDefinition]
  /// In order; errors are thrown instead.
  package var warnings: [GazetteerProblem]
}

/// Reads show files and directories of them (`.yaml`, `.yml`, `.tsv`, `.jsonl`, `.ndjson` and `.ypg`, at any depth, hidden ones skipped), in byte
/// order of their paths whatever the order of `paths`, and merges what they say of one id.
///
/// All problems of all files are in the error. A path given by itself is read whatever its name.
package func readShowFiles(paths: [String]) throws(GazetteerError) -> ShowFiles {
  try GazetteerSources(paths: paths).read()
}

/// The files a gazetteer is made of, found and loaded but not yet read.
package struct GazetteerSources: Sendable {
  /// In byte order of their paths; none of them a compiled gazetteer.
  package private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// In byte order of their paths.
  package private(set) var compiled: [CompiledFile] = []
  private var problems: [GazetteerProblem]

  /// - Parameter output: a file that is to be written: it is no source though it may stand among them.
  package init(paths: [String], leavingOut output: String? = nil) {
    var found = ShowFileFinder()
    for path in paths { found.add(path) }
    problems = found.problems
    for path in found.sorted() where output.map({ !FileBytes.isSame(path, $0) }) ?? true {
      do throws(GazetteerError) {
        if let file = try CompiledFile(path) {
          compiled.append(file)
        } else if path.hasSuffix(".ypg") {
          throw GazetteerError(SourcePlace(file: path), GazetteerFileError.foreign.message)
        } else {
          files.append((path, try FileBytes.read(path)))
        }
      } catch {
        problems += error.problems
      }
    }
  }

  /// Every file could be loaded.
  package var isWhole: Bool { problems.isEmpty }

  /// There is nothing to read, and nothing wrong.
  package var isEmpty: Bool { isWhole && files.isEmpty && compiled.isEmpty }

  /// The only source, where that is a compiled gazetteer that can be used as it is.
  package var only: CompiledFile? {
    isWhole && files.isEmpty && compiled.count == 1 ? compiled[0] : nil
  }

  /// What all the sources say, each in the form a compiled file keeps, in byte order of their paths.
  ///
  /// - Parameter earlier: a gazetteer made of some of the files as they were: what did not change is taken from it.
  package func objects(earlier: Gazetteer? = nil) throws(GazetteerError) -> [SourceObject] {
    var kept: [String: SourceObject] = [:]
    if let earlier {
      for object in earlier.objects { kept[object.path] = object }
    }
    var objects: [SourceObject] = []
    var hasErrors = !problems.isEmpty
    for file in files {
      if let object = kept[file.path], object.hash == xxHash64(file.bytes.span) {
        objects.append(object)
        continue
      }
      let read = GazetteerSources.read(file.path, file.bytes)
      if read.problems.contains(where: { $0.severity == .error }) { hasErrors = true }
      objects.append(SourceObject(path: file.path, source: file.bytes, read))
    }
    if hasErrors { throw allProblems() }
    for file in compiled {
      guard file.isWhole else {
        throw GazetteerError(SourcePlace(file: file.path), GazetteerFileError.damaged.message)
      }
      objects += file.gazetteer.objects
    }
    return GazetteerSources.ordered(objects)
  }

  /// What is wrong with one of `files` by itself.
  package func problems(of file: (path: String, bytes: [UInt8])) -> [GazetteerProblem] {
    GazetteerSources.read(file.path, file.bytes).problems
  }

  /// What is wrong with all sources together, where something is.
  private func allProblems() -> GazetteerError {
    var merger = EntityMerger(problems: problems)
    do throws(GazetteerError) {
      for file in files {
        try merger.add(GazetteerSources.read(file.path, file.bytes), path: file.path)
      }
      return GazetteerError(try merger.finish().warnings)
    } catch {
      return error
    }
  }

  /// By path; the same source twice, as in a directory with its own compiled file, counts once.
  private static func ordered(_ objects: [SourceObject]) -> [SourceObject] {
    var result: [SourceObject] = []
    for object in objects.sorted(by: { precedesInBytes($0.path, $1.path) }) {
      if let last = result.last, last.path == object.path, last.hash == object.hash { continue }
      result.append(object)
    }
    return result
  }

  package func read() throws(GazetteerError) -> ShowFiles {
    var merger = EntityMerger(problems: [])
    for object in try objects() { try merger.add(object, base: nil) }
    let entities = try merger.finish()
    return ShowFiles(definitions: try entities.definitions(), warnings: entities.warnings)
  }

  private static func read(_ path: String, _ bytes: [UInt8]) -> ReadSource {
    if path.hasSuffix(".tsv") {
      let reader = TableReader(bytes: bytes, file: path)
      return ReadSource(definitions: reader.definitions, problems: reader.problems.sorted())
    }
    let isLines = path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
    let reader =
      isLines
      ? ShowFileReader(lines: bytes, file: path) : ShowFileReader(bytes: bytes, file: path)
    return ReadSource(
      definitions: ObjectWriter(reader.definitions), problems: reader.problems.sorted(),
      declared: reader.declared, isWhole: reader.isWhole)
  }
}

/// What one source says.
struct ReadSource {
  var definitions: ObjectWriter
  /// In order.
  var problems: [GazetteerProblem]
  /// Ids declared, those of entities with errors too.
  var declared: [String] = []
  /// False where the source broke off: entities may be missing.
  var isWhole = true
}

/// Finds show files below directories.
private struct ShowFileFinder {
  private var files: [String] = []
  private(set) var problems: [GazetteerProblem] = []

  mutating func add(_ path: String) {
    do throws(GazetteerError) {
      if try FileBytes.kind(path, followingLinks: true) == .directory {
        addDirectory(path)
      } else {
        files.append(path)
      }
    } catch {
      problems += error.problems
    }
  }

  private mutating func addDirectory(_ path: String) {
    var directories = [path]
    while let directory = directories.popLast() {
      do throws(GazetteerError) {
        let prefix = directory.utf8.last == 0x2F ? directory : directory + "/"
        for name in try FileBytes.names(in: directory) {
          try addEntry(prefix + name, &directories)
        }
      } catch {
        problems += error.problems
      }
    }
  }

  /// Links to files are followed, links to directories are not: they can lead in a circle.
  private mutating func addEntry(
    _ path: String, _ directories: inout [String]
  ) throws(GazetteerError) {
    let isNamedRight = [".yaml", ".yml", ".tsv", ".jsonl", ".ndjson", ".ypg"].contains {
      path.hasSuffix($0)
    }
    switch try FileBytes.kind(path, followingLinks: false) {
    case .directory: directories.append(path)
    case .file where isNamedRight: files.append(path)
    case .link where isNamedRight:
      if try FileBytes.kind(path, followingLinks: true) == .file { files.append(path) }
    case .file, .link, .other: break
    }
  }

  /// The files found, none twice.
  func sorted() -> [String] {
    var result: [String] = []
    for file in files.sorted(by: precedesInBytes) {
      if let last = result.last, last.utf8.elementsEqual(file.utf8) { continue }
      result.append(file)
    }
    return result
  }
}
