import CSystem
import YeonpyoDocuments

/// A file `.publishing` that lies in a directory while a run puts its finished files in place there, one for each kind of
/// record: with it, some of them may be of an earlier run. It names what is still to be moved, so that the next run can.
package struct PublishingMark {
  private let directory: String
  private var path: String { joinPath(directory, ".publishing") }

  package init(_ directory: String) { self.directory = directory }

  /// A run was ended before all its files were in their places.
  package var isSet: Bool {
    if case .file? = try? fileKind(path) { true } else { false }
  }

  /// Lines `from<TAB>to`, names in the directory.
  func set(_ moves: [(from: String, to: String)]) throws(OutputError) {
    var file = try OutputFile(path: path)
    try file.write(Array(moves.map { "\($0.from)\t\($0.to)\n" }.joined().utf8))
    try file.finish()
  }

  func remove() { unsafe _ = path.withCString { unsafe sys_unlink($0) } }

  /// Moves what an earlier run did not come to.
  func complete() throws(OutputError) {
    guard isSet, let bytes = try? readWholeFile(path) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let names = line.split(separator: "\t").map(String.init)
      // Names of ours only: nothing leads out of the directory.
      guard names.count == 2, !line.contains("/"), names[0].hasPrefix("."),
        names[0].contains(".partial-"), names[1].hasSuffix(".jsonl")
      else { continue }
      let code = unsafe joinPath(directory, names[0]).withCString { from in
        unsafe joinPath(directory, names[1]).withCString { unsafe sys_rename(from, $0) }
      }
      // Moved already.
      guard code >= 0 || code == -2 else {
        throw OutputError(Int64(code), joinPath(directory, names[1]))
      }
    }
    remove()
  }
}
