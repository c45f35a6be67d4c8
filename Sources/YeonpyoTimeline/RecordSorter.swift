import CSystem
import YeonpyoText

/// Temporary files could not be written or read.
package struct SpillError: Error {
  /// A negated errno.
  package let code: Int64
  package let directory: String
}

/// Sorts any number of byte strings: in memory up to a budget, beyond it in sorted runs on disk that are merged
/// (Knuth, The Art of Computer Programming 3, 5.4). Can be read more than once.
package struct RecordSorter: ~Copyable {
  private var bytes: [UInt8] = []
  private var records: [Record] = []
  private var runs: [Run] = []
  private var isSorted = true
  private let budget: Int
  private let directory: String

  /// A place in `bytes`, and its first eight bytes as a big-endian number: most comparisons end with it.
  private struct Record {
    var start: UInt32
    var count: UInt32
    var prefix: UInt64
  }

  private struct Run {
    var file: TemporaryFile
    var bytes: Int
  }

  /// - Parameters:
  ///   - budget: bytes held in memory; at most 1 GiB.
  ///   - directory: where runs are written.
  package init(budget: Int = 32 << 20, directory: String) {
    self.budget = min(budget, 1 << 30)
    self.directory = directory
  }

  /// Runs on disk so far.
  package var runCount: Int { runs.count }

  package mutating func add(_ record: [UInt8]) throws(SpillError) {
    if bytes.count + record.count + 24 * (records.count + 1) > budget, !records.isEmpty {
      try spill()
    }
    var prefix: UInt64 = 0
    for place in 0..<8 {
      prefix = prefix << 8 | (place < record.count ? UInt64(record[place]) : 0)
    }
    records.append(
      Record(start: UInt32(bytes.count), count: UInt32(record.count), prefix: prefix))
    bytes += record
    isSorted = false
  }

  /// Calls `body` with every record in order of their bytes. It may be called again after it.
  package mutating func forEach(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    if runs.isEmpty {
      sort()
      for record in records { try body(slice(record)) }
      return
    }
    if !records.isEmpty { try spill() }
    try merge(body)
  }

  /// Gives the records of all runs in order.
  private func merge(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var readers: [RunReader] = []
    for run in runs { readers.append(try RunReader(run.file, run.bytes, directory)) }
    // A heap of the readers by their next record; the earlier run first where two are equal.
    var heap = readers.indices.filter { readers[$0].hasRecord }
    func precedes(_ one: Int, _ other: Int) -> Bool {
      let order = RecordSorter.compare(readers[one].record, readers[other].record)
      return order < 0 || order == 0 && one < other
    }
    func sink(_ from: Int) {
      var at = from
      while true {
        var least = at
        for child in [2 * at + 1, 2 * at + 2]
        where child < heap.count && precedes(heap[child], heap[least]) {
          least = child
        }
        if least == at { return }
        heap.swapAt(at, least)
        at = least
      }
    }
    for at in heap.indices.reversed() { sink(at) }
    while let first = heap.first {
      try body(readers[first].record)
      try readers[first].advance()
      if !readers[first].hasRecord {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      if !heap.isEmpty { sink(0) }
    }
  }

  private func slice(_ record: Record) -> ArraySlice<UInt8> {
    bytes[Int(record.start)..<Int(record.start) + Int(record.count)]
  }

  private mutating func sort() {
    guard !isSorted else { return }
    isSorted = true
    // By place, so that the closure takes nothing of `self` that changes.
    let bytes = self.bytes
    records.sort { one, other in
      if one.prefix != other.prefix { return one.prefix < other.prefix }
      let a = bytes[Int(one.start)..<Int(one.start) + Int(one.count)]
      let b = bytes[Int(other.start)..<Int(other.start) + Int(other.count)]
      let order = RecordSorter.compare(a, b)
      return order < 0 || order == 0 && one.start < other.start
    }
  }

  /// Negative where `one` comes first, by bytes; a beginning comes before the whole.
  private static func compare(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Int {
    let count = min(one.count, other.count)
    for place in 0..<count {
      let (a, b) = (one[one.startIndex + place], other[other.startIndex + place])
      if a != b { return a < b ? -1 : 1 }
    }
    return one.count - other.count
  }

  private mutating func spill() throws(SpillError) {
    sort()
    let file = try TemporaryFile(directory)
    var out: [UInt8] = []
    var total = 0
    for record in records {
      RecordSorter.append(slice(record), to: &out)
      if out.count > 1 << 18 {
        try file.write(out)
        total += out.count
        out.removeAll(keepingCapacity: true)
      }
    }
    try file.write(out)
    runs.append(Run(file: file, bytes: total + out.count))
    records.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    if runs.count == RecordSorter.mostRuns { try joinRuns() }
  }

  /// Files open at a time.
  private static let mostRuns = 64

  /// Length and bytes.
  private static func append(_ record: ArraySlice<UInt8>, to out: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: record.count >> shift)) }
    out += record
  }

  /// Makes one run of all.
  private mutating func joinRuns() throws(SpillError) {
    let file = try TemporaryFile(directory)
    var out: [UInt8] = []
    var total = 0
    do {
      try merge { record in
        RecordSorter.append(record, to: &out)
        guard out.count > 1 << 18 else { return }
        try file.write(out)
        total += out.count
        out.removeAll(keepingCapacity: true)
      }
    } catch {
      throw error as? SpillError ?? SpillError(code: -5, directory: directory)
    }
    try file.write(out)
    runs = [Run(file: file, bytes: total + out.count)]
  }
}

/// A file without a name: it goes away with the process.
private final class TemporaryFile {
  private let descriptor: Int32
  private let directory: String

  init(_ directory: String) throws(SpillError) {
    descriptor = unsafe directory.withCString { unsafe sys_temporary_file($0) }
    self.directory = directory
    guard descriptor >= 0 else {
      throw SpillError(code: Int64(descriptor), directory: directory)
    }
  }

  deinit { if descriptor >= 0 { sys_close(descriptor) } }

  func write(_ bytes: [UInt8]) throws(SpillError) {
    let code = writeAll(bytes, to: descriptor)
    if code < 0 { throw SpillError(code: code, directory: directory) }
  }

  func rewind() throws(SpillError) {
    let code = sys_rewind(descriptor)
    if code < 0 { throw SpillError(code: Int64(code), directory: directory) }
  }

  /// Appends up to `count` bytes to `buffer`; 0 at the end.
  func read(_ count: Int, into buffer: inout [UInt8]) throws(SpillError) -> Int {
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    let got = unsafe buffer.withUnsafeMutableBytes { all -> Int64 in
      guard let base = all.baseAddress else { return 0 }
      return unsafe sys_read(
        descriptor, (base + old).assumingMemoryBound(to: CChar.self), Int64(count))
    }
    guard got >= 0 else { throw SpillError(code: got, directory: directory) }
    buffer.removeLast(count - Int(got))
    return Int(got)
  }
}

/// Reads one run from its first record on.
private struct RunReader {
  private let file: TemporaryFile
  private let directory: String
  private var buffer: [UInt8] = []
  private var at = 0
  private var left: Int
  private var current = 0..<0
  private(set) var hasRecord = true

  private static let chunk = 1 << 17

  init(_ file: TemporaryFile, _ bytes: Int, _ directory: String) throws(SpillError) {
    self.file = file
    self.directory = directory
    left = bytes
    try file.rewind()
    try advance()
  }

  var record: ArraySlice<UInt8> { buffer[current] }

  mutating func advance() throws(SpillError) {
    guard try fill(4) else {
      hasRecord = false
      return
    }
    var count = 0
    for place in 0..<4 { count |= Int(buffer[at + place]) << (8 * place) }
    at += 4
    // A file that ends within a record was cut by somebody else.
    guard try fill(count) else { throw SpillError(code: -5, directory: directory) }
    current = at..<at + count
    at += count
  }

  /// Makes `count` bytes available; false at the end.
  private mutating func fill(_ count: Int) throws(SpillError) -> Bool {
    while buffer.count - at < count {
      if left == 0 { return false }
      buffer.removeFirst(at)
      at = 0
      let got = try file.read(min(max(RunReader.chunk, count), left), into: &buffer)
      if got == 0 { throw SpillError(code: -5, directory: directory) }
      left -= got
    }
    return true
  }
}
