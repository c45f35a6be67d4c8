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
      "en/quarterly", "quarterly >(.|,|;|!|?|and|or|in|at|by|to)",
      .every(1, .quarter, isEach: false),
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
    Rule(
      "en/every-other", "every other <unit>",
      .every(2, .captured),
      examples: "It runs every other day. = P2D"),
    Rule(
      "en/biweekly", "(biweekly|fortnightly)",
      .every(2, .week, isEach: false),
      examples: "a biweekly show = P2W"),
    Rule(
      "en/bimonthly", "bimonthly",
      .every(2, .month, isEach: false),
      examples: "a bimonthly show = P2M"),
    Rule(
      "en/semiannual", "(semiannually|semiannual|biannual)",
      .every(6, .month, isEach: false),
      examples: "a semiannual fair = P6M"),
    Rule(
      "en/semi-annual", "semi [-] (annual|annually)",
      .every(6, .month, isEach: false),
      examples: "a semi-annual fair = P6M"),
    Rule(
      "en/every-working-day", "every (weekday|workday)",
      .every(1, .day),
      examples: "It runs every weekday. = P1D"),
    Rule(
      "en/times-per", "<number> times per <unit>",
      .times(.captured, per: .captured),
      examples: "three times per day = P1D"),
    Rule(
      "en/once-per", "once per <unit>",
      .times(1, per: .captured),
      examples: "once per day = P1D"),
    Rule(
      "en/twice-per", "twice per <unit>",
      .times(2, per: .captured),
      examples: "twice per day = P1D"),
    Rule(
      "en/weekdays", "<weekdays>",
      TimeExpression.weekday(.captured).each,
      examples: "It airs on Fridays. = XXXX-WXX-5"),
    Rule(
      "en/everyday-end", "everyday >(.|,|;|!|?)",
      .every(1, .day),
      examples: "They leave everyday. = P1D"),
    Rule(
      "en/mornings", "^(in|on|out) [the] mornings",
      TimeExpression.part(.morning).each,
      examples: "They meet in the mornings. = XXXX-XX-XXTMO"),
    Rule(
      "en/afternoons", "^(in|on|out) [the] afternoons",
      TimeExpression.part(.afternoon).each,
      examples: "They meet in the afternoons. = XXXX-XX-XXTAF"),
    Rule(
      "en/evenings", "^(in|on|out) [the] evenings",
      TimeExpression.part(.evening).each,
      examples: "They meet in the evenings. = XXXX-XX-XXTEV"),
    Rule(
      "en/weekends", "^(on|at) [the] weekends",
      TimeExpression.nearestWeekend.each,
      examples: "They meet on weekends. = XXXX-WXX-WE"),
    Rule(
      "en/every-other-weekday", "every other <weekday>",
      .every(2, .week),
      examples: "It meets every other Tuesday. = P2W"),
    Rule(
      "en/every-nth-weekday", "every <ordinal> <weekday>",
      .every(.captured, .week),
      examples: "It meets every third Tuesday. = P3W"),
    Rule(
      "en/alternate", "alternate <weekdays>",
      .every(2, .week),
      examples: "It meets on alternate Fridays. = P2W"),
    Rule(
      "en/weekday-nights", "<weekday> (nights|evenings|mornings|afternoons)",
      TimeExpression.weekday(.captured).each,
      examples: "It airs on Friday nights. = XXXX-WXX-5"),
  ]
}
