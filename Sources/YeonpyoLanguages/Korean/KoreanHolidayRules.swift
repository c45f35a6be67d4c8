import YeonpyoDates

extension Korean {
  /// Days that have a name.
  static let holidayRules: [Rule] = [
    Rule(
      "ko/holiday", "<holiday>",
      holiday,
      examples: """
        크리스마스에 만났다 = 2012-12-25
        추석 연휴가 끝났다 = 2012-09-30
        """),
    Rule(
      "ko/holiday-past", "지난 <holiday>",
      holiday.directed(.past),
      examples: "지난 추석에 만났다 = 2012-09-30"),
    Rule(
      "ko/holiday-this", "(올|이번) <holiday>",
      holiday.directed(.this),
      examples: "올 추석에 만난다 = 2013-09-19"),
    Rule(
      "ko/seollal", "설 >(에|에는|에도|당일|차례|전날|다음날|때|앞두고)",
      TimeExpression.holiday(.seollal),
      examples: """
        설에 만났다 = 2013-02-10
        설 때문에 ≠
        설이 제기됐다 ≠
        """),
    Rule(
      "ko/seollal-compound", "설 >~(연휴|명절|선물|대목|특집|귀성|민생|밥상)",
      TimeExpression.holiday(.seollal),
      examples: """
        설 연휴가 끝났다 = 2013-02-10
        설 선물세트가 팔렸다 = 2013-02-10
        """),
    Rule(
      "ko/seollal-ahead", "설 을 >(앞두고|맞아)",
      TimeExpression.holiday(.seollal),
      examples: "설을 앞두고 만났다 = 2013-02-10"),
    Rule(
      "ko/seollal-this", "(올|이번) 설",
      TimeExpression.holiday(.seollal).directed(.this),
      examples: "올 설에 만난다 = 2013-02-10"),
    Rule(
      "ko/seollal-last", "지난 설",
      TimeExpression.holiday(.seollal).directed(.past),
      examples: "지난 설에 만났다 = 2013-02-10"),
    Rule(
      "ko/buddha", "(부처님|석가) 오신 날",
      TimeExpression.holiday(.buddha),
      examples: "부처님 오신 날에 만난다 = 2013-05-17"),
    Rule(
      "ko/may-day", "(근로자|노동자) 의 날",
      TimeExpression.holiday(.mayDay),
      examples: "근로자의 날에 쉰다 = 2013-05-01"),
    Rule(
      "ko/armed-forces", "국군 의 날",
      TimeExpression.holiday(.armedForces),
      examples: "국군의 날 행사 = 2012-10-01"),
    Rule(
      "ko/christmas-eve", "(크리스마스|성탄절) (이브|전야)",
      TimeExpression.holiday(.christmasEve),
      examples: "크리스마스 이브에 만났다 = 2012-12-24"),
    Rule(
      "ko/new-years-day", "새해 첫 날",
      TimeExpression.holiday(.newYear),
      examples: "새해 첫 날 만났다 = 2013-01-01"),
    Rule(
      "ko/named",
      "<monthNumber> (·|ᆞ|․|∙|‧) <day> >~(절|운동|혁명|민주화운동|민주화|민주묘지|민주항쟁|항쟁|광주|광주민주화운동|광주민중항쟁|만세운동|전쟁|참전|사태|조치|선언|공동선언|남북공동선언|정상선언|테러|참사|사건|쿠데타|군사쿠데타|정변|기념식|기념일|기념|관련|광복절|대책|합의)",
      .date(month: .captured, day: .captured2),
      examples: """
        8·15 기념식이 열렸다 = 2012-08-15
        1·2 위를 겨룬다 ≠
        """),
    Rule(
      "ko/named-dotted",
      "<dotted> >~(절|운동|혁명|민주화운동|항쟁|만세운동|테러|광복절|전쟁|참전|남침|사태|조치|선언|지방선거|총선|대선|재보선|재보궐선거)",
      .date(month: .captured2, day: .captured),
      examples: "5.18 민주화운동을 기렸다 = 2012-05-18"),
    Rule(
      "ko/election", "<monthNumber> (·|ᆞ|․|∙|‧) <day> >~(지방선거|총선|대선|재보선|재보궐선거|보궐선거|전당대회)",
      .date(month: .captured, day: .captured2),
      examples: "6·4 지방선거가 끝났다 = 2012-06-04"),
  ]

  private static let holiday: TimeExpression = {
    var result = TimeExpression()
    result.holiday = .captured
    return result
  }()
}
