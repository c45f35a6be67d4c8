import YeonpyoEntities
import YeonpyoText

/// Formats that names come in, told from the file's name and first bytes.
package enum ImportFormat: String, CaseIterable, Sendable {
  /// Lines `Actor - Character`.
  case cast
  /// Credits of The Movie Database (JSON).
  case tmdb
  /// Results of a SPARQL query (JSON), as Wikidata's query service gives them.
  case sparql
  /// Wikidata entities (JSON), as Special:EntityData gives them.
  case wikidata
  /// spaCy's entity ruler patterns (JSON Lines).
  case spacy
  /// GATE's `lists.def`, with the `.lst` files beside it.
  case gate
  /// CoreNLP's RegexNER tables.
  case regexner

  static func guess(_ path: String, _ bytes: [UInt8]) -> ImportFormat? {
    if path.hasSuffix(".def") || path.hasSuffix(".lst") { return .gate }
    let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    let first = head.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    if first == "{" {
      if head.contains("\"pattern\"") { return .spacy }
      if head.contains("\"bindings\"") { return .sparql }
      if head.contains("\"entities\"") || head.contains("\"labels\"") { return .wikidata }
      return .tmdb
    }
    if path.hasSuffix(".tsv") || path.hasSuffix(".tab") { return .regexner }
    return .cast
  }
}

/// Makes a show file of a foreign source.
package struct GazetteerImport {
  /// The show file's text, and what could not be used.
  package private(set) var text = ""
  package private(set) var warnings: [GazetteerProblem] = []
  package private(set) var count = 0

  /// - Parameters:
  ///   - format: `nil`: told from the file.
  ///   - show: title of the show the names belong to.
  /// - Throws: where the source cannot be read, or holds no name at all.
  package init(path: String, format: ImportFormat? = nil, show: String?) throws(GazetteerError) {
    let bytes = try FileBytes.read(path)
    let place = SourcePlace(file: path)
    guard !bytes.isEmpty else { throw GazetteerError(place, "the file is empty") }
    if let offset = firstInvalidUTF8(bytes.span) {
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      throw GazetteerError(SourcePlace(file: path, line: line, column: 1), "not UTF-8")
    }
    guard let format = format ?? ImportFormat.guess(path, bytes) else {
      throw GazetteerError(place, "no known format")
    }
    var source =
      switch format {
      case .cast: CastImporter.read(bytes, path)
      case .tmdb: TMDBImporter.read(try JSONTree.read(bytes, place), path)
      case .sparql: SPARQLImporter.read(try JSONTree.read(bytes, place), path)
      case .wikidata: WikidataImporter.read(try JSONTree.read(bytes, place), path)
      case .spacy: try PatternImporter.spacy(bytes, path)
      case .gate: try PatternImporter.gate(bytes, path)
      case .regexner: PatternImporter.regexNER(bytes, path)
      }
    source.entities = GazetteerImport.named(source.entities)
    guard !source.entities.isEmpty else {
      throw GazetteerError(
        source.problems + [
          GazetteerProblem(.error, place, "no name found in it (read as \(format.rawValue))")
        ])
    }
    var writer = ShowFileWriter(source.entities)
    text = writer.text(title: show, source: baseName(path))
    warnings = source.problems.sorted()
    count = source.entities.count
  }

  /// Those that have a name; places of characters change with them.
  private static func named(_ entities: [ImportedEntity]) -> [ImportedEntity] {
    var places: [Int: Int] = [:]
    var result: [ImportedEntity] = []
    for (place, entity) in entities.enumerated() where !entity.names.isEmpty {
      places[place] = result.count
      result.append(entity)
    }
    for place in result.indices {
      result[place].plays = result[place].plays.compactMap { places[$0] }
    }
    return result
  }
}

/// Lines of a text file, from 1, without comments and empty ones.
func numberedLines(_ bytes: [UInt8]) -> [(number: Int, text: String)] {
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  var result: [(Int, String)] = []
  for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
    let line = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    if let first = line.first(where: { !$0.isWhitespace }), first != "#" {
      result.append((index + 1, line))
    }
  }
  return result
}

/// The last part of a path.
func baseName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
