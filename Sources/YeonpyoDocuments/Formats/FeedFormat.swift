import YeonpyoText

extension Format {
  /// RSS, RDF and Atom: an item an article.
  static let feed = Format(reading: .whole(.feed), suffixes: ["xml", "rss", "atom", "rdf"])

  var isFeed: Bool { if case .whole(.feed) = reading { true } else { false } }

  static func beginsAsFeed(_ text: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: text.prefix(1024), as: UTF8.self)
    return ["<rss", "<feed", "<rdf:RDF"].contains { tag in
      start.hasPrefix(tag) || start.hasPrefix("<?xml") && start.contains(tag)
    }
  }
}

/// The items of a feed (RSS 2.0, RSS 1.0, RFC 4287).
struct Feed {
  struct Entry {
    /// By the element's name, the first of each.
    var fields: [String: String] = [:]

    /// The longest of what can be its text.
    var text: String? {
      ["content:encoded", "content", "description", "summary"].compactMap { fields[$0] }.max {
        $0.utf8.count < $1.utf8.count
      }
    }

    var date: String? {
      ["pubDate", "published", "dc:date", "dcterms:created", "issued", "updated"].lazy.compactMap {
        fields[$0]
      }.first
    }

    var id: String? { fields["guid"] ?? fields["id"] ?? fields["link"] }
  }

  private(set) var entries: [Entry] = []
  /// The root is no feed's.
  private(set) var isOther = true
  private(set) var language: String?

  init?(_ bytes: [UInt8]) {
    guard let page = HTMLPage(bytes, isXML: true) else { return nil }
    var entry: Entry?
    var path: [String] = []
    var value = ""
    for index in 0..<page.count {
      switch page[index] {
      case .begin:
        let name = page.name(index)
        if path.isEmpty { isOther = !["rss", "feed", "rdf:RDF"].contains(name) }
        path.append(name)
        if name == "item" || name == "entry" { entry = Entry() }
        if entry != nil, path.count >= 2, ["item", "entry"].contains(path[path.count - 2]) {
          value = ""
        }
      case .attribute(_, let range):
        if page.name(index) == "href", path.last == "link", entry?.fields["link"] == nil {
          entry?.fields["link"] = page.string(range)
        }
        if page.name(index) == "xml:lang", path.count == 1 { language = page.string(range) }
      case .text(let range):
        if entry != nil || path.last == "language" { value += page.string(range) }
      case .end:
        let name = path.popLast() ?? ""
        if name == "language", entry == nil { language = value }
        if name == "item" || name == "entry" {
          if let entry { entries.append(entry) }
          entry = nil
        } else if let parent = path.last, parent == "item" || parent == "entry",
          entry?.fields[name] == nil
        {
          let text = value.trimmed
          if !text.isEmpty { entry?.fields[name] = text }
        }
        if entry == nil { value = "" }
      }
    }
  }
}

extension DocumentReader {
  /// The items of a feed.
  func feed(_ bytes: [UInt8], _ place: InputPlace, notes: [InputFailure]) -> [Item] {
    guard let feed = Feed(bytes) else {
      return [.failure(place.failure(.tooLarge, "memory does not do for this feed"))]
    }
    guard !feed.isOther else {
      return [.failure(place.failure(.unreadable, "XML that is neither RSS nor Atom"))]
    }
    guard !feed.entries.isEmpty else {
      return [.failure(place.failure(.empty, "no items in this feed"))]
    }
    return feed.entries.enumerated().map { index, entry in
      let here = RecordPlace(place: place, doc: "\(place.doc)#\(index + 1)", line: nil, offset: 0)
      var article = RecordArticle(text: entry.text.map { Array($0.utf8) }, at: 0)
      article.title = entry.fields["title"]
      article.date = entry.date
      article.id = entry.id
      article.language = feed.language
      return item(article, here, index == 0 ? notes : [])
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
