import YeonpyoEntities

/// Writes rows that ``TableReader`` reads.
struct TableWriter {
  private var bytes: [UInt8]
  private var names = IDMaker()
  /// Rows so far.
  private(set) var count = 0

  /// - Parameter source: what was read, for the first line.
  init(source: String) {
    bytes = Array(
      "# Imported from \(plainComment(source)): id, type, en, ko, aliases, acronyms, options\n".utf8
    )
  }

  /// Bytes that wait to be taken.
  var size: Int { bytes.count }

  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// - Parameter id: `nil`: made of the name.
  mutating func append(_ entity: ImportedEntity, id: String? = nil) {
    let hangul = entity.names.first(where: ImportedName.isHangul)
    let latin = entity.names.first(where: ImportedName.isLatin)
    let english = latin ?? (hangul == nil ? entity.names.first : nil)
    // What parts aliases and their rules cannot stand in them.
    let others = entity.names.filter {
      $0 != english && $0 != hangul && !$0.contains("|") && !$0.contains("@")
    }
    let cells = [
      id ?? names.id(entity.label, latin ?? entity.names.first ?? "x"), entity.label.name,
      english ?? "", hangul ?? "", others.joined(separator: "|"), "",
      entity.isExact ? "exact" : "",
    ]
    bytes += cells.joined(separator: "\t").utf8
    bytes.append(0x0A)
    count += 1
  }
}
