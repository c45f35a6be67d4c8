/// The language a document is read as.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case korean = "ko"
}

/// Where a document's date was read from, as records print it.
public enum DateSource: String, Sendable, CaseIterable {
  case option, field, header, metadata, filename

  /// Where an article itself can say it, in the order they are asked.
  package static let choices = [field, metadata, header, filename].map(\.rawValue)
}

/// One article: an owned UTF-8 buffer and what its container said about it.
public struct Document: Sendable {
  /// Identity in every record: see RECORDS, `doc`.
  public var id: String
  /// Path of the file it came from; `nil` for standard input.
  public var path: String?
  /// Valid UTF-8 as it stands in the file; every span counts these bytes.
  public var text: [UInt8]
  public var title: String?
  public var language: Language
  /// BCP 47 tag as told by the input, where it told one.
  public var languageTag: String?
  /// The document creation time.
  public var date: CivilTime?
  public var dateSource: DateSource?
  /// The bytes `date` was read from (`dateSource` is `header`).
  public var dateSpan: ByteSpan?
  /// The byte where the head's last word on its dates ends: the time of day, and when the text was changed.
  public var headEnd: Int?

  public init(
    id: String, path: String?, text: [UInt8], title: String? = nil, language: Language = .english,
    languageTag: String? = nil, date: CivilTime? = nil, dateSource: DateSource? = nil,
    dateSpan: ByteSpan? = nil
  ) {
    self.id = id
    self.path = path
    self.text = text
    self.title = title
    self.language = language
    self.languageTag = languageTag
    self.date = date
    self.dateSource = dateSource
    self.dateSpan = dateSpan
  }
}
