import YeonpyoText

/// What a text field holds.
package enum TextKind: String, Sendable, CaseIterable {
  case text, html
  /// HTML where it has a tag that ends a line.
  case auto
}

extension TextKind {
  /// The text of a field: its lines where it is HTML, as it stands where not.
  func text(of field: [UInt8]) -> [UInt8] {
    switch self {
    case .text: return field
    case .auto where !TextKind.looksLikeHTML(field.span): return field
    case .html, .auto: break
    }
    guard let page = HTMLPage(field) else { return field }
    return HTMLTree(page).wholeText
  }

  private static let tags = [
    "p>", "p ", "/p>", "br>", "br/", "br ", "div>", "div ", "/div>", "li>", "/li>", "h2>", "/h2>",
  ].map { Array($0.utf8) }

  private static func looksLikeHTML(_ text: Span<UInt8>) -> Bool {
    var at = 0
    while true {
      at = firstPlace(text, at, text.count) { bytesEqual($0, 0x3C) }
      guard at < text.count else { return false }
      at += 1
      let isTag = tags.contains { tag in
        at + tag.count <= text.count
          && tag.indices.allSatisfy { text[at + $0] | 0x20 == tag[$0] | 0x20 }
      }
      if isTag { return true }
    }
  }
}

extension HTMLTree {
  /// The first heading.
  var heading: String? {
    lines.first { nodes[Int($0.node)].tag == .h1 }.map {
      String(decoding: text[$0.range], as: UTF8.self)
    }
  }

  /// All lines, without choosing.
  var wholeText: [UInt8] {
    var result: [UInt8] = []
    for line in lines {
      if !result.isEmpty { result.append(0x0A) }
      result.append(contentsOf: text[line.range])
    }
    return result
  }
}
