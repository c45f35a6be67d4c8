extension Format {
  /// An object, an array, values one after the other, or one on each line: the first bytes tell which (``JSONShape``).
  static let json = Format(
    reading: .json(byLines: false), suffixes: ["json", "jsonl", "ndjson", "jl"])
  /// One value on each line, whatever stands there.
  static let jsonLines = Format(reading: .json(byLines: true))

  /// `{`, or `[` with a value behind it: `[Seoul]` begins a text.
  static func beginsAsJSON(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == 0x5B else { return text.first == 0x7B }
    return text.dropFirst().first { $0 > 0x20 } == 0x7B
  }
}
