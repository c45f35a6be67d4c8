/// What each kind of record holds: the keys in their order, and their types.
public struct RecordSchema: Sendable {
  public enum FieldType: Sendable {
    case string
    /// One of these.
    case word([String])
    /// An ISO day.
    case day
    case integer
    case number
    case strings
  }

  public struct Field: Sendable {
    public let name: String
    public let type: FieldType
    public let isNullable: Bool
    public let meaning: String
  }

  public let kind: RecordKind
  public let fields: [Field]

  public init(_ kind: RecordKind) {
    self.kind = kind
    let kindField = Field(
      name: "kind", type: .word([kind.rawValue]), isNullable: false, meaning: "what the record is")
    fields =
      [kindField]
      + {
        switch kind {
        case .document: RecordSchema.document
        case .mention: RecordSchema.mention
        case .timex: RecordSchema.timex
        case .event: RecordSchema.event
        case .timeline: RecordSchema.timeline
        case .error: RecordSchema.error
        }
      }()
  }

  private static func field(
    _ name: String, _ type: FieldType, _ meaning: String, orNull: Bool = false
  ) -> Field {
    Field(name: name, type: type, isNullable: orNull, meaning: meaning)
  }

  private static let doc = field("doc", .string, "id of the document")

  /// Where something stands in its document.
  private static let span = [
    field("start", .integer, "first code point, from 0"),
    field("end", .integer, "one past the last code point"),
    field("startUtf8", .integer, "first byte"),
    field("endUtf8", .integer, "one past the last byte"),
  ]

  private static let days = [
    field("startDate", .day, "first day; null: open or unknown", orNull: true),
    field("endDate", .day, "last day; null: open or unknown", orNull: true),
    field("edtf", .string, "the days in EDTF (ISO 8601-2)", orNull: true),
  ]

  private static let status = FieldType.word([
    "attested", "planned", "denied", "uncertain", "fictional",
  ])

  private static let document = [
    doc, field("path", .string, "file it was read from", orNull: true),
    field("lang", .string, "language, BCP 47"), field("title", .string, "title", orNull: true),
    field("date", .day, "document creation time", orNull: true),
    field(
      "dateSource", .word(["option", "field", "header", "metadata", "filename"]),
      "where the date was found", orNull: true),
    field("show", .strings, "ids of the works it is mostly about, best first"),
    field("end", .integer, "length in code points"), field("endUtf8", .integer, "length in bytes"),
    field("hash", .string, "XXH64 of the text's UTF-8 bytes, seed 0, sixteen hexadecimal digits"),
    field("mentions", .integer, "number of mentions; null where --kind did not ask", orNull: true),
    field("timexes", .integer, "number of timexes", orNull: true),
    field("events", .integer, "number of events", orNull: true),
  ]

  private static let mention =
    [doc, field("id", .string, "DOC#m1, DOC#m2, … in text order")] + span + [
      field("text", .string, "as written"),
      field(
        "label",
        .word([
          "person", "character", "work", "organization", "platform", "publication", "place",
          "award", "event",
        ]), "what it is", orNull: true),
      field("entity", .string, "canonical id", orNull: true),
      field("cluster", .string, "the same unknown name throughout a document", orNull: true),
      field(
        "foundId", .string, "the same unknown name in every document of every run", orNull: true),
      field("name", .string, "canonical name in the document's language", orNull: true),
      field(
        "via", .word(["name", "alias", "romanization", "part", "typo", "acronym", "found"]),
        "how the spelling is known"),
      field("score", .number, "how sure, 0 to 1"),
      field("sentence", .integer, "number of the sentence, from 0"),
      field("within", .string, "id of the enclosing mention", orNull: true),
      field("gazetteer", .string, "file:line of the entry that made it", orNull: true),
    ]

  private static let timex =
    [doc, field("id", .string, "DOC#t1, DOC#t2, … in text order")] + span + [
      field("text", .string, "as written"),
      field("type", .word(["DATE", "TIME", "DURATION", "SET"]), "TIMEX3 type"),
      field("value", .string, "TIMEX3 value"),
      field("mod", .string, "TIMEX3 mod", orNull: true),
      field("quant", .string, "TIMEX3 quant", orNull: true),
      field("freq", .string, "TIMEX3 freq", orNull: true),
      field("function", .word(["CREATION_TIME", "NONE"]), "TIMEX3 functionInDocument"),
      field("anchor", .string, "id of the timex it is read from, or dct", orNull: true),
    ] + days + [
      field("rule", .string, "the rule that read it"),
      field("sentence", .integer, "number of the sentence, from 0"),
    ]

  private static let people = [
    field("subjects", .strings, "who does it: entity ids, then clusters"),
    field("participants", .strings, "all who take part: entity ids, then clusters"),
    field("participantNames", .strings, "their names, in the same order"),
  ]

  private static let event =
    [
      doc, field("documentDate", .day, "the document's day", orNull: true),
      field("id", .string, "DOC#e1, DOC#e2, … in text order"),
    ] + span + [
      field("text", .string, "evidence"),
      field("trigger", .string, "the word that says it happened"),
      field("triggerStart", .integer, "first code point of it"),
      field("triggerEnd", .integer, "one past its last code point"),
      field("class", .string, "what kind of thing happened", orNull: true),
      field("group", .string, "what may be one with it", orNull: true),
      field("rule", .string, "what found it", orNull: true),
    ] + days + [
      field(
        "dateBasis", .word(["timex", "dct", "before", "quotation", "carried"]), "what dates it",
        orNull: true),
      field("timex", .string, "id of the timex that dates it", orNull: true),
      field("status", status, "whether it happened"),
    ] + people + [
      field("saidBy", .string, "id of the event that tells it", orNull: true),
      field("score", .number, "how much it is worth, 0 to 1", orNull: true),
      field("sentence", .integer, "number of the sentence, from 0"),
      field("entry", .string, "timeline id", orNull: true),
    ]

  private static let timeline =
    [
      field("id", .string, "hash of the first event"), field("rank", .integer, "1 is first"),
      field("class", .string, "what kind of thing happened", orNull: true),
    ] + days + [
      field("description", .string, "the evidence that says it best"),
      field("lang", .string, "language of the description", orNull: true),
      field("status", status, "whether it happened"),
    ] + people + [
      field("docIds", .strings, "documents that tell it"),
      field("eventIds", .strings, "ids of the merged events"),
      field("mentionCount", .integer, "how often it is told"),
      field("score", .number, "how much it is worth, 0 to 1", orNull: true),
      field("firstReported", .day, "first document's date", orNull: true),
      field("lastReported", .day, "last document's date", orNull: true),
      field("related", .strings, "ids of entries that contradict it or are of the same matter"),
    ]

  private static let error = [
    doc, field("path", .string, "file it was read from", orNull: true),
    field("line", .integer, "line of a JSON Lines or CSV input", orNull: true),
    field("offset", .integer, "byte", orNull: true),
    field(
      "code",
      .word([
        "unreadable", "not-utf8", "binary", "empty", "bad-json", "missing-field", "bad-date",
        "bad-encoding", "too-large", "archive",
      ]), "what is wrong"),
    field("message", .string, "the same for people"),
  ]
}

// MARK: Forms

extension RecordSchema {
  /// JSON Schema (2020-12) on several lines.
  public var jsonSchema: String {
    var lines = [
      "{", "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",",
      "  \"title\": \"yeonpyo \(kind.rawValue) record\",", "  \"type\": \"object\",",
      "  \"properties\": {",
    ]
    lines += separated(
      fields.map { field in
        "    \"\(field.name)\": {\(RecordSchema.type(of: field)), \"description\": \"\(field.meaning)\"}"
      })
    let names = fields.map { "\"\($0.name)\"" }.joined(separator: ", ")
    lines += ["  },", "  \"required\": [\(names)]", "}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func separated(_ lines: [String]) -> [String] {
    lines.enumerated().map { $0.offset + 1 < lines.count ? $0.element + "," : $0.element }
  }

  private static func type(of field: Field) -> String {
    let name =
      switch field.type {
      case .string, .word, .day: "string"
      case .integer: "integer"
      case .number: "number"
      case .strings: "array"
      }
    var result =
      field.isNullable ? "\"type\": [\"\(name)\", \"null\"]" : "\"type\": \"\(name)\""
    switch field.type {
    case .word(let words):
      let choices = words.map { "\"\($0)\"" } + (field.isNullable ? ["null"] : [])
      result += ", \"enum\": [\(choices.joined(separator: ", "))]"
    case .day: result += ", \"format\": \"date\""
    case .strings: result += ", \"items\": {\"type\": \"string\"}"
    case .string, .integer, .number: break
    }
    return result
  }

  /// The `columns={…}` of DuckDB's `read_json`, on one line.
  public var duckDBColumns: String {
    let columns = fields.map { field in
      let type =
        switch field.type {
        case .string, .word: "VARCHAR"
        case .day: "DATE"
        case .integer: "BIGINT"
        case .number: "DOUBLE"
        case .strings: "VARCHAR[]"
        }
      return "\"\(field.name)\": '\(type)'"
    }
    return "columns={\(columns.joined(separator: ", "))}\n"
  }
}
