import YeonpyoDates

extension Korean {
  /// Lengths of time.
  static let durationRules: [Rule] = [
    Rule(
      "ko/duration", "<number> <unit> [(간|동안)]",
      .duration(.captured, .captured),
      examples: """
        5년간 살았다 = P5Y
        두 달을 걸었다 = P2M
        3시간 동안 기다렸다 = PT3H
        28년만에 이겼다 = P28Y
        """),
    Rule(
      "ko/fraction", "<number> 분 의 <number>",
      TimeExpression.date().latent,
      examples: "5분의 3이 찬성했다 ≠"),
    Rule(
      "ko/nights-and-days", "<number> 박 <number> 일 [간]",
      .duration(.captured2, .day),
      examples: "3박 4일간 걸었다 = P4D"),
    Rule(
      "ko/years-and-months", "<number> 년 <number> 개월 [(간|동안)]",
      .duration(.captured, .year, and: .captured2),
      examples: "1년 7개월간 살았다 = P1Y7M"),
    Rule(
      "ko/months-and-days", "<number> 개월 <number> 일 [(간|동안)]",
      .duration(.captured, .month, and: .captured2),
      examples: "2개월 5일간 살았다 = P2M5D"),
    Rule(
      "ko/hours-and-minutes", "<number> 시간 <number> 분 [(간|동안)]",
      .duration(.captured, .hour, and: .captured2),
      examples: "20시간 45분을 기다렸다 = PT20H45M"),
    Rule(
      "ko/minutes-and-seconds", "<number> 분 <number> 초 [(간|동안)]",
      .duration(.captured, .minute, and: .captured2),
      examples: "4분 35초를 기다렸다 = PT4M35S"),
    Rule(
      "ko/duration-over", "<number> 여 <unit> [(간|동안)]",
      TimeExpression.duration(.captured, .captured).modified(.approx),
      examples: "10여분간 기다렸다 = PT10M"),
    Rule(
      "ko/duration-and-over", "<number> <unit> 여 [(간|동안)]",
      TimeExpression.duration(.captured, .captured).modified(.approx),
      examples: "두 달여 기다렸다 = P2M"),
    Rule(
      "ko/duration-days", "<dayCount> [(간|동안)]",
      .duration(.captured, .day),
      examples: "사흘간 걸었다 = P3D"),
    Rule(
      "ko/duration-days-nth", "<dayCount> 째",
      .duration(.captured, .day),
      examples: "나흘째 걸었다 = P4D"),
    Rule(
      "ko/duration-nth", "<number> <unit> 째",
      .duration(.captured, .captured),
      examples: "15일째 걸었다 = P15D"),
    Rule(
      "ko/anniversary", "<number> 주년",
      .duration(.captured, .year),
      examples: "개국 3주년을 맞았다 = P3Y"),
    Rule(
      "ko/duration-about", "(약|대략|무려|불과) <number> <unit> [(간|동안)]",
      TimeExpression.duration(.captured, .captured).modified(.approx),
      examples: "약 5년간 살았다 = P5Y"),
    Rule(
      "ko/some-years", "수 년 [(간|동안)]",
      .duration(.some, .year),
      examples: "수년간 살았다 = PXY"),
    Rule(
      "ko/some-months", "수 개월 [(간|동안)]",
      .duration(.some, .month),
      examples: "수개월간 살았다 = PXM"),
    Rule(
      "ko/some-hours", "수 시간 [(간|동안)]",
      .duration(.some, .hour),
      examples: "수시간 동안 기다렸다 = PTXH"),
    Rule(
      "ko/some-days", "수 일 (간|동안)",
      .duration(.some, .day),
      examples: "수일간 걸었다 = PXD"),
    Rule(
      "ko/some-weeks", "수 주 (간|동안)",
      .duration(.some, .week),
      examples: "수주간 걸었다 = PXW"),
    Rule(
      "ko/some-minutes", "(몇|수) 분 [(간|동안)]",
      .duration(.some, .minute),
      examples: "몇 분간 기다렸다 = PTXM"),
    Rule(
      "ko/duration-some", "<some> !분 <unit> [(간|동안)]",
      .duration(.some, .captured),
      examples: """
        여러 해를 살았다 = PXY
        여러분은 ≠
        """),
    Rule(
      "ko/few-days", "며칠 [(간|동안)]",
      .duration(.some, .day),
      examples: "며칠간 걸었다 = PXD"),
    Rule(
      "ko/half-year", "반년 [(간|동안)]",
      .duration(6, .month),
      examples: "반년 만에 만났다 = P6M"),
    Rule(
      "ko/half-century", "반세기 [(간|동안)]",
      .duration(50, .year),
      examples: "반세기 만에 만났다 = P50Y"),
    Rule(
      "ko/one-year", "일년 [(간|동안)]",
      .duration(1, .year),
      examples: "일년을 기다렸다 = P1Y"),
    Rule(
      "ko/one-week", "일주일 [(간|동안)]",
      .duration(1, .week),
      examples: "일주일간 기다렸다 = P1W"),
    Rule(
      "ko/ten-years", "십년 [(간|동안)]",
      .duration(10, .year),
      examples: "십년을 기다렸다 = P10Y"),
    Rule(
      "ko/hundred-days", "백일 [(간|동안)]",
      .duration(100, .day),
      examples: "백일 동안 기다렸다 = P100D"),
    Rule(
      "ko/all-day", "(온종일|하루종일)",
      .duration(1, .day),
      examples: "하루종일 기다렸다 = P1D"),
    Rule(
      "ko/all-day-spaced", "하루 종일",
      .duration(1, .day),
      examples: "하루 종일 기다렸다 = P1D"),
    Rule(
      "ko/past-units", "(지난|최근) <number> <unit> [(간|동안)]",
      .length(.captured, .captured, .past),
      examples: """
        지난 5년간 늘었다 = P5Y
        최근 2주 동안 늘었다 = P2W
        """),
    Rule(
      "ko/coming-units", "(향후|앞으로) <number> <unit> [(간|동안)]",
      .length(.captured, .captured, .future),
      examples: "향후 5년간 늘린다 = P5Y"),
    Rule(
      "ko/month-long", "<monthNumber> 월 한 달 [(간|동안)]",
      .date(month: .captured),
      examples: "9월 한 달간 팔렸다 = 2012-09"),
  ]
}
