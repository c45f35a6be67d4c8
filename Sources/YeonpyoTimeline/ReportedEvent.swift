import YeonpyoText

/// An event as its record tells it: what the timeline merges.
package struct ReportedEvent: Sendable {
  package var id = ""
  package var doc = ""
  /// The document's date.
  package var reported: CivilDay?
  /// Code points from the document's start.
  package var place = 0
  package var text = ""
  package var kind = EventClass.other
  package var start: CivilDay?
  package var end: CivilDay?
  package var basis = DateBasis.nothing
  package var status = EventStatus.attested
  /// As records print them: ids of entities, then clusters.
  package var participants: [String] = []
  /// The same as the merging sees them: of a season its show, of a cluster its name.
  package var keys: [String] = []

  package init() {}

  /// The days are told, not only those of the document.
  var hasDays: Bool { basis != .document && basis != .nothing }
}

/// One line of a timeline.
package struct TimelineEntry: Sendable {
  package var id = ""
  package var rank = 0
  package var start: CivilDay?
  package var end: CivilDay?
  package var description = ""
  package var status = EventStatus.attested
  package var participants: [String] = []
  package var docs: [String] = []
  package var events: [String] = []
  package var firstReported: CivilDay?
  package var lastReported: CivilDay?
  package var related: [String] = []

  /// EDTF of the days: `a/b`, open ends `..`.
  package var edtf: String? {
    switch (start, end) {
    case (nil, nil): nil
    case (let start?, let end?) where start == end: start.iso
    default: "\(start?.iso ?? "..")/\(end?.iso ?? "..")"
    }
  }
}
