import YeonpyoText

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

extension Format {
  var isHTML: Bool { if case .whole(.html) = reading { true } else { false } }
}

extension DocumentReader {
  /// The article of a page.
  func page(_ bytes: [UInt8], _ place: InputPlace, notes: [InputFailure]) -> Item {
    guard let page = HTMLArticle(bytes) else {
      return .failure(place.failure(.tooLarge, "memory does not do for this page"))
    }
    if isBlank(page.text.span) { return .failure(place.failure(.empty, "no text on this page")) }
    var document = Document(id: place.doc, path: place.path, text: page.text)
    document.title = page.title
    // Templates say `en` of pages in any language.
    let guess = guessLanguage(page.text.span)
    if let tag = page.language, language(ofTag: tag) == guess { document.languageTag = tag }
    complete(&document, field: nil, metadata: page.date ?? place.address.flatMap(addressDate))
    return .document(document, notes: notes)
  }
}

/// The encoding that a page's first kilobyte names: `<meta charset="euc-kr">`, `content="text/html; charset=euc-kr"`, `<?xml …
/// encoding="…"?>`.
func declaredEncoding(_ bytes: [UInt8]) -> String? {
  let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
  for key in ["charset", "encoding"] {
    var rest = head[...]
    while let place = rest.range(of: key) {
      rest = rest[place.upperBound...]
      let value = rest.drop { $0 == " " }
      guard value.first == "=" else { continue }
      let name = value.dropFirst().drop { " \"'".contains($0) }
      let found = String(
        name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) })
      if !found.isEmpty { return found }
    }
  }
  return nil
}

extension Substring {
  fileprivate func range(of key: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(key) { return at..<index(at, offsetBy: key.count) }
      at = index(after: at)
    }
    return nil
  }
}
