import YeonpyoDocuments
import YeonpyoLanguages
import YeonpyoText
import YeonpyoTimeline

/// Events of some records, and what the records say could not be read.
package struct EventReports: Sendable {
  package var events: [ReportedEvent] = []
  package var problems: [String] = []
  /// Events whose document's record did not come before them: nobody knows when they were reported.
  package var orphans = 0
}

/// Reads events out of records: with their documents' dates and their clusters' names.
struct EventRecordReader {
  /// Documents by their dates: the last, and those whose events are not read yet (files of one kind of record).
  private var document: (doc: String, date: CivilDay?, awaits: Int) = ("", nil, 0)
  private var dates: [String: CivilDay?] = [:]
  /// Cluster → name, of the last document or batch.
  private var names: [String: String] = [:]
  /// Events of files of one kind of record, whose clusters have no names yet.
  private var waiting: [ReportedEvent] = []
  private let keepsRecords: Bool
  private static let english = LanguageModule.load(.english).eventWords
  private static let korean = LanguageModule.load(.korean).eventWords
  private let folding = Folding()
  private var reports = EventReports()

  init(keepsRecords: Bool) { self.keepsRecords = keepsRecords }

  /// Reads lines that hold all of their documents' records.
  mutating func read(whole bytes: [UInt8]) -> EventReports {
    document = ("", nil, 0)
    dates.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    var all = read(bytes)
    all.events += finish().events
    return all
  }

  /// Reads whole lines; a document's may come in several calls.
  mutating func read(_ bytes: [UInt8]) -> EventReports {
    reports = EventReports()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      add(bytes[start..<end])
      start = end + 1
    }
    return reports
  }

  /// What was held back for names that never came.
  mutating func finish() -> EventReports {
    var left = EventReports()
    for var event in waiting {
      event.keys = keys(event)
      left.events.append(event)
    }
    waiting.removeAll()
    return left
  }

  private func isUnnamed(_ participant: String) -> Bool {
    participant.contains("#n") && names[participant] == nil
  }

  private func keys(_ event: ReportedEvent) -> [String] {
    var result: [String] = []
    for (place, participant) in event.participants.prefix(EventRecordReader.mostKeys).enumerated() {
      let key = key(participant, event.names.isEmpty ? names[participant] : event.names[place])
      if !result.contains(key) { result.append(key) }
    }
    return result
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    guard isNeeded(line), let tree = try? JSONTree(Array(line)) else { return }
    switch tree["kind"]?.text {
    case "document": begin(tree)
    case "mention": mention(tree)
    case "event": event(tree)
    case "error": problem(tree)
    default: break
    }
  }

  /// Our own records begin with their kind, whose first letter tells most that are not needed.
  private func isNeeded(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: EventRecordReader.head), line.count > EventRecordReader.head.count
    else { return true }
    switch line[line.startIndex + EventRecordReader.head.count] {
    case UInt8(ascii: "d"), UInt8(ascii: "e"): return true
    case UInt8(ascii: "m"): return hasCluster(line)
    default: return false
    }
  }

  /// Participants of one event that are compared; ours have fewer.
  private static let mostKeys = 64
  private static let head = Array("{\"kind\":\"".utf8)
  private static let noCluster = Array("\"cluster\":null".utf8)

  /// Most mentions are of the gazetteer and tell the timeline nothing.
  private func hasCluster(_ line: ArraySlice<UInt8>) -> Bool {
    let last = EventRecordReader.noCluster.count - 1
    var at = line.startIndex + last
    // By the last letter, which is rare.
    while at < line.endIndex {
      if line[at] == EventRecordReader.noCluster[last],
        line[(at - last)...at].elementsEqual(EventRecordReader.noCluster)
      {
        return false
      }
      at += 1
    }
    return true
  }

  private mutating func problem(_ tree: JSONTree) {
    var place = tree["path"]?.text ?? tree["doc"]?.text ?? "standard input"
    if case .literal(let line)? = tree["line"] {
      // `stdin#7` is line 7.
      if place.hasSuffix("#" + line) { place.removeLast(line.count + 1) }
      place += ":" + line
    }
    reports.problems.append("\(place): error: \(tree["message"]?.text ?? "not read")")
  }

  private func day(_ tree: JSONTree?) -> CivilDay? {
    tree?.text.flatMap { CivilTime(iso: $0)?.day }
  }

  private mutating func begin(_ tree: JSONTree) {
    guard let doc = tree["doc"]?.text else { return }
    if document.awaits > 0 {
      dates[document.doc] = document.date
    } else if !document.doc.isEmpty {
      names.removeAll(keepingCapacity: true)
    }
    var awaits = 0
    if case .literal(let count)? = tree["events"] { awaits = min(max(Int(count) ?? 0, 0), 1 << 30) }
    document = (doc, day(tree["date"]), awaits)
    for record in tree["mentionList"]?.elements ?? [] { mention(record) }
    for record in tree["eventList"]?.elements ?? [] { event(record) }
  }

  private mutating func mention(_ tree: JSONTree) {
    guard let cluster = tree["cluster"]?.text, let name = tree["name"]?.text else { return }
    names[cluster] = name
  }

  private mutating func event(_ tree: JSONTree) {
    guard let id = tree["id"]?.text, let doc = tree["doc"]?.text else {
      reports.problems.append("error: an event record without its id or doc")
      return
    }
    var event = ReportedEvent()
    event.id = id
    event.doc = doc
    if let date = tree["documentDate"] {
      event.reported = day(date)
      if document.doc == doc, document.awaits > 0 { document.awaits -= 1 }
    } else if document.doc == doc {
      event.reported = document.date
      if document.awaits > 0 { document.awaits -= 1 }
    } else if let date = dates[doc] {
      event.reported = date
    } else {
      reports.orphans += 1
    }
    // Bytes, which no option changes.
    if case .literal(let start)? = tree["startUtf8"] ?? tree["start"] {
      event.place = Int(start) ?? 0
    }
    event.text = tree["text"]?.text ?? ""
    event.trigger = tree["trigger"]?.text ?? ""
    event.kind = kind(of: event.trigger)
    event.start = day(tree["startDate"])
    event.end = day(tree["endDate"])
    if let start = event.start, let end = event.end, start > end { event.end = nil }
    event.basis = DateBasis(word: tree["dateBasis"]?.text ?? "")
    event.status = EventStatus(word: tree["status"]?.text ?? "") ?? .attested
    event.participants = (tree["participants"]?.elements ?? []).compactMap(\.text)
    event.names = (tree["participantNames"]?.elements ?? []).compactMap(\.text)
    if event.names.count != event.participants.count { event.names = [] }
    event.keys = keys(event)
    if keepsRecords { event.record = EventRecordReader.record(tree) }
    // In schema 1 its clusters' names may come later, in another file.
    if event.names.isEmpty, event.participants.contains(where: { isUnnamed($0) }) {
      waiting.append(event)
    } else {
      reports.events.append(event)
    }
  }

  /// The record up to the value of `entry`.
  private static func record(_ tree: JSONTree) -> String {
    var out = ByteBuffer(capacity: 1 << 9)
    out.append("{")
    for member in tree.members where member.key != "entry" {
      out.appendJSON(member.key)
      out.append(":")
      out.append(member.value)
      out.append(",")
    }
    out.append("\"entry\":")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// Of a season its show, of a cluster its name.
  private func key(_ participant: String, _ name: String?) -> String {
    if participant.contains("#n") { return name.map { "~" + $0 } ?? participant }
    guard let slash = participant.lastIndex(of: "/"),
      participant[slash...].hasPrefix("/season-")
    else { return participant }
    return String(participant[..<slash])
  }

  /// What kind of thing a trigger tells of.
  private func kind(of trigger: String) -> EventClass {
    let folded = folding.fold(trigger)
    if let trigger = EventRecordReader.english.triggers[FoldedHash.of(folded)] {
      return trigger.kind
    }
    var hash: UInt32 = 0
    var result = EventClass.other
    for codePoint in folded {
      hash = FoldedHash.step(hash, codePoint)
      if let trigger = EventRecordReader.korean.triggerBeginnings[hash] { result = trigger.kind }
    }
    return result
  }
}
