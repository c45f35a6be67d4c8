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
      let here = RecordPlace(
        place: place, doc: recordID(place, line, bytes, start..<end), line: line, offset: offset)
      if !isBlank(bytes.span.extracting(start..<end)) {
        try body(item(bytes, start..<end, here, &scanner))
      } else if !options.passesRecords {
        try body(here.failure(.empty, "the line is empty", at: start))
      }
      line += 1
      start = end + 1
    }
  }

  /// One item for each value of a block.
  func forEachValue<E: Error>(
    of bytes: [UInt8], _ ranges: [Range<Int>], _ place: InputPlace, first: Int, offset: Int,
    _ body: (consuming Item) throws(E) -> Void
  ) throws(E) {
    var scanner = JSONScanner(bytes, fields)
    for (index, range) in ranges.enumerated() {
      let here = RecordPlace(
        place: place, doc: recordID(place, first + index, bytes, range), line: nil, offset: offset)
      try body(item(bytes, range, here, &scanner))
    }
  }

  private func item(
    _ bytes: [UInt8], _ range: Range<Int>, _ place: RecordPlace, _ scanner: inout JSONScanner
  ) -> Item {
    if range.count > options.limit {
      let message = "a line longer than \(options.limit) bytes"
      return place.failure(.tooLarge, message, at: range.lowerBound)
    }
    if let bad = firstInvalidUTF8(bytes.span.extracting(range)) {
      return otherEncoding(bytes, range, place, at: range.lowerBound + bad)
    }
    return item(bytes, range, place, &scanner, notes: [])
  }

  /// A line that is no UTF-8.
  private func otherEncoding(
    _ bytes: [UInt8], _ range: Range<Int>, _ place: RecordPlace, at bad: Int
  ) -> Item {
    switch decoded(Array(bytes[range]), told: options.encoding) {
    case .converted(let text, let doubt):
      var scanner = JSONScanner(text, fields)
      let notes = doubt.map { [place.note(.badEncoding, $0, at: bad)] } ?? []
      return item(text, 0..<text.count, place, &scanner, notes: notes)
    case .failure(let problem) where problem.code != .notUTF8:
      return place.failure(problem.code, problem.message, at: bad)
    case .plain, .failure:
      let byte = String(bytes[bad], radix: 16, uppercase: true)
      return place.failure(
        .notUTF8, "byte 0x\(byte) at offset \(bad + place.offset) is not UTF-8", at: bad)
    }
  }

  private func item(
    _ bytes: [UInt8], _ range: Range<Int>, _ place: RecordPlace, _ scanner: inout JSONScanner,
    notes: [InputFailure]
  ) -> Item {
    do throws(JSONError) {
      try scanner.scan(range)
    } catch {
      return place.failure(.badJSON, error.message, at: error.offset)
    }
    if options.passesRecords {
      if isRecord(bytes, range) { return .record(Array(bytes[range])) }
    } else if isRecord(bytes, range, hasText: scanner.values[JSONFields.text].isPresent) {
      return place.ownRecord
    }
    var article = RecordArticle(text: scanner.paragraphs(JSONFields.text), at: range.lowerBound)
    article.textAt = scanner.values[JSONFields.text].offset
    article.title = scanner.string(JSONFields.title)
    article.language = scanner.string(JSONFields.language)
    article.id = scanner.text(JSONFields.id)
    if scanner.values[JSONFields.date].isPresent {
      article.date = scanner.date(JSONFields.date)
      article.dateAt = scanner.values[JSONFields.date].offset
    }
    return item(article, place, notes)
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
  private func isRecord(_ bytes: [UInt8], _ range: Range<Int>, hasText: Bool = false) -> Bool {
    if beginsAsRecord(bytes, range) { return true }
    // What has a text is an article, unless it has a record's keys; and those begin with the kind.
    let start = hasText ? range.prefix(64) : range
    guard holdsKind(bytes, start), let tree = try? JSONTree(Array(bytes[range])),
      let kind = tree["kind"]?.text, DocumentReader.recordKinds.contains(kind)
    else { return false }
    if hasText { return tree["doc"] != nil && tree["endUtf8"] != nil }
    return tree["doc"] != nil || tree["docIds"] != nil || tree["docs"] != nil || tree["text"] == nil
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
}

extension JSONValue {
  fileprivate var isPresent: Bool { if case .absent = self { false } else { true } }
  fileprivate var offset: Int? {
    switch self {
    case .string(let range, _), .number(let range), .other(let range): range.lowerBound
    case .absent: nil
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

  /// A string, or a list of strings with an empty line between each two.
  fileprivate func paragraphs(_ field: Int) -> [UInt8]? {
    switch values[field] {
    case .string(let range, let hasEscapes): return decode(range, hasEscapes: hasEscapes)
    case .other(let range):
      guard bytes[range.lowerBound] == 0x5B, let tree = try? JSONTree(Array(bytes[range])) else {
        return nil
      }
      let texts = tree.elements.compactMap(\.text)
      guard texts.count == tree.elements.count else { return nil }
      return Array(texts.filter { !$0.isEmpty }.joined(separator: "\n\n").utf8)
    default: return nil
    }
  }

  /// A date field as text: a string or number, or MongoDB's `{"$date": …}` and `{"$date": {"$numberLong": "…"}}`; any other
  /// value as it is written.
  fileprivate func date(_ field: Int) -> String {
    guard case .other(let range) = values[field] else { return text(field) ?? "" }
    guard let tree = try? JSONTree(Array(bytes[range])), var value = tree["$date"] else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    if let long = value["$numberLong"] { value = long }
    if case .literal(let number) = value { return number }
    return value.text ?? ""
  }
}
