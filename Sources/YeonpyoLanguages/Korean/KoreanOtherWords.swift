import YeonpyoDates

extension Korean {
  /// Words that look like times and are none. They stand before all other rules, so that of equals they win.
  static let otherWordRules: [Rule] = [
    // 일, 분, 초 and 년 are counted in figures and Sino-Korean numbers: 한일전, 두 분.
    Rule(
      "ko/other/people-and-things",
      "(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열) (분|일|초|년) [(전|후|뒤|간|동안|만에|째)]",
      TimeExpression.date().latent,
      examples: """
        두 분은 부부다 ≠
        한일전이 시작된다 ≠
        한일 관계가 나아졌다 ≠
        """),
    Rule(
      "ko/other/limited", "한해",
      TimeExpression.date().latent,
      examples: "이 사건에 한해 열린다 ≠"),
    Rule(
      "ko/other/give", "(내주다|내주는)",
      TimeExpression.date().latent,
      examples: """
        안방을 내주는 팀 ≠
        자리를 내주다 ≠
        """),
    Rule(
      "ko/other/not-one", "한 주 도",
      TimeExpression.date().latent,
      examples: "주식을 단 한 주도 팔지 않았다 ≠"),
    Rule(
      "ko/other/numbered", "제 +<number> +(주|주차|일|년|개월|시간)",
      TimeExpression.date().latent,
      examples: """
        제51주부터 늘었다 ≠
        제1일에는 ≠
        """),
  ]
}
