import CYAML
import YeonpyoText

/// One event of a YAML file.
struct YAMLEvent {
  enum Kind {
    case streamEnd, documentStart, documentEnd, reference
    case scalar(String, isQuoted: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  var kind: Kind
  var hasAnchor: Bool
  var hasTag: Bool
  var line: Int
  var column: Int
}

/// libyaml's parser of one file.
@safe struct YAMLParser: ~Copyable {
  private let handle: OpaquePointer
  private let bytes: [UInt8]
  let file: String

  init(bytes: [UInt8], file: String) throws(GazetteerError) {
    let handle = unsafe bytes.withUnsafeBufferPointer {
      unsafe yyaml_open($0.baseAddress, Int64($0.count))
    }
    guard let handle = unsafe handle else {
      throw GazetteerError(SourcePlace(file: file), "not enough memory")
    }
    unsafe self.handle = handle
    self.bytes = bytes
    self.file = file
  }

  deinit { unsafe yyaml_close(handle) }

  /// The next event; broken YAML is an error in libyaml's words.
  mutating func next() throws(GazetteerError) -> YAMLEvent {
    var event = unsafe yyaml_event()
    guard unsafe yyaml_next(handle, &event) == 1 else { throw problem() }
    return unsafe YAMLEvent(
      kind: YAMLParser.kind(event), hasAnchor: event.hasAnchor != 0, hasTag: event.hasTag != 0,
      line: Int(event.line), column: Int(event.column))
  }

  private static func kind(_ event: yyaml_event) -> YAMLEvent.Kind {
    switch unsafe Int(event.type) {
    case YYAML_DOCUMENT_START: .documentStart
    case YYAML_DOCUMENT_END: .documentEnd
    case YYAML_REFERENCE: .reference
    case YYAML_SCALAR:
      unsafe .scalar(
        String(
          decoding: UnsafeBufferPointer(start: event.value, count: Int(event.length)), as: UTF8.self
        ), isQuoted: event.isQuoted != 0)
    case YYAML_SEQUENCE_START: .sequenceStart
    case YYAML_SEQUENCE_END: .sequenceEnd
    case YYAML_MAPPING_START: .mappingStart
    case YYAML_MAPPING_END: .mappingEnd
    default: .streamEnd
    }
  }

  private func problem() -> GazetteerError {
    var problem = unsafe yyaml_problem()
    unsafe yyaml_why(handle, &problem)
    var message = unsafe String(cString: problem.text)
    guard unsafe problem.line > 0 else {
      return GazetteerError(
        SourcePlace(file: file, offset: unsafe Int(problem.offset), in: bytes), message)
    }
    let place = unsafe SourcePlace(
      file: file, line: Int(problem.line), column: Int(problem.column))
    if message.hasSuffix("cannot start any token") { message += offender(at: place) }
    if let context = unsafe problem.context {
      message += unsafe " " + String(cString: context)
      let line = unsafe Int(problem.contextLine)
      if line < place.line { message += " that begins at line \(line)" }
    }
    return GazetteerError(place, message)
  }

  /// The character that libyaml speaks of but does not name.
  private func offender(at place: SourcePlace) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == "\n" }
    guard place.line <= lines.count,
      let scalar = lines[place.line - 1].dropFirst(place.column - 1).first
    else { return "" }
    return scalar == "\t" ? " (a tab)" : " (" + quoted(String(scalar)) + ")"
  }
}

extension SourcePlace {
  /// The place of a byte of a file.
  init(file: String, offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    // A byte order mark has no column.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for at in start..<max(start, min(offset, bytes.count)) {
      let byte = bytes[at]
      if byte == 0x0A || byte == 0x0D && bytes[min(at + 1, bytes.count - 1)] != 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(file: file, line: line, column: column)
  }
}
