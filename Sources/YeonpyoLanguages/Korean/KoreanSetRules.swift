import YeonpyoDates

extension Korean {
  /// Times that come again.
  static let setRules: [Rule] = [
    Rule(
      "ko/every-weekday", "매주 <weekday>",
      TimeExpression.weekday(.captured).each,
      examples: "매주 토요일 방송된다 = XXXX-WXX-6"),
    Rule(
      "ko/every-weekday-again", "<weekday> 마다",
      TimeExpression.weekday(.captured).each,
      examples: "일요일마다 만난다 = XXXX-WXX-7"),
    Rule(
      "ko/every-week", "매주",
      .every(1, .week),
      examples: "매주 만난다 = P1W"),
    Rule(
      "ko/every-day", "(매일|날마다)",
      .every(1, .day),
      examples: "매일 만난다 = P1D"),
    Rule(
      "ko/every-month", "(매달|매월|다달이)",
      .every(1, .month),
      examples: "매달 만난다 = P1M"),
    Rule(
      "ko/every-year", "(매년|해마다|매해)",
      .every(1, .year),
      examples: "해마다 만난다 = P1Y"),
    Rule(
      "ko/every-hour", "(매시간|매시)",
      .every(1, .hour),
      examples: "매시간 만난다 = PT1H"),
    Rule(
      "ko/every-other-week", "격주",
      .every(2, .week),
      examples: "격주로 만난다 = P2W"),
    Rule(
      "ko/every-other-month", "격월",
      .every(2, .month),
      examples: "격월로 만난다 = P2M"),
    Rule(
      "ko/every-other-year", "격년",
      .every(2, .year),
      examples: "격년으로 만난다 = P2Y"),
    Rule(
      "ko/every-month-of-year", "(매년|해마다) <monthNumber> 월",
      TimeExpression.date(month: .captured).each,
      examples: "매년 9월 만난다 = XXXX-09"),
    Rule(
      "ko/every-day-of-year", "(매년|해마다) <monthNumber> 월 <day> 일",
      TimeExpression.date(month: .captured, day: .captured2).each,
      examples: "매년 9월 3일 만난다 = XXXX-09-03"),
    Rule(
      "ko/every-part", "매일 <part>",
      TimeExpression.part(.captured).each,
      examples: "매일 아침 만난다 = XXXX-XX-XXTMO"),
    Rule(
      "ko/times-a-week", "(주|일주일에) <number> (회|번|차례)",
      .times(.captured, per: .week),
      examples: "주 3회 만난다 = P1W"),
    Rule(
      "ko/times-a-year", "(연|연간) <number> (회|번|차례)",
      .times(.captured, per: .year),
      examples: "연 2회 만난다 = P1Y"),
    Rule(
      "ko/times-a-month", "(월|한달에) <number> (회|번|차례)",
      .times(.captured, per: .month),
      examples: "월 2회 만난다 = P1M"),
    Rule(
      "ko/times-a-day", "하루 [에] <number> (회|번|차례)",
      .times(.captured, per: .day),
      examples: "하루 세 번 먹는다 = P1D"),
  ]
}
