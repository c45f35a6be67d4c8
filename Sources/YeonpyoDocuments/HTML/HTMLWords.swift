/// Pieces of words to look for inside names of classes, by their first byte.
struct HTMLPieces: Sendable {
  private var byFirst: [[[UInt8]]]

  init(_ pieces: [String]) {
    byFirst = Array(repeating: [], count: 256)
    for piece in pieces {
      let bytes = Array(piece.utf8)
      byFirst[Int(bytes[0])].append(bytes)
    }
  }

  /// Whether one of the pieces stands somewhere in `text`.
  func isIn(_ text: [UInt8]) -> Bool {
    for at in text.indices {
      for piece in byFirst[Int(text[at])] where text.count - at >= piece.count {
        if text[at..<at + piece.count].elementsEqual(piece) { return true }
      }
    }
    return false
  }
}

/// Names that pages give to their parts; gathered from pages, in small letters.
enum HTMLWords {
  private static let bodies: Set<[UInt8]> = Set(bodyNames.map { Array($0.utf8) })
  private static let bodyNames = [

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

  /// One of the names, or a long one with more behind a hyphen.
  static func isBody(_ word: ArraySlice<UInt8>) -> Bool {
    if bodies.contains(Array(word)) { return true }
    var end = word.endIndex
    while let hyphen = word[..<end].lastIndex(of: 0x2D) {
      if hyphen - word.startIndex > 10, bodies.contains(Array(word[..<hyphen])) { return true }
      end = hyphen
    }
    return false
  }

  /// Short names that mean nothing inside longer ones.
  static func isAdvertisement(_ word: ArraySlice<UInt8>) -> Bool {
    advertisements.contains(Array(word)) || word.starts(with: Array("ad-".utf8))
      || word.starts(with: Array("ads-".utf8))
  }

  private static let advertisements: Set<[UInt8]> = Set(
    ["ad", "ads", "nav", "tags", "tag", "sns"].map { Array($0.utf8) })

  static let unlikely = HTMLPieces([

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
  ])
  static let likely = HTMLPieces([

    "article", "body", "content", "entry", "main", "post", "text", "story", "news", "blog", "page",
    "view", "column",
  ])
  /// What lines about rights hold.
  static let notices = HTMLPieces([
    "ⓒ", "©", "무단 전재", "무단전재", "무단복제", "저작권자", "all rights reserved", "재배포 금지", "재배포금지",
  ])
  static let published = HTMLPieces(["publish", "entry-date"])
  static let changes = HTMLPieces(["updat", "modif", "comment"])

  /// Names of elements whose text is the day of publication.
  static let dateLabels: Set<[UInt8]> = Set(dateNames.map { Array($0.utf8) })
  private static let dateNames = [

    "date", "published", "publishdate", "publish-date", "published-date", "pub-date", "pubdate",
    "pub_date", "entry-date", "entry_date",
    "post-date", "post_date", "postdate", "article-date", "article_date", "article__date",
    "articledate", "date-header", "posted-on",
    "post-meta-date", "datetime", "date-time", "meta-date", "byline-date", "story-date",
    "news-date", "news_date", "date-published",
    "timestamp", "publish-time", "datum", "day", "article__publish-date",
    "article-header__publish-date", "post-published",
  ]
}
