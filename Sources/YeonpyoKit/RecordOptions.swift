/// Kinds of records, as `kind` prints them.
public enum RecordKind: String, Sendable, CaseIterable {
  case document, mention, timex, event, timeline, error

  /// What can be asked for; errors are always written.
  package static let choices = allCases.filter { $0 != .error }.map(\.rawValue)
}

/// How records are laid out.
public enum RecordLayout: Sendable, Equatable {
  /// One record a line.
  case flat
  /// One line a document, its records in lists.
  case nested
  /// One file for each kind.
  case split
}

/// What a timeline needs of the events it reads.
package enum TimelineUse: Sendable {
  case events
  /// Their records are written again, with their entry.
  case withRecords
}

/// What of a document is written, and how.
public struct RecordOptions: Sendable {
  /// `error` records are written whatever stands here.
  public var kinds: Set<RecordKind> = [.document, .mention, .timex, .event]
  /// Kinds whose counts document records tell, where more is written than was asked for; `nil`: `kinds`.
  package var asked: Set<RecordKind>?
  public var layout: RecordLayout = .flat
  public var offsets: OffsetUnit = .codepoint
  /// Adds the text at the end of the document record.
  public var withText = false
  /// Whether a timeline reads along.
  package var timeline: TimelineUse?

  public init() {}
}
