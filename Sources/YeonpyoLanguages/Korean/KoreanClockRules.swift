import YeonpyoDates

extension Korean {
  /// Times of the day.
  static let clockRules: [Rule] = [
    Rule(
      "ko/morning-mo-am", "오전",
      .part(.morning),
      examples: "오전에 떠났다 = 2013-02-12TMO"),
    Rule(
      "ko/afternoon-af-pm", "오후",
      .part(.afternoon),
      examples: "오후에 떠났다 = 2013-02-12TAF"),
    Rule(
      "ko/dawn-dt-dawn", "새벽",
      .part(.dawn),
      examples: "새벽에 떠났다 = 2013-02-12TDT"),
    Rule(
      "ko/late-night-particle", "(심야|야간) >(에|에는|에도|부터|까지|사이|늦게)",
      .part(.night),
      examples: """
        심야에 떠났다 = 2013-02-12TNI
        심야 촬영을 마쳤다 ≠
        야간 경기가 열렸다 ≠
        """),
    Rule(
      "ko/morning-particle", "아침 >(에|에는|에도|부터|까지|사이|늦게)",
      .part(.morning),
      examples: """
        아침에 떠났다 = 2013-02-12TMO
        아침을 먹었다 ≠
        """),
    Rule(
      "ko/evening-particle", "저녁 >(에|에는|에도|부터|까지|사이|늦게)",
      .part(.evening),
      examples: """
        저녁에 떠났다 = 2013-02-12TEV
        저녁을 먹었다 ≠
        """),
    Rule(
      "ko/night-particle", "밤 >(에|에는|에도|부터|까지|사이|늦게)",
      .part(.night),
      examples: """
        밤에 떠났다 = 2013-02-12TNI
        밤을 먹었다 ≠
        """),
    Rule(
      "ko/midday-particle", "낮 >(에|에는|에도|부터|까지|사이|늦게)",
      .part(.midday),
      examples: """
        낮에 떠났다 = 2013-02-12TMI
        낮을 먹었다 ≠
        """),
    Rule(
      "ko/midnight", "자정",
      .time(24, 0),
      examples: "자정에 떠났다 = 2013-02-12T24:00"),
    Rule(
      "ko/noon", "정오",
      .time(12, 0),
      examples: "정오에 떠났다 = 2013-02-12T12:00"),
    Rule(
      "ko/clock-part", "<part> <hour> 시 [정각]",
      .time(.captured2, .none, .captured),
      examples: """
        오후 9시에 방송된다 = 2013-02-12T21:00
        오후 9시께 떠났다 = 2013-02-12T21:00
        """),
    Rule(
      "ko/clock-part-words", "<part> <number> 시 [정각]",
      .time(.captured2, .none, .captured),
      examples: "오후 두 시에 만났다 = 2013-02-12T14:00"),
    Rule(
      "ko/clock-part-minute-short", "<part> <hour> 시 <hour> 분",
      .time(.captured2, .captured3, .captured),
      examples: "오후 9시 5분에 방송된다 = 2013-02-12T21:05"),
    Rule(
      "ko/clock-part-minute", "<part> <hour> 시 <minute> 분",
      .time(.captured2, .captured3, .captured),
      examples: """
        오후 9시 10분에 방송된다 = 2013-02-12T21:10
        오전 1시 23분쯤 떠났다 = 2013-02-12T01:23
        """),
    Rule(
      "ko/clock-part-half", "<part> <hour> 시 반",
      .time(.captured2, 30, .captured),
      examples: "오후 9시 반에 만났다 = 2013-02-12T21:30"),
    Rule(
      "ko/clock-part-half-words", "<part> <number> 시 반",
      .time(.captured2, 30, .captured),
      examples: "밤 열한 시 반에 만났다 = 2013-02-12T23:30"),
    Rule(
      "ko/clock-part-colon", "<part> <hour> +: +<minute>",
      .time(.captured2, .captured3, .captured),
      examples: "오후 9:10에 방송된다 = 2013-02-12T21:10"),
    Rule(
      "ko/clock", "<hour> 시 !간 [정각]",
      .time(.captured),
      examples: "21시에 방송된다 = 2013-02-12T21:00"),
    Rule(
      "ko/clock-minute", "<hour> 시 <minute> 분",
      .time(.captured, .captured2),
      examples: """
        21시 10분에 방송된다 = 2013-02-12T21:10
        9시 90분 기다렸다 = PT90M
        """),
    Rule(
      "ko/clock-minute-short", "<hour> 시 <hour> 분",
      .time(.captured, .captured2),
      examples: "21시 5분에 방송된다 = 2013-02-12T21:05"),
    Rule(
      "ko/clock-half", "<hour> 시 반",
      .time(.captured, 30),
      examples: "9시 반에 만났다 = 2013-02-12T09:30"),
    Rule(
      "ko/clock-half-words", "<number> 시 반",
      .time(.captured, 30),
      examples: "열두 시 반에 만났다 = 2013-02-12T12:30"),
    Rule(
      "ko/clock-minute-words", "<number> 시 <minute> 분",
      .time(.captured, .captured2),
      examples: "두 시 10분에 만났다 = 2013-02-12T02:10"),
    Rule(
      "ko/clock-words-alone", "<number> 시",
      TimeExpression.time(.captured).alone,
      examples: "열두시 = 2013-02-12T12:00"),
    Rule(
      "ko/part", "<part>",
      TimeExpression.part(.captured).latent,
      examples: "지난 8일 밤 떠났다 = 2013-02-08TNI"),
    Rule(
      "ko/dotted-token", "<dotted>",
      TimeExpression.date(year: .captured3, month: .captured2, day: .captured).latent,
      examples: """
        2011.3.5 서울 = 2011-03-05
        물가는 2.5 올랐다 ≠
        """),
  ]
}
