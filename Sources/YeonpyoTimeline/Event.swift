import YeonpyoDates
import YeonpyoText

/// How certain it is that something happened.
public enum EventStatus: UInt8, Sendable, CaseIterable {
  case attested, planned, denied, uncertain, fictional

  package var word: StaticString {
    switch self {
    case .attested: "attested"
    case .planned: "planned"
    case .denied: "denied"
    case .uncertain: "uncertain"
    case .fictional: "fictional"
    }
  }

  public init?(word: String) {
    guard let status = EventStatus.allCases.first(where: { $0.word.description == word }) else {
      return nil
    }
    self = status
  }
}

/// Where an event's days come from.
package enum DateBasis: UInt8, Sendable {
  case nothing, timex, document, quotation, carried

  package var word: StaticString {
    switch self {
    case .nothing: "null"
    case .timex: "timex"
    case .document: "dct"
    case .quotation: "quotation"
    case .carried: "carried"
    }
  }

  package init(word: String) {
    self =
      switch word {
      case "timex": .timex
      case "dct": .document
      case "quotation": .quotation
      case "carried": .carried
      default: .nothing
      }
  }
}

/// Who or what takes part: an entity of the gazetteer, or a cluster of the document.
package enum Participant: Hashable, Sendable {
  case entity(UInt32)
  case cluster(Int32)
}

/// Something that one document says happened, will, or did not.
package struct Event: Sendable {
  /// The clause that says so.
  package var span: ByteSpan
  /// The word that says it happened.
  package var trigger: ByteSpan
  package var triggerToken: Int
  package var kind: EventClass
  /// First and last day, both within; `nil` where open or unknown.
  package var start: CivilDay?
  package var end: CivilDay?
  package var edtf = InlineText()
  package var basis = DateBasis.nothing
  /// Place of the timex among the document's, `nil` where none was read.
  package var timex: Int?
  package var status: EventStatus
  /// Those before the verb, those behind it, then by-standers.
  package var participants: [Participant]
  package var sentence: Int

  /// Takes the days of another event.
  mutating func carry(_ other: Event) {
    setDays(other.start, other.end, .carried)
    timex = other.timex
  }

  /// Sets the days and their EDTF form.
  mutating func setDays(_ start: CivilDay?, _ end: CivilDay?, _ basis: DateBasis) {
    self.start = start
    self.end = end
    self.basis = basis
    edtf = InlineText()
    switch (start, end) {
    case (let start?, let end?) where start == end: edtf.append(start)
    case (nil, nil): break
    default:
      if let start { edtf.append(start) } else { edtf.append("..") }
      edtf.append("/")
      if let end { edtf.append(end) } else { edtf.append("..") }
    }
  }
}
