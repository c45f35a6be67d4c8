import YeonpyoEntities
import YeonpyoText
import YeonpyoTimeline

extension RecordWriter {
  mutating func writeEvents(
    _ document: borrowing Document, _ analysis: borrowing Analysis, nested: Bool,
    to out: inout ByteBuffer
  ) {
    let text = document.text.span
    var counter = OffsetCounter(text, options.offsets)
    for number in analysis.events.indices {
      let event = analysis.events[number]
      appendParticipants(event, document.language, text, analysis.clusters)
      let room = 1000 + 4 * doc.count + 12 * event.span.count + head.count
      out.writeLine(room) { line in
        if nested, number > 0 { line.append(",") }
        let start = writeHead(eventHead, number + 1, event.span, text, &counter, to: &line)
        let offset = counter.count(text, Int(event.span.start)..<Int(event.trigger.start))
        line.append(",\"trigger\":")
        line.appendJSON(text, event.trigger.range)
        line.append(",\"triggerStart\":")
        line.append(start + offset)
        line.append(",\"triggerEnd\":")
        line.append(start + offset + counter.count(text, event.trigger.range))
        line.append(",\"class\":null,\"group\":null,\"rule\":null,\"startDate\":")
        line.append(event.start, ",\"endDate\":", event.end)
        line.append(",\"edtf\":")
        line.append(event.edtf)
        line.append(",\"dateBasis\":")
        if event.basis == .nothing {
          line.append("null")
        } else {
          line.append("\"")
          line.append(event.basis.word)
          line.append("\"")
        }
        line.append(",\"timex\":")
        if let timex = event.timex {
          line.append("\"")
          line.append(doc)
          line.append("#t")
          line.append(timex + 1)
          line.append("\"")
        } else {
          line.append("null")
        }
        line.append(",\"status\":\"")
        line.append(event.status.word)
        line.append("\",\"subjects\":[],\"participants\":[")
        line.append(head.bytes)
        line.append("],\"saidBy\":null,\"score\":null,\"sentence\":")
        line.append(event.sentence)
        line.append(",\"entry\":null")
        line.append(nested ? "}" : "}\n")
      }
    }
  }

  /// Ids of entities, then clusters, between quotation marks; then their names.
  private mutating func appendParticipants(
    _ event: Event, _ language: Language, _ text: Span<UInt8>, _ clusters: [NameCluster]
  ) {
    let ordered =
      event.participants.filter(\.isEntity) + event.participants.filter { !$0.isEntity }
    let gazetteer = plan.gazetteer
    head.removeAll()
    for (number, participant) in ordered.enumerated() {
      if number > 0 { head.append(",") }
      switch participant {
      case .entity(let entity):
        head.appendJSON(gazetteer.string(gazetteer.entity(entity).id))
      case .cluster(let cluster):
        head.append("\"")
        head.append(doc)
        head.append("#n")
        head.append(Int(cluster) + 1)
        head.append("\"")
      }
    }
    head.append("],\"participantNames\":[")
    for (number, participant) in ordered.enumerated() {
      if number > 0 { head.append(",") }
      switch participant {
      case .entity(let entity):
        head.appendJSON(gazetteer.string(gazetteer.name(of: entity, in: language)))
      case .cluster(let cluster): head.appendJSON(text, clusters[Int(cluster)].name.range)
      }
    }
  }
}

extension Participant {
  fileprivate var isEntity: Bool {
    if case .entity = self { return true }
    return false
  }
}
