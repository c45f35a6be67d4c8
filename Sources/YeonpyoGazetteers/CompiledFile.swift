import YeonpyoEntities
import YeonpyoText

/// A compiled gazetteer in a file, used where it lies.
package final class CompiledFile: Sendable {
  package let path: String
  package let gazetteer: Gazetteer
  /// See ``GazetteerFile``.
  package let options: UInt64
  private let memory: MappedFile

  /// - Returns: `nil` where the file is something else.
  /// - Throws: where it is a compiled gazetteer that cannot be used.
  package init?(_ path: String) throws(GazetteerError) {
    guard let memory = MappedFile(path), unsafe GazetteerFile.isOne(memory.bytes) else {
      return nil
    }
    do throws(GazetteerFileError) {
      (gazetteer, options) = unsafe try GazetteerFile.open(memory.bytes, of: memory)
    } catch {
      throw GazetteerError(SourcePlace(file: path), error.message)
    }
    self.path = path
    self.memory = memory
  }

  /// Whether every byte is as it was written; reads the whole file.
  package var isWhole: Bool { unsafe GazetteerFile.isWhole(memory.bytes) }

  /// Of its content, as the header has it.
  package var checksum: UInt64 { unsafe GazetteerFile.checksum(memory.bytes) }
}

extension Gazetteer {
  /// What each source said, as the file keeps it; nothing where a damaged file has more of it than it holds bytes.
  package var objects: [SourceObject] {
    let total = (0..<sources.count).reduce(0) { $0 + Int(sources[$1].objectCount) }
    guard total <= text.count else { return [] }
    return (0..<sources.count).map { number in
      let source = sources[number]
      let start = min(Int(source.objectStart), text.count)
      let end = min(start + Int(source.objectCount), text.count)
      return SourceObject(
        path: string(source.path), hash: source.hash,
        lines: Int(source.lines),
        bytes: text.withSpan(start..<end) { bytes in
          unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
        })
    }
  }
}
