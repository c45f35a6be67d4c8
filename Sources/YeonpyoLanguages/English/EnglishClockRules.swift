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
      "<hour> (:|.) +<minute> (pm|p.m) [.] [(EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|KST)]",
      .time(.captured, .captured2, .afternoon),
      examples: "It airs at 9:10 p.m. = 2013-02-12T21:10"),
    Rule(
      "en/clock-minute-am",
      "<hour> (:|.) +<minute> (am|a.m) [.] [(EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|KST)]",
      .time(.captured, .captured2, .morning),
      examples: "It airs at 9:10 a.m. = 2013-02-12T09:10"),
    Rule(
      "en/clock-second", "<hour> +: +<minute> +: +<minute>", second.latent,
      examples: "It struck at 09:10:30 and again = 2013-02-12T09:10:30"),
    Rule(
      "en/clock-second-pm", "<hour> +: +<minute> +: +<minute> (pm|p.m) [.]", second.at(.afternoon),
      examples: "It struck at 9:10:30 pm = 2013-02-12T21:10:30"),
    Rule(
      "en/clock", "<hour> +: +<minute> !+:",
      TimeExpression.time(.captured, .captured2).latent,
      examples: """
        It airs at 21:10. = 2013-02-12T21:10
        The train leaves 21:10 on platform two = 2013-02-12T21:10
        She won in 2:09. ≠
        He spoke of Luke 3:16 and wept ≠
        a #1:18 model ≠
        """),
    Rule(
      "en/clock-h", "^(at|by|from|until|till|around|about|before|after|to) <hour> +h",
      .time(.captured, .captured2),
      examples: """
        It airs at 21h today = 2013-02-12T21:00
        """),
    Rule(
      "en/clock-joined-pm", "<joinedTime> (pm|p.m) [.]", .time(.captured, .captured2, .afternoon),
      examples: "It airs at 910pm today = 2013-02-12T21:10"),
    Rule(
      "en/clock-joined-am", "<joinedTime> (am|a.m) [.]", .time(.captured, .captured2, .morning),
      examples: "It airs at 910 am today = 2013-02-12T09:10"),
    Rule(
      "en/clock-words-pm", "<count> [<count>] (pm|p.m) [.]",
      .time(.captured, .captured2, .afternoon),
      examples: "It airs at seven thirty pm = 2013-02-12T19:30"),
    Rule(
      "en/clock-words-am", "<count> <count> (am|a.m) [.]",
      .time(.captured, .captured2, .morning),
      examples: "It airs at seven thirty a.m. = 2013-02-12T07:30"),
    Rule(
      "en/o-clock", "<count> o'clock", .time(.captured),
      examples: "It begins at seven o'clock. = 2013-02-12T07:00"),
    Rule(
      "en/clock-part", "<hour> in the <part>", .time(.captured, .none, .captured),
      examples: """
        It rang at 7 in the evening. = 2013-02-12T19:00
        at 3 in the morning = 2013-02-12T03:00
        """),
    Rule(
      "en/clock-joined-part", "^(at|by|until|around) <joinedTime> in the <part>",
      .time(.captured, .captured2, .captured),
      examples: "It rang at 730 in the evening. = 2013-02-12T19:30"),
    Rule(
      "en/clock-part-words", "^(at|by|until|around|about|before|after|from) <count> in the <part>",
      .time(.captured, .none, .captured),
      examples: "It rang at seven in the evening. = 2013-02-12T19:00"),
    Rule(
      "en/clock-night", "^(at|by|until|around|about|before|after|from) <count> at night",
      .time(.captured, .none, .night), examples: "It rang at eleven at night. = 2013-02-12T23:00"),
    Rule(
      "en/half-past", "half past <count>", .time(.captured, 30),
      examples: "It begins at half past seven. = 2013-02-12T07:30"),
    Rule(
      "en/quarter-past", "[a] quarter (past|after) <count>", .time(.captured, 15),
      examples: "It begins at a quarter past seven. = 2013-02-12T07:15"),
    Rule(
      "en/minutes-past", "^(at|by|until|around|about|before|after|from) <count> past <count>",
      .time(.captured2, .captured), examples: "It begins at ten past seven. = 2013-02-12T07:10"),
    Rule(
      "en/hour-at",
      "^at <monthNumber> >(tonight|tomorrow|today|sharp|every|each)",
      .time(.captured),
      examples: """
        Dinner is at 7 sharp = 2013-02-12T07:00
        They were tied at 3. ≠
        sold at 7 cents ≠
        """),
    Rule(
      "en/midday-parted", "mid [-] (day|noon)", .time(12),
      examples: "It opens at mid-day. = 2013-02-12T12:00"),
    Rule(
      "en/midnight-parted", "mid [-] night", .time(0),
      examples: "It ends at mid-night. = 2013-02-12T00:00"),
    Rule(
      "en/midday", "midday", .time(12), examples: "It opens at midday. = 2013-02-12T12:00"),
    Rule("en/noon", "noon", .time(12), examples: "It opens at noon. = 2013-02-12T12:00"),
    Rule("en/midnight", "midnight", .time(0), examples: "It ends at midnight. = 2013-02-12T00:00"),
    Rule(
      "en/part-in", "^(in|during|until|till|since) the <part> !of", .part(.captured),
      examples: """
        It rained in the morning. = 2013-02-12TMO
        in the night of the owls ≠
        """),
    Rule(
      "en/part-early-in", "early in the <part>", TimeExpression.part(.captured).modified(.start),
      examples: "It rained early in the morning. = 2013-02-12TMO"),
    Rule(
      "en/part-late-in", "(late|later) in the <part>",
      TimeExpression.part(.captured).modified(.end),
      examples: "It rained late in the evening. = 2013-02-12TEV"),
    Rule(
      "en/part-early-in-the", "^(in|during|until|by|since) the early [-] <part>",
      TimeExpression.part(.captured).modified(.start),
      examples: "It rained in the early morning. = 2013-02-12TMO"),
    Rule(
      "en/part-late-in-the", "^(in|during|until|by|since) the late [-] <part>",
      TimeExpression.part(.captured).modified(.end),
      examples: "It rained in the late evening. = 2013-02-12TEV"),
    Rule(
      "en/part-mid", "mid [-] <part>", TimeExpression.part(.captured).modified(.mid),
      examples: "It opens mid-morning. = 2013-02-12TMO"),
    Rule(
      "en/hour-mark", "<hour> +<minuteMark>",
      .time(.captured, .captured2),
      examples: "It airs at 21h10 today = 2013-02-12T21:10"),
    Rule(
      "en/clock-words-on-the-hour", "^(at|by|until|from|before|after) <count> (am|a.m) [.]",
      .time(.captured, .none, .morning),
      examples: "It opens at seven a.m. = 2013-02-12T07:00"),
    Rule(
      "en/clock-words", "^(at|for|from|to|until) <count> <count> >(.|,|;|?|!|to|until)",
      .time(.captured, .captured2),
      examples: "It opens at seven thirty. = 2013-02-12T07:30"),
    Rule(
      "en/clock-words-p-m", "<count> [<count>] p [.] m [.]",
      .time(.captured, .captured2, .afternoon),
      examples: "It opens at seven thirty p m = 2013-02-12T19:30"),
    Rule(
      "en/clock-ish", "(noonish|lunchtime)",
      .part(.midday),
      examples: "It opens noonish. = 2013-02-12TMI"),
    Rule(
      "en/clock-hour-ish", "<hour> [-] ish",
      .time(.captured),
      examples: "It opens 11ish. = 2013-02-12T11:00"),
    Rule(
      "en/lunch-time", "lunch time",
      .part(.midday),
      examples: "It opens at lunch time. = 2013-02-12TMI"),
    Rule(
      "en/clock-night-digits", "<hour> at night",
      .time(.captured, .none, .night),
      examples: "It rang 11 at night. = 2013-02-12T23:00"),
    Rule(
      "en/part-in-early", "^in early [-] <part>",
      TimeExpression.part(.captured).modified(.start),
      examples: "It rained in early morning. = 2013-02-12TMO"),
    Rule(
      "en/part-in-late", "^in late [-] <part>",
      TimeExpression.part(.captured).modified(.end),
      examples: "It rained in late afternoon. = 2013-02-12TAF"),
    Rule(
      "en/clock-words-a-m", "<count> [<count>] a [.] m [.]",
      .time(.captured, .captured2, .morning),
      examples: "It opens at nine fifty nine a m = 2013-02-12T09:59"),
    Rule(
      "en/in-the-daytime", "^in the daytime",
      .part(.midday),
      examples: "It opens in the daytime. = 2013-02-12TMI"),
    Rule(
      "en/in-part", "^in <part> >(.|,|;|!|?)",
      .part(.captured),
      examples: "They meet in morning. = 2013-02-12TMO"),
    Rule(
      "en/clock-p", "^at <hour> +p",
      .time(.captured, .none, .afternoon),
      examples: """
        doors open at 8p = 2013-02-12T20:00
        shares fell 8p ≠
        """),
    Rule(
      "en/clock-minute-p", "<hour> +: +<minute> +p",
      .time(.captured, .captured2, .afternoon),
      examples: "doors open at 8:10p = 2013-02-12T20:10"),
    Rule(
      "en/clock-minute-a", "<hour> +: +<minute> +a",
      .time(.captured, .captured2, .morning),
      examples: """
        doors open at 8:10a = 2013-02-12T08:10
        By 8:10 a crowd had gathered ≠
        """),
    Rule(
      "en/clock-zone",
      "<hour> +: +<minute> (EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|GMT|UTC|KST|JST|BST|CET)",
      .time(.captured, .captured2),
      examples: "It struck (05:46 GMT) at sea = 2013-02-12T05:46"),
    Rule(
      "en/dinnertime", "dinnertime",
      .part(.evening),
      examples: "It opens at dinnertime. = 2013-02-12TEV"),
    Rule(
      "en/midmorning", "midmorning",
      .part(.morning),
      examples: "It opens midmorning. = 2013-02-12TMO"),
    Rule(
      "en/midafternoon", "midafternoon",
      .part(.afternoon),
      examples: "It opens midafternoon. = 2013-02-12TAF"),
    Rule(
      "en/nighttime", "^in the nighttime",
      .part(.night),
      examples: "It opens in the nighttime. = 2013-02-12TNI"),
    Rule(
      "en/tonight-at", "(tonight|tonite) at <hour> !: !<unit> !%",
      tonightAt,
      examples: "It airs tonight at 8 on KBS. = 2013-02-12T20:00"),
    Rule(
      "en/tonight-at-minute", "(tonight|tonite) at <hour> : <minute>",
      tonightAt.atMinute(.captured2),
      examples: "It airs tonight at 8:30 on KBS. = 2013-02-12T20:30"),
    Rule(
      "en/tomorrow-at", "tomorrow <part> at <hour> !: !<unit> !%",
      dayAt(1),
      examples: "It airs tomorrow night at 9 on KBS. = 2013-02-13T21:00"),
    Rule(
      "en/yesterday-at", "yesterday <part> at <hour> !: !<unit> !%",
      dayAt(-1),
      examples: "It rang yesterday morning at 9 and again = 2013-02-11T09:00"),
    Rule(
      "en/part-early-end", "early [-] <part> >(.|,|;|!|?)",
      TimeExpression.part(.captured).modified(.start),
      examples: "It rained early morning. = 2013-02-12TMO"),
    Rule(
      "en/part-late-end", "late [-] <part> >(.|,|;|!|?)",
      TimeExpression.part(.captured).modified(.end),
      examples: "It rained late afternoon. = 2013-02-12TAF"),
    Rule(
      "en/at-lunch", "^at lunch >(.|,|;|!|?|tomorrow|today|on)",
      .part(.midday),
      examples: "They meet at lunch tomorrow = 2013-02-13TMI"),
  ]

  private static let tonightAt: TimeExpression = {
    var result = TimeExpression.relative(0, .day).at(.night)
    result.hour = .captured
    return result
  }()

  private static func dayAt(_ offset: Quantity) -> TimeExpression {
    var result = TimeExpression.relative(offset, .day).at(.captured)
    result.hour = .captured2
    return result
  }

  private static let second: TimeExpression = {
    var result = TimeExpression.time(.captured, .captured2)
    result.second = .captured3
    return result
  }()
}
