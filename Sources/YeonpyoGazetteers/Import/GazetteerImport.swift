import YeonpyoDocuments
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

  static func guess(_ path: String, _ bytes: [UInt8]) -> ImportFormat {
    if path.hasSuffix(".def") || path.hasSuffix(".lst") { return .gate }
    let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    let first = head.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    if first == "[" { return .wikidata }
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

/// Names read from a foreign source, to be written as a show file or a table.
package struct GazetteerImport {
  /// What could not be used.
  package private(set) var warnings: [GazetteerProblem] = []
  /// How many entities were read.
  package var count: Int { entities.count }
  private var entities: [ImportedEntity]
  private let path: String

  /// - Parameters:
  ///   - path: a file, compressed or not, or a directory of Wikidata entities.
  ///   - format: `nil`: told from the file.
  ///   - filter: what is wanted of a dump of Wikidata.
  ///   - progress: called now and then with the bytes of a dump read so far.
  /// - Throws: where the source cannot be read, or holds no name at all.
  package init(
    path: String, format: ImportFormat? = nil, filter: DumpFilter = DumpFilter(),
    progress: @escaping (Int) -> Void = { _ in }
  ) throws(GazetteerError) {
    self.path = path
    let read = try ImportSource(path, format)
    let source = try read.entities(filter, progress)
    entities = GazetteerImport.named(source.entities) { filter.labels?.contains($0) ?? true }
    guard !entities.isEmpty else {
      throw GazetteerError(
        source.problems + [
          GazetteerProblem(
            .error, SourcePlace(file: path), "no name found in it (read as \(read.format.rawValue))"
          )
        ])
    }
    warnings = source.problems.sorted()
  }

  /// The show file.
  ///
  /// - Parameter title: of the show the names belong to; `nil`: of none.
  package func showFile(title: String?) -> String {
    var writer = ShowFileWriter(entities)
    return writer.text(title: title, source: String(baseName(path)))
  }

  /// The table (see ``TableReader``).
  package var table: [UInt8] {
    var writer = TableWriter(source: String(baseName(path)))
    for entity in entities { writer.append(entity) }
    return writer.taken()
  }

  /// Makes a table of a dump of Wikidata, piece by piece.
  ///
  /// - Returns: how many entities it holds; `nil` where `path` is no dump: nothing was written.
  package static func convert<E: Error>(
    dump path: String, format: ImportFormat?, filter: DumpFilter,
    progress: @escaping (Int) -> Void = { _ in }, to write: ([UInt8]) throws(E) -> Void,
    orThrow wrap: (GazetteerError) -> E
  ) throws(E) -> Int? {
    let source: ImportSource
    var dump: WikidataDump
    do throws(GazetteerError) {
      source = try ImportSource(path, format)
      guard source.isDump else { return nil }
      dump = try WikidataDump(path, filter)
    } catch {
      throw wrap(error)
    }
    dump.progress = progress
    var writer = TableWriter(source: String(baseName(path)))
    try dump.forEach(
      { (item) throws(E) in
        guard let label = item.label, !item.names.isEmpty else { return }
        var entity = ImportedEntity(label: label, origin: item.id)
        entity.names = item.names
        writer.append(entity, id: "\(label.name)/\(item.id.lowercased())")
        if writer.size > 1 << 20 { try write(writer.taken()) }
      }, orThrow: wrap)
    guard writer.count > 0 else {
      throw wrap(GazetteerError(SourcePlace(file: path), "no entity of the wanted kinds in it"))
    }
    try write(writer.taken())
    return writer.count
  }

  /// Those that have a name and are wanted; places of characters change with them.
  private static func named(
    _ entities: [ImportedEntity], _ isWanted: (EntityLabel) -> Bool
  ) -> [ImportedEntity] {
    var places: [Int: Int] = [:]
    var result: [ImportedEntity] = []
    for (place, entity) in entities.enumerated()
    where !entity.names.isEmpty && isWanted(entity.label) {
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
