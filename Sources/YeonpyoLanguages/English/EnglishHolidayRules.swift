import YeonpyoDates

extension English {
  /// Days with a name.
  static let holidayRules: [Rule] = [
    Rule(
      "en/holiday", "<holiday> [Day]", holiday,
      examples: """
        The film came out on Christmas Day = 2012-12-25
        Thanksgiving was quiet = 2012-11-22
        """),
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
      "en/valentine", "Valentine ['s] Day", .holiday(.valentine),
      examples: "They marry on Valentine's Day. = 2013-02-14"),
    Rule(
      "en/good-friday", "Good Friday", .holiday(.goodFriday),
      examples: "Shops close on Good Friday. = 2013-03-29"),
    Rule(
      "en/mothers-day", "(mother|mothers) ['s] ['] day !job !off", .holiday(.mothersDay),
      examples: "They met on Mother's Day. = 2012-05-13"),
    Rule(
      "en/fathers-day", "(father|fathers) ['s] ['] day !job !off", .holiday(.fathersDay),
      examples: "They met on Father's Day. = 2012-06-17"),
    Rule(
      "en/king-day-short", "MLK [Jr] [.] day", .holiday(.martinLutherKing),
      examples: "Schools closed on MLK Day. = 2013-01-21"),
    Rule(
      "en/king-day-possessive", "Martin Luther (King|Kings) ['s] ['] day",
      .holiday(.martinLutherKing),
      examples: "Schools closed on Martin Luther King's Day. = 2013-01-21"),
    Rule(
      "en/groundhog-day", "(groundhog|groundhogs) ['s] day", .holiday(.groundhogDay),
      examples: "It snowed on Groundhog Day. = 2013-02-02"),
    Rule(
      "en/saint-patrick", "(saint|st) [.] (patrick|patricks|paddy) ['s] ['] day",
      .holiday(.saintPatrick),
      examples: "They marched on St. Patrick's Day. = 2013-03-17"),
    Rule(
      "en/april-fools", "april (fool|fools) ['s] ['] day", .holiday(.aprilFools),
      examples: "He was born on April Fools' Day. = 2013-04-01"),
    Rule(
      "en/earth-day", "earth day", .holiday(.earthDay),
      examples: "They planted trees on Earth Day. = 2013-04-22"),
    Rule(
      "en/cinco-de-mayo", "cinco de mayo", .holiday(.cincoDeMayo),
      examples: "They danced on Cinco de Mayo. = 2012-05-05"),
    Rule(
      "en/may-day", "may day", .holiday(.mayDay),
      examples: "They marched on May Day. = 2012-05-01"),
    Rule(
      "en/workers-day", "(International|Int'l) (workers|worker) ['] ['s] day", .holiday(.mayDay),
      examples: "They marched on International Workers' Day. = 2012-05-01"),
    Rule(
      "en/flag-day", "flag day", .holiday(.flagDay),
      examples: "They met on Flag Day. = 2012-06-14"),
    Rule(
      "en/juneteenth", "juneteenth [day]", .holiday(.juneteenth),
      examples: "They met on Juneteenth. = 2012-06-19"),
    Rule(
      "en/boxing-day", "boxing day", .holiday(.boxingDay),
      examples: "They met on Boxing Day. = 2012-12-26"),
    Rule(
      "en/womens-day", "international (women|womens) ['s] day", .holiday(.womensDay),
      examples: "They met on International Women's Day. = 2013-03-08"),
    Rule(
      "en/bastille-day", "bastille day", .holiday(.bastilleDay),
      examples: "They met on Bastille Day. = 2012-07-14"),
    Rule(
      "en/anzac-day", "anzac day", .holiday(.anzacDay),
      examples: "They met on Anzac Day. = 2013-04-25"),
    Rule(
      "en/canada-day", "canada day", .holiday(.canadaDay),
      examples: "They met on Canada Day. = 2012-07-01"),
    Rule(
      "en/guy-fawkes", "guy fawkes (night|day)", .holiday(.guyFawkes),
      examples: "They met on Guy Fawkes Night. = 2012-11-05"),
    Rule(
      "en/tax-day", "tax day", .holiday(.taxDay),
      examples: "They met on Tax Day. = 2013-04-15"),
    Rule(
      "en/black-friday", "black friday", .holiday(.blackFriday),
      examples: "Shops were full on Black Friday. = 2012-11-23"),
    Rule(
      "en/cyber-monday", "cyber monday", .holiday(.cyberMonday),
      examples: "Sales rose on Cyber Monday. = 2012-11-26"),
    Rule(
      "en/election-day", "election day", .holiday(.electionDay),
      examples: "They vote on Election Day. = 2012-11-06"),
    Rule(
      "en/epiphany", "twelfth night", .holiday(.epiphany),
      examples: "They sang on Twelfth Night. = 2013-01-06"),
    Rule(
      "en/all-saints", "all (saints|saint) ['] ['s] day", .holiday(.allSaints),
      examples: "They met on All Saints' Day. = 2012-11-01"),
    Rule(
      "en/washington-day", "(washington|washingtons) ['s] birthday", .holiday(.washington),
      examples: "Born on Washington's Birthday. = 2013-02-22"),
    Rule(
      "en/lincoln-day", "[abraham] (lincoln|lincolns) ['s] ['] birthday", .holiday(.lincoln),
      examples: "Born on Lincoln's Birthday. = 2013-02-12"),
    Rule(
      "en/boss-day", "(boss|bosses) 's day !off !job", .holiday(.bossDay),
      examples: "They met on Boss's Day. = 2012-10-16"),
    Rule(
      "en/easter-monday", "easter monday", .holiday(.easterMonday),
      examples: "They met on Easter Monday. = 2013-04-01"),
    Rule(
      "en/easter-sunday", "easter sunday", .holiday(.easter),
      examples: "They met on Easter Sunday. = 2013-03-31"),
    Rule(
      "en/palm-sunday", "palm sunday", .holiday(.palmSunday),
      examples: "They met on Palm Sunday. = 2013-03-24"),
    Rule(
      "en/ash-wednesday", "ash wednesday", .holiday(.ashWednesday),
      examples: "They met on Ash Wednesday. = 2013-02-13"),
    Rule(
      "en/mardi-gras", "mardi gras", .holiday(.mardiGras),
      examples: "They danced on Mardi Gras. = 2013-02-12"),
    Rule(
      "en/pentecost", "(pentecost|whitsun)", .holiday(.pentecost),
      examples: "They met at Pentecost. = 2012-05-27"),
    Rule(
      "en/thanksgiving-split", "thanks giving day", .holiday(.thanksgiving),
      examples: "They met on thanks giving day. = 2012-11-22"),
    Rule(
      "en/new-year-eve", "[the] new (year|years) ['s] ['] eve", .holiday(.newYearsEve),
      examples: "They met on New Years Eve. = 2012-12-31"),
    Rule(
      "en/new-year-day", "new (year|years) ['s] ['] day", .holiday(.newYear),
      examples: "They met on New Years Day. = 2013-01-01"),
    Rule(
      "en/decoration-day", "decoration day", .holiday(.memorialDay),
      examples: "They met on Decoration Day. = 2012-05-28"),
    Rule(
      "en/july-fourth", "[the] (fourth|4) of july", .holiday(.independence),
      examples: "They met on the Fourth of July. = 2012-07-04"),
    Rule(
      "en/holiday-last", "(last|past|previous) <holiday> [Day]", holiday.directed(.past),
      examples: "They met last Christmas. = 2012-12-25"),
    Rule(
      "en/holiday-next", "(next|coming|upcoming) <holiday> [Day]", holiday.directed(.future),
      examples: "They meet next Christmas. = 2013-12-25"),
    Rule(
      "en/holiday-this", "this <holiday> [Day]", holiday.directed(.this),
      examples: "They meet this Easter. = 2013-03-31"),
    Rule(
      "en/loyalty-day", "(law|lei|loyalty) day",
      .holiday(.mayDay),
      examples: "They met on Law Day. = 2012-05-01"),
    Rule(
      "en/washington-day-named", "George Washington Day",
      .holiday(.presidentsDay),
      examples: "They met on George Washington Day. = 2013-02-18"),
  ]

  private static let holiday: TimeExpression = {
    var result = TimeExpression()
    result.holiday = .captured
    return result
  }()
}
