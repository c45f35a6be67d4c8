import YeonpyoDocuments
import YeonpyoText

/// A foreign source and the format it has.
struct ImportSource {
  let format: ImportFormat
  /// Wikidata entities, one a line.
  let isDump: Bool
  private let path: String
  private let isDirectory: Bool

  private static let compressions = [".gz", ".bz2", ".xz", ".zst"]
  /// What a format is told from.
  private static let headSize = 1 << 16

  init(_ path: String, _ format: ImportFormat?) throws(GazetteerError) {
    self.path = path
    isDirectory = try FileBytes.kind(path, followingLinks: true) == .directory
    if isDirectory {
      guard format == nil || format == .wikidata else {
        throw GazetteerError(SourcePlace(file: path), "a directory: only Wikidata entities come so")
      }
      (self.format, isDump) = (.wikidata, false)
      return
    }
    let head = try ImportSource.bytes(path, upTo: ImportSource.headSize)
    guard !head.isEmpty else { throw GazetteerError(SourcePlace(file: path), "the file is empty") }
    self.format = format ?? ImportFormat.guess(ImportSource.plainName(path), head)
    isDump = self.format == .wikidata && ImportSource.isLines(ImportSource.plainName(path), head)
  }

  private static func plainName(_ path: String) -> String {
    for ending in compressions where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }

  /// `[` and a line end, or an entity that ends with its line.
  private static func isLines(_ name: String, _ head: [UInt8]) -> Bool {
    if [".jsonl", ".ndjson"].contains(where: name.hasSuffix) { return true }
    return head.first { $0 > 0x20 } == 0x5B
  }

  /// The bytes of a file, decompressed.
  private static func bytes(_ path: String, upTo limit: Int = .max) throws(GazetteerError)
    -> [UInt8]
  {
    do throws(CompressedFileError) {
      var file = try CompressedFile(path)
      var bytes: [UInt8] = []
      while bytes.count < limit, try file.read(min(1 << 20, limit), into: &bytes) {}
      return bytes
    } catch {
      throw GazetteerError(SourcePlace(file: path), error.message)
    }
  }

  /// All that the source says.
  func entities(
    _ filter: DumpFilter, _ progress: @escaping (Int) -> Void
  ) throws(GazetteerError) -> ImportedSource {
    if format == .wikidata { return WikidataImporter.read(try items(filter, progress)) }
    let bytes = try ImportSource.bytes(path)
    if let offset = firstInvalidUTF8(bytes.span) {
      throw GazetteerError(SourcePlace(file: path, offset: offset, in: bytes), "not UTF-8")
    }
    switch format {
    case .cast: return CastImporter.read(bytes, path)
    case .tmdb: return TMDBImporter.read(try readJSON(bytes, path), path)
    case .sparql: return SPARQLImporter.read(try readJSON(bytes, path), path)
    case .wikidata: return ImportedSource()
    case .spacy: return try PatternImporter.spacy(bytes, path)
    case .gate: return try PatternImporter.gate(bytes, path)
    case .regexner: return PatternImporter.regexNER(bytes, path)
    }
  }

  private func items(
    _ filter: DumpFilter, _ progress: @escaping (Int) -> Void
  ) throws(GazetteerError) -> [(item: WikidataItem, file: String)] {
    var result: [(WikidataItem, String)] = []
    if isDump {
      var dump = try WikidataDump(path, filter)
      dump.progress = progress
      try dump.forEach(
        { (item) throws(GazetteerError) in result.append((item, path)) }, orThrow: { $0 })
      return result
    }
    for file in isDirectory ? try files() : [path] {
      let bytes = try ImportSource.bytes(file)
      if let offset = firstInvalidUTF8(bytes.span) {
        throw GazetteerError(SourcePlace(file: file, offset: offset, in: bytes), "not UTF-8")
      }
      result += WikidataImporter.items(try readJSON(bytes, file)).map { ($0, file) }
    }
    return result
  }

  /// The JSON files of a directory, in byte order.
  private func files() throws(GazetteerError) -> [String] {
    let names = try FileBytes.names(in: path).filter {
      ImportSource.plainName($0).hasSuffix(".json")
    }
    guard !names.isEmpty else {
      throw GazetteerError(SourcePlace(file: path), "no .json file in it")
    }
    return names.sorted(by: precedesInBytes).map { joinPath(path, $0) }
  }
}

/// A JSON file as a tree.
///
/// - Throws: where it is no JSON, with the place.
func readJSON(_ bytes: [UInt8], _ path: String, line: Int? = nil) throws(GazetteerError) -> JSONTree
{
  do throws(JSONError) {
    return try JSONTree(bytes)
  } catch {
    var place = SourcePlace(file: path, offset: error.offset, in: bytes)
    if let line { place.line = line }
    throw GazetteerError(place, "no JSON: \(error.message)")
  }
}
