import YeonpyoDates

extension Korean {
  /// Dates by the calendar.
  static let calendarRules: [Rule] = [
    Rule(
      "ko/year-month-day", "<year> 년 <monthNumber> 월 <day> 일",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "축제는 2011년 11월 4일에 열렸다 = 2011-11-04"),
    Rule(
      "ko/year-month", "<year> 년 <monthNumber> 월", .date(year: .captured, month: .captured2),
      examples: "2011년 11월부터 살았다 = 2011-11"),
    Rule(
      "ko/year", "<year> 년 !전 !간 !대 !만", .date(year: .captured),
      examples: """
        2009년에 문을 열었다 = 2009
        1990년생 ≠
        """),
    Rule(
      "ko/short-year", "('|’) <twoDigits> 년 !전 !간 !대 !만", .shortYear(.captured),
      examples: "'98년에 떠났다 = 1998"),
    Rule(
      "ko/dotted", "<year> . <monthNumber> . <day>",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "2011 . 3 . 5 = 2011-03-05"),
    Rule(
      "ko/iso", "<year> +- +<monthNumber> +- +<day>",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "2011-03-05에 썼다 = 2011-03-05"),
    Rule(
      "ko/month-day", "<monthNumber> 월 <day> 일", .date(month: .captured, day: .captured2),
      examples: """
        1월 4일 열렸다 = 2013-01-04
        3월 4일에 열릴 예정이다 = 2013-03-04
        """),
    Rule(
      "ko/month", "<monthNumber> 월", .date(month: .captured),
      examples: """
        11월에 떠났다 = 2012-11
        5월부터 방송된다 = 2013-05
        """),
    Rule(
      "ko/day", "<day> 일 !간 !전 !째 !후 !뒤 !만 !동안", .date(day: .captured),
      examples: """
        회사는 8일 밝혔다 = 2013-02-08
        28일 열릴 예정이다 = 2013-02-28
        3일간 걸었다 = P3D
        """),
    Rule(
      "ko/day-last", "지난 <day> 일 !간", TimeExpression.date(day: .captured).directed(.past),
      examples: "지난 8일 열렸다 = 2013-02-08"),
    Rule(
      "ko/day-next", "오는 <day> 일", TimeExpression.date(day: .captured).directed(.future),
      examples: "오는 14일 첫 방송된다 = 2013-02-14"),
    Rule(
      "ko/month-last", "지난 <monthNumber> 월", TimeExpression.date(month: .captured).directed(.past),
      examples: "지난 8월 떠났다 = 2012-08"),
    Rule(
      "ko/month-day-last", "지난 <monthNumber> 월 <day> 일",
      TimeExpression.date(month: .captured, day: .captured2).directed(.past),
      examples: "지난 8월 14일 떠났다 = 2012-08-14"),
    Rule(
      "ko/month-next", "오는 <monthNumber> 월",
      TimeExpression.date(month: .captured).directed(.future),
      examples: "오는 8월 떠난다 = 2013-08"),
    Rule(
      "ko/month-day-next", "오는 <monthNumber> 월 <day> 일",
      TimeExpression.date(month: .captured, day: .captured2).directed(.future),
      examples: "오는 8월 14일 떠난다 = 2013-08-14"),
    Rule("ko/decade", "<decade> 년대", .decade(.captured), examples: "1990년대에 살았다 = 199"),
    Rule("ko/century", "<number> 세기", .century(.captured), examples: "19세기의 집 = 18"),
    Rule("ko/quarter", "<number> 분기", .quarter(.captured), examples: "2012년 3분기 실적 = 2012-Q3"),
    Rule("ko/half-first", "상반기", .half(1), examples: "내년 상반기에 연다 = 2014-H1"),
    Rule("ko/half-second", "하반기", .half(2), examples: "올해 하반기에 연다 = 2013-H2"),
    Rule(
      "ko/season", "<season>", TimeExpression.season(.captured).latent,
      examples: "지난해 여름 떠났다 = 2012-SU"),
    Rule(
      "ko/season-last", "지난 <season>", TimeExpression.season(.captured).directed(.past),
      examples: "지난 여름 떠났다 = 2012-SU"),
    Rule("ko/early-month", "초", .trailingModifier(.start), examples: "다음 달 초 연다 = 2013-03"),
    Rule("ko/mid-month", "중순", .trailingModifier(.mid), examples: "지난달 중순 열렸다 = 2013-01"),
    Rule("ko/late-month", "(말|하순)", .trailingModifier(.end), examples: "지난해 말 떠났다 = 2012"),
    Rule("ko/early-third", "초순", .trailingModifier(.start), examples: "3월 초순 연다 = 2013-03"),
    Rule("ko/weekday", "<weekday>", .weekday(.captured), examples: "금요일 열렸다 = 2013-02-08"),
    Rule("ko/holiday", "<holiday>", holiday, examples: "크리스마스에 만났다 = 2012-12-25"),
  ]

  private static let holiday: TimeExpression = {
    var result = TimeExpression()
    result.holiday = .captured
    return result
  }()
}
