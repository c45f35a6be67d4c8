extension Format {
  /// One page a file.
  static let html = Format(reading: .whole(.html), suffixes: ["html", "htm", "xhtml", "shtml"])

  /// A document type, a comment or a tag of a page's head.
  static func beginsAsHTML(_ text: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: text.prefix(64), as: UTF8.self).lowercased()
    return [
      "<!doctype html", "<html", "<head", "<body",
      "<?xml version=\"1.0\" encoding=\"utf-8\"?><!doctype html",
    ]
    .contains { start.hasPrefix($0) }
  }
}
