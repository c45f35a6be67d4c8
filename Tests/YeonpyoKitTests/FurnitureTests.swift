import Testing
import YeonpyoText

@testable import YeonpyoKit

/// Date lines, bylines, datelines and captions: nothing happens there, and nobody named there takes part in what follows.
@Suite struct FurnitureTests {
  /// The evidence of the events of a text written on 2021-03-17, and who takes part.
  static func events(_ text: String) throws -> [String] {
    try records(of: Array(text.utf8), path: "2021-03-17-a.txt", shippedPlan()).lines.map(object)
      .filter { $0["kind"] as? String == "event" }
      .map { event in
        let names = (event["participantNames"] as? [String] ?? []).joined(separator: ", ")
        return "\(event["text"] as? String ?? "") | \(names)"
      }
  }

  private static let english = "Hyun Bin married on Saturday | Hyun Bin"
  private static let korean = "배우 현빈이 15일 결혼했다 | 현빈"

  @Test(arguments: [
    "SEOUL, Aug. 20 (Yonhap) -- %", "LOS ANGELES (AP) — %", "Busan, South Korea, March 16 — %",
    "Published Aug 29, 2021 07:20 am\n\n%", "Posted on March 15, 2021 by Son Ye-jin\n\n%",
    "By Son Ye-jin, Staff Writer\n%", "Photo courtesy of Son Ye-jin\n%",
    "Photo provided by tvN\n\n%", "Image: Son Ye-jin, Seoul\n%", "date 2021-03-15 %",
    "son@example.com\n%", "Copyright 2021 tvN\n%",
  ])
  func standsAsideInEnglish(_ frame: String) throws {
    let text = frame.replacing("%", with: "Hyun Bin married on Saturday.")
    #expect(try FurnitureTests.events(text) == [FurnitureTests.english])
  }

  @Test(arguments: [
    "[매체 손예진 기자] %", "(서울=연합뉴스) 손예진 기자 = %", "손예진 기자 = %", "입력 2021.03.15. 오전 9:30\n\n%",
    "▲ 손예진이 떠났다. 사진=매체\n\n%", "사진=손예진 SNS\n%", "손예진 기자 a@example.com\n%", "[사진=tvN] %",
    "기사입력 2021-03-15 09:00 손예진 기자\n%", "ⓒ tvN, 무단 전재 금지\n%",
  ])
  func standsAsideInKorean(_ frame: String) throws {
    let text = frame.replacing("%", with: "배우 현빈이 15일 결혼했다.")
    #expect(try FurnitureTests.events(text) == [FurnitureTests.korean])
  }

  /// Sentences that begin like such lines.
  @Test(arguments: [
    ("By Friday Hyun Bin had left Seoul.", "left"),
    ("Posted on March 3, the video of Hyun Bin drew a million views.", "drew"),
    ("BTS — the group — met Hyun Bin on Saturday.", "met"),
    ("Photos of Hyun Bin: he left Seoul on Saturday.", "left"),
    ("Harbour news: Hyun Bin left Seoul on Saturday.", "left"),
    ("손예진 기자는 15일 현빈을 만났다.", "만났다"), ("(현빈은) 15일 서울을 떠났다.", "떠났다"),
  ])
  func keepsSentences(_ text: String, _ word: String) throws {
    #expect(try FurnitureTests.events(text).contains { $0.contains(word) }, "\(text)")
  }
}
