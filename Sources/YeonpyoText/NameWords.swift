/// What a word inside a name tells of it.
public struct NamePiece: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt16
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  // Written out, because other modules would call the generic forms unspecialized.
  @inlinable public func contains(_ other: NamePiece) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }
  @inlinable public func isDisjoint(with other: NamePiece) -> Bool {
    rawValue & other.rawValue == 0
  }
  @inlinable public func union(_ other: NamePiece) -> NamePiece {
    NamePiece(rawValue: rawValue | other.rawValue)
  }
  @inlinable public var isEmpty: Bool { rawValue == 0 }

  /// Stands before a person's name and is no part of it: `Mr`, `President`.
  @inlinable public static var title: NamePiece { NamePiece(rawValue: 1) }
  @inlinable public static var organization: NamePiece { NamePiece(rawValue: 2) }
  @inlinable public static var publication: NamePiece { NamePiece(rawValue: 4) }
  @inlinable public static var place: NamePiece { NamePiece(rawValue: 8) }
  @inlinable public static var award: NamePiece { NamePiece(rawValue: 16) }
  @inlinable public static var event: NamePiece { NamePiece(rawValue: 32) }
  /// A small word inside names of people: `de`, `van`.
  @inlinable public static var particle: NamePiece { NamePiece(rawValue: 64) }
  /// Ends a person's name: `Jr`, `III`.
  @inlinable public static var suffix: NamePiece { NamePiece(rawValue: 128) }
  /// Stands before a title: `Prime`, `Vice`.
  @inlinable public static var modifier: NamePiece { NamePiece(rawValue: 256) }
  /// Where somebody or something comes from: `Korean`; no name by itself.
  @inlinable public static var origin: NamePiece { NamePiece(rawValue: 512) }

  /// What `of` may follow: `University of …`.
  @inlinable public static var groups: NamePiece { NamePiece(rawValue: 2 | 8 | 16 | 32) }
  /// What may be cut short with a full stop.
  @inlinable public static var abbreviated: NamePiece { NamePiece(rawValue: 1 | 8 | 128) }
  @inlinable public static var ranks: NamePiece { NamePiece(rawValue: 1 | 256) }
  @inlinable public static var things: NamePiece { NamePiece(rawValue: 62) }
}

/// What a word beside a name tells of it.
public struct NeighbourWord: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  // Written out, because other modules would call the generic forms unspecialized.
  @inlinable public func contains(_ other: NeighbourWord) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }
  @inlinable public func isDisjoint(with other: NeighbourWord) -> Bool {
    rawValue & other.rawValue == 0
  }
  @inlinable public func union(_ other: NeighbourWord) -> NeighbourWord {
    NeighbourWord(rawValue: rawValue | other.rawValue)
  }
  @inlinable public var isEmpty: Bool { rawValue == 0 }

  /// What people are: `editor`, `minister`.
  @inlinable public static var occupation: NeighbourWord { NeighbourWord(rawValue: 1) }
  /// Whose people are: `son`, `wife`.
  @inlinable public static var kin: NeighbourWord { NeighbourWord(rawValue: 2) }
  /// What people alone do: `said`, `married`.
  @inlinable public static var act: NeighbourWord { NeighbourWord(rawValue: 4) }
  /// Speaks of a person: `who`, `whose`.
  @inlinable public static var who: NeighbourWord { NeighbourWord(rawValue: 8) }
  /// Before names of places, never of people: `in`, `near`.
  @inlinable public static var location: NeighbourWord { NeighbourWord(rawValue: 16) }
  /// Articles.
  @inlinable public static var article: NeighbourWord { NeighbourWord(rawValue: 32) }
  /// A work's title follows in quotation marks: `film`.
  @inlinable public static var work: NeighbourWord { NeighbourWord(rawValue: 64) }
  @inlinable public static var description: NeighbourWord { NeighbourWord(rawValue: 1 | 32) }
  /// Given names that are better known as something else: places, months.
  @inlinable public static var otherwise: NeighbourWord { NeighbourWord(rawValue: 128) }
}
