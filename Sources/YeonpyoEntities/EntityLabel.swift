/// What kind of thing an entity is, as records print it; in the order of RECORDS, which the compiled form stores.
public enum EntityLabel: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case person = 0
  case character = 1
  case work = 2
  case organization = 3
  case platform = 4
  case publication = 5
  case place = 6
  case award = 7
  case event = 8

  /// Somebody with a given name and a surname.
  package var isPerson: Bool { self == .person || self == .character }

  /// The word of records and show files.
  public var name: String { word.description }

  package var word: StaticString {
    switch self {
    case .person: "person"
    case .character: "character"
    case .work: "work"
    case .organization: "organization"
    case .platform: "platform"
    case .publication: "publication"
    case .place: "place"
    case .award: "award"
    case .event: "event"
    }
  }

  /// The label of a word exactly as records write it, `nil` for any other.
  public init?(name: some StringProtocol) {
    guard let label = EntityLabel.allCases.first(where: { $0.name == name }) else { return nil }
    self = label
  }
}
