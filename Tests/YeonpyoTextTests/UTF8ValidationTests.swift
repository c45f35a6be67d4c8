import TestSupport
import Testing

@testable import YeonpyoText

@Suite struct UTF8ValidationTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var bytes: [UInt8]
    /// First byte that is wrong.
    var offset: Int?
    init(_ bytes: [UInt8], _ offset: Int?) {
      self.bytes = bytes
      self.offset = offset
    }
    var testDescription: String { bytes.map { String($0, radix: 16) }.joined(separator: " ") }
  }

  /// The borders of Unicode 15, table 3-7.
  static let samples: [Sample] = [
    Sample([], nil), Sample([0x00], nil), Sample([0x7F], nil),
    Sample([0xC2, 0x80], nil), Sample([0xDF, 0xBF], nil),
    Sample([0xE0, 0xA0, 0x80], nil), Sample([0xED, 0x9F, 0xBF], nil),
    Sample([0xEE, 0x80, 0x80], nil),
    Sample([0xEF, 0xBF, 0xBF], nil), Sample([0xF0, 0x90, 0x80, 0x80], nil),
    Sample([0xF4, 0x8F, 0xBF, 0xBF], nil),
    Sample([0x80], 0), Sample([0xBF], 0), Sample([0xFF], 0), Sample([0xFE], 0),
    // Too long forms of what fits in fewer bytes.
    Sample([0xC0, 0x80], 0), Sample([0xC1, 0xBF], 0), Sample([0xE0, 0x9F, 0xBF], 0),
    Sample([0xF0, 0x8F, 0xBF, 0xBF], 0),
    // Surrogates, and past U+10FFFF.
    Sample([0xED, 0xA0, 0x80], 0), Sample([0xED, 0xBF, 0xBF], 0),
    Sample([0xF4, 0x90, 0x80, 0x80], 0),
    Sample([0xF5, 0x80, 0x80, 0x80], 0),
    // Cut short.
    Sample([0x61, 0xC2], 1), Sample([0x61, 0xEA, 0xB0], 1), Sample([0x61, 0xF0, 0x9F, 0x98], 1),
    Sample([0x61, 0xEA, 0x41, 0x41], 1), Sample([0xEA, 0xB0, 0x80, 0x80], 3),
    // Latin-1 and EUC-KR in otherwise good text.
    Sample(Array("caf".utf8) + [0xE9, 0x20, 0x61], 3), Sample(Array("가 ".utf8) + [0xC7, 0xF6], 4),
  ]

  @Test(arguments: samples)
  func findsTheFirst(_ sample: Sample) {
    #expect(firstInvalidUTF8(sample.bytes.span) == sample.offset)
  }

  /// The same behind runs of ASCII, so that every step of eight bytes is met.
  @Test(arguments: samples)
  func findsTheFirstBehindASCII(_ sample: Sample) {
    for count in 1...17 {
      let bytes = [UInt8](repeating: 0x20, count: count) + sample.bytes + [0x20]
      #expect(firstInvalidUTF8(bytes.span) == sample.offset.map { $0 + count })
    }
  }

  @Test(arguments: 0..<2)
  func acceptsRandomText(_ seed: Int) {
    var random = RandomText(seed: UInt64(300 + seed))
    for _ in 0..<2_000 {
      let text = random.next()
      #expect(firstInvalidUTF8(Array(text.utf8).span) == nil, "\(text.debugDescription)")
    }
  }

  /// Any bytes: the standard library's own check agrees on whether all is well.
  @Test(arguments: 0..<2)
  func agreesWithTheStandardLibrary(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(400 + seed))
    let pool: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xEA, 0xED, 0xF0, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int(generator.next() % 7)).map { _ in pool[Int(generator.next() % 15)] }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((firstInvalidUTF8(bytes.span) == nil) == isValid, "\(bytes)")
    }
  }
}
