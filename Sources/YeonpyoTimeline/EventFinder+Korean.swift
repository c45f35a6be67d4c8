import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

// Korean clauses end with their verb: 결혼한 배우, 열고, 밝혔다. What stands between quotation marks is cut by itself.
extension EventFinder {
  /// A verb and what belongs to it: 참석하지 못했다, 오를 예정이다.
  struct KoreanPredicate {
    var tokens: Range<Int>
    var form: Predicate
    /// Of all its words, and of the one behind it where that says how sure it is (제작된다는 소문).
    var cues: EventCue

    /// What is reported of it is still to come.
    var liesAhead: Bool { form == .present || form == .future || form == .intended }
  }

  mutating func readKorean(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ tokens: Range<Int>,
    _ mentions: Range<Int>, _ timexes: Range<Int>
  ) {
    clauses.removeAll(keepingCapacity: true)
    cutKorean(text, input, tokens, mentions, timexes, isQuoted: false)
    foretell(text, input)
    let first = events.count
    for place in clauses.indices { addKorean(text, input, sentence, place, tokens) }
    events[first...].sort { $0.span.start < $1.span.start }
  }

  // MARK: Clauses

  private mutating func cutKorean(
    _ text: Span<UInt8>, _ input: borrowing Input, _ tokens: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>, isQuoted: Bool
  ) {
    var start = tokens.lowerBound
    var quotations: Range<Int>?
    var mention = mentions.lowerBound
    var timex = timexes.lowerBound
    var index = start
    while index < tokens.upperBound {
      let token = input.tokens[index]
      while mention < mentions.upperBound, Int(input.mentions[mention].endToken) <= index {
        mention += 1
      }
      while timex < timexes.upperBound, input.timexes[timex].span.end <= token.start { timex += 1 }
      if mention < mentions.upperBound, Int(input.mentions[mention].firstToken) <= index {
        index = Int(input.mentions[mention].endToken)
        continue
      }
      if timex < timexes.upperBound, input.timexes[timex].span.start <= token.start {
        index += 1
        continue
      }
      if token.kind == .mark, !isQuoted, isOpening(text, token),
        let close = closing(text, input, index + 1..<tokens.upperBound)
      {
        quotations = (quotations?.lowerBound ?? index)..<close + 1
        index = close + 1
        continue
      }
      guard token.kind == .hangul, let predicate = predicate(input, index, tokens.upperBound) else {
        index += 1
        continue
      }
      index = predicate.tokens.upperBound
      var clause = Clause(
        tokens: start..<index, mentions: within(start..<index, mentions, input),
        timexes: timesWithin(start..<index, timexes, input))
      clause.predicate = predicate
      clause.hole = quotations ?? index..<index
      clause.isContent = isQuoted
      for token in clause.tokens where !clause.hole.contains(token) {
        clause.cues = clause.cues.union(word(token).cues)
      }
      clauses.append(clause)
      if let inner = quotations { cutQuotations(text, input, inner, mentions, timexes) }
      quotations = nil
      start = index
    }
  }

  /// What was said in the tokens from the first quotation mark to the last.
  private mutating func cutQuotations(
    _ text: Span<UInt8>, _ input: borrowing Input, _ tokens: Range<Int>, _ mentions: Range<Int>,
    _ timexes: Range<Int>
  ) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if input.tokens[index].kind == .mark, isOpening(text, input.tokens[index]),
        let close = closing(text, input, index + 1..<tokens.upperBound)
      {
        let inside = index + 1..<close
        cutKorean(
          text, input, inside, within(inside, mentions, input),
          timesWithin(inside, timexes, input), isQuoted: true)
        index = close
      }
      index += 1
    }
  }

  /// “ or a plain quotation mark.
  private func isOpening(_ text: Span<UInt8>, _ token: Token) -> Bool {
    if text[Int(token.start)] == 0x22 { return true }
    return token.count == 3 && decodeUTF8(text, Int(token.start)).codePoint == 0x201C
  }

  private func closing(
    _ text: Span<UInt8>, _ input: borrowing Input, _ tokens: Range<Int>
  ) -> Int? {
    for index in tokens where input.tokens[index].kind == .mark {
      let token = input.tokens[index]
      if text[Int(token.start)] == 0x22 { return index }
      if token.count == 3, decodeUTF8(text, Int(token.start)).codePoint == 0x201D { return index }
    }
    return nil
  }

  /// Those of a list that begin within the tokens; all of them are by start.
  private func within(
    _ tokens: Range<Int>, _ mentions: Range<Int>, _ input: borrowing Input
  ) -> Range<Int> {
    func place(_ token: Int) -> Int {
      var range = mentions
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        if Int(input.mentions[middle].firstToken) < token {
          range = middle + 1..<range.upperBound
        } else {
          range = range.lowerBound..<middle
        }
      }
      return range.lowerBound
    }
    return place(tokens.lowerBound)..<place(tokens.upperBound)
  }

  private func timesWithin(
    _ tokens: Range<Int>, _ timexes: Range<Int>, _ input: borrowing Input
  ) -> Range<Int> {
    func place(_ token: Int) -> Int {
      var range = timexes
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        if input.timexes[middle].firstToken < token {
          range = middle + 1..<range.upperBound
        } else {
          range = range.lowerBound..<middle
        }
      }
      return range.lowerBound
    }
    return place(tokens.lowerBound)..<place(tokens.upperBound)
  }

  // MARK: Predicates

  /// Words of one predicate.
  private static let longestPredicate = 6

  /// The predicate that begins with a token.
  private func predicate(
    _ input: borrowing Input, _ index: Int, _ end: Int
  ) -> KoreanPredicate? {
    let head = word(index)
    var last = index + 1
    func extend(_ isOne: (EventWord) -> Bool) {
      while last < end, last - index < EventFinder.longestPredicate,
        input.tokens[last].kind == .hangul, isOne(word(last))
      {
        last += 1
      }
    }
    let next = index + 1 < end ? word(index + 1) : .nothing
    let isFollowed = next.cues.contains(.auxiliary)
    switch head.predicate {
    case .nothing: return nil
    case .past, .present:
      if head.isQuoted { extend { $0.cues.contains(.auxiliary) && $0.cues.contains(.doubt) } }
    case .intended, .linking: extend { $0.cues.contains(.auxiliary) }
    case .adnominal:
      guard head.kind != .none else { return nil }
      extend { $0.cues.contains(.auxiliary) }
    case .future, .negatable:
      guard isFollowed else { return nil }
      // 사회를 봤다: a particle, no verb.
      if head.kind == .none, head.predicate == .future, !next.cues.contains(.plan),
        !next.cues.contains(.doubt)
      {
        return nil
      }
      extend { $0.cues.contains(.auxiliary) }
    case .noun:
      guard head.cues.contains(.negation) || isFollowed && !next.cues.contains(.negation) else {
        return nil
      }
      extend { $0.cues.contains(.auxiliary) }
    }
    var cues = EventCue(rawValue: 0)
    for token in index..<last { cues = cues.union(word(token).cues) }
    // 안 왔다, 못 왔다
    if index > firstWord, word(index - 1).cues == .negation { cues = cues.union(.negation) }
    let isReported = head.isQuoted || head.predicate == .adnominal || head.predicate == .future
    if isReported, last < end, word(last).cues.contains(.doubt) { cues = cues.union(.doubt) }
    return KoreanPredicate(tokens: index..<last, form: head.predicate, cues: cues)
  }

  // MARK: Status

  /// How certain each clause is by its verb; what is only linked is as certain as the verb it is linked to.
  private mutating func foretell(_ text: Span<UInt8>, _ input: borrowing Input) {
    var following: EventStatus?
    for place in clauses.indices.reversed() {
      let clause = clauses[place]
      guard let predicate = clause.predicate else { continue }
      let status = certainty(clause, predicate, text, input, following)
      clauses[place].status = status
      if !clause.isContent, predicate.form != .adnominal { following = status }
    }
  }

  private func certainty(
    _ clause: Clause, _ predicate: KoreanPredicate, _ text: Span<UInt8>,
    _ input: borrowing Input, _ following: EventStatus?
  ) -> EventStatus {
    let cues = predicate.cues
    if cues.contains(.negation) { return .denied }
    if cues.contains(.doubt) { return .uncertain }
    if cues.contains(.plan) { return .planned }
    switch predicate.form {
    case .intended: return .planned
    case .present:
      guard let date = input.date,
        let timex = nearest(predicate.tokens.lowerBound, input, clause, text),
        let start = input.timexes[timex].time.start ?? input.timexes[timex].time.end
      else { return .planned }
      return start > date ? .planned : .attested
    case .linking:
      if let date = input.date,
        let timex = nearest(predicate.tokens.lowerBound, input, clause, text),
        let start = input.timexes[timex].time.start, start <= date
      {
        return .attested
      }
      return following == .planned || following == .uncertain ? following ?? .attested : .attested
    default: return .attested
    }
  }

  // MARK: Events

  private mutating func addKorean(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ place: Int,
    _ tokens: Range<Int>
  ) {
    let clause = clauses[place]
    guard let predicate = clause.predicate else { return }
    let head = predicate.tokens.lowerBound
    let own = word(head).kind
    let noun = object(head, input, clause)
    var kind = own == .none ? .other : own
    if let noun, EventFinder.isLight(kind) { kind = word(noun).kind }
    let isTold = clause.timexes.contains { input.timexes[$0].time.type == .set }
    if isTold { return }
    let people = koreanParticipants(text, input, sentence, place, kind)
    guard !people.list.isEmpty else { return }
    if kind == .other, !people.isOwn, own == .none || people.start == nil { return }
    // What somebody has said in quotation marks tells of those it names.
    if clause.isContent, !people.isOwn, kind != .deny { return }
    // 만든, 이끈: without a day no news.
    if predicate.form == .adnominal, clause.timexes.isEmpty { return }
    let first = kind == .other || noun == nil ? head : noun ?? head
    var status = clause.status ?? .attested
    let isStory =
      clause.cues.contains(.story)
      || clauses[..<place].contains { $0.cues.contains(.story) && !$0.isContent }
    if kind != .say, kind != .cast, status != .uncertain, isStory || isPlot(input, people.list) {
      status = .fictional
    }
    let from = min(people.start ?? clause.tokens.lowerBound, clause.tokens.lowerBound)
    let begin = max(from, head - EventFinder.longestEvidence)
    var last = predicate.tokens.upperBound - 1
    while last > head, input.tokens[last].kind == .mark { last -= 1 }
    var event = Event(
      span: ByteSpan(Int(input.tokens[begin].start), Int(input.tokens[last].end)),
      trigger: ByteSpan(Int(input.tokens[first].start), Int(input.tokens[head].end)),
      triggerToken: head, kind: kind, status: status, participants: people.list,
      sentence: sentence)
    setDate(&event, text, input, place)
    carry(&event, input, place)
    events.append(event)
    clauses[place].event = events.count - 1
  }

  /// Verbs that leave it to their noun what happened: 청원을 시작했다.
  private static func isLight(_ kind: EventClass) -> Bool {
    switch kind {
    case .other, .launch, .sign, .rank: true
    default: false
    }
  }

  /// The action noun right before a verb: 계약을 (맺었다).
  private func object(_ head: Int, _ input: borrowing Input, _ clause: Clause) -> Int? {
    guard head - 1 >= clause.tokens.lowerBound, !clause.hole.contains(head - 1),
      input.tokens[head - 1].kind == .hangul, word(head - 1).predicate == .noun,
      word(head - 1).kind != .say, word(head - 1).kind != .other,
      !clause.mentions.contains(where: { Int(input.mentions[$0].endToken) >= head })
    else { return nil }
    return head - 1
  }

  /// 열고 … 발표했다: what is linked has one day.
  private mutating func carry(_ event: inout Event, _ input: borrowing Input, _ place: Int) {
    guard event.basis == .document || event.basis == .carried, event.status != .denied else {
      return
    }
    var before = place - 1
    while before >= 0, clauses[before].isContent != clauses[place].isContent { before -= 1 }
    guard before >= 0, let predicate = clauses[before].predicate, predicate.form == .linking,
      let number = clauses[before].event
    else { return }
    let linked = events[number]
    guard linked.basis == .timex || linked.basis == .carried, linked.status == event.status else {
      return
    }
    event.carry(linked)
  }

  // MARK: Who

  private enum Role {
    case topic, subject, object, other
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

  private func koreanParticipants(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ place: Int,
    _ kind: EventClass
  ) -> (list: [Participant], isOwn: Bool, start: Int?) {
    let clause = clauses[place]
    var result: [Participant] = []
    func add(_ mention: Mention) {
      guard mention.within < 0 else { return }
      let participant: Participant =
        mention.isKnown ? .entity(mention.entity) : .cluster(mention.cluster)
      if !result.contains(participant) { result.append(participant) }
    }
    func isIn(_ number: Int) -> Bool {
      !clause.hole.contains(Int(input.mentions[number].firstToken))
        && input.mentions[number].within < 0
    }
    let isAdnominal = clause.predicate?.form == .adnominal
    var isOwn = false
    if isAdnominal, let end = clause.predicate?.tokens.upperBound {
      for number in nouns(behind: end, text, input, clause, sentence) {
        add(input.mentions[number])
      }
      isOwn = !result.isEmpty
    }
    let own = clause.mentions.filter(isIn)
    let subject = own.last {
      role(text, input.mentions[$0]) == .subject || role(text, input.mentions[$0]) == .topic
    }
    if !isAdnominal {
      if let subject {
        add(input.mentions[subject])
      } else if let inherited = self.subject(text, input, place) {
        add(input.mentions[inherited])
      }
    }
    for number in own where role(text, input.mentions[number]) == .object {
      add(input.mentions[number])
    }
    for number in own where !(isAdnominal && isMainSubject(text, input, number, clause)) {
      add(input.mentions[number])
    }
    isOwn = isOwn || !own.isEmpty
    var start: Int?
    if !isAdnominal, subject == nil, let inherited = self.subject(text, input, place) {
      start = Int(input.mentions[inherited].firstToken)
    }
    if !result.isEmpty { return (result, isOwn, start) }
    // 그는: whoever the last event was about.
    if clause.isContent {
      // “사실무근”: whoever says so.
      let speech = clauses[..<place].last { !$0.isContent }?.event
      return (speech.map { events[$0].participants } ?? [], false, nil)
    }
    if place > 0, clauses[place - 1].predicate?.form == .adnominal {
      // 회사를 이끈 대표는 물러났다: what the unnamed took part in.
      for number in clauses[place - 1].mentions where input.mentions[number].within < 0 {
        add(input.mentions[number])
      }
      if !result.isEmpty { return (result, false, clauses[place - 1].tokens.lowerBound) }
    }
    if clause.cues.contains(.person), let last = events.last, sentence - last.sentence <= 2,
      let subject = last.participants.first
    {
      return ([subject], true, nil)
    }
    if EventFinder.isOfWorks(kind), let show = input.shows.first {
      return ([.entity(show)], false, nil)
    }
    return ([], false, nil)
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

  /// The subject of the clauses before in the same sentence.
  private func subject(
    _ text: Span<UInt8>, _ input: borrowing Input, _ place: Int
  ) -> Int? {
    guard !clauses[place].isContent else { return nil }
    for before in clauses[..<place].indices.reversed() where !clauses[before].isContent {
      let clause = clauses[before]
      for number in clause.mentions.reversed()
      where !clause.hole.contains(Int(input.mentions[number].firstToken)) {
        guard input.mentions[number].within < 0 else { continue }
        switch role(text, input.mentions[number]) {
        case .topic: return number
        case .subject:
          if clause.predicate?.form != .adnominal || isMainSubject(text, input, number, clause) {
            return number
          }
        default: continue
        }
      }
    }
    return nil
  }
}
