import YeonpyoEntities
import YeonpyoText

/// What one source says, in the form the compiled file keeps: reading it again takes a fraction of reading YAML, and
/// its texts are used where they lie.
///
/// Numbers are written as ``TextLength`` writes them, texts as in ``Gazetteer/text``. In order: the number of entities, the
/// entities, the warnings.
package struct SourceObject: Sendable {
  package var path: String
  /// Hash of the source's bytes.
  package var hash: UInt64
  /// Lines of the source.
  package var lines: Int
  package var bytes: [UInt8]

  package init(path: String, hash: UInt64, lines: Int, bytes: [UInt8]) {
    self.path = path
    self.hash = hash
    self.lines = lines
    self.bytes = bytes
  }

  init(
    path: String, source: [UInt8], _ definitions: [EntityDefinition], warnings: [GazetteerProblem]
  ) {
    var writer = ObjectWriter()
    writer.append(definitions.count)
    for definition in definitions { writer.append(definition) }
    writer.append(warnings.count)
    for warning in warnings {
      writer.append(warning.place)
      writer.append(warning.message)
    }
    self.path = path
    hash = xxHash64(source.span)
    lines = source.count { $0 == 0x0A } + 1
    bytes = writer.bytes
  }

  /// What the object holds.
  ///
  /// - Parameter base: where the object lies in a gazetteer's text, for the `stored` places of its texts; `nil`: nowhere.
  /// - Throws: where the bytes are no object.
  func read(base: UInt32?) throws(ObjectDamage) -> (
    definitions: [EntityDefinition], warnings: [GazetteerProblem]
  ) {
    var reader = ObjectReader(bytes, path: path, base: base)
    var definitions: [EntityDefinition] = []
    for _ in 0..<(try reader.count()) { definitions.append(try reader.definition()) }
    var warnings: [GazetteerProblem] = []
    for _ in 0..<(try reader.count()) {
      let place = try reader.place()
      warnings.append(GazetteerProblem(.warning, place, try reader.text().text))
    }
    return (definitions, warnings)
  }
}

/// Bytes that are no object.
struct ObjectDamage: Error {}

private struct ObjectWriter {
  var bytes: [UInt8] = []

  mutating func append(_ number: Int) { TextLength.append(number, to: &bytes) }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  mutating func append(_ text: String?) {
    append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  mutating func append(_ place: SourcePlace) {
    append(place.line)
    append(place.column)
  }

  /// Two bits each: nothing said, or one of two rules.
  private func bits(_ caseRule: CaseRule?, _ context: ContextRule?) -> Int {
    (caseRule.map { $0 == .any ? 1 : 2 } ?? 0) | (context.map { $0 == .none ? 1 : 2 } ?? 0) << 2
  }

  mutating func append(_ definition: EntityDefinition) {
    append(Int(definition.label.rawValue))
    append(definition.id)
    append(definition.place)
    append(definition.labelPlace)
    append(definition.shows.first)
    append(
      bits(definition.caseRule, definition.context)
        | (definition.variants.map { $0 ? 1 : 2 } ?? 0) << 4)
    for names in [
      definition.names, definition.aliases, definition.acronyms, definition.nicknames,
    ] {
      append(names.count)
      for name in names {
        append(bits(name.caseRule, name.context))
        append(name.language)
        append(name.text)
        append(name.place)
      }
    }
    append(definition.seasons.count)
    for season in definition.seasons { append(season) }
    append(definition.relations.count)
    for relation in definition.relations {
      append(Int(relation.kind.code))
      append(relation.target)
      append(relation.place)
    }
    append(definition.aired)
    append(definition.note)
  }
}

private struct ObjectReader {
  private let bytes: [UInt8]
  private let path: String
  private let base: UInt32?
  private var at = 0

  init(_ bytes: [UInt8], path: String, base: UInt32?) {
    self.bytes = bytes
    self.path = path
    self.base = base
  }

  mutating func number() throws(ObjectDamage) -> Int {
    var value = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      guard at < bytes.count else { throw ObjectDamage() }
      let byte = bytes[at]
      at += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw ObjectDamage()
  }

  /// How many things follow, each of at least one byte.
  mutating func count() throws(ObjectDamage) -> Int {
    let count = try number()
    guard count <= bytes.count - at else { throw ObjectDamage() }
    return count
  }

  mutating func text() throws(ObjectDamage) -> (text: String, stored: UInt32) {
    let stored = base.map { $0 + UInt32(at) } ?? 0
    let count = try count()
    let text = String(decoding: bytes[at..<at + count], as: UTF8.self)
    at += count
    return (text, stored)
  }

  private mutating func optionalText() throws(ObjectDamage) -> String? {
    try number() == 0 ? nil : try text().text
  }

  mutating func place() throws(ObjectDamage) -> SourcePlace {
    let line = try number()
    return SourcePlace(file: path, line: line, column: try number())
  }

  private static func rules(_ bits: Int) -> (CaseRule?, ContextRule?) {
    let caseRule: CaseRule? = [nil, .any, .exact, nil][bits & 3]
    let context: ContextRule? = [nil, ContextRule.none, .required, nil][bits >> 2 & 3]
    return (caseRule, context)
  }

  mutating func definition() throws(ObjectDamage) -> EntityDefinition {
    guard let label = EntityLabel(rawValue: UInt8(truncatingIfNeeded: try number())) else {
      throw ObjectDamage()
    }
    let id = try text()
    let place = try place()
    let labelPlace = try self.place()
    let show = try optionalText()
    var result = EntityDefinition(
      id: id.text, label: label, show: show, place: place, labelPlace: labelPlace)
    result.stored = id.stored
    let rules = try number()
    (result.caseRule, result.context) = ObjectReader.rules(rules)
    result.variants = [nil, true, false, nil][rules >> 4 & 3]
    result.names = try names()
    result.aliases = try names()
    result.acronyms = try names()
    result.nicknames = try names()
    for _ in 0..<(try count()) { result.seasons.append(try number()) }
    for _ in 0..<(try count()) {
      guard let kind = RelationKind(code: UInt32(truncatingIfNeeded: try number())) else {
        throw ObjectDamage()
      }
      let target = try text()
      var relation = Relation(
        kind: kind, target: target.text, place: try self.place())
      relation.stored = target.stored
      result.relations.append(relation)
    }
    result.aired = try optionalText()
    result.note = try optionalText()
    return result
  }

  private mutating func names() throws(ObjectDamage) -> [NameDefinition] {
    let count = try count()
    guard count > 0 else { return [] }
    var result: [NameDefinition] = []
    result.reserveCapacity(count)
    for _ in 0..<count {
      let (caseRule, context) = ObjectReader.rules(try number())
      let language = try optionalText()
      let text = try text()
      var name = NameDefinition(
        text: text.text, language: language, caseRule: caseRule, context: context,
        place: try place())
      name.stored = text.stored
      result.append(name)
    }
    return result
  }
}
