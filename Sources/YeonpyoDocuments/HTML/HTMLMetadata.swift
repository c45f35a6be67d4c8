import YeonpyoText

/// What a page says of itself outside its text.
struct HTMLMetadata {
  struct Time {
    var value: String
    /// How many lines of text stand before it.
    var line: Int
    var isMarked: Bool
  }

  var title: String?
  var headline: String?
  var language: String?
  var times: [Time] = []
  /// Texts of elements that are called a date.
  var labels: [Time] = []
  private var scripted: String?
  private var published: String?
  private var itemprop: String?
  private var other: String?
  private var address: String?

  /// Names of other `meta` elements that give the day of publication.
  private static let dates: Set<String> = [
    "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "publicationdate", "publication-date",
    "article.published", "article:published:time", "article_date_original", "article:published",
    "og:article:published_time", "og:published_time",
    "og:pubdate", "og:regdate", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date",
    "dcterms.created",
    "dcterms.issued", "dc:date", "dc:created", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article:post_date", "article.created", "originalpublicationdate", "citation_publication_date",
    "citation_date",
    "displaydate", "display_date", "published-date", "published_date", "published_time",
    "release_date", "datepublished",
    "date_published", "createdate", "created", "dateposted", "rnews:datepublished",
    "prism.publicationdate",
    "bt:pubdate", "mediator_published_time", "iso-8601-publish-date", "article:published_date",
    "cse_pubdate", "vr:published_time",
    "probe-pub-date", "doc_date", "publicationdatetime",
  ]

  mutating func read(_ element: HTMLElement, isInArticle: Bool) {
    if element.isDatePublished, itemprop == nil,
      let value = element.value(.content) ?? element.value(.datetime), fieldDate(value) != nil
    {
      itemprop = value
    }
    guard !isInArticle, let name = element.property, let value = element.value(.content) else { return }
    switch name {
    case "article:published_time":
      if published == nil, fieldDate(value) != nil { published = value }
    case "og:title", "twitter:title": if headline == nil { headline = value }
    case "og:url": if address == nil { address = value }
    default:
      if other == nil, HTMLMetadata.dates.contains(name), fieldDate(value) != nil { other = value }
    }
  }

  mutating func readLink(_ element: HTMLElement) {
    if element.value(.rel)?.lowercased() == "canonical", let href = element.value(.href) { address = href }
  }

  /// JSON-LD; broken as it often is, the first `datePublished` counts.
  mutating func readScript(_ text: String) {
    guard scripted == nil else { return }
    if let tree = try? JSONTree(Array(text.utf8)) {
      scripted = HTMLMetadata.published(tree, depth: 0)
      if scripted != nil { return }
      if !text.contains("datePublished") { return }
    }
    guard let key = text.range(ofLiteral: "\"datePublished\"") else { return }
    let rest = text[key...].drop { $0 != ":" }.dropFirst().drop {
      $0 == " " || $0 == "\n" || $0 == "\t"
    }
    guard rest.first == "\"" else { return }
    let value = String(rest.dropFirst().prefix { $0 != "\"" })
    if fieldDate(value) != nil { scripted = value }
  }

  /// Of an article first, then of anything.
  private static func published(_ tree: JSONTree, depth: Int) -> String? {
    guard depth < 8 else { return nil }
    if let value = tree["datePublished"]?.text, fieldDate(value) != nil {
      let types =
        [tree["@type"]?.text].compactMap(\.self)
        + (tree["@type"]?.elements.compactMap(\.text) ?? [])
      if types.isEmpty
        || types.contains(where: {
          !["WebSite", "Comment", "ImageObject", "VideoObject"].contains($0)
        })
      {
        return value
      }
    }
    for element in tree.elements {
      if let found = published(element, depth: depth + 1) { return found }
    }
    for member in tree.members
    where ["@graph", "mainEntity", "mainEntityOfPage", "subjectOf"].contains(member.key) {
      if let found = published(member.value, depth: depth + 1) { return found }
    }
    return nil
  }

  /// The day of publication as the page's own data tell it: JSON-LD, `article:published_time`, other `meta`, microdata, `time` elements
  /// that say so or stand before line `first` of the text, the page's address.
  func date(before first: Int) -> CivilTime? {
    let marked = times.first { $0.isMarked && fieldDate($0.value) != nil }
    let early = times.first { $0.line <= first + 3 && fieldDate($0.value) != nil }
    let told = [scripted, published, other, itemprop, marked?.value, early?.value].lazy.compactMap {
      $0.flatMap(fieldDate)
    }
    return told.first ?? address.flatMap(addressDate) ?? labelled(before: first)
  }

  /// The text of an element called a date, in the head of the article.
  private func labelled(before first: Int) -> CivilTime? {
    labels.lazy.filter { $0.line <= first + 3 }.compactMap { label in
      let bytes = Array(label.value.utf8)
      return fieldDate(label.value) ?? HeadLine.read(bytes.span, 0..<bytes.count)?.time
    }.first
  }
}

/// `https://…/2021/03/15/…`, `…/20210315…`
func addressDate(_ address: String) -> CivilTime? {
  let path = address.prefix { $0 != "?" && $0 != "#" }
  var parts = path.split(separator: "/").map(String.init)
  while parts.count >= 3 {
    if parts[0].utf8.count == 4, let year = Int(parts[0]), (1990...2100).contains(year),
      let month = Int(parts[1]),
      let day = Int(parts[2].prefix { $0.isNumber }),
      parts[2].prefix(while: { $0.isNumber }).count <= 2,
      let found = CivilDay(year: year, month: month, day: day)
    {
      return CivilTime(day: found)
    }
    parts.removeFirst()
  }
  return nil
}

extension String {
  /// Where `literal` begins, first.
  fileprivate func range(ofLiteral literal: String) -> String.Index? {
    let wanted = Array(literal.utf8)
    var at = utf8.startIndex
    while let next = utf8[at...].firstIndex(of: wanted[0]) {
      if utf8[next...].starts(with: wanted) { return utf8.index(next, offsetBy: wanted.count) }
      at = utf8.index(after: next)
    }
    return nil
  }
}
