import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoText

/// Which entities of a dump are wanted.
package struct DumpFilter: Sendable {
  /// `nil`: every kind we know.
  package var labels: Set<EntityLabel>?
  /// Only entities with a label in this language (`en`, `ko`); `nil`: in one of both.
  package var language: String?

  package init(labels: Set<EntityLabel>? = nil, language: String? = nil) {
    self.labels = labels
    self.language = language
  }
}

/// A dump of Wikidata, an entity a line, read piece by piece: memory stays the same for any size.
///
/// (`https://www.wikidata.org/wiki/Wikidata:Database_download`, JSON dumps: `[`, lines that end with a comma, `]`.)
struct WikidataDump: ~Copyable {
  private static let piece = 4 << 20
  private static let longestLine = 64 << 20
  /// What tells whether an entity is wanted, languages first.
  private static let languages = ["en", "ko"]
  private static let fields = JSONFields(
    paths: languages.map { "labels.\($0).value" } + ["claims.P31"])

  private let path: String
  private let filter: DumpFilter
  private var file: CompressedFile
  private var line = 1
  /// Called after each piece with the bytes of the file read so far.
  var progress: (Int) -> Void = { _ in }

  init(_ path: String, _ filter: DumpFilter) throws(GazetteerError) {
    self.path = path
    self.filter = filter
    do throws(CompressedFileError) {
      file = try CompressedFile(path)
    } catch {
      throw GazetteerError(SourcePlace(file: path), error.message)
    }
  }

  /// Calls `body` with every wanted entity, in the file's order.
  mutating func forEach<E: Error>(
    _ body: (WikidataItem) throws(E) -> Void, orThrow wrap: (GazetteerError) -> E
  ) throws(E) {
    var rest: [UInt8] = []
    while true {
      var piece = rest
      let isMore: Bool
      do throws(CompressedFileError) {
        isMore = try file.read(WikidataDump.piece, into: &piece)
      } catch {
        throw wrap(GazetteerError(place(0), error.message))
      }
      progress(file.position)
      let end = isMore ? (piece.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) : piece.count
      rest = Array(piece[end...])
      guard rest.count <= WikidataDump.longestLine else {
        throw wrap(GazetteerError(place(1), "a line longer than \(WikidataDump.longestLine) bytes"))
      }
      try lines(piece, upTo: end, body, wrap)
      if !isMore { return }
    }
  }

  private func place(_ column: Int) -> SourcePlace {
    SourcePlace(file: path, line: column == 0 ? 0 : line, column: column)
  }

  private mutating func lines<E: Error>(
    _ bytes: [UInt8], upTo end: Int, _ body: (WikidataItem) throws(E) -> Void,
    _ wrap: (GazetteerError) -> E
  ) throws(E) {
    if let bad = firstInvalidUTF8(bytes.span.extracting(..<end)) {
      line += bytes[..<bad].count { $0 == 0x0A }
      throw wrap(GazetteerError(place(1), "not UTF-8"))
    }
    var scanner = JSONScanner(bytes, WikidataDump.fields)
    var start = 0
    while start < end {
      let lineEnd = bytes[start..<end].firstIndex(of: 0x0A) ?? end
      let range = WikidataDump.trimmed(bytes, start..<lineEnd)
      if !range.isEmpty {
        let item: WikidataItem?
        do throws(JSONError) {
          item = try self.item(range, &scanner)
        } catch {
          let column = bytes[start..<min(error.offset, lineEnd)].count { $0 & 0xC0 != 0x80 } + 1
          throw wrap(GazetteerError(place(column), "no JSON: \(error.message)"))
        }
        if let item { try body(item) }
      }
      line += 1
      start = lineEnd + 1
    }
  }

  /// A line without spaces, its comma, the brackets around all lines and a byte order mark.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, [0x20, 0x09, 0x5B, 0xEF, 0xBB, 0xBF].contains(bytes[start]) { start += 1 }
    while end > start, [0x20, 0x09, 0x0D, 0x2C, 0x5D].contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The entity of a line, `nil` where it is not wanted: most are not, and little is read of them.
  private func item(
    _ range: Range<Int>, _ scanner: inout JSONScanner
  ) throws(JSONError) -> WikidataItem? {
    try scanner.scan(range)
    let hasLabel = WikidataDump.languages.indices.contains { place in
      guard case .string = scanner.values[place] else { return false }
      return filter.language == nil || filter.language == WikidataDump.languages[place]
    }
    guard hasLabel, case .other(let claims) = scanner.values[WikidataDump.languages.count],
      let label = WikidataItem.label(of: try scanner.tree(claims)),
      filter.labels?.contains(label) ?? true
    else { return nil }
    return WikidataItem(try scanner.tree(range))
  }
}
