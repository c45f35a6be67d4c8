import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

extension EventFinder {
  mutating func addKorean(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ place: Int
  ) {
    let clause = clauses[place]
    guard let predicate = clause.predicate else { return }
    let head = predicate.tokens.lowerBound
    let own = word(head).kind
    let noun = object(head, text, input, clause)
    var kind = own == .none ? .other : own
    if let noun, EventFinder.isLight(kind) { kind = word(noun).kind }
    // What comes again and again is no event.
    if clause.timexes.contains(where: { input.timexes[$0].time.type == .set }) { return }
    let people = koreanParticipants(text, input, sentence, place, kind)
    guard !people.list.isEmpty else { return }
    if kind == .other, !people.isOwn, own == .none || people.start == nil { return }
    // What somebody has said in quotation marks tells of those it names.
    if clause.isContent, !people.isOwn, kind != .deny { return }
    // 만든, 이끈: without a day no news.
    if predicate.form == .adnominal, clause.timexes.isEmpty { return }
    let first = kind == .other || noun == nil ? head : noun ?? head
    var status = clause.status ?? .attested
    let isStory = clause.cues.contains(.story) || past.isStory
    if kind != .say, kind != .cast, status != .uncertain,
      isStory || isPlot(input, people.list)
        || isPart(text, input, clause)
    {
      status = .fictional
    }
    let from = min(people.start ?? clause.tokens.lowerBound, clause.tokens.lowerBound)
    let begin = evidenceStart(text, input, max(from, head - EventFinder.longestEvidence), first)
    var last = predicate.tokens.upperBound - 1
    while last > head, input.tokens[last].kind == .mark { last -= 1 }
    var event = Event(
      span: ByteSpan(Int(input.tokens[begin].start), Int(input.tokens[last].end))
        .wholeClusters(text),
      trigger: ByteSpan(Int(input.tokens[first].start), Int(input.tokens[head].end)),
      triggerToken: head, kind: kind, status: status, participants: people.list,
      sentence: sentence)
    setDate(&event, text, input, place)
    carry(&event, place)
    takeDay(&event, place)
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
  private func object(
    _ head: Int, _ text: Span<UInt8>, _ input: borrowing Input, _ clause: Clause
  ) -> Int? {
    guard head - 1 >= clause.tokens.lowerBound, !clause.hole.contains(head - 1),
      input.tokens[head - 1].kind == .hangul, word(head - 1).predicate == .noun,
      word(head - 1).kind != .say, word(head - 1).kind != .other,
      !isBeside(text, input.tokens[head - 1]),
      !clause.mentions.contains(where: { Int(input.mentions[$0].endToken) >= head })
    else { return nil }
    return head - 1
  }

  /// 대상으로, 결혼에: with a particle that makes it no object.
  private func isBeside(_ text: Span<UInt8>, _ token: Token) -> Bool {
    switch decodeUTF8(text, Int(token.end) - 3).codePoint {
    // 로, 에, 서, 와, 과
    case 0xB85C, 0xC5D0, 0xC11C, 0xC640, 0xACFC: true
    default: false
    }
  }

  /// 열고 … 발표했다: what is linked has one day.
  private func carry(_ event: inout Event, _ place: Int) {
    guard event.basis == .document || event.basis == .carried, event.status != .denied else {
      return
    }
    let before = clauses[place].isContent ? place - 1 : past.clause
    guard let before, before >= 0, clauses[before].isContent == clauses[place].isContent,
      clauses[before].predicate?.form == .linking, let number = clauses[before].event
    else { return }
    let linked = events[number]
    guard linked.basis == .timex || linked.basis == .carried, linked.status == event.status else {
      return
    }
    event.carry(linked)
  }

  /// 오해인(한서윤 분): a character, with who plays it.
  private func isPart(_ text: Span<UInt8>, _ input: borrowing Input, _ clause: Clause) -> Bool {
    clause.mentions.contains { number in
      let at = Int(input.mentions[number].span.end)
      // ` 분)`
      return at + 5 <= text.count && text[at] == 0x20
        && decodeUTF8(text, at + 1).codePoint == 0xBD84 && text[at + 4] == 0x29
    }
  }

  /// 15일 열린 시상식에서 받았다: the day of what it happened at.
  private func takeDay(_ event: inout Event, _ place: Int) {
    guard event.basis == .document || event.basis == .carried, event.status == .attested,
      place > 0, clauses[place - 1].predicate?.form == .adnominal,
      let number = clauses[place - 1].event, events[number].kind == .launch,
      events[number].basis == .timex, events[number].status == .attested
    else { return }
    event.carry(events[number])
  }

  /// What the clauses after it need of an outer clause.
  mutating func remember(_ text: Span<UInt8>, _ input: borrowing Input, _ place: Int) {
    let clause = clauses[place]
    past.clause = place
    past.isStory = past.isStory || clause.cues.contains(.story)
    if let subject = mainSubject(text, input, clause) { past.subject = subject }
  }
}
