import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

/// Why each span of a document is what it is: lines to read on a terminal.
package struct Explanation: Sendable {
  package private(set) var lines: [String] = []

  /// - Throws: what ``Analyzer`` throws, or a fault of the program in the date rules.
  package init(of document: Document, _ plan: AnalysisPlan) throws {
    let document = PlainText(document.text.span).map(document.replacingText) ?? document
    var analyzer = try Analyzer(plan)
    analyzer.recognizer.keepsLost = true
    analyzer.analyze(document)
    let evidence = Evidence(
      document, plan, analyzer.analysis, lost: analyzer.recognizer.lost,
      reasons: Evidence.reasons(document, analyzer))
    var dates = DateEvidence(evidence, taken: analyzer.taken)
    var blocks = evidence.analysis.mentions.indices.map { evidence.mention($0) }
    for number in evidence.analysis.timexes.indices { blocks.append(try dates.timex(number)) }
    blocks += evidence.analysis.events.map(evidence.event)
    var losers = evidence.lostMentions() + dates.unused()
    blocks.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    losers.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    append(blocks)
    append(losers)
    if lines.isEmpty { lines = ["nothing found"] }
  }

  /// One span and what made it.
  struct Block {
    var span: ByteSpan
    /// Text, what it is, its label, and its name or its days.
    var columns: [String]
    var details: [(name: String, words: String)] = []
  }

  /// A reading that became nothing.
  struct Loser {
    var span: ByteSpan
    /// Text and what it would have been.
    var columns: [String]
    var reason: String
  }

  private mutating func append(_ blocks: [Block]) {
    let widths = Explanation.widths(blocks.map(\.columns))
    for block in blocks {
      lines.append(Explanation.row(block.columns, widths))
      for detail in block.details {
        lines.append("  \(padded(detail.name, to: 9))  \(detail.words)")
      }
    }
  }

  private mutating func append(_ losers: [Loser]) {
    guard !losers.isEmpty else { return }
    lines.append("not taken")
    let widths = Explanation.widths(losers.map(\.columns))
    for loser in losers {
      lines.append("  " + Explanation.row(loser.columns + [loser.reason], widths))
    }
  }

  /// Columns no wider than this are aligned; a longer text shifts its own row only.
  private static let widest = 40

  private static func widths(_ rows: [[String]]) -> [Int] {
    guard let count = rows.first?.count else { return [] }
    return (0..<count).map { column in
      rows.map { displayWidth($0[column]) }.filter { $0 <= widest }.max() ?? 0
    }
  }

  private static func row(_ columns: [String], _ widths: [Int]) -> String {
    var line = ""
    for (number, column) in columns.enumerated() {
      let isLast = columns[(number + 1)...].allSatisfy(\.isEmpty)
      if isLast { return line + column }
      line += padded(column, to: number < widths.count ? widths[number] : 0) + "  "
    }
    return line
  }
}

/// What an analysis leaves behind for those who ask.
struct Evidence {
  let document: Document
  let plan: AnalysisPlan
  let analysis: Analysis
  private let lost: [LostCandidate]
  /// What else made each mention: its alignment, the words around it.
  private let reasons: [[(name: String, words: String)]]
  private let particles = ParticleTable(AnalysisPlan.languageData)

  init(
    _ document: Document, _ plan: AnalysisPlan, _ analysis: Analysis, lost: [LostCandidate],
    reasons: [[(name: String, words: String)]]
  ) {
    self.reasons = reasons
    self.document = document
    self.plan = plan
    self.analysis = analysis
    self.lost = lost
  }

  static func reasons(
    _ document: Document, _ analyzer: borrowing Analyzer
  ) -> [[(name: String, words: String)]] {
    let text = document.text.span
    let tokens = analyzer.analysis.tokens
    return analyzer.analysis.mentions.map { mention in
      var result: [(name: String, words: String)] = []
      if let steps = analyzer.recognizer.alignment(text, mention) {
        let words = steps.map { step in
          let syllable = Unicode.Scalar(step.syllable).map { String(Character($0)) } ?? "?"
          let letters = String(decoding: step.letters, as: UTF8.self)
          let hundredths = Int((step.cost * 100).rounded())
          return "\(syllable) \(letters) \(hundredths / 100).\(zeroPadded(hundredths % 100, 2))"
        }
        result.append(("aligned", words.joined(separator: ", ") + " (−ln of how often)"))
      }
      let points = analyzer.recognizer.contextPoints(text, tokens.span, mention)
      if !points.isEmpty {
        result.append(
          ("context", points.map { "\($0.label.name) \($0.points)" }.joined(separator: ", ")))
      }
      return result
    }
  }

  /// The words of a span on one line, without anything a terminal would obey.
  func text(_ span: ByteSpan) -> String {
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in String(decoding: document.text[span.range], as: UTF8.self).unicodeScalars {
      let wasBlank = isBlank
      isBlank = scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value)
      if !isBlank { result.append(scalar) } else if !wasBlank { result.append(" ") }
    }
    return String(result)
  }

  func quoted(_ span: ByteSpan) -> String { "“\(text(span))”" }

  /// What stands after a span inside its eojeol, piece by piece: `“씨”, a title, and “는”, a particle`.
  func follower(of span: ByteSpan) -> String? {
    guard
      let token = analysis.tokens.first(where: { $0.start < span.end && span.end < $0.end }),
      token.kind == .hangul
    else { return nil }
    let rest = Int(span.end)..<Int(token.end)
    let last = String(decoding: document.text[span.range], as: UTF8.self).unicodeScalars.last?.value
    guard let pieces = particles.pieces(document.text.span, rest, after: last ?? 0) else {
      // Decomposed Hangul.
      return quoted(ByteSpan(rest.lowerBound, rest.upperBound))
    }
    return pieces.map { "\(quoted($0.span)), a \($0.kind == .title ? "title" : "particle")" }
      .joined(separator: ", and ")
  }

  func mention(_ number: Int) -> Explanation.Block {
    let mention = analysis.mentions[number]
    let gazetteer = plan.gazetteer
    guard mention.isKnown else { return unknown(number) }
    let entity = gazetteer.entity(mention.entity)
    let name = gazetteer.name(of: mention.entity, in: document.language)
    var block = Explanation.Block(
      span: mention.span,
      columns: [
        text(mention.span), gazetteer.string(entity.id), entity.label.name, gazetteer.string(name),
      ])
    let alias = gazetteer.alias(mention.alias)
    let spelling = gazetteer.string(alias.text)
    let isWritten = spelling == String(decoding: document.text[mention.span.range], as: UTF8.self)
    let place = gazetteer.place(of: mention.alias)
    let isGuessed =
      gazetteer.alias(mention.alias & ~Gazetteer.isRomanized & ~Gazetteer.isTypo).origin
      == .romanization
    let source = isGuessed ? "read as “\(spelling)”, from " : "“\(spelling)” in "
    block.details.append(
      ("\(alias.origin.label)", (isWritten ? "as written in " : source) + place))
    block.details += reasons[number]
    let score = String(
      decoding: RecordWriter.decimal(thousandths: Int(mention.score)), as: UTF8.self)
    block.details.append(("score", score))
    if mention.within >= 0 {
      block.details.append(("within", quoted(analysis.mentions[Int(mention.within)].span)))
    }
    if let follower = follower(of: mention.span) {
      block.details.append(("followed", "by " + follower))
    }
    return block
  }

  /// A name whose entity is not known.
  private func unknown(_ number: Int) -> Explanation.Block {
    let mention = analysis.mentions[number]
    let cluster = analysis.clusters[Int(mention.cluster)]
    var block = Explanation.Block(
      span: mention.span,
      columns: [
        text(mention.span), "#n\(mention.cluster + 1)", cluster.label?.name ?? "?",
        text(cluster.name),
      ])
    if mention.isFound {
      block.details.append(("found", "in no gazetteer"))
    } else {
      block.details.append(("undecided", "several entities have this name here"))
    }
    block.details += reasons[number]
    return block
  }

  /// Names of other entities that lost, each once.
  func lostMentions() -> [Explanation.Loser] {
    struct Key: Hashable {
      var span: ByteSpan
      var entity: UInt32
    }
    var seen: Set<Key> = []
    var result: [Explanation.Loser] = []
    for candidate in lost {
      let number = plan.gazetteer.alias(candidate.alias).entity
      let isSame = analysis.mentions.contains {
        $0.entity == number && $0.span.overlaps(candidate.span)
      }
      // 지난 in 지난해: dates take their words first.
      let isInDate = analysis.timexes.contains { $0.span.overlaps(candidate.span) }
      guard !isSame, candidate.reason != .noParticle || !isInDate,
        seen.insert(Key(span: candidate.span, entity: number)).inserted
      else {
        continue
      }
      let id = plan.gazetteer.string(plan.gazetteer.entity(number).id)
      result.append(
        Explanation.Loser(
          span: candidate.span, columns: [text(candidate.span), id],
          reason: candidate.reason.rawValue))
    }
    return result
  }
}
