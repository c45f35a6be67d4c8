import YeonpyoText

/// Where a value of JSON or a row of a table stands.
struct RecordPlace {
  var place: InputPlace
  /// `path#LINE` until the record's own id is read.
  var doc: String
  /// From 1; nil where values stand on no lines of their own.
  var line: Int?
  /// Of the block in the file.
  var offset: Int

  var ownRecord: Item {
    .ownRecord(note(.missingField, "a record of yeonpyo's own is no article", at: nil))
  }

  func failure(_ code: InputFailure.Code, _ message: String, at offset: Int?) -> Item {
    .failure(note(code, message, at: offset))
  }

  func note(_ code: InputFailure.Code, _ message: String, at offset: Int?) -> InputFailure {
    InputFailure(
      doc: doc, path: place.path, line: line, offset: offset.map { $0 + self.offset }, code: code,
      message: message)
  }
}

/// The fields of one record.
struct RecordArticle {
  /// Nil where the record has none.
  var text: [UInt8]?
  var title: String?
  /// As it is written.
  var date: String?
  var id: String?
  var language: String?
  /// Bytes of the block: the record's, its text's, its date's.
  var at: Int
  var textAt: Int?
  var dateAt: Int?

  init(text: [UInt8]?, at: Int) {
    self.text = text
    self.at = at
  }
}

extension DocumentReader {
  /// What a record is called until its own id is read: its file and line or number, or `xxh-` and the hash of its bytes, which
  /// is the same however the input is cut.
  func recordID(_ place: InputPlace, _ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> String
  {
    switch options.ids {
    case .line: return "\(place.doc)#\(number)"
    case .auto where place.path != nil: return "\(place.doc)#\(number)"
    case .auto, .hash: break
    }
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    let digits = String(xxHash64(bytes.span.extracting(range.lowerBound..<end)), radix: 16)
    return "xxh-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// A document, with a note where its date names no day.
  func item(_ article: RecordArticle, _ place: RecordPlace, _ notes: [InputFailure] = []) -> Item {
    var place = place
    var notes = notes
    if let id = article.id { place.doc = id }
    guard let text = article.text.map({ options.textKind.text(of: $0) }) else {
      return place.failure(
        .missingField, "no field “\(options.fields.text)” that is a text", at: article.at)
    }
    if isBlank(text.span) {
      return place.failure(.empty, "the text is empty", at: article.textAt ?? article.at)
    }
    var date: CivilTime?
    if readsDateField, let told = article.date {
      date = fieldDate(told)
      if date == nil, !isBlank(Array(told.utf8).span) {
        notes.append(
          place.note(
            .badDate, "“\(told.prefix(60))” is no day and no date-time",
            at: article.dateAt ?? article.at))
      }
    }
    for index in notes.indices { notes[index].doc = place.doc }
    var document = Document(id: place.doc, path: place.place.path, text: text)
    document.title = article.title
    document.languageTag = article.language
    complete(&document, field: date)
    return .document(document, notes: notes)
  }
}
