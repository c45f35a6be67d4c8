import YeonpyoDates
import YeonpyoText

/// Why each timex is what it is; the date rules are read once more, part by part.
struct DateEvidence: ~Copyable {
  private let evidence: Evidence
  private let grammar: CompiledGrammar
  /// Everything the rules matched, before phrases were joined or left out.
  private let phrases: [TimePhrase]
  /// Names of rules, joined → the grammar without them; only looked up, never walked through.
  private var reduced: [String: CompiledGrammar] = [:]

  init(_ evidence: Evidence, taken: [ByteSpan]) {
    self.evidence = evidence
    self.grammar = evidence.plan.stages(of: evidence.document.language).grammar
    var finder = TimexFinder(grammar)
    var phrases: [TimePhrase] = []
    finder.find(
      evidence.document.text.span, evidence.analysis.tokens.span, taken: taken.span, into: &phrases)
    self.phrases = phrases
  }

  /// The phrases inside a span; all stand in the text's order.
  private func phrases(in span: ByteSpan) -> ArraySlice<TimePhrase> {
    var low = 0
    var high = phrases.count
    while low < high {
      let middle = (low + high) / 2
      if phrases[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    return phrases[low...].prefix { $0.span.end <= span.end }
  }

  private func rule(_ number: Int) -> String {
    let rule = grammar.grammar.rules[number]
    return "\(rule.name): \(rule.pattern)"
  }

  mutating func timex(_ number: Int) throws -> Explanation.Block {
    let timex = evidence.analysis.timexes[number]
    let time = timex.time
    var block = Explanation.Block(
      span: timex.span,
      columns: [
        evidence.text(timex.span), "\(time.value)", "\(time.type.code)", days(time.start, time.end),
      ])
    if timex.rule == Timex.headRule {
      block.details.append(("rule", "head: the line that dates the article"))
      return block
    }
    let parts = phrases(in: timex.span)
    let joined = parts.dropFirst().map { " (joined with \(rule($0.rule)))" }
    block.details.append(("rule", rule(timex.rule) + joined.joined()))
    block.details.append(("says", "\(timex.expression)"))
    block.details.append(("anchor", anchor(of: timex)))
    if let leaning = leaning(of: timex) { block.details.append(("leans", leaning)) }
    if time.modifier != .none { block.details.append(("mod", "\(time.modifier.code)")) }
    if !time.quant.isEmpty { block.details.append(("quant", "\(time.quant)")) }
    if !time.freq.isEmpty { block.details.append(("freq", "\(time.freq)")) }
    if !time.edtf.isEmpty { block.details.append(("edtf", "\(time.edtf)")) }
    if let follower = evidence.follower(of: timex.span) {
      block.details.append(("followed", "by " + follower))
    }
    for part in parts {
      for other in try others(than: part) { block.details.append(("lost", other)) }
    }
    return block
  }

  private func days(_ start: CivilDay?, _ end: CivilDay?) -> String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start.iso : "\(start.iso) to \(end.iso)"
    case (let start?, nil): "from \(start.iso)"
    case (nil, let end?): "until \(end.iso)"
    case (nil, nil): ""
    }
  }

  private func anchor(of timex: Timex) -> String {
    switch timex.anchor {
    case .timex(let number):
      let other = evidence.analysis.timexes[number]
      let why =
        timex.expression.isSpokenDay ? "the day it was said on" : "the date spoken of last"
      return "\(evidence.quoted(other.span)) (\(other.time.value)), \(why)"
    case .document:
      let why =
        timex.expression.base == .discourse ? ": no date fine enough is spoken of before" : ""
      return "document date \(documentDate)\(why)"
    case .nothing:
      let some = CivilTime(day: CivilDay(number: 0))
      let read = Resolver().resolve(timex.expression, from: some, leaning: timex.leaning)
      guard read?.isAnchored == true else { return "none needed" }
      return "none: there is no document date (--date), so it stays unresolved"
    }
  }

  private var documentDate: String {
    guard let date = evidence.document.date else { return "unknown" }
    let clock = date.minute.map { " \(zeroPadded($0 / 60, 2)):\(zeroPadded($0 % 60, 2))" } ?? ""
    return date.day.iso + clock + (evidence.document.dateSource == .header ? ", from its head" : "")
  }

  private func leaning(of timex: Timex) -> String? {
    switch timex.leaning {
    case .past: return "to the past, by the words around it"
    case .future: return "to the future, by the words around it"
    case .story: return "near the date spoken of last: the text tells of times long past"
    case .following: return "after the date spoken of last, with which a range begins"
    case .none:
      guard timex.anchor != .nothing, timex.expression.isFloating else { return nil }
      return "neither way: no word around it tells"
    }
  }

  /// At most this many readings that lost are told for one phrase.
  private static let mostOthers = 4

  /// What the other rules read where `phrase` begins: the rules that win there are taken away one by one.
  private mutating func others(than phrase: TimePhrase) throws -> [String] {
    var result: [String] = []
    var names = ["\(grammar.grammar.rules[phrase.rule].name)"]
    let tokens = evidence.analysis.tokens
    let window = max(phrase.firstToken - 1, 0)..<min(phrase.firstToken + 16, tokens.count)
    while result.count < DateEvidence.mostOthers {
      let rest = try grammar(without: names)
      var finder = TimexFinder(rest)
      var found: [TimePhrase] = []
      finder.find(
        evidence.document.text.span, tokens.span.extracting(window), taken: [ByteSpan]().span,
        into: &found)
      let word = phrase.firstToken + (grammar.isArticle(tokens[phrase.firstToken]) ? 1 : 0)
      guard
        let other = found.first(where: {
          $0.span.start == phrase.span.start || $0.span.start == tokens[word].start
        })
      else { break }
      let rule = rest.grammar.rules[other.rule]
      let reason =
        other.span == phrase.span ? "a rule before it reads the same words" : "a longer reading won"
      result.append("\(rule.name): \(rule.pattern) read \(evidence.quoted(other.span)): \(reason)")
      names.append("\(rule.name)")
    }
    return result
  }

  private mutating func grammar(without names: [String]) throws -> CompiledGrammar {
    let key = names.joined(separator: " ")
    if let known = reduced[key] { return known }
    var rules = grammar.grammar
    rules.rules.removeAll { names.contains("\($0.name)") }
    let module = evidence.plan.stages(of: evidence.document.language).module
    let made = try CompiledGrammar(rules, module.data)
    reduced[key] = made
    return made
  }

  /// Phrases that became no timex.
  func unused() -> [Explanation.Loser] {
    let timexes = evidence.analysis.timexes
    var place = 0
    return phrases.compactMap { phrase in
      while place < timexes.count, timexes[place].span.end < phrase.span.end { place += 1 }
      guard place == timexes.count || !timexes[place].span.contains(phrase.span) else { return nil }
      let reason =
        if phrase.expression.form == .modifier {
          "nothing beside it that it could modify"
        } else if phrase.expression.isLatent {
          "nothing beside it makes it a date"
        } else {
          "it names no day"
        }
      return Explanation.Loser(
        span: phrase.span,
        columns: [evidence.text(phrase.span), "\(grammar.grammar.rules[phrase.rule].name)"],
        reason: reason)
    }
  }
}
