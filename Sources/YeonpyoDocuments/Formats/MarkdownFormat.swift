import CMarkdown
import YeonpyoText

extension Format {
  static let markdown = Format(
    reading: .whole(.markdown), suffixes: ["md", "markdown", "mdown", "mkd"])

  var isMarkdown: Bool { if case .whole(.markdown) = reading { true } else { false } }
}

extension DocumentReader {
  /// An article in Markdown: its text without links' addresses, emphasis and front matter.
  func markdown(_ bytes: [UInt8], _ place: InputPlace, notes: [InputFailure]) -> Item {
    let front = FrontMatter(bytes)
    guard let page = html(bytes[front.end...]).flatMap({ HTMLPage($0) }) else {
      return text(bytes, place, notes: notes)
    }
    let tree = HTMLTree(page)
    let text = tree.wholeText
    if isBlank(text.span) { return .failure(place.failure(.empty, "no text but front matter")) }
    var document = Document(id: place.doc, path: place.path, text: text)
    document.title = front.title ?? tree.heading
    document.languageTag = front.language
    var notes = notes
    let date = front.date.flatMap { fieldDate($0) }
    if let told = front.date, date == nil {
      notes.append(place.failure(.badDate, "“\(told.prefix(60))” is no day and no date-time"))
    }
    complete(&document, field: date)
    return .document(document, notes: notes)
  }

  private func html(_ markdown: ArraySlice<UInt8>) -> [UInt8]? {
    let made = unsafe markdown.withUnsafeBytes { buffer in
      unsafe cm_html(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let made = unsafe made else { return nil }
    defer { unsafe cm_free(made) }
    return unsafe Array(String(cString: made).utf8)
  }
}

/// What stands between two lines `---` (YAML) or `+++` (TOML) at the beginning: title, date, language.
struct FrontMatter {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var language: String?
  /// The byte that the text begins at.
  private(set) var end = 0

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start + 4 else { return }
    let mark = bytes[start..<start + 3]
    guard mark.elementsEqual("---".utf8) || mark.elementsEqual("+++".utf8) else { return }
    let separator: Character = mark.first == 0x2D ? ":" : "="
    var at = start
    var isFirst = true
    while at < bytes.count, at < start + 1 << 16 {
      let lineEnd = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      let line = String(decoding: bytes[at..<lineEnd], as: UTF8.self).filter {
        $0 != "\r" && $0 != "\r\n"
      }
      at = min(lineEnd + 1, bytes.count)
      if isFirst {
        guard line.utf8.count == 3 else { return }
        isFirst = false
      } else if line == "---" || line == "+++" || line == "..." {
        end = at
        return
      } else {
        read(line, separator)
      }
    }
    // A line of hyphens that nothing closes is a rule of the text.
    (title, date, language) = (nil, nil, nil)
  }

  private mutating func read(_ line: String, _ separator: Character) {
    guard let place = line.firstIndex(of: separator) else { return }
    let key = line[..<place].filter { $0 != " " }.lowercased()
    var value = line[line.index(after: place)...].drop { $0 == " " }
    while value.last == " " { value.removeLast() }
    if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote
    {
      value = value.dropFirst().dropLast()
    }
    guard !value.isEmpty else { return }
    switch key {
    case "title": title = String(value)
    case "date", "pubdate", "published", "publishdate": if date == nil { date = String(value) }
    case "lang", "language": language = String(value)
    default: break
    }
  }
}
