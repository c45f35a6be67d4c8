import YeonpyoDates

extension English {
  /// Times that come again and again.
  static let setRules: [Rule] = [
    Rule(
      "en/every-unit", "(every|each) <unit>", .every(1, .captured),
      examples: "It runs every day. = P1D"),
    Rule(
      "en/every-units", "every <number> <unit>", .every(.captured, .captured),
      examples: "It runs every two weeks. = P2W"),
    Rule(
      "en/every-weekday", "(every|each) <weekday>", TimeExpression.weekday(.captured).each,
      examples: "It airs every Saturday. = XXXX-WXX-6"),
    Rule(
      "en/every-month", "(every|each) <month>", TimeExpression.date(month: .captured).each,
      examples: "each October = XXXX-10"),
    Rule(
      "en/every-season", "(every|each) <season>", TimeExpression.season(.captured).each,
      examples: "every summer = XXXX-SU"),
    Rule(
      "en/every-part", "(every|each) <part>", TimeExpression.part(.captured).each,
      examples: "every morning = XXXX-XX-XXTMO"),
    Rule("en/daily", "daily", .every(1, .day, isEach: false), examples: "a daily show = P1D"),
    Rule("en/weekly", "weekly", .every(1, .week, isEach: false), examples: "a weekly show = P1W"),
    Rule(
      "en/monthly", "monthly", .every(1, .month, isEach: false), examples: "a monthly fair = P1M"),
    Rule(
      "en/quarterly", "quarterly >(.|,|;|and|or|in|at|by|to)", .every(1, .quarter, isEach: false),
      examples: """
        They report quarterly. = P1Q
        a quarterly report ≠
        """),
    Rule(
      "en/annually", "(annually|yearly)", .every(1, .year, isEach: false),
      examples: "The fair is held annually. = P1Y"),
    Rule(
      "en/once-a", "once (a|an|every) <unit>", .times(1, per: .captured),
      examples: "once a week = P1W"),
    Rule(
      "en/twice-a", "twice (a|an|every) <unit>", .times(2, per: .captured),
      examples: "It airs twice a week. = P1W"),
    Rule(
      "en/times-a", "<number> times (a|an|every) <unit>", .times(.captured, per: .captured),
      examples: "three times a day = P1D"),
  ]
}
