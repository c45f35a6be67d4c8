import YeonpyoText

/// The article of a page: the lines under the element that holds most of its running text, without what stands around them.
///
/// Elements are scored by the paragraphs below them, as Arc90's Readability did (2009): a paragraph counts for its parent, half
/// for the one above, less for those farther out; by names of classes; against links.
struct HTMLArticle {
  private(set) var text: [UInt8] = []
  private(set) var title: String?
  private(set) var date: CivilTime?
  private(set) var language: String?

  init?(_ bytes: [UInt8]) {
    guard let page = HTMLPage(bytes) else { return nil }
    var tree = HTMLTree(page)
    var chosen = HTMLChoice(&tree, isStrict: true)
    // Names of classes can be wrong: where little is left, they do not count.
    if chosen.chars < 500 {
      let loose = HTMLChoice(&tree, isStrict: false)
      if loose.chars > 2 * chosen.chars { chosen = loose }
    }
    title = HTMLArticle.title(tree)
    for index in chosen.lines {
      if !text.isEmpty { text.append(0x0A) }
      text.append(contentsOf: tree.text[tree.lines[index].range])
    }
    let first = chosen.lines.first ?? 0
    date =
      tree.metadata.date(before: first)
      ?? HTMLArticle.visibleDate(tree, first, chosen.lines.last ?? 0)
    language = tree.metadata.language
  }

  /// The page's headline; of its `title` what stands before the site's name where the page itself has that as a heading.
  private static func title(_ tree: HTMLTree) -> String? {
    let heading = tree.lines.first {
      tree.nodes[Int($0.node)].tag == .h1 && !tree.nodes[Int($0.node)].isOutside
    }
    let texts = [
      heading.map { String(decoding: tree.text[$0.range], as: UTF8.self) }, tree.metadata.headline,
      tree.metadata.title,
    ]
    return texts.lazy.compactMap { $0.map(plain) }.first { !$0.isEmpty }
  }

  private static func plain(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }

  /// A line that is a date in the head of the article: from the headline on, or a little before its text.
  private static func visibleDate(_ tree: HTMLTree, _ first: Int, _ last: Int) -> CivilTime? {
    let heading = tree.lines.indices.last {
      $0 <= first && tree.nodes[Int(tree.lines[$0].node)].tag == .h1
    }
    let start = min(heading ?? max(0, first - 12), first)
    for index in start..<min(first + 3, tree.lines.count) {
      if let found = HeadLine.read(tree.text.span, tree.lines[index].range) { return found.time }
    }
    return nil
  }
}

/// Which lines of a page are its article.
private struct HTMLChoice {
  private(set) var lines: [Int] = []
  private(set) var chars = 0

  init(_ tree: inout HTMLTree, isStrict: Bool) {
    var scores = [Float](repeating: 0, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() { scores[index] = HTMLChoice.start(node) }
    func isOut(_ node: Int32) -> Bool {
      tree.nodes[Int(node)].isOutside || isStrict && tree.nodes[Int(node)].isUnlikely
    }
    // Running text that is not beside the article.
    var running = [Int32](repeating: 0, count: tree.nodes.count)
    for line in tree.lines where line.isRunning && !isOut(line.node) {
      running[Int(line.node)] += line.chars
    }
    for index in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
      running[Int(tree.nodes[index].parent)] += running[index]
    }
    var isScored = [Bool](repeating: false, count: tree.nodes.count)
    for line in tree.lines where !isOut(line.node) && line.chars >= 25 && line.linkShare < 0.5 {
      let points = 1 + Float(min(line.commas, 10)) + Float(min(line.chars / 100, 3))
      var node = Int(line.node)
      if tree.nodes[node].tag == .p || tree.nodes[node].tag == .li {
        node = Int(tree.nodes[node].parent)
      }
      var level = 0
      while node >= 0, level < 5 {
        scores[node] += level == 0 ? points : level == 1 ? points / 2 : points / Float(level * 3)
        isScored[node] = true
        node = Int(tree.nodes[node].parent)
        level += 1
      }
    }
    var best = -1
    var most: Float = 0
    for (index, node) in tree.nodes.enumerated() where isScored[index] {
      scores[index] *= 1 - (node.chars > 0 ? Float(node.linkChars) / Float(node.chars) : 0)
      if node.isBody, !isOut(Int32(index)) { scores[index] *= 1.5 }
      if scores[index] > most { (best, most) = (index, scores[index]) }
    }
    guard best >= 0 else {
      takeAll(tree, isOut)
      return
    }
    // Where paragraphs lie in boxes of their own, the element around them is the article.
    func runs(_ node: Int) -> Int32 { running[node] }
    var above = Int(tree.nodes[best].parent)
    while above >= 0 {
      if runs(above) * 2 > runs(best) * 3, tree.nodes[above].tag != .html { best = above }
      above = Int(tree.nodes[above].parent)
    }
    most = max(most, scores[best])
    // Brothers that are as good belong to it.
    var roots: Set<Int32> = [Int32(best)]
    let parent = tree.nodes[best].parent
    if parent >= 0 {
      let least = max(10, most * 0.2)
      for (index, node) in tree.nodes.enumerated()
      where node.parent == parent && index != best && !isOut(Int32(index)) {
        let share = node.chars > 0 ? Float(node.linkChars) / Float(node.chars) : 1
        if isScored[index],
          scores[index] >= least || node.tag == .p && node.chars > 80 && share < 0.25
        {
          roots.insert(Int32(index))
        } else if node.tag == .p, node.chars > 80, share < 0.25 {
          roots.insert(Int32(index))
        }
      }
    }
    take(tree, roots, isOut)
  }

  private static func start(_ node: HTMLTree.Node) -> Float {
    let tag: Float =
      switch node.tag {
      case .article, .main: 10
      case .div, .section: 5
      case .pre, .td, .blockquote: 3
      case .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th, .body, .html: -5
      default: 0
      }
    return tag + Float(node.weight)
  }

  private mutating func take(_ tree: HTMLTree, _ roots: Set<Int32>, _ isOut: (Int32) -> Bool) {
    var isInside = [Bool](repeating: false, count: tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      isInside[index] =
        roots.contains(Int32(index)) || node.parent >= 0 && isInside[Int(node.parent)]
    }
    for (index, line) in tree.lines.enumerated()
    where isInside[Int(line.node)] && !isOut(line.node) && isText(line, tree) {
      lines.append(index)
    }
    trim(tree)
    chars = lines.reduce(0) { $0 + Int(tree.lines[$1].chars) }
  }

  /// Where no element has running text: every line that is no link.
  private mutating func takeAll(_ tree: HTMLTree, _ isOut: (Int32) -> Bool) {
    for (index, line) in tree.lines.enumerated()
    where !isOut(line.node) && line.linkShare < 0.5 && tree.nodes[Int(line.node)].tag != .h1 {
      lines.append(index)
    }
    chars = lines.reduce(0) { $0 + Int(tree.lines[$1].chars) }
  }

  private func isText(_ line: HTMLTree.Line, _ tree: HTMLTree) -> Bool {
    let tag = tree.nodes[Int(line.node)].tag
    if tag == .h1 { return false }
    if line.linkShare > (tag == .li ? 0.4 : 0.6) { return false }
    return HeadLine.read(tree.text.span, line.range) == nil && !isNotice(tree.text[line.range])
  }

  /// Rights and addresses of reporters: short lines at an article's end.
  private func isNotice(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count < 300 else { return false }
    if text.count < 80, text.contains(0x40), text.contains(0x2E) { return true }
    return HTMLWords.notices.isIn(text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
  }

  /// Headings that nothing follows, and a beginning that is no sentence.
  private mutating func trim(_ tree: HTMLTree) {
    while let last = lines.last, tree.nodes[Int(tree.lines[last].node)].tag.isHeading {
      lines.removeLast()
    }
  }
}
