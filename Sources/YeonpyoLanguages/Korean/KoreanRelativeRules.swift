import YeonpyoDates

extension Korean {
  /// Times counted or pointed at from the anchor.
  static let relativeRules: [Rule] = [
    Rule("ko/last-year", "(지난해|작년|전년)", .relative(-1, .year), examples: "지난해 8월 떠났다 = 2012-08"),
    Rule("ko/year-before-last", "(재작년|지지난해)", .relative(-2, .year), examples: "재작년에 떠났다 = 2011"),
    Rule("ko/this-year", "(올해|금년|올)", .relative(0, .year), examples: "올해 5월에 연다 = 2013-05"),
    Rule("ko/next-year", "(내년|이듬해)", .relative(1, .year), examples: "내년 상반기에 연다 = 2014-H1"),
    Rule("ko/year-after-next", "내후년", .relative(2, .year), examples: "내후년에 연다 = 2015"),
    Rule("ko/last-month", "(지난달|전달)", .relative(-1, .month), examples: "지난달 14일 떠났다 = 2013-01-14"),
    Rule("ko/last-month-spaced", "지난 달", .relative(-1, .month), examples: "지난 달 떠났다 = 2013-01"),
    Rule("ko/this-month", "(이달|이번달)", .relative(0, .month), examples: "이달 20일 연다 = 2013-02-20"),
    Rule("ko/this-month-spaced", "이번 달", .relative(0, .month), examples: "이번 달에 연다 = 2013-02"),
    Rule("ko/next-month", "(내달|다음달)", .relative(1, .month), examples: "내달 3일 연다 = 2013-03-03"),
    Rule("ko/next-month-spaced", "다음 달", .relative(1, .month), examples: "다음 달 3일 연다 = 2013-03-03"),
    Rule("ko/last-week", "지난주", .relative(-1, .week), examples: "지난주 금요일 떠났다 = 2013-02-08"),
    Rule("ko/last-week-spaced", "지난 주", .relative(-1, .week), examples: "지난 주 떠났다 = 2013-W06"),
    Rule("ko/this-week", "이번주", .relative(0, .week), examples: "이번주에 연다 = 2013-W07"),
    Rule("ko/this-week-spaced", "이번 주", .relative(0, .week), examples: "이번 주 금요일 연다 = 2013-02-15"),
    Rule("ko/next-week", "다음주", .relative(1, .week), examples: "다음주에 연다 = 2013-W08"),
    Rule("ko/next-week-spaced", "다음 주", .relative(1, .week), examples: "다음 주 월요일 연다 = 2013-02-18"),
    Rule("ko/this-weekend", "[이번] 주말", .weekend(0), examples: "이번 주말에 연다 = 2013-W07-WE"),
    Rule("ko/last-weekend", "지난 주말", .weekend(-1), examples: "지난 주말 떠났다 = 2013-W06-WE"),
    Rule("ko/today", "오늘", .relative(0, .day), examples: "오늘 연다 = 2013-02-12"),
    Rule("ko/yesterday", "어제", .relative(-1, .day), examples: "어제 떠났다 = 2013-02-11"),
    Rule(
      "ko/day-before-yesterday", "(그저께|그제)", .relative(-2, .day), examples: "그제 떠났다 = 2013-02-10"),
    Rule("ko/tomorrow", "내일", .relative(1, .day), examples: "내일 연다 = 2013-02-13"),
    Rule("ko/day-after-tomorrow", "모레", .relative(2, .day), examples: "모레 연다 = 2013-02-14"),
    Rule(
      "ko/that-day", "(이날|당일|같은날|그날)", TimeExpression.relative(0, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 이날 그는 떠났다. = 2011-03-03"),
    Rule(
      "ko/day-before", "전날", TimeExpression.relative(-1, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 전날에는 눈이 왔다. = 2011-03-02"),
    Rule(
      "ko/day-after", "(이튿날|다음날)", TimeExpression.relative(1, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 이튿날 그는 떠났다. = 2011-03-04"),
    Rule(
      "ko/day-after-spaced", "다음 날", TimeExpression.relative(1, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 다음 날 그는 떠났다. = 2011-03-04"),
    Rule(
      "ko/units-ago", "<number> <unit> 전", .relative(.minusCaptured, .captured),
      examples: """
        3년 전 떠났다 = 2010
        3일 전에 떠났다 = 2013-02-09
        두 달 전 떠났다 = 2012-12
        3일 전투 ≠
        """),
    Rule(
      "ko/days-ago", "<dayCount> 전", .relative(.minusCaptured, .day),
      examples: "사흘 전 떠났다 = 2013-02-09"),
    Rule(
      "ko/units-later", "<number> <unit> (뒤|후)",
      TimeExpression.relative(.captured, .captured).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 2년 뒤 떠났다. = 2013"),
    Rule(
      "ko/days-later", "<dayCount> (뒤|후)", TimeExpression.relative(.captured, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 사흘 뒤 떠났다. = 2011-03-06"),
    Rule("ko/now", "(현재|지금|요즘|최근)", .present, examples: "현재 방송 중이다 = PRESENT_REF"),
    Rule("ko/past", "(과거|앞서)", .past, examples: "과거에는 섬이었다 = PAST_REF"),
    Rule("ko/future", "(앞으로|향후|조만간|곧)", .future, examples: "조만간 떠난다 = FUTURE_REF"),
  ]
}
