import YeonpyoText

/// One form that articles lie in: how it is known, and how it is read. A file for each stands beside this one.
struct Format: Sendable {
  enum Reading: Sendable {
    /// One text, in memory.
    case whole(InputFormat)
    /// Cut into blocks of whole values while it is read.
    case json(byLines: Bool)
    case csv
    case warc
    /// A container that yields members.
    case archive
    /// What is not read, and what to do instead.
    case refused(String)
  }

  let reading: Reading
  /// Ends of file names behind their last full stop, in small letters.
  var suffixes: [String] = []
  /// What such a file begins with.
  var beginnings: [[UInt8]] = []

  /// Every format. Earlier ones win where two begin alike.
  static let all: [Format] =
    [.text, .markdown, .html, .feed, .json, .jsonLines, .csv, .warc, .compressed, .zip, .tar]
    + refused

  /// By what the user says, else by the name; nil where neither tells.
  static func named(_ format: InputFormat, _ path: String?) -> Format? {
    switch format {
    case .auto: return path.flatMap { byName($0) }
    case .text: return .text
    case .markdown: return .markdown
    case .html: return .html
    case .json: return .json
    case .jsonl: return .jsonLines
    case .csv: return .csv
    case .feed: return .feed
    case .warc: return .warc
    }
  }

  private static func byName(_ path: String) -> Format? {
    suffix(path).flatMap { bySuffix[$0] }
  }

  private static let bySuffix = [String: Format](
    all.flatMap { format in format.suffixes.map { ($0, format) } },
    uniquingKeysWith: { first, _ in first })

  /// What stands behind the last full stop of a name, in small letters.
  private static func suffix(_ path: String) -> String? {
    let name = baseName(path)
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return nil }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  static func isArchive(_ path: String) -> Bool {
    if case .archive? = byName(path)?.reading { true } else { false }
  }

  /// Cut while it is read: its encoding must be known before.
  static func isCut(_ format: InputFormat, _ name: String?, _ start: [UInt8]) -> Bool {
    switch (named(format, name) ?? sniffed(start)).reading {
    case .json, .csv: true
    default: false
    }
  }

  /// The path of what a compressed file holds: without `.gz` and the like.
  static func nameInside(_ path: String) -> String {
    guard let suffix = suffix(path), Format.compressed.suffixes.contains(suffix) else {
      return path
    }
    return String(path.dropLast(suffix.count + 1))
  }

  /// By the first bytes; plain text where they tell nothing.
  static func sniffed(_ bytes: [UInt8]) -> Format {
    if let known = all.first(where: { format in
      format.beginnings.contains { bytes.starts(with: $0) }
    }) {
      return known
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start =
      bytes[mark...].firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
      ?? bytes.count
    let text = bytes[start...]
    if beginsAsJSON(text) { return .json }
    if beginsAsFeed(text) { return .feed }
    if beginsAsHTML(text) { return .html }
    return .text
  }
}
