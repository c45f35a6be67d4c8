import YeonpyoDates

extension English {
  /// Lengths of time.
  static let durationRules: [Rule] = [
    Rule(
      "en/part-of-it", "(a|one|three) [-] (quarter|quarters) >(of|to|and)",
      TimeExpression.date().latent,
      examples: """
        a quarter of the land was sold in 2011 = 2011
        a quarter of the land ≠
        """),
    Rule(
      "en/years-and-months", "<number> [+-] (year|years) [,] [and] <number> [+-] (month|months)",
      .duration(.captured, .year, and: .captured2),
      examples: "It took two years and seven months. = P2Y7M"),
    Rule(
      "en/months-and-days", "<number> (month|months) [,] [and] <number> (day|days)",
      .duration(.captured, .month, and: .captured2), examples: "It took 2 months, 5 days. = P2M5D"),
    Rule(
      "en/hours-and-minutes",
      "<number> (hour|hours|hr|hrs) [,] [and] <number> (minute|minutes|min|mins)",
      .duration(.captured, .hour, and: .captured2),
      examples: "It took an hour and 20 minutes. = PT1H20M"),
    Rule(
      "en/minutes-and-seconds",
      "<number> (minute|minutes|min|mins) [,] [and] <number> (second|seconds|sec|secs)",
      .duration(.captured, .minute, and: .captured2),
      examples: "It took 4 minutes and 35 seconds. = PT4M35S"),
    Rule(
      "en/early-hours", "the (early|small|wee) hours of", TimeExpression.date().latent,
      examples: "in the early hours of Friday = 2013-02-08"),
    Rule(
      "en/straight-units", "[the] <ordinal> (straight|consecutive|successive) <oneUnit>",
      .duration(.captured, .captured), examples: "Sales fell for the third straight year. = P3Y"),
    Rule(
      "en/straight-units-in-a-row",
      "[the] <ordinal> (straight|consecutive|successive) <oneUnit> in a row",
      .duration(.captured, .captured),
      examples: "Sales fell for the third straight year in a row. = P3Y"),
    Rule(
      "en/duration-since", "[just] <number> <unit> >since", .length(.captured, .captured, .past),
      examples: "It has been a year since the film opened. = P1Y"),
    Rule(
      "en/duration", "<number> [+-] <unit> !+-", .duration(.captured, .captured),
      examples: """
        It took three years to build. = P3Y
        a two-day fair = P2D
        It lasted 90 minutes. = PT90M
        an 18-month course = P18M
        one unit ≠
        an 18-year-old boy ≠
        It took twenty-four hours. = PT24H
        It took 2.5 hours. = PT2.5H
        a hundred and fifty years = P150Y
        """),
    Rule(
      "en/duration-half", "<number> and a half <unit>",
      .duration(.captured, .captured, tenths: 5), examples: "two and a half years = P2.5Y"),
    Rule(
      "en/duration-and-half", "<number> <unit> and a half",
      .duration(.captured, .captured, tenths: 5), examples: "a year and a half = P1.5Y"),
    Rule(
      "en/half-unit", "half [a] [an] <unit>", halfUnit, examples: "half a year = P0.5Y"),
    Rule(
      "en/some-units", "[a] <some> [of] <unit>", .duration(.some, .captured),
      examples: """
        It ran for several months. = PXM
        a few days = PXD
        """),
    Rule(
      "en/bare-years", "years", .duration(.some, .year),
      examples: "The trend dwindled for years. = PXY"),
    Rule(
      "en/bare-months", "months", .duration(.some, .month),
      examples: "The trend dwindled for months. = PXM"),
    Rule(
      "en/bare-weeks", "weeks", .duration(.some, .week),
      examples: "The trend dwindled for weeks. = PXW"),
    Rule(
      "en/bare-days", "days", .duration(.some, .day),
      examples: "The trend dwindled for days. = PXD"),
    Rule(
      "en/bare-hours", "hours", .duration(.some, .hour),
      examples: "The trend dwindled for hours. = PTXH"),
    Rule(
      "en/bare-decades", "decades", .duration(.some, .decade),
      examples: "The trend dwindled for decades. = PXDE"),
    Rule(
      "en/bare-centuries", "centuries", .duration(.some, .century),
      examples: "The trend dwindled for centuries. = PXCE"),
    Rule(
      "en/past-units", "the (past|last|previous) <number> <unit>",
      .length(.captured, .captured, .past),
      examples: """
        Sales rose in the past two weeks. = P2W
        over the last 10 years = P10Y
        """),
    Rule(
      "en/past-unit", "the past <unit>", .length(1, .captured, .past),
      examples: "Sales rose over the past year. = P1Y"),
    Rule(
      "en/past-some", "the (past|last) <some> <unit>", .length(.some, .captured, .past),
      examples: "over the past several months = PXM"),
    Rule(
      "en/next-units", "the (next|coming) <number> <unit>", .length(.captured, .captured, .future),
      examples: "It will grow in the next two years. = P2Y"),
    Rule(
      "en/next-some", "the (next|coming) <some> <unit>", .length(.some, .captured, .future),
      examples: "in the next few days = PXD"),
    Rule(
      "en/coming-units", "the coming <unit>", .length(.some, .captured, .future),
      examples: "in the coming weeks = PXW"),
    Rule(
      "en/duration-more",
      "<number> (more|additional|straight|consecutive|full|whole|long|short|trading|business|working) <unit>",
      .duration(.captured, .captured),
      examples: """
        It will take 20 more years. = P20Y
        closed for three straight days = P3D
        """),
    Rule(
      "en/the-duration", "the [(first|latest|final|following)] <number> <unit>",
      .duration(.captured, .captured),
      examples: """
        In the nine months sales grew. = P9M
        the first two years = P2Y
        """),
    Rule(
      "en/duration-range", "<number> (to|or|-|–) <number> <unit>", .duration(.captured, .captured),
      examples: """
        It takes two to three weeks. = P2W
        six or seven hours = PT6H
        """),
    Rule(
      "en/next-range", "the (next|coming|last|past) <number> (to|or|-|–) <number> <unit>",
      .duration(.captured, .captured), examples: "in the next 12 to 18 months = P12M"),
    Rule(
      "en/period", "(a|an|the) <number> [+-] <unit> (period|span|stretch)",
      .duration(.captured, .captured), examples: "over a sixty-day period = P60D"),
    Rule(
      "en/couple", "[a] couple [of] <unit>", .duration(2, .captured),
      examples: "It took a couple of years. = P2Y"),
    Rule(
      "en/coming-units-bare", "coming <unit>", .length(.some, .captured, .future),
      examples: "in coming weeks = PXW"),
    Rule(
      "en/about", "(about|around|approximately|roughly|some) ><number>", .quantity(.approx),
      examples: """
        It took about two years. = P2Y
        They met about two years ago. = 2011
        about two dogs ≠
        """),
    Rule(
      "en/around-month", "(about|around) ><month>", .quantity(.approx),
      examples: "It opens around March 3. = 2013-03-03"),
    Rule(
      "en/more-than", "(more|longer) than ><number>", .quantity(.moreThan),
      examples: "It took more than two years. = P2Y"),
    Rule(
      "en/over", "[just] over ><number>", .quantity(.moreThan),
      examples: "It took over two years. = P2Y"),
    Rule(
      "en/less-than", "(less|fewer) than ><number>", .quantity(.lessThan),
      examples: "It took less than two years. = P2Y"),
    Rule(
      "en/no-more-than", "no (more|longer) than ><number>", .quantity(.equalOrLess),
      examples: "It took no more than two years. = P2Y"),
    Rule(
      "en/under", "[just] under ><number>", .quantity(.lessThan),
      examples: "It took just under two years. = P2Y"),
    Rule(
      "en/nearly", "(nearly|almost) ><number>", .quantity(.lessThan),
      examples: """
        It took nearly three years. = P3Y
        It closed almost three years ago. = 2010
        """),
    Rule(
      "en/at-least", "at least ><number>", .quantity(.equalOrMore),
      examples: "It took at least two years. = P2Y"),
    Rule(
      "en/up-to", "up to ><number>", .quantity(.equalOrLess),
      examples: "It takes up to two years. = P2Y"),
    Rule(
      "en/or-so", "or so", TimeExpression.quantity(.approx).trailing,
      examples: "It takes two years or so. = P2Y"),
    Rule(
      "en/or-more", "or more", TimeExpression.quantity(.equalOrMore).trailing,
      examples: "It takes two years or more. = P2Y"),
    Rule(
      "en/duration-letters", "<number> (h|hr)",
      .duration(.captured, .hour),
      examples: "It took 3h in all = PT3H"),
    Rule(
      "en/another-unit", "another [(business|full|whole)] <unit>",
      .duration(1, .captured),
      examples: "It took another year. = P1Y"),
    Rule(
      "en/another-units", "another <number> <unit>",
      .duration(.captured, .captured),
      examples: "It took another two years. = P2Y"),
    Rule(
      "en/the-whole-unit", "the (whole|entire) <unit>", .duration(1, .captured),
      examples: "It rained the whole day. = P1D"),
    Rule(
      "en/whole-unit", "[a] (whole|full|entire) [-] <unit>",
      .duration(1, .captured),
      examples: "a full-day fair = P1D"),
    Rule(
      "en/all-unit-hyphen", "all - <unit>",
      .duration(1, .captured),
      examples: "an all-day fair = P1D"),
    Rule(
      "en/pair-of-units", "a pair of <unit>",
      .duration(2, .captured),
      examples: "in a pair of minutes = PT2M"),
    Rule(
      "en/number-of-units", "a number of <unit>",
      .duration(.some, .captured),
      examples: "for a number of years = PXY"),
    Rule(
      "en/extra-units", "<number> (extra|less|fewer|further) <unit>",
      .duration(.captured, .captured),
      examples: "It took 2 extra minutes = PT2M"),
    Rule(
      "en/nights", "<number> nights", .duration(.captured, .day),
      examples: "It took two nights. = P2D"),
    Rule(
      "en/quarter-of-an-hour", "1 +/ +4 [of] [an] (h|hour)",
      .duration(15, .minute),
      examples: "It took 1/4 hour. = PT15M"),
    Rule(
      "en/half-of-an-hour", "1 +/ +2 [of] [an] (h|hour)",
      .duration(30, .minute),
      examples: "It took 1/2 hour. = PT30M"),
    Rule(
      "en/quarters-of-an-hour", "3 +/ +4 [of] [an] (h|hour)",
      .duration(45, .minute),
      examples: "It took 3/4 hour. = PT45M"),
    Rule(
      "en/half-in-figures", "1 +/ +2 [of] [a] <unit>",
      halfUnit,
      examples: "It took 1/2 day. = P0.5D"),
    Rule(
      "en/night-figure", "1 night",
      .duration(1, .day),
      examples: "a room for 1 night only = P1D"),
    Rule(
      "en/for-the-day", "^for the day >(.|,|;|!|?)",
      .duration(1, .day),
      examples: "They are away for the day. = P1D"),
    Rule(
      "en/for-the-hour", "^for the hour >(.|,|;|!|?)",
      .duration(1, .hour),
      examples: "They are away for the hour. = PT1H"),
  ]

  private static let halfUnit = TimeExpression.duration(0, .captured, tenths: 5)
}
