import YeonpyoDates

extension Korean {
  /// Lengths, and times that come again.
  static let durationRules: [Rule] = [
    Rule(
      "ko/duration", "<number> <unit> [간]", .duration(.captured, .captured),
      examples: """
        5년간 살았다 = P5Y
        두 달을 걸었다 = P2M
        3시간 동안 기다렸다 = PT3H
        """),
    Rule(
      "ko/duration-days", "<dayCount> [간]", .duration(.captured, .day), examples: "사흘간 걸었다 = P3D"),
    Rule(
      "ko/duration-about", "(약|대략) <number> <unit> [간]",
      TimeExpression.duration(.captured, .captured).modified(.approx), examples: "약 5년간 살았다 = P5Y"),
    Rule(
      "ko/duration-some", "<some> <unit> [간]", .duration(.some, .captured),
      examples: "수년간 살았다 = PXY"),
    Rule("ko/half-year", "반년", .duration(6, .month), examples: "반년 만에 만났다 = P6M"),
    Rule(
      "ko/every-weekday", "매주 <weekday>", TimeExpression.weekday(.captured).each,
      examples: "매주 토요일 방송된다 = XXXX-WXX-6"),
    Rule("ko/every-week", "매주", .every(1, .week), examples: "매주 만난다 = P1W"),
    Rule("ko/every-day", "매일", .every(1, .day), examples: "매일 만난다 = P1D"),
    Rule("ko/every-month", "매달", .every(1, .month), examples: "매달 만난다 = P1M"),
    Rule("ko/every-year", "(매년|해마다)", .every(1, .year), examples: "해마다 만난다 = P1Y"),
    Rule(
      "ko/past-units", "지난 <number> <unit> [간]", .length(.captured, .captured, .past),
      examples: "지난 5년간 늘었다 = P5Y"),
    Rule(
      "ko/recent-units", "최근 <number> <unit> [간]", .length(.captured, .captured, .past),
      examples: "최근 2주 동안 늘었다 = P2W"),
  ]

  /// Times of the day.
  static let clockRules: [Rule] = [
    Rule(
      "ko/part", "<part>", TimeExpression.part(.captured).latent,
      examples: "지난 8일 밤 떠났다 = 2013-02-08TNI"),
    Rule(
      "ko/clock-part", "<part> <hour> 시", .time(.captured2, .none, .captured),
      examples: "오후 9시에 방송된다 = 2013-02-12T21:00"),
    Rule(
      "ko/clock-part-minute", "<part> <hour> 시 <minute> 분",
      .time(.captured2, .captured3, .captured),
      examples: "오후 9시 10분에 방송된다 = 2013-02-12T21:10"),
    Rule(
      "ko/clock-part-half", "<part> <hour> 시 반", .time(.captured2, 30, .captured),
      examples: "오후 9시 반에 만났다 = 2013-02-12T21:30"),
  ]
}
