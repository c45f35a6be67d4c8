import YeonpyoDates

extension English {
  /// Dates by the calendar: days, months, years, quarters, seasons, holidays.
  static let calendarRules: [Rule] = [
    Rule(
      "en/iso/day", "<year> +- +<monthNumber> +- +<day>",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: """
        The post of 2012-11-04 is gone = 2012-11-04
        tel. 2012-11-0499 ≠
        """),
    Rule(
      "en/iso/slashed", "<year> +/ +<monthNumber> +/ +<day>",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "Shot on 2011/03/05 in Busan = 2011-03-05"),
    Rule(
      "en/us/slashed", "<monthNumber> +/ +<day> +/ +<year>",
      .date(year: .captured3, month: .captured, day: .captured2),
      examples: """
        Signed 3/15/2011 in Ohio = 2011-03-15
        a 15/3 split ≠
        """),
    Rule(
      "en/us/hyphened", "<monthNumber> +- +<day> +- +<year>",
      .date(year: .captured3, month: .captured, day: .captured2),
      examples: "Signed 3-15-2011 in Ohio = 2011-03-15"),
    Rule(
      "en/day-first/slashed", "<day> +/ +<monthNumber> +/ +<year>",
      .date(year: .captured3, month: .captured2, day: .captured),
      examples: """
        Signed 15/3/2011 in Bonn = 2011-03-15
        Signed 13/45/2011 in Bonn ≠
        """),
    Rule(
      "en/month-of-year/slashed", "<monthNumber> +/ +<year>",
      .date(year: .captured2, month: .captured), examples: "valid until 3/2014 = 2014-03"),
    Rule(
      "en/iso/month", "<year> +- +<monthNumber> !+-", .date(year: .captured, month: .captured2),
      examples: """
        the issue of 2012-11 = 2012-11
        the years 2012-13 ≠
        """),
    Rule(
      "en/month-day-year", "<month> [.] <day> [,] <year>",
      .date(year: .captured3, month: .captured, day: .captured2),
      examples: """
        It opened on November 4, 2011. = 2011-11-04
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
      "en/year", "<year>", TimeExpression.date(year: .captured).latent,
      examples: """
        It was founded in 1987. = 1987
        the best drama of 2012 = 2012
        2012's top ten films = 2012
        In 2009, the hall closed = 2009
        It was built in nineteen ninety-six. = 1996
        from 1907-1911 = 1911
        the hall (1884) = 1884
        it drew 2000 soldiers ≠
        it cost $2012 ≠
        """),
    Rule(
      "en/year-named", "(fiscal|year) <year>", .date(year: .captured),
      examples: "Profit in fiscal 2011 rose = 2011"),
    Rule(
      "en/short-year", "('|’) +<twoDigits> !s", .shortYear(.captured),
      examples: "the class of '97 = 1997"),
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
      "en/q4", "Q4 [of] [<year>]", quarter(4), examples: "revenue for Q4 fell = 2012-Q4"),
    Rule(
      "en/half", "[the] <ordinal> half of <year>", halfOfYear,
      examples: "in the first half of 2012 = 2012-H1"),
    Rule(
      "en/half-relative", "[the] <ordinal> half >of", TimeExpression.half(.captured),
      examples: "in the second half of last year = 2012-H2"),
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
      "en/the-spring", "the spring !of", .season(1), examples: "In the spring it opened. = 2012-SP"),
    Rule(
      "en/the-summer", "the summer !of", .season(2), examples: "In the summer it opened. = 2012-SU"),
    Rule(
      "en/the-autumn", "the autumn !of", .season(3), examples: "In the autumn it opened. = 2012-FA"),
    Rule(
      "en/the-winter", "the winter !of", .season(4), examples: "In the winter it froze. = 2012-WI"),
    Rule(
      "en/before-christ", "<number> (BC|BCE)", TimeExpression.date(year: .captured).beforeChrist,
      examples: """
        The wall fell in 612 BC. = BC0612
        """),
    Rule(
      "en/before-christ-stops", "<number> B.C [.]",
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
      "en/holiday", "<holiday> [Day]", holiday,
      examples: """
        The film came out on Christmas Day = 2012-12-25
        Thanksgiving was quiet = 2012-11-22
        """),
    Rule(
      "en/new-years-eve", "New Year 's Eve", .holiday(.newYearsEve),
      examples: "They met on New Year's Eve. = 2012-12-31"),
    Rule(
      "en/christmas-eve", "Christmas Eve", .holiday(.christmasEve),
      examples: "It snowed on Christmas Eve. = 2012-12-24"),
    Rule(
      "en/labor-day", "(Labor|Labour) Day", .holiday(.laborDay),
      examples: "It closed on Labor Day. = 2012-09-03"),
    Rule(
      "en/memorial-day", "Memorial Day", .holiday(.memorialDay),
      examples: "It opened on Memorial Day. = 2012-05-28"),
    Rule(
      "en/presidents-day", "(Presidents|President) ['s] ['] Day", .holiday(.presidentsDay),
      examples: "Shops close on Presidents' Day. = 2013-02-18"),
    Rule(
      "en/king-day", "Martin Luther King [,] [Jr] [.] Day", .holiday(.martinLutherKing),
      examples: "Schools closed on Martin Luther King Day. = 2013-01-21"),
    Rule(
      "en/columbus-day", "Columbus Day", .holiday(.columbusDay),
      examples: "It rained on Columbus Day. = 2012-10-08"),
    Rule(
      "en/veterans-day", "(Veterans|Veteran) ['s] Day", .holiday(.veteransDay),
      examples: "They marched on Veterans Day. = 2012-11-11"),
    Rule(
      "en/independence-day", "Independence Day", .holiday(.independence),
      examples: "They met on Independence Day. = 2012-07-04"),
    Rule(
      "en/fourth-of-july", "the Fourth of July", .holiday(.independence),
      examples: "They met on the Fourth of July. = 2012-07-04"),
    Rule(
      "en/valentine", "Valentine ['s] Day", .holiday(.valentine),
      examples: "They marry on Valentine's Day. = 2013-02-14"),
    Rule(
      "en/good-friday", "Good Friday", .holiday(.goodFriday),
      examples: "Shops close on Good Friday. = 2013-03-29"),
    Rule(
      "en/holiday-new-year", "New Year 's (Day|day)", .holiday(.newYear),
      examples: "it aired on New Year's Day = 2013-01-01"),
  ]

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

  private static let holiday: TimeExpression = {
    var result = TimeExpression()
    result.holiday = .captured
    return result
  }()
}
