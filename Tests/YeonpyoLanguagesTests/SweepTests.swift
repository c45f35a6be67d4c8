import TestSupport
import Testing
import YeonpyoDates

@testable import YeonpyoLanguages

/// Whole kinds of phrases, each with all of its members: the share that is read right is counted.
@Suite struct SweepTests {
  /// Words that begin like a counter or a postposition and are none: 전국 is no 전.
  private static let behind = """
    전국에 전했다 전체 전격 전날까지 전문가 전시회를 전달했다 전화로 내년 내놓았다 내렸다 내부 내용을 내려 내각 대선 대통령이
    대전에서 대표팀 대회 대구에서 도입됐다 도착했다 도쿄에서 도심 차례로 차관 차량 여성 여야 여수 간담회 간신히 간부 후보 후임
    뒤늦게 만나 만찬 이상한 정도전 중국에서
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// A day or a year before such a word is a day or a year, and no length.
  @Test func readsDaysBeforeWordsThatBeginLikeCounters() throws {
    var wrong: [String] = []
    for word in SweepTests.behind {
      let phrases =
        (1...31).map { "\($0)일" } + stride(from: 1998, through: 2026, by: 4).map { "\($0)년" }
      let text = phrases.map { "행사는 \($0) \(word) 열렸다." }.joined(separator: "\n\n")
      let found = try KoreanDatesTests.read(text, on: "2013-01-31")
      for phrase in phrases
      where !found.contains(where: {
        $0.hasPrefix(phrase + " = 20") || $0.hasPrefix(phrase + " = 19")
      }) {
        wrong.append("\(phrase) \(word)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  /// Such words with their particles are what they are: lengths, and days counted from here.
  @Test(arguments: [
    ("3일 전에 떠났다.", "3일 전 = 2013-02-09"), ("3일 전부터 기다렸다.", "3일 전 = 2013-02-09"),
    ("3일간의 일정", "3일간 = P3D"), ("27일 동안에는 비가 왔다.", "27일 동안 = P27D"),
    ("5년 내에 끝난다.", "5년 = P5Y"), ("10일 차에 끝났다.", "10일 = P10D"),
    ("30일 이상이 걸린다.", "30일 = P30D"),
  ])
  func readsLengths(_ text: String, _ expected: String) throws {
    #expect(try KoreanDatesTests.read(text) == [expected])
  }

  /// Words that hold the word of a date.
  @Test(arguments: [
    "배가 서해 앞바다에서 멈췄다.", "그제야 경찰이 왔다.", "한일전이 시작된다.", "하루나 씨와 만났다.",
    "주식을 단 한 주도 팔지 않았다.", "안방을 내주다.", "자리를 내주고 떠났다.", "복권 ‘행운2000’을 샀다.",
    "심야 촬영 여부를 밝히지 않았다.", "제51주부터 늘었다.", "5분기", "13분기", "올해 366분기",
  ])
  func readsNoDate(_ text: String) throws {
    #expect(try KoreanDatesTests.read(text).isEmpty)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `May`, `March` and the others lean to no side by themselves, wherever they stand; the clause's verb does.
  @Test(arguments: [
    ("He was arrested on 3 %.", false), ("The album, released on % 3, sold well.", false),
    ("She left in late %.", false), ("She left in early % and returned.", false),
    ("The 3 % show was sold out.", false), ("It premiered on 14 % and ended.", false),
    ("All films released from 2 % to 5 % were listed.", false),
    ("The singer may return on 3 %.", true), ("She will be back in late %.", true),
    ("The tour is scheduled for % 3.", true),
  ])
  func monthsLeanToNoSide(_ frame: String, _ isFuture: Bool) throws {
    for (place, month) in SweepTests.months.enumerated() {
      // Written six months away.
      let written = (place + 6) % 12
      let date = "2013-\(written < 9 ? "0" : "")\(written + 1)-15"
      let wanted = isFuture ? (place > written ? 2013 : 2014) : (place < written ? 2013 : 2012)
      let text = frame.replacing("%", with: month)
      let values = try RuleExampleTests.tag(text, .load(.english), on: date).map {
        $0.time.value.description
      }
      #expect(values.allSatisfy { $0.hasPrefix("\(wanted)") }, "\(text) on \(date): \(values)")
      #expect(!values.isEmpty, "\(text)")
    }
  }

  /// Clock times that end before they begin, or have hours no half of a day has.
  @Test(arguments: [
    "오후 13시부터 3시까지", "밤 22시부터 2시까지 열린다.", "오후 15:00~5시", "오전 24:00, 3시", "저녁 19시부터 0시까지",
    "13:00 p.m. until 3 o’clock", "twenty-one pm to 2:30", "23 pm - 4", "24:00 am through 1:00",
  ])
  func readsImpossibleClocks(_ text: String) throws {
    for module in [LanguageModule.load(.korean), .load(.english)] {
      _ = try RuleExampleTests.tag(text, module)
    }
  }
}
