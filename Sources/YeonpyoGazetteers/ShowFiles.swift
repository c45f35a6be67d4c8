/// The entities of any number of show files, and what is odd about them.
package struct ShowFiles: Sendable {
  /// One for each id, in the order in which the files first name them.
  package var definitions: [EntityDefinition]
  /// In order; errors are thrown instead.
  package var warnings: [GazetteerProblem]
}

/// Reads show files and directories of them (`.yaml`, `.yml` and `.tsv`, at any depth, hidden ones skipped), in byte order of
/// their paths whatever the order of `paths`, and merges what they say of one id.
///
/// All problems of all files are in the error. A path given by itself is read whatever its name.
package func readShowFiles(paths: [String]) throws(GazetteerError) -> ShowFiles {
  try ShowFileSources(paths: paths).read()
}

/// The bytes of show files, found and loaded but not yet read.
package struct ShowFileSources: Sendable {
  /// In byte order of their paths.
  package private(set) var files: [(path: String, bytes: [UInt8])] = []
  private var problems: [GazetteerProblem]

  package init(paths: [String]) {
    var found = ShowFileFinder()
    for path in paths { found.add(path) }
    problems = found.problems
    for path in found.sorted() {
      do throws(GazetteerError) {
        files.append((path, try FileBytes.read(path)))
      } catch {
        problems += error.problems
      }
    }
  }

  /// Every file could be loaded.
  package var isWhole: Bool { problems.isEmpty }

  package func read() throws(GazetteerError) -> ShowFiles {
    var merger = EntityMerger(problems: problems)
    for file in files {
      if file.path.hasSuffix(".tsv") {
        merger.add(TableReader(bytes: file.bytes, file: file.path))
      } else {
        merger.add(ShowFileReader(bytes: file.bytes, file: file.path))
      }
    }
    return try merger.finish()
  }
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
    let isNamedRight = path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".tsv")
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
