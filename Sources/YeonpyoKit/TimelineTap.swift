import YeonpyoText
import YeonpyoTimeline

/// Reads along with a run what its timeline needs, and leaves out of the run's output what is not wanted in it.
package final class TimelineTap {
  package var input: TimelineInput
  private let kinds: Set<RecordKind>

  /// Kinds of records a timeline is read from.
  package static let needed: Set<RecordKind> = [.event]

  /// - Parameter kinds: what the run is to write; empty where it writes nothing.
  package init(_ kinds: Set<RecordKind>, keepsRecords: Bool = false) {
    self.kinds = kinds
    input = TimelineInput(keepsRecords: keepsRecords)
  }

  /// Reads a batch.
  ///
  /// - Returns: what of it is to be written.
  func pass(_ result: BatchResult) throws(OutputError) -> BatchResult {
    try input.add(result)
    guard !kinds.isEmpty, !kinds.isSuperset(of: TimelineTap.needed) else { return result }
    var wanted: [UInt8] = []
    for line in result.bytes.array.split(separator: 0x0A) where isWanted(line) {
      wanted += line
      wanted.append(0x0A)
    }
    var left = result
    left.bytes = FlatArray(wanted)
    return left
  }

  /// By the letters behind `{"kind":"`.
  private func isWanted(_ line: ArraySlice<UInt8>) -> Bool {
    let letters = Array(line.dropFirst(9).prefix(2))
    let kind: RecordKind
    switch letters.first {
    case UInt8(ascii: "d"): kind = .document
    case UInt8(ascii: "m"): kind = .mention
    case UInt8(ascii: "t"): kind = .timex
    case UInt8(ascii: "e") where letters.last == UInt8(ascii: "v"): kind = .event
    default: return true
    }
    return kinds.contains(kind)
  }
}
