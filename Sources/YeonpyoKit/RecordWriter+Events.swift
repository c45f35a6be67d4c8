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
      appendParticipants(event)
      let room = 700 + 3 * doc.count + 12 * event.span.count + head.count
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
        line.append(",\"startDate\":")
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
        line.append("\",\"participants\":[")
        line.append(head.bytes)
        line.append("],\"sentence\":")
        line.append(event.sentence)
        line.append(",\"entry\":null")
        line.append(nested ? "}" : "}\n")
      }
    }
  }

  /// Ids of entities, then clusters, between quotation marks.
  private mutating func appendParticipants(_ event: Event) {
    head.removeAll()
    var isFirst = true
    for participant in event.participants {
      guard case .entity(let number) = participant else { continue }
      if !isFirst { head.append(",") }
      isFirst = false
      head.appendJSON(plan.gazetteer.string(plan.gazetteer.entity(number).id))
    }
    for participant in event.participants {
      guard case .cluster(let number) = participant else { continue }
      if !isFirst { head.append(",") }
      isFirst = false
      head.append("\"")
      head.append(doc)
      head.append("#n")
      head.append(Int(number) + 1)
      head.append("\"")
    }
  }
}
