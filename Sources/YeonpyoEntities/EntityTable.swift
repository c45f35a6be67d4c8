import YeonpyoText

/// A piece of the gazetteer's text: bytes of ``Gazetteer/text``.
package struct TextPiece: Hashable, Sendable, BitwiseCopyable {
  package var start: Int
  package var count: Int

  package var isEmpty: Bool { count == 0 }
  package var range: Range<Int> { start..<start + count }
}

/// One entity, as the compiled gazetteer holds it: 24 bytes. Texts are places in ``Gazetteer/text``, see
/// ``Gazetteer/piece(_:)``; lists are places in ``Gazetteer/lists``, see ``Gazetteer/list(_:)``.
package struct EntityEntry: Sendable, BitwiseCopyable {
  package var id: UInt32
  /// Canonical names; the other language's, or the first alias, where one is missing; 0 where nothing declares the entity.
  package var englishName: UInt32
  package var koreanName: UInt32
  /// The entities this one belongs to (shows, and the show of a season).
  package var shows: UInt32
  /// Pairs: the code of a ``RelationKind`` and the text of the other entity's id.
  package var relations: UInt32
  /// The label in the lowest byte, and of a work how many entities belong to it above.
  private var labelAndMembers: UInt32

  package init(id: UInt32, englishName: UInt32, koreanName: UInt32, label: EntityLabel) {
    self.id = id
    self.englishName = englishName
    self.koreanName = koreanName
    shows = 0
    relations = 0
    labelAndMembers = UInt32(label.rawValue)
  }

  /// A damaged file's unknown label is an event, the last one.
  package var label: EntityLabel {
    EntityLabel(rawValue: UInt8(truncatingIfNeeded: labelAndMembers)) ?? .event
  }
  /// At most 2²⁴ − 1.
  package var members: UInt32 { labelAndMembers >> 8 }

  mutating func addMember() {
    if members < (1 << 24) - 1 { labelAndMembers += 1 << 8 }
  }

  static var none: EntityEntry {
    EntityEntry(id: 0, englishName: 0, koreanName: 0, label: .event)
  }
}

/// How a spelling came to count as a name of its entity.
package enum AliasOrigin: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case name, alias, romanization, part, typo, acronym

  package var label: StaticString {
    switch self {
    case .name: "name"
    case .alias: "alias"
    case .romanization: "romanization"
    case .part: "part"
    case .typo: "typo"
    case .acronym: "acronym"
    }
  }

  /// How sure a mention is that has nothing but its spelling to speak for it, in thousandths.
  package var score: Int {
    switch self {
    case .name: 1000
    case .alias, .acronym: 950
    case .romanization: 900
    case .part: 850
    case .typo: 700
    }
  }
}

/// Five bits of an ``AliasEntry``.
package struct AliasFlags: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Counts only as it is written, letter by letter.
  package static let caseExact = AliasFlags(rawValue: 1)
  /// Counts only where the article is about its show, or names another of the show.
  package static let contextRequired = AliasFlags(rawValue: 2)
  /// Part of a person's name: counts after the whole name, or in the show's own article. In ``Gazetteer/aliases``: a part of
  /// this spelling counts so.
  package static let part = AliasFlags(rawValue: 4)
  /// An instalment without its title (`Season 2`): counts in the show's own article.
  package static let bareInstalment = AliasFlags(rawValue: 8)
  /// An ordinary word too: counts with a cue (배우, an age or Hanja for people; quotation marks, 드라마 for titles) or in its
  /// show's article.
  package static let ordinary = AliasFlags(rawValue: 16)

  /// Not to be believed without support from the rest of the article.
  package static let weak: AliasFlags = [.contextRequired, .part, .bareInstalment, .ordinary]
}

/// One spelling of one entity: 8 bytes.
package struct AliasEntry: Sendable, BitwiseCopyable {
  /// Place in ``Gazetteer/text``.
  package var text: UInt32
  /// The entity in the lower 24 bits, then five bits of flags and three of origin.
  private var packed: UInt32

  /// Entities are numbered below this.
  package static let mostEntities = 1 << 24

  package init(text: UInt32, entity: Int, origin: AliasOrigin, flags: AliasFlags) {
    self.text = text
    packed =
      UInt32(entity) & 0xFF_FFFF | UInt32(flags.rawValue) << 24 | UInt32(origin.rawValue) << 29
  }

  package var entity: UInt32 { packed & 0xFF_FFFF }
  package var flags: AliasFlags {
    get { AliasFlags(rawValue: UInt8(packed >> 24) & 31) }
    set { packed = packed & ~(31 << 24) | UInt32(newValue.rawValue & 31) << 24 }
  }
  /// A damaged file's unknown origin is an acronym, the last one.
  package var origin: AliasOrigin {
    get { AliasOrigin(rawValue: UInt8(packed >> 29)) ?? .acronym }
    set { packed = packed & 0x1FFF_FFFF | UInt32(newValue.rawValue) << 29 }
  }

  static var none: AliasEntry {
    AliasEntry(text: 0, entity: 0, origin: .name, flags: [])
  }
}

/// How one entity stands to another; the words are the keys of the show file.
package enum RelationKind: String, CaseIterable, Sendable {
  case plays, broadcaster, platforms, companies, directors, writers, agency

  /// The number of the compiled form.
  package var code: UInt32 { UInt32(RelationKind.allCases.firstIndex(of: self) ?? 0) }

  package init?(code: UInt32) {
    guard Int(code) < RelationKind.allCases.count else { return nil }
    self = RelationKind.allCases[Int(code)]
  }
}
