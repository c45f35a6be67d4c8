import YeonpyoText

extension Format {
  /// A crawl's archive (ISO 28500), as Common Crawl's CC-NEWS: each response an article.
  static let warc = Format(reading: .warc, suffixes: ["warc"], beginnings: [Array("WARC/".utf8)])
}

/// The pages of a WARC file, one after the other.
struct WARCRecords: ~Copyable {
  private let place: InputPlace
  private var source: ByteSource
  private let limit: Int
  private var bytes: [UInt8]
  private var at = 0
  private var offset = 0
  private var number = 0
  private var isAtEnd = false

  init(_ source: consuming ByteSource, place: InputPlace, start: [UInt8], limit: Int) {
    self.source = source
    self.place = place
    self.limit = limit
    bytes = start
  }

  /// The next page; nil at the end. What is no record ends it.
  mutating func next() -> WorkUnit? {
    do throws(SystemError) {
      while let header = try readHeader() {
        guard header.version, let length = header.fields["content-length"].flatMap({ Int($0) }),
          length >= 0
        else {
          isAtEnd = true
          bytes = []
          return .failure(place.failure(.archive, "no WARC record here", offset: offset))
        }
        let isPage =
          header.fields["warc-type"] == "response" || header.fields["warc-type"] == "resource"
        guard isPage, length <= limit else {
          try skip(length)
          guard isPage else { continue }
          number += 1
          return .failure(
            place.failure(.tooLarge, "a page longer than \(limit) bytes", offset: offset))
        }
        try fill(length)
        let block = Array(bytes[at..<min(at + length, bytes.count)])
        drop(length)
        if let unit = page(block, header.fields) { return unit }
      }
      return nil
    } catch {
      isAtEnd = true
      bytes = []
      return .failure(place.failure(.archive, error.message, offset: offset))
    }
  }

  private struct Header {
    var version: Bool
    /// Names in small letters.
    var fields: [String: String]
  }

  private mutating func readHeader() throws(SystemError) -> Header? {
    // Two line ends stand between records.
    while true {
      if at < bytes.count {
        guard bytes[at] == 0x0A || bytes[at] == 0x0D else { break }
        at += 1
      } else if try !more() {
        return nil
      }
    }
    var scanned = at
    while true {
      if let end = endOfHeader(bytes, from: scanned, start: at) {
        let header = WARCRecords.header(bytes[at..<end])
        drop(end - at)
        return header
      }
      scanned = max(at, bytes.count - 3)
      if bytes.count - at > 1 << 16 { return Header(version: false, fields: [:]) }
      if try !more() { return Header(version: false, fields: [:]) }
    }
  }

  private static func header(_ bytes: ArraySlice<UInt8>) -> Header {
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let value = line[(colon + 1)...].drop { $0 <= 0x20 }
      fields[String(decoding: line[..<colon], as: UTF8.self).lowercased()] = String(
        decoding: value, as: UTF8.self)
    }
    return Header(version: lines.first?.starts(with: "WARC/".utf8) == true, fields: fields)
  }

  /// A page of HTML or text; nil for what is neither.
  private mutating func page(_ block: [UInt8], _ fields: [String: String]) -> WorkUnit? {
    var body = block[...]
    var type = fields["content-type"] ?? ""
    if fields["warc-type"] == "response" {
      guard let end = endOfHeader(block, from: 0, start: 0) else { return nil }
      let http = WARCRecords.header(block[..<end]).fields
      type = http["content-type"] ?? "text/html"
      body = block[end...]
      // Crawls store what came; CC-NEWS has it unpacked already.
      if http["transfer-encoding"]?.lowercased() == "chunked", let whole = unchunked(body) {
        body = whole[...]
      }
    }
    type = type.lowercased()
    guard
      type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
        || type.hasPrefix("text/plain")
    else { return nil }
    number += 1
    var page = place
    page.isNamed = false
    page.doc =
      fields["warc-record-id"].map { String($0.drop { $0 == "<" }.prefix { $0 != ">" }) }
      ?? "\(place.doc)#\(number)"
    page.form = type.hasPrefix("text/plain") ? .text : .html
    page.address = fields["warc-target-uri"].map {
      String($0.drop { $0 == "<" }.prefix { $0 != ">" })
    }
    if let charset = type.split(separator: "charset=").dropFirst().first {
      page.encoding = String(
        charset.drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != ";" && $0 != " " })
    }
    return .whole(page, bytes: Array(body))
  }

  private mutating func more() throws(SystemError) -> Bool {
    guard !isAtEnd else { return false }
    isAtEnd = try source.read(1 << 16, into: &bytes) == 0
    return !isAtEnd
  }

  private mutating func fill(_ count: Int) throws(SystemError) {
    while bytes.count - at < count {
      guard try more() else {
        throw SystemError(message: "it ends within a record", path: place.doc)
      }
    }
  }

  private mutating func skip(_ count: Int) throws(SystemError) {
    var left = count
    while left > 0 {
      let here = min(left, bytes.count - at)
      drop(here)
      left -= here
      if left > 0, try !more() { return }
    }
  }

  private mutating func drop(_ count: Int) {
    at = min(at + count, bytes.count)
    offset += count
    if at > 1 << 20 || at == bytes.count {
      bytes.removeFirst(at)
      at = 0
    }
  }
}

/// One past an empty line.
private func endOfHeader(_ bytes: [UInt8], from: Int, start: Int) -> Int? {
  var at = max(from, start)
  while at < bytes.count {
    guard bytes[at] == 0x0A else {
      at += 1
      continue
    }
    if at + 1 < bytes.count, bytes[at + 1] == 0x0A { return at + 2 }
    if at + 2 < bytes.count, bytes[at + 1] == 0x0D, bytes[at + 2] == 0x0A { return at + 3 }
    at += 1
  }
  return nil
}

/// The body of a chunked response (RFC 9112, 7.1); nil where it is not chunked after all.
private func unchunked(_ body: ArraySlice<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  var at = body.startIndex
  while at < body.endIndex {
    guard let lineEnd = body[at...].firstIndex(of: 0x0A) else { return nil }
    let digits = String(
      decoding: body[at..<lineEnd].prefix { $0 != 0x0D && $0 != 0x3B && $0 != 0x20 }, as: UTF8.self)
    guard let count = Int(digits, radix: 16), count >= 0 else { return nil }
    if count == 0 { return result }
    let start = lineEnd + 1
    guard count <= body.endIndex - start else { return nil }
    result += body[start..<start + count]
    at = min(start + count + 2, body.endIndex)
  }
  return result
}
