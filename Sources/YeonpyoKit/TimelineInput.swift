import YeonpyoDocuments
import YeonpyoLanguages
import YeonpyoText
import YeonpyoTimeline

/// Reads records (our own, from a pipe, files or a run) into a timeline: events, their documents' dates, clusters' names.
package struct TimelineInput: ~Copyable {
  package var builder: TimelineBuilder
  /// Documents by their dates: the last, and those whose events are not read yet (files of one kind of record).
  private var document: (doc: String, date: CivilDay?, awaits: Int) = ("", nil, 0)
  private var dates: [String: CivilDay?] = [:]
  /// Cluster → name, of the last document or batch.
  private var names: [String: String] = [:]
  private var eventCount = 0
  private let keepsRecords: Bool
  /// Where what outgrows memory is written.
  let directory: String
  private let english = LanguageModule.load(.english).eventWords
  private let korean = LanguageModule.load(.korean).eventWords
  private let folding = Folding()
  /// What could not be read, the first of them: `news.jsonl:7: error: …`.
  package private(set) var problems: [String] = []
  private static let mostProblems = 20

  /// - Parameter keepsRecords: whether events' own records are wanted again at the end.
  package init(keepsRecords: Bool = false) {
    self.keepsRecords = keepsRecords
    let directory = environment("TMPDIR") ?? "/tmp"
    self.directory = directory
    builder = TimelineBuilder(directory: directory)
  }

  package mutating func add(_ result: BatchResult) throws(OutputError) {
    try add(lines: result.bytes)
    // Of a split run: the documents of a batch before its events.
    for bytes in [result.documents, result.mentions, result.events] { try add(lines: bytes) }
  }

  package mutating func add(lines bytes: [UInt8]) throws(OutputError) {
    for line in bytes.split(separator: 0x0A) { try add(line) }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) throws(OutputError) {
    // Every record begins so; the letter tells most kinds apart.
    let letter = line.dropFirst(Self.head).first
    guard letter == UInt8(ascii: "d") || letter == UInt8(ascii: "m") || letter == UInt8(ascii: "e"),
      let tree = try? JSONTree(Array(line))
    else { return }
    switch tree["kind"]?.text {
    case "document": try begin(tree)
    case "mention": mention(tree)
    case "event": try event(tree)
    case "error": problem(tree)
    default: break
    }
  }

  /// Bytes of `{"kind":"`.
  private static let head = 9

  private mutating func problem(_ tree: JSONTree) {
    guard problems.count < TimelineInput.mostProblems else { return }
    var place = tree["path"]?.text ?? tree["doc"]?.text ?? "standard input"
    if case .literal(let line)? = tree["line"] { place += ":" + line }
    problems.append("yeonpyo: \(place): error: \(tree["message"]?.text ?? "not read")")
  }

  private func day(_ tree: JSONTree?) -> CivilDay? {
    tree?.text.flatMap { CivilTime(iso: $0)?.day }
  }

  private mutating func begin(_ tree: JSONTree) throws(OutputError) {
    guard let doc = tree["doc"]?.text else { return }
    if document.awaits > 0 {
      dates[document.doc] = document.date
    } else {
      names.removeAll(keepingCapacity: true)
    }
    var awaits = 0
    if case .literal(let count)? = tree["events"] { awaits = Int(count) ?? 0 }
    document = (doc, day(tree["date"]), awaits)
    for record in tree["mentionList"]?.elements ?? [] { mention(record) }
    for record in tree["eventList"]?.elements ?? [] { try event(record) }
  }

  private mutating func mention(_ tree: JSONTree) {
    guard let cluster = tree["cluster"]?.text, let name = tree["name"]?.text else { return }
    names[cluster] = name
  }

  private mutating func event(_ tree: JSONTree) throws(OutputError) {
    guard let id = tree["id"]?.text, let doc = tree["doc"]?.text else { return }
    var event = ReportedEvent()
    event.id = id
    event.doc = doc
    if document.doc == doc {
      event.reported = document.date
      document.awaits -= 1
    } else {
      event.reported = dates[doc] ?? nil
    }
    if case .literal(let start)? = tree["start"] { event.place = Int(start) ?? 0 }
    event.text = tree["text"]?.text ?? ""
    event.kind = kind(of: tree["trigger"]?.text ?? "")
    event.start = day(tree["startDate"])
    event.end = day(tree["endDate"])
    event.basis = DateBasis(word: tree["dateBasis"]?.text ?? "")
    event.status = EventStatus(word: tree["status"]?.text ?? "") ?? .attested
    event.participants = (tree["participants"]?.elements ?? []).compactMap(\.text)
    for participant in event.participants {
      let key = key(participant)
      if !event.keys.contains(key) { event.keys.append(key) }
    }
    event.number = Int32(clamping: eventCount)
    eventCount += 1
    if keepsRecords { event.record = TimelineInput.record(tree) }
    do { try builder.add(event) } catch { throw OutputError(error.code, error.directory) }
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
  private func key(_ participant: String) -> String {
    if participant.contains("#n") { return names[participant].map { "~" + $0 } ?? participant }
    guard let slash = participant.lastIndex(of: "/"),
      participant[slash...].hasPrefix("/season-")
    else { return participant }
    return String(participant[..<slash])
  }

  /// What kind of thing a trigger tells of.
  private func kind(of trigger: String) -> EventClass {
    let folded = folding.fold(trigger)
    if let kind = english.triggers[FoldedHash.of(folded)] { return kind }
    var hash: UInt32 = 0
    var result = EventClass.other
    for codePoint in folded {
      hash = FoldedHash.step(hash, codePoint)
      if let trigger = korean.triggerBeginnings[hash] { result = trigger.kind }
    }
    return result
  }
}
