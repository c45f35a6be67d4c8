import CSystem
import Foundation
import TestSupport
import YeonpyoDocuments
import YeonpyoKit
import YeonpyoText

/// Files of one form with changed bytes, read as the program reads them: whole pages, tables, feeds, archives.
struct ContainerSubject: FuzzSubject {
  private let seeds: [[UInt8]]
  private let path: String
  private let plan: FuzzPlan
  private let keepsUTF8: Bool
  private let worker: Worker
  private let options: InputOptions

  init(_ reader: FuzzReader, _ plan: FuzzPlan) throws {
    self.plan = plan
    let suffix = ContainerSubject.suffix(reader)
    path = NSTemporaryDirectory() + "/yeonpyo-fuzz-input-\(getpid())\(suffix)"
    seeds = ContainerSubject.seeds(reader)
    keepsUTF8 = reader != .archives && reader != .encodings
    var options = InputOptions(paths: [path])
    options.limit = 1 << 20
    self.options = options
    worker = try Worker(plan.plan, options)
  }

  private final class Worker {
    private var worker: BatchWorker

    init(_ plan: AnalysisPlan, _ options: InputOptions) throws {
      worker = try BatchWorker(plan, DocumentReader(options), RecordOptions())
    }

    func run(_ units: [WorkUnit]) -> [UInt8] { worker.run(units).bytes.array }
  }

  private static func suffix(_ reader: FuzzReader) -> String {
    switch reader {
    case .pages: ".html"
    case .values: ".json"
    case .tables: ".csv"
    case .feeds: ".xml"
    case .markdown: ".md"
    case .crawls: ".warc"
    default: ""
    }
  }

  private static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A choir - News</title>
    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-15T09:00:00Z"}</script>
    <meta property="article:published_time" content="2021-03-15"><style>p{}</style></head><body class="page">
    <nav><a href="/2019/01/02/x">More</a></nav><article itemprop="articleBody"><h1>A choir</h1><time datetime="2021-03-15">x</time>
    <p class="date">March 15, 2021</p><p>Hyun Bin sang in Seoul yesterday &amp; it was a long&nbsp;evening for all of us.</p>
    <ul><li>one<li>two</ul><table><tr><td>현빈은 지난해 8월 서울에서 노래했다.</table><br>x<img src=y></article></body></html>
    """
  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><language>en</language><item><title>A</title><guid>1</guid>
    <pubDate>Mon, 15 Mar 2021 10:00:00 GMT</pubDate><description><![CDATA[<p>Hyun Bin sang yesterday.</p>]]></description></item>
    <item><description>It rained.</description></item></channel></rss>
    """
  private static let atom =
    #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><entry><id>1</id><published>2021-03-15</published><content type="html">현빈은 어제 왔다.</content><link href="x"/></entry></feed>"#
  private static let table =
    "id,date,text,title\r\n1,2021-03-15,\"Hyun Bin, \"\"the\"\" actor,\r\nsang yesterday.\",A\r\n2,,It rained.,\n"
  private static let array =
    #"[{"id":"1","date":{"$date":1615766400000},"text":["Hyun Bin sang yesterday.","It \"rained\"."]},{"id":2,"text":"<p>현빈</p>"}, 7]"#
  private static let markdown =
    "---\ntitle: \"A\"\ndate: 2021-03-15\n---\n# A\n\nHyun Bin *sang* in [Seoul](x) yesterday.\n\n* one\n\n> two\n\n```\nx\n```\n"
  private static let crawl =
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:1>\r\nWARC-Target-URI: https://a.b/2021/03/15/x\r\nContent-Length: 135\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n1f\r\n<p>Hyun Bin sang yesterday.</p>\r\n0\r\n\r\n\r\n\r\nWARC/1.0\r\n"

  private static func seeds(_ reader: FuzzReader) -> [[UInt8]] {
    switch reader {
    case .pages: [Array(page.utf8)]
    case .values:
      [Array(array.utf8), Array("{\n \"text\": \"It rained.\"\n}\n{\n \"text\": \"x\"\n}\n".utf8)]
    case .tables: [Array(table.utf8)]
    case .feeds: [Array(feed.utf8), Array(atom.utf8)]
    case .markdown: [Array(markdown.utf8)]
    case .crawls: [Array(crawl.utf8)]
    case .archives: archives
    default:
      // The same text in four encodings.
      [
        [
          0xC7, 0xF6, 0xBA, 0xF3, 0xC0, 0xBA, 0x20, 0xBE, 0xEE, 0xC1, 0xA6, 0x20, 0xBF, 0xD4, 0xB4,
          0xD9, 0x2E,
        ],
        [0xFF, 0xFE] + "현빈은 어제 왔다. 😀".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        Array("The caf".utf8) + [0xE9] + Array(" of Hyun Bin reopened yesterday, na".utf8) + [0xEF]
          + Array("ve.".utf8),
        Array("현빈은 어제 왔다.".utf8),
      ]
    }
  }

  /// A gzip file, a tar and a zip, each with one or two texts.
  private static var archives: [[UInt8]] {
    let gzip = "H4sICAAAAAAC/2EudHh0APNUKEosSs1TUChLzElNUUhJLElVAADx7mDvFQAAAA=="
    let zip =
      "UEsDBBQAAAAAAAAAb1L0Ua1NCgAAAAoAAAAFAAAAYS50eHRJdCByYWluZWQuUEsBAhQDFAAAAAAAAABvUvRRrU0KAAAACgAAAAUAAAAAAAAAAAAAAIABAAAAAGEudHh0UEsFBgAAAAABAAEAMwAAAC0AAAAAAA=="
    return [gzip, zip].compactMap { Data(base64Encoded: $0).map { Array($0) } } + [tar]
  }

  private static var tar: [UInt8] {
    let text = Array("It rained yesterday in Seoul.".utf8)
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ value: String, _ place: Int) {
      for (index, byte) in value.utf8.enumerated() { header[place + index] = byte }
    }
    put("a.txt", 0)
    put("0000644", 100)
    put("0000000", 108)
    put("0000000", 116)
    put("00000000035", 124)
    put("00000000000", 136)
    put("        ", 148)
    put("0", 156)
    put("ustar", 257)
    put("00", 263)
    let sum = header.reduce(0) { $0 + Int($1) }
    let octal = String(sum, radix: 8)
    put(String(repeating: "0", count: 6 - octal.count) + octal + "\0 ", 148)
    return header + text + [UInt8](repeating: 0, count: 512 - text.count)
      + [UInt8](repeating: 0, count: 1024)
  }

  mutating func input(_ random: inout SeededGenerator) -> [UInt8] {
    mutated(random.one(seeds), &random, keepsUTF8: keepsUTF8)
  }

  mutating func read(_ input: [UInt8]) throws -> Int {
    try Data(input).write(to: URL(fileURLWithPath: path))
    var source = DocumentSource(options)
    var units: [WorkUnit] = []
    while let unit = source.next() { units.append(unit) }
    return try plan.validator.check(worker.run(units), text: nil)
  }
}
