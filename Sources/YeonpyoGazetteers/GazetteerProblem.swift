/// A place in a source file; line and column count from 1, columns in code points. Line 0: the file as a whole.
package struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}

/// A replacement at a problem's place: what stands there, in quotation marks or not, and what should.
package struct SourceFix: Hashable, Sendable {
  package var old: String
  package var new: String
}

/// One thing wrong with a gazetteer's source; its description is `FILE:LINE:COL: error: MESSAGE`.
package struct GazetteerProblem: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  package var place: SourcePlace
  package var message: String
  /// What would mend it; `nil`: a person must decide.
  package var fix: SourceFix?

  package init(
    _ severity: Severity, _ place: SourcePlace, _ message: String, fix: SourceFix? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.fix = fix
  }

  package var description: String { "\(place): \(severity.rawValue): \(message)" }
}

extension GazetteerProblem: Comparable {
  /// By the bytes of the file's path, then line, column and message.
  package static func < (a: GazetteerProblem, b: GazetteerProblem) -> Bool {
    if !a.place.file.utf8.elementsEqual(b.place.file.utf8) {
      return precedesInBytes(a.place.file, b.place.file)
    }
    if a.place.line != b.place.line { return a.place.line < b.place.line }
    if a.place.column != b.place.column { return a.place.column < b.place.column }
    return precedesInBytes(a.message, b.message)
  }
}

/// Sources that cannot become a gazetteer, with every problem found in them, warnings too, in order.
package struct GazetteerError: Error, Hashable, CustomStringConvertible {
  package var problems: [GazetteerProblem]

  package init(_ problems: [GazetteerProblem]) { self.problems = problems.sorted() }

  init(_ place: SourcePlace, _ message: String) {
    self.problems = [GazetteerProblem(.error, place, message)]
  }

  package var description: String {
    problems.map { $0.description }.joined(separator: "\n")
  }
}

/// Byte order; `<` of `String` is Unicode's, which takes different paths for one.
func precedesInBytes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
