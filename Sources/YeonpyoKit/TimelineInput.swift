import YeonpyoDocuments
import YeonpyoLanguages
import YeonpyoText
import YeonpyoTimeline

/// Reads records (our own, from a pipe, files or a run) into a timeline: events, their documents' dates, clusters' names.
package struct TimelineInput {
  package private(set) var builder = TimelineBuilder()
  private var dates: [String: CivilDay?] = [:]
  /// Of the last document.
  /// Cluster → name.
  private var names: [String: String] = [:]
  private let english = LanguageModule.load(.english).eventWords
  private let korean = LanguageModule.load(.korean).eventWords
  private let folding = Folding()
  /// Lines that are no records.
  package private(set) var faults = 0

  package init() {}

  /// Whether bytes begin like a record of ours.
  package static func isRecords(_ bytes: some Sequence<UInt8>) -> Bool {
    var iterator = bytes.makeIterator()
    for expected in "{\"kind\":\"".utf8 {
      guard let byte = iterator.next(), byte == expected else { return false }
    }
    return true
  }

  package mutating func add(lines bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) { add(line) }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    guard TimelineInput.isRecords(line) else {
      faults += 1
      return
    }
    let kind = line[line.startIndex + 9]
    // Nothing but names of clusters is wanted of mentions.
    guard kind == UInt8(ascii: "d") || kind == UInt8(ascii: "m") || kind == UInt8(ascii: "e") else {
      return
    }
    if kind == UInt8(ascii: "m"), !TimelineInput.hasCluster(line) { return }
    guard let tree = try? JSONTree(Array(line)) else {
      faults += 1
      return
    }
    switch tree["kind"]?.text {
    case "document": document(tree)
    case "mention": mention(tree)
    case "event": event(tree)
    default: break
    }
  }

  /// Whether a mention's record says `"entity":null`.
  private static func hasCluster(_ line: ArraySlice<UInt8>) -> Bool {
    let wanted = Array("\"entity\":null".utf8)
    var at = line.startIndex
    while let found = line[at...].firstIndex(of: 0x65), found + 12 < line.endIndex {
      if line[(found - 1)...].starts(with: wanted) { return true }
      at = found + 1
    }
    return false
  }

  private func day(_ tree: JSONTree?) -> CivilDay? {
    tree?.text.flatMap { CivilTime(iso: $0)?.day }
  }

  private mutating func document(_ tree: JSONTree) {
    guard let doc = tree["doc"]?.text else { return }
    names.removeAll(keepingCapacity: true)
    // Events follow their document.
    dates = [doc: day(tree["date"])]
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
    event.reported = dates[doc] ?? nil
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
    guard let season = participant.range(of: "/season-", from: participant.startIndex) else {
      return participant
    }
    return String(participant[..<season])
  }

  /// What kind of thing a trigger tells of.
  private func kind(of trigger: String) -> EventClass {
    let folded = folding.fold(trigger)
    if let kind = english.triggers[FoldedHash.of(folded)] { return kind }
    var hash: UInt32 = 0
    var result = EventClass.other
    for codePoint in folded {
      hash = FoldedHash.step(hash, codePoint)
      if let kind = korean.triggerBeginnings[hash] { result = kind }
    }
    return result
  }
}

extension String {
  /// Where `text` stands first (without Foundation).
  fileprivate func range(of text: String, from start: Index) -> Index? {
    var at = start
    while at < endIndex {
      if self[at...].hasPrefix(text) { return at }
      at = index(after: at)
    }
    return nil
  }
}
