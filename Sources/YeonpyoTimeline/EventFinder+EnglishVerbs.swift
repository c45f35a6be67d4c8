import YeonpyoEntities
import YeonpyoText

// Which English words are verbs, and which of them tell what happened.
extension EventFinder {
  /// Notes a word that may tell what happened.
  mutating func note(
    _ text: Span<UInt8>, _ input: borrowing Input, _ index: Int, _ open: inout OpenClause,
    _ isBehindMention: Bool
  ) {
    let token = input.tokens[index]
    let word = word(index)
    let isCapital = token.flags.contains(.capital) && index > open.start
    if word.kind != .none, !isCapital {
      if isVerb(word.form, word.kind, text, input, index, open, isBehindMention) {
        listed.append(Candidate(token: index, kind: word.kind, isNoun: false))
        if word.form == .past || word.form == .third { open.isFinite = true }
      } else if isNounOfEvent(word, index) {
        listed.append(
          Candidate(
            token: index, kind: word.kind, isNoun: true, isAside: isBehindPreposition(index)))
      }
    } else if word.kind == .none, !isCapital, isPast(text, token, index),
      isVerb(.past, .other, text, input, index, open, isBehindMention)
    {
      general.append(Candidate(token: index, kind: .other, isNoun: false))
      open.isFinite = true
    }
    if !self.word(index - 1).cues.isDisjoint(with: EventFinder.phraseCues) {
      notePhrase(index, isCapital, &open)
    }
    if word.cues.contains(.passive)
      || word.cues.contains(.modal) && !word.cues.contains(.infinitive)
    {
      open.isFinite = true
    }
  }

  /// What stands right before the verb of such a phrase.
  private static let phraseCues: EventCue = [.infinitive, .modal, .adverb]

  /// `will return`, `is set to return`, `failed to return`
  private mutating func notePhrase(_ index: Int, _ isCapital: Bool, _ open: inout OpenClause) {
    let isIntended = isBehindIntention(index)
    if isIntended { open.clause.phrases = open.clause.phrases.union(.plan) }
    if word(index - 1).cues.contains(.infinitive), word(index - 2).cues.contains(.fails) {
      open.clause.phrases = open.clause.phrases.union(.negation)
    }
    if word(index).kind == .none, !isCapital, word(index).cues.isEmpty,
      isIntended || isBehindWill(index, open.start)
    {
      general.append(Candidate(token: index, kind: .other, isNoun: false))
    }
  }

  /// `is set to`, `plans to`
  func isBehindIntention(_ index: Int) -> Bool {
    word(index - 1).cues.contains(.infinitive) && word(index - 2).cues.contains(.intends)
  }

  /// `will`, `may soon`
  private func isBehindWill(_ index: Int, _ start: Int) -> Bool {
    var before = index - 1
    while before > start, index - before < 3, word(before).cues.contains(.adverb) { before -= 1 }
    let cues = word(before).cues
    return before >= start && cues.contains(.modal)
      && (cues.contains(.plan) || cues.contains(.doubt))
  }

  /// The petition, its release date.
  private func isNounOfEvent(_ word: EventWord, _ index: Int) -> Bool {
    switch word.form {
    case .noun: EventFinder.isNoun(word.kind)
    // Not `in charge`, `on demand`.
    case .base:
      isBaseNoun(word.kind) && !self.word(index - 1).cues.contains(.preposition)
        || self.word(index + 1).cues.contains(.schedule)
    default: false
    }
  }

  /// `after the finale`
  private func isBehindPreposition(_ index: Int) -> Bool {
    let cues = word(index - 1).cues
    let further = cues.contains(.determiner) ? word(index - 2).cues : cues
    return further.contains(.preposition) && !further.contains(.infinitive)
      || further.contains(.after)
  }

  /// A petition, a remake; but no end, no finish.
  private func isBaseNoun(_ kind: EventClass) -> Bool {
    switch kind {
    case .petition, .remake, .demand, .part: true
    default: false
    }
  }

  /// Ends in `ed`, or is known as a past form.
  private func isPast(_ text: Span<UInt8>, _ token: Token, _ index: Int) -> Bool {
    if word(index).cues.contains(.past) { return true }
    let end = Int(token.end)
    return token.count > 4 && text[end - 1] == 0x64 && text[end - 2] == 0x65
      && text[end - 3] != 0x65
  }

  /// Whether a form is used as a verb, by the word before it: `will air`, but `the air`; `internet access provided by` is none
  /// behind another verb.
  private func isVerb(
    _ form: VerbForm, _ kind: EventClass, _ text: Span<UInt8>, _ input: borrowing Input,
    _ index: Int, _ open: OpenClause, _ isBehindMention: Bool
  ) -> Bool {
    guard index > open.start else { return form == .past }
    let before = input.tokens[index - 1]
    let isMark = before.kind == .mark
    // `most-watched`
    if isMark, before.end == input.tokens[index].start { return false }
    let cues = word(index - 1).cues
    if isBehindMention, form == .past || form == .third { return true }
    if before.kind == .number || cues.contains(.determiner) { return false }
    let isBehindAdverb = cues.contains(.adverb) || isAdverb(text, before)
    let further = isBehindAdverb ? word(index - 2).cues : cues
    switch form {
    case .past:
      return !open.isFinite || isMark || cues.contains(.modal) || cues.contains(.passive)
        || isBehindAdverb || cues.contains(.pronoun) || cues.contains(.boundary)
    case .third:
      if further.contains(.person) || further.contains(.boundary) { return true }
      if isBehindAdverb { return !cues.contains(.joiner) }
      // `the drama stars Hyun Bin`
      guard before.kind == .word, cues.isEmpty, index + 1 < input.tokens.count else { return false }
      return input.tokens[index + 1].flags.contains(.capital)
        || word(index + 1).cues.contains(.determiner)
          && !word(index + 1).cues.contains(.preposition)
    case .base:
      if further.contains(.modal) || further.contains(.pronoun) { return true }
      // `fans demand`
      return before.kind == .word && cues.isEmpty && word(index - 1).kind == .none
        && !before.flags.contains(.capital) && before.count > 3
        && text[Int(before.end) - 1] == 0x73 && text[Int(before.end) - 2] != 0x73
    case .gerund:
      return further.contains(.passive) || cues.contains(.passive)
        || kind == .say && (isMark || isBehindMention)
    default: return false
    }
  }

  /// Ends in `ly`.
  func isAdverb(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .word && token.count > 3 && text[Int(token.end) - 1] == 0x79
      && text[Int(token.end) - 2] == 0x6C
  }
}
