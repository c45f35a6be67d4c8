import YeonpyoDates

extension English {
  /// Times pointed at from the document's own: today, now, last Friday.
  static let deicticRules: [Rule] = [
    Rule("en/today", "(today|tdy)", .relative(0, .day), examples: "It opens today. = 2013-02-12"),
    Rule(
      "en/tonight", "tonight", TimeExpression.relative(0, .day).at(.night),
      examples: "It airs tonight. = 2013-02-12TNI"),
    Rule(
      "en/yesterday", "yesterday", .relative(-1, .day),
      examples: "It rained yesterday. = 2013-02-11"),
    Rule(
      "en/tomorrow", "(tomorrow|tmr|tmrw)", .relative(1, .day),
      examples: "It opens tomorrow. = 2013-02-13"),
    Rule(
      "en/day-before-yesterday", "the day before yesterday", .relative(-2, .day),
      examples: "They left the day before yesterday. = 2013-02-10"),
    Rule(
      "en/day-after-tomorrow", "the day after tomorrow", .relative(2, .day),
      examples: "They leave the day after tomorrow. = 2013-02-14"),
    Rule(
      "en/last-night", "last night", TimeExpression.relative(-1, .day).at(.night),
      examples: "It aired last night. = 2013-02-11TNI"),
    Rule(
      "en/overnight", "overnight", TimeExpression.relative(0, .day).at(.night).latent,
      examples: "an overnight hit ≠"),
    Rule(
      "en/that-part", "that <part>",
      TimeExpression.relative(0, .day).at(.captured).fromDiscourse,
      examples: "On 3 March 2011 it rained. They left that morning. = 2011-03-03TMO"),
    Rule(
      "en/this-part", "this <part>", TimeExpression.relative(0, .day).at(.captured),
      examples: "It rained this morning. = 2013-02-12TMO"),
    Rule(
      "en/now", "[right] (now|currently|presently) !+-", .present,
      examples: """
        Currently the hall is closed. = PRESENT_REF
        The hall is now a school. = PRESENT_REF
        now-famous lines ≠
        """),
    Rule(
      "en/current", "current !+-", .present, examples: "The current owner is old. = PRESENT_REF"),
    Rule(
      "en/at-present", "at the (moment|present|minute)", .present,
      examples: "At the moment nobody knows. = PRESENT_REF"),
    Rule(
      "en/these-days", "these days", .present, examples: "These days it is quiet. = PRESENT_REF"),
    Rule("en/recently", "(recently|lately)", .past, examples: "She recently moved. = PAST_REF"),
    Rule(
      "en/past-weekend", "past weekend",
      .weekend(-1),
      examples: "It opened this past weekend. = 2013-W06-WE"),
    Rule(
      "en/recent", "(recent|past) <unit>", recent,
      examples: """
        Prices rose in recent years. = PXY
        He fell ill in recent days. = PXD
        """),
    Rule("en/once", "at one time", .past, examples: "At one time it was a mill. = PAST_REF"),
    Rule(
      "en/the-past", "the past !<number> !<unit> !<some>", .past,
      examples: "They spoke of the past. = PAST_REF"),
    Rule(
      "en/soon", "soon >(.|,|;|!|?)", .future,
      examples: """
        The film will open soon. = FUTURE_REF
        As soon as it rained they left. ≠
        The film soon opened ≠
        """),
    Rule(
      "en/the-future", "the future !of", .future,
      examples: """
        She spoke about the future. = FUTURE_REF
        the future of the mill ≠
        """),
    Rule(
      "en/near-future", "the (near|foreseeable) future", .future,
      examples: "in the near future = FUTURE_REF"),
    Rule(
      "en/part-of", "the <part> of", TimeExpression.part(.captured).latent,
      examples: """
        on the morning of 3 March 2011 = 2011-03-03TMO
        the night of the owls ≠
        """),
    Rule(
      "en/weekday-short", "this sat", .weekday(6, .this),
      examples: "They play this sat at home. = 2013-02-16"),
    Rule(
      "en/weekday-last", "(last|past) <weekday>", .weekday(.captured, .past),
      examples: "They met last Friday. = 2013-02-08"),
    Rule(
      "en/weekday-next", "(next|coming) <weekday>", .weekday(.captured, .future),
      examples: "They meet next Friday. = 2013-02-15"),
    Rule(
      "en/weekday-this", "this <weekday>", .weekday(.captured, .this),
      examples: "They meet this Friday. = 2013-02-15"),
    Rule(
      "en/weekday", "<weekday>", .weekday(.captured),
      examples: """
        The bank said on Friday it would close. = 2013-02-08
        The hall will open on Thursday. = 2013-02-14
        """),
    Rule(
      "en/weekday-day", "<weekday> [,] the <numeralDay> !<month>",
      TimeExpression.weekday(.captured).day(.captured2),
      examples: "They met on Friday the 8th = 2013-02-08"),
    Rule(
      "en/weekday-ordinal",
      "<weekday> [,] <numeralDay> !<month>",
      TimeExpression.weekday(.captured).day(.captured2),
      examples: """
        They met on Friday 8th at home = 2013-02-08
        On Friday, second seed Murray lost = 2013-02-08
        """),
    Rule(
      "en/weekday-part", "<weekday> <part>", weekdayPart,
      examples: "It aired Sunday night. = 2013-02-10TNI"),
    Rule(
      "en/day-part", "yesterday <part>",
      TimeExpression.relative(-1, .day).at(.captured),
      examples: "It aired yesterday evening. = 2013-02-11TEV"),
    Rule(
      "en/tomorrow-part", "(tomorrow|tmr|tmrw) <part>",
      TimeExpression.relative(1, .day).at(.captured),
      examples: "It airs tomorrow evening. = 2013-02-13TEV"),
    Rule(
      "en/part-before", "the <part> before",
      TimeExpression.relative(-1, .day).at(.captured).fromDiscourse,
      examples: "On 3 March 2011 it opened. The night before it had rained. = 2011-03-02TNI"),
    Rule(
      "en/that-unit", "that <unit>", TimeExpression.relative(0, .captured).fromDiscourse,
      examples: "In 2011 he left. Later that year he returned. = 2011"),
    Rule(
      "en/next-day", "the (next|following) <oneUnit>",
      TimeExpression.relative(1, .captured).fromDiscourse,
      examples: """
        On 3 March 2011 it rained. The following day she left. = 2011-03-04
        It closed in 2009 and opened the following year. = 2010
        """),
    Rule(
      "en/the-next-units", "the (next|following|ensuing) <units>",
      .duration(.some, .captured),
      examples: "It opened in 2011. In the following weeks it rained. = PXW"),
    Rule(
      "en/previous-unit", "the previous <unit>",
      TimeExpression.relative(-1, .captured).fromDiscourse,
      examples: "In 2011 he left. The previous year he had won. = 2010"),
    Rule(
      "en/weekday-loose-next", "(next|coming) <looseWeekday>",
      .weekday(.captured, .future),
      examples: "They meet next sat at home = 2013-02-16"),
    Rule(
      "en/weekday-loose-last", "last <looseWeekday> !in",
      .weekday(.captured, .past),
      examples: "They met last fri at home = 2013-02-08"),
    Rule(
      "en/at-this-time", "at this time",
      .present,
      examples: "Nobody is there at this time. = PRESENT_REF"),
    Rule(
      "en/to-date", "^(to|till) date !him !her !them !me !you !us !a !the !someone",
      TimeExpression.present,
      examples: "The best film to date. = PRESENT_REF"),
    Rule(
      "en/at-present-bare", "at present",
      .present,
      examples: "At present nobody knows. = PRESENT_REF"),
    Rule(
      "en/as-soon-as", "as soon as possible",
      .future,
      examples: "As soon as possible. = FUTURE_REF"),
    Rule(
      "en/asap", "asap",
      .future,
      examples: "Come asap. = FUTURE_REF"),
    Rule(
      "en/night-tonite", "[late] tonite",
      TimeExpression.relative(0, .day).at(.night),
      examples: "It airs tonite. = 2013-02-12TNI"),
    Rule(
      "en/next-part", "next <part>",
      TimeExpression.relative(1, .day).at(.captured),
      examples: "They left next morning = 2013-02-13TMO"),
    Rule(
      "en/the-next-part", "the (next|following) <part>",
      TimeExpression.relative(1, .day).at(.captured).fromDiscourse,
      examples: "On 3 March 2011 it rained. They left the next morning. = 2011-03-04TMO"),
    Rule(
      "en/last-part", "last <part>",
      TimeExpression.relative(-1, .day).at(.captured),
      examples: "They left last evening = 2013-02-11TEV"),
    Rule(
      "en/the-same-unit", "(the|that|this) [very] same <unit>",
      TimeExpression.relative(0, .captured).fromDiscourse,
      examples: "On 3 March 2011 it rained. That same day she left. = 2011-03-03"),
    Rule(
      "en/weekday-loose-day", "<shortWeekday> [.] [the] <numeralDay> !<month> !<looseMonth>",
      TimeExpression.weekday(.captured).day(.captured2),
      examples: "They met Sat 9th at home = 2013-02-09"),
  ]

  private static let recent = TimeExpression.length(.some, .captured, .past)

  private static let weekdayPart = TimeExpression.weekday(.captured).at(.captured)
}
