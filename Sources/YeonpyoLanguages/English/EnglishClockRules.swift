import YeonpyoDates

extension English {
  /// Times of the day.
  static let clockRules: [Rule] = [
    Rule(
      "en/clock-pm",
      "<hour> [.] (pm|p.m) [.] [(EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|KST)]",
      .time(.captured, .none, .afternoon),
      examples: """
        It airs at 9 p.m. on KBS. = 2013-02-12T21:00
        It airs at 5 p.m. EST today = 2013-02-12T17:00
        doors open at 8PM = 2013-02-12T20:00
        """),
    Rule(
      "en/clock-am",
      "<hour> [.] (am|a.m) [.] [(EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|KST)]",
      .time(.captured, .none, .morning),
      examples: "It opens at 8 a.m. = 2013-02-12T08:00"),
    Rule(
      "en/clock-minute-pm",
      "<hour> +: +<minute> (pm|p.m) [.] [(EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|KST)]",
      .time(.captured, .captured2, .afternoon),
      examples: "It airs at 9:10 p.m. = 2013-02-12T21:10"),
    Rule(
      "en/clock-minute-am",
      "<hour> +: +<minute> (am|a.m) [.] [(EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|KST)]",
      .time(.captured, .captured2, .morning),
      examples: "It airs at 9:10 a.m. = 2013-02-12T09:10"),
    Rule(
      "en/clock", "<hour> +: +<minute>", TimeExpression.time(.captured, .captured2).latent,
      examples: """
        It airs at 21:10. = 2013-02-12T21:10
        She won in 2:09. ≠
        """),
    Rule(
      "en/o-clock", "<number> o'clock", .time(.captured),
      examples: "It begins at seven o'clock. = 2013-02-12T07:00"),
    Rule(
      "en/midday", "midday", .time(12), examples: "It opens at midday. = 2013-02-12T12:00"
    ),
    Rule("en/noon", "noon", .time(12), examples: "It opens at noon. = 2013-02-12T12:00"),
    Rule("en/midnight", "midnight", .time(0), examples: "It ends at midnight. = 2013-02-12T00:00"),
  ]
}
