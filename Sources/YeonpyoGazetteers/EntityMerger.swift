/// Makes one entity of what several sources say under one id; the sources come in order.
///
/// The sources are read once to learn what repeats, and again by whoever wants the entities, so that a million of them
/// need never be held at once.
struct EntityMerger {
  private var problems: [GazetteerProblem]
  private var sources: [PlacedObject] = []
  /// Id → place among the entities.
  private var indices: [String: Int] = [:]
  private var repeated: Set<Int> = []
  /// Ids of seasons, and of entities that could not be read.
  private var declared: Set<String> = []
  /// Relations to ids that no source had declared so far.
  private var loose: [Relation] = []
  /// Some source broke off.
  private var isWhole: Bool

  init(problems: [GazetteerProblem]) {
    self.problems = problems
    isWhole = problems.isEmpty
  }

  /// Adds a source with errors.
  mutating func add(_ source: ReadSource, path: String) throws(GazetteerError) {
    if !source.isWhole { isWhole = false }
    declared.formUnion(source.declared)
    problems += source.problems.filter { $0.severity == .error }
    var object = SourceObject(path: path, source: [], source)
    object.lines = .max
    try add(object, base: nil)
  }

  /// - Parameter base: where the object lies in the gazetteer's text; `nil`: nowhere.
  mutating func add(_ object: SourceObject, base: UInt32?) throws(GazetteerError) {
    let source = PlacedObject(object: object, base: base)
    problems += try source.read { note($0) }
    sources.append(source)
  }

  private mutating func note(_ definition: EntityDefinition) {
    for season in definition.seasons { declared.insert(definition.seasonID(season)) }
    if let index = indices[definition.id] {
      repeated.insert(index)
    } else {
      indices[definition.id] = indices.count
    }
    for relation in definition.relations where !isDeclared(relation.target) {
      loose.append(relation)
    }
  }

  private func isDeclared(_ id: String) -> Bool { indices[id] != nil || declared.contains(id) }

  consuming func finish() throws(GazetteerError) -> MergedEntities {
    let merged = try merge()
    // With a file unread, a relation to one of its entities would be blamed for nothing.
    if isWhole { warnOfLooseRelations() }
    guard problems.allSatisfy({ $0.severity == .warning }) else { throw GazetteerError(problems) }
    return MergedEntities(
      indices: indices, warnings: problems.sorted(), sources: sources, merged: merged)
  }

  /// The entities that several sources define.
  private mutating func merge() throws(GazetteerError) -> [Int: EntityDefinition] {
    guard !repeated.isEmpty else { return [:] }
    var merged: [Int: EntityDefinition] = [:]
    for source in sources {
      _ = try source.read { definition in
        guard let index = indices[definition.id], repeated.contains(index) else { return }
        if merged[index]?.merge(definition, &problems) == nil { merged[index] = definition }
      }
    }
    return merged
  }

  private mutating func warnOfLooseRelations() {
    for relation in loose where !isDeclared(relation.target) {
      let message =
        "'\(relation.kind.rawValue)' points to \(quoted(relation.target)), which no file declares"
      problems.append(GazetteerProblem(.warning, relation.place, message))
    }
  }
}

/// An object and where it lies in the gazetteer's text; `nil`: nowhere.
struct PlacedObject: Sendable {
  var object: SourceObject
  var base: UInt32?

  /// Calls `body` with each entity and returns the warnings.
  func read(_ body: (EntityDefinition) -> Void) throws(GazetteerError) -> [GazetteerProblem] {
    do throws(ObjectDamage) {
      return try object.read(base: base, body)
    } catch {
      throw GazetteerError(
        SourcePlace(file: object.path), "what a compiled gazetteer keeps of it is damaged")
    }
  }
}

/// The entities of all sources, each id once, in the order in which the sources first name them.
struct MergedEntities {
  /// Id → place among the entities.
  let indices: [String: Int]
  /// In order.
  let warnings: [GazetteerProblem]
  private let sources: [PlacedObject]
  private let merged: [Int: EntityDefinition]

  fileprivate init(
    indices: [String: Int], warnings: [GazetteerProblem], sources: [PlacedObject],
    merged: [Int: EntityDefinition]
  ) {
    self.indices = indices
    self.warnings = warnings
    self.sources = sources
    self.merged = merged
  }

  /// Calls `body` with each entity.
  func forEach(_ body: (EntityDefinition) -> Void) throws(GazetteerError) {
    var next = 0
    for source in sources {
      _ = try source.read { definition in
        guard indices[definition.id] == next else { return }
        body(merged[next] ?? definition)
        next += 1
      }
    }
  }

  func definitions() throws(GazetteerError) -> [EntityDefinition] {
    var result: [EntityDefinition] = []
    try forEach { result.append($0) }
    return result
  }
}

extension EntityDefinition {
  /// Adds what a later file says of the same id, and what does not fit to `problems`.
  fileprivate mutating func merge(
    _ later: EntityDefinition, _ problems: inout [GazetteerProblem]
  ) {
    guard later.label == label else {
      let message =
        "entity \(quoted(later.id)) is a '\(later.label.name)' here"
        + " but a '\(label.name)' at \(labelPlace)"
      problems.append(GazetteerProblem(.error, later.labelPlace, message))
      return
    }
    for show in later.shows where !shows.contains(show) { shows.append(show) }
    for name in later.names {
      if let own = names.first(where: { $0.language == name.language }) {
        if own.text != name.text { aliases.appendNew(name) }
      } else {
        names.append(name)
      }
    }
    for name in later.aliases { aliases.appendNew(name) }
    for name in later.acronyms { acronyms.appendNew(name) }
    for name in later.nicknames { nicknames.appendNew(name) }
    seasons = Set(seasons).union(later.seasons).sorted()
    for relation in later.relations
    where !relations.contains(where: {
      $0.kind == relation.kind && $0.target == relation.target
    }) {
      relations.append(relation)
    }
    problems += mergeStatements(later)
  }

  /// What can be said once: the first file counts, and a later one that says otherwise is told so.
  private mutating func mergeStatements(_ later: EntityDefinition) -> [GazetteerProblem] {
    note = note ?? later.note
    let differing = [
      ("aired", keepFirst(&aired, later.aired)),
      ("case", keepFirst(&caseRule, later.caseRule)),
      ("context", keepFirst(&context, later.context)),
      ("variants", keepFirst(&variants, later.variants)),
    ]
    return differing.compactMap { key, differs in
      guard differs else { return nil }
      let message = "'\(key)' of \(quoted(id)) is not what an earlier file says, which counts"
      return GazetteerProblem(.warning, later.place, message)
    }
  }
}

extension [NameDefinition] {
  fileprivate mutating func appendNew(_ name: NameDefinition) {
    if !contains(where: { $0.says(name) }) { append(name) }
  }
}

/// Fills `value` where it says nothing; true where `later` contradicts it.
private func keepFirst<Value: Equatable>(_ value: inout Value?, _ later: Value?) -> Bool {
  guard let own = value else {
    value = later
    return false
  }
  return later.map { $0 != own } ?? false
}
