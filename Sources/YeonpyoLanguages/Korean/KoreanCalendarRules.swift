import YeonpyoDates

extension Korean {
  /// Dates by the calendar.
  static let calendarRules: [Rule] = [
    Rule(
      "ko/year-month-day", "<year> (년|年) <monthNumber> (월|月) <day> (일|日)",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: """
        축제는 2011년 11월 4일에 열렸다 = 2011-11-04
        2011年 11月 4日 열렸다 = 2011-11-04
        """),
    Rule(
      "ko/short-year-month-day", "[('|’)] <twoDigits> 년 <monthNumber> 월 <day> 일",
      TimeExpression.shortYear(.captured).month(.captured2).day(.captured3),
      examples: "98년 5월 3일 떠났다 = 1998-05-03"),
    Rule(
      "ko/year-month", "<year> (년|年) <monthNumber> (월|月)",
      .date(year: .captured, month: .captured2),
      examples: "2011년 11월부터 살았다 = 2011-11"),
    Rule(
      "ko/short-year-month", "[('|’)] <twoDigits> 년 <monthNumber> 월",
      TimeExpression.shortYear(.captured).month(.captured2),
      examples: "98년 5월에 떠났다 = 1998-05"),
    Rule(
      "ko/year", "<year> (년|年) [도] !대 !만에 !만의 !만인 !만이 !동안 !여",
      .date(year: .captured),
      examples: """
        2009년에 문을 열었다 = 2009
        2009년도 예산 = 2009
        2009년 전 세계 = 2009
        2009년 간판 = 2009
        1990년생 = 1990
        """),
    Rule(
      "ko/year-last", "지난 <year> 년 [도]",
      .date(year: .captured),
      examples: "지난 2009년 문을 열었다 = 2009"),
    Rule(
      "ko/year-next", "오는 <year> 년",
      .date(year: .captured),
      examples: "오는 2019년 문을 연다 = 2019"),
    Rule(
      "ko/year-month-last", "지난 <year> 년 <monthNumber> 월",
      .date(year: .captured, month: .captured2),
      examples: "지난 2009년 3월 문을 열었다 = 2009-03"),
    Rule(
      "ko/year-month-day-last", "지난 <year> 년 <monthNumber> 월 <day> 일",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "지난 2009년 3월 4일 문을 열었다 = 2009-03-04"),
    Rule(
      "ko/short-year", "('|’) <twoDigits> 년 !전 !간 !대 !만",
      .shortYear(.captured),
      examples: "'98년에 떠났다 = 1998"),
    Rule(
      "ko/late-year",
      "<shortYear> 년 !전 !간 !대 !만에 !만의 !만인 !만이 !동안 !째 !여 !뒤 !후 !을 !이 !은 !의 !넘게 !넘는 !역사 !세월 !전통 !가까이 !이상 !이하 !내내 !된 !차",
      .shortYear(.captured),
      examples: """
        98년에 떠났다 = 1998
        30년을 살았다 = P30Y
        70년을 맞았다 = P70Y
        """),
    Rule(
      "ko/late-year-last", "지난 <shortYear> 년 !간 !동안",
      .shortYear(.captured),
      examples: "지난 98년에 떠났다 = 1998"),
    Rule(
      "ko/bare-year",
      "<year> !명 !개 !원 !대 !마리 !여 !만에 !만의 !만인 !만이 !억 !가구 !석 !장 !회 !번 !점 !위 !선 !시간 !킬로미터 !달러",
      TimeExpression.date(year: .captured).latent,
      examples: """
        2011 서울 모래축제가 열렸다 = 2011
        2000 명이 왔다 ≠
        """),
    Rule(
      "ko/dotted", "<year> . <monthNumber> . <day> [.]",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "2011 . 3 . 5 = 2011-03-05"),
    Rule(
      "ko/iso", "<year> +(-|/) +<monthNumber> +(-|/) +<day>",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "2011-03-05에 썼다 = 2011-03-05"),
    Rule(
      "ko/month-day", "<monthNumber> (월|月) <day> (일|日) !간",
      .date(month: .captured, day: .captured2),
      examples: """
        1월 4일 열렸다 = 2013-01-04
        3월 4일에 열릴 예정이다 = 2013-03-04
        1월 4일(목) 열렸다 = 2013-01-04
        """),
    Rule(
      "ko/month-day-words", "<month> <numeralDay>",
      .date(month: .captured, day: .captured2),
      examples: """
        십이월 오일에 떠났다 = 2012-12-05
        시월 십오일에 떠났다 = 2012-10-15
        """),
    Rule(
      "ko/month-word-day", "<month> <day> 일",
      .date(month: .captured, day: .captured2),
      examples: "십이월 5일에 떠났다 = 2012-12-05"),
    Rule(
      "ko/no-such-month", "<number> 월 <day> 일",
      TimeExpression.date().latent,
      examples: "13월 1일에 떠났다 ≠"),
    Rule(
      "ko/month", "<monthNumber> (월|月)",
      .date(month: .captured),
      examples: """
        11월에 떠났다 = 2012-11
        5월부터 방송된다 = 2013-05
        8월호에 실렸다 = 2012-08
        """),
    Rule(
      "ko/month-word", "(지난|오는|매년) <month>",
      TimeExpression.date(month: .captured),
      examples: "지난 시월에 떠났다 = 2012-10"),
    Rule(
      "ko/day",
      "<day> (일|日) !간 !전 !째 !후 !뒤 !만에 !만의 !만인 !만이 !동안 !여 !이상 !이내 !안에 !내 !걸린다 !걸려 !걸렸다 !걸릴 !정도 !가량 !가까이 !넘게 !평균 !차",
      .date(day: .captured),
      examples: """
        회사는 8일 밝혔다 = 2013-02-08
        28일 열릴 예정이다 = 2013-02-28
        3일간 걸었다 = P3D
        8일(현지시간) 밝혔다 = 2013-02-08
        29일자에 실렸다 = 2013-01-29
        """),
    Rule(
      "ko/day-next", "(오는|다가오는) <day> 일 !간",
      TimeExpression.date(day: .captured).directed(.future),
      examples: "오는 14일 첫 방송된다 = 2013-02-14"),
    Rule(
      "ko/day-past", "지난 <day> 일 !간 !동안",
      TimeExpression.date(day: .captured).directed(.past),
      examples: "지난 8일 열렸다 = 2013-02-08"),
    Rule(
      "ko/month-last", "지난 <monthNumber> 월",
      TimeExpression.date(month: .captured).directed(.past),
      examples: "지난 8월 떠났다 = 2012-08"),
    Rule(
      "ko/month-day-last", "지난 <monthNumber> 월 <day> 일",
      TimeExpression.date(month: .captured, day: .captured2).directed(.past),
      examples: "지난 8월 14일 떠났다 = 2012-08-14"),
    Rule(
      "ko/month-next", "(오는|다가오는) <monthNumber> 월",
      TimeExpression.date(month: .captured).directed(.future),
      examples: "오는 8월 떠난다 = 2013-08"),
    Rule(
      "ko/month-day-next", "(오는|다가오는) <monthNumber> 월 <day> 일",
      TimeExpression.date(month: .captured, day: .captured2).directed(.future),
      examples: "오는 8월 14일 떠난다 = 2013-08-14"),
    Rule(
      "ko/decade", "<decade> 년대",
      .decade(.captured),
      examples: """
        1990년대에 살았다 = 199
        80년대에 살았다 = 198
        """),
    Rule(
      "ko/decade-short", "('|’) <decade> 년대",
      .decade(.captured),
      examples: "'80년대에 살았다 = 198"),
    Rule(
      "ko/century", "<number> 세기",
      .century(.captured),
      examples: "19세기의 집 = 18"),
    Rule(
      "ko/quarter", "<number> 분기",
      .quarter(.captured),
      examples: "2012년 3분기 실적 = 2012-Q3"),
    Rule(
      "ko/quarter-of-four", "<number> (/|·|ᆞ|․) 4 분기",
      .quarter(.captured),
      examples: "2012년 1/4분기 실적 = 2012-Q1"),
    Rule(
      "ko/quarter-dotted", "<dotted> 분기",
      .quarter(.captured2),
      examples: "2012년 3.4분기 실적 = 2012-Q3"),
    Rule(
      "ko/half-first", "(상반기|전반기)",
      .half(1),
      examples: "내년 상반기에 연다 = 2014-H1"),
    Rule(
      "ko/half-second", "(하반기|후반기)",
      .half(2),
      examples: "올해 하반기에 연다 = 2013-H2"),
    Rule(
      "ko/season", "<season>",
      TimeExpression.season(.captured).latent,
      examples: "지난해 여름 떠났다 = 2012-SU"),
    Rule(
      "ko/season-last", "지난 <season>",
      TimeExpression.season(.captured).directed(.past),
      examples: "지난 여름 떠났다 = 2012-SU"),
    Rule(
      "ko/season-this-sp", "(올봄|올해봄)",
      TimeExpression.season(1).directed(.this),
      examples: "올봄에 연다 = 2013-SP"),
    Rule(
      "ko/season-past-sp", "지난봄",
      TimeExpression.season(1).directed(.past),
      examples: "지난봄 떠났다 = 2012-SP"),
    Rule(
      "ko/season-this-su", "(올여름|올해여름)",
      TimeExpression.season(2).directed(.this),
      examples: "올여름에 연다 = 2013-SU"),
    Rule(
      "ko/season-past-su", "지난여름",
      TimeExpression.season(2).directed(.past),
      examples: "지난여름 떠났다 = 2012-SU"),
    Rule(
      "ko/season-this-fa", "(올가을|올해가을)",
      TimeExpression.season(3).directed(.this),
      examples: "올가을에 연다 = 2013-FA"),
    Rule(
      "ko/season-past-fa", "지난가을",
      TimeExpression.season(3).directed(.past),
      examples: "지난가을 떠났다 = 2012-FA"),
    Rule(
      "ko/season-this-wi", "(올겨울|올해겨울)",
      TimeExpression.season(4).directed(.this),
      examples: "올겨울에 연다 = 2012-WI"),
    Rule(
      "ko/season-past-wi", "지난겨울",
      TimeExpression.season(4).directed(.past),
      examples: "지난겨울 떠났다 = 2012-WI"),
    Rule(
      "ko/season-this", "(올|이번|금년) <season>",
      TimeExpression.season(.captured).directed(.this),
      examples: "올 여름에 연다 = 2013-SU"),
    Rule(
      "ko/early", "(초|초순|초반|초기|초입|벽두)",
      .trailingModifier(.start),
      examples: """
        다음 달 초 연다 = 2013-03
        3월 초순 연다 = 2013-03
        """),
    Rule(
      "ko/mid", "(중순|중반|중엽)",
      .trailingModifier(.mid),
      examples: "지난달 중순 열렸다 = 2013-01"),
    Rule(
      "ko/late", "(말|하순|후반|말기|말엽|말경|말께)",
      .trailingModifier(.end),
      examples: """
        지난해 말 떠났다 = 2012
        18세기 후반의 집 = 17
        """),
    Rule(
      "ko/year-end", "(연말|세밑)",
      TimeExpression.relative(0, .year).modified(.end),
      examples: "연말에 연다 = 2013"),
    Rule(
      "ko/year-start", "(연초|새해|신년|정초)",
      TimeExpression.relative(0, .year).modified(.start),
      examples: "연초에 열렸다 = 2013"),
    Rule(
      "ko/year-course", "(연중|연내)",
      TimeExpression.relative(0, .year),
      examples: "연내 문을 연다 = 2013"),
    Rule(
      "ko/month-start", "월초",
      TimeExpression.relative(0, .month).modified(.start),
      examples: "월초에 열렸다 = 2013-02"),
    Rule(
      "ko/month-end", "월말",
      TimeExpression.relative(0, .month).modified(.end),
      examples: "월말에 연다 = 2013-02"),
    Rule(
      "ko/week-start", "주초",
      TimeExpression.relative(0, .week).modified(.start),
      examples: "주초에 열렸다 = 2013-W07"),
    Rule(
      "ko/week-middle", "주중 !대사 !대사관 !한국 !미국 !일본",
      TimeExpression.relative(0, .week).modified(.mid),
      examples: "주중에 연다 = 2013-W07"),
    Rule(
      "ko/weekday", "<weekday>",
      .weekday(.captured),
      examples: "금요일 열렸다 = 2013-02-08"),
    Rule(
      "ko/weekday-last", "(지난|저번) <weekday>",
      .weekday(.captured, .past),
      examples: "지난 금요일 열렸다 = 2013-02-08"),
    Rule(
      "ko/weekday-next", "(오는|다가오는|돌아오는) <weekday>",
      .weekday(.captured, .future),
      examples: "오는 금요일 열린다 = 2013-02-15"),
    Rule(
      "ko/weekday-this", "이번 <weekday>",
      .weekday(.captured, .this),
      examples: "이번 금요일 열린다 = 2013-02-15"),
  ]
}
