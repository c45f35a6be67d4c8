import YeonpyoEntities
import YeonpyoText

// Who takes part in what a Korean clause says: particles tell.
extension EventFinder {
  private enum Role {
    case topic, subject, object, owner, other
  }

  /// The particle behind a name, over closing quotation marks.
  private func role(_ text: Span<UInt8>, _ mention: Mention) -> Role {
    var at = Int(mention.span.end)
    while at < text.count {
      let (codePoint, width) = decodeUTF8(text, at)
      switch codePoint {
      // Closing marks.
      case 0x2019, 0x27, 0x22, 0x201D, 0x300B, 0x3009, 0x300D, 0x300F: at += width
      // 은, 는, 도
      case 0xC740, 0xB294, 0xB3C4: return .topic
      // 이, 가
      case 0xC774, 0xAC00: return .subject
      // 을, 를
      case 0xC744, 0xB97C: return .object
      // 의
      case 0xC758: return .owner
      // 씨 측 배우 …: what follows the title.
      case 0x20:
        let word = decodeUTF8(text, min(at + 1, text.count - 1)).codePoint
        // 측, 씨
        guard word == 0xCE21 || word == 0xC528, at + 4 < text.count else { return .other }
        at += 4
      default: return .other
      }
    }
    return .other
  }

  /// Who takes part, whether the clause itself names one of them, and where it begins if that is before the clause.
  struct KoreanParticipants {
    var list: [Participant]
    var isOwn = false
    var start: Int?
  }

  /// The subject first (or what an adnominal clause stands before), then objects, then by-standers.
  func koreanParticipants(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ place: Int,
    _ kind: EventClass
  ) -> KoreanParticipants {
    let clause = clauses[place]
    var people = Participants()
    func add(_ number: Int) {
      if input.mentions[number].within < 0 { people.add(participant(input.mentions[number])) }
    }
    let own = clause.mentions.filter { number in
      !clause.hole.contains(Int(input.mentions[number].firstToken))
        && input.mentions[number].within < 0
    }
    let isAdnominal = clause.predicate?.form == .adnominal
    var isOwn = !own.isEmpty
    var start: Int?
    if isAdnominal, let end = clause.predicate?.tokens.upperBound {
      for number in nouns(behind: end, text, input, clause, sentence) { add(number) }
      isOwn = isOwn || !people.isEmpty
    } else if let subject = own.last(where: { isSubject(text, input.mentions[$0]) }) {
      add(subject)
    } else if !clause.isContent {
      // 그는: whoever the last event was about.
      if let who = standIn(clause, sentence) {
        people.add(who)
        isOwn = true
      } else if let inherited = past.subject {
        add(inherited)
        start = Int(input.mentions[inherited].firstToken)
      }
    }
    for number in own where role(text, input.mentions[number]) == .object { add(number) }
    for number in own
    where !isOwner(text, input, number)
      && !(isAdnominal && isMainSubject(text, input, number, clause))
    {
      add(number)
    }
    if people.isEmpty { return meant(input, place, kind) }
    return KoreanParticipants(list: people.list, isOwn: isOwn, start: start)
  }

  private func isSubject(_ text: Span<UInt8>, _ mention: Mention) -> Bool {
    let role = role(text, mention)
    return role == .subject || role == .topic
  }

  /// 배우의 어머니: an owner takes no part, where it is a person.
  private func isOwner(_ text: Span<UInt8>, _ input: borrowing Input, _ number: Int) -> Bool {
    role(text, input.mentions[number]) == .owner
      && isPerson(participant(input.mentions[number]), input)
  }

  private func standIn(_ clause: Clause, _ sentence: Int) -> Participant? {
    guard clause.cues.contains(.person), let last = events.last, sentence - last.sentence <= 2
    else { return nil }
    return last.participants.first
  }

  /// Whom a clause means that names nobody.
  private func meant(
    _ input: borrowing Input, _ place: Int, _ kind: EventClass
  ) -> KoreanParticipants {
    if clauses[place].isContent {
      // “사실무근”: whoever says so.
      let speech = past.clause.flatMap { clauses[$0].event }
      return KoreanParticipants(list: speech.map { events[$0].participants } ?? [])
    }
    if kind == .resign, place > 0, clauses[place - 1].predicate?.form == .adnominal {
      // 회사를 이끈 대표는 물러났다: what the unnamed took part in.
      var people = Participants()
      for number in clauses[place - 1].mentions where input.mentions[number].within < 0 {
        people.add(participant(input.mentions[number]))
      }
      if !people.isEmpty {
        return KoreanParticipants(
          list: people.list, start: clauses[place - 1].tokens.lowerBound)
      }
    }
    let shows = EventFinder.isOfWorks(kind) ? input.shows.prefix(1) : []
    return KoreanParticipants(list: shows.map { .entity($0) })
  }

  /// 인수한 대양미디어: the names an adnominal clause stands before, the one with the particle first.
  private func nouns(
    behind end: Int, _ text: Span<UInt8>, _ input: borrowing Input, _ clause: Clause,
    _ sentence: Int
  ) -> [Int] {
    // 종영한 이 드라마: no name.
    if word(end).cues.contains(.determiner) { return [] }
    let last =
      sentence + 1 < input.sentences.count
      ? Int(input.sentences[sentence + 1]) : input.tokens.count
    var result: [Int] = []
    var from = end
    var number = clause.mentions.upperBound
    while number < input.mentions.count, result.count < 3 {
      let mention = input.mentions[number]
      let first = Int(mention.firstToken)
      guard first < last, first - from <= 3 else { break }
      number += 1
      guard mention.within < 0, first >= from else { continue }
      result.append(number - 1)
      if role(text, mention) != .other { break }
      from = Int(mention.endToken)
    }
    return result.reversed()
  }

  /// 배우 한서윤이 15일 열린 …: the subject before an adnominal clause without an object is the main clause's.
  private func isMainSubject(
    _ text: Span<UInt8>, _ input: borrowing Input, _ number: Int, _ clause: Clause
  ) -> Bool {
    switch role(text, input.mentions[number]) {
    case .topic: return true
    case .subject:
      let first = Int(input.mentions[number].endToken)
      guard let head = clause.predicate?.tokens.lowerBound, first < head else { return false }
      for index in first..<head {
        let token = input.tokens[index]
        guard token.kind == .hangul, token.count > 3 else { continue }
        let last = decodeUTF8(text, Int(token.end) - 3).codePoint
        if last == 0xC744 || last == 0xB97C { return false }
      }
      return true
    default: return false
    }
  }

  /// A name that goes on as the subject of the clauses behind.
  func mainSubject(
    _ text: Span<UInt8>, _ input: borrowing Input, _ clause: Clause
  ) -> Int? {
    // 손예진은 현빈이 결혼했다고: the topic goes on, the subject of what is said does not.
    let isQuoted = clause.predicate.map { word($0.tokens.lowerBound).isQuoted } ?? false
    var subject: Int?
    for number in clause.mentions.reversed()
    where !clause.hole.contains(Int(input.mentions[number].firstToken))
      && input.mentions[number].within < 0
    {
      switch role(text, input.mentions[number]) {
      case .topic: return number
      case .subject where subject == nil && !isQuoted:
        if clause.predicate?.form != .adnominal || isMainSubject(text, input, number, clause) {
          subject = number
        }
      default: continue
      }
    }
    return subject
  }
}
