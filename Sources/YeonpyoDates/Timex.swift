import YeonpyoText

/// A span that names a time, resolved.
package struct Timex: Sendable {
  /// What it was read from.
  package enum Anchor: Sendable, Equatable {
    case nothing
    case document
    /// An earlier timex, by its place in the list.
    case timex(Int)
  }

  package var span: ByteSpan
  package var time: ResolvedTime
  package var anchor: Anchor
  /// Place of the rule in the grammar; of a merged phrase, its first part's.
  package var rule: Int
  /// What the phrase says before anything is anchored.
  package var expression: TimeExpression
  package var firstToken: Int
  /// Which way the sentence leaned.
  package var leaning: Resolver.Leaning

  /// Number in place of a rule's, for the date of the document's head.
  package static let headRule = -1

  /// A day or a time that nothing places.
  package var isOpen: Bool {
    (time.type == .date || time.type == .time) && time.start == nil && time.end == nil
  }

  /// The span that the document's date was read from.
  package init(creationTime day: CivilDay, span: ByteSpan, firstToken: Int) {
    var value = InlineText()
    value.append(day)
    var time = ResolvedTime(.date, value)
    time.start = day
    time.end = day
    time.edtf = value
    self.init(
      span: span, time: time, anchor: .nothing, rule: Timex.headRule, expression: .date(),
      firstToken: firstToken, leaning: .none)
  }

  init(
    span: ByteSpan, time: ResolvedTime, anchor: Anchor, rule: Int, expression: TimeExpression,
    firstToken: Int, leaning: Resolver.Leaning
  ) {
    self.span = span
    self.time = time
    self.anchor = anchor
    self.rule = rule
    self.expression = expression
    self.firstToken = firstToken
    self.leaning = leaning
  }
}
