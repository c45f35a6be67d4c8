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
  package var trigger = ""
  package var kind = EventClass.other
  package var start: CivilDay?
  package var end: CivilDay?
  package var basis = DateBasis.nothing
  package var status = EventStatus.attested
  /// As records print them: ids of entities, then clusters.
  package var participants: [String] = []
  /// Beside `participants`: their names; empty in records of schema 1.
  package var names: [String] = []
  /// The same as the merging sees them: of a season its show, of a cluster its name. The first is what it is about.
  package var keys: [String] = []

  /// Its place among all events that were read, and its record up to the value of `entry`; empty where that is not wanted.
  package var number: Int32 = 0
  package var record = ""

  package init() {}

  /// The name of a participant; its id where no name is told.
  func name(_ place: Int) -> String {
    names.indices.contains(place) ? names[place] : participants[place]
  }

  /// The days are told, not only those of the document.
  var hasDays: Bool { basis != .document && basis != .nothing && (start != nil || end != nil) }

  /// Events of one group can be one: those of a kind, and whatever a work is denied (a renewal, its confirmation).
  var group: UInt8 {
    if status == .denied {
      switch kind {
      case .renew, .announce, .release, .air: return EventClass.renew.rawValue
      default: break
      }
    }
    return kind.rawValue
  }

  /// Told again it goes on: what a work is denied, what is demanded, how many have signed.
  var isState: Bool {
    status == .denied && group == EventClass.renew.rawValue || kind == .demand || kind == .count
  }

  /// Whatever the time between two reports, they are of one thing.
  var goesOn: Bool { isState || kind == .petition }
}

// MARK: As bytes

extension ReportedEvent {
  /// Bytes that sort by group, then by the day of the report, document, place and id; days that are unknown come last.
  func encoded() -> [UInt8] {
    var out = RecordBytes()
    out.append(group)
    out.append(sortable: reported?.number ?? .max)
    out.append(text: doc)
    out.append(sortable: Int32(clamping: place))
    out.append(text: id)
    out.append(kind.rawValue)
    out.append(status.rawValue)
    out.append(basis.rawValue)
    out.append(sortable: start?.number ?? .max)
    out.append(sortable: end?.number ?? .max)
    out.append(text: text)
    out.append(text: trigger)
    for list in [participants, names, keys] {
      out.append(sortable: Int32(clamping: list.count))
      for value in list { out.append(text: value) }
    }
    out.append(sortable: number)
    out.append(text: record)
    return out.bytes
  }

  init(decoding bytes: ArraySlice<UInt8>) {
    var reader = RecordReader(bytes)
    _ = reader.byte()
    reported = reader.day()
    doc = reader.text()
    place = Int(reader.number())
    id = reader.text()
    kind = EventClass(rawValue: reader.byte()) ?? .other
    status = EventStatus(rawValue: reader.byte()) ?? .attested
    basis = DateBasis(rawValue: reader.byte()) ?? .nothing
    start = reader.day()
    end = reader.day()
    text = reader.text()
    trigger = reader.text()
    participants = (0..<reader.number()).map { _ in reader.text() }
    names = (0..<reader.number()).map { _ in reader.text() }
    keys = (0..<reader.number()).map { _ in reader.text() }
    number = reader.number()
    record = reader.text()
  }
}

/// Writes values so that bytes sort as the values do.
struct RecordBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(sortable number: Int32) {
    let value = UInt32(bitPattern: number) ^ 0x8000_0000
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  /// Zero at its end; a zero in it (JSON can hold one) becomes a one.
  mutating func append(text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    for place in start..<bytes.count where bytes[place] == 0 { bytes[place] = 1 }
    bytes.append(0)
  }
}

struct RecordReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  mutating func byte() -> UInt8 {
    defer { at += 1 }
    return bytes[at]
  }

  mutating func number() -> Int32 {
    var value: UInt32 = 0
    for _ in 0..<4 { value = value << 8 | UInt32(byte()) }
    return Int32(bitPattern: value ^ 0x8000_0000)
  }

  mutating func day() -> CivilDay? {
    let number = number()
    return number == .max ? nil : CivilDay(number: Int(number))
  }

  mutating func text() -> String {
    let start = at
    while bytes[at] != 0 { at += 1 }
    defer { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }
}
