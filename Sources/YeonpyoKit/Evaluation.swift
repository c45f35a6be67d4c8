import YeonpyoDocuments
import YeonpyoText

/// A mention or timex of a record file, as far as evaluation looks at it.
struct EvaluatedSpan {
  var start: Int
  var end: Int
  var text: String
  /// Label of a mention, type of a timex.
  var type: String
  /// Entity of a mention, value of a timex; `nil`: none.
  var value: String?
}

/// The mentions and timexes of a record file, by document.
package struct EvaluationInput {
  var mentions: [String: [EvaluatedSpan]] = [:]
  var timexes: [String: [EvaluatedSpan]] = [:]

  package var isEmpty: Bool { mentions.isEmpty && timexes.isEmpty }

  package func sharesDocuments(with other: EvaluationInput) -> Bool {
    !Set(mentions.keys).union(timexes.keys).isDisjoint(with: other.mentions.keys)
      || !Set(mentions.keys).union(timexes.keys).isDisjoint(with: other.timexes.keys)
  }

  /// Reads JSON Lines; records of other kinds are passed over.
  ///
  /// - Parameter bytes: valid UTF-8.
  /// - Throws: at the first line that is no record.
  package init(_ bytes: [UInt8]) throws(EvaluationError) {
    var scanner = JSONScanner(
      bytes,
      JSONFields(paths: [
        "kind", "doc", "start", "end", "text", "label", "type", "entity", "value",
      ]))
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      line += 1
      defer { start = end + 1 }
      guard bytes[start..<end].contains(where: { $0 > 0x20 }) else { continue }
      do throws(JSONError) {
        try scanner.scan(start..<end)
      } catch {
        throw EvaluationError(
          line: line, column: error.offset - start + 1, message: error.message)
      }
      try add(scanner, line)
    }
    for doc in mentions.keys { mentions[doc]?.sort { ($0.start, $0.end) < ($1.start, $1.end) } }
    for doc in timexes.keys { timexes[doc]?.sort { ($0.start, $0.end) < ($1.start, $1.end) } }
  }

  private mutating func add(_ scanner: JSONScanner, _ line: Int) throws(EvaluationError) {
    func text(_ field: Int) -> String? {
      guard case .string(let range, let hasEscapes) = scanner.values[field] else { return nil }
      return String(decoding: scanner.decode(range, hasEscapes: hasEscapes), as: UTF8.self)
    }
    func number(_ field: Int) -> Int? {
      guard case .number(let range) = scanner.values[field] else { return nil }
      return Int(String(decoding: scanner.bytes[range], as: UTF8.self))
    }
    let kind = text(0)
    guard kind == "mention" || kind == "timex" else { return }
    guard let doc = text(1), let start = number(2), let end = number(3), start < end else {
      throw EvaluationError(
        line: line, column: 1, message: "a \(kind ?? "") record without doc, start and end")
    }
    let isMention = kind == "mention"
    let span = EvaluatedSpan(
      start: start, end: end, text: text(4) ?? "", type: text(isMention ? 5 : 6) ?? "",
      value: text(isMention ? 7 : 8))
    if isMention {
      mentions[doc, default: []].append(span)
    } else {
      timexes[doc, default: []].append(span)
    }
  }
}

/// A line that is no record.
package struct EvaluationError: Error {
  package let line: Int
  package let column: Int
  package let message: String
}

/// True and false positives, and what was missed.
package struct Score: Sendable {
  package let name: String
  package var found = 0
  package var system = 0
  package var gold = 0

  package var precision: Double { system == 0 ? 0 : Double(found) / Double(system) }
  package var recall: Double { gold == 0 ? 0 : Double(found) / Double(gold) }
  package var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}

/// One difference between the two files.
package struct EvaluationMiss: Sendable {
  package enum Kind: String, Sendable { case missed, invented = "not in gold", differs }

  package let kind: Kind
  /// `mention` or `timex`.
  package let record: String
  package let doc: String
  package let start: Int
  package let text: String
  /// What gold says, and what the system says.
  package let gold: String?
  package let system: String?
}

/// Compares system output with gold: precision, recall and F1 of mentions and timexes.
///
/// A timex is scored as in TempEval-3 (UzZaman and others 2013): strict and relaxed spans, then type and value among the
/// relaxed ones; each span pairs with one of the other side at most, the first that fits best.
package struct Evaluation {
  package private(set) var scores: [Score] = []
  /// By document and place.
  package private(set) var misses: [EvaluationMiss] = []

  package init(gold: EvaluationInput, system: EvaluationInput) {
    scores += compare(
      gold.mentions, system.mentions, "mention",
      ["span", "span and label", "overlap", "span, label and entity"])
    scores += compare(
      gold.timexes, system.timexes, "timex", ["strict", "strict and type", "relaxed", "value"])
    misses.sort { ($0.doc, $0.start, $0.record) < ($1.doc, $1.start, $1.record) }
  }

  private mutating func compare(
    _ gold: [String: [EvaluatedSpan]], _ system: [String: [EvaluatedSpan]], _ record: String,
    _ names: [String]
  ) -> [Score] {
    var scores = names.map { Score(name: "\(record): \($0)") }
    for doc in Set(gold.keys).union(system.keys).sorted() {
      let gold = gold[doc] ?? []
      let system = system[doc] ?? []
      for place in scores.indices {
        scores[place].gold += gold.count
        scores[place].system += system.count
      }
      let pairs = Evaluation.pairs(gold, system)
      var taken = [Bool](repeating: false, count: system.count)
      for (place, span) in gold.enumerated() {
        guard let match = pairs[place] else {
          note(.missed, record, doc, span, nil)
          continue
        }
        taken[match] = true
        let other = system[match]
        let isStrict = span.start == other.start && span.end == other.end
        let isTyped = span.type == other.type
        scores[2].found += 1
        if isStrict { scores[0].found += 1 }
        if isStrict, isTyped { scores[1].found += 1 }
        let isValued = span.value == other.value
        if record == "mention" ? isStrict && isTyped && isValued : isValued { scores[3].found += 1 }
        if !(isStrict && isTyped && isValued) { note(.differs, record, doc, span, other) }
      }
      for (place, span) in system.enumerated() where !taken[place] {
        note(.invented, record, doc, nil, span)
      }
    }
    return scores
  }

  /// For each gold span the place of the system's that it pairs with: the same, else, when those are given, the first
  /// that overlaps. Both sides by start.
  private static func pairs(_ gold: [EvaluatedSpan], _ system: [EvaluatedSpan]) -> [Int?] {
    var result = [Int?](repeating: nil, count: gold.count)
    var taken = [Bool](repeating: false, count: system.count)
    for isExact in [true, false] {
      var first = 0
      for (number, span) in gold.enumerated() where result[number] == nil {
        // What ends before every later gold span is behind us; nested spans are few.
        while first < system.count, system[first].end <= span.start { first += 1 }
        var place = first
        while place < system.count, system[place].start < span.end {
          let other = system[place]
          let fits =
            isExact
            ? other.start == span.start && other.end == span.end : other.end > span.start
          if fits, !taken[place] {
            result[number] = place
            taken[place] = true
            break
          }
          place += 1
        }
      }
    }
    return result
  }

  private mutating func note(
    _ kind: EvaluationMiss.Kind, _ record: String, _ doc: String, _ gold: EvaluatedSpan?,
    _ system: EvaluatedSpan?
  ) {
    func words(_ span: EvaluatedSpan) -> String {
      "\(span.text) \(span.type) \(span.value ?? "null")"
    }
    misses.append(
      EvaluationMiss(
        kind: kind, record: record, doc: doc, start: (gold ?? system)?.start ?? 0,
        text: (gold ?? system)?.text ?? "", gold: gold.map(words), system: system.map(words)))
  }
}
