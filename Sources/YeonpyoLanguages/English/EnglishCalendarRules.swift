import YeonpyoDates

extension English {
  /// Dates by the calendar: days, months, years, quarters, seasons, holidays.
  static let calendarRules: [Rule] = [
    Rule(
      "en/month-day-year", "<month> [.] <day> [,] <year>",
      .date(year: .captured3, month: .captured, day: .captured2),
      examples: """
        It opened on November 4, 2011. = 2011-11-04
        It ran from October 30 to November 2, 2011 = 2011-11-02
        Feb. 16 2012 was cold = 2012-02-16
        It opened on March 3rd, 2010 = 2010-03-03
        """),
    Rule(
      "en/month-day", "<month> [.] <day> !%",
      .date(month: .captured, day: .captured2),
      examples: """
        It opened on January 4 in Seoul. = 2013-01-04
        The fair will open on March 4. = 2013-03-04
        They march 4 abreast ≠
        The fair was held from January 4 to 9 in Seoul. = 2013-01-09
        It ran January 4-9, 2011. = 2011-01-09
        It was held on January 4, 7 and 9. = 2013-01-09
        On January 4 and 12 people came = 2013-01-04
        """),
    Rule(
      "en/day-month-year", "<day> [of] <month> [,] <year>",
      .date(year: .captured3, month: .captured2, day: .captured),
      examples: "It opened on 16 February 2012 = 2012-02-16"),
    Rule(
      "en/day-month", "<day> [of] <month>",
      .date(month: .captured2, day: .captured),
      examples: """
        It opened on the 4th of January. = 2013-01-04
        It was held on 4-7 January. = 2013-01-07
        """),
    Rule(
      "en/month-year", "<month> [.] [,] [of] <year>", .date(year: .captured2, month: .captured),
      examples: """
        It opened in November 2011. = 2011-11
        since May of 2009 = 2009-05
        """),
    Rule(
      "en/month-short-year", "<month> ('|’) +<twoDigits>",
      TimeExpression.shortYear(.captured2).month(.captured),
      examples: "Filmed in June '09 = 2009-06"),
    Rule(
      "en/month", "<month> !<number>", .date(month: .captured),
      examples: """
        It opened in January. = 2013-01
        The museum closed in November. = 2012-11
        They may open soon. = FUTURE_REF
        """),
    Rule(
      "en/month-stop", "<month> . >,", .date(month: .captured),
      examples: "Sales fell in Nov., the bank said. = 2012-11"),
    Rule(
      "en/year", "<year> !people !men !women !children !percent",
      TimeExpression.date(year: .captured).latent,
      examples: """
        It was founded in 1987. = 1987
        the best drama of 2012 = 2012
        2012's top ten films = 2012
        In 2009, the hall closed = 2009
        It was built in nineteen ninety-six. = 1996
        from 1907-1911 = 1911
        the war of 1861-65 = 1865
        in the 2012-13 season = 2013
        the hall (1884) = 1884
        it drew 2000 soldiers ≠
        it cost $2012 ≠
        """),
    Rule(
      "en/year-named", "(fiscal|year) <year>", .date(year: .captured),
      examples: "Profit in fiscal 2011 rose = 2011"),
    Rule(
      "en/short-year", "('|’) +<twoDigits> !s !<unit>", .shortYear(.captured),
      examples: "the class of '97 = 1997"),
    Rule(
      "en/the-years", "[the] years ><year>", TimeExpression.date().latent,
      examples: "It closed in 2011. Those were the years 2009 and = 2009"),
    Rule(
      "en/age", "^(his|her|their|my|your|our) [(early|mid|late)] [-] <decade> +s",
      TimeExpression.date().latent,
      examples: "a man in his 60s came in 2011 = 2011"),
    Rule(
      "en/decade", "[the] <decade> +s", .decade(.captured),
      examples: """
        music of the 1990s = 199
        fashion of the 80s = 198
        """),
    Rule(
      "en/decade-short", "[the] ('|’) +<decade> +s", .decade(.captured),
      examples: "music of the '80s = 198"),
    Rule("en/twenties", "the twenties", .decade(1920), examples: "music of the twenties = 192"),
    Rule("en/thirties", "the thirties", .decade(1930), examples: "music of the thirties = 193"),
    Rule("en/forties", "the forties", .decade(1940), examples: "music of the forties = 194"),
    Rule("en/fifties", "the fifties", .decade(1950), examples: "music of the fifties = 195"),
    Rule("en/sixties", "the sixties", .decade(1960), examples: "music of the sixties = 196"),
    Rule("en/seventies", "the seventies", .decade(1970), examples: "music of the seventies = 197"),
    Rule("en/eighties", "the eighties", .decade(1980), examples: "music of the eighties = 198"),
    Rule("en/nineties", "the nineties", .decade(1990), examples: "music of the nineties = 199"),
    Rule(
      "en/century", "[the] <ordinal> century", .century(.captured),
      examples: """
        palaces of the 19th century = 18
        a writer of the twentieth century = 19
        """),
    Rule(
      "en/century-hyphen", "<ordinal> +- +century", .century(.captured),
      examples: "a 15th-century bell = 14"),
    Rule(
      "en/quarter", "[the] [fiscal] <ordinal> [+-] quarter", .quarter(.captured),
      examples: """
        Profit rose in the fourth quarter of 2011 = 2011-Q4
        in the third quarter of last year = 2012-Q3
        """),
    Rule(
      "en/q1", "Q1 [of] [<year>]", quarter(1), examples: "revenue for Q1 2011 = 2011-Q1"),
    Rule(
      "en/q2", "Q2 [of] [<year>]", quarter(2), examples: "revenue for Q2 2011 = 2011-Q2"),
    Rule(
      "en/q3", "Q3 [of] [<year>]", quarter(3), examples: "revenue for Q3 of 2011 = 2011-Q3"),
    Rule(
      "en/q4", "Q4 [of] [<year>]", quarter(4),
      examples: """
        revenue for Q4 fell = 2012-Q4
        revenue for Q4 last year = 2012-Q4
        """),
    Rule(
      "en/half", "[the] <ordinal> half of <year>", halfOfYear,
      examples: "in the first half of 2012 = 2012-H1"),
    Rule(
      "en/half-the-year", "[the] <ordinal> half of the year", TimeExpression.half(.captured),
      examples: "Profit rose in the second half of the year. = 2012-H2"),
    Rule(
      "en/half-relative", "[the] <ordinal> half >of",
      TimeExpression.half(.captured).latent,
      examples: """
        in the second half of last year = 2012-H2
        It rained in the second half of the match. ≠
        """),
    Rule(
      "en/season-year", "[the] <season> [of] <year>", seasonOfYear,
      examples: """
        it opened in spring 2011 = 2011-SP
        the winter of 2010 = 2010-WI
        """),
    Rule(
      "en/season", "(last|past) <season>", TimeExpression.season(.captured).directed(.past),
      examples: "they met last summer = 2012-SU"),
    Rule(
      "en/season-next", "(next|coming) <season>",
      TimeExpression.season(.captured).directed(.future),
      examples: "they marry next summer = 2013-SU"),
    Rule(
      "en/season-this", "this <season>", TimeExpression.season(.captured).directed(.this),
      examples: "this spring the band tours = 2013-SP"),
    Rule(
      "en/modifier-early", "[the] early [in] [+-]", .modifier(.start),
      examples: """
        It opened in early 2011 = 2011
        It opened early in the day ≠
        """),
    Rule(
      "en/modifier-late", "[the] late [in] [+-]", .modifier(.end),
      examples: "late in 2011 it closed = 2011"),
    Rule(
      "en/modifier-mid", "[the] mid [+-]", .modifier(.mid),
      examples: """
        since mid-January 2012 = 2012-01
        the mid-1990s = 199
        """),
    Rule(
      "en/modifier-middle", "[the] middle of", .modifier(.mid),
      examples: "since the middle of January 2012 = 2012-01"),
    Rule(
      "en/modifier-none", "(earlier|later) [in] [on]", .modifier(.none),
      examples: """
        Earlier this month it closed. = 2013-02
        They met later on Friday. = 2013-02-08
        Later they met. ≠
        """),
    Rule(
      "en/modifier-end", "[the] end of", .modifier(.end),
      examples: "by the end of 2011 = 2011"),
    Rule(
      "en/modifier-start", "[the] (beginning|start) of", .modifier(.start),
      examples: "at the start of 2011 = 2011"),
    Rule(
      "en/the-spring", "the spring !of !in", .season(1),
      examples: "In the spring it opened. = 2012-SP"),
    Rule(
      "en/the-summer", "the summer !of", .season(2), examples: "In the summer it opened. = 2012-SU"),
    Rule(
      "en/the-autumn", "the autumn !of", .season(3), examples: "In the autumn it opened. = 2012-FA"),
    Rule(
      "en/the-winter", "the winter !of", .season(4), examples: "In the winter it froze. = 2012-WI"),
    Rule(
      "en/before-christ", "<count> (BC|BCE)", TimeExpression.date(year: .captured).beforeChrist,
      examples: """
        The wall fell in 612 BC. = BC0612
        """),
    Rule(
      "en/before-christ-stops", "<count> B.C [.]",
      TimeExpression.date(year: .captured).beforeChrist,
      examples: "The wall fell in 612 B.C. and rose again = BC0612"),
    Rule(
      "en/month-before-christ", "<month> <number> (BC|BCE)",
      TimeExpression.date(year: .captured2, month: .captured).beforeChrist,
      examples: "They sailed in May 480 BC. = BC0480-05"),
    Rule(
      "en/season-before-christ", "[the] <season> [of] <number> (BC|BCE)", seasonBeforeChrist,
      examples: "in the summer of 480 BC = BC0480-SU"),
    Rule(
      "en/century-before-christ", "[the] <ordinal> century (BC|BCE)",
      TimeExpression.century(.captured).beforeChrist, examples: "the 4th century BC = BC03"),
    Rule(
      "en/loose/day-of-month", "<day> of <looseMonth>",
      .date(month: .captured2, day: .captured),
      examples: "it opened on the 4th of may = 2012-05-04"),
    Rule(
      "en/loose/day-of-month-year", "<day> [of] <looseMonth> [,] <year>",
      .date(year: .captured3, month: .captured2, day: .captured),
      examples: "it opened on 4 may 2011 = 2011-05-04"),
    Rule(
      "en/loose/month-day-year", "<looseMonth> [.] [the] <day> [,] <year>",
      .date(year: .captured3, month: .captured, day: .captured2),
      examples: "it opened on oct 4, 2011 = 2011-10-04"),
    Rule(
      "en/loose/month-year", "<looseMonth> <year>",
      .date(year: .captured2, month: .captured),
      examples: "it opened in oct 2011 = 2011-10"),
    Rule(
      "en/loose/month-day-on", "^(on|by|until|since|from|before) <looseMonth> [.] [the] <day>",
      .date(month: .captured, day: .captured2),
      examples: "it opened on oct 4 = 2012-10-04"),
    Rule(
      "en/loose/month-in", "^(in|since|last|next|until) <looseMonth> !<number>",
      .date(month: .captured),
      examples: "it opened in may and closed = 2012-05"),
    Rule(
      "en/month-the-day", "<month> the <day> >(.|,|;|of|at|in|to|for|from|he|she|they|it|we)",
      .date(month: .captured, day: .captured2),
      examples: "They met on April the fourth = 2013-04-04"),
    Rule(
      "en/month-day-short-year", "<month> [.] <day> [,] ('|’) +<twoDigits>",
      TimeExpression.shortYear(.captured3).month(.captured).day(.captured2),
      examples: "They met on March 4, '11 = 2011-03-04"),
    Rule(
      "en/year-slash-month", "<year> (/|-) <month> [(/|-)] [<day>]",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "Posted 2011/January/04 in Seoul = 2011-01-04"),
    Rule(
      "en/the-day-on",
      "^(on|until|till|by|since|from|before|after) the <numeralDay> >(.|,|;|at|in|and|to|for)",
      .date(day: .captured),
      examples: "They met on the 5th, he said = 2013-02-05"),
    Rule(
      "en/day-of-the-month", "[the] <day> day of the month",
      .date(day: .captured),
      examples: "They met on the fifth day of the month. = 2013-02-05"),
    Rule(
      "en/day-of-month", "[the] <day> day of <month>",
      .date(month: .captured2, day: .captured),
      examples: "on the third day of October = 2012-10-03"),
    Rule(
      "en/decade-possessive", "the <decade> +' +s",
      .decade(.captured),
      examples: "music of the 70's = 197"),
    Rule(
      "en/decade-named", "[the] nineteen [-] (sixties)",
      .decade(1960),
      examples: "music of the nineteen sixties = 196"),
    Rule(
      "en/decade-named-70", "[the] nineteen [-] (seventies)",
      .decade(1970),
      examples: "music of the nineteen seventies = 197"),
    Rule(
      "en/decade-named-80", "[the] nineteen [-] (eighties)",
      .decade(1980),
      examples: "music of the nineteen eighties = 198"),
    Rule(
      "en/decade-named-90", "[the] nineteen [-] (nineties)",
      .decade(1990),
      examples: "music of the nineteen nineties = 199"),
    Rule(
      "en/decade-named-50", "[the] nineteen [-] (fifties)",
      .decade(1950),
      examples: "music of the nineteen fifties = 195"),
    Rule(
      "en/noughties", "[the] (noughties|aughts)",
      .decade(2000),
      examples: "music of the noughties = 200"),
    Rule(
      "en/two-thousands", "the two thousands",
      .decade(2000),
      examples: "music of the two thousands = 200"),
    Rule(
      "en/twenty-tens", "the twenty [-] tens",
      .decade(2010),
      examples: "music of the twenty-tens = 201"),
    Rule(
      "en/the-day-for",
      "^(for|on|by|until|since|from|before|after) the <numeralDay> >(.|,|;|:|?|!|and|or|at|in|to|for|on|with|but|he|she|they|it|we|i|the|as|when)",
      .date(day: .captured),
      examples: "The game is set for the 27th. = 2013-02-27"),
    Rule(
      "en/loose/day-month-on", "^(on|by|until|since|from|before) <day> <looseMonth>",
      .date(month: .captured2, day: .captured),
      examples: "It opened on 14 nov in Rome = 2012-11-14"),
    Rule(
      "en/the-week-number", "^the week <count> >(.|,|;|?|!|of)",
      week,
      examples: "sales in the week 31. = 2012-W31"),
    Rule(
      "en/week-of-day", "[the] week (of|beginning|starting|commencing) [on] the <numeralDay>",
      TimeExpression.date(day: .captured).wholeWeek,
      examples: "They meet in the week of the 18th = 2013-W08"),
    Rule(
      "en/quarter-short", "[the] <ordinal> qtr",
      .quarter(.captured),
      examples: "Profit rose in the 4th qtr = 2012-Q4"),
    Rule(
      "en/month-two-digits", "<month> <twoDigits> >(.|,|;)",
      TimeExpression.shortYear(.captured2).month(.captured).alone,
      examples: "Aug 96 = 1996-08"),
    Rule(
      "en/nth-weekday", "[the] <ordinal> <weekday> (of|in) <month> [,] [<year>]",
      nthWeekday(.captured, month: .captured3, year: .captured4),
      examples: """
        They vote on the first Monday in May 2011. = 2011-05-02
        the second Sunday of March = 2013-03-10
        """),
    Rule(
      "en/last-weekday-of", "[the] last <weekday> (of|in) <month> [,] [<year>]",
      lastWeekday,
      examples: "They vote on the last Sunday of May 2011. = 2011-05-29"),
    Rule(
      "en/weeks-by-number", "^(from|to|between|and) week <count>",
      week,
      examples: "from Week 31 to Week 35 = 2012-W35"),
  ]

  private static func nthWeekday(
    _ nth: Quantity, month: Quantity, year: Quantity
  ) -> TimeExpression {
    var result = TimeExpression.date(year: year, month: month)
    result.weekday = .captured2
    result.nth = nth
    return result
  }

  /// The last such day of the month.
  private static let lastWeekday: TimeExpression = {
    var result = TimeExpression.date(year: .captured3, month: .captured2)
    result.weekday = .captured
    result.nth = -1
    return result
  }()

  private static func quarter(_ number: Quantity) -> TimeExpression {
    var result = TimeExpression.quarter(number)
    result.year = .captured
    return result
  }

  private static let halfOfYear: TimeExpression = {
    var result = TimeExpression.half(.captured)
    result.year = .captured2
    return result
  }()

  private static let seasonOfYear: TimeExpression = {
    var result = TimeExpression.season(.captured)
    result.year = .captured2
    return result
  }()

  private static let seasonBeforeChrist = seasonOfYear.beforeChrist
}
