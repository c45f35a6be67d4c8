import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

extension EventFinder {
  /// What the clause's words say of how certain it is.
  func status(
    _ candidate: Candidate, _ input: borrowing Input, _ place: Int, _ people: [Participant]
  ) -> EventStatus {
    let clause = clauses[place]
    let kind = candidate.kind
    // What is said may be denied or planned; that it is said is not.
    var cues =
      kind == .say
      ? cuesOfSpeech(candidate.token, input, clause) : cues(of: candidate, clause)
    // `believe that it will be back`: what is said is as certain as the saying.
    if kind != .say, clause.isContent, place > 0, clauses[place - 1].cues.contains(.doubt),
      !clauses[place - 1].cues.contains(.negation)
    {
      cues = cues.union(.doubt)
    }
    // `never said that`
    if kind != .say, clause.isContent, place > 0, clauses[place - 1].cues.contains(.negation),
      clauses[place - 1].listed.contains(where: { listed[$0].kind == .say })
    {
      return .uncertain
    }
    // `denied that it had ended`, `it is not true that`
    if kind != .say, clause.isContent, place > 0, isDenied(clauses[place - 1]) { return .denied }
    if past.isStory { cues = cues.union(.story) }
    if kind != .say, kind != .cast, !cues.contains(.doubt),
      cues.contains(.story) || isPlot(input, people) || isScene(cues, people)
    {
      return .fictional
    }
    if cues.contains(.negation) { return .denied }
    if cues.contains(.doubt) { return .uncertain }
    if cues.contains(.plan) { return .planned }
    return .attested
  }

  /// `denied that`, `it is false that`, `nobody believes that`
  private func isDenied(_ clause: Clause) -> Bool {
    let isNegated = clause.cues.contains(.negation)
    if clause.cues.contains(.falsehood)
      || clause.listed.contains(where: { listed[$0].kind == .deny })
    {
      return !isNegated
    }
    return isNegated && clause.cues.contains(.truth)
  }

  /// A character in an episode.
  private func isScene(_ cues: EventCue, _ people: [Participant]) -> Bool {
    cues.contains(.scene)
      && people.contains { participant in
        guard case .entity(let number) = participant else { return false }
        return gazetteer.entity(number).label == .character
      }
  }

  /// What a clause's words tell of one verb: `opened and may stay` opened.
  private func cues(of candidate: Candidate, _ clause: Clause) -> EventCue {
    guard !candidate.isNoun,
      clause.cues.contains(.modal) || clause.cues.contains(.negation) || clause.cues.contains(.plan)
    else { return clause.cues.union(clause.phrases) }
    let isPast = word(candidate.token).form == .past
    var cues = clause.phrases
    for index in clause.tokens {
      let own = word(index).cues
      let isOfOther =
        own.contains(.modal) || own.contains(.negation) || isPast && own.contains(.plan)
      if index < candidate.token || !isOfOther { cues = cues.union(own) }
    }
    return cues
  }

  /// `did not say`, `reportedly said`: words right before a verb of speech, back to a comma or quotation mark.
  private func cuesOfSpeech(
    _ trigger: Int, _ input: borrowing Input, _ clause: Clause
  ) -> EventCue {
    var cues = EventCue(rawValue: 0)
    for index in (max(clause.tokens.lowerBound, trigger - 3)..<trigger).reversed() {
      if input.tokens[index].kind == .mark { break }
      cues = cues.union(word(index).cues)
    }
    return cues
  }

  /// Nobody but characters: the plot of a work.
  func isPlot(_ input: borrowing Input, _ people: [Participant]) -> Bool {
    var isCharacter = false
    for participant in people {
      guard case .entity(let number) = participant else { return false }
      switch gazetteer.entity(number).label {
      case .character: isCharacter = true
      case .place: continue
      default: return false
      }
    }
    return isCharacter
  }

  /// The days of an event, and where they come from.
  mutating func setDate(
    _ event: inout Event, _ text: Span<UInt8>, _ input: borrowing Input, _ place: Int
  ) {
    defer {
      // What lies ahead has not happened.
      if event.status == .attested, let start = event.start, let date = input.date, start > date {
        event.status = .planned
      }
      note(event, input)
    }
    let clause = clauses[place]
    if let timex = nearest(event.triggerToken, input, clause, text) {
      event.timex = timex
      let time = input.timexes[timex].time
      event.start = time.start
      event.end = time.end
      event.edtf = time.edtf
      event.basis = .timex
      if input.isKorean { extend(&event, timex, text, input, clause) }
      if event.status == .planned { plan(&event, input) }
      return
    }
    // `was born in 44 BC`: a day there is, but none of the calendar's.
    if let timex = daylessTimex(input, clause) {
      event.setDays(nil, nil, .timex)
      event.timex = timex
      return
    }
    // `On Thursday he was flying home when he fell ill.`
    if !input.isKorean, event.status == .attested, !clause.isContent,
      !clause.cues.contains(.earlier), !clause.cues.contains(.after),
      let timex = sentenceDay(input, place)
    {
      let time = input.timexes[timex].time
      event.setDays(time.start, time.end, .carried)
      event.timex = timex
      return
    }
    if clause.cues.contains(.earlier), let last = lastDated, event.sentence - last.sentence <= 2,
      let end = last.end
    {
      event.setDays(nil, end, .carried)
      event.timex = last.timex
      return
    }
    if clause.isContent, let speech = events.last, speech.basis == .timex, speech.kind == .say {
      if event.status == .planned {
        event.setDays(input.date ?? speech.start, nil, .quotation)
      } else {
        event.setDays(speech.start, speech.end, .quotation)
      }
      event.timex = speech.timex
      return
    }
    if event.kind == .say, let speaker = event.participants.first, let last = speeches[speaker],
      event.status != .planned
    {
      event.setDays(last.start, last.end, .carried)
      event.timex = last.timex
      return
    }
    guard let date = input.date else { return }
    switch event.status {
    case .planned: event.setDays(date, nil, .document)
    case .uncertain where clause.cues.contains(.plan) || clause.predicate?.liesAhead == true:
      event.setDays(date, nil, .document)
    case .fictional: event.setDays(nil, nil, .nothing)
    case .attested:
      if let last = events.last, last.basis == .timex, let day = last.start, day == last.end,
        event.sentence - last.sentence <= 1, last.participants.first == event.participants.first,
        last.status == .attested, isThisWeek(day, date)
      {
        return event.carry(last)
      }
      // Most of an article is about the day its story is about, which was told once.
      guard let story = storyDay else { return event.setDays(date, date, .document) }
      event.setDays(story.day, story.day, .carried)
      event.timex = story.timex
    default: event.setDays(date, date, .document)
    }
  }

  /// A date of the clause that has no days.
  private func daylessTimex(_ input: borrowing Input, _ clause: Clause) -> Int? {
    clause.timexes.first { place in
      let time = input.timexes[place].time
      return time.type == .date && time.start == nil && time.end == nil
        && !clause.hole.contains(input.timexes[place].firstToken)
    }
  }

  /// The only day of the clauses before in the same sentence.
  private mutating func sentenceDay(_ input: borrowing Input, _ place: Int) -> Int? {
    while past.timexes < clauses[place].timexes.lowerBound {
      let time = input.timexes[past.timexes].time
      if time.type == .date || time.type == .time, let start = time.start, start == time.end {
        past.day = past.timexes
        past.days += 1
      }
      past.timexes += 1
    }
    return past.days == 1 ? past.day : nil
  }

  private func isThisWeek(_ day: CivilDay, _ date: CivilDay) -> Bool {
    (0...7).contains(Int(date.number) - Int(day.number))
  }

  /// What is planned lies ahead: of `this year` the rest; the day it was decided on is its earliest.
  private func plan(_ event: inout Event, _ input: borrowing Input) {
    guard let date = input.date else { return }
    if let end = event.end, end <= date {
      event.setDays(end, nil, .timex)
    } else if let start = event.start, start < date, event.end != nil {
      event.setDays(date, event.end, .timex)
    }
  }

  /// The first day of the week before that a text names is mostly its story's.
  mutating func noteStoryDay(_ input: borrowing Input, _ timexes: Range<Int>) {
    guard storyDay == nil, let date = input.date else { return }
    for timex in timexes {
      let time = input.timexes[timex].time
      if input.timexes[timex].rule != Timex.headRule, time.type == .date || time.type == .time,
        let day = time.start, day == time.end, day != date, isThisWeek(day, date)
      {
        storyDay = (day, timex)
        return
      }
    }
  }

  private mutating func note(_ event: Event, _ input: borrowing Input) {
    if event.basis == .timex { lastDated = event }
    if event.kind == .say, event.basis == .timex, let speaker = event.participants.first {
      speeches[speaker] = event
    }
  }

  /// The time expression with days that stands nearest to the trigger; one that belongs to a noun (올해의 후보) only
  /// where there is no other.
  func nearest(
    _ trigger: Int, _ input: borrowing Input, _ clause: Clause, _ text: Span<UInt8>
  ) -> Int? {
    var best: (place: Int, distance: Int)?
    for place in clause.timexes {
      let timex = input.timexes[place]
      guard !clause.hole.contains(timex.firstToken), timex.rule != Timex.headRule,
        timex.time.start != nil || timex.time.end != nil,
        timex.time.type == .date || timex.time.type == .time
          || timex.time.type == .duration && timex.time.isAnchored
      else { continue }
      var distance = abs(timex.firstToken - trigger)
      if belongsToNoun(timex, text, input) { distance += 1 << 20 }
      if distance < best?.distance ?? .max { best = (place, distance) }
    }
    return best?.place
  }

  /// 올해의 후보, `this year's conference`.
  private func belongsToNoun(
    _ timex: Timex, _ text: Span<UInt8>, _ input: borrowing Input
  ) -> Bool {
    if input.isKorean { return particle(behind: timex, text) == .of }
    var next = timex.firstToken
    while next < input.tokens.count, input.tokens[next].start < timex.span.end { next += 1 }
    return next < input.tokens.count && input.tokens[next].kind == .possessive
  }

  private enum TimeParticle {
    case from, until, of, other
  }

  /// 부터, 까지, 의
  private func particle(behind timex: Timex, _ text: Span<UInt8>) -> TimeParticle {
    let at = Int(timex.span.end)
    guard at + 3 <= text.count else { return .other }
    switch decodeUTF8(text, at).codePoint {
    case 0xBD80: return .from
    case 0xAE4C: return .until
    case 0xC758: return .of
    default: return .other
    }
  }

  /// 3월부터 4월까지: from the first to the last.
  private func extend(
    _ event: inout Event, _ timex: Int, _ text: Span<UInt8>, _ input: borrowing Input,
    _ clause: Clause
  ) {
    guard timex > clause.timexes.lowerBound, particle(behind: input.timexes[timex], text) == .until,
      particle(behind: input.timexes[timex - 1], text) == .from,
      let start = input.timexes[timex - 1].time.start, let end = event.end, start <= end
    else { return }
    event.setDays(start, end, .timex)
  }
}
