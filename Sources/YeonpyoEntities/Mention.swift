import YeonpyoText

/// A span that names an entity.
package struct Mention: Sendable, BitwiseCopyable {
  package var span: ByteSpan
  /// First token, and one past the last.
  package var firstToken: UInt32
  package var endToken: UInt32
  /// Number of the entity in the gazetteer, ``unknown`` where none is decided.
  package var entity: UInt32
  /// Number of the spelling that made it, ``unknown`` for a name that is in no gazetteer.
  package var alias: UInt32
  /// How sure, in thousandths.
  package var score: Int32
  /// Place of the enclosing mention in the same list, −1 where there is none.
  package var within: Int32
  /// Place in the document's list of clusters, −1 where the entity is known.
  package var cluster: Int32 = -1

  package static let unknown: UInt32 = .max

  package var isKnown: Bool { entity != Mention.unknown }
  /// A name outside every gazetteer.
  package var isFound: Bool { alias == Mention.unknown }
}

/// What one document calls by one name without that its entity is known.
package struct NameCluster: Sendable {
  /// `nil` where nothing tells it.
  package var label: EntityLabel?
  /// Its fullest name in the text.
  package var name: ByteSpan

  package init(label: EntityLabel?, name: ByteSpan) {
    self.label = label
    self.name = name
  }
}

/// Why a candidate became no mention.
package enum Rejection: String, Sendable {
  case longerName = "a longer name covers it"
  case noContext = "nothing else in the article speaks of its show"
  case ordinaryWord =
    "an ordinary word too, and nothing around it or in the article speaks for the name"
  case partOfWord = "the eojeol reads as a longer word"
  case noParticle = "what follows in the eojeol is no particle that fits"
  case particle = "a particle behind what it belongs to"
  case figure = "a figure with its unit"
  case undecided = "several entities have this name here"
}

/// A candidate that lost, for `explain`.
package struct LostCandidate: Sendable {
  package var span: ByteSpan
  package var alias: UInt32
  package var reason: Rejection
}
