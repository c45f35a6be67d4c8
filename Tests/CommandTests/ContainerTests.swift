import Foundation
import Testing

/// Containers, through the program itself.
@Suite struct ContainerTests {
  /// Members in their order, hidden ones passed over, an archive in an archive told.
  @Test func readsZip() throws {
    let tool = try Tool()
    let zip =
      "UEsDBBQAAAAIAAAAb1L8LLp1HAAAABoAAAAOAAAAMjAyMS0wMy0xNS50eHQLyUhVSM7IzyxSKE7MS1eoTC0uSS1KSazU4wIAUEsDBBQAAAgIAAAAb1I682jZDQAAAAsAAAAUAAAA7Y+0642ULy4uL+uFuOuemC50eHTzLFEoSszMS03R4wIAUEsDBBQAAAAIAAAAb1IfKKpnBAAAAAIAAAALAAAALmhpZGRlbi50eHTLywcAUEsDBBQAAAAIAAAAb1IfKKpnBAAAAAIAAAAOAAAAX19NQUNPU1gveC50eHTLywcAUEsDBBQAAAAIAAAAb1L1LZTmGQAAACAAAAAHAAAAYi5qc29ubKtWKkmtKFGyUvLPS9VTquWqhvFDyvNBfABQSwMEFAAAAAgAAABvUiliTUgIAAAACAAAAAUAAABjLnppcAvwZmapAAIAUEsBAhQDFAAAAAgAAABvUvwsunUcAAAAGgAAAA4AAAAAAAAAAAAAAIABAAAAADIwMjEtMDMtMTUudHh0UEsBAhQDFAAACAgAAABvUjrzaNkNAAAACwAAABQAAAAAAAAAAAAAAIABSAAAAO2PtOuNlC8uLi/rhbjrnpgudHh0UEsBAhQDFAAAAAgAAABvUh8oqmcEAAAAAgAAAAsAAAAAAAAAAAAAAIABhwAAAC5oaWRkZW4udHh0UEsBAhQDFAAAAAgAAABvUh8oqmcEAAAAAgAAAA4AAAAAAAAAAAAAAIABtAAAAF9fTUFDT1NYL3gudHh0UEsBAhQDFAAAAAgAAABvUvUtlOYZAAAAIAAAAAcAAAAAAAAAAAAAAIAB5AAAAGIuanNvbmxQSwECFAMUAAAACAAAAG9SKWJNSAgAAAAIAAAABQAAAAAAAAAAAAAAgAEiAQAAYy56aXBQSwUGAAAAAAYABgBbAQAATQEAAAAA"
    try tool.write("a.zip", Array(try #require(Data(base64Encoded: zip))))
    let outcome = try tool.run("extract a.zip --kind document")
    #expect(outcome.status == 0)
    #expect(
      try outcome.records().map { $0["doc"] as? String } == [
        "a.zip!2021-03-15.txt", "a.zip!폴더/../노래.txt", "a.zip!b.jsonl#1", "a.zip!b.jsonl#2",
        "a.zip!c.zip",
      ])
    #expect(try outcome.records("document").first?["date"] as? String == "2021-03-15")
    #expect(try outcome.records("error").map { $0["code"] as? String } == ["archive"])
    // The same through a pipe.
    let piped = try tool.shell("cat a.zip | \"$YEONPYO\" extract --kind document")
    #expect(try piped.records("document").count == 4)
  }

  /// A tar of everything else, compressed in each way that is there.
  @Test(arguments: ["gzip", "bzip2", "xz"])
  func readsTar(_ program: String) throws {
    let tool = try Tool()
    try tool.write("d/a.txt", "The choir sang on May 3, 2020.")
    try tool.write(
      "d/b.html",
      "<html><body><p>The choir sang in the rain on Monday, and it was long.</p></body></html>")
    try tool.write("d/c.csv", "text,id\nOne.,x\nTwo.,y\n")
    try tool.write("d/e.txt", "")
    let outcome = try tool.shell(
      "tar cf a.tar d && \(program) -c a.tar > a.tar.z && \"$YEONPYO\" extract a.tar.z --kind document"
    )
    #expect(
      try outcome.records().map { $0["doc"] as? String ?? "" }.sorted() == [
        "a.tar.z!d/a.txt", "a.tar.z!d/b.html", "a.tar.z!d/e.txt", "x", "y",
      ])
  }

  /// One compressed file is the file: its name without the ending says its form, and its date.
  @Test func readsCompressedFiles() throws {
    let tool = try Tool()
    try tool.write("2021-03-15.txt", "It rained yesterday.")
    try tool.write("b.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")
    _ = try tool.shell(
      "gzip 2021-03-15.txt b.jsonl; head -c 30 b.jsonl.gz > c.txt.gz; mkdir d; mv *.gz d")
    let outcome = try tool.run("extract d --kind document")
    #expect(outcome.status == 0)
    #expect(
      try outcome.records().map { $0["doc"] as? String } == [
        "2021-03-15.txt.gz", "b.jsonl.gz#1", "b.jsonl.gz#2", "c.txt.gz",
      ])
    #expect(try outcome.records().last?["code"] as? String == "archive")
    #expect(try outcome.records().first?["date"] as? String == "2021-03-15")
  }

  /// What grows a thousandfold ends by itself, and the rest is read.
  @Test func stopsBombs() throws {
    let tool = try Tool()
    try tool.write("d/b.txt", "It rained.")
    let outcome = try tool.shell(
      "head -c 300000000 /dev/zero | gzip -9 > d/a.jsonl.gz; \"$YEONPYO\" extract d --kind document"
    )
    #expect(outcome.status == 0)
    #expect(try outcome.records("error").count == 1)
    #expect(try outcome.records("document").count == 1)
  }

  @Test func readsFeeds() throws {
    let tool = try Tool()
    try tool.write(
      "a.xml",
      """
      <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><language>en</language>
      <item><title>A &amp;amp; B</title><guid>one</guid><pubDate>Mon, 15 Mar 2021 10:00:00 +0900</pubDate>
      <description><![CDATA[<p>The choir sang yesterday.</p><p>It rained.</p>]]></description></item>
      <item><title>C</title><description>It snowed.</description></item></channel></rss>
      """)
    try tool.write("b.xml", "<map><a/></map>")
    let outcome = try tool.run("extract a.xml b.xml --kind document --with-text")
    let documents = try outcome.records("document")
    #expect(documents.map { $0["doc"] as? String } == ["one", "a.xml#2"])
    #expect(
      documents.map { $0["text"] as? String } == [
        "The choir sang yesterday.\nIt rained.", "It snowed.",
      ])
    #expect(documents.map { $0["date"] as? String } == ["2021-03-15", nil])
    #expect(outcome.status == 3 && outcome.messages.contains("neither RSS nor Atom"))
  }

  /// Entities that grow, and files from outside, are not read.
  @Test func feedsOfAttackers() throws {
    let tool = try Tool()
    let entities = (1...9).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    try tool.write(
      "a.xml",
      """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "secret.txt">\(entities.joined())]>
      <rss><channel><item><description>A &e9; B &f; C</description></item></channel></rss>
      """)
    try tool.write("secret.txt", "the secret")
    let outcome = try tool.run("extract a.xml --kind document --with-text")
    #expect(!outcome.text.contains("secret") && outcome.text.utf8.count < 2000)
  }

  @Test func readsWARC() throws {
    let tool = try Tool()
    func record(_ type: String, _ block: String, _ fields: String = "") -> String {
      "WARC/1.0\r\nWARC-Type: \(type)\r\n\(fields)Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }
    let page =
      "<html><body><p>The choir sang in the rain yesterday, and it was long.</p></body></html>"
    let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n\(page)"
    let image = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"
    let chunked =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "\(String(page.utf8.count, radix: 16))\r\n\(page)\r\n0\r\n\r\n"
    try tool.write(
      "a.warc",
      record("warcinfo", "software: x") + record("request", "GET /")
        + record(
          "response", response,
          "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://a.b/2021/03/15/x\r\n")
        + record("response", image) + record("response", chunked)
        + "WARC/1.0\r\nContent-Length: 99\r\n\r\nx")
    let outcome = try tool.run("extract a.warc --kind document --with-text")
    let documents = try outcome.records("document")
    #expect(documents.map { $0["doc"] as? String } == ["urn:uuid:1", "a.warc#2"])
    #expect(documents.map { $0["date"] as? String } == ["2021-03-15", nil])
    #expect(Set(documents.map { $0["text"] as? String }).count == 1)
    let packed = try tool.shell("gzip -c a.warc | \"$YEONPYO\" extract --kind document")
    #expect(try packed.records("document").count == 2)
  }

  @Test func readsMarkdown() throws {
    let tool = try Tool()
    try tool.write(
      "a.md",
      "---\ntitle: \"A choir\"\ndate: 2021-03-15\n---\nThe *choir* sang in [Oslo](https://a.b/2019/01/02) yesterday.\n\n* one\n"
    )
    try tool.write("b.md", "---\n\nIt rained.\n")
    let records = try tool.run("extract a.md b.md --kind document --with-text").records("document")
    #expect(
      records.map { $0["text"] as? String } == [
        "The choir sang in Oslo yesterday.\none", "It rained.",
      ])
    #expect(records.first?["title"] as? String == "A choir")
    #expect(records.map { $0["date"] as? String } == ["2021-03-15", nil])
  }

  /// HTML in a text field is read as its text; what only looks like a tag is not.
  @Test func readsFieldsOfHTML() throws {
    let tool = try Tool()
    try tool.write(
      "a.jsonl",
      "{\"text\":\"<p>One &amp; two.</p><p>Three.</p>\"}\n{\"text\":\"1 < 2 <b>x</b>\"}\n")
    func texts(_ options: String) throws -> [String?] {
      try tool.run("extract a.jsonl --kind document --with-text \(options)").records("document").map
      {
        $0["text"] as? String
      }
    }
    #expect(try texts("") == ["One & two.\nThree.", "1 < 2 <b>x</b>"])
    #expect(try texts("--text-is text").first == "<p>One &amp; two.</p><p>Three.</p>")
    #expect(try texts("--text-is html").last == "1 < 2 x")
  }

  /// What a run ends with.
  @Test func closingLine() throws {
    let tool = try Tool()
    try tool.write("d/a.txt", "It rained last year.")
    try tool.write("d/b.txt", "")
    try tool.write("d/c.txt", "It rained on May 3, 2020.")
    let outcome = try tool.run("extract d")
    #expect(
      outcome.messages.contains(
        "2 articles, 4 records, 1 error (1 empty); 1 article without a date: 1 phrase stays open"),
      "\(outcome.messages)")
  }

  /// A line in gives its line out at once, whatever the number of cores.
  @Test(.timeLimit(.minutes(2)), arguments: [1, 3])
  func answersAtOnce(_ jobs: Int) throws {
    let tool = try Tool()
    try tool.write(
      "ask.bash",
      """
      coproc Y { "$YEONPYO" extract -q --nested --input-format jsonl -j \(jobs) -; }
      for i in 1 2 3; do
        echo '{"id":"'$i'","date":"2021-03-15","text":"It rained yesterday."}' >&"${Y[1]}"
        read -r -t 30 line <&"${Y[0]}" || exit 9
        echo "$line"
      done
      """)
    let outcome = try tool.shell("bash ask.bash")
    #expect(outcome.status == 0)
    #expect(try outcome.records().map { $0["doc"] as? String } == ["1", "2", "3"])
  }
}
