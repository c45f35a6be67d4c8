import YeonpyoText

extension JSONFields {
  fileprivate static let text = 0
  fileprivate static let title = 1
  fileprivate static let date = 2
  fileprivate static let id = 3
  fileprivate static let language = 4

  init(_ names: FieldNames) {
    self.init(paths: [names.text, names.title, names.date, names.id, names.language])
  }
}

/// Where a line of JSON Lines stands.
private struct LinePlace {
  var place: InputPlace
  /// `path#LINE` until the record's own id is read.
  var doc: String
  var line: Int
  /// Of the block in the file.
  var offset: Int

  var ownRecord: Item {
    .ownRecord(
      InputFailure(
        doc: doc, path: place.path, line: line, code: .missingField,
        message: "a record of yeonpyo's own is no article"))
  }

  func failure(_ code: InputFailure.Code, _ message: String, at offset: Int?) -> Item {
    .failure(
      InputFailure(
        doc: doc, path: place.path, line: line, offset: offset.map { $0 + self.offset }, code: code,
        message: message))
  }
}

extension DocumentReader {
  /// One item for each line of a block; blank ones among records are none.
  func forEachLine<E: Error>(
    of bytes: [UInt8], _ place: InputPlace, firstLine: Int, offset: Int,
    _ body: (consuming Item) throws(E) -> Void
  ) throws(E) {
    var scanner = JSONScanner(bytes, fields)
    var line = firstLine
    var start = offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // A byte order mark by itself is an empty file.
    let isMark = start == bytes.count
    while start < bytes.count || isMark && line == firstLine {
      let end = firstPlace(bytes.span, start, bytes.count) { bytesEqual($0, 0x0A) }
      let here = LinePlace(
        place: place, doc: "\(place.doc)#\(line)", line: line, offset: offset)
      if !isBlank(bytes.span.extracting(start..<end)) {
        try body(item(bytes, start..<end, here, &scanner))
      } else if !options.passesRecords {
        try body(here.failure(.empty, "the line is empty", at: start))
      }
      line += 1
      start = end + 1
    }
  }

  private func item(
    _ bytes: [UInt8], _ range: Range<Int>, _ place: LinePlace, _ scanner: inout JSONScanner
  ) -> Item {
    if range.count > options.limit {
      let message = "a line longer than \(options.limit) bytes"
      return place.failure(.tooLarge, message, at: range.lowerBound)
    }
    if let bad = firstInvalidUTF8(bytes.span.extracting(range)) {
      let at = range.lowerBound + bad
      let byte = String(bytes[at], radix: 16, uppercase: true)
      return place.failure(
        .notUTF8, "byte 0x\(byte) at offset \(at + place.offset) is not UTF-8", at: at)
    }
    do throws(JSONError) {
      try scanner.scan(range)
    } catch {
      return place.failure(.badJSON, error.message, at: error.offset)
    }
    if options.passesRecords {
      if isRecord(bytes, range) { return .record(Array(bytes[range])) }
    } else if beginsAsRecord(bytes, range)
      || !scanner.values[JSONFields.text].isPresent && isRecord(bytes, range)
    {
      return place.ownRecord
    }
    return document(bytes, range, place, scanner)
  }

  /// By the keys our records begin with, whatever an article may have behind them.
  private func beginsAsRecord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let line = bytes[range]
    return line.starts(with: DocumentReader.recordHead)
      && DocumentReader.recordBeginnings.contains {
        line.dropFirst(DocumentReader.recordHead.count).starts(with: $0)
      }
  }

  /// Records of ours have their kind first; those that another program wrote again have it somewhere.
  private func isRecord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if beginsAsRecord(bytes, range) { return true }
    guard holdsKind(bytes, range), let tree = try? JSONTree(Array(bytes[range])),
      let kind = tree["kind"]?.text,
      tree["doc"] != nil || tree["docIds"] != nil || tree["docs"] != nil || tree["text"] == nil
    else { return false }
    return DocumentReader.recordKinds.contains(kind)
  }

  /// `"kind"` stands somewhere: most articles are told from records by that alone.
  private func holdsKind(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let key = DocumentReader.recordKey
    var at = range.lowerBound + key.count - 1
    // By its fourth letter, which is rare.
    while at < range.upperBound {
      if bytes[at - 4] == UInt8(ascii: "k"), bytes[at - 5...at].elementsEqual(key) { return true }
      at += 1
    }
    return false
  }

  private static let recordKey = Array("\"kind\"".utf8)
  private static let recordHead = Array("{\"kind\":\"".utf8)
  private static let recordBeginnings = [
    "document\",\"doc\":", "mention\",\"doc\":", "timex\",\"doc\":", "event\",\"doc\":",
    "timeline\",\"id\":\"t", "error\",\"doc\":",
  ].map { Array($0.utf8) }
  private static let recordKinds: Set<String> = [
    "document", "mention", "timex", "event", "timeline", "error",
  ]

  private func document(
    _ bytes: [UInt8], _ range: Range<Int>, _ place: LinePlace, _ scanner: JSONScanner
  ) -> Item {
    var place = place
    if let id = scanner.text(JSONFields.id) { place.doc = id }
    guard case .string(let span, let hasEscapes) = scanner.values[JSONFields.text] else {
      var message = "no field “\(options.fields.text)”"
      if scanner.values[JSONFields.text].isPresent { message += " that is a string" }
      return place.failure(.missingField, message, at: range.lowerBound)
    }
    let text = scanner.decode(span, hasEscapes: hasEscapes)
    if isBlank(text.span) { return place.failure(.empty, "the text is empty", at: span.lowerBound) }
    var date: CivilTime?
    if readsDateField, scanner.values[JSONFields.date].isPresent {
      let told =
        scanner.text(JSONFields.date) ?? (scanner.values[JSONFields.date].isOther ? "…" : "")
      date = fieldDate(told)
      if date == nil, !isBlank(Array(told.utf8).span) {
        return place.failure(
          .badDate, "“\(told)” is no day and no date-time",
          at: scanner.values[JSONFields.date].offset ?? range.lowerBound)
      }
    }
    var document = Document(id: place.doc, path: place.place.path, text: text)
    document.title = scanner.string(JSONFields.title)
    document.languageTag = scanner.string(JSONFields.language)
    complete(&document, field: date)
    return .document(document)
  }
}

extension JSONValue {
  fileprivate var isPresent: Bool { if case .absent = self { false } else { true } }
  fileprivate var isOther: Bool { if case .other = self { true } else { false } }

  fileprivate var offset: Int? {
    switch self {
    case .string(let range, _), .number(let range): range.lowerBound
    case .absent, .other: nil
    }
  }
}

extension JSONScanner {
  /// A string that is not empty.
  fileprivate func string(_ field: Int) -> String? {
    guard case .string(let range, let hasEscapes) = values[field], !range.isEmpty else {
      return nil
    }
    return String(decoding: decode(range, hasEscapes: hasEscapes), as: UTF8.self)
  }

  /// A string that is not empty, or a number as it is written.
  fileprivate func text(_ field: Int) -> String? {
    guard case .number(let range) = values[field] else { return string(field) }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
