import YeonpyoEntities

/// Whether a name counts in any case of its letters or as written only.
package enum CaseRule: String, CaseIterable, Sendable { case any, exact }

/// Whether a name counts everywhere or only near its show.
package enum ContextRule: String, CaseIterable, Sendable { case none, required }

/// One spelling of an entity and where it was written.
package struct NameDefinition: Hashable, Sendable {
  package var text: String
  /// As the file says (`en`, `ko`, …); `nil` where it does not.
  package var language: String?
  /// `nil`: as the entity says.
  package var caseRule: CaseRule?
  /// `nil`: as the entity says.
  package var context: ContextRule?
  package var place: SourcePlace
  /// Where the text lies in the gazetteer being built; 0: nowhere yet.
  var stored: UInt32 = 0

  package init(
    text: String, language: String? = nil, caseRule: CaseRule? = nil, context: ContextRule? = nil,
    place: SourcePlace
  ) {
    self.text = text
    self.language = language
    self.caseRule = caseRule
    self.context = context
    self.place = place
  }

  /// The same name, wherever it was written.
  func says(_ other: NameDefinition) -> Bool {
    text == other.text && language == other.language && caseRule == other.caseRule
      && context == other.context
  }
}

package struct Relation: Hashable, Sendable {
  package var kind: RelationKind
  /// The id of the other entity, which no file need declare.
  package var target: String
  package var place: SourcePlace
  /// Where the target lies in the gazetteer being built; 0: nowhere yet.
  var stored: UInt32 = 0

  package init(kind: RelationKind, target: String, place: SourcePlace) {
    self.kind = kind
    self.target = target
    self.place = place
  }
}

/// An entity as its show files define it.
package struct EntityDefinition: Hashable, Sendable {
  package var id: String
  package var label: EntityLabel
  /// The `show` of each file that defines it, in the files' order, none twice.
  package var shows: [String] = []
  /// Canonical names, at most one for a language; `nil` counts as one.
  package var names: [NameDefinition] = []
  package var aliases: [NameDefinition] = []
  package var acronyms: [NameDefinition] = []
  package var nicknames: [NameDefinition] = []
  /// Ascending, none twice.
  package var seasons: [Int] = []
  package var relations: [Relation] = []
  /// A checked `DAY`, `DAY/DAY` or `DAY/..`.
  package var aired: String?
  package var note: String?
  /// `nil`: not said.
  package var caseRule: CaseRule?
  /// `nil`: not said.
  package var context: ContextRule?
  /// `nil`: not said.
  package var variants: Bool?
  /// Where the id was written first.
  package var place: SourcePlace
  /// Where the type was written first.
  package var labelPlace: SourcePlace
  /// Where the id lies in the gazetteer being built; 0: nowhere yet.
  var stored: UInt32 = 0

  package init(
    id: String, label: EntityLabel, show: String? = nil, place: SourcePlace,
    labelPlace: SourcePlace? = nil
  ) {
    self.id = id
    self.label = label
    self.shows = show.map { [$0] } ?? []
    self.place = place
    self.labelPlace = labelPlace ?? place
  }

  /// Names of every kind.
  package var allNames: [NameDefinition] { names + aliases + acronyms + nicknames }

  /// The `show` of the first file that has one.
  package var show: String? { shows.first }

  /// The id of one of the seasons, a work of its own.
  package func seasonID(_ season: Int) -> String { "\(id)/season-\(season)" }
}
