import YeonpyoText

/// From phrases to timexes. Methods of the grammar, not of the tagger: calling those would copy it.
extension CompiledGrammar {
  /// Counts a day that somebody speaks of from the day they speak on.
  func anchorInQuotation(
    _ place: Int, _ text: Span<UInt8>, _ tokens: Span<Token>, _ timexes: inout [Timex]
  ) {
    guard timexes[place].anchor == .document,
      let quotation = Quotation(around: timexes[place].firstToken, text, tokens),
      let other = quotation.day(tokens, timexes, near: place, cues),
      let day = timexes[other].time.start,
      let time = Resolver().resolve(
        timexes[place].expression, from: CivilTime(day: day), leaning: timexes[place].leaning)
    else { return }
    timexes[place].time = time
    timexes[place].anchor = .timex(other)
  }

  /// Counts a time of day from the day its sentence names, the one before it rather than the one after:
  /// `On 20 March 2021, doors open at 19:30`.
  func anchorInSentence(
    _ place: Int, _ first: Int, _ sentence: Range<Int>, _ timexes: inout [Timex]
  ) {
    guard timexes[place].anchor == .document else { return }
    for step in stride(from: -1, through: 1, by: 2) {
      let other = place + step
      guard other >= first, other < timexes.count else { continue }
      guard sentence.contains(timexes[other].firstToken), timexes[other].time.type != .duration,
        timexes[other].time.type != .set, !timexes[other].expression.isClockOnly,
        timexes[other].expression.form == .date,
        let day = timexes[other].time.start, day == timexes[other].time.end,
        let time = Resolver().resolve(
          timexes[place].expression, from: CivilTime(day: day), leaning: timexes[place].leaning)
      else { continue }
      timexes[place].time = time
      timexes[place].anchor = .timex(other)
      return
    }
  }

  /// Resolves a phrase from its anchor, and lets later phrases count from it.
  func add(
    _ phrase: TimePhrase, _ leaning: Resolver.Leaning, _ date: CivilTime?, isStory: Bool,
    isLeading: Bool, _ discourse: inout Discourse, _ timexes: inout [Timex]
  ) {
    var expression = phrase.expression
    var anchor = date
    var source = Timex.Anchor.document
    switch expression.base {
    case .discourse
    where expression.unit == .year && expression.offset.number == 0 && discourse.named != nil:
      anchor = discourse.named.map { CivilTime(day: $0.day) } ?? date
      source = discourse.named.map { .timex($0.timex) } ?? .document
    case .discourse where discourse.days <= expression.unit.longest,
      .story where isStory && discourse.days <= expression.unit.longest:
      anchor = discourse.day.map { CivilTime(day: $0) } ?? date
      source = discourse.day == nil ? .document : .timex(discourse.timex)
    case .discourse
    where expression.unit == .day && (-1...1).contains(expression.offset.value)
      && discourse.singleDay != nil:
      anchor = discourse.singleDay.map { CivilTime(day: $0.day) }
      source = discourse.singleDay.map { .timex($0.timex) } ?? .document
    case .period:
      let years = expression.unit == .year ? expression.offset.number ?? 0 : 0
      if let part = discourse.part(for: expression.unit, before: date?.day) {
        expression.place(in: part, moved: years)
        source = .timex(part.timex)
      } else if isStory, let day = discourse.day {
        anchor = CivilTime(day: day)
        source = .timex(discourse.timex)
      }
    default:
      guard leaning == .story || leaning == .following else { break }
      anchor = discourse.day.map { CivilTime(day: $0) }
      source = .timex(discourse.timex)
    }
    guard var time = Resolver().resolve(expression, from: anchor, leaning: leaning) else { return }
    if case .timex = source, expression.base == .period { time.isAnchored = true }
    timexes.append(
      Timex(
        span: phrase.span, time: time, anchor: time.isAnchored ? source : .nothing,
        rule: phrase.rule, expression: phrase.expression, firstToken: phrase.firstToken,
        leaning: leaning))
    discourse.add(
      time, expression, timexes.count - 1, counted: phrase.expression.unit, isStory: isStory,
      isLeading: isLeading)
  }

  /// `Monday through Friday`, 9~24일, 9일부터 24일까지, 2018년 12월~2월: the second follows the first, which was spoken of
  /// last.
  func endsRange(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>, _ timexes: [Timex],
    _ discourse: borrowing Discourse
  ) -> Bool {
    guard let last = timexes.last, discourse.timex == timexes.count - 1, discourse.day != nil,
      phrase.firstToken > 1
    else { return false }
    // `January 4-2` does not take a year.
    if phrase.expression.isMonthDay, phrase.expression.month == last.expression.month {
      return false
    }
    if phrase.expression.isBareMonth || phrase.expression.isMonthDay {
      guard !last.expression.month.isNone, last.time.type == .date else { return false }
    } else {
      guard discourse.singleDay?.timex == discourse.timex,
        phrase.expression.isBareWeekday && isWeekdayOf(last, phrase, tokens)
          || phrase.expression.isBareDay
      else { return false }
    }
    return goesOn(from: last, phrase, text, tokens)
      || phrase.expression.isBareDay && goesOnInList(from: last, phrase, text, tokens)
  }

  /// 매주 금요일과 토요일: what is listed behind a weekday that comes again comes again too.
  func shareSet(
    _ phrase: inout TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>, _ timexes: [Timex]
  ) {
    guard phrase.expression.isBareWeekday, let last = timexes.last, last.time.type == .set,
      !last.expression.weekday.isNone, phrase.firstToken > 0,
      goesOnInList(from: last, phrase, text, tokens)
    else { return }
    phrase.expression = phrase.expression.each
  }

  /// Only a comma, a middle dot or a particle like 과 stands between a timex and the phrase.
  private func goesOnInList(
    from last: Timex, _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let before = tokens[phrase.firstToken - 1]
    if before.kind == .mark {
      return before.start == last.span.end && dayLists.isListMark(before)
    }
    return before.start < last.span.end
      && cues.isListParticle(text, from: Int(last.span.end), to: Int(before.end))
  }

  /// 오후 7시부터 9시까지: the second hour lies in the same part of the day, where it is not before the first.
  func shareDayPart(
    _ phrase: inout TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>, _ timexes: [Timex]
  ) {
    guard phrase.expression.isClockOnly, phrase.expression.dayPart == .none,
      let hour = phrase.expression.hour.number, let last = timexes.last,
      last.expression.dayPart != .none, let first = last.expression.hour.number,
      first <= hour, hour <= 12, phrase.firstToken > 0,
      goesOn(from: last, phrase, text, tokens)
    else { return }
    phrase.expression.dayPart = last.expression.dayPart
  }

  /// Only a dash, a particle like 부터, or brackets and one of them stand between a timex and the phrase.
  private func goesOn(
    from last: Timex, _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    // 9일(수)부터, 5일(금요일)
    let earliest = max(0, phrase.firstToken - CompiledGrammar.widestGap - 1)
    var from = phrase.firstToken
    while from > earliest, tokens[from - 1].start >= last.span.end { from -= 1 }
    if from < phrase.firstToken, tokens[from].hash == 0x28 {
      if from == phrase.firstToken - 1 { return tokens[from].start == last.span.end }
      guard let close = (from..<phrase.firstToken).first(where: { tokens[$0].hash == 0x29 }),
        isAside(from..<close + 1, tokens)
      else { return false }
      from = close + 1
    }
    guard from == phrase.firstToken - 1 else {
      return from == phrase.firstToken && joinsByParticle(last, phrase, text, tokens)
    }
    if dayLists.isRangeWord(tokens[from]) || cues.isDash(tokens[from]) { return true }
    return cues.isRangeParticle(text, from: Int(tokens[from].start), to: Int(tokens[from].end))
  }

  /// `Monday through Friday`, or the weekday of a day in brackets behind it.
  private func isWeekdayOf(_ first: Timex, _ second: TimePhrase, _ tokens: Span<Token>) -> Bool {
    first.expression.isBareWeekday || tokens[second.firstToken - 1].hash == 0x28
  }

  /// 부터 in the eojeol that the first phrase ends in.
  private func joinsByParticle(
    _ first: Timex, _ second: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    cues.isRangeParticle(
      text, from: Int(first.span.end), to: Int(tokens[second.firstToken - 1].end))
  }

  /// Only what stands beside another phrase, or behind an aside in brackets, can join it.
  @inline(__always)
  func mayJoin(_ first: TimePhrase, _ second: TimePhrase, _ tokens: Span<Token>) -> Bool {
    let gap = second.firstToken - first.next.token
    return gap <= 1 || gap <= CompiledGrammar.widestGap && tokens[first.next.token].hash == 0x28
  }

  /// Two phrases as one, where at most a connector stands between them and what they say fits together.
  func join(
    _ first: TimePhrase, _ second: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> TimePhrase? {
    guard isNear(first, second, tokens), !isDoubtful(first, beside: second, text, tokens),
      !isDoubtful(second, beside: first, text, tokens),
      let expression = first.expression.merged(with: second.expression)
    else { return nil }
    var result = first
    result.expression = expression
    result.span = ByteSpan(Int(first.span.start), Int(second.span.end))
    result.next = second.next
    return result
  }

  /// Figures that may be no date, like `5/8`.
  func isDoubtful(
    _ phrase: TimePhrase, beside other: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let said = phrase.expression
    // `26/9 1210`: a number that is no year of these times is none here.
    if said.isLatent, said.month.isNone, let year = said.year.number {
      return !(1900...2039).contains(year)
    }
    if said.isLatent, !said.month.isNone, said.year.isNone,
      tokens[phrase.firstToken].kind == .number, tokens[phrase.firstToken].count > 2
    {
      // `9.10 23:00`, but not `up 2.5 at 9:30` or `$1.12 in 2012`.
      return
        !(other.expression.isClockOnly
        && (other.firstToken == phrase.next.token || other.expression.hour.isNone))
    }
    return said.isLatent && !said.month.isNone && !said.day.isNone
      && phrase.firstToken + 1 < tokens.count && tokens[phrase.firstToken + 1].hash == 0x2F
      && !isDateInFigures(phrase, text, tokens)
  }

  func isNear(_ first: TimePhrase, _ second: TimePhrase, _ tokens: Span<Token>) -> Bool {
    let gap = second.firstToken - first.next.token
    if tokens[second.firstToken].flags.contains(.paragraphBefore) { return false }
    if gap == 0 || gap > 2 && isAside(first.next.token..<second.firstToken, tokens) { return true }
    guard gap == 1, first.next.byte == Int(tokens[first.next.token].start) else { return false }
    return cues.isConnector(tokens[first.next.token])
  }

  /// Tokens that may stand between the parts of a phrase, at most.
  static var widestGap: Int { 5 }

  /// `(현지시간)` between a day and a time.
  private func isAside(_ range: Range<Int>, _ tokens: Span<Token>) -> Bool {
    guard range.count <= CompiledGrammar.widestGap, tokens[range.lowerBound].hash == 0x28,
      tokens[range.upperBound - 1].hash == 0x29
    else { return false }
    return (range.lowerBound + 1..<range.upperBound - 1).allSatisfy {
      cues.isAside(tokens[$0])
    }
  }

  /// The text is the phrase and nothing else.
  func isWhole(_ phrase: TimePhrase, _ tokens: Span<Token>) -> Bool {
    phrase.firstToken == 0 && TokenReader.isLast(tokens, phrase.next)
  }

  /// `13.5.2015` and `01.08.17`, but not `1.5.17`, which may be a version; `4/22`, but not `5/8`, which may be a fraction.
  func isDateInFigures(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    let said = phrase.expression
    if let year = said.year.number { return year >= 1000 || phrase.span.count == 8 }
    guard let day = said.day.number, day > 12, day != 16, !(day == 24 && said.month.number == 7),
      phrase.firstToken + 1 < tokens.count, tokens[phrase.firstToken + 1].hash == 0x2F
    else { return false }
    return phrase.firstToken == 0 || tokens[phrase.firstToken - 1].kind != .number
  }

  /// One of two like `15.10. - 16.10.` that are the whole text, but for a word before them.
  private func isInRangeOfFigures(
    _ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    func isFigures(_ index: Int) -> Bool {
      guard tokens.indices.contains(index), tokens[index].kind == .number else { return false }
      return matcher.reader.dotted(text, tokens[index]) != nil
    }
    func afterStop(_ index: Int) -> Int {
      index < tokens.count && tokens[index].hash == 0x2E ? index + 1 : index
    }
    guard tokens.count <= 6, let first = tokens.indices.first(where: isFigures), first <= 1 else {
      return false
    }
    let dash = afterStop(first + 1)
    return dash + 1 < tokens.count && dayLists.isRangeWord(tokens[dash]) && isFigures(dash + 1)
      && afterStop(dash + 2) == tokens.count
      && (phrase.firstToken == first || phrase.firstToken == dash + 1)
  }

  /// A phrase that is a date only with support has it; a lone modifier is none.
  func isDate(_ phrase: TimePhrase, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Bool {
    guard phrase.expression.form != .modifier else { return false }
    if cues.isName(phrase, tokens) || cues.isTitle(phrase, text, tokens) { return false }
    guard phrase.expression.isLatent, !isWhole(phrase, tokens) else { return true }
    if !phrase.expression.hour.isNone {
      return cues.isClock(
        text, tokens, phrase.firstToken, hour: phrase.expression.hour.number ?? 0,
        hasMinute: !phrase.expression.minute.isNone && phrase.expression.second.isNone)
    }
    if !phrase.expression.month.isNone {
      return isDateInFigures(phrase, text, tokens) || isInRangeOfFigures(phrase, text, tokens)
    }
    guard let year = phrase.expression.year.number else { return false }
    return cues.isYear(year, text, tokens, phrase.firstToken)
  }
}

extension TimeUnit {
  /// Days that the time a phrase counts from may cover: `the following day` is counted from a day, not from a decade.
  fileprivate var longest: Int {
    switch self {
    case .year, .season, .half, .quarter: 366
    case .month: 31
    case .week, .weekend: 7
    case .decade, .century, .millennium: 36_525
    default: 1
    }
  }
}
