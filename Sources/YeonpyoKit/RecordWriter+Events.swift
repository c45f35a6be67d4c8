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
        line.append(head)
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
    let gazetteer = plan.gazetteer
    head.removeAll()
    appendList(
      event.participants, { $0.appendJSON(gazetteer, gazetteer.entity($1).id) },
      { [doc] head, cluster in
        head.append("\"")
        head.append(doc)
        head.append("#n")
        head.append(Int(cluster) + 1)
        head.append("\"")
      })
    head.append("],\"participantNames\":[")
    appendList(
      event.participants,
      { $0.appendJSON(gazetteer, gazetteer.name(of: $1, in: language)) },
      { $0.appendJSON(text, clusters[Int($1)].name.range) })
  }

  @inline(__always)
  private mutating func appendList(
    _ participants: [Participant], _ entity: (inout ByteBuffer, UInt32) -> Void,
    _ cluster: (inout ByteBuffer, Int32) -> Void
  ) {
    var isFirst = true
    for participant in participants {
      guard case .entity(let number) = participant else { continue }
      if !isFirst { head.append(",") }
      isFirst = false
      entity(&head, number)
    }
    for participant in participants {
      guard case .cluster(let number) = participant else { continue }
      if !isFirst { head.append(",") }
      isFirst = false
      cluster(&head, number)
    }
  }
}
