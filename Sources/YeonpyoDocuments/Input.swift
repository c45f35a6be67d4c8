import YeonpyoText

/// How the bytes of an input are to be read.
package enum InputFormat: String, Sendable, CaseIterable {
  /// By the file's name, else by its first bytes.
  case auto
  case text, html, markdown, json, jsonl, csv, feed, warc
}

/// How records without an id of their own are named.
package enum RecordIDs: String, Sendable, CaseIterable {
  /// By their hash on standard input, else by their line or number.
  case auto
  case line, hash
}

/// The fields of a JSON Lines record, as dotted paths.
package struct FieldNames: Sendable {
  package var text = "text"
  package var title = "title"
  package var date = "date"
  package var id = "id"
  package var language = "lang"

  package init() {}
}

/// Which documents to read, and how.
package struct InputOptions: Sendable {
  /// Files, directories and `-`; none, and no list: standard input.
  package var paths: [String] = []
  /// A file with more paths, each ended by a zero byte; `-` is standard input.
  package var files0: String?
  package var format = InputFormat.auto
  package var fields = FieldNames()
  /// The date of documents that have none.
  package var date: CivilTime?
  /// How records without an id are named.
  package var ids = RecordIDs.auto
  /// Days by id or path, of documents that have none.
  package var dates: [String: CivilTime] = [:]
  /// What text fields hold.
  package var textKind = TextKind.auto
  /// The encoding of inputs that do not tell theirs, as ICU names it; nil: found out.
  package var encoding: String?
  /// Where a document's date is looked for; `date` comes after all of these, unless `option` has a place among them.
  package var dateOrder: [DateSource] = [.field, .metadata, .header, .filename]
  /// Which files of a directory are read; none: all.
  package var globs: [String] = []
  /// Which files and directories of a directory are not.
  package var excludes: [String] = []
  /// The language of documents that do not tell theirs; nil: by script.
  package var language: Language?
  /// JSON lines that begin like our own records are records, not articles.
  package var passesRecords = false
  /// Bytes of the longest file or line that is read.
  package var limit = 1 << 31

  package init(paths: [String] = []) { self.paths = paths }
}

/// A document that could not be read.
package struct InputFailure: Error, Sendable {
  /// As RECORDS prints it.
  package enum Code: String, Sendable, CaseIterable {
    case unreadable
    case notUTF8 = "not-utf8"
    case binary
    case empty
    case badJSON = "bad-json"
    case missingField = "missing-field"
    case badDate = "bad-date"
    case badEncoding = "bad-encoding"
    case tooLarge = "too-large"
    case archive
  }

  package var doc: String
  /// Nil for standard input.
  package var path: String?
  /// Line of a JSON Lines input, from 1.
  package var line: Int?
  /// Byte of the file, from 0.
  package var offset: Int?
  package var code: Code
  package var message: String
  /// An input named on the command line that could not be read: exit 3.
  package var isNamed = false

  package init(
    doc: String, path: String?, line: Int? = nil, offset: Int? = nil, code: Code, message: String,
    isNamed: Bool = false
  ) {
    self.doc = doc
    self.path = path
    self.line = line
    self.offset = offset
    self.code = code
    self.message = message
    self.isNamed = isNamed
  }
}

/// What became of one article.
package enum Item: Sendable {
  /// With what is doubtful of it, beside its own records: a date that names no day, an encoding that was guessed.
  case document(Document, notes: [InputFailure] = [])
  /// A line that is a record of ours already, where ``InputOptions/passesRecords`` is set.
  case record([UInt8])
  /// The same where it is not: no article.
  case ownRecord(InputFailure)
  case failure(InputFailure)
}

/// The way to a document and what records call it.
package struct InputPlace: Sendable {
  package var doc: String
  /// Nil for standard input.
  package var path: String?
  /// The argument itself, not a file found below it.
  package var isNamed: Bool
  /// What a container says of a member: its form, its encoding, the address it was got from.
  var form: InputFormat?
  var encoding: String?
  var address: String?

  package init(doc: String, path: String?, isNamed: Bool) {
    self.doc = doc
    self.path = path
    self.isNamed = isNamed
  }

  func failure(
    _ code: InputFailure.Code, _ message: String, line: Int? = nil, offset: Int? = nil
  ) -> InputFailure {
    let isUnread = code == .unreadable || code == .tooLarge && line == nil
    return InputFailure(
      doc: doc, path: path, line: line, offset: offset, code: code, message: message,
      isNamed: isNamed && isUnread)
  }
}

/// A piece of work that ``DocumentReader`` turns into items, on any core.
package enum WorkUnit: Sendable {
  /// One article in a file that is not opened yet.
  case file(InputPlace)
  /// One article whose bytes came through a pipe.
  case whole(InputPlace, bytes: [UInt8])
  /// Whole lines of JSON Lines: the number of the first (from 1) and its byte in the file.
  case lines(InputPlace, firstLine: Int, offset: Int, bytes: [UInt8])
  /// Whole JSON values in `ranges` of `bytes`: the number of the first among the input's (from 1) and the byte of the file that
  /// the block begins at.
  case values(InputPlace, first: Int, offset: Int, bytes: [UInt8], ranges: [Range<Int>])
  /// Whole rows of a table behind its header: the number of the first line (from 1) and its byte in the file.
  case rows(InputPlace, CSVHeader, firstLine: Int, offset: Int, bytes: [UInt8])
  case failure(InputFailure)
}
