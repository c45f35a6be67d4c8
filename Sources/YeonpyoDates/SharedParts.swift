import YeonpyoText

/// What phrases that stand together share: a month's days, a range's years.
extension CompiledGrammar {
  /// Splits `2019-20`, and gives a month that is joined to phrase `place` its year.
  @inline(__always)
  func shareYear(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: Int, _ limit: Int,
    _ phrases: inout [TimePhrase]
  ) {
    guard !phrases[place].expression.year.isNone else { return }
    if !phrases[place].expression.isLatent
      || cues.isYearOfRange(text, tokens, phrases[place].firstToken),
      let years = dayLists.years(phrases[place], text, tokens),
      Int(years.second.span.end) <= limit
    {
      phrases[place] = years.first
      phrases.append(years.second)
    } else if place > 0,
      let year = dayLists.sharedYear(of: phrases[place], phrases[place - 1], tokens)
    {
      phrases[place - 1].expression.year = Quantity(year)
      // `Oct. 29, 30 and Nov. 2, 2020`: the days that share the month share the year.
      let month = phrases[place - 1].expression.month
      for index in stride(from: place - 2, through: 0, by: -1) {
        guard phrases[index].expression.month == month, phrases[index].expression.year.isNone,
          phrases[index + 1].firstToken == phrases[index].next.token + 1
        else { break }
        phrases[index].expression.year = Quantity(year)
      }
    }
  }

  /// Adds the days between bytes `start` and `limit` that share the last phrase's month; returns the token after them.
  func addDays(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ start: Int, _ limit: Int,
    _ phrases: inout [TimePhrase]
  ) -> Int {
    let place = phrases.count - 1
    guard !phrases[place].expression.day.isNone, !phrases[place].expression.month.isNone else {
      return 0
    }
    let phrase = phrases[place]
    let before = max(place > 0 ? Int(phrases[place - 1].span.end) : 0, start)
    phrases.insert(
      contentsOf: dayLists.before(phrase, text, tokens, notBefore: before).reversed(),
      at: place)
    let (days, year) = dayLists.after(phrase, text, tokens) {
      Int(tokens[$0].end) > limit || $0 + 1 < tokens.count && canBegin(text, tokens, $0 + 1)
    }
    guard let last = days.last else { return 0 }
    phrases += days
    if let year {
      for index in place..<phrases.count { phrases[index].expression.year = Quantity(year) }
    }
    return last.next.token
  }

  /// Adds the first number of 9~24일 and 2019∼2020년, whose unit stands behind the second.
  func addRangeStart(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ place: Int, _ floor: Int,
    _ phrases: inout [TimePhrase]
  ) {
    let second = phrases[place]
    let index = second.firstToken
    guard index > 1, index + 1 < tokens.count, tokens[index].kind == .number,
      tokens[index + 1].kind == .hangul, tokens[index + 1].start == tokens[index].end,
      cues.isDash(tokens[index - 1]), tokens[index - 1].start == tokens[index - 2].end,
      Int(tokens[index - 2].start) >= floor,
      let (value, count) = matcher.reader.digits(text, tokens[index - 2], separators: false)
    else { return }
    var first = second
    if second.expression.isBareDay, let day = second.expression.day.number,
      (1..<day).contains(value)
    {
      first.expression = .date(day: Quantity(value))
    } else if second.expression.isWholeYear, let year = second.expression.year.number, count == 4,
      (1000..<year).contains(value)
    {
      first.expression = .date(year: Quantity(value))
    } else if second.expression.isBareMonth, let month = second.expression.month.number,
      (1...12).contains(value), value != month
    {
      first.expression = .date(month: Quantity(value))
    } else if second.expression.isClockOnly, second.expression.dayPart == .none,
      let hour = second.expression.hour.number, (0..<hour).contains(value)
    {
      first.expression = .time(Quantity(value))
    } else {
      return
    }
    first.firstToken = index - 2
    first.span = tokens[index - 2].span
    first.next = TokenReader.start(tokens, index - 1)
    phrases.insert(first, at: place)
  }
}
