import TestSupport
import Testing

@testable import YeonpyoText

/// ICU's own word boundaries after 0, in bytes.
func icuBoundaries(_ text: String, _ kind: Breaker.Kind = .words) throws -> [Int] {
  let units = Array(text.utf16)
  var bytes: [Int] = []
  var count = 0
  for scalar in text.unicodeScalars {
    bytes.append(count)
    if scalar.value > 0xFFFF { bytes.append(count) }
    count += String(scalar).utf8.count
  }
  bytes.append(count)
  var result: [Int] = []
  try Breaker(kind).forEachBoundary(in: units) { boundary in
    result.append(bytes[boundary])
    return true
  }
  return result
}

@Suite struct SegmentTests {
  @Test(arguments: [
    "tvN에서 12일 2021년 Netflix's 3.5 10,000 13K 9:10 a:b can’t can't U.S. Feb. 8PM foo_bar 가_나",
    "가나a a가 가1 1가 현빈·손예진 a·b 가.나 가'나 “x” ‘현빈’은 @foo #bar a@b.c  two  sp 李明博 현빈(玄彬)",
    "AT&T 1'000 a1b2 1,a 1.a a.1 “가” x’ ㄱㄴ e\u{301}a 한\u{301} \u{1112}\u{1161}\u{11AB}국",
    "\r\n\n\r a\r\nb \u{3000} x", "", " ", "a", "가", "\u{FEFF}a",
  ])
  func equalsICU(_ text: String) throws {
    var tokenizer = try Tokenizer()
    let bytes = Array(text.utf8)
    #expect(tokenizer.boundaries(bytes.span) == (try icuBoundaries(text)))
  }

  @Test(arguments: 0..<8)
  func equalsICUOnRandomText(_ seed: Int) throws {
    var tokenizer = try Tokenizer()
    var random = RandomText(seed: UInt64(seed))
    var failures = 0
    for number in 0..<125_000 where failures < 5 {
      let text = number % 5 == 0 ? random.nextKorean() : random.next()
      let bytes = Array(text.utf8)
      let found = tokenizer.boundaries(bytes.span)
      let expected = try icuBoundaries(text)
      if found != expected {
        failures += 1
        Issue.record("\(text.debugDescription): \(found) is not ICU's \(expected)")
      }
    }
  }
}
