import YeonpyoEntities
import YeonpyoText

/// What is odd about entities that can be compiled: warnings for `gazetteer check`.
package struct GazetteerCheck {
  private let language: LanguageData
  private let folding = Folding()
  private var warnings: [GazetteerProblem] = []

  package init(_ language: LanguageData) { self.language = language }

  /// - Parameter definitions: one for each id, as ``readShowFiles(paths:)`` gives them.
  /// - Returns: warnings in order.
  package mutating func warnings(of definitions: [EntityDefinition]) -> [GazetteerProblem] {
    warnings = []
    for definition in definitions {
      for name in definition.names + definition.aliases + definition.nicknames {
        checkWord(name, definition)
      }
    }
    checkShared(definitions)
    checkShows(definitions)
    return warnings.sorted()
  }

  private mutating func warn(_ place: SourcePlace, _ message: String) {
    warnings.append(GazetteerProblem(.warning, place, message))
  }

  /// Names of one syllable, and names that are words.
  private mutating func checkWord(_ name: NameDefinition, _ definition: EntityDefinition) {
    guard (name.context ?? definition.context) == nil else { return }
    let text = name.text
    if NameParts.isHangul(text) {
      guard definition.label.isNamedFreely else { return }
      if text.unicodeScalars.count == 1 {
        warn(
          name.place,
          "\(quoted(text)) has one syllable: it counts with a title or in its show's article only")
      } else if (language.ordinaryWords + language.nouns).contains(where: { $0.contains(text) }) {
        warn(
          name.place,
          "\(quoted(text)) is a word too: it counts with a title, in quotation marks or in its show's article only ('context: none' or 'required' says what you want)"
        )
      }
    } else if (name.caseRule ?? definition.caseRule) != .exact,
      language.commonWords.contains(where: { $0.contains(text.lowercased()) })
    {
      warn(
        name.place,
        "\(quoted(text)) is a word too: 'case: exact' or 'context: required' keeps it from ordinary text"
      )
    }
  }

  /// The same name for two entities: nobody can tell them apart without their shows.
  private mutating func checkShared(_ definitions: [EntityDefinition]) {
    var first: [String: (definition: Int, place: SourcePlace)] = [:]
    for (number, definition) in definitions.enumerated() {
      for name in definition.allNames {
        let isExact = (name.caseRule ?? definition.caseRule) == .exact
        let key = isExact ? "=" + name.text : String(folded: folding.fold(name.text))
        guard let other = first[key] else {
          first[key] = (number, name.place)
          continue
        }
        guard other.definition != number else { continue }
        warn(
          name.place,
          "\(quoted(name.text)) is a name of \(quoted(definition.id)) and of \(quoted(definitions[other.definition].id)) (\(other.place))"
        )
      }
    }
  }

  /// What most of a show's people have, and one has not.
  private mutating func checkShows(_ definitions: [EntityDefinition]) {
    var people: [String: [EntityDefinition]] = [:]
    var crews: Set<String> = []
    for definition in definitions {
      for relation in definition.relations
      where relation.kind == .directors || relation.kind == .writers || relation.kind == .agency {
        crews.insert(relation.target)
      }
      guard definition.label == .person || definition.label == .character else { continue }
      for show in definition.shows { people[show, default: []].append(definition) }
    }
    for (_, members) in people {
      let hangul = members.count { $0.hasHangul }
      let actors = members.filter { $0.label == .person && !crews.contains($0.id) }
      let playing = actors.count { $0.relations.contains { $0.kind == .plays } }
      for member in members where !member.hasHangul && hangul * 2 > members.count {
        warn(member.place, "\(quoted(member.id)) has no name in Hangul, as most of its show have")
      }
      for actor in actors
      where playing * 2 > actors.count && !actor.relations.contains(where: { $0.kind == .plays }) {
        warn(actor.place, "\(quoted(actor.id)) plays nobody, as few of its show do")
      }
    }
  }
}

extension EntityDefinition {
  fileprivate var hasHangul: Bool {
    allNames.contains { ImportedName.isHangul($0.text) }
  }
}

extension EntityLabel {
  /// People and works, which may be called anything.
  fileprivate var isNamedFreely: Bool {
    switch self {
    case .person, .character, .work, .award, .event: true
    case .organization, .platform, .publication, .place: false
    }
  }
}

extension String {
  fileprivate init(folded codePoints: [UInt32]) {
    self.init(String.UnicodeScalarView(codePoints.compactMap { Unicode.Scalar($0) }))
  }
}
