import CSystem

/// One name in a directory.
package struct DirectoryEntry: Sendable {
  package let name: String
  package let isDirectory: Bool
  /// A link that leads nowhere, or an entry that could not be looked at.
  package let error: SystemError?
}

/// The files and directories in `path`, in byte order of the paths they begin; hidden names, links to
/// directories, pipes and devices are left out.
///
/// A directory sorts as if its name ended in a slash: walking in this order gives whole paths in byte order.
package func listDirectory(_ path: String) throws(SystemError) -> [DirectoryEntry] {
  var error: Int32 = 0
  guard let directory = unsafe sys_opendir(path, &error) else {
    throw SystemError(code: error, path: path)
  }
  defer { unsafe sys_closedir(directory) }
  var entries: [(key: [UInt8], entry: DirectoryEntry)] = []
  var kind: Int32 = 0
  while let found = unsafe sys_readdir(directory, &kind) {
    let name = unsafe String(cString: found)
    guard name.utf8.first != 0x2E, let entry = entry(name, Int(kind), in: path) else { continue }
    entries.append((Array(name.utf8) + (entry.isDirectory ? [0x2F] : []), entry))
  }
  guard kind == 0 else { throw SystemError(code: kind, path: path) }
  entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
  return entries.map(\.entry)
}

private func entry(_ name: String, _ kind: Int, in directory: String) -> DirectoryEntry? {
  switch kind {
  case SYS_FILE: return DirectoryEntry(name: name, isDirectory: false, error: nil)
  case SYS_DIRECTORY: return DirectoryEntry(name: name, isDirectory: true, error: nil)
  case SYS_LINK, SYS_UNKNOWN: break
  default: return nil
  }
  do throws(SystemError) {
    switch try fileKind(joinPath(directory, name)) {
    case .file: return DirectoryEntry(name: name, isDirectory: false, error: nil)
    // A link to a directory is not entered: it may lead back to where it stands.
    case .directory where kind == SYS_LINK: return nil
    case .directory: return DirectoryEntry(name: name, isDirectory: true, error: nil)
    case .other: return nil
    }
  } catch {
    return DirectoryEntry(name: name, isDirectory: false, error: error)
  }
}

/// The files below a directory, one after the other; holds one listing a level.
package struct DirectoryWalk: Sendable {
  package enum Step: Sendable {
    /// Path below the directory.
    case file(String)
    case failure(String, SystemError)
  }

  package let root: String
  private let globs: [Glob]
  private let excludes: [Glob]
  /// Listings of the directories that are open, each reversed so that its next entry is its last.
  private var levels: [(path: String, entries: [DirectoryEntry])] = []

  package init(root: String, globs: [Glob] = [], excludes: [Glob] = []) throws(SystemError) {
    self.root = root
    self.globs = globs
    self.excludes = excludes
    levels.append(("", try listDirectory(root).reversed()))
  }

  package mutating func next() -> Step? {
    while let level = levels.indices.last {
      guard let entry = levels[level].entries.popLast() else {
        levels.removeLast()
        continue
      }
      let path = joinPath(levels[level].path, entry.name)
      if excludes.contains(where: { $0.matches(path) }) { continue }
      if entry.isDirectory {
        do throws(SystemError) {
          levels.append((path, try listDirectory(joinPath(root, path)).reversed()))
        } catch {
          return .failure(path, error)
        }
      } else if globs.isEmpty || globs.contains(where: { $0.matches(path) }) {
        if let error = entry.error { return .failure(path, error) }
        return .file(path)
      }
    }
    return nil
  }
}
