import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

extension EventFinder {
  /// Cuts a sentence into clauses.
  mutating func cut(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) {
    clauses.removeAll(keepingCapacity: true)
    var mention = mentions.lowerBound
    var timex = timexes.lowerBound
    var clause = Clause(
      tokens: sentence.lowerBound..<sentence.lowerBound, mentions: mention..<mention,
      timexes: timex..<timex)
    func close(_ end: Int) {
      let firstMention = mention
      while mention < mentions.upperBound, Int(input.mentions[mention].firstToken) < end {
        mention += 1
      }
      let firstTimex = timex
      while timex < timexes.upperBound, input.timexes[timex].firstToken < end { timex += 1 }
      clause.tokens = clause.tokens.lowerBound..<end
      clause.mentions = firstMention..<mention
      clause.timexes = firstTimex..<timex
      if !clause.tokens.isEmpty { clauses.append(clause) }
      clause = Clause(tokens: end..<end, mentions: mention..<mention, timexes: timex..<timex)
    }
    var hasSpoken = false
    var inside = mentions.lowerBound
    var time = timexes.lowerBound
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      while inside < mentions.upperBound, Int(input.mentions[inside].endToken) <= index {
        inside += 1
      }
      let token = input.tokens[index]
      if inside < mentions.upperBound, Int(input.mentions[inside].firstToken) <= index {
        index += 1
        continue
      }
      // `May 3`: no `may`.
      while time < timexes.upperBound, input.timexes[time].span.end <= token.start { time += 1 }
      if time < timexes.upperBound, input.timexes[time].span.start <= token.start {
        index += 1
        continue
      }
      if token.kind == .mark, token.count == 1 {
        // `While it waited, it won`: what begins with a conjunction ends with its comma.
        let isComma =
          text[Int(token.start)] == 0x2C && opensWithConjunction(input, clause.tokens)
        if isComma || text[Int(token.start)] == 0x3B { close(index + 1) }
      }
      guard token.kind == .word else {
        index += 1
        continue
      }
      let (cues, kind) = (word(index).cues, word(index).kind)
      let isAfterComma =
        index > sentence.lowerBound && text[Int(input.tokens[index - 1].start)] == 0x2C
      if !cues.isEmpty, index > clause.tokens.lowerBound {
        let isContent = cues.contains(.content)
        if cues.contains(.boundary) || cues.contains(.since)
          || isContent && !isDeterminer(input, index)
          || cues.contains(.joiner)
            && (isAfterComma || isBeforePronoun(index))
        {
          close(index)
          clause.isSince = cues.contains(.since)
          clause.isContent = isContent && (hasSpoken || clauses.last?.cues.contains(.doubt) == true)
          hasSpoken = false
        }
      } else if cues.contains(.since) {
        clause.isSince = true
      }
      clause.cues = clause.cues.union(cues)
      if kind == .say { hasSpoken = true }
      index += 1
    }
    close(sentence.upperBound)
  }

  /// `and then they …`
  private func isBeforePronoun(_ index: Int) -> Bool {
    word(index + 1).cues.contains(.pronoun) || word(index + 2).cues.contains(.pronoun)
  }

  /// `that drama`: no conjunction.
  private func isDeterminer(_ input: borrowing Input, _ index: Int) -> Bool {
    guard index + 1 < input.tokens.count else { return true }
    return input.tokens[index + 1].kind == .number || input.tokens[index + 1].kind == .mark
  }

  private func opensWithConjunction(_ input: borrowing Input, _ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    return input.tokens[first].flags.contains(.capital)
      && (word(first).cues.contains(.boundary) || word(first).cues.contains(.since))
  }

  /// One look-up for each token of a sentence.
  mutating func readWords(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Range<Int>
  ) {
    words.removeAll(keepingCapacity: true)
    firstWord = sentence.lowerBound
    if input.isKorean {
      for index in sentence { words.append(korean.word(text, input.tokens[index])) }
    } else {
      for index in sentence { words.append(english.word(text, input.tokens[index])) }
    }
  }

  /// Tokens of a clause that are shown on each side of the trigger.
  static let longestEvidence = 120

  /// Adds what a clause says happened.
  mutating func addEvents(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ place: Int
  ) {
    let clause = clauses[place]
    var listed: [(token: Int, kind: EventClass)] = []
    var general: [Int] = []
    var inside = clause.mentions.lowerBound
    for index in clause.tokens {
      while inside < clause.mentions.upperBound, Int(input.mentions[inside].endToken) <= index {
        inside += 1
      }
      if inside < clause.mentions.upperBound, Int(input.mentions[inside].firstToken) <= index {
        // A name with its particle may be followed by more of the eojeol, but by no trigger.
        continue
      }
      let token = input.tokens[index]
      guard token.kind == .word,
        !token.flags.contains(.capital) || index == clause.tokens.lowerBound
      else { continue }
      let isNoun = index > clause.tokens.lowerBound && isBehindDeterminer(input, index)
      let kind = word(index).kind
      if kind != .none {
        if !isNoun || EventFinder.isNoun(kind) { listed.append((index, kind)) }
      } else if !isNoun, isPastEnglish(text, token, index) {
        general.append(index)
      }
    }
    if listed.isEmpty, let verb = general.first {
      add(verb, .other, text, input, sentence, place)
    }
    var hasEvent = false
    for (number, trigger) in listed.enumerated() {
      if trigger.kind == .say, listed.count > 1, !isSaid(trigger.token, input, clause) {
        continue
      }
      // `the petition to renew it has garnered`: the verb tells, and no infinitive.
      if number > 0, word(trigger.token - 1).cues.contains(.infinitive) {
        continue
      }
      let isSubject =
        EventFinder.isNoun(trigger.kind)
        && listed[(number + 1)...].contains { other in
          (!EventFinder.isNoun(other.kind) || other.kind == .count) && other.kind != .say
            && !word(other.token - 1).cues.contains(.infinitive)
        }
      if isSubject, !hasEvent { continue }
      // One thing happens in a clause, beside what is said.
      if trigger.kind != .say {
        if hasEvent { continue }
        hasEvent = true
      }
      // `launch a petition`, `dropped its finale`: one event.
      if number > 0, trigger.token - listed[number - 1].token <= 3,
        listed[number - 1].kind != .say
      {
        continue
      }
      let isNoun =
        number + 1 < listed.count && EventFinder.isNoun(listed[number + 1].kind)
        && listed[number + 1].token - trigger.token <= 3 && trigger.kind != .say
        && !EventFinder.isNoun(trigger.kind)
        && !word(listed[number + 1].token - 1).cues.contains(.infinitive)
      let chosen = isNoun ? listed[number + 1] : trigger
      add(chosen.token, chosen.kind, text, input, sentence, place)
    }
  }

  /// `friends said` only tells who says so; `was told` nothing. Somebody who has a name says something.
  private func isSaid(
    _ trigger: Int, _ input: borrowing Input, _ clause: Clause
  ) -> Bool {
    if trigger > clause.tokens.lowerBound,
      word(trigger - 1).cues.contains(.passive)
    {
      return false
    }
    for mention in clause.mentions {
      let first = Int(input.mentions[mention].firstToken)
      let end = Int(input.mentions[mention].endToken)
      if end <= trigger, trigger - end <= 2 || first > trigger, first - trigger <= 2 { return true }
    }
    return false
  }

  /// What happens to works: where nobody is named, it is the article's show.
  static func isOfWorks(_ kind: EventClass) -> Bool {
    switch kind {
    case .air, .finale, .cast, .renew, .cancel, .remake, .petition, .release, .film, .count: true
    default: false
    }
  }

  /// Kinds whose words are nouns too: the petition, its finale.
  private static func isNoun(_ kind: EventClass) -> Bool {
    switch kind {
    case .petition, .finale, .renew, .remake, .sue, .part, .demand, .announce, .count: true
    default: false
    }
  }

  /// Ends in `ed`, or is known as a past form.
  private func isPastEnglish(_ text: Span<UInt8>, _ token: Token, _ index: Int) -> Bool {
    if word(index).cues.contains(.past) { return true }
    let end = Int(token.end)
    return token.count > 4 && text[end - 1] == 0x64 && text[end - 2] == 0x65
      && text[end - 3] != 0x65
  }

  /// `the acclaimed series`, `most-watched`: no verb.
  private func isBehindDeterminer(
    _ input: borrowing Input, _ index: Int
  ) -> Bool {
    let before = input.tokens[index - 1]
    if before.kind == .mark { return before.end == input.tokens[index].start }
    return before.kind == .number || word(index - 1).cues.contains(.determiner)
  }

  /// `he said`, `she also wrote`; not `it rained`.
  private func isBehindPronoun(
    _ trigger: Int, _ input: borrowing Input, _ clause: Clause
  ) -> Bool {
    for index in max(clause.tokens.lowerBound, trigger - 2)..<trigger
    where word(index).cues.contains(.person) {
      return true
    }
    return false
  }

  /// Who takes part: those of the clause, the verb's subject first; else whoever the sentence named last, else the show.
  private func participants(
    _ trigger: Int, _ kind: EventClass, _ input: borrowing Input, _ sentence: Int, _ place: Int
  ) -> [Participant] {
    let clause = clauses[place]
    var result: [Participant] = []
    func add(_ mention: Mention) {
      guard mention.within < 0 else { return }
      let participant: Participant =
        mention.isKnown ? .entity(mention.entity) : .cluster(mention.cluster)
      if !result.contains(participant) { result.append(participant) }
    }
    let mentions = clause.mentions
    if let subject = mentions.last(where: {
      Int(input.mentions[$0].endToken) <= trigger && input.mentions[$0].within < 0
    }) {
      add(input.mentions[subject])
    }
    for number in mentions where Int(input.mentions[number].firstToken) > trigger {
      add(input.mentions[number])
    }
    for number in mentions { add(input.mentions[number]) }
    if !result.isEmpty { return result }
    if place > 0, let first = clauses.first?.mentions.lowerBound, mentions.lowerBound > first {
      add(input.mentions[mentions.lowerBound - 1])
      if result.isEmpty, input.mentions[mentions.lowerBound - 1].within >= 0 {
        add(input.mentions[Int(input.mentions[mentions.lowerBound - 1].within)])
      }
    }
    // `He said`: whoever the last event was about.
    if result.isEmpty, isBehindPronoun(trigger, input, clause), let last = events.last,
      sentence - last.sentence <= 2, let subject = last.participants.first
    {
      result.append(subject)
    }
    if result.isEmpty, EventFinder.isOfWorks(kind), let show = input.shows.first {
      result.append(.entity(show))
    }
    return result
  }

  private mutating func add(
    _ trigger: Int, _ kind: EventClass, _ text: Span<UInt8>, _ input: borrowing Input,
    _ sentence: Int, _ place: Int
  ) {
    let people = participants(trigger, kind, input, sentence, place)
    guard !people.isEmpty else { return }
    let clause = clauses[place]
    // A verb that no list has tells something of those it names.
    if kind == .other, clause.mentions.isEmpty, !isBehindPronoun(trigger, input, clause) {
      return
    }
    if clause.cues.contains(.general), kind != .say { return }
    // `who meets the wizard`: the present tells what happens again and again; in headlines what happened.
    if sentence > 1, kind != .say, kind != .announce, kind != .demand, clause.timexes.isEmpty,
      word(trigger).cues.contains(.present),
      !clause.cues.contains(.plan), !clause.cues.contains(.story)
    {
      return
    }
    // A line without an end is no evidence.
    let first = max(clause.tokens.lowerBound, trigger - EventFinder.longestEvidence)
    var last = min(clause.tokens.upperBound - 1, trigger + EventFinder.longestEvidence)
    while last > trigger, input.tokens[last].kind == .mark { last -= 1 }
    var event = Event(
      span: ByteSpan(Int(input.tokens[first].start), Int(input.tokens[last].end)),
      trigger: input.tokens[trigger].span, triggerToken: trigger, kind: kind,
      status: status(kind, input, place, people), participants: people, sentence: sentence)
    setDate(&event, text, input, place)
    events.append(event)
  }
}
