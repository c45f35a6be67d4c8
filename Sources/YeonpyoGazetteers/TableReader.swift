import YeonpyoEntities
import YeonpyoText

/// Reads a table of names (`.tsv`): the form for long lists, which loads in a quarter of the instructions of YAML.
///
/// UTF-8 lines of seven columns parted by tabs; `#` begins a comment line:
///
/// | column | holds |
/// | --- | --- |
/// | id, type | as in a show file |
/// | en, ko | canonical names, either may be empty |
/// | aliases, acronyms | any number, parted by `\|`; `text@context`, `text@exact`, `text@none` set the rule of one alias |
/// | options | `exact`, `context` (required), `fixed` (variants off), parted by `,` |
struct TableReader {
  private let file: String
  private(set) var definitions = ObjectWriter()
  private(set) var problems: [GazetteerProblem] = []
  private var ids: [String: Int] = [:]

  static let columns = 7

  init(bytes: [UInt8], file: String) {
    self.file = file
    if let offset = firstInvalidUTF8(bytes.span) {
      let line = bytes[..<offset].count { $0 == 0x0A } + 1
      fail(line, 1, "not UTF-8")
      return
    }
    var line = 0
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for row in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let row = row.last == 0x0D ? row.dropLast() : row
      guard let first = row.first, first != 0x23 else { continue }
      read(row, line)
    }
  }

  private mutating func fail(_ line: Int, _ column: Int, _ message: String) {
    problems.append(
      GazetteerProblem(.error, SourcePlace(file: file, line: line, column: column), message))
  }

  private mutating func read(_ row: ArraySlice<UInt8>, _ line: Int) {
    let cells = row.split(separator: 0x09, omittingEmptySubsequences: false)
    guard cells.count == TableReader.columns else {
      fail(
        line, 1,
        "\(cells.count) columns, not \(TableReader.columns): id, type, en, ko, aliases, acronyms, options"
      )
      return
    }
    let texts = cells.map { String(decoding: $0, as: UTF8.self) }
    guard let label = label(texts[1], line, texts[0]), isNewID(texts[0], line) else { return }
    let place = SourcePlace(file: file, line: line, column: 1)
    var entity = EntityDefinition(id: texts[0], label: label, place: place)
    if !texts[2].isEmpty {
      entity.names.append(NameDefinition(text: texts[2], language: "en", place: place))
    }
    if !texts[3].isEmpty {
      entity.names.append(NameDefinition(text: texts[3], language: "ko", place: place))
    }
    guard !entity.names.isEmpty else {
      fail(line, texts[0].utf8.count + texts[1].utf8.count + 3, "entity '\(texts[0])' has no name")
      return
    }
    entity.aliases = names(cells[4], place, line)
    entity.acronyms = names(cells[5], place, line)
    for problem in entity.allNames.compactMap({ wrongName($0.text) }) { fail(line, 1, problem) }
    readOptions(cells[6], line, &entity)
    definitions.append(entity)
  }

  private mutating func isNewID(_ id: String, _ line: Int) -> Bool {
    guard !id.isEmpty, !id.unicodeScalars.contains(where: { isSpace($0) || isControl($0) }) else {
      fail(line, 1, id.isEmpty ? "empty id" : "id \(quoted(id)) holds a space")
      return false
    }
    if let earlier = ids[id] {
      fail(line, 1, "entity id '\(id)' used twice (first at line \(earlier))")
      return false
    }
    ids[id] = line
    return true
  }

  private mutating func label(_ text: String, _ line: Int, _ id: String) -> EntityLabel? {
    if let label = EntityLabel(name: text) { return label }
    let column = id.unicodeScalars.count + 2
    fail(line, column, unknown("type", text, among: EntityLabel.allCases.map(\.name)))
    return nil
  }

  private mutating func names(
    _ cell: ArraySlice<UInt8>, _ place: SourcePlace, _ line: Int
  ) -> [NameDefinition] {
    var result: [NameDefinition] = []
    for item in cell.split(separator: 0x7C) {
      let parts = item.split(separator: 0x40)
      guard let text = parts.first else {
        fail(line, 1, "an alias without text")
        continue
      }
      var name = NameDefinition(text: String(decoding: text, as: UTF8.self), place: place)
      for option in parts.dropFirst() {
        switch String(decoding: option, as: UTF8.self) {
        case "exact": name.caseRule = .exact
        case "context": name.context = .required
        case "none": name.context = ContextRule.none
        case let other: fail(line, 1, "unknown rule '@\(other)': exact, context or none")
        }
      }
      result.append(name)
    }
    return result
  }

  private mutating func readOptions(
    _ cell: ArraySlice<UInt8>, _ line: Int, _ entity: inout EntityDefinition
  ) {
    for option in cell.split(separator: 0x2C) {
      switch String(decoding: option, as: UTF8.self) {
      case "exact": entity.caseRule = .exact
      case "context": entity.context = .required
      case "fixed": entity.variants = false
      case let other: fail(line, 1, "unknown option '\(other)': exact, context or fixed")
      }
    }
  }
}
