import YeonpyoDates

extension Korean {
  /// Times counted or pointed at from the anchor.
  static let relativeRules: [Rule] = [
    Rule(
      "ko/last-year", "(지난해|작년|전년|거년)",
      .relative(-1, .year),
      examples: "지난해 8월 떠났다 = 2012-08"),
    Rule(
      "ko/last-year-spaced", "지난 해",
      .relative(-1, .year),
      examples: "지난 해 8월 떠났다 = 2012-08"),
    Rule(
      "ko/year-before-last", "(재작년|지지난해|그러께)",
      .relative(-2, .year),
      examples: "재작년에 떠났다 = 2011"),
    Rule(
      "ko/this-year", "(올해|금년|본년)",
      .relative(0, .year),
      examples: "올해 5월에 연다 = 2013-05"),
    Rule(
      "ko/this-year-short", "올 >(상반기|하반기|초|말|연말|들어|들어서|시즌)",
      .relative(0, .year),
      examples: """
        올 상반기에 연다 = 2013-H1
        그가 올 줄이야 ≠
        """),
    Rule(
      "ko/this-year-short-number", "올 ><number>",
      .relative(0, .year),
      examples: "올 3분기에 연다 = 2013-Q3"),
    Rule(
      "ko/season-sport", "올 시즌",
      .relative(0, .year),
      examples: "올 시즌 처음 이겼다 = 2013"),
    Rule(
      "ko/next-year", "(내년|명년)",
      .relative(1, .year),
      examples: "내년 상반기에 연다 = 2014-H1"),
    Rule(
      "ko/year-after", "(이듬해|다음해)",
      TimeExpression.relative(1, .year).fromDiscourse,
      examples: "2009년에 열고 이듬해 닫았다 = 2010"),
    Rule(
      "ko/year-after-spaced", "다음 해",
      TimeExpression.relative(1, .year).fromDiscourse,
      examples: "2009년에 열고 다음 해 닫았다 = 2010"),
    Rule(
      "ko/that-year", "(그해|같은해|당해)",
      TimeExpression.relative(0, .year).fromDiscourse,
      examples: "2009년에 열고 그해 닫았다 = 2009"),
    Rule(
      "ko/that-year-spaced", "(그|같은) 해",
      TimeExpression.relative(0, .year).fromDiscourse,
      examples: "2009년에 열고 같은 해 닫았다 = 2009"),
    Rule(
      "ko/year-after-next", "(내후년|후년)",
      .relative(2, .year),
      examples: "내후년에 연다 = 2015"),
    Rule(
      "ko/same-period", "(작년|지난해|전년) (같은|동) (기간|시기|달|분기)",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples: """
        2012년 3분기 매출은 작년 같은 기간보다 늘었다 = 2011-Q3
        매출은 지난해 같은 기간보다 늘었다 = 2012
        """),
    Rule(
      "ko/same-period-short", "(작년|지난해|전년) (동기|동월)",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples: "2012년 3분기 매출은 전년 동기보다 늘었다 = 2011-Q3"),
    Rule(
      "ko/last-month", "(지난달|전월|저번달)",
      .relative(-1, .month),
      examples: "지난달 14일 떠났다 = 2013-01-14"),
    Rule(
      "ko/last-month-spaced", "(지난|저번) 달",
      .relative(-1, .month),
      examples: "지난 달 떠났다 = 2013-01"),
    Rule(
      "ko/month-before-this", "전달 >(보다|에|대비|의)",
      .relative(-1, .month),
      examples: """
        전달보다 늘었다 = 2013-01
        전달 받았다 ≠
        """),
    Rule(
      "ko/month-before-last", "(지지난달|저저번달|전전월)",
      .relative(-2, .month),
      examples: "지지난달에 떠났다 = 2012-12"),
    Rule(
      "ko/month-before-last-spaced", "지지난 달",
      .relative(-2, .month),
      examples: "지지난 달에 떠났다 = 2012-12"),
    Rule(
      "ko/this-month", "(이달|이번달|금월)",
      .relative(0, .month),
      examples: "이달 20일 연다 = 2013-02-20"),
    Rule(
      "ko/this-month-spaced", "이번 달",
      .relative(0, .month),
      examples: "이번 달에 연다 = 2013-02"),
    Rule(
      "ko/that-month", "(그달|같은달)",
      TimeExpression.relative(0, .month).fromDiscourse,
      examples: "2011년 3월에 열고 그달 닫았다 = 2011-03"),
    Rule(
      "ko/that-month-spaced", "(그|같은) 달",
      TimeExpression.relative(0, .month).fromDiscourse,
      examples: "2011년 3월에 열고 같은 달 닫았다 = 2011-03"),
    Rule(
      "ko/next-month", "(내달|다음달|익월)",
      .relative(1, .month),
      examples: "내달 3일 연다 = 2013-03-03"),
    Rule(
      "ko/next-month-spaced", "다음 달",
      .relative(1, .month),
      examples: "다음 달 3일 연다 = 2013-03-03"),
    Rule(
      "ko/month-after-next", "(다다음달|다담달)",
      .relative(2, .month),
      examples: "다다음달 3일 연다 = 2013-04-03"),
    Rule(
      "ko/month-after-next-spaced", "다다음 달",
      .relative(2, .month),
      examples: "다다음 달 3일 연다 = 2013-04-03"),
    Rule(
      "ko/last-week", "(지난주|저번주)",
      .relative(-1, .week),
      examples: "지난주 금요일 떠났다 = 2013-02-08"),
    Rule(
      "ko/last-week-spaced", "(지난|저번) 주",
      .relative(-1, .week),
      examples: "지난 주 떠났다 = 2013-W06"),
    Rule(
      "ko/week-before-last", "(지지난주|저저번주|전전주)",
      .relative(-2, .week),
      examples: "지지난주 금요일 떠났다 = 2013-02-01"),
    Rule(
      "ko/week-before-last-spaced", "지지난 주",
      .relative(-2, .week),
      examples: "지지난 주 떠났다 = 2013-W05"),
    Rule(
      "ko/this-week", "이번주",
      .relative(0, .week),
      examples: "이번주에 연다 = 2013-W07"),
    Rule(
      "ko/this-week-spaced", "이번 주",
      .relative(0, .week),
      examples: "이번 주 금요일 연다 = 2013-02-15"),
    Rule(
      "ko/next-week", "(다음주|내주)",
      .relative(1, .week),
      examples: "다음주에 연다 = 2013-W08"),
    Rule(
      "ko/next-week-spaced", "다음 주",
      .relative(1, .week),
      examples: "다음 주 월요일 연다 = 2013-02-18"),
    Rule(
      "ko/week-after-next", "다다음주",
      .relative(2, .week),
      examples: "다다음주 월요일 연다 = 2013-02-25"),
    Rule(
      "ko/week-after-next-spaced", "다다음 주",
      .relative(2, .week),
      examples: "다다음 주에 연다 = 2013-W09"),
    Rule(
      "ko/this-weekend", "[이번] [주] 주말 [동안]",
      .weekend(0),
      examples: "이번 주말에 연다 = 2013-W07-WE"),
    Rule(
      "ko/this-weekend-joined", "이번주말",
      .weekend(0),
      examples: "이번주말에 연다 = 2013-W07-WE"),
    Rule(
      "ko/last-weekend", "(지난|저번) [주] 주말",
      .weekend(-1),
      examples: "지난 주말 떠났다 = 2013-W06-WE"),
    Rule(
      "ko/last-weekend-week", "지난주 주말",
      .weekend(-1),
      examples: "지난주 주말 떠났다 = 2013-W06-WE"),
    Rule(
      "ko/next-weekend", "(다음|내) [주] 주말",
      .weekend(1),
      examples: "다음 주말에 연다 = 2013-W08-WE"),
    Rule(
      "ko/next-weekend-week", "다음주 주말",
      .weekend(1),
      examples: "다음주 주말에 연다 = 2013-W08-WE"),
    Rule(
      "ko/today", "(오늘|금일)",
      .relative(0, .day),
      examples: """
        오늘 연다 = 2013-02-12
        오늘날 = PRESENT_REF
        """),
    Rule(
      "ko/yesterday", "(어제|작일|어저께)",
      .relative(-1, .day),
      examples: "어제 떠났다 = 2013-02-11"),
    Rule(
      "ko/last-night", "(어젯밤|어제밤|간밤|지난밤)",
      TimeExpression.relative(-1, .day).at(.night),
      examples: "어젯밤 떠났다 = 2013-02-11TNI"),
    Rule(
      "ko/last-evening", "엊저녁",
      TimeExpression.relative(-1, .day).at(.evening),
      examples: "엊저녁 떠났다 = 2013-02-11TEV"),
    Rule(
      "ko/last-night-spaced", "지난 밤",
      TimeExpression.relative(-1, .day).at(.night),
      examples: "지난 밤 떠났다 = 2013-02-11TNI"),
    Rule(
      "ko/tonight", "오늘밤",
      TimeExpression.relative(0, .day).at(.night),
      examples: "오늘밤 떠난다 = 2013-02-12TNI"),
    Rule(
      "ko/day-before-yesterday", "(그저께|그제|엊그제|엊그저께|재작일)",
      .relative(-2, .day),
      examples: "그제 떠났다 = 2013-02-10"),
    Rule(
      "ko/three-days-ago", "(그끄저께|그끄제)",
      .relative(-3, .day),
      examples: "그끄저께 떠났다 = 2013-02-09"),
    Rule(
      "ko/tomorrow", "(내일|명일)",
      .relative(1, .day),
      examples: "내일 연다 = 2013-02-13"),
    Rule(
      "ko/day-after-tomorrow", "(모레|내일모레)",
      .relative(2, .day),
      examples: "모레 연다 = 2013-02-14"),
    Rule(
      "ko/three-days-on", "글피",
      .relative(3, .day),
      examples: "글피에 연다 = 2013-02-15"),
    Rule(
      "ko/that-day", "(이날|당일|같은날|그날)",
      TimeExpression.relative(0, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 이날 그는 떠났다. = 2011-03-03"),
    Rule(
      "ko/that-day-spaced", "(이|그|같은) 날",
      TimeExpression.relative(0, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 같은 날 그는 떠났다. = 2011-03-03"),
    Rule(
      "ko/day-before", "(전날|전일)",
      TimeExpression.relative(-1, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 전날에는 눈이 왔다. = 2011-03-02"),
    Rule(
      "ko/day-after", "(이튿날|다음날|익일)",
      TimeExpression.relative(1, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 이튿날 그는 떠났다. = 2011-03-04"),
    Rule(
      "ko/day-after-spaced", "다음 날",
      TimeExpression.relative(1, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 다음 날 그는 떠났다. = 2011-03-04"),
    Rule(
      "ko/units-ago", "<number> <unit> 전",
      .relative(.minusCaptured, .captured),
      examples: """
        3년 전 떠났다 = 2010
        3일 전에 떠났다 = 2013-02-09
        두 달 전 떠났다 = 2012-12
        3일 전투 ≠
        """),
    Rule(
      "ko/half-hour", "<number> 시간 반 [(간|동안)]",
      .duration(.captured, .hour, and: 30),
      examples: "한 시간 반 동안 기다렸다 = PT1H30M"),
    Rule(
      "ko/units-ago-over", "<number> <unit> 여 전",
      .relative(.minusCaptured, .captured),
      examples: "3개월여 전 떠났다 = 2012-11"),
    Rule(
      "ko/units-ago-about", "(약|대략|불과) <number> <unit> 전",
      TimeExpression.relative(.minusCaptured, .captured).modified(.approx),
      examples: "약 100년 전 떠났다 = 1913"),
    Rule(
      "ko/days-ago", "<dayCount> 전",
      .relative(.minusCaptured, .day),
      examples: "사흘 전 떠났다 = 2013-02-09"),
    Rule(
      "ko/some-ago", "<some> <unit> 전",
      .past,
      examples: "여러 해 전 떠났다 = PAST_REF"),
    Rule(
      "ko/years-ago-some", "수 (년|개월|시간|일|주) 전",
      .past,
      examples: "수년 전 떠났다 = PAST_REF"),
    Rule(
      "ko/few-days-ago", "며칠 전",
      .past,
      examples: "며칠 전 떠났다 = PAST_REF"),
    Rule(
      "ko/long-ago", "(오래|얼마) 전",
      .past,
      examples: "얼마 전 떠났다 = PAST_REF"),
    Rule(
      "ko/units-later", "<number> <unit> (뒤|후)",
      TimeExpression.relative(.captured, .captured).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 2년 뒤 떠났다. = 2013"),
    Rule(
      "ko/days-later", "<dayCount> (뒤|후)",
      TimeExpression.relative(.captured, .day).fromDiscourse,
      examples: "2011년 3월 3일 비가 왔다. 사흘 뒤 떠났다. = 2011-03-06"),
    Rule(
      "ko/some-later", "<some> <unit> (뒤|후)",
      .future,
      examples: "여러 해 뒤 떠난다 = FUTURE_REF"),
    Rule(
      "ko/years-later-some", "수 (년|개월|시간|일|주) (뒤|후)",
      .future,
      examples: "수년 뒤 떠난다 = FUTURE_REF"),
    Rule(
      "ko/few-days-later", "며칠 (뒤|후)",
      .future,
      examples: "며칠 뒤 떠난다 = FUTURE_REF"),
    Rule(
      "ko/half-year-ago", "(반년) 전",
      .relative(-6, .month),
      examples: "반년 전 떠났다 = 2012-08"),
    Rule(
      "ko/half-year-later", "반년 (뒤|후)",
      .relative(6, .month),
      examples: "반년 뒤 떠난다 = 2013-08"),
    Rule(
      "ko/week-ago", "(일주일|한주) 전",
      .relative(-1, .week),
      examples: "일주일 전 떠났다 = 2013-W06"),
    Rule(
      "ko/week-later", "(일주일|한주) (뒤|후)",
      .relative(1, .week),
      examples: "일주일 뒤 떠난다 = 2013-W08"),
    Rule(
      "ko/now", "(현재|지금|요즘|최근|요즈음|오늘날)",
      .present,
      examples: "현재 방송 중이다 = PRESENT_REF"),
    Rule(
      "ko/past", "(과거|예전|옛날)",
      .past,
      examples: "과거에는 섬이었다 = PAST_REF"),
    Rule(
      "ko/future", "(앞으로|향후|조만간|머지않아)",
      .future,
      examples: "조만간 떠난다 = FUTURE_REF"),
  ]
}
