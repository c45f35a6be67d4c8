import YeonpyoText

/// The attributes of one element that matter, as they lie in its page.
struct HTMLElement {
  private let page: HTMLPage
  private(set) var names: [Range<Int>] = []
  private var ranges: [(HTMLAttribute, Range<Int>)] = []
  private(set) var isHidden = false

  init(_ page: HTMLPage) { self.page = page }

  mutating func reset() {
    names.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    isHidden = false
  }

  mutating func set(_ name: HTMLAttribute, _ range: Range<Int>) {
    switch name {
    case .id, .class: names.append(range)
    case .hidden: isHidden = true
    case .ariaHidden: if page.string(range) == "true" { isHidden = true }
    case .style where range.count < 400:
      let style = page.string(range).lowercased().filter { $0 != " " }
      if style.contains("display:none") || style.contains("visibility:hidden") { isHidden = true }
    case .style, .other: break
    default: ranges.append((name, range))
    }
  }

  /// The first value of an attribute.
  func value(_ name: HTMLAttribute) -> String? {
    ranges.first { $0.0 == name }.map { page.string($0.1) }
  }

  func has(_ name: HTMLAttribute) -> Bool { ranges.contains { $0.0 == name } }

  /// `property` or `name`, in small letters.
  var property: String? { (value(.property) ?? value(.name))?.lowercased() }

  var isSurrounding: Bool {
    guard has(.role) else { return false }
    switch value(.role)?.lowercased() {
    case "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog",
      "menu", "menubar":
      return true
    default: return false
    }
  }

  var isDatePublished: Bool { has(.itemprop) && value(.itemprop)?.lowercased() == "datepublished" }
}

/// What the class and id of an element say of its content.
struct HTMLHint {
  /// The body of an article.
  var isBody = false
  /// Beside an article.
  var isUnlikely = false
  /// Its text is the day of publication.
  var isDateLabel = false
  /// It says that something is the publication's.
  var isPublished = false
  var weight: Int32 = 0

  /// `names` in small letters, with spaces between them.
  init(_ names: [UInt8]) {
    guard !names.isEmpty else { return }
    var count = 0
    var isNot = HTMLWords.unlikely.isIn(names)
    for word in names.split(separator: 0x20) {
      count += 1
      isBody = isBody || HTMLWords.isBody(word)
      isNot = isNot || HTMLWords.isAdvertisement(word)
      isDateLabel = isDateLabel || HTMLWords.dateLabels.contains(Array(word))
    }
    isPublished = HTMLWords.published.isIn(names)
    isDateLabel = isDateLabel && !HTMLWords.changes.isIn(names)
    let isLikely = HTMLWords.likely.isIn(names)
    isUnlikely = isNot && count < 8
    weight = (isBody ? 50 : isLikely ? 25 : 0) - (isNot ? 25 : 0)
  }
}

/// The classes and ids of one page, each looked at once.
struct HTMLHints {
  private var known: [UInt64: HTMLHint] = [:]
  private var bytes: [UInt8] = []

  mutating func hint(_ page: HTMLPage, _ names: [Range<Int>]) -> HTMLHint {
    guard !names.isEmpty else { return HTMLHint([]) }
    bytes.removeAll(keepingCapacity: true)
    for name in names {
      if !bytes.isEmpty { bytes.append(0x20) }
      for at in name {
        let byte = page.pool[at]
        bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte <= 0x20 ? 0x20 : byte)
      }
    }
    let key = xxHash64(bytes.span)
    if let hint = known[key] { return hint }
    let hint = HTMLHint(bytes)
    known[key] = hint
    return hint
  }
}
