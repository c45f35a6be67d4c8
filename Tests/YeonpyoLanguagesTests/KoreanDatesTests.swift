import Testing
import YeonpyoDates

@testable import YeonpyoLanguages

/// What rules, particles, the words around them and earlier dates make of Korean news.
@Suite struct KoreanDatesTests {
  static let module = LanguageModule.load(.korean)

  /// The timexes of a text written on `date`, as `words = value`.
  static func read(_ text: String, on date: String = "2013-02-12") throws -> [String] {
    let bytes = Array(text.utf8)
    return try RuleExampleTests.tag(text, module, on: date).map { timex in
      "\(String(decoding: bytes[timex.span.range], as: UTF8.self)) = \(timex.time.value)"
    }
  }

  /// A bare day is the nearest on the side the verb speaks for.
  @Test(arguments: [
    ("회사는 14일 문을 열었다.", "2013-02-20", "14일 = 2013-02-14"),
    ("31일 밝혔다.", "2013-02-01", "31일 = 2013-01-31"),
    ("전시는 28일 열릴 예정이다.", "2013-02-20", "28일 = 2013-02-28"),
    ("3일 첫 방송된다.", "2013-02-27", "3일 = 2013-03-03"),
    ("지난 28일 끝났다.", "2013-02-12", "지난 28일 = 2013-01-28"),
    ("오는 3일 열린다.", "2013-02-12", "오는 3일 = 2013-03-03"),
    ("지난 11월 떠났다.", "2013-02-12", "지난 11월 = 2012-11"),
    ("12월에 열렸다.", "2013-02-12", "12월 = 2012-12"),
    ("지난주 금요일 끝났다.", "2013-02-12", "지난주 금요일 = 2013-02-08"),
  ])
  func sides(_ text: String, _ date: String, _ expected: String) throws {
    #expect(try KoreanDatesTests.read(text, on: date) == [expected])
  }

  /// Particles, and words that cling to dates only, stay outside.
  @Test(arguments: [
    ("오후 6시께부터 기다렸다.", "오후 6시 = 2013-02-12T18:00"),
    ("8일자 신문에 실렸다.", "8일 = 2013-02-08"), ("2007년형 버스", "2007년 = 2007"),
    ("2011년까지만 살았다.", "2011년 = 2011"), ("28년만에 이겼다.", "28년 = P28Y"),
    ("오전 1시 23분쯤 떠났다.", "오전 1시 23분 = 2013-02-12T01:23"),
    ("두 달여를 기다렸다.", "두 달여 = P2M"), ("사흘째 내렸다.", "사흘째 = P3D"),
  ])
  func endings(_ text: String, _ expected: String) throws {
    #expect(try KoreanDatesTests.read(text) == [expected])
  }

  @Test(arguments: [
    ("8일(현지시간) 오후 9시에 열렸다.", ["8일(현지시간) 오후 9시 = 2013-02-08T21:00"]),
    ("2012년 11월 4일(일) 낮 12시 30분", ["2012년 11월 4일(일) 낮 12시 30분 = 2012-11-04T12:30"]),
    (
      "2011년 3월 3일 비가 왔다. 이날 그는 52년 전 지은 집을 떠났다. 이날 눈도 왔다.",
      ["2011년 3월 3일 = 2011-03-03", "이날 = 2011-03-03", "52년 전 = 1961", "이날 = 2011-03-03"]
    ),
    (
      "2012년 12월 14일부터 이듬해 2월 16일까지 열린다.",
      ["2012년 12월 14일 = 2012-12-14", "이듬해 2월 16일 = 2013-02-16"]
    ),
    (
      "2012년 3분기에 늘었다. 작년 같은 기간에는 줄었다.",
      ["2012년 3분기 = 2012-Q3", "작년 같은 기간 = 2011-Q3"]
    ),
    ("다음달 9~24일 열린다.", ["다음달 9 = 2013-03-09", "24일 = 2013-03-24"]),
    ("9일부터 24일까지 열린다.", ["9일 = 2013-03-09", "24일 = 2013-03-24"]),
    (
      "3월 9일(수)부터 11일(금)까지 열렸다.", ["3월 9일 = 2013-03-09", "11일 = 2013-03-11"]
    ),
    (
      "8일 오후 7시부터 9시까지 열렸다.",
      ["8일 오후 7시 = 2013-02-08T19:00", "9시 = 2013-02-08T21:00"]
    ),
    ("8일 오후 2∼4시에 열렸다.", ["8일 오후 2 = 2013-02-08T14:00", "4시 = 2013-02-08T16:00"]),
    ("지난 5일(화요일) 열렸다.", ["지난 5일 = 2013-02-05", "화요일 = 2013-02-05"]),
    ("8일 밤 12시에 끝났다.", ["8일 밤 12시 = 2013-02-08T24:00"]),
    ("지난해 1∼3월 늘었다.", ["지난해 1 = 2012-01", "3월 = 2012-03"]),
    ("2008년 12월~2월 방송됐다.", ["2008년 12월 = 2008-12", "2월 = 2009-02"]),
    ("2009∼2011년 늘었다.", ["2009 = 2009", "2011년 = 2011"]),
    ("3-5명이 24일 왔다.", ["24일 = 2013-01-24"]),
    ("지난 98년에 열고 30년을 살았다.", ["지난 98년 = 1998", "30년 = P30Y"]),
    ("올 설에는 쉬고 추석에는 일한다.", ["올 설 = 2013-02-10", "추석 = 2013-09-19"]),
    ("5·18 민주화운동과 6.25 전쟁", ["5·18 = 2013-05-18", "6.25 = 2012-06-25"]),
  ])
  func together(_ text: String, _ expected: [String]) throws {
    #expect(try KoreanDatesTests.read(text) == expected)
  }

  /// Words and figures that only look like dates.
  @Test(arguments: [
    "두 분은 부부다.", "네 일을 해라.", "이 사건에 한해 열린다.", "설이 제기됐다.", "수주를 받았다.",
    "전달 받았다.", "그가 올 줄이야.", "여러분이 왔다.", "오일을 갈았다.", "이해를 도왔다.", "3분의 1이 찬성했다.",
    "13월 1일은 없다.", "1·2위를 겨룬다.", "아침을 먹었다.", "밤을 구웠다.", "2000 명이 왔다.",
    "수도를 옮겼다.", "세계를 돌았다.", "구분을 지었다.", "두고 온 산", "주요 도시",
  ])
  func lookalikes(_ text: String) throws {
    #expect(try KoreanDatesTests.read(text).isEmpty)
  }

  /// Days and weekdays side by side, ranges over a year's end, times that come again.
  @Test(arguments: [
    ("17일과 18일 열린다.", ["17일 = 2013-02-17", "18일 = 2013-02-18"]),
    ("오는 6월 17일, 18일 열린다.", ["오는 6월 17일 = 2013-06-17", "18일 = 2013-06-18"]),
    ("30일과 1일에 열렸다.", ["30일 = 2013-01-30", "1일 = 2013-02-01"]),
    ("2009년 1월 22일~3월 12일 열렸다.", ["2009년 1월 22일 = 2009-01-22", "3월 12일 = 2009-03-12"]),
    (
      "2009년 12월 9일부터 1월 29일까지", ["2009년 12월 9일 = 2009-12-09", "1월 29일 = 2010-01-29"]
    ),
    ("매주 토요일 밤 9시 문을 연다.", ["매주 토요일 밤 9시 = XXXX-WXX-6T21:00"]),
    ("매일 오후 7시에 닫는다.", ["매일 오후 7시 = XXXX-XX-XXT19:00"]),
    (
      "매주 금요일과 토요일 밤 10시에 닫는다.",
      ["매주 금요일 = XXXX-WXX-5", "토요일 밤 10시 = XXXX-WXX-6T22:00"]
    ),
    ("잔치는 26일, 다음 달에는 쉰다.", ["26일 = 2013-02-26", "다음 달 = 2013-03"]),
  ])
  func lists(_ text: String, _ expected: [String]) throws {
    #expect(try KoreanDatesTests.read(text) == expected)
  }

  /// Days that are none lose what is impossible.
  @Test(arguments: [
    ("2월 30일에 떠났다.", ["2월 30일 = 2013-02"]), ("2011년 6월 31일", ["2011년 6월 31일 = 2011-06"]),
    ("25시에 떠났다.", []), ("9시 75분", ["9시 = 2013-02-12T09:00", "75분 = PT75M"]),
  ])
  func impossibleDays(_ text: String, _ expected: [String]) throws {
    #expect(try KoreanDatesTests.read(text) == expected)
  }
}
