import YeonpyoText

/// A page's elements and lines of text, and what its head says.
struct HTMLTree {
  struct Node {
    let tag: HTMLTag
    let parent: Int32
    /// It stands around an article, by its tag, role or hidden state, or inside what does.
    var isOutside = false
    /// The same by its class or id, which can be wrong.
    var isUnlikely = false
    /// Named as the body of an article.
    var isBody = false
    var weight: Int32 = 0
    /// Code points in it, Hangul twice, and those that are links.
    var chars: Int32 = 0
    var linkChars: Int32 = 0
    /// Code points of running text in it: lines of some length that are no links.
    var running: Int32 = 0
  }

  /// A line of text: what stands between two block elements or line breaks.
  struct Line {
    var range: Range<Int>
    var node: Int32
    var chars: Int32
    var linkChars: Int32
    var commas: Int32

    var isRunning: Bool { chars >= 80 && linkShare < 0.3 }

    var linkShare: Float { chars > 0 ? Float(linkChars) / Float(chars) : 0 }
  }

  private(set) var nodes: [Node] = []
  private(set) var lines: [Line] = []
  /// Texts of lines, white space collapsed.
  private(set) var text: [UInt8] = []
  private(set) var metadata = HTMLMetadata()

  private var open: [(tag: HTMLTag, node: Int32)] = []
  private var dropped = 0
  private var links = 0
  private var line: Line?
  private var hasSpace = false
  /// Attributes of the element that began last.
  private var element = HTMLElement()
  private var isInTitle = false
  private var script: String?
  /// Elements under way that are said to hold the day of publication, by their depth, and where their text begins.
  private var labels: [(depth: Int, start: Int)] = []

  init(_ page: HTMLPage) {
    nodes.append(Node(tag: .html, parent: -1))
    var index = 0
    while index < page.count {
      switch page[index] {
      case .begin(let tag):
        element = HTMLElement()
        index += 1
        while index < page.count, case .attribute(let name, let range) = page[index] {
          if name != .other { element.set(name, page.string(range)) }
          index += 1
        }
        begin(tag)
        continue
      case .end(let tag): end(tag)
      case .text(let range): add(page, range)
      case .attribute: break
      }
      index += 1
    }
    endLine()
    addUp()
  }

  private var node: Int32 { open.last?.node ?? 0 }

  private mutating func begin(_ tag: HTMLTag) {
    switch tag {
    case .meta: metadata.read(element, isInArticle: false)
    case .title: isInTitle = dropped == 0 && metadata.title == nil
    case .script: script = element.type?.contains("ld+json") == true ? "" : nil
    case .link: metadata.readLink(element)
    case .html: if let language = element.lang { metadata.language = language }
    default: break
    }
    if element.itemprop != nil, tag != .meta { metadata.read(element, isInArticle: true) }
    if tag == .time, let datetime = element.datetime {
      metadata.times.append(
        HTMLMetadata.Time(value: datetime, line: lines.count, isMarked: element.isPublished))
    }
    if tag == .br || tag == .hr {
      endLine()
      return
    }
    if tag == .meta || tag == .link { return }
    if tag.isDropped { dropped += 1 }
    if tag == .a { links += 1 }
    if element.isDateLabel, dropped == 0 { labels.append((open.count + 1, text.count)) }
    guard tag.isBlock else {
      open.append((tag, node))
      return
    }
    endLine()
    var new = Node(tag: tag, parent: node)
    new.isOutside = tag.isSurrounding || element.isHidden || element.isSurrounding
    let hint = element.hint
    new.isBody = element.itemprop == "articleBody" || hint.isBody
    new.isUnlikely = hint.isUnlikely && !new.isBody && ![.body, .article, .main, .p].contains(tag)
    new.weight = hint.weight
    nodes.append(new)
    open.append((tag, Int32(nodes.count - 1)))
  }

  private mutating func end(_ tag: HTMLTag) {
    // The parser closes what was left open, but not always what was never opened.
    guard let place = open.lastIndex(where: { $0.tag == tag }) else { return }
    while open.count > place {
      let (tag, _) = open.removeLast()
      if tag.isDropped { dropped -= 1 }
      if tag == .a { links -= 1 }
      if tag == .title { isInTitle = false }
      if tag == .script, let text = script {
        metadata.readScript(text)
        script = nil
      }
      if let label = labels.last, label.depth > open.count {
        labels.removeLast()
        if label.start < text.count, text.count - label.start < 120 {
          metadata.labels.append(
            HTMLMetadata.Time(
              value: String(decoding: text[label.start...], as: UTF8.self), line: lines.count,
              isMarked: true))
        }
      }
      if tag.isBlock { endLine() }
    }
  }

  private mutating func add(_ page: HTMLPage, _ range: Range<Int>) {
    if isInTitle { metadata.title = (metadata.title ?? "") + page.string(range) }
    if let text = script { script = text + page.string(range) }
    guard dropped == 0 else { return }
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = page.pool[at]
      let isNoBreak = byte == 0xC2 && at + 1 < range.upperBound && page.pool[at + 1] == 0xA0
      if byte <= 0x20 || isNoBreak {
        hasSpace = true
        at += isNoBreak ? 2 : 1
        continue
      }
      var now =
        line ?? Line(range: text.count..<text.count, node: node, chars: 0, linkChars: 0, commas: 0)
      if hasSpace, !now.range.isEmpty { text.append(0x20) }
      hasSpace = false
      let start = text.count
      var chars: Int32 = 0
      while at < range.upperBound {
        let byte = page.pool[at]
        if byte <= 0x20 || byte == 0xC2 && at + 1 < range.upperBound && page.pool[at + 1] == 0xA0 {
          break
        }
        if byte == 0x2C { now.commas += 1 }
        if byte < 0x80 || byte >= 0xC0 { chars += (0xEA...0xED).contains(byte) ? 2 : 1 }
        text.append(byte)
        at += 1
      }
      if text.count > start { chars += 1 }
      now.chars += chars
      if links > 0 { now.linkChars += chars }
      now.range = now.range.lowerBound..<text.count
      line = now
    }
  }

  private mutating func endLine() {
    hasSpace = false
    guard let done = line else { return }
    line = nil
    lines.append(done)
  }

  /// Counts of lines to all elements around them.
  private mutating func addUp() {
    for line in lines {
      nodes[Int(line.node)].chars += line.chars
      nodes[Int(line.node)].linkChars += line.linkChars
      if line.isRunning { nodes[Int(line.node)].running += line.chars }
    }
    // Parents stand before their children.
    for index in stride(from: nodes.count - 1, to: 0, by: -1) {
      let node = nodes[index]
      guard node.parent >= 0 else { continue }
      nodes[Int(node.parent)].chars += node.chars
      nodes[Int(node.parent)].linkChars += node.linkChars
      nodes[Int(node.parent)].running += node.running
    }
    // What holds the better part of the page's running text is not beside the article, whatever it is called.
    let all = nodes[0].running
    for index in nodes.indices.dropFirst() {
      let parent = nodes[Int(nodes[index].parent)]
      let holdsMost = nodes[index].running * 2 > all
      nodes[index].isOutside = parent.isOutside || nodes[index].isOutside && !holdsMost
      nodes[index].isUnlikely = parent.isUnlikely || nodes[index].isUnlikely && !holdsMost
    }
  }
}

/// The attributes of one element.
struct HTMLElement {
  private(set) var names = ""
  private(set) var itemprop: String?
  private(set) var property: String?
  private(set) var content: String?
  private(set) var datetime: String?
  private(set) var lang: String?
  private(set) var type: String?
  private(set) var role: String?
  private(set) var href: String?
  private(set) var rel: String?
  private var hasPubdate = false
  private(set) var isHidden = false

  mutating func set(_ name: HTMLAttribute, _ value: String) {
    switch name {
    case .id, .class: names += (names.isEmpty ? "" : " ") + value.lowercased()
    case .itemprop: itemprop = value
    case .property, .name: property = value.lowercased()
    case .content: content = value
    case .datetime: datetime = value
    case .lang: lang = value
    case .type: type = value.lowercased()
    case .role: role = value.lowercased()
    case .href: href = value
    case .rel: rel = value.lowercased()
    case .pubdate: hasPubdate = true
    case .hidden: isHidden = true
    case .ariaHidden: if value == "true" { isHidden = true }
    case .style:
      let style = value.lowercased().filter { $0 != " " }
      if style.contains("display:none") || style.contains("visibility:hidden") { isHidden = true }
    case .other: break
    }
  }

  var isSurrounding: Bool {
    switch role {
    case "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog",
      "menu", "menubar":
      true
    default: false
    }
  }

  /// A time that says that it is the publication's.
  var isPublished: Bool {
    hasPubdate || itemprop == "datePublished" || names.contains("publish")
      || names.contains("entry-date")
  }

  /// Its text is the day of publication, by its class or microdata.
  var isDateLabel: Bool {
    if itemprop?.lowercased() == "datepublished" { return true }
    guard !names.isEmpty, !names.contains("updat"), !names.contains("modif"),
      !names.contains("comment")
    else { return false }
    return names.split(separator: " ").contains { HTMLElement.dateLabels.contains(String($0)) }
  }

  private static let dateLabels: Set<String> = [
    "date", "published", "publishdate", "publish-date", "published-date", "pub-date", "pubdate",
    "pub_date", "entry-date", "entry_date",
    "post-date", "post_date", "postdate", "article-date", "article_date", "article__date",
    "articledate", "date-header", "posted-on",
    "post-meta-date", "datetime", "date-time", "meta-date", "byline-date", "story-date",
    "news-date", "news_date", "date-published",
    "timestamp", "publish-time", "datum", "day", "article__publish-date",
    "article-header__publish-date", "post-published",
  ]

  var hint: HTMLHint { HTMLHint(names) }
}

/// What the class and id of an element say of its content.
struct HTMLHint {
  var isBody = false
  var isUnlikely = false
  var weight: Int32 = 0

  private static let bodies = [
    "articlebody", "article-body", "article_body", "article__body", "article-content",
    "article_content", "articlecontent",
    "article__content", "story-body", "storybody", "story_body", "entry-content", "post-content",
    "post_content", "post-body",
    "news_body", "newsbody", "news-body", "article_txt", "article_view", "article_text",
    "articletext", "article-text",
    "news_text", "article-view-content", "newsct_article", "news_cnt", "articleview", "art_body",
    "art_txt", "body-content",
    "content-body", "main-content", "story-content", "richtext", "c-entry", "caas-body",
    "text_area", "view_con", "viewcontent",
  ]
  private static let unlikely = [
    "comment", "related", "sidebar", "share", "sharing", "social", "footer", "breadcrumb", "menu",
    "navi", "newsletter", "subscri",
    "signup", "sign-up", "promo", "sponsor", "advert", "adsense", "banner", "cookie", "consent",
    "gdpr", "popup", "modal",
    "recommend", "also-read", "readmore", "read-more", "more-news", "morenews", "trending",
    "popular", "ranking", "hashtag",
    "taglist", "tag-list", "author-bio", "authorbox", "author-box", "copyright", "caption",
    "credit", "login", "search",
    "pagination", "pager", "skip-", "sr-only", "visually-hidden", "screen-reader", "toolbar",
    "outbrain", "taboola", "disqus",
    "most-read", "mostread", "combx", "shoutbox", "remark", "widget", "byline", "dateline",
    "timestamp", "metadata", "meta-info",
    "print-only", "font-size", "fontsize", "reporter", "journalist", "relate", "aside", "suggest",
    "teaser", "donat",
  ]
  private static let likely = [
    "article", "body", "content", "entry", "main", "post", "text", "story", "news", "blog", "page",
    "view", "column",
  ]

  init(_ names: String) {
    guard !names.isEmpty else { return }
    let words = names.split(separator: " ")
    isBody = words.contains { word in
      HTMLHint.bodies.contains { word == $0 || word.hasPrefix($0 + "-") && $0.count > 10 }
    }
    let isLikely = HTMLHint.likely.contains { names.contains($0) }
    let isNot =
      HTMLHint.unlikely.contains { names.contains($0) }
      || words.contains {
        $0 == "ad" || $0 == "ads" || $0.hasPrefix("ad-") || $0.hasPrefix("ads-") || $0 == "nav"
          || $0 == "tags" || $0 == "tag" || $0 == "sns"
      }
    isUnlikely = isNot && words.count < 8
    weight = (isBody ? 50 : isLikely ? 25 : 0) - (isNot ? 25 : 0)
  }
}
