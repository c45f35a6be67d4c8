import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoText

/// A foreign source and the format it has.
struct ImportSource {
  let format: ImportFormat
  /// Wikidata entities, one a line.
  let isDump: Bool
  private let path: String
  private let isDirectory: Bool
  /// The format was asked for.
  private let isSure: Bool

  private static let compressions = [".gz", ".bz2", ".xz", ".zst"]
  /// Of a file that is read whole, decompressed.
  private static let largest = 1 << 30
  /// What a format is told from.
  private static let headSize = 1 << 16

  init(_ path: String, _ format: ImportFormat?) throws(GazetteerError) {
    self.path = path
    isSure = format != nil
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
    if format == nil { try ImportSource.check(self.format, path, head) }
    isDump = self.format == .wikidata && ImportSource.isLines(ImportSource.plainName(path), head)
  }

  /// What has the name of one format and the look of another, or is no foreign list at all.
  private static func check(
    _ format: ImportFormat, _ path: String, _ head: [UInt8]
  ) throws(GazetteerError) {
    let name = plainName(path)
    if format == .cast, [".json", ".jsonl", ".ndjson"].contains(where: name.hasSuffix) {
      throw GazetteerError(SourcePlace(file: path), "no JSON")
    }
    guard format == .regexner else { return }
    let row = head.split(separator: 0x0A).first { $0.first != 0x23 } ?? []
    let cells = row.split(separator: 0x09, omittingEmptySubsequences: false)
    if cells.count == TableReader.columns,
      EntityLabel(name: String(decoding: cells[1], as: UTF8.self)) != nil
    {
      throw GazetteerError(
        SourcePlace(file: path), "a table of yeonpyo's own: -g and 'build' take it as it is")
    }
  }

  private static func plainName(_ path: String) -> String {
    for ending in compressions where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }

  /// `[` and a line end, or lines that each hold an object.
  private static func isLines(_ name: String, _ head: [UInt8]) -> Bool {
    if [".jsonl", ".ndjson"].contains(where: name.hasSuffix) { return true }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let lines = text.split(separator: 0x0A, maxSplits: 2).prefix(2).map { line in
      line.filter { $0 > 0x20 }
    }
    guard let first = lines.first else { return false }
    if first == [0x5B] { return true }
    return lines.count > 1 && first.first == 0x7B && lines[1].first == 0x7B
      && (first.last == 0x7D || first.suffix(2) == [0x7D, 0x2C])
  }

  /// The bytes of a file, decompressed.
  private static func bytes(_ path: String, upTo limit: Int = .max) throws(GazetteerError)
    -> [UInt8]
  {
    do throws(CompressedFileError) {
      var file = try CompressedFile(path)
      var bytes: [UInt8] = []
      while bytes.count < min(limit, largest), try file.read(min(1 << 20, limit), into: &bytes) {}
      if bytes.count >= largest {
        throw CompressedFileError(
          message: "more than \(largest) bytes: only a dump may be so large")
      }
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
    case .cast: return try CastImporter.read(bytes, path, isSure: isSure)
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
