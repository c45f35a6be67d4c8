import CHTML
import YeonpyoText

/// What the parser met on a page, in its order.
struct HTMLPage {
  enum Event {
    case begin(HTMLTag)
    case end(HTMLTag)
    /// Of the element that began last.
    case attribute(HTMLAttribute, Range<Int>)
    case text(Range<Int>)
  }

  /// The parser and what it made.
  @safe private final class Owner: @unchecked Sendable {
    let page: OpaquePointer
    init(_ page: OpaquePointer) { unsafe self.page = page }
    deinit { unsafe ch_close(page) }
  }

  private let events: FlatArray<ch_event>
  /// Texts and values, UTF-8.
  let pool: FlatArray<UInt8>
  /// By the parser's numbers of names.
  private let names: [String]
  private let tags: [HTMLTag]
  private let attributes: [HTMLAttribute]

  /// Elements inside each other; what is deeper is no page.
  private static let deepest: Int32 = 2000

  /// Reads UTF-8; nil where there is no memory.
  init?(_ bytes: [UInt8], isXML: Bool = false) {
    let opened = unsafe bytes.withUnsafeBytes { buffer in
      let base = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe isXML
        ? ch_parse_xml(base, buffer.count, HTMLPage.deepest)
        : ch_parse(base, buffer.count, HTMLPage.deepest)
    }
    guard let page = unsafe opened else { return nil }
    let owner = unsafe Owner(page)
    var count = 0
    let found = unsafe ch_events(page, &count)
    events = unsafe FlatArray(UnsafeBufferPointer(start: found, count: count), of: owner)
    var size = 0
    let pool = unsafe UnsafeRawPointer(ch_pool(page, &size))?.assumingMemoryBound(to: UInt8.self)
    self.pool = unsafe FlatArray(UnsafeBufferPointer(start: pool, count: size), of: owner)
    var names: [String] = []
    var tags: [HTMLTag] = []
    var attributes: [HTMLAttribute] = []
    let nameCount = unsafe ch_name_count(page)
    for number in 0..<nameCount {
      let name = unsafe String(cString: ch_name(page, number))
      names.append(name)
      tags.append(HTMLTag(rawValue: name) ?? .other)
      attributes.append(HTMLAttribute(rawValue: name) ?? .other)
    }
    self.names = names
    self.tags = tags
    self.attributes = attributes
  }

  var count: Int { events.count }

  subscript(index: Int) -> Event {
    let event = events[index]
    let range = Int(event.start)..<Int(event.end)
    switch event.kind {
    case 0: return .begin(tags[Int(event.name)])
    case 1: return .end(tags[Int(event.name)])
    case 2: return .attribute(attributes[Int(event.name)], range)
    default: return .text(range)
    }
  }

  /// The name of the element or attribute of an event.
  func name(_ index: Int) -> String { names[Int(events[index].name)] }

  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for at in range { bytes.append(pool[at]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Elements that matter; all others are inline.
enum HTMLTag: String {
  case html, head, body, title, meta, link, script, style, noscript, template, svg, iframe, object,
    canvas, select, button,
    textarea, video, audio, map, math, br, hr, p, div, article, section, main, header, footer, nav,
    aside, form, fieldset,
    h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, tbody, thead, tr, td, th, blockquote,
    pre, figure, figcaption,
    address, center, details, summary, dialog, caption, a, time, other

  /// Nothing in it is text of the page.
  var isDropped: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .iframe, .object, .canvas, .select, .button,
      .textarea, .video,
      .audio, .map, .math, .title:
      true
    default: false
    }
  }

  /// Text before it and behind it belong to different lines.
  var isBlock: Bool {
    switch self {
    case .html, .body, .head, .br, .hr, .p, .div, .article, .section, .main, .header, .footer, .nav,
      .aside, .form,
      .fieldset, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .tbody, .thead,
      .tr, .td, .th,
      .blockquote, .pre, .figure, .figcaption, .address, .center, .details, .summary, .dialog,
      .caption:
      true
    default: false
    }
  }

  /// What stands around an article and is none of it.
  var isSurrounding: Bool {
    switch self {
    case .nav, .aside, .footer, .dialog, .figcaption, .address: true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}

enum HTMLAttribute: String {
  case id, `class`, role, itemprop, property, name, content, datetime, lang, type, style, hidden,
    rel, href
  case ariaHidden = "aria-hidden"
  case pubdate
  case other
}
