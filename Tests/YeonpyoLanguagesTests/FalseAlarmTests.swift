import TestSupport
import Testing
import YeonpyoDates
import YeonpyoText

@testable import YeonpyoLanguages

/// Text that names no time, and yet is full of figures and of words that could be dates.
@Suite struct FalseAlarmTests {
  /// A sentence each; words in braces are drawn from `fillers`.
  private static let frames = """
    The {team} beat the {team} {n}-{n} in front of {big} fans.
    She may {verb} the {thing}, and so may he.
    They march {n} abreast through {place}.
    The {thing} costs ${big}.{nn}, up {n} {half}% from ${big}.
    Turn to page {big} of chapter {n}.
    Flight {big} to {place} leaves from gate {nn}.
    He scored {n} of {nn} in the second season of {title}.
    Prices fall when {team} march into {place}.
    The sun sat low over {place}, and the {thing} fell.
    Version {n}.{n}.{nn} of the {thing} runs on {nn} models.
    {big} soldiers and {big} horses crossed {place}.
    The {thing} is open 24/7 for {n} or {n} people.
    Room {big}, floor {nn}, {place}.
    The second half was better than the first for the {team}.
    A {n}-{thing} set weighs {n}.{n} kilograms.
    He won the 100 metres in 9.{nn} and the mile in 3:{nn}.
    Call 555-{big} or write to {place} {big}{n}.
    {title} is in its {ordinal} season.
    The {ordinal} {thing} of {n} was sold to {place}.
    Mark {n}:{nn} is read in {place}.
    The spring in the {thing} broke, and so did the {thing}.
    April and June {verb} the {thing} with May.
    The ratio was {n} to {n}, or {n}/{n} of all {thing}s.
    It is {n} feet {n} inches tall and {nn} miles from {place}.
    The {thing} No. {n} was bought for {big} pounds.
    One {thing} in {n} is lost on the way to {place}.
    He took the first {thing} and she took the second.
    Section {n}.{n} of Law {nn} forbids the {thing}.
    The court of the {ordinal} circuit heard the {team}.
    It rose {n} {half} points to {big}.{n}.
    We {verb} a {thing} at {nn} cents each.
    The {thing} had a {n}:{n} lead at the half.
    Highway {nn} runs past {place}; bus {nn} does not.
    {big} people, about {n} in {nn}, {verb} {title}.
    The part was played by the night owl of {place}.
    That {thing} is as good as the last {thing} they {verb}.
    The morning star and the evening star are one {thing}.
    A quarter of the {thing}s and a third of the {team} stayed.
    The Day of the {title} is a film by {place} Pictures.
    Size {n}, colour {nn}, item {big}.
    """.split(separator: "\n").map { String($0) }

  private static let fillers: [String: [String]] = [
    "team": ["Lions", "Reds", "Rovers", "Hawks", "visitors"],
    "verb": ["like", "sell", "mend", "carry", "paint"],
    "thing": ["box", "boat", "lamp", "wall", "mill", "clock", "coach"],
    "place": ["Porto", "Busan", "Elm Street", "the old town", "Vienna"],
    "title": ["Signal", "The Mill", "Blue Door", "Red Hill"],
    "ordinal": ["second", "third", "fourth", "ninth", "11th", "22nd"],
    "half": ["1/2", "3/8", "5/8", "1/4", "7/8"],
  ]

  /// Ten thousand sentences, the same on every machine.
  static func text() -> String {
    var generator = SeededGenerator(seed: 20)
    var text = ""
    for _ in 0..<10_000 {
      let frame = frames.randomElement(using: &generator) ?? ""
      var rest = Substring(frame)
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        text += rest[..<open]
        let name = String(rest[rest.index(after: open)..<close])
        switch name {
        case "n": text += String(Int.random(in: 2...9, using: &generator))
        case "nn": text += String(Int.random(in: 10...59, using: &generator))
        case "big": text += String(Int.random(in: 1000...9999, using: &generator))
        default: text += fillers[name]?.randomElement(using: &generator) ?? name
        }
        rest = rest[rest.index(after: close)...]
      }
      text += rest + "\n"
    }
    return text
  }

  /// Few finds a megabyte; a failure tells them by rule.
  @Test func fewFindsWhereThereIsNoTime() throws {
    let text = FalseAlarmTests.text()
    let module = LanguageModule.load(.english)
    let found = try RuleExampleTests.tag(text, module)
    var rules: [String: Int] = [:]
    var examples: [String: String] = [:]
    let bytes = Array(text.utf8)
    for timex in found {
      let name = module.grammar.rules[timex.rule].name.description
      rules[name, default: 0] += 1
      let around = max(0, Int(timex.span.start) - 20)..<min(bytes.count, Int(timex.span.end) + 12)
      examples[name] = String(decoding: bytes[around], as: UTF8.self)
    }
    let report = rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\($0.value) \($0.key): \(examples[$0.key] ?? "")"
    }
    // April, June and May as given names cannot be told from the months by what stands beside them.
    let names = rules["en/month", default: 0]
    let others = Double(found.count - names) * 1e6 / Double(bytes.count)
    #expect(others <= 60, "\(report)")
    #expect(Double(names) * 1e6 / Double(bytes.count) <= 1_800, "\(report)")
  }
}
