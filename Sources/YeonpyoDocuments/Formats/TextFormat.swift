extension Format {
  /// One article a file.
  static let text = Format(reading: .whole(.text), suffixes: ["txt", "text", "log"])
}
