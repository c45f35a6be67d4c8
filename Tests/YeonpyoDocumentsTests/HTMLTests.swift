import Testing
import YeonpyoDocuments
import YeonpyoText

private let paragraphs = [
  "The choir of the harbour sang on the quay in the rain, and three hundred people stayed until the end.",
  "It was, as the mayor said, “the longest evening that this town has had since the ferry was sold”.",
  "The next concert is planned for the summer, if the roof of the old fish market is mended by then.",
]

private func page(head: String = "", before: String = "", after: String = "", body: String? = nil)
  -> String
{
  let text = body ?? paragraphs.map { "<p>\($0)</p>" }.joined()
  return """
    <!DOCTYPE html><html lang="en"><head><title>A choir in the rain - Harbour News</title>\(head)</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/2019/01/02/x">More of May 2018</a></li></ul></nav>
    \(before)<article><h1>A choir in the rain</h1>\(text)</article>\(after)
    <div class="related-articles"><h3>Related</h3><p><a href="/y">Another long story of another choir in another rain, far away</a></p></div>
    <footer><p>Copyright 2018 Harbour News. All rights reserved, also in the rain and on the quay.</p></footer></body></html>
    """
}

/// Whatever stands around it, the article is its paragraphs.
@Test(arguments: [
  page(), page(body: "<div>" + paragraphs.joined(separator: "<br><br>") + "</div>"),
  page(body: paragraphs.map { "<div class=\"box\"><div><p>\($0)</p></div></div>" }.joined()),
  page(
    before:
      "<div class=\"cookie-banner\"><p>We use cookies to make this page better, as all pages do, and you may say no.</p></div>"
  ),
  page(
    body: paragraphs.map { "<p>\($0)</p>" }.joined(
      separator: "<script>var day = '2017-07-07';</script><style>p { }</style>")),
  page(
    body:
      "<figure><img src=x><figcaption>The choir on the quay. Photo: Harbour News, 2017</figcaption></figure>"
      + paragraphs.map { "<p>\($0)</p>" }.joined()),
  page(
    body: paragraphs.map {
      "<p class=\"paywall\">\($0.replacing("harbour", with: "<a href=x>harbour</a>"))</p>"
    }.joined()),
  page(
    after:
      "<div id=\"comments\"><p>I was there and it was wet, and nobody had told us that it would be so long an evening.</p></div>"
  ),
  page(body: paragraphs.map { "<p>\($0)" }.joined()),
])
func articlesOfPages(_ html: String) throws {
  let found = try document(items(html, name: "a.html"))
  #expect(String(decoding: found.text, as: UTF8.self) == paragraphs.joined(separator: "\n"))
  #expect(found.title == "A choir in the rain")
  #expect(found.date == nil && found.languageTag == "en")
}

/// Where the day of publication stands; never the day of a change.
@Test(
  arguments: [
    ("<meta property=\"article:published_time\" content=\"2021-03-15T09:00:00+09:00\">", ""),
    ("<meta name=\"date\" content=\"2021-03-15\">", ""),
    ("<meta itemprop=\"datePublished\" content=\"2021-03-15\">", ""),
    (
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"dateModified\":\"2021-04-01\",\"datePublished\":\"2021-03-15T23:30:00-05:00\"}</script><meta property=\"article:published_time\" content=\"2020-01-01\">",
      ""
    ),
    (
      "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"datePublished\":\"2011-01-01\"},{\"@type\":\"Article\",\"datePublished\":\"2021-03-15\"}]}</script>",
      ""
    ),
    (
      "<script type=\"application/ld+json\">{\"broken\": [, \"datePublished\" : \"2021-03-15\"</script>",
      ""
    ),
    (
      "<meta property=\"article:modified_time\" content=\"2021-04-01\">",
      "<time datetime=\"2021-03-15\">March 15</time>"
    ),
    ("", "<p class=\"date\">March 15, 2021 10:22 am</p>"),
    ("", "<div>By Joan Hill | March 15, 2021</div>"),
    ("", "<div>Updated April 1, 2021 | Published March 15, 2021</div>"),
    ("", "<span>입력 2021.03.15 09:21</span> <span>수정 2021.04.01 10:00</span>"),
    ("<link rel=\"canonical\" href=\"https://a.b/2021/03/15/choir\">", ""),
  ] as [(String, String)])
func daysOfPages(_ head: String, _ line: String) throws {
  let text = line + paragraphs.map { "<p>\($0)</p>" }.joined()
  #expect(
    try document(items(page(head: head, body: text), name: "a.html")).date?.day.iso == "2021-03-15")
}

/// What a word beside it calls a change is none, wherever the word stands.
@Test(
  arguments: [
    ("<div>By Joan Hill <span>Updated @17</span> <span>Published @15</span></div>", "2021-03-15"),
    ("<div>Updated @17 Published @15</div>", "2021-03-15"),
    ("<div><b>Updated:</b> @17</div><div><b>Published:</b> @15</div>", "2021-03-15"),
    ("<dl><dt>Updated</dt><dd>@17</dd><dt>Published</dt><dd>@15</dd></dl>", "2021-03-15"),
    ("<p><span>수정 @17</span> <span>입력 @15</span></p>", "2021-03-15"),
    (
      "<p><time datetime=2021-03-17>Updated March 17</time> <time datetime=2021-03-15>March 15</time></p>",
      "2021-03-15"
    ),
    ("<p>Last updated: @17</p>", nil), ("<div>By Joan Hill <span>최종수정 @17</span></div>", nil),
  ] as [(String, String?)])
func changesOfPages(_ line: String, _ day: String?) throws {
  func time(_ day: String) -> String { "<time datetime=\"2021-03-\(day)\">\(day)/3</time>" }
  let line = line.replacing("@17", with: time("17")).replacing("@15", with: time("15"))
  let text = line + paragraphs.map { "<p>\($0)</p>" }.joined()
  #expect(try document(items(page(body: text), name: "a.html")).date?.day.iso == day)
}

/// A clock in the head of the site is nobody's day.
@Test func clocksOfSites() throws {
  let clock = "<header><time datetime=\"2024-01-09\">Tuesday</time></header>"
  #expect(try document(items(page(before: clock), name: "a.html")).date == nil)
}

@Test func daysThatAreNone() throws {
  let heads = [
    "<meta property=\"article:modified_time\" content=\"2021-04-01\">",
    "<meta name=\"date\" content=\"soon\">",
    "<script>var datePublished = '2021-03-15'</script>",
  ]
  for head in heads {
    #expect(try document(items(page(head: head), name: "a.html")).date == nil)
  }
}

/// The page's encoding is the one it declares.
@Test func encodingsOfPages() throws {
  let head = Array("<html><head><meta charset=\"euc-kr\"></head><body><p>".utf8)
  let korean: [UInt8] = [0xC7, 0xD5, 0xC3, 0xA2, 0xB4, 0xDC, 0xC0, 0xCC]
  let found = try document(items(head + korean + Array("</p></body></html>".utf8), name: "a.html"))
  #expect(String(decoding: found.text, as: UTF8.self) == "합창단이" && found.language == .korean)
}

/// Pages that are none, and such as would take forever.
@Test(.timeLimit(.minutes(1))) func hostilePages() {
  let nested = String(repeating: "<div>", count: 200_000) + "The choir sang."
  let unclosed = String(repeating: "<b><i><p>", count: 50_000) + "x"
  let closed = String(repeating: "</div></p>", count: 100_000)
  let attributes =
    "<p " + (0..<100_000).map { "a\($0)=\"\($0)\" " }.joined() + ">The choir sang.</p>"
  for html in [
    nested, unclosed, closed, attributes, "<", "<!--", "<script>", "<html>", "</html>", "<p",
    "&#x110000;&#0;&bogus;",
  ] {
    _ = items("<html>" + html, name: "a.html")
  }
}
