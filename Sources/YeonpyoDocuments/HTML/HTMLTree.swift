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
  private var element: HTMLElement
  private let page: HTMLPage
  private var hints = HTMLHints()
  private var isInTitle = false
  /// Where the text of the `time` element under way begins.
  private var timeStart: Int?
  private var script: [UInt8]?
  /// Elements under way that are said to hold the day of publication, by their depth, and where their text begins.
  private var labels: [(depth: Int, start: Int)] = []

  init(_ page: HTMLPage) {
    self.page = page
    element = HTMLElement(page)
    nodes.append(Node(tag: .html, parent: -1))
    var index = 0
    while index < page.count {
      switch page[index] {
      case .begin(let tag):
        element.reset()
        index += 1
        while index < page.count, case .attribute(let name, let range) = page[index] {
          if name != .other { element.set(name, range) }
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

  /// In the header of the body, not of an article.
  private var isInSiteHeader: Bool {
    open.contains { element in
      let parent = nodes[Int(element.node)].parent
      return element.tag == .header && parent >= 0 && nodes[Int(parent)].tag == .body
    }
  }

  private var node: Int32 { open.last?.node ?? 0 }

  private mutating func begin(_ tag: HTMLTag) {
    let hint = hints.hint(page, element.names)
    let isPublished = element.has(.pubdate) || element.isDatePublished || hint.isPublished
    switch tag {
    case .meta: metadata.read(element, isInArticle: false)
    case .title: isInTitle = dropped == 0 && metadata.title == nil
    case .script: script = element.value(.type)?.lowercased().contains("ld+json") == true ? [] : nil
    case .link: metadata.readLink(element)
    case .html: if let language = element.value(.lang) { metadata.language = language }
    default: break
    }
    if element.isDatePublished, tag != .meta { metadata.read(element, isInArticle: true) }
    if tag == .time, let datetime = element.value(.datetime) {
      var time = HTMLMetadata.Time(value: datetime, line: lines.count, isMarked: isPublished)
      time.isOther = isInSiteHeader || HeadLine.endsWithChange(text.span)
      metadata.times.append(time)
      timeStart = text.count
    }
    if tag == .br || tag == .hr {
      endLine()
      return
    }
    if tag == .meta || tag == .link { return }
    if tag.isDropped { dropped += 1 }
    if tag == .a { links += 1 }
    if hint.isDateLabel || element.isDatePublished, dropped == 0 {
      labels.append((open.count + 1, text.count))
    }
    guard tag.isBlock else {
      open.append((tag, node))
      return
    }
    endLine()
    var new = Node(tag: tag, parent: node)
    new.isOutside = tag.isSurrounding || element.isHidden || element.isSurrounding
    new.isBody = hint.isBody || element.has(.itemprop) && element.value(.itemprop) == "articleBody"
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
      if tag == .time, let start = timeStart {
        if HeadLine.beginsWithChange(text.span, at: start) {
          metadata.times[metadata.times.count - 1].isOther = true
        }
        timeStart = nil
      }
      if tag.isBlock { endLine() }
    }
  }

  private mutating func add(_ page: HTMLPage, _ range: Range<Int>) {
    if isInTitle { metadata.title = (metadata.title ?? "") + page.string(range) }
    if script != nil { for at in range { script?.append(page.pool[at]) } }
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
