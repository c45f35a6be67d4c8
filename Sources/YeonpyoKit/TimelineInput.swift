import YeonpyoDocuments
import YeonpyoLanguages
import YeonpyoText
import YeonpyoTimeline

/// Reads records (our own, from a pipe, files or a run) into a timeline: events, their documents' dates, clusters' names.
package struct TimelineInput {
  package private(set) var builder = TimelineBuilder()
  /// The last document and its date: its events follow it.
  private var document: (doc: String, date: CivilDay?) = ("", nil)
  /// Cluster → name, of the last document.
  private var names: [String: String] = [:]
  private let english = LanguageModule.load(.english).eventWords
  private let korean = LanguageModule.load(.korean).eventWords
  private let folding = Folding()
  /// What could not be read, the first of them: `news.jsonl:7: error: …`.
  package private(set) var problems: [String] = []
  private static let mostProblems = 20

  package init() {}

  package mutating func add(lines bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) { add(line) }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    // Every record begins so; the letter tells most kinds apart.
    let letter = line.dropFirst(Self.head).first
    guard letter == UInt8(ascii: "d") || letter == UInt8(ascii: "m") || letter == UInt8(ascii: "e"),
      let tree = try? JSONTree(Array(line))
    else { return }
    switch tree["kind"]?.text {
    case "document": begin(tree)
    case "mention": mention(tree)
    case "event": event(tree)
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

  private mutating func begin(_ tree: JSONTree) {
    guard let doc = tree["doc"]?.text else { return }
    names.removeAll(keepingCapacity: true)
    document = (doc, day(tree["date"]))
    for record in tree["mentionList"]?.elements ?? [] { mention(record) }
    for record in tree["eventList"]?.elements ?? [] { event(record) }
  }

  private mutating func mention(_ tree: JSONTree) {
    guard let cluster = tree["cluster"]?.text, let name = tree["name"]?.text else { return }
    names[cluster] = name
  }

  private mutating func event(_ tree: JSONTree) {
    guard let id = tree["id"]?.text, let doc = tree["doc"]?.text else { return }
    var event = ReportedEvent()
    event.id = id
    event.doc = doc
    event.reported = document.doc == doc ? document.date : nil
    if case .literal(let start)? = tree["start"] { event.place = Int(start) ?? 0 }
    event.text = tree["text"]?.text ?? ""
    event.kind = kind(of: tree["trigger"]?.text ?? "")
    event.start = day(tree["startDate"])
    event.end = day(tree["endDate"])
    event.basis = DateBasis(word: tree["dateBasis"]?.text ?? "")
    event.status = EventStatus(word: tree["status"]?.text ?? "") ?? .attested
    event.participants = (tree["participants"]?.elements ?? []).compactMap(\.text)
    event.keys = Set(event.participants.compactMap(key)).sorted()
    builder.add(event)
  }

  /// Of a season its show, of a cluster its name.
  private func key(_ participant: String) -> String? {
    if participant.contains("#n") { return names[participant].map { "~" + $0 } }
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
