import Foundation
import Testing

@testable import YeonpyoText

/// Unicode's own test of word boundaries, from Debian's `unicode-data`: ours are ICU's on every line.
///
/// The file's expected marks are not read: ICU's root rules tailor Unicode's (`@`, `:`, Hangul).
@Suite struct WordBreakFileTests {
  static let path = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "unicode-data is not installed"))
  func equalsICU() throws {
    let file = try String(contentsOfFile: WordBreakFileTests.path, encoding: .utf8)
    var tokenizer = try Tokenizer()
    var count = 0
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let text = WordBreakFileTests.text(of: line)
      guard !text.isEmpty else { continue }
      count += 1
      let found = tokenizer.boundaries(Array(text.utf8).span)
      #expect(found == (try icuBoundaries(text)), "\(line)")
    }
    #expect(count > 1000)
  }

  /// The characters of `÷ 0061 × 0308 ÷	# …`.
  private static func text(of line: Substring) -> String {
    var text = ""
    for word in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
      guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) else {
        continue
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
