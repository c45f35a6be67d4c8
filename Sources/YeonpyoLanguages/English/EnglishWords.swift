import YeonpyoDates

extension English {
  /// Words that patterns name by slot.
  static let words: [LexicalWord] =
    monthWords + looseWords + weekdayWords + unitWords + numberWords + dayWords + otherWords

  private static let monthWords: [LexicalWord] = [
    .init("january", .month, 1), .init("february", .month, 2),
    .init("march", .month, 3, capital: true), .init("april", .month, 4),
    .init("may", .month, 5, capital: true), .init("june", .month, 6),
    .init("july", .month, 7), .init("august", .month, 8, capital: true),
    .init("september", .month, 9), .init("october", .month, 10),
    .init("november", .month, 11), .init("december", .month, 12),
    .init("jan", .month, 1, capital: true), .init("feb", .month, 2, capital: true),
    .init("mar", .month, 3, capital: true), .init("apr", .month, 4, capital: true),
    .init("jun", .month, 6, capital: true), .init("jul", .month, 7, capital: true),
    .init("aug", .month, 8, capital: true), .init("sep", .month, 9, capital: true),
    .init("sept", .month, 9, capital: true), .init("oct", .month, 10, capital: true),
    .init("nov", .month, 11, capital: true), .init("dec", .month, 12, capital: true),
  ]

  /// Months and weekdays that are other words too, or that only careless writers leave small.
  private static let looseWords: [LexicalWord] = [
    .init("march", .looseMonth, 3), .init("may", .looseMonth, 5), .init("august", .looseMonth, 8),
    .init("jan", .looseMonth, 1), .init("feb", .looseMonth, 2), .init("mar", .looseMonth, 3),
    .init("apr", .looseMonth, 4), .init("jun", .looseMonth, 6), .init("jul", .looseMonth, 7),
    .init("aug", .looseMonth, 8), .init("sep", .looseMonth, 9), .init("sept", .looseMonth, 9),
    .init("oct", .looseMonth, 10), .init("nov", .looseMonth, 11), .init("dec", .looseMonth, 12),
    .init("mon", .looseWeekday, 1), .init("tue", .looseWeekday, 2), .init("tues", .looseWeekday, 2),
    .init("wed", .looseWeekday, 3), .init("thu", .looseWeekday, 4), .init("thur", .looseWeekday, 4),
    .init("thurs", .looseWeekday, 4), .init("fri", .looseWeekday, 5),
    .init("sat", .looseWeekday, 6), .init("sun", .looseWeekday, 7),
  ]

  private static let weekdayWords: [LexicalWord] = [
    .init("monday", .weekday, 1), .init("tuesday", .weekday, 2), .init("wednesday", .weekday, 3),
    .init("thursday", .weekday, 4), .init("friday", .weekday, 5), .init("saturday", .weekday, 6),
    .init("sunday", .weekday, 7), .init("mon", .weekday, 1, capital: true),
    .init("tue", .weekday, 2, capital: true), .init("tues", .weekday, 2, capital: true),
    .init("wed", .weekday, 3, capital: true), .init("thu", .weekday, 4, capital: true),
    .init("thur", .weekday, 4, capital: true), .init("thurs", .weekday, 4, capital: true),
    .init("fri", .weekday, 5, capital: true),
    .init("mondays", .weekdays, 1), .init("tuesdays", .weekdays, 2),
    .init("wednesdays", .weekdays, 3),
    .init("thursdays", .weekdays, 4), .init("fridays", .weekdays, 5),
    .init("saturdays", .weekdays, 6),
    .init("sundays", .weekdays, 7),
  ]

  private static let unitWords: [LexicalWord] = [
    .init("seconds", .second), .init("minute", .minute),
    .init("minutes", .minute), .init("min", .minute), .init("mins", .minute), .init("hour", .hour),
    .init("hours", .hour), .init("hrs", .hour), .init("day", .day), .init("days", .day),
    .init("week", .week), .init("weeks", .week), .init("weekend", .weekend),
    .init("weekends", .weekend), .init("month", .month), .init("months", .month),
    .init("quarter", .quarter), .init("quarters", .quarter), .init("year", .year),
    .init("years", .year), .init("yr", .year), .init("yrs", .year), .init("decade", .decade),
    .init("decades", .decade), .init("qtr", .quarter), .init("qtrs", .quarter),
    .init("century", .century), .init("centuries", .century),
    .init("millennium", .millennium),
  ]

  private static let numberWords: [LexicalWord] = [
    .init("a", .number, 1), .init("an", .number, 1), .init("one", .number, 1),
    .init("two", .number, 2),
    .init("three", .number, 3), .init("four", .number, 4), .init("five", .number, 5),
    .init("six", .number, 6), .init("seven", .number, 7), .init("eight", .number, 8),
    .init("nine", .number, 9), .init("ten", .number, 10), .init("eleven", .number, 11),
    .init("twelve", .number, 12), .init("thirteen", .number, 13), .init("fourteen", .number, 14),
    .init("fifteen", .number, 15), .init("sixteen", .number, 16), .init("seventeen", .number, 17),
    .init("eighteen", .number, 18), .init("nineteen", .number, 19), .init("twenty", .number, 20),
    .init("thirty", .number, 30), .init("forty", .number, 40), .init("fifty", .number, 50),
    .init("sixty", .number, 60), .init("seventy", .number, 70), .init("eighty", .number, 80),
    .init("ninety", .number, 90), .init("hundred", .number, 100),
    .init("first", .ordinal, 1), .init("second", .ordinal, 2), .init("third", .ordinal, 3),
    .init("fourth", .ordinal, 4), .init("fifth", .ordinal, 5), .init("sixth", .ordinal, 6),
    .init("seventh", .ordinal, 7), .init("eighth", .ordinal, 8), .init("ninth", .ordinal, 9),
    .init("tenth", .ordinal, 10), .init("eleventh", .ordinal, 11), .init("twelfth", .ordinal, 12),
    .init("thirteenth", .ordinal, 13), .init("fourteenth", .ordinal, 14),
    .init("fifteenth", .ordinal, 15), .init("sixteenth", .ordinal, 16),
    .init("seventeenth", .ordinal, 17), .init("eighteenth", .ordinal, 18),
    .init("nineteenth", .ordinal, 19), .init("twentieth", .ordinal, 20),
    .init("thirtieth", .ordinal, 30),
    .init("latter", .ordinal, 2),
    // First words of years.
    .init("seventeen", .year, 0), .init("eighteen", .year, 0), .init("nineteen", .year, 0),
    .init("twenty", .year, 0), .init("two", .year, 0),
    .init("several", .some, 0), .init("many", .some, 0), .init("few", .some, 0),
    .init("some", .some, 0), .init("thousand", .number, 1000),
  ]

  /// Days of a month in words.
  private static let dayWords: [LexicalWord] = [
    .init("twenty", .day, 0), .init("thirty", .day, 0), .init("first", .day, 1),
    .init("second", .day, 2),
    .init("third", .day, 3),
    .init("fourth", .day, 4),
    .init("fifth", .day, 5),
    .init("sixth", .day, 6),
    .init("seventh", .day, 7),
    .init("eighth", .day, 8),
    .init("ninth", .day, 9),
    .init("tenth", .day, 10),
    .init("eleventh", .day, 11),
    .init("twelfth", .day, 12),
    .init("thirteenth", .day, 13),
    .init("fourteenth", .day, 14),
    .init("fifteenth", .day, 15),
    .init("sixteenth", .day, 16),
    .init("seventeenth", .day, 17),
    .init("eighteenth", .day, 18),
    .init("nineteenth", .day, 19),
    .init("twentieth", .day, 20),
    .init("thirtieth", .day, 30),
  ]

  private static let otherWords: [LexicalWord] = [
    .init("spring", .season, 1), .init("summer", .season, 2), .init("autumn", .season, 3),
    .init("fall", .season, 3), .init("winter", .season, 4),
    .init("morning", .morning), .init("afternoon", .afternoon), .init("evening", .evening),
    .init("night", .night), .init("noon", .midday), .init("dawn", .dawn),
    .init("christmas", .christmas), .init("xmas", .christmas), .init("thanksgiving", .thanksgiving),
    .init("halloween", .halloween), .init("easter", .easter),
  ]
}
