import YeonpyoEntities
import YeonpyoText

/// What one source says, in the form the compiled file keeps: reading it again takes a fraction of reading YAML, and
/// its texts are used where they lie.
///
/// Numbers are written as ``TextLength`` writes them, texts as in ``Gazetteer/text``, places as the difference to the place
/// before. The entities, each begun by a number that is not 0; 0; the warnings, begun by their count.
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

  init(path: String, source: [UInt8], _ read: consuming ReadSource) {
    self.path = path
    hash = xxHash64(source.span)
    lines = source.count { $0 == 0x0A } + 1
    bytes = read.definitions.finished(read.problems.filter { $0.severity == .warning })
  }

  /// Calls `body` with each entity and returns the warnings.
  ///
  /// - Parameter base: where the object lies in a gazetteer's text, for the `stored` places of its texts; `nil`: nowhere.
  /// - Throws: where the bytes are no object.
  @discardableResult
  func read(
    base: UInt32?, _ body: (EntityDefinition) -> Void
  ) throws(ObjectDamage) -> [GazetteerProblem] {
    var reader = ObjectReader(bytes, path: path, base: base, lines: lines)
    while let definition = try reader.definition() { body(definition) }
    var warnings: [GazetteerProblem] = []
    for _ in 0..<(try reader.count()) {
      let place = try reader.place()
      warnings.append(GazetteerProblem(.warning, place, try reader.text().text))
    }
    return warnings
  }
}

/// Bytes that are no object.
struct ObjectDamage: Error {}

/// Entities in the form of a ``SourceObject``, added one by one.
struct ObjectWriter: Sendable {
  private var bytes: [UInt8] = []
  private var last = (line: 0, column: 0)

  init(_ definitions: [EntityDefinition] = []) {
    for definition in definitions { append(definition) }
  }

  /// The whole object.
  consuming func finished(_ warnings: [GazetteerProblem]) -> [UInt8] {
    append(0)
    append(warnings.count)
    for warning in warnings {
      append(warning.place)
      append(warning.message)
    }
    return bytes
  }

  private mutating func append(_ number: Int) { TextLength.append(number, to: &bytes) }

  private mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  private mutating func append(_ text: String?) {
    append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  private mutating func append(_ place: SourcePlace) {
    let change = place.line - last.line
    let isShifted = place.column != last.column
    append((change < 0 ? ~change << 1 | 1 : change << 1) << 1 | (isShifted ? 1 : 0))
    if isShifted { append(place.column) }
    last = (place.line, place.column)
  }

  /// Two bits each: nothing said, or one of two rules.
  private func bits(_ caseRule: CaseRule?, _ context: ContextRule?) -> Int {
    (caseRule.map { $0 == .any ? 1 : 2 } ?? 0) | (context.map { $0 == .none ? 1 : 2 } ?? 0) << 2
  }

  mutating func append(_ definition: EntityDefinition) {
    let rules =
      bits(definition.caseRule, definition.context)
      | (definition.variants.map { $0 ? 1 : 2 } ?? 0) << 4
    let lists = [definition.names, definition.aliases, definition.acronyms, definition.nicknames]
    var head = ObjectHead(label: definition.label)
    head[.labelPlace] = definition.labelPlace != definition.place
    head[.show] = definition.show != nil
    head[.rules] = rules != 0
    head[.more] =
      !definition.seasons.isEmpty || !definition.relations.isEmpty || definition.aired != nil
      || definition.note != nil
    for (number, names) in lists.enumerated() { head[list: number] = !names.isEmpty }
    append(head.number)
    append(definition.id)
    append(definition.place)
    if head[.labelPlace] { append(definition.labelPlace) }
    if let show = definition.show { append(show) }
    if head[.rules] { append(rules) }
    for names in lists where !names.isEmpty {
      append(names.count)
      for name in names { append(name) }
    }
    if head[.more] { appendMore(definition) }
  }

  private mutating func append(_ name: NameDefinition) {
    let language = ObjectHead.languages.firstIndex(of: name.language) ?? ObjectHead.otherLanguage
    append(bits(name.caseRule, name.context) | language << 4)
    if language == ObjectHead.otherLanguage { append(name.language ?? "") }
    append(name.text)
    append(name.place)
  }

  private mutating func appendMore(_ definition: EntityDefinition) {
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

/// The number an entity begins with: never 0; its label, and what follows.
private struct ObjectHead {
  private(set) var number: Int

  enum Part: Int { case labelPlace, show, rules, more }

  /// Languages of names that are written as a number.
  static let languages: [String?] = [nil, "en", "ko"]
  static let otherLanguage = 3

  init(label: EntityLabel) { number = 1 | Int(label.rawValue) << 9 }
  init(number: Int) { self.number = number }

  var label: EntityLabel? { UInt8(exactly: number >> 9).flatMap(EntityLabel.init(rawValue:)) }

  subscript(_ part: Part) -> Bool {
    get { number >> (part.rawValue + 1) & 1 == 1 }
    set { number = newValue ? number | 2 << part.rawValue : number }
  }

  /// Names, aliases, acronyms, nicknames.
  subscript(list list: Int) -> Bool {
    get { number >> (list + 5) & 1 == 1 }
    set { number = newValue ? number | 32 << list : number }
  }
}

private struct ObjectReader {
  private let bytes: [UInt8]
  private let path: String
  private let base: UInt32?
  /// Lines of the source: no place lies behind them.
  private let lines: Int
  private var at = 0
  private var last = (line: 0, column: 0)

  init(_ bytes: [UInt8], path: String, base: UInt32?, lines: Int) {
    self.lines = lines
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
    let change = try number()
    if change & 1 == 1 { last.column = try number() }
    last.line += change & 2 == 0 ? change >> 2 : ~(change >> 2)
    guard last.line >= 0, last.line <= lines else { throw ObjectDamage() }
    return SourcePlace(file: path, line: last.line, column: last.column)
  }

  private static func rules(_ bits: Int) -> (CaseRule?, ContextRule?) {
    let caseRule: CaseRule? = [nil, .any, .exact, nil][bits & 3]
    let context: ContextRule? = [nil, ContextRule.none, .required, nil][bits >> 2 & 3]
    return (caseRule, context)
  }

  /// `nil` behind the last one.
  mutating func definition() throws(ObjectDamage) -> EntityDefinition? {
    let head = ObjectHead(number: try number())
    if head.number == 0 { return nil }
    guard let label = head.label else { throw ObjectDamage() }
    let id = try text()
    let place = try place()
    let labelPlace = head[.labelPlace] ? try self.place() : place
    let show = head[.show] ? try text().text : nil
    var result = EntityDefinition(
      id: id.text, label: label, show: show, place: place, labelPlace: labelPlace)
    result.stored = id.stored
    if head[.rules] {
      let rules = try number()
      (result.caseRule, result.context) = ObjectReader.rules(rules)
      result.variants = [nil, true, false, nil][rules >> 4 & 3]
    }
    if head[list: 0] { result.names = try names() }
    if head[list: 1] { result.aliases = try names() }
    if head[list: 2] { result.acronyms = try names() }
    if head[list: 3] { result.nicknames = try names() }
    if head[.more] { try readMore(&result) }
    return result
  }

  private mutating func readMore(_ result: inout EntityDefinition) throws(ObjectDamage) {
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
  }

  private mutating func names() throws(ObjectDamage) -> [NameDefinition] {
    let count = try count()
    guard count > 0 else { return [] }
    var result: [NameDefinition] = []
    result.reserveCapacity(count)
    for _ in 0..<count {
      let rules = try number()
      let (caseRule, context) = ObjectReader.rules(rules)
      let code = rules >> 4
      let language =
        code < ObjectHead.otherLanguage ? ObjectHead.languages[code] : try text().text
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
