/// Mends what is mechanical in a source: misspelt keys and types, odd spaces in names. Everything else in the file stays as
/// it is, comments too.
package struct SourceFixer {
  /// Problems that were mended, in order.
  package private(set) var fixed: [GazetteerProblem] = []
  package private(set) var bytes: [UInt8]

  /// - Parameter problems: of the file that `bytes` hold.
  package init(_ bytes: [UInt8], _ problems: [GazetteerProblem]) {
    self.bytes = bytes
    // From the end, so that places before a change stay right.
    for problem in problems.sorted().reversed() where problem.fix != nil {
      if apply(problem) { fixed.append(problem) }
    }
    fixed.reverse()
  }

  private mutating func apply(_ problem: GazetteerProblem) -> Bool {
    guard let fix = problem.fix, let start = offset(of: problem.place) else { return false }
    let old = Array(fix.old.utf8)
    let isQuoted = start < bytes.count && (bytes[start] == 0x22 || bytes[start] == 0x27)
    let place = isQuoted ? start + 1 : start
    guard place + old.count <= bytes.count,
      bytes[place..<place + old.count].elementsEqual(old),
      isQuoted || SourceFixer.isPlain(fix.new)
    else { return false }
    bytes.replaceSubrange(place..<place + old.count, with: Array(fix.new.utf8))
    return true
  }

  /// Means itself in YAML without quotation marks.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic && !text.contains(": ") && !text.contains(" #")
      && !text.hasSuffix(":")
  }

  /// The byte a place stands for.
  private func offset(of place: SourcePlace) -> Int? {
    guard place.line > 0, place.column > 0 else { return nil }
    var line = 1
    var start = 0
    while line < place.line {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      line += 1
    }
    var column = 1
    while start < bytes.count, column < place.column {
      start += 1
      while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
      column += 1
    }
    return start <= bytes.count ? start : nil
  }
}
