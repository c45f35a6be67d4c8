import YeonpyoText

/// What a page says of itself outside its text.
struct HTMLMetadata {
  struct Time {
    var value: String
    /// How many lines of text stand before it.
    var line: Int
    var isMarked: Bool
    /// It says when the page was changed, or stands in the head of the site: `Updated <time>`.
    var isOther = false
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
    guard !isInArticle, let name = element.property, let value = element.value(.content) else {
      return
    }
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
    if element.value(.rel)?.lowercased() == "canonical", let href = element.value(.href) {
      address = href
    }
  }

  /// JSON-LD; broken as it often is, the first `datePublished` counts.
  mutating func readScript(_ text: [UInt8]) {
    guard scripted == nil, let key = HTMLMetadata.end(of: HTMLMetadata.publishedKey, in: text)
    else { return }
    if let tree = try? JSONTree(text) {
      scripted = HTMLMetadata.published(tree, depth: 0)
      if scripted != nil { return }
    }
    let rest = text[key...].drop { $0 <= 0x20 || $0 == 0x3A }
    guard rest.first == 0x22 else { return }
    let value = String(decoding: rest.dropFirst().prefix { $0 != 0x22 }, as: UTF8.self)
    if fieldDate(value) != nil { scripted = value }
  }

  private static let publishedKey = Array("\"datePublished\"".utf8)

  /// One past the first place of `key`.
  private static func end(of key: [UInt8], in text: [UInt8]) -> Int? {
    var at = 0
    while true {
      at = firstPlace(text.span, at, text.count) { bytesEqual($0, key[0]) }
      guard at + key.count <= text.count else { return nil }
      if text[at..<at + key.count].elementsEqual(key) { return at + key.count }
      at += 1
    }
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
    let marked = times.first { $0.isMarked && !$0.isOther && fieldDate($0.value) != nil }
    let early = times.first { $0.line <= first + 3 && !$0.isOther && fieldDate($0.value) != nil }
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
