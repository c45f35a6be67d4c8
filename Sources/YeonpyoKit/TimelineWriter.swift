import YeonpyoText
import YeonpyoTimeline

/// How a timeline is written.
public enum TimelineFormat: String, Sendable, CaseIterable {
  case jsonl, csv, timelinejs, ics, markdown
}

/// Writes a timeline, entry by entry.
package struct TimelineWriter: ~Copyable {
  private let format: TimelineFormat
  private var out = ByteBuffer(capacity: 1 << 16)
  private var isFirst = true

  package init(_ format: TimelineFormat) {
    self.format = format
    switch format {
    case .jsonl: break
    case .csv:
      out.append(
        "startDate,endDate,edtf,status,description,participants,articles,firstReported,lastReported,id\r\n"
      )
    case .timelinejs: out.append("{\"events\":[")
    case .ics:
      out.append("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//yeonpyo//timeline//EN\r\n")
    case .markdown:
      out.append("| when | what | status | articles |\n| --- | --- | --- | --- |\n")
    }
  }

  package mutating func add(_ entry: TimelineEntry) {
    switch format {
    case .jsonl: TimelineWriter.jsonLine(entry, &out)
    case .csv: TimelineWriter.csv(entry, &out)
    case .timelinejs: isFirst = TimelineWriter.timelineJS(entry, isFirst, &out) && isFirst
    case .ics: TimelineWriter.calendar(entry, &out)
    case .markdown: TimelineWriter.markdown(entry, &out)
    }
  }

  package mutating func finish() {
    switch format {
    case .timelinejs: out.append("\n]}\n")
    case .ics: out.append("END:VCALENDAR\r\n")
    default: break
    }
  }

  /// Bytes that are ready.
  package var count: Int { out.count }

  /// Takes the bytes that are ready.
  package mutating func take() -> [UInt8] {
    let bytes = out.bytes
    out.removeAll()
    return bytes
  }

  private static func jsonLine(_ entry: TimelineEntry, _ out: inout ByteBuffer) {
    func list(_ key: StaticString, _ values: [String]) {
      out.append(key)
      for (number, value) in values.enumerated() {
        if number > 0 { out.append(",") }
        out.appendJSON(value)
      }
      out.append("]")
    }
    out.append("{\"kind\":\"timeline\",\"id\":")
    out.appendJSON(entry.id)
    out.append(",\"rank\":")
    out.append(entry.rank)
    out.append(",\"class\":null,\"startDate\":")
    out.appendJSON(entry.start?.iso)
    out.append(",\"endDate\":")
    out.appendJSON(entry.end?.iso)
    out.append(",\"edtf\":")
    out.appendJSON(entry.edtf)
    out.append(",\"description\":")
    out.appendJSON(entry.description)
    out.append(",\"lang\":null,\"status\":\"")
    out.append(entry.status.word)
    out.append("\"")
    list(",\"subjects\":[", [])
    list(",\"participants\":[", entry.participants)
    list(",\"participantNames\":[", entry.names)
    list(",\"docIds\":[", entry.docs)
    list(",\"eventIds\":[", entry.events)
    out.append(",\"mentionCount\":")
    out.append(entry.events.count)
    out.append(",\"score\":null,\"firstReported\":")
    out.appendJSON(entry.firstReported?.iso)
    out.append(",\"lastReported\":")
    out.appendJSON(entry.lastReported?.iso)
    list(",\"related\":[", entry.related)
    out.append("}\n")
  }

  // MARK: For people and other programs

  private static func oneLine(_ text: String) -> String {
    var result = ""
    var wasSpace = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.value <= 0x20
      if isSpace, !wasSpace { result += " " }
      if !isSpace { result.unicodeScalars.append(scalar) }
      wasSpace = isSpace
    }
    return result
  }

  /// Sources that are named where people read; the rest are counted.
  private static let mostSources = 5

  private static func sources(_ entry: TimelineEntry) -> String {
    let more = entry.docs.count - mostSources
    return entry.docs.prefix(mostSources).joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
      + (entry.participants.isEmpty ? "" : "; " + entry.participants.joined(separator: ", "))
  }

  /// TimelineJS shows texts as HTML.
  private static func html(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }

  private static func csv(_ entry: TimelineEntry, _ out: inout ByteBuffer) {
    let fields = [
      entry.start?.iso ?? "", entry.end?.iso ?? "", entry.edtf ?? "",
      entry.status.word.description, oneLine(entry.description),
      entry.participants.joined(separator: " "), String(entry.docs.count),
      entry.firstReported?.iso ?? "", entry.lastReported?.iso ?? "", entry.id,
    ]
    let line = fields.map(withoutFormula).map { field in
      field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        ? "\""
          + field.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : field
    }
    out.append(Array((line.joined(separator: ",") + "\r\n").utf8))
  }

  /// A cell that no spreadsheet computes: an apostrophe before what would begin a formula.
  private static func withoutFormula(_ field: String) -> String {
    switch field.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": "'" + field
    default: field
    }
  }

  /// Text that stands in a cell as it is: no HTML, no link, no emphasis (CommonMark, GitHub's tables and bare addresses).
  static func markdown(_ text: String) -> String {
    var result = ""
    for scalar in oneLine(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "|", "`", "*", "_", "[", "]", "~", "@", "#", "!": result += "\\" + String(scalar)
      // `http://`, `www.`
      case ":" where "spt".unicodeScalars.contains(result.unicodeScalars.last ?? " "):
        result += "\\:"
      case "." where result.hasSuffix("www") || result.hasSuffix("WWW"): result += "\\."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func markdown(_ entry: TimelineEntry, _ out: inout ByteBuffer) {
    let what = markdown(entry.description)
    let line = "| \(entry.edtf ?? "") | \(what) | \(entry.status.word) | \(entry.docs.count) |\n"
    out.append(Array(line.utf8))
  }

  /// RFC 5545: whole days, the end exclusive; lines folded at 75 bytes. An open end is the other one; entries without a day are left out.
  private static func calendar(_ entry: TimelineEntry, _ out: inout ByteBuffer) {
    func line(_ text: String) {
      var count = 0
      for character in text {
        let bytes = Array(String(character).utf8)
        if count + bytes.count > 74 {
          out.append("\r\n ")
          count = 1
        }
        out.append(bytes)
        count += bytes.count
      }
      out.append("\r\n")
    }
    func escaped(_ text: String) -> String {
      oneLine(text).reduce(into: "") { result, character in
        if character == "," || character == ";" || character == "\\" { result += "\\" }
        result.append(character)
      }
    }
    func date(_ day: CivilDay) -> String { String(day.iso.filter { $0 != "-" }) }
    guard let start = entry.start ?? entry.end, let end = entry.end ?? entry.start else { return }
    line("BEGIN:VEVENT")
    line("UID:\(entry.id)@yeonpyo")
    line("DTSTAMP:\(date(entry.lastReported ?? end))T000000Z")
    line("DTSTART;VALUE=DATE:\(date(start))")
    // Years have four digits.
    if end.year < 9999 { line("DTEND;VALUE=DATE:\(date(end.adding(days: 1)))") }
    line("SUMMARY:\(escaped(entry.description))")
    line("DESCRIPTION:\(escaped(sources(entry)))")
    line(
      "STATUS:\(entry.status == .attested ? "CONFIRMED" : entry.status == .denied ? "CANCELLED" : "TENTATIVE")"
    )
    line("END:VEVENT")
  }

  /// TimelineJS 3 (knightlab): `events` with dates in parts. Entries without a start take their end.
  ///
  /// - Returns: whether nothing was written.
  private static func timelineJS(
    _ entry: TimelineEntry, _ isFirst: Bool, _ out: inout ByteBuffer
  ) -> Bool {
    func parts(_ day: CivilDay) -> String {
      let (year, month, day) = day.civil
      return "{\"year\":\(year),\"month\":\(month),\"day\":\(day)}"
    }
    guard let start = entry.start ?? entry.end else { return true }
    out.append(isFirst ? "\n" : ",\n")
    out.append(Array("{\"unique_id\":\"\(entry.id)\",\"start_date\":\(parts(start))".utf8))
    if let end = entry.end, end != start { out.append(Array(",\"end_date\":\(parts(end))".utf8)) }
    out.append(Array(",\"group\":\"\(entry.status.word)\",\"text\":{\"headline\":".utf8))
    out.appendJSON(html(oneLine(entry.description)))
    out.append(",\"text\":")
    out.appendJSON(html(sources(entry)))
    out.append("}}")
    return false
  }
}
