import YeonpyoDates

extension English {
  /// Phrases that mean a time only where another stands beside them, or where they are the whole text: a cell, a query.
  /// They come last, so that of equally long readings the others win.
  static let aloneRules: [Rule] = [
    Rule(
      "en/dotted", "<dotted>", dotted.latent,
      examples: """
        Signed 15.3.2011 in Bonn = 2011-03-15
        Signed 03.15.2011 in Ohio = 2011-03-15
        Posted 2011.3.15 in Seoul = 2011-03-15
        Version 10.4.11 is out ≠
        It rose 15.3 points ≠
        """),
    Rule(
      "en/month-day/slashed-alone", "<monthNumber> / <day>", monthDayFigures.latent,
      examples: """
        3/15 = 2013-03-15
        a 3/4 cup ≠
        """),
    Rule(
      "en/day-month/slashed-alone", "<day> +/ +<monthNumber>", dayMonthFigures.latent,
      examples: """
        22/3 = 2013-03-22
        open 24/7 ≠
        """),
    Rule(
      "en/day-first/hyphened-short", "<day> +- +<monthNumber> +- +<twoDigits> !+-",
      TimeExpression.shortYear(.captured3).month(.captured2).day(.captured).alone,
      examples: "15-3-11 = 2011-03-15"),
    Rule(
      "en/loose/month-day-alone", "<looseMonth> [.] [the] <day>",
      TimeExpression.date(month: .captured, day: .captured2).alone,
      examples: """
        oct 4 = 2012-10-04
        they march 4 abreast ≠
        """),
    Rule(
      "en/loose/day-month-alone", "<day> [-] <looseMonth>",
      TimeExpression.date(month: .captured2, day: .captured).latent,
      examples: "4 oct = 2012-10-04"),
    Rule(
      "en/loose/month-alone", "<looseMonth> [.]",
      TimeExpression.date(month: .captured).alone,
      examples: "oct = 2012-10"),
    Rule(
      "en/the-day-alone", "[the] <ordinal>",
      TimeExpression.date(day: .captured).alone,
      examples: "the 5th = 2013-02-05"),
    Rule(
      "en/week-number", "week <number>",
      week.alone,
      examples: """
        week 10 = 2013-W10
        in week 3 of the season ≠
        """),
    Rule(
      "en/weekday-loose", "<looseWeekday> [.]",
      TimeExpression.weekday(.captured).alone,
      examples: """
        sat = 2013-02-09
        he sat down ≠
        """),
    Rule(
      "en/same-unit", "same <unit>",
      TimeExpression.relative(0, .captured).fromDiscourse.alone,
      examples: "same week = 2013-W07"),
    Rule(
      "en/previous-unit-bare", "previous <unit>",
      TimeExpression.relative(-1, .captured).alone,
      examples: "previous week = 2013-W06"),
    Rule(
      "en/bom", "[the] bom",
      TimeExpression.relative(0, .month).modified(.start).alone,
      examples: "BOM = 2013-02"),
    Rule(
      "en/boy", "[the] boy",
      TimeExpression.relative(0, .year).modified(.start).alone,
      examples: """
        BOY = 2013
        the boy ran ≠
        """),
    Rule(
      "en/the-unit-alone", "the <unit>",
      TimeExpression.relative(0, .captured).alone,
      examples: """
        the week = 2013-W07
        the year was good ≠
        """),
    Rule(
      "en/weekend-alone", "weekend",
      TimeExpression.nearestWeekend.latent,
      examples: "weekend = 2013-W06-WE"),
    Rule(
      "en/season-alone", "[the] <season>",
      TimeExpression.season(.captured).alone,
      examples: """
        summer = 2013-SU
        the fall of Rome ≠
        """),
    Rule(
      "en/duration-figure-seconds", "<hour> (second|s)",
      TimeExpression.duration(.captured, .second).alone,
      examples: "3 second = PT3S"),
    Rule(
      "en/duration-seconds", "<number> (sec|secs)",
      TimeExpression.duration(.captured, .second).alone,
      examples: "10 secs = PT10S"),
    Rule(
      "en/duration-second", "(one|1) second !<unit>",
      TimeExpression.duration(1, .second).alone,
      examples: "one second = PT1S"),
    Rule(
      "en/duration-marks", "<number> +' !+s",
      TimeExpression.duration(.captured, .minute).alone,
      examples: "2' = PT2M"),
    Rule(
      "en/one-night", "(a|one|1) night",
      TimeExpression.duration(1, .day).alone,
      examples: "one night = P1D"),
    Rule(
      "en/any-unit", "any <unit>",
      TimeExpression.every(1, .captured).alone,
      examples: "any year = P1Y"),
    Rule(
      "en/part-alone", "[the] <part>", TimeExpression.part(.captured).latent,
      examples: "afternoon = 2013-02-12TAF"),
    Rule(
      "en/part-early", "[the] early [-] <part>",
      TimeExpression.part(.captured).modified(.start).latent,
      examples: """
        early morning on 3 March 2011 = 2011-03-03TMO
        """),
    Rule(
      "en/part-late", "[the] late [-] <part>", TimeExpression.part(.captured).modified(.end).latent,
      examples: "late afternoon on 3 March 2011 = 2011-03-03TAF"),
    Rule(
      "en/my-unit", "my <unit>",
      TimeExpression.relative(0, .captured).alone,
      examples: "my week = 2013-W07"),
    Rule(
      "en/year-alone", "year <number>",
      TimeExpression.date(year: .captured).alone,
      examples: "year 247 = 0247"),
    Rule(
      "en/the-season", "the <season>",
      TimeExpression.season(.captured).latent,
      examples: """
        the summer of this year = 2013-SU
        the fall of Rome ≠
        """),
    Rule(
      "en/weekday-short-capital", "<shortWeekday> [.]",
      TimeExpression.weekday(.captured).latent,
      examples: """
        Sat 5 March 2011 = 2011-03-05
        he sat on March 5, 2011 = 2011-03-05
        """),
    Rule(
      "en/broadcast-season-this", "this (season|seasons)",
      TimeExpression.relative(0, .season).alone,
      examples: "this season = 2012-WI"),
    Rule(
      "en/broadcast-season-last", "last (season|seasons)",
      TimeExpression.relative(-1, .season).alone,
      examples: "last season = 2012-FA"),
    Rule(
      "en/broadcast-season-next", "next (season|seasons)",
      TimeExpression.relative(1, .season).alone,
      examples: "next season = 2013-SP"),
    Rule(
      "en/broadcast-season-previous", "previous (season|seasons)",
      TimeExpression.relative(-1, .season).alone,
      examples: "previous season = 2012-FA"),
    Rule(
      "en/broadcast-season-past", "past (season|seasons)",
      TimeExpression.relative(-1, .season).alone,
      examples: "past season = 2012-FA"),
    Rule(
      "en/letter-m", "<number> m",
      TimeExpression.duration(.captured, .minute).alone,
      examples: "2m = PT2M"),
    Rule(
      "en/letter-d", "<number> d",
      TimeExpression.duration(.captured, .day).alone,
      examples: "2d = P2D"),
    Rule(
      "en/letter-w", "<number> w",
      TimeExpression.duration(.captured, .week).alone,
      examples: "2w = P2W"),
    Rule(
      "en/letter-y", "<number> y",
      TimeExpression.duration(.captured, .year).alone,
      examples: "2y = P2Y"),
    Rule(
      "en/mornings-alone", "mornings",
      TimeExpression.part(.morning).each.alone,
      examples: "mornings = XXXX-XX-XXTMO"),
    Rule(
      "en/afternoons-alone", "afternoons",
      TimeExpression.part(.afternoon).each.alone,
      examples: "afternoons = XXXX-XX-XXTAF"),
    Rule(
      "en/evenings-alone", "evenings",
      TimeExpression.part(.evening).each.alone,
      examples: "evenings = XXXX-XX-XXTEV"),
    Rule(
      "en/weekends-alone", "weekends",
      TimeExpression.nearestWeekend.each.alone,
      examples: "weekends = XXXX-WXX-WE"),
    Rule(
      "en/annual-alone", "annual",
      TimeExpression.every(1, .year, isEach: false).alone,
      examples: "annual = P1Y"),
    Rule(
      "en/decade-possessive-alone", "<decade> +' +s",
      TimeExpression.decade(.captured).alone,
      examples: """
        70's = 197
        2010's best film ≠
        """),
    Rule(
      "en/dotted-stop", "<dotted> +. ><hour>",
      dotted.latent,
      examples: "14.9. 12:10 = 2012-09-14T12:10"),
  ]

  private static let dayMonthFigures = TimeExpression.date(month: .captured2, day: .captured)

  static let week: TimeExpression = {
    var result = TimeExpression()
    result.week = .captured
    return result
  }()
}
