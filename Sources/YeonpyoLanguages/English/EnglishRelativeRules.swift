import YeonpyoDates

extension English {
  /// Units counted from the anchor: last year, three months ago, two weeks later.
  static let relativeRules: [Rule] = [
    Rule(
      "en/last-unit", "last <unit>", .relative(-1, .captured),
      examples: """
        The column ran in August last year. = 2012-08
        It closed last month. = 2013-01
        Profit fell last quarter. = 2012-Q4
        It opened last week. = 2013-W06
        at last a unit ≠
        """),
    Rule(
      "en/this-unit", "this <unit>", .relative(0, .captured),
      examples: """
        Earlier this month it closed. = 2013-02
        It opens this year. = 2013
        """),
    Rule(
      "en/next-unit", "next <unit>", .relative(1, .captured),
      examples: """
        It opens next year. = 2014
        It opens next week. = 2013-W08
        """),
    Rule(
      "en/the-weekend", "the weekend", .nearestWeekend,
      examples: """
        They met over the weekend. = 2013-W06-WE
        It will rain at the weekend. = 2013-W07-WE
        """),
    Rule(
      "en/month-last-year", "<month> of last year",
      TimeExpression.relative(-1, .year).month(.captured),
      examples: "It fell in March of last year. = 2012-03"),
    Rule(
      "en/month-last", "last <month>", TimeExpression.date(month: .captured).directed(.past),
      examples: "They met last March. = 2012-03"),
    Rule(
      "en/month-day-last", "last <month> [.] <day>",
      TimeExpression.date(month: .captured, day: .captured2).directed(.past),
      examples: "They met last March 3. = 2012-03-03"),
    Rule(
      "en/month-next", "next <month>", TimeExpression.date(month: .captured).directed(.future),
      examples: "They meet next March. = 2013-03"),
    Rule(
      "en/month-this", "this <month>", TimeExpression.date(month: .captured).directed(.this),
      examples: "They meet this March. = 2013-03"),
    Rule(
      "en/year-earlier", "a year (earlier|before|ago)",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples: """
        Profit was lower a year earlier. = 2012
        In the third quarter of 2011 it lost more than a year ago. = 2010-Q3
        Imports rose by 4 percent in December from a year earlier. = 2011-12
        """),
    Rule(
      "en/year-ago", "[the] [a] year +- +(ago|earlier) [(period|quarter)]",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples: "In the second quarter of 2011 it beat the year-ago quarter. = 2010-Q2"),
    Rule(
      "en/period-last-year",
      "[the] (corresponding|same|comparable|similar|equivalent|like) (period|quarter) [(of|in)] last year",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples:
        "In the third quarter of 2012 it lost more than in the same period last year. = 2011-Q3"),
    Rule(
      "en/period-previous-year",
      "[the] (corresponding|same|comparable|similar|equivalent|like) (period|quarter) (of|in) the (previous|prior) year",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples: "It lost more than in the corresponding quarter of the previous year. = 2012"),
    Rule(
      "en/period-year-ago",
      "[the] (corresponding|same|comparable|similar|equivalent|like) (period|quarter) a year (ago|earlier|before)",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples:
        "In the third quarter of 2012 it lost more than in the same period a year ago. = 2011-Q3"),
    Rule(
      "en/last-year-quarter", "last year ['s] (period|quarter) !+-",
      TimeExpression.relative(-1, .year).fromPeriod,
      examples: "In the third quarter of 2012 it lost more than in last year's quarter. = 2011-Q3"),
    Rule(
      "en/year-period", "the <year> (period|quarter) !+-",
      TimeExpression.date(year: .captured).fromPeriod,
      examples: "In the third quarter it lost more than in the 2011 period. = 2011-Q3"),
    Rule(
      "en/latest-period", "(the|its) latest (quarter|period)", latestPeriod,
      examples: """
        In the latest quarter sales fell. = 2012-Q4
        In the second quarter of 2011 it lost money. In the latest period sales fell. = 2011-Q2
        """),
    Rule(
      "en/the-full-year", "the [current] (full|fiscal) year", .relative(0, .year),
      examples: "For the full year profit rose. = 2013"),
    Rule(
      "en/the-quarter", "the quarter", latestPeriod,
      examples: "Sales fell in the quarter. = 2012-Q4"),
    Rule(
      "en/the-year", "the (current|present) <unit>", .relative(0, .captured),
      examples: "in the current year = 2013"),
    Rule(
      "en/units-ago", "<number> [(full|whole|long|short|more)] <unit> ago",
      .relative(.minusCaptured, .captured),
      examples: """
        They met three years ago. = 2010
        two weeks ago = 2013-W05
        3 months ago = 2012-11
        They met 2.5 years ago. = 2011
        ten days ago = 2013-02-02
        """),
    Rule(
      "en/some-ago", "[a] <some> [of] <unit> (ago|earlier|before)", .past,
      examples: "several years ago = PAST_REF"),
    Rule(
      "en/long-units-ago", "(years|months|weeks|days|hours|decades|centuries) (ago|earlier)", .past,
      examples: "They met decades earlier. = PAST_REF"),
    Rule(
      "en/the-units-beside", "^the <units> >(before|after|following|since|preceding)",
      .duration(.some, .captured),
      examples: "He was seen there in the weeks before the trial. = PXW"),
    Rule(
      "en/the-unit-before", "the <oneUnit> (before|earlier) !<holiday>",
      TimeExpression.relative(-1, .captured).fromDiscourse,
      examples: """
        On 3 March 2011 it rained. The day before it had snowed. = 2011-03-02
        In 2011 he left. The year before he had won. = 2010
        """),
    Rule(
      "en/the-unit-after", "the <oneUnit> (after|following) !<holiday>",
      TimeExpression.relative(1, .captured).fromDiscourse,
      examples: "In 2011 he left. The year after he won. = 2012"),
    Rule(
      "en/some-later", "[a] <some> [of] <unit> later", .future,
      examples: "A few months later they married. = FUTURE_REF"),
    Rule("en/long-ago", "[so] long ago", .past, examples: "Long ago it was a fort. = PAST_REF"),
    Rule(
      "en/units-from-now", "<number> <unit> from (now|today)", .relative(.captured, .captured),
      examples: "two years from now = 2015"),
    Rule(
      "en/units-later", "<number> <unit> later",
      TimeExpression.relative(.captured, .captured).fromDiscourse,
      examples: "On 3 March 2011 it rained. Two days later she left. = 2011-03-05"),
    Rule(
      "en/units-earlier", "<number> <unit> (earlier|previously)",
      TimeExpression.relative(.minusCaptured, .captured).fromDiscourse,
      examples: "In 2011 he left. Two years earlier he had won. = 2009"),
    Rule(
      "en/year-end", "[the] year ['s] [+-] end", TimeExpression.relative(0, .year).modified(.end),
      examples: "It opens by year-end. = 2013"),
    Rule(
      "en/end-of-unit", "[the] end of the <unit>",
      TimeExpression.relative(0, .captured).modified(.end).fromStory,
      examples: "It opens by the end of the year. = 2013"),
    Rule(
      "en/in-the-unit", "(earlier|later|early|late) in the <unit>",
      TimeExpression.relative(0, .captured).fromStory,
      examples: "It opened earlier in the year. = 2013"),
    Rule(
      "en/start-of-unit", "[the] (start|beginning) of the <unit>",
      TimeExpression.relative(0, .captured).modified(.start).fromStory,
      examples: "Since the start of the year it grew. = 2013"),
    Rule(
      "en/rest-of-unit", "[the] rest of (the|this) <unit>", .relative(0, .captured),
      examples: "It rains for the rest of the week. = 2013-W07"),
    Rule(
      "en/all-unit", "all <unit>", .duration(1, .captured), examples: "It rained all day. = P1D"),
    Rule(
      "en/upcoming-units", "<number> upcoming <unit>",
      .length(.captured, .captured, .future),
      examples: "two upcoming weeks = P2W"),
    Rule(
      "en/end-of-bare", "[the] end of <unit> >(.|,|;|and|or|in|to|for|at|on|with|the|by)",
      TimeExpression.relative(0, .captured).modified(.end),
      examples: "It opens by end of year. = 2013"),
    Rule(
      "en/start-of-bare", "[the] (beginning|start) of <unit>",
      TimeExpression.relative(0, .captured).modified(.start),
      examples: "It opens at beginning of year. = 2013"),
    Rule(
      "en/eod", "[the] eod",
      TimeExpression.relative(0, .day).modified(.end),
      examples: "by EOD = 2013-02-12"),
    Rule(
      "en/eom", "[the] eom",
      TimeExpression.relative(0, .month).modified(.end),
      examples: "by EOM = 2013-02"),
    Rule(
      "en/eoy", "[the] eoy",
      TimeExpression.relative(0, .year).modified(.end),
      examples: "by EOY = 2013"),
    Rule(
      "en/year-to-date", "year to date",
      .relative(0, .year),
      examples: "Sales rose year to date. = 2013"),
    Rule(
      "en/my-weekend", "my weekend",
      TimeExpression.nearestWeekend,
      examples: "They liked my weekend. = 2013-W06-WE"),
    Rule(
      "en/season-mid", "mid [-] <season>",
      TimeExpression.season(.captured).modified(.mid),
      examples: "since mid-summer = 2012-SU"),
    Rule(
      "en/fortnight-ago", "(a|one) fortnight (ago|earlier)",
      .relative(-2, .week),
      examples: "They met a fortnight ago. = 2013-W05"),
    Rule(
      "en/fortnight-later", "(a|one) fortnight [(later|hence)]",
      .duration(2, .week),
      examples: "They meet in a fortnight. = P2W"),
    Rule(
      "en/fortnight-next", "(next|the|last|this) fortnight",
      .duration(2, .week),
      examples: "They play the fortnight. = P2W"),
    Rule(
      "en/previous-unit-in", "^(for|in|than|from|earlier|the) previous <unit>",
      TimeExpression.relative(-1, .captured),
      examples: "Sales for previous quarter fell. = 2012-Q4"),
    Rule(
      "en/end-of-previous", "[the] end of previous <unit>",
      TimeExpression.relative(-1, .captured).modified(.end),
      examples: "by end of previous week = 2013-W06"),
    Rule(
      "en/start-of-previous", "[the] (beginning|start) of previous <unit>",
      TimeExpression.relative(-1, .captured).modified(.start),
      examples: "at beginning of previous week = 2013-W06"),
    Rule(
      "en/rest-of-their", "[the] rest of (my|your|his|her|our|their|its) <unit>",
      .relative(0, .captured),
      examples: "It spoiled the rest of his week. = 2013-W07"),
    Rule(
      "en/weekend-on", "^(on|over) weekend",
      .nearestWeekend,
      examples: "They met on weekend. = 2013-W06-WE"),
    Rule(
      "en/rest-of-the-unit-end", "rest (of|the) <unit> >(.|,|;|!|?)",
      .relative(0, .captured),
      examples: "They are out rest of week. = 2013-W07"),
    Rule(
      "en/in-the-year",
      "^(in|for|during) the year !of !before !after !since !when !that !<number> !to !from !through !in",
      .relative(0, .year),
      examples: """
        Sales fell in the year. = 2013
        in the year of the flood ≠
        """),
    Rule(
      "en/in-the-month",
      "^(in|for|during) the month !of !before !after !since !when !that !<number> !to !from !through !in",
      .relative(0, .month),
      examples: """
        Sales fell in the month. = 2013-02
        in the month of the flood ≠
        """),
    Rule(
      "en/in-the-week",
      "^(in|for|during) the week !of !before !after !since !when !that !<number> !to !from !through !in",
      .relative(0, .week),
      examples: """
        Sales fell in the week. = 2013-W07
        in the week of the flood ≠
        """),
    Rule(
      "en/this-kind-of-year", "this (school|academic|fiscal|calendar|financial) year",
      .relative(0, .year),
      examples: "this school year = 2013"),
    Rule(
      "en/last-kind-of-year", "last (school|academic|fiscal|calendar|financial) year",
      .relative(-1, .year),
      examples: "last school year = 2012"),
    Rule(
      "en/next-kind-of-year", "next (school|academic|fiscal|calendar|financial) year",
      .relative(1, .year),
      examples: "next school year = 2014"),
    Rule(
      "en/this-working-unit", "this (working|business) <unit>",
      .relative(0, .captured),
      examples: "They meet this working week. = 2013-W07"),
    Rule(
      "en/last-working-unit", "last (working|business) <unit>",
      .relative(-1, .captured),
      examples: "They meet last working week. = 2013-W06"),
    Rule(
      "en/next-working-unit", "next (working|business) <unit>",
      .relative(1, .captured),
      examples: "They meet next working week. = 2013-W08"),
    Rule(
      "en/ago-d", "<number> +d ago",
      .ago(.captured, .day),
      examples: "3d ago = 2013-02-09"),
    Rule(
      "en/ago-w", "<number> +w ago",
      .ago(.captured, .week),
      examples: "3w ago = 2013-W04"),
    Rule(
      "en/ago-y", "<number> +y ago",
      .ago(.captured, .year),
      examples: "3y ago = 2010"),
    Rule(
      "en/later-d", "<number> +d later",
      TimeExpression.relative(.captured, .day).fromDiscourse,
      examples: "3d later = 2013-02-15"),
    Rule(
      "en/later-w", "<number> +w later",
      TimeExpression.relative(.captured, .week).fromDiscourse,
      examples: "3w later = 2013-W10"),
    Rule(
      "en/later-mo", "<number> +mo later",
      TimeExpression.relative(.captured, .month).fromDiscourse,
      examples: "3mo later = 2013-05"),
    Rule(
      "en/later-y", "<number> +y later",
      TimeExpression.relative(.captured, .year).fromDiscourse,
      examples: "3y later = 2016"),
    Rule(
      "en/upcoming-unit-plain", "upcoming <unit>",
      .relative(1, .captured),
      examples: "They meet the upcoming month. = 2013-03"),
  ]

  /// The quarter spoken of last, else the one before the document's.
  private static let latestPeriod = TimeExpression.relative(-1, .quarter).fromPeriod
}
