import YeonpyoDates
import YeonpyoEntities
import YeonpyoText
import YeonpyoTimeline

extension Evidence {
  /// Trigger, that it is an event, its status and days; who takes part and where the days come from.
  func event(_ event: Event) -> Explanation.Block {
    var days = event.edtf.description
    if days.isEmpty { days = "no day" }
    var details: [(name: String, words: String)] = [
      ("said in", quoted(event.span)),
      ("who", event.participants.map(name).joined(separator: ", ")),
    ]
    let day = document.date.map { " of \($0.day.iso)" } ?? ""
    switch event.basis {
    case .timex: details.append(("day", event.timex.map(timex) ?? "told by the clause"))
    case .document: details.append(("day", "no other is told: the article's date\(day)"))
    case .quotation: details.append(("day", "of the speech it is told in"))
    case .carried:
      details.append(
        ("day", "of what was told before it" + (event.timex.map { ": " + timex($0) } ?? "")))
    case .nothing: break
    }
    return Explanation.Block(
      span: event.trigger,
      columns: [text(event.trigger), "event", event.status.word.description, days],
      details: details)
  }

  private func timex(_ number: Int) -> String { quoted(analysis.timexes[number].span) }

  private func name(_ participant: Participant) -> String {
    switch participant {
    case .entity(let number): plan.gazetteer.string(plan.gazetteer.entity(number).id)
    case .cluster(let number): quoted(analysis.clusters[Int(number)].name)
    }
  }
}
