import YeonpyoDates

extension English {
  /// Dates in figures: the year first, or month, day, year; the day first where nothing else is possible.
  static let figureRules: [Rule] = [
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
      "en/us/slashed-comma", "<monthNumber> +/ +<day> , <year>",
      TimeExpression.date(year: .captured3, month: .captured, day: .captured2),
      examples: "Posted 2/16, 2020 in Ohio = 2020-02-16"),
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
        the years 2012-13 = 2013
        """),
    Rule(
      "en/us/slashed-short", "<monthNumber> +/ +<day> +/ +<twoDigits>",
      TimeExpression.shortYear(.captured3).month(.captured).day(.captured2),
      examples: """
        Signed 3/15/11 in Ohio = 2011-03-15
        Signed 3/45/11 in Ohio ≠
        """),
    Rule(
      "en/us/hyphened-short", "<monthNumber> +- +<day> +- +<twoDigits> !+-",
      TimeExpression.shortYear(.captured3).month(.captured).day(.captured2),
      examples: """
        Signed 3-15-11 in Ohio = 2011-03-15
        call 3-15-11-20 ≠
        """),
    Rule(
      "en/day-first/slashed-short", "<day> +/ +<monthNumber> +/ +<twoDigits>",
      TimeExpression.shortYear(.captured3).month(.captured2).day(.captured),
      examples: "Signed 15/3/11 in Bonn = 2011-03-15"),
    Rule(
      "en/day-first/hyphened", "<day> +- +<monthNumber> +- +<year>",
      .date(year: .captured3, month: .captured2, day: .captured),
      examples: "Signed 15-3-2011 in Bonn = 2011-03-15"),
    Rule(
      "en/dotted-on",
      "^(on|until|till|since|before|earlier|this|next) <dotted> [.] >(.|,|;|?|!|at|from|to|in|until|the|he|she|they)",
      dotted,
      examples: """
        It opens on 15.3. = 2013-03-15
        It opens on 15.3.13 in Bonn = 2013-03-15
        """),
    Rule(
      "en/year-month/slashed", "<year> +/ +<monthNumber> !+/",
      .date(year: .captured, month: .captured2),
      examples: "the issue of 2011/03 = 2011-03"),
    Rule(
      "en/month-year/hyphened", "<monthNumber> +- +<year> !+-",
      .date(year: .captured2, month: .captured), examples: "the issue of 03-2011 = 2011-03"),
    Rule(
      "en/month-day/slashed",
      "^(on|from|until|till|by|since|this|next) <monthNumber> +/ +<day> !+/ !% !of !<unit> !percent !inch !inches !mile !miles !cup !point !points !billion !million",
      monthDayFigures,
      examples: """
        It opens on 3/15. = 2013-03-15
        It runs from 3/5 to 4/20. = 2013-04-20
        after the 9/11 attacks ≠
        by 1/3 of the votes ≠
        """),
    Rule(
      "en/joined", "<joinedDate>",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "report 20110315 is out = 2011-03-15"),
    Rule(
      "en/day-month/slashed",
      "^(on|from|until|till|by|since|before|after|between|this|next) <day> +/ +<monthNumber> !+/ !% !<unit>",
      .date(month: .captured2, day: .captured),
      examples: "It opens on 22/03. = 2013-03-22"),
    Rule(
      "en/day-month-year/marked", "<day> (-|/) <looseMonth> (-|/) <year>",
      .date(year: .captured3, month: .captured2, day: .captured),
      examples: "Signed 15-Mar-2011 in Bonn = 2011-03-15"),
    Rule(
      "en/day-month-short-year/marked", "<day> (-|/) <looseMonth> (-|/) <twoDigits>",
      TimeExpression.shortYear(.captured3).month(.captured2).day(.captured),
      examples: "Signed 15-Mar-11 in Bonn = 2011-03-15"),
    Rule(
      "en/year-month-day/marked", "<year> (-|/) <looseMonth> (-|/) <day>",
      .date(year: .captured, month: .captured2, day: .captured3),
      examples: "Signed 2011/mar/15 in Bonn = 2011-03-15"),
    Rule(
      "en/year-half", "<year> [-] h1",
      halfOf(1),
      examples: "revenue for 2011 H1 rose = 2011-H1"),
    Rule(
      "en/year-half-2", "<year> [-] h2",
      halfOf(2),
      examples: "revenue for 2011-H2 rose = 2011-H2"),
    Rule(
      "en/month-day/hyphened-on",
      "^on <monthNumber> +- +<day> !+- !% !<unit> !<month> !<looseMonth>",
      monthDayFigures,
      examples: "It opens on 3-15. = 2013-03-15"),
  ]

  static let dotted: TimeExpression = TimeExpression.shortYear(.captured3)
    .month(.captured2).day(.captured)

  static func halfOf(_ half: Quantity) -> TimeExpression {
    var result = TimeExpression.half(half)
    result.year = .captured
    return result
  }

  static let monthDayFigures = TimeExpression.date(month: .captured, day: .captured2)

}
