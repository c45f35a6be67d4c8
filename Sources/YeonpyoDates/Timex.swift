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
}
