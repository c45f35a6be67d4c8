import Foundation
import TestSupport
import Testing
import YeonpyoLanguages
import YeonpyoText

@testable import YeonpyoEntities

/// What every later stage relies on.
@Suite struct MentionContractTests {
  private static func read(
    _ text: String, _ tokenizer: inout Tokenizer, _ recognizer: inout Recognizer
  ) -> [Mention] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    tokenizer.tokenize(bytes.span, into: &tokens)
    var mentions: [Mention] = []
    var shows: [UInt32] = []
    recognizer.recognize(bytes.span, tokens.span, into: &mentions, shows: &shows)
    return mentions
  }

  /// One recognizer says the same of a text whatever it read before.
  @Test func keepsNothingBetweenDocuments() throws {
    var tokenizer = try Tokenizer()
    var recognizer = Recognizer(try SmallGazetteer.make(), RecognizerWords(LanguageModule.allData))
    let text = "Season 2, Jeong-hyeok, 현빈, the Pier, Kim Min-ji."
    let alone = MentionContractTests.read(text, &tokenizer, &recognizer)
    #expect(alone.map(\.isKnown) == [false])
    let full = "The Night Ferry with Ri Jeong-hyeok. " + text
    #expect(MentionContractTests.read(full, &tokenizer, &recognizer).count == 7)
    let again = MentionContractTests.read(text, &tokenizer, &recognizer)
    #expect(again.map(\.isKnown) == [false])
  }

  @Test func findsNothingWithoutGazetteer() throws {
    #expect(try Recognition("Hyun Bin 현빈", Gazetteer()).mentions.isEmpty)
  }

  /// Mentions ascend, nest or stand apart, begin and end with tokens' code points, and name what `within` says.
  @Test(arguments: 0..<4)
  func holdsOnRandomText(_ seed: Int) throws {
    let names = [
      "The Night Ferry Season 2", "Ri Jeong-hyeok", "RiJeong-hyeok", "리정혁", "현빈", "김연아", "김연",
      "tvN", "AT&T",
      "서울시합창단", "Seoul City Choir", "Season 2 of", "Seo Dan", "밤의 연락선", "시즌 2", "Disney+",
      "스튜디오 드래곤",
    ]
    var generator = SeededGenerator(seed: UInt64(500 + seed))
    var random = RandomText(seed: UInt64(500 + seed))
    var tokenizer = try Tokenizer()
    var recognizer = Recognizer(try SmallGazetteer.make(), RecognizerWords(LanguageModule.allData))
    var count = 0
    for _ in 0..<1_500 {
      let text = (0..<5).map { _ in random.next(length: 4) + names[Int(generator.next() % 17)] }
        .joined(separator: generator.next() % 2 == 0 ? " " : "")
      let mentions = MentionContractTests.read(text, &tokenizer, &recognizer)
      count += mentions.count
      let failures = MentionContractTests.misplaced(mentions, Array(text.utf8))
      #expect(failures.isEmpty, "\(text.debugDescription)")
      if !failures.isEmpty { return }
    }
    #expect(count > 1_000)
  }

  /// The same among Korean print, where names cut no grapheme cluster either.
  @Test(arguments: 0..<4)
  func holdsOnKorean(_ seed: Int) throws {
    let names = ["리정혁", "김연아", "배우 현빈", "서울시합창단", "밤의 연락선", "tvN", "시즌 2", "스튜디오 드래곤"]
    var generator = SeededGenerator(seed: UInt64(600 + seed))
    var random = RandomText(seed: UInt64(600 + seed))
    var tokenizer = try Tokenizer()
    var recognizer = Recognizer(try SmallGazetteer.make(), RecognizerWords(LanguageModule.allData))
    var count = 0
    for _ in 0..<1_500 {
      let text = (0..<5).map { _ in
        let name = names[Int(generator.next() % 8)]
        let isSplit = generator.next() % 3 == 0
        return (isSplit ? name.decomposedStringWithCanonicalMapping : name)
          + random.nextKorean(length: 2)
      }.joined(separator: " ")
      let mentions = MentionContractTests.read(text, &tokenizer, &recognizer)
      count += mentions.count
      var failures = MentionContractTests.misplaced(mentions, Array(text.utf8))
      let boundaries = clusterBoundaries(text)
      for mention in mentions {
        for place in [Int(mention.span.start), Int(mention.span.end)]
        where !boundaries.contains(place) { failures.append("\(place) cuts a cluster") }
      }
      #expect(failures.isEmpty, "\(text.debugDescription)")
      if !failures.isEmpty { return }
    }
    #expect(count > 1_000)
  }

  private static func misplaced(_ mentions: [Mention], _ bytes: [UInt8]) -> [String] {
    var failures: [String] = []
    for (number, mention) in mentions.enumerated() {
      let span = mention.span
      if span.isEmpty || Int(span.end) > bytes.count { failures.append("\(span)") }
      for place in [Int(span.start), Int(span.end)] where place < bytes.count {
        if bytes[place] & 0xC0 == 0x80 { failures.append("\(place) cuts a code point") }
      }
      if mention.within >= 0, !mentions[Int(mention.within)].span.contains(span) {
        failures.append("\(span) is not within")
      }
      guard number > 0 else { continue }
      let before = mentions[number - 1].span
      if (before.start, span.end) > (span.start, before.end) {
        failures.append("\(span) comes late")
      }
      if before.overlaps(span), !before.contains(span) {
        failures.append("\(span) crosses \(before)")
      }
      if before.overlaps(span), mention.within < 0 {
        failures.append("\(span) knows no outer name")
      }
    }
    return failures
  }
}
