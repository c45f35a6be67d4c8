import YeonpyoText

/// The first row of a table (RFC 4180): which column is which field, and what stands between columns.
package struct CSVHeader: Sendable {
  let delimiter: UInt8
  /// Columns of text, title, date, id and language; nil where the table has none.
  let columns: [Int?]
  let names: [String]

  init(_ row: [UInt8], _ fields: FieldNames) {
    delimiter = CSVHeader.delimiter(row)
    var reader = CSVRow(row, 0..<row.count, delimiter)
    var names: [String] = []
    while let cell = reader.next() { names.append(String(decoding: cell, as: UTF8.self)) }
    self.names = names.map { String($0.trimmingSpaces) }
    columns = [fields.text, fields.title, fields.date, fields.id, fields.language].map {
      [names = self.names] field in
      names.firstIndex(of: field) ?? names.firstIndex { $0.lowercased() == field.lowercased() }
    }
  }

  /// A tab, a semicolon or a vertical bar where the row has one and no comma before it.
  private static func delimiter(_ row: [UInt8]) -> UInt8 {
    row.first { ",\t;|".utf8.contains($0) } ?? 0x2C
  }
}

extension String {
  fileprivate var trimmingSpaces: Substring {
    var text = self[...]
    while let first = text.unicodeScalars.first, first.value <= 0x20 || first.value == 0xFEFF {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last.value <= 0x20 {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}

/// The cells of one row.
struct CSVRow {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var at: Int
  private let end: Int
  private var isAtEnd = false

  /// `range` holds the row without its line end.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    at = range.lowerBound
    end = range.upperBound
  }

  /// The next cell, without its quotation marks.
  mutating func next() -> [UInt8]? {
    guard !isAtEnd else { return nil }
    var cell: [UInt8] = []
    if at < end, bytes[at] == 0x22 {
      at += 1
      while at < end {
        let plain = firstPlace(bytes.span, at, end) { bytesEqual($0, 0x22) }
        cell.append(contentsOf: bytes[at..<plain])
        at = plain + 1
        guard at < end, bytes[at] == 0x22 else { break }
        cell.append(0x22)
        at += 1
      }
    }
    let rest = min(at, end)
    at = firstPlace(bytes.span, rest, end) { bytesEqual($0, delimiter) }
    cell.append(contentsOf: bytes[rest..<at])
    isAtEnd = at >= end
    at += 1
    return cell
  }
}

/// Finds where rows end: at a line end outside quotation marks.
struct CSVRowEnds {
  private var isQuoted = false
  /// A cell begins here: only there a quotation mark opens.
  private var isAtStart = true
  /// The delimiter is not known before the header is read.
  var delimiter: UInt8?

  /// One past the line end of the row that goes on at `at`; nil where it does not end in `bytes`, and then the scan goes on
  /// behind them.
  mutating func next(_ bytes: [UInt8], _ at: inout Int) -> Int? {
    while at < bytes.count {
      let byte = bytes[at]
      if isQuoted {
        at = firstPlace(bytes.span, at, bytes.count) { bytesEqual($0, 0x22) }
        guard at < bytes.count else { return nil }
        isQuoted = false
        at += 1
        // A second mark opens again: the cell goes on.
        isAtStart = true
        continue
      }
      at += 1
      if byte == 0x22, isAtStart {
        isQuoted = true
      } else if byte == 0x0A {
        isAtStart = true
        return at
      } else {
        isAtStart = byte == delimiter || delimiter == nil && ",\t;|".utf8.contains(byte)
      }
    }
    return nil
  }

  /// Forgets a row that never ends.
  mutating func reset() {
    isQuoted = false
    isAtStart = true
  }
}

/// Cuts an open table into blocks of whole rows.
struct CSVBlocks: ~Copyable {
  private let place: InputPlace
  private var source: ByteSource
  private let fields: FieldNames
  private let limit: Int
  private var bytes: [UInt8]
  private var ends = CSVRowEnds()
  private var at = 0
  /// One past the last whole row.
  private var whole = 0
  private var header: CSVHeader?
  private var line = 1
  private var offset = 0
  private var isAtEnd = false
  private var isDone = false

  init(
    _ source: consuming ByteSource, place: InputPlace, start: [UInt8], fields: FieldNames,
    limit: Int
  ) {
    self.source = source
    self.place = place
    self.fields = fields
    self.limit = limit
    bytes = start
  }

  /// The next block would have to wait for more of the input.
  mutating func wouldBlock() -> Bool { !isAtEnd && source.wouldBlock }

  mutating func next() -> WorkUnit? {
    guard !isDone else { return nil }
    while true {
      while let end = ends.next(bytes, &at) {
        whole = end
        guard header == nil else { continue }
        if let unit = readHeader(end) { return unit }
      }
      if isAtEnd {
        if header == nil {
          let isEmpty = isBlank(bytes.span)
          if isEmpty { return finish(place.failure(.empty, "the file is empty")) }
          if let unit = readHeader(bytes.count) { return unit }
        }
        isDone = true
        return bytes.isEmpty ? nil : take(bytes.count)
      }
      if whole > 0, header != nil, whole >= LineBlocks.blockSize { return take(whole) }
      if bytes.count - whole > limit {
        return finish(
          InputFailure(
            doc: "\(place.doc)#\(line)", path: place.path, line: line, offset: offset + whole,
            code: .tooLarge,
            message: "a row longer than \(limit) bytes"))
      }
      do throws(SystemError) {
        isAtEnd = try source.read(1 << 18, into: &bytes) == 0
      } catch {
        return finish(place.failure(.unreadable, error.message, offset: offset))
      }
    }
  }

  private mutating func finish(_ failure: InputFailure) -> WorkUnit {
    isDone = true
    return .failure(failure)
  }

  /// Takes the header off; a failure where no column is the text.
  private mutating func readHeader(_ end: Int) -> WorkUnit? {
    var row = Array(bytes[..<end])
    while let last = row.last, last == 0x0A || last == 0x0D { row.removeLast() }
    if row.starts(with: [0xEF, 0xBB, 0xBF]) { row.removeFirst(3) }
    let found = CSVHeader(row, fields)
    guard found.columns[0] != nil else {
      let names = found.names.prefix(12).joined(separator: ", ")
      return finish(
        place.failure(
          .missingField,
          "no column “\(fields.text)”: --text-field names one of \(names.prefix(200))", line: 1,
          offset: 0))
    }
    header = found
    ends.delimiter = found.delimiter
    line += lineEnds(bytes[..<end])
    offset = end
    bytes.removeFirst(end)
    at -= end
    whole = 0
    return nil
  }

  private mutating func take(_ end: Int) -> WorkUnit? {
    guard let header else { return nil }
    let rest = Array(bytes[end...])
    bytes.removeLast(bytes.count - end)
    let unit = WorkUnit.rows(place, header, firstLine: line, offset: offset, bytes: bytes)
    line += lineEnds(bytes[...])
    offset += end
    at -= end
    whole = 0
    bytes = rest
    return unit
  }
}

private func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == 0x0A } }

extension DocumentReader {
  /// One item for each row of a block; blank ones are none.
  func forEachRow<E: Error>(
    of bytes: [UInt8], _ place: InputPlace, _ header: CSVHeader, firstLine: Int, offset: Int,
    _ body: (consuming Item) throws(E) -> Void
  ) throws(E) {
    var ends = CSVRowEnds()
    ends.delimiter = header.delimiter
    var line = firstLine
    var at = 0
    var start = 0
    while start < bytes.count {
      let next = ends.next(bytes, &at) ?? bytes.count
      var end = next
      while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
      if end > start {
        let here = RecordPlace(
          place: place, doc: recordID(place, line, bytes, start..<end), line: line, offset: offset)
        try body(row(bytes, start..<end, here, header))
      }
      line += lineEnds(bytes[start..<next])
      start = next
    }
  }

  private func row(
    _ bytes: [UInt8], _ range: Range<Int>, _ place: RecordPlace, _ header: CSVHeader
  ) -> Item {
    var bytes = bytes
    var range = range
    var notes: [InputFailure] = []
    if firstInvalidUTF8(bytes.span.extracting(range)) != nil {
      switch decoded(Array(bytes[range]), told: options.encoding) {
      case .plain: break
      case .converted(let text, let doubt):
        if let doubt { notes.append(place.note(.badEncoding, doubt, at: range.lowerBound)) }
        (bytes, range) = (text, 0..<text.count)
      case .failure(let problem):
        return place.failure(problem.code, problem.message, at: range.lowerBound + problem.offset)
      }
    }
    var reader = CSVRow(bytes, range, header.delimiter)
    var cells: [[UInt8]] = []
    while let cell = reader.next() { cells.append(cell) }
    func cell(_ field: Int) -> [UInt8]? {
      guard let column = header.columns[field], column < cells.count, !cells[column].isEmpty else {
        return nil
      }
      return cells[column]
    }
    var article = RecordArticle(text: cell(0), at: range.lowerBound)
    func string(_ field: Int) -> String? { cell(field).map { String(decoding: $0, as: UTF8.self) } }
    article.title = string(1)
    article.date = string(2)
    article.id = string(3)
    article.language = string(4)
    return item(article, place, notes)
  }
}
