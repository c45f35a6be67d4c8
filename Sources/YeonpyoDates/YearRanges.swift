import YeonpyoText

/// Years that two phrases of a range share: `2019-20`, `Oct. 30-Nov. 2, 2020`.
extension DayLists {
  /// The two years of `2019-20`, where `phrase` is the first of them, or both read as a month: the second follows it on the
  /// calendar within thirty years. After a hyphen, `2019-11` is a month, `2011-12` two years.
  func years(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> (first: TimePhrase, second: TimePhrase)? {
    let first = phrase.firstToken
    guard phrase.expression.isYearOrMonthOfYear, let year = phrase.expression.year.number,
      (1700...2100).contains(year), tokens[first].count == 4, first + 2 < tokens.count,
      joins(tokens, first + 1), isRangeWord(tokens[first + 1]),
      let short = DayLists.digits(text, tokens[first + 2], 2...2)
    else { return nil }
    guard phrase.next.token == first + 1 || phrase.next.token == first + 3 else { return nil }
    let distance = (short - year % 100 + 100) % 100
    let isMonth = tokens[first + 1].hash == 0x2D && (1...12).contains(short)
    guard isMonth ? distance == 1 : (1...30).contains(distance) else { return nil }
    if first + 3 < tokens.count, tokens[first + 3].start == tokens[first + 2].end,
      tokens[first + 3].kind != .mark || isRangeWord(tokens[first + 3])
    {
      return nil
    }
    var one = phrase
    one.expression = .date(year: Quantity(year))
    one.span = tokens[first].span
    one.next = TokenReader.start(tokens, first + 1)
    var two = one
    two.expression = .date(year: Quantity(year + distance))
    two.span = tokens[first + 2].span
    two.firstToken = first + 2
    two.next = TokenReader.start(tokens, first + 3)
    return (one, two)
  }

  /// The mark at `index` clings to what stands on both sides.
  private func joins(_ tokens: Span<Token>, _ index: Int) -> Bool {
    tokens[index].kind == .mark && tokens[index].start == tokens[index - 1].end
      && tokens[index + 1].start == tokens[index].end
  }

  /// The year of `phrase` for the month before it that is joined to it: `Oct. 30-Nov. 2, 2020`, `July and August 2019`.
  func sharedYear(
    of phrase: TimePhrase, _ before: TimePhrase, _ tokens: Span<Token>
  ) -> Int? {
    guard let year = phrase.expression.year.number, let month = phrase.expression.month.number,
      let earlier = before.expression.month.number, before.expression.year.isNone,
      before.expression.form == .date, !before.expression.hasOffset,
      before.expression.day.isNone == phrase.expression.day.isNone,
      !phrase.expression.hasShortYear, !phrase.expression.isBeforeChrist,
      phrase.firstToken == before.next.token + 1,
      isJoiner(tokens[before.next.token]),
      !tokens[phrase.firstToken].flags.contains(.paragraphBefore)
    else { return nil }
    return earlier > month ? year - 1 : year
  }
}

extension TimeExpression {
  /// A year in four figures and perhaps a month, and nothing else.
  fileprivate var isYearOrMonthOfYear: Bool {
    form == .date && !hasShortYear && !isBeforeChrist && !hasTime && !hasOffset && day.isNone
      && weekday.isNone && quarter.isNone && half.isNone && season.isNone && holiday.isNone
      && modifier == .none
  }
}
