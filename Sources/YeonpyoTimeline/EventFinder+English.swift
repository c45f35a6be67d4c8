import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

// English clauses begin with conjunctions and relative pronouns; the verb stands between its subject and its object.
extension EventFinder {
  /// A word of a clause that may tell what happened.
  struct Candidate {
    var token: Int
    /// ``EventClass/other`` for a verb that no list has.
    var kind: EventClass
    /// The petition: no verb.
    var isNoun: Bool
    /// `after the finale`: where a verb stands beside it, that one tells.
    var isAside = false
  }

  mutating func readEnglish(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ tokens: Range<Int>,
    _ mentions: Range<Int>, _ timexes: Range<Int>
  ) {
    cut(text, input, tokens, mentions, timexes)
    past = SentencePast()
    past.timexes = timexes.lowerBound
    for place in clauses.indices {
      let first = events.count
      choose(text, input, sentence, place)
      clauses[place].events = first..<events.count
      past.isStory = past.isStory || clauses[place].cues.contains(.story)
      if clauses[place].isSince, place > 0 { dateFrom(place, input) }
    }
  }

  // MARK: Clauses

  /// Cuts a sentence into clauses and notes what may tell an event, in one pass.
  private mutating func cut(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) {
    clauses.removeAll(keepingCapacity: true)
    listed.removeAll(keepingCapacity: true)
    general.removeAll(keepingCapacity: true)
    var open = OpenClause(sentence.lowerBound, mentions.lowerBound, timexes.lowerBound)
    var hasSpoken = false
    var inside = mentions.lowerBound
    var nameEnd = 0
    var time = timexes.lowerBound
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      // No clause is that long: a list, or no text at all.
      if index - open.start >= EventFinder.longestClause {
        close(&open, index, input, mentions, timexes)
      }
      while inside < mentions.upperBound, Int(input.mentions[inside].endToken) <= index {
        nameEnd = max(nameEnd, Int(input.mentions[inside].endToken))
        inside += 1
      }
      let token = input.tokens[index]
      // `May 3`: no `may`.
      while time < timexes.upperBound, input.timexes[time].span.end <= token.start { time += 1 }
      let isCovered =
        inside < mentions.upperBound && Int(input.mentions[inside].firstToken) <= index
        || time < timexes.upperBound && input.timexes[time].span.start <= token.start
      if isCovered {
        index += 1
        continue
      }
      if token.kind == .mark, token.count == 1 {
        // `While it waited, it won`: what begins with a conjunction ends with its comma.
        let isComma = text[Int(token.start)] == 0x2C && opensWithConjunction(input, open.start)
        if isComma || text[Int(token.start)] == 0x3B {
          close(&open, index + 1, input, mentions, timexes)
        }
      }
      guard token.kind == .word else {
        index += 1
        continue
      }
      let (cues, kind) = (word(index).cues, word(index).kind)
      if !cues.isEmpty, index > open.start {
        let isContent = cues.contains(.content)
        let isSaidBare = cues.contains(.pronoun) && word(index - 1).kind == .say
        let isLinked = cues.contains(.joiner) && isBeforePast(text, input, index)
        if cues.contains(.boundary) || cues.contains(.since) || isSaidBare || isLinked
          || isContent && !isDeterminer(input, index)
          || cues.contains(.joiner)
            && (isBehindComma(text, input, index, sentence) || isBeforePronoun(index))
        {
          close(&open, index, input, mentions, timexes)
          open.clause.isSince = cues.contains(.since)
          open.clause.isLinked = isLinked
          open.clause.isContent =
            isSaidBare || isContent && (hasSpoken || isDoubted(clauses.last))
          hasSpoken = false
        }
      } else if cues.contains(.since) {
        open.clause.isSince = true
      }
      open.clause.cues = open.clause.cues.union(cues)
      note(text, input, index, &open, nameEnd == index)
      if kind == .say { hasSpoken = true }
      index += 1
    }
    close(&open, sentence.upperBound, input, mentions, timexes)
  }

  /// Tokens of one clause.
  private static let longestClause = 400

  /// A clause whose end is not reached.
  struct OpenClause {
    var clause: Clause
    var start: Int
    var mention: Int
    var timex: Int
    /// A finite verb stands in it.
    var isFinite = false

    init(_ token: Int, _ mention: Int, _ timex: Int) {
      clause = Clause(
        tokens: token..<token, mentions: mention..<mention, timexes: timex..<timex)
      start = token
      (self.mention, self.timex) = (mention, timex)
    }
  }

  private mutating func close(
    _ open: inout OpenClause, _ end: Int, _ input: borrowing Input, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) {
    var mention = open.mention
    while mention < mentions.upperBound, Int(input.mentions[mention].firstToken) < end {
      mention += 1
    }
    var timex = open.timex
    while timex < timexes.upperBound, input.timexes[timex].firstToken < end { timex += 1 }
    if open.start < end {
      var clause = open.clause
      clause.tokens = open.start..<end
      clause.mentions = open.mention..<mention
      clause.timexes = open.timex..<timex
      clause.listed = (clauses.last?.listed.upperBound ?? 0)..<listed.count
      clause.general = (clauses.last?.general.upperBound ?? 0)..<general.count
      clauses.append(clause)
    }
    open = OpenClause(end, mention, timex)
  }

  private func isBehindComma(
    _ text: Span<UInt8>, _ input: borrowing Input, _ index: Int, _ sentence: Range<Int>
  ) -> Bool {
    index > sentence.lowerBound && text[Int(input.tokens[index - 1].start)] == 0x2C
  }

  /// `and then they …`
  private func isBeforePronoun(_ index: Int) -> Bool {
    word(index + 1).cues.contains(.pronoun) || word(index + 2).cues.contains(.pronoun)
  }

  /// `and joined`
  private func isBeforePast(_ text: Span<UInt8>, _ input: borrowing Input, _ index: Int) -> Bool {
    guard index + 1 < input.tokens.count else { return false }
    let next = word(index + 1)
    return next.kind != .none && next.form == .past && next.kind != .say
      && !input.tokens[index + 1].flags.contains(.capital)
  }

  /// `believes that`, `denied that`, `it is not true that`
  private func isDoubted(_ clause: Clause?) -> Bool {
    guard let clause else { return false }
    return clause.cues.contains(.doubt) || clause.cues.contains(.truth)
      || clause.cues.contains(.falsehood) || clause.listed.contains { listed[$0].kind == .deny }
  }

  /// `that drama`: no conjunction.
  private func isDeterminer(_ input: borrowing Input, _ index: Int) -> Bool {
    guard index + 1 < input.tokens.count else { return true }
    return input.tokens[index + 1].kind == .number || input.tokens[index + 1].kind == .mark
  }

  private func opensWithConjunction(_ input: borrowing Input, _ first: Int) -> Bool {
    input.tokens[first].flags.contains(.capital)
      && (word(first).cues.contains(.boundary) || word(first).cues.contains(.since))
  }

  // MARK: Events

  /// Adds what a clause says happened.
  private mutating func choose(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ place: Int
  ) {
    let clause = clauses[place]
    let first = clause.listed.lowerBound
    // `sent a letter to help`: the verb before tells.
    if let verb = clause.general.first,
      clause.listed.isEmpty || isRemoteInfinitive(listed[first], behind: general[verb].token)
    {
      add(general[verb], text, input, sentence, place)
      if !clause.listed.isEmpty, listed[first].kind != .say { return }
    }
    var hasEvent = false
    let hasVerb = !clause.general.isEmpty || clause.listed.contains { !listed[$0].isNoun }
    if let verb = clause.general.first, clause.listed.allSatisfy({ listed[$0].isAside }),
      !clause.listed.isEmpty
    {
      return add(general[verb], text, input, sentence, place)
    }
    for number in clause.listed {
      let trigger = listed[number]
      if trigger.isAside, hasVerb || clause.cues.contains(.after) { continue }
      if trigger.kind == .say, clause.listed.count > 1, !isSaid(trigger.token, input, clause) {
        continue
      }
      // `the petition to renew it has garnered`: the verb tells, and no infinitive.
      let isInfinitive = word(trigger.token - 1).cues.contains(.infinitive)
      if number > first, isInfinitive, !isBehindIntention(trigger.token) { continue }
      // `is expected to enlist`: what is expected tells.
      if number + 1 < clause.listed.upperBound, isBehindIntention(listed[number + 1].token),
        listed[number + 1].token == trigger.token + 2
      {
        continue
      }
      if isSubject(number, clause), !hasEvent { continue }
      // One thing happens in a clause, beside what is said.
      if trigger.kind != .say {
        if hasEvent { continue }
        hasEvent = true
      }
      // `launch a petition`, `dropped its finale`: one event.
      if number > first, !isInfinitive, trigger.token - listed[number - 1].token <= 3,
        listed[number - 1].kind != .say
      {
        continue
      }
      add(isObject(number + 1, clause) ? listed[number + 1] : trigger, text, input, sentence, place)
    }
  }

  /// An infinitive that does not belong to the verb before it: not `continued to demand`.
  private func isRemoteInfinitive(_ candidate: Candidate, behind verb: Int) -> Bool {
    verb < candidate.token && word(candidate.token - 1).cues.contains(.infinitive)
      && candidate.token - verb > 2
  }

  /// A noun with its own verb behind it.
  private func isSubject(_ number: Int, _ clause: Clause) -> Bool {
    guard EventFinder.isNoun(listed[number].kind) else { return false }
    for other in number + 1..<max(clause.listed.upperBound, number + 1) {
      let kind = listed[other].kind
      if !EventFinder.isNoun(kind) || kind == .count, kind != .say,
        !word(listed[other].token - 1).cues.contains(.infinitive)
      {
        return true
      }
    }
    return false
  }

  /// A noun right behind the verb before it.
  private func isObject(_ number: Int, _ clause: Clause) -> Bool {
    guard number < clause.listed.upperBound else { return false }
    let (verb, noun) = (listed[number - 1], listed[number])
    return EventFinder.isNoun(noun.kind) && noun.token - verb.token <= 3 && verb.kind != .say
      && !EventFinder.isNoun(verb.kind) && !word(noun.token - 1).cues.contains(.infinitive)
  }

  /// `friends said` only tells who says so; `was told` nothing. Somebody who has a name says something.
  private func isSaid(_ trigger: Int, _ input: borrowing Input, _ clause: Clause) -> Bool {
    if trigger > clause.tokens.lowerBound, word(trigger - 1).cues.contains(.passive) {
      return false
    }
    for mention in clause.mentions {
      let first = Int(input.mentions[mention].firstToken)
      let end = Int(input.mentions[mention].endToken)
      if end <= trigger, trigger - end <= 2 || first > trigger, first - trigger <= 2 { return true }
    }
    return pronoun(trigger, input, clause) != nil
  }

  /// What happens to works: where nobody is named, it is the article's show.
  static func isOfWorks(_ kind: EventClass) -> Bool {
    switch kind {
    case .air, .finale, .cast, .renew, .cancel, .remake, .petition, .release, .film, .count: true
    default: false
    }
  }

  /// Kinds whose words are nouns too: the petition, its finale.
  static func isNoun(_ kind: EventClass) -> Bool {
    switch kind {
    case .petition, .finale, .renew, .remake, .sue, .part, .demand, .announce, .count: true
    default: false
    }
  }

  private mutating func add(
    _ candidate: Candidate, _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int,
    _ place: Int
  ) {
    let (trigger, kind) = (candidate.token, candidate.kind)
    let clause = clauses[place]
    if clause.cues.contains(.general), kind != .say { return }
    let pronoun = pronoun(trigger, input, clause)
    // A verb that no list has tells something of those it names.
    if kind == .other, clause.mentions.isEmpty, pronoun == nil { return }
    // `who meets the wizard`: the present tells what happens again and again; in headlines what happened.
    if sentence > 1, kind != .say, kind != .announce, kind != .demand, clause.timexes.isEmpty,
      word(trigger).form == .third, !candidate.isNoun, !clause.cues.contains(.plan),
      !clause.cues.contains(.story)
    {
      return
    }
    let people = participants(candidate, pronoun, text, input, sentence, place)
    guard let subject = people.first, kind != .say || canSpeak(subject) else { return }
    // A line without an end is no evidence.
    let first = evidenceStart(
      text, input, max(clause.tokens.lowerBound, trigger - EventFinder.longestEvidence), trigger)
    var last = min(clause.tokens.upperBound - 1, trigger + EventFinder.longestEvidence)
    while last > trigger, input.tokens[last].kind == .mark { last -= 1 }
    var event = Event(
      span: ByteSpan(Int(input.tokens[first].start), Int(input.tokens[last].end))
        .wholeClusters(text),
      trigger: input.tokens[trigger].span, triggerToken: trigger, kind: kind,
      status: status(candidate, input, place, people), participants: people,
      sentence: sentence)
    setDate(&event, text, input, place)
    events.append(event)
  }

  /// `waited since it ended in May`: what stands before `since` goes on from there to the document's date.
  private mutating func dateFrom(_ place: Int, _ input: borrowing Input) {
    let begun = clauses[place].events
    let waiting = clauses[place - 1]
    if waiting.events.isEmpty {
      // `It has been a year since it ended.`
      guard
        let length = waiting.timexes.first(where: {
          input.timexes[$0].time.type == .duration && input.timexes[$0].time.start != nil
        }), let start = input.timexes[length].time.start
      else { return }
      for event in begun where events[event].basis != .timex {
        let month = CivilDay(year: start.year, month: start.month, day: 1)
        let days = CivilDay.days(inMonth: start.month, of: start.year)
        events[event].setDays(month, month?.adding(days: days - 1), .timex)
        events[event].timex = length
      }
      return
    }
    var start = begun.first.flatMap { events[$0].basis == .timex ? events[$0].start : nil }
    for timex in clauses[place].timexes where start == nil {
      start = input.timexes[timex].time.start
    }
    guard let start, let date = input.date, start <= date else { return }
    for event in waiting.events where events[event].basis == .document {
      events[event].setDays(start, date, .timex)
      events[event].timex = begun.first.flatMap { events[$0].timex } ?? clauses[place].timexes.first
    }
  }
}
