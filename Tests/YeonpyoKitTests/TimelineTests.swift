import Foundation
import Testing
import YeonpyoText

@testable import YeonpyoKit
@testable import YeonpyoTimeline

/// What a sentence says happened, and how events of several articles become one.
@Suite struct TimelineTests {
  /// `trigger status start end` of every event of an article of 2021-03-15.
  @Test(
    arguments: [
      ("Hyun Bin signed with Netflix on March 3.", ["signed attested 2021-03-03 2021-03-03"]),
      ("Hyun Bin left Seoul.", ["left attested 2021-03-15 2021-03-15"]),
      ("Son Ye-jin will join the cast of Crash Landing on You.", ["join planned 2021-03-15 nil"]),
      ("Hyun Bin has not signed with Netflix.", ["signed denied 2021-03-15 2021-03-15"]),
      ("Hyun Bin reportedly married in 2020.", ["married uncertain 2020-01-01 2020-12-31"]),
      ("Ri Jeong-hyeok marries Yoon Se-ri.", ["marries fictional nil nil"]),
      (
        "Fans of Hyun Bin have been waiting since Crash Landing on You ended in February 2020.",
        ["waiting attested 2020-02-01 2021-03-15", "ended attested 2020-02-01 2020-02-29"]
      ),
      ("Hyun Bin came to Seoul on May 3, 2020.", ["came attested 2020-05-03 2020-05-03"]),
      ("It rained.", []), ("Hyun Bin is tall.", []),
      ("Korean dramas such as Crash Landing on You are rarely renewed.", []),
      ("현빈은 3월 3일 넷플릭스와 계약했다.", ["계약했다 attested 2021-03-03 2021-03-03"]),
      ("현빈은 결혼할 예정이다.", ["결혼할 planned 2021-03-15 nil"]),
      ("현빈은 결혼하지 않았다.", ["결혼하지 denied 2021-03-15 2021-03-15"]),
      // Whose mother it is takes no part.
      ("Hyun Bin's mother died.", []), ("A fan of Hyun Bin was arrested.", []),
      ("현빈의 어머니가 별세했다.", []),
      // What did not happen, is to happen, or is only said.
      ("Hyun Bin failed to win.", ["win denied 2021-03-15 2021-03-15"]),
      ("Hyun Bin is expected to enlist in July.", ["enlist planned 2021-07-01 2021-07-31"]),
      ("Hyun Bin will return to Seoul.", ["return planned 2021-03-15 nil"]),
      (
        "The agency denied that Hyun Bin had married.", ["married denied 2021-03-15 2021-03-15"]
      ),
      ("It is not true that Hyun Bin married.", ["married denied 2021-03-15 2021-03-15"]),
      (
        "Hyun Bin signed a deal for an upcoming film.",
        ["signed attested 2021-03-15 2021-03-15"]
      ),
      (
        "Hyun Bin left Seoul on March 1 and joined Netflix on March 3.",
        ["left attested 2021-03-01 2021-03-01", "joined attested 2021-03-03 2021-03-03"]
      ),
      ("Hyun Bin found a door.", ["found attested 2021-03-15 2021-03-15"]),
      // Words that are verbs elsewhere.
      ("Hyun Bin is the engineer in charge.", []),
      ("Hyun Bin came after the finale.", ["came attested 2021-03-15 2021-03-15"]),
      ("현빈이 결혼한다는 것은 사실이 아니다.", ["결혼한다는 denied 2021-03-15 2021-03-15"]),
      (
        "현빈은 손예진이 3일 결혼했다고 말했다.",
        ["말했다 attested 2021-03-15 2021-03-15", "결혼했다고 attested 2021-03-03 2021-03-03"]
      ),
      ("현빈은 결혼하고 싶다.", []), ("현빈은 서울을 떠나기로 했다.", ["떠나기로 planned 2021-03-15 nil"]),
      ("현빈은 아버지 없이 자랐다.", ["자랐다 attested 2021-03-15 2021-03-15"]),
      (
        "현빈은 “혼자 왔다”고 말했다.", ["말했다 attested 2021-03-15 2021-03-15"]
      ),
      (
        "드라마 ‘사랑의 불시착’은 2019년 12월부터 2020년 2월까지 방송됐다.",
        ["방송됐다 attested 2019-12-01 2020-02-29"]
      ),
    ] as [(String, [String])])
  func readsEvents(_ text: String, _ expected: [String]) throws {
    var analyzer = try Analyzer(shippedPlan())
    var document = Document(id: "a", path: nil, text: Array(text.utf8))
    document.language = text.utf8.contains { $0 > 0xEA } ? .korean : .english
    document.date = CivilTime(iso: "2021-03-15")
    analyzer.analyze(document)
    let found = analyzer.analysis.events.map { event in
      let trigger = String(decoding: document.text[event.trigger.range], as: UTF8.self)
      return
        "\(trigger) \(event.status.word) \(event.start?.iso ?? "nil") \(event.end?.iso ?? "nil")"
    }
    #expect(found == expected)
  }

  private static func event(
    _ number: Int, _ reported: String, _ days: (String?, String?)?, _ keys: [String],
    _ kind: EventClass = .sign, _ status: EventStatus = .attested, text: String = "signed"
  ) -> ReportedEvent {
    var event = ReportedEvent()
    event.id = "d\(number)#e1"
    event.doc = "d\(number)"
    event.reported = CivilTime(iso: reported)?.day
    event.text = text
    event.kind = kind
    event.status = status
    event.basis = days == nil ? .document : .timex
    event.start = (days.map(\.0) ?? reported).flatMap { CivilTime(iso: $0)?.day }
    event.end = (days.map(\.1) ?? reported).flatMap { CivilTime(iso: $0)?.day }
    event.participants = keys
    event.keys = keys
    return event
  }

  /// Days of the entries, with how many articles tell each.
  private static func merged(_ events: [ReportedEvent]) throws -> [String] {
    var results: Set<[String]> = []
    // The order of the inputs makes no difference, nor whether they are held on disk.
    for (events, budget) in [(events, 1 << 20), (events.reversed(), 1 << 20), (events, 300)] {
      var builder = TimelineBuilder(budget: budget)
      for event in events { try builder.add(event) }
      var lines: [String] = []
      try builder.finish { entry, told in
        #expect(entry.events == told.map(\.id))
        lines.append("\(entry.edtf ?? "-") \(entry.docs.count) \(entry.related.count)")
      }
      results.insert(lines)
    }
    return results.count == 1 ? results.first ?? [] : ["differs"]
  }

  @Test func merges() throws {
    let day = ("2021-03-03", "2021-03-03") as (String?, String?)?
    let month = ("2021-03-01", "2021-03-31") as (String?, String?)?
    let other = ("2021-03-04", "2021-03-04") as (String?, String?)?
    typealias Own = TimelineTests
    // One day told twice, the sharper date, other days, other people, other kinds.
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", day, ["a", "b"]), Own.event(2, "2021-03-05", month, ["a", "b"]),
      ]) == ["2021-03-03 2 0"])
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-04", day, ["a", "b"]), Own.event(2, "2021-03-05", other, ["a", "b"]),
      ]) == ["2021-03-03 1 0", "2021-03-04 1 0"])
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", day, ["a", "b"]), Own.event(2, "2021-03-03", day, ["a", "c"]),
      ]).count == 2)
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", day, ["a", "b"]),
        Own.event(2, "2021-03-03", day, ["a", "b"], .marry),
      ]).count == 2)
    // Told without a day within a fortnight, and much later.
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", nil, ["a", "b"]), Own.event(2, "2021-03-05", nil, ["a", "b"]),
      ]).count == 1)
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", nil, ["a", "b"]),
        Own.event(2, "2021-05-05", nil, ["a", "b"], text: "agreed"),
      ]).count == 2)
    // Much the same words, weeks later and a year later.
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", nil, ["a", "b"]), Own.event(2, "2021-05-05", nil, ["a", "b"]),
      ]).count == 1)
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", nil, ["a", "b"]), Own.event(2, "2022-03-05", nil, ["a", "b"]),
      ]).count == 2)
    // The same subject on the same day, whoever stands by; not where each names another.
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-04", day, ["a", "b"]), Own.event(2, "2021-04-05", day, ["a"]),
      ]) == ["2021-03-03 2 0"])
    // A show ends once, a month may tell it; contracts come again.
    for (kind, count) in [(EventClass.finale, 1), (.sign, 2)] {
      #expect(
        try Own.merged([
          Own.event(1, "2021-03-04", day, ["a", "b"], kind),
          Own.event(2, "2021-04-05", month, ["a"], kind, text: "over"),
        ]).count == count)
    }
    // Planned and then denied: both stay, linked. Fiction never enters.
    #expect(
      try Own.merged([
        Own.event(1, "2021-03-03", nil, ["a", "b"], .renew, .planned),
        Own.event(2, "2021-03-05", nil, ["a", "b"], .renew, .denied),
      ]) == ["2021-03-03 1 1", "2021-03-05 1 1"])
    #expect(try Own.merged([Own.event(1, "2021-03-03", day, ["a"], .marry, .fictional)]).isEmpty)
  }

  @Test(
    arguments: [
      (TimelineFormat.csv, "startDate,endDate,edtf"), (.markdown, "| when | what |"),
      (.ics, "BEGIN:VCALENDAR\r\n"), (.timelinejs, "{\"events\":["),
      (.jsonl, "{\"kind\":\"timeline\""),
    ] as [(TimelineFormat, String)])
  func writes(_ format: TimelineFormat, _ beginning: String) throws {
    var input = TimelineInput()
    try input.builder.add(
      TimelineTests.event(
        1, "2021-03-03", nil, ["a"],
        text: "He said \"yes, so\"; then | left \n" + String(repeating: "long ", count: 40)))
    var bytes: [UInt8] = []
    try input.write(format, TimelineSelection()) { bytes += $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix(beginning))
    #expect(text.contains("2021"))
    if format == .ics {
      #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }
  }
}
