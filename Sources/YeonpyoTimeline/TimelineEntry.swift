import YeonpyoText

/// One line of a timeline.
package struct TimelineEntry: Sendable {
  package var id = ""
  package var rank = 0
  package var start: CivilDay?
  package var end: CivilDay?
  package var description = ""
  package var status = EventStatus.attested
  package var participants: [String] = []
  /// Beside `participants`: as people read them.
  package var names: [String] = []
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

  /// Participants of later events that an entry takes in, of each event.
  private static let mostParticipants = 16

  /// Takes one more event; the first describes it. The days are those of the whole, set by the builder.
  mutating func add(_ event: ReportedEvent) {
    if events.isEmpty {
      description = event.text
      status = event.status
      participants = event.participants
      names = event.participants.indices.map { event.name($0) }
    } else {
      for (place, participant) in event.participants.prefix(TimelineEntry.mostParticipants)
        .enumerated() where !participant.contains("#") && !participants.contains(participant)
      {
        participants.append(participant)
        names.append(event.name(place))
      }
    }
    if docs.last != event.doc { docs.append(event.doc) }
    events.append(event.id)
  }
}
