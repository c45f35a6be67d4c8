import YeonpyoEntities
import YeonpyoText

// Who takes part in what an English clause says.
extension EventFinder {
  /// A pronoun before a verb, without a name between them.
  enum Pronoun {
    /// He, she.
    case person
    /// They.
    case several
  }

  /// `he said`, `she also wrote`; not `it rained`.
  func pronoun(_ trigger: Int, _ input: borrowing Input, _ clause: Clause) -> Pronoun? {
    let first = max(clause.tokens.lowerBound, trigger - 4)
    for index in (first..<max(trigger, first)).reversed() {
      let cues = word(index).cues
      if cues.contains(.person) { return cues.contains(.several) ? .several : .person }
      if input.tokens[index].flags.contains(.capital), index > clause.tokens.lowerBound {
        return nil
      }
    }
    return nil
  }

  func participant(_ mention: Mention) -> Participant {
    mention.isKnown ? .entity(mention.entity) : .cluster(mention.cluster)
  }

  /// Who takes part, each once; longer lists are cut.
  struct Participants {
    private(set) var list: [Participant] = []
    var isEmpty: Bool { list.isEmpty }

    mutating func add(_ participant: Participant) {
      if list.count < EventFinder.mostParticipants, !list.contains(participant) {
        list.append(participant)
      }
    }
  }

  /// The verb's subject first, then its objects, then by-standers; where the clause names nobody, whom it may mean.
  func participants(
    _ candidate: Candidate, _ pronoun: Pronoun?, _ text: Span<UInt8>, _ input: borrowing Input,
    _ sentence: Int, _ place: Int
  ) -> [Participant] {
    let trigger = candidate.token
    let mentions = clauses[place].mentions
    var people = Participants()
    // `ended and went on to win`: who did the first.
    if clauses[place].isLinked, pronoun == nil, let last = events.last, last.sentence == sentence,
      let subject = last.participants.first, isElided(trigger, text, input, clauses[place])
    {
      people.add(subject)
    }
    if pronoun == .person, let person = person(before: mentions.lowerBound, input, sentence) {
      people.add(person)
    }
    func add(_ number: Int) {
      if input.mentions[number].within < 0 { people.add(participant(input.mentions[number])) }
    }
    if let subject = subject(trigger, text, input, mentions),
      !isOwner(subject, trigger, text, input)
    {
      add(subject)
    }
    for number in mentions
    where Int(input.mentions[number].firstToken) > trigger && !isAside(number, text, input) {
      add(number)
    }
    // `Fans of Hyun Bin demand`: those are about whom they want.
    let isDemand = [.demand, .petition, .count].contains(candidate.kind)
    for number in mentions where isDemand || !isOwner(number, trigger, text, input) { add(number) }
    if people.isEmpty { return meant(candidate, pronoun, text, input, sentence, place) }
    return agentFirst(people.list, trigger, input, mentions)
  }

  /// The last name before the verb that stands by itself: not `fans of`, `iPod line`; else the last.
  private func subject(
    _ trigger: Int, _ text: Span<UInt8>, _ input: borrowing Input, _ mentions: Range<Int>
  ) -> Int? {
    var subject: Int?
    var isAlone = false
    for number in mentions
    where Int(input.mentions[number].endToken) <= trigger && input.mentions[number].within < 0 {
      let standsAlone = !isAside(number, text, input)
      if subject == nil || standsAlone || !isAlone { subject = number }
      isAlone = isAlone || standsAlone
    }
    return subject
  }

  /// Whom a clause means that names nobody: whoever the sentence named last or a pronoun stands for, else the show.
  private func meant(
    _ candidate: Candidate, _ pronoun: Pronoun?, _ text: Span<UInt8>, _ input: borrowing Input,
    _ sentence: Int, _ place: Int
  ) -> [Participant] {
    let first = clauses.first?.mentions.lowerBound ?? 0
    let here = clauses[place].mentions.lowerBound
    let isOfWorks = EventFinder.isOfWorks(candidate.kind)
    // Not `The factory closed`, with a subject of its own whose name nobody told.
    if pronoun == nil, here > first, isElided(candidate.token, text, input, clauses[place]) {
      let within = Int(input.mentions[here - 1].within)
      return [participant(input.mentions[within >= 0 ? within : here - 1])]
    }
    // `They launched a petition`: for the work that the sentence has named.
    let near = max(first, here - EventFinder.mostParticipants)..<here
    if pronoun == .several, isOfWorks,
      let work = near.last(where: {
        input.mentions[$0].within < 0 && isWork(input.mentions[$0])
      })
    {
      return [participant(input.mentions[work])]
    }
    // `They said`: whoever the last event was about.
    if pronoun != nil, let last = events.last, sentence - last.sentence <= 2,
      let subject = last.participants.first
    {
      return [subject]
    }
    return isOfWorks ? input.shows.prefix(1).map { .entity($0) } : []
  }

  /// Somebody whose mother, fan or shares the verb is about, or without whom it is told: takes no part.
  private func isOwner(
    _ number: Int, _ trigger: Int, _ text: Span<UInt8>, _ input: borrowing Input
  ) -> Bool {
    let mention = input.mentions[number]
    guard isPerson(participant(mention), input) else { return false }
    let (first, end) = (Int(mention.firstToken), Int(mention.endToken))
    if first > firstWord {
      let cues = word(first - 1).cues
      if cues.contains(.without) { return true }
      if cues.contains(.of), end <= trigger { return true }
    }
    return end < trigger && input.tokens[end].kind == .possessive
  }

  /// `was sued by`: who did it comes first.
  private func agentFirst(
    _ people: [Participant], _ trigger: Int, _ input: borrowing Input, _ mentions: Range<Int>
  ) -> [Participant] {
    guard people.count > 1, word(trigger + 1).cues.contains(.by) else { return people }
    for number in mentions where Int(input.mentions[number].firstToken) > trigger {
      guard Int(input.mentions[number].firstToken) - trigger <= 4 else { break }
      let agent = participant(input.mentions[number])
      return [agent] + people.filter { $0 != agent }
    }
    return people
  }

  /// Nothing but conjunctions, pronouns and helpers before the verb: `and announced`, `who founded`.
  private func isElided(
    _ trigger: Int, _ text: Span<UInt8>, _ input: borrowing Input, _ clause: Clause
  ) -> Bool {
    for index in clause.tokens.lowerBound..<trigger {
      let token = input.tokens[index]
      if token.kind == .word, word(index).cues.isEmpty, !isAdverb(text, token) { return false }
    }
    return true
  }

  /// Sentences a pronoun reaches back.
  static let pronounReach = 3

  /// The person whom the last events are about, else who was named last before a mention.
  private func person(
    before mention: Int, _ input: borrowing Input, _ sentence: Int
  ) -> Participant? {
    var unlabelled: Participant?
    for event in events.suffix(EventFinder.mostParticipants).reversed() {
      if sentence - event.sentence > EventFinder.pronounReach { break }
      guard let subject = event.participants.first else { continue }
      if isPerson(subject, input) { return subject }
      // What nothing tells may be a person.
      if case .cluster(let number) = subject, input.clusters[Int(number)].label == nil {
        unlabelled = unlabelled ?? subject
      }
    }
    let earliest = input.sentences[max(0, sentence - EventFinder.pronounReach)]
    var number = mention
    while number > 0, mention - number < EventFinder.mostParticipants,
      input.mentions[number - 1].firstToken >= earliest
    {
      number -= 1
      let participant = participant(input.mentions[number])
      if isPerson(participant, input) { return participant }
    }
    return unlabelled
  }

  /// Works and prizes say nothing.
  func canSpeak(_ participant: Participant) -> Bool {
    guard case .entity(let number) = participant else { return true }
    switch gazetteer.entity(number).label {
    case .work, .award: return false
    default: return true
    }
  }

  private func isWork(_ mention: Mention) -> Bool {
    mention.isKnown && gazetteer.entity(mention.entity).label == .work
  }

  func isPerson(_ participant: Participant, _ input: borrowing Input) -> Bool {
    switch participant {
    case .entity(let number): gazetteer.entity(number).label.isPerson
    case .cluster(let number): input.clusters[Int(number)].label?.isPerson == true
    }
  }

  /// A name that belongs to a noun: `Jobs's health`, `iPod line`, `fans of Hyun Bin`.
  private func isAside(_ number: Int, _ text: Span<UInt8>, _ input: borrowing Input) -> Bool {
    let mention = input.mentions[number]
    let first = Int(mention.firstToken)
    let end = Int(mention.endToken)
    if first > firstWord {
      var cues = word(first - 1).cues
      if cues.contains(.determiner), !cues.contains(.preposition) { cues = word(first - 2).cues }
      if cues.contains(.preposition) { return true }
    }
    guard end < input.tokens.count else { return false }
    let next = input.tokens[end]
    if next.kind == .possessive { return true }
    guard next.kind == .word, !next.flags.contains(.capital), word(end).cues.isEmpty,
      word(end).kind == .none
    else { return false }
    // Verbs and adverbs end so.
    switch text[Int(next.end) - 1] {
    case 0x73, 0x64, 0x79: return false
    default: return true
    }
  }
}
