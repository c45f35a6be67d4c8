/// A piece of the gazetteer's text: bytes of ``Gazetteer/text``.
package struct TextPiece: Hashable, Sendable, BitwiseCopyable {
  package var start: UInt32
  package var count: UInt32
  package init(start: Int, count: Int) {
    self.start = UInt32(start)
    self.count = UInt32(count)
  }
  package static let none = TextPiece(start: 0, count: 0)
  package var isEmpty: Bool { count == 0 }
}

/// One entity, as the compiled gazetteer holds it.
package struct EntityEntry: Sendable, BitwiseCopyable {
  package var id: TextPiece
  /// Canonical names; the other language's, or the first alias, where one is missing.
  package var englishName: TextPiece
  package var koreanName: TextPiece
  package var label: EntityLabel
  /// The entities this one belongs to (shows, and the show of a season): places in ``Gazetteer/shows``.
  package var showsStart: UInt32
  package var showsCount: UInt32
  /// Of a work: how many entities belong to it.
  package var members: UInt32 = 0

  package init(
    id: TextPiece, englishName: TextPiece, koreanName: TextPiece, label: EntityLabel,
    showsStart: Int, showsCount: Int
  ) {
    self.id = id
    self.englishName = englishName
    self.koreanName = koreanName
    self.label = label
    self.showsStart = UInt32(showsStart)
    self.showsCount = UInt32(showsCount)
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

package struct AliasFlags: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Counts only as it is written, letter by letter.
  package static let caseExact = AliasFlags(rawValue: 1)
  /// Counts only where the article is about its show, or names another of the show.
  package static let contextRequired = AliasFlags(rawValue: 2)
  /// Part of a person's name: counts after the whole name, or in the show's own article.
  package static let part = AliasFlags(rawValue: 4)
  /// An instalment without its title (`Season 2`): counts in the show's own article.
  package static let bareInstalment = AliasFlags(rawValue: 8)
  /// An ordinary word too: counts beside a title (배우), in quotation marks or in its show's article.
  package static let ordinary = AliasFlags(rawValue: 16)

  /// Not to be believed without support from the rest of the article.
  package static let weak: AliasFlags = [.contextRequired, .part, .bareInstalment, .ordinary]
}

/// One spelling of one entity.
package struct AliasEntry: Sendable, BitwiseCopyable {
  package var text: TextPiece
  package var entity: UInt32
  package var origin: AliasOrigin
  package var flags: AliasFlags
  /// Where it stands: place in ``Gazetteer/files``, and line from 1.
  package var file: UInt32
  package var line: UInt32

  package init(
    text: TextPiece, entity: Int, origin: AliasOrigin, flags: AliasFlags, file: Int, line: Int
  ) {
    self.text = text
    self.entity = UInt32(entity)
    self.origin = origin
    self.flags = flags
    self.file = UInt32(file)
    self.line = UInt32(line)
  }
}
