/// Makes one entity of what several files say under one id; the files come in order.
struct EntityMerger {
  private var problems: [GazetteerProblem]
  private var definitions: [EntityDefinition] = []
  private var indices: [String: Int] = [:]
  /// Ids of seasons, and of entities that could not be read.
  private var declared: Set<String> = []
  /// Some source broke off.
  private var isWhole: Bool

  init(problems: [GazetteerProblem]) {
    self.problems = problems
    isWhole = problems.isEmpty
  }

  mutating func add(_ source: ReadSource) {
    if !source.isWhole { isWhole = false }
    declared.formUnion(source.declared)
    add(source.definitions, source.problems)
  }

  /// - Parameter base: where the object lies in the gazetteer's text; `nil`: nowhere.
  mutating func add(_ object: SourceObject, base: UInt32?) throws(GazetteerError) {
    do throws(ObjectDamage) {
      let read = try object.read(base: base)
      add(read.definitions, read.warnings)
    } catch {
      throw GazetteerError(
        SourcePlace(file: object.path), "what a compiled gazetteer keeps of it is damaged")
    }
  }

  private mutating func add(_ added: [EntityDefinition], _ warnings: [GazetteerProblem]) {
    problems += warnings
    definitions.reserveCapacity(definitions.count + added.count)
    for definition in added {
      for season in definition.seasons { declared.insert(definition.seasonID(season)) }
      if let index = indices[definition.id] {
        problems += definitions[index].merge(definition)
      } else {
        indices[definition.id] = definitions.count
        definitions.append(definition)
      }
    }
  }

  consuming func finish() throws(GazetteerError) -> ShowFiles {
    // With a file unread, a relation to one of its entities would be blamed for nothing.
    if isWhole { warnOfLooseRelations() }
    guard problems.allSatisfy({ $0.severity == .warning }) else { throw GazetteerError(problems) }
    return ShowFiles(definitions: definitions, warnings: problems.sorted())
  }

  private mutating func warnOfLooseRelations() {
    for definition in definitions {
      for relation in definition.relations
      where indices[relation.target] == nil && !declared.contains(relation.target) {
        let message =
          "'\(relation.kind.rawValue)' points to \(quoted(relation.target)), which no file declares"
        problems.append(GazetteerProblem(.warning, relation.place, message))
      }
    }
  }
}

extension EntityDefinition {
  /// Adds what a later file says of the same id; returns what does not fit.
  fileprivate mutating func merge(_ later: EntityDefinition) -> [GazetteerProblem] {
    guard later.label == label else {
      let message =
        "entity \(quoted(later.id)) is a '\(later.label.name)' here"
        + " but a '\(label.name)' at \(labelPlace)"
      return [GazetteerProblem(.error, later.labelPlace, message)]
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
    return mergeStatements(later)
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
