import TestSupport
import YeonpyoDocuments
import YeonpyoKit
import YeonpyoText

/// Holds records against RECORDS: keys and their types, spans, ids, references, order, values that can be.
struct RecordValidator {
  private let schemas: [String: RecordSchema]

  init() {
    var schemas: [String: RecordSchema] = [:]
    for kind in RecordKind.allCases { schemas[kind.rawValue] = RecordSchema(kind) }
    self.schemas = schemas
  }

  /// - Parameter text: of the only document, where it is known.
  /// - Returns: how many records there are.
  func check(_ bytes: [UInt8], text: [UInt8]?) throws -> Int {
    var ids: Set<String> = []
    var references: [String] = []
    var last: (kind: String, start: Int, end: Int) = ("", -1, 0)
    let boundaries = text.map { clusterBoundaries(String(decoding: $0, as: UTF8.self)) }
    var count = 0
    for line in bytes.split(separator: 0x0A) {
      count += 1
      guard let record = try? JSONTree(Array(line)), let kind = record["kind"]?.text else {
        throw FuzzProblem("no JSON: \(String(decoding: line, as: UTF8.self))")
      }
      func fail(_ what: String) -> FuzzProblem {
        FuzzProblem("\(what): \(String(decoding: line, as: UTF8.self))")
      }
      try checkKeys(record, kind, fail)
      if kind == "document" || kind == "error" { last = ("", -1, 0) }
      if let id = record["id"]?.text, kind != "document" {
        guard ids.insert("\(id)\(kind == "timeline" ? "t" : "")").inserted || text == nil else {
          throw fail("an id twice")
        }
      }
      for key in ["within", "anchor", "timex", "saidBy"] {
        if let reference = record[key]?.text, reference != "dct" { references.append(reference) }
      }
      try checkDays(record, fail)
      if let value = record["value"]?.text, !RecordValidator.isPossible(value) {
        throw fail("no such time")
      }
      guard let start = number(record["startUtf8"]), let end = number(record["endUtf8"]) else {
        continue
      }
      guard start < end,
        last.kind != kind || start > last.start || start == last.start && end <= last.end
      else {
        throw fail("out of order")
      }
      last = (kind, start, end)
      if let text, let boundaries {
        guard end <= text.count, boundaries.contains(start), boundaries.contains(end) else {
          throw fail("a cut cluster")
        }
        let piece = String(decoding: text[start..<end], as: UTF8.self)
        guard record["text"]?.text?.utf8.elementsEqual(piece.utf8) == true else {
          throw fail("another text")
        }
        let points = String(decoding: text[..<start], as: UTF8.self).unicodeScalars.count
        guard number(record["start"]) == points,
          number(record["end"]) == points + piece.unicodeScalars.count
        else {
          throw fail("code points")
        }
      }
    }
    for reference in references where !ids.contains(reference) {
      throw FuzzProblem("a reference that leads nowhere: \(reference)")
    }
    return count
  }

  private func checkKeys(
    _ record: JSONTree, _ kind: String, _ fail: (String) -> FuzzProblem
  ) throws {
    guard let schema = schemas[kind] else { throw fail("unknown kind") }
    guard record.members.map(\.key) == schema.fields.map(\.name) else { throw fail("other keys") }
    for (member, field) in zip(record.members, schema.fields) {
      let isRight =
        switch (member.value, field.type) {
        case (.null, _): field.isNullable
        case (.string(let text), .word(let words)): words.contains(text)
        case (.string(let text), .day): CivilTime(iso: text)?.day.iso == text
        case (.string, .string), (.literal, .integer): true
        case (.literal(let text), .number): (Double(text) ?? -1) >= 0 && (Double(text) ?? 2) <= 1
        case (.array(let elements), .strings): elements.allSatisfy { $0.text != nil }
        default: false
        }
      guard isRight else { throw fail("'\(member.key)' is no value of its kind") }
    }
  }

  private func checkDays(_ record: JSONTree, _ fail: (String) -> FuzzProblem) throws {
    if let start = record["startDate"]?.text, let end = record["endDate"]?.text, start > end {
      throw fail("days the wrong way round")
    }
  }

  private func number(_ value: JSONTree?) -> Int? {
    guard case .literal(let text)? = value else { return nil }
    return Int(text)
  }

  /// A TIMEX3 value whose parts exist: months to 12, days to 31, quarters to 4, hours to 24.
  private static func isPossible(_ value: String) -> Bool {
    let date = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if value.hasPrefix("P") || value.isEmpty { return !value.isEmpty }
    let parts = date[0].split(separator: "-", omittingEmptySubsequences: false).dropFirst()
    for (place, part) in parts.enumerated() {
      if let number = Int(part) {
        // Behind a week it is its day.
        let isWeekday = place == 1 && parts.first?.hasPrefix("W") == true
        guard number >= 1, number <= (isWeekday ? 7 : place == 0 ? 12 : 31) else { return false }
      } else if part.hasPrefix("Q") {
        guard ["Q1", "Q2", "Q3", "Q4", "QX"].contains(part) else { return false }
      } else if part.hasPrefix("H") {
        guard ["H1", "H2", "HX"].contains(part) else { return false }
      } else if part.hasPrefix("W"), let week = Int(part.dropFirst()) {
        guard (1...53).contains(week) else { return false }
      }
    }
    if date.count == 2 {
      let clock = date[1].split(separator: ":")
      if let hour = clock.first.flatMap({ Int($0) }), hour > 24 { return false }
      if clock.count > 1, let minute = Int(clock[1].prefix(2)), minute > 59 { return false }
    }
    return true
  }
}
