import YeonpyoDocuments
import TestSupport
import YeonpyoText

/// Articles made from the examples' sentences by a seeded shuffle: equal on every machine.
struct Corpus {
  var language: Language
  var documents: [Document] = []
  /// UTF-8 bytes of all texts.
  var bytes = 0
  /// Each document's text as UTF-16, for ICU's own walk.
  var units: [[UInt16]] = []

  /// How many of `names` were put in.
  private(set) var namesPutIn = 0

  /// `size` bytes, in documents of twelve to thirty sentences under a date.
  ///
  /// - Parameter names: one of them stands after every twelve words.
  init(_ language: Language, sentences: [[UInt8]], size: Int, names: [[UInt8]] = []) {
    self.language = language
    var random = SeededGenerator(seed: language == .english ? 7 : 11)
    while bytes < size, !sentences.isEmpty {
      var text: [UInt8] = []
      let count = 12 + random.below(19)
      for number in 0..<count {
        if number > 0 { text += number % 4 == 0 ? Array("\n\n".utf8) : [0x20] }
        text += sentences[random.below(sentences.count)]
      }
      text.append(0x0A)
      if !names.isEmpty { text = put(names, into: text, &random) }
      let day = CivilDay(year: 2021, month: 1, day: 1)?.adding(days: random.below(500))
      documents.append(
        Document(
          id: "\(language.rawValue)-\(documents.count)", path: nil, text: text, language: language,
          date: day.map { CivilTime(day: $0) }, dateSource: .option))
      bytes += text.count
      units.append(Array(String(decoding: text, as: UTF8.self).utf16))
    }
  }

  private mutating func put(
    _ names: [[UInt8]], into text: [UInt8], _ random: inout SeededGenerator
  ) -> [UInt8] {
    var result: [UInt8] = []
    var words = 0
    for byte in text {
      result.append(byte)
      guard byte == 0x20 else { continue }
      words += 1
      if words % 12 == 0 {
        result += names[random.below(names.count)] + [0x20]
        namesPutIn += 1
      }
    }
    return result
  }

  /// The sentences of the example articles in one language, heads left out.
  static func sentences(of language: Language, below directory: String) throws -> [[UInt8]] {
    var result: [[UInt8]] = []
    var tokenizer = try Tokenizer()
    var source = DocumentSource(InputOptions(paths: [directory]))
    let reader = DocumentReader(InputOptions(paths: [directory]))
    while let unit = source.next() {
      reader.forEachItem(of: unit) { item in
        guard case .document(let document, _) = item, document.language == language else { return }
        var tokens: [Token] = []
        var starts: [UInt32] = []
        tokenizer.tokenize(document.text.span, into: &tokens)
        SentenceBreaker(LanguageData()).sentences(document.text.span, tokens.span, into: &starts)
        for (number, first) in starts.enumerated() {
          let last = number + 1 < starts.count ? Int(starts[number + 1]) : tokens.count
          let span = Int(tokens[Int(first)].start)..<Int(tokens[last - 1].end)
          if let head = document.dateSpan, head.overlaps(ByteSpan(span.lowerBound, span.upperBound))
          {
            continue
          }
          result.append(Array(document.text[span]))
        }
      }
    }
    return result
  }
}
