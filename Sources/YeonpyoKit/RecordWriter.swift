import YeonpyoDates
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoText

/// Writes the records of RECORDS.md, byte for byte.
package struct RecordWriter: ~Copyable {
  private let plan: AnalysisPlan
  private let options: RecordOptions
  /// Parts of mention records that depend on the spelling and the document's language only; key: alias × 2 + language.
  private var pieces: PieceCache
  private var doc: [UInt8] = []
  private var sentence = 0

  package init(_ plan: AnalysisPlan, _ options: RecordOptions) {
    self.plan = plan
    self.options = options
    self.pieces = PieceCache()
  }

  /// Appends all records of a document to `out`: in flat layout by kind in order, each on its line; nested on one line.
  package mutating func write(
    _ document: borrowing Document, _ analysis: borrowing Analysis, to out: inout ByteBuffer
  ) {
    readID(document)
    let isNested = options.layout == .nested
    if isNested || options.kinds.contains(.document) {
      writeDocument(document, analysis, isNested: isNested, to: &out)
    }
    if isNested {
      out.append(",\"mentionList\":[")
      if options.kinds.contains(.mention) { writeMentions(document, analysis, nested: true, to: &out) }
      out.append("],\"timexList\":[")
      if options.kinds.contains(.timex) { writeTimexes(document, analysis, nested: true, to: &out) }
      out.append("],\"eventList\":[]")
      finishDocument(document, to: &out)
      return
    }
    if options.kinds.contains(.mention) { writeMentions(document, analysis, nested: false, to: &out) }
    if options.kinds.contains(.timex) { writeTimexes(document, analysis, nested: false, to: &out) }
  }

  /// Appends the records of one kind only, for one file a kind.
  package mutating func write(
    _ kind: RecordKind, _ document: borrowing Document, _ analysis: borrowing Analysis,
    to out: inout ByteBuffer
  ) {
    readID(document)
    switch kind {
    case .document: writeDocument(document, analysis, isNested: false, to: &out)
    case .mention: writeMentions(document, analysis, nested: false, to: &out)
    case .timex: writeTimexes(document, analysis, nested: false, to: &out)
    case .event, .timeline, .error: break
    }
  }

  /// The document's id as it stands between quotation marks.
  private mutating func readID(_ document: borrowing Document) {
    var buffer = ByteBuffer(capacity: 256)
    buffer.appendJSON(document.id)
    doc = Array(buffer.bytes.dropFirst().dropLast())
  }

  private func writeDocument(
    _ document: borrowing Document, _ analysis: borrowing Analysis, isNested: Bool,
    to out: inout ByteBuffer
  ) {
    let text = document.text.span
    let counter = OffsetCounter(text, options.offsets)
    out.append("{\"kind\":\"document\",\"doc\":\"")
    out.append(doc)
    out.append("\",\"path\":")
    out.appendJSON(document.path)
    out.append(",\"lang\":")
    out.appendJSON(document.languageTag ?? document.language.rawValue)
    out.append(",\"title\":")
    out.appendJSON(document.title)
    out.append(",\"date\":")
    appendDay(document.date?.day, to: &out)
    out.append(",\"dateSource\":")
    out.appendJSON(document.dateSource?.rawValue)
    out.append(",\"show\":[")
    appendShows(analysis.shows, to: &out)
    out.append("],\"end\":")
    out.append(counter.count(text, 0..<text.count))
    out.append(",\"endUtf8\":")
    out.append(text.count)
    out.append(",\"hash\":")
    out.appendHex(xxHash64(text))
    out.append(",\"mentions\":")
    out.append(analysis.mentions.count)
    out.append(",\"timexes\":")
    out.append(analysis.timexes.count)
    out.append(",\"events\":0")
    if !isNested { finishDocument(document, to: &out) }
  }

  private func finishDocument(_ document: borrowing Document, to out: inout ByteBuffer) {
    if options.withText {
      out.append(",\"text\":")
      out.appendJSON(document.text.span, 0..<document.text.count)
    }
    out.append("}\n")
  }

  private func appendShows(_ shows: [UInt32], to out: inout ByteBuffer) {
    var isFirst = true
    for show in shows {
      let entity = plan.gazetteer.entities[Int(show)]
      // A collection that no file declares has no name and is no work.
      guard !entity.englishName.isEmpty, entity.label == .work else { continue }
      if !isFirst { out.append(",") }
      isFirst = false
      out.appendJSON(plan.gazetteer.string(entity.id))
    }
  }

  private func appendDay(_ day: CivilDay?, to out: inout ByteBuffer) {
    guard let day else {
      out.append("null")
      return
    }
    let (year, month, dayOfMonth) = day.civil
    unsafe out.write(12) { place in
      unsafe place[0] = UInt8(ascii: "\"")
      unsafe Digits.write(year: year, month: month, day: dayOfMonth, to: place + 1)
      unsafe place[11] = UInt8(ascii: "\"")
      return 12
    }
  }

  /// `{"kind":…` to `text`, shared by mentions and timexes.
  private func writeHead(
    _ kind: StaticString, _ letter: StaticString, _ number: Int, _ span: ByteSpan,
    _ text: Span<UInt8>, _ counter: inout OffsetCounter, to out: inout ByteBuffer
  ) {
    out.append(kind)
    out.append(doc)
    out.append("\",\"id\":\"")
    out.append(doc)
    out.append(letter)
    out.append(number)
    let start = counter.advance(to: Int(span.start), in: text)
    out.append("\",\"start\":")
    out.append(start)
    out.append(",\"end\":")
    out.append(start + counter.count(text, span.range))
    out.append(",\"startUtf8\":")
    out.append(Int(span.start))
    out.append(",\"endUtf8\":")
    out.append(Int(span.end))
    out.append(",\"text\":")
    out.appendJSON(text, span.range)
  }

  /// The number of the sentence that a token stands in; tokens are asked in ascending order.
  private mutating func sentence(of token: Int, _ sentences: [UInt32]) -> Int {
    while sentence + 1 < sentences.count, Int(sentences[sentence + 1]) <= token { sentence += 1 }
    return sentence
  }

  private mutating func writeMentions(
    _ document: borrowing Document, _ analysis: borrowing Analysis, nested: Bool,
    to out: inout ByteBuffer
  ) {
    let text = document.text.span
    var counter = OffsetCounter(text, options.offsets)
    let isKorean = document.language == .korean
    sentence = 0
    for number in analysis.mentions.indices {
      let mention = analysis.mentions[number]
      if nested, number > 0 { out.append(",") }
      writeHead("{\"kind\":\"mention\",\"doc\":\"", "#m", number + 1, mention.span, text, &counter, to: &out)
      let key = mention.alias * 2 + (isKorean ? 1 : 0)
      let piece = pieces.find(key) ?? pieces.keep(render(mention, document.language), key)
      pieces.append(piece.middle, to: &out)
      out.append(sentence(of: Int(mention.firstToken), analysis.sentences))
      out.append(",\"within\":")
      if mention.within >= 0 {
        out.append("\"")
        out.append(doc)
        out.append("#m")
        out.append(Int(mention.within) + 1)
        out.append("\"")
      } else {
        out.append("null")
      }
      pieces.append(piece.end, to: &out)
      if !nested { out.append("\n") }
    }
  }

  /// What a mention record says of its spelling.
  private func render(_ mention: Mention, _ language: Language) -> (middle: [UInt8], end: [UInt8]) {
    let gazetteer = plan.gazetteer
    let alias = gazetteer.aliases[Int(mention.alias)]
    let entity = gazetteer.entities[Int(mention.entity)]
    var middle = ByteBuffer(capacity: 256)
    middle.append(",\"label\":\"")
    middle.append(Array(entity.label.name.utf8))
    middle.append("\",\"entity\":")
    middle.appendJSON(gazetteer.string(entity.id))
    middle.append(",\"cluster\":null,\"name\":")
    middle.appendJSON(gazetteer.string(gazetteer.name(of: Int(mention.entity), in: language)))
    middle.append(",\"via\":\"")
    middle.append(alias.origin.label)
    middle.append("\",\"score\":")
    middle.append(score(Int(mention.score)))
    middle.append(",\"sentence\":")
    var end = ByteBuffer(capacity: 256)
    end.append(",\"gazetteer\":")
    end.appendJSON("\(gazetteer.files[Int(alias.file)]):\(alias.line)")
    end.append("}")
    return (middle.bytes, end.bytes)
  }

  /// Thousandths as a decimal fraction without needless zeros.
  private func score(_ thousandths: Int) -> [UInt8] {
    if thousandths >= 1000 { return Array("1".utf8) }
    var text = "0." + zeroPadded(thousandths, 3)
    while text.hasSuffix("0") { text.removeLast() }
    return Array(text.utf8)
  }

  private mutating func writeTimexes(
    _ document: borrowing Document, _ analysis: borrowing Analysis, nested: Bool,
    to out: inout ByteBuffer
  ) {
    let text = document.text.span
    var counter = OffsetCounter(text, options.offsets)
    sentence = 0
    for number in analysis.timexes.indices {
      let timex = analysis.timexes[number]
      if nested, number > 0 { out.append(",") }
      writeHead("{\"kind\":\"timex\",\"doc\":\"", "#t", number + 1, timex.span, text, &counter, to: &out)
      out.append(",\"type\":\"")
      out.append(timex.time.type.code)
      out.append("\",\"value\":")
      append(timex.time.value, to: &out)
      out.append(",\"mod\":")
      if timex.time.modifier == .none {
        out.append("null")
      } else {
        out.append("\"")
        out.append(timex.time.modifier.code)
        out.append("\"")
      }
      out.append(",\"quant\":")
      append(timex.time.quant, to: &out)
      out.append(",\"freq\":")
      append(timex.time.freq, to: &out)
      out.append(timex.rule == Timex.headRule ? ",\"function\":\"CREATION_TIME\"" : ",\"function\":\"NONE\"")
      appendAnchor(timex.anchor, to: &out)
      out.append(",\"startDate\":")
      appendDay(timex.time.start, to: &out)
      out.append(",\"endDate\":")
      appendDay(timex.time.end, to: &out)
      out.append(",\"edtf\":")
      append(timex.time.edtf, to: &out)
      appendRule(timex.rule, document.language, to: &out)
      out.append(",\"sentence\":")
      out.append(sentence(of: timex.firstToken, analysis.sentences))
      out.append(nested ? "}" : "}\n")
    }
  }

  private func append(_ text: InlineText, to out: inout ByteBuffer) {
    if text.isEmpty {
      out.append("null")
      return
    }
    unsafe out.write(text.count + 2) { place in
      unsafe place[0] = UInt8(ascii: "\"")
      unsafe text.copy(to: place + 1)
      unsafe place[text.count + 1] = UInt8(ascii: "\"")
      return text.count + 2
    }
  }

  private func appendAnchor(_ anchor: Timex.Anchor, to out: inout ByteBuffer) {
    out.append(",\"anchor\":")
    switch anchor {
    case .nothing: out.append("null")
    case .document: out.append("\"dct\"")
    case .timex(let number):
      out.append("\"")
      out.append(doc)
      out.append("#t")
      out.append(number + 1)
      out.append("\"")
    }
  }

  private func appendRule(_ rule: Int, _ language: Language, to out: inout ByteBuffer) {
    out.append(",\"rule\":\"")
    if rule == Timex.headRule {
      out.append("head")
    } else {
      out.append(plan.grammars[language == .english ? 0 : 1].grammar.rules[rule].name)
    }
    out.append("\"")
  }
}

/// Rendered pieces of mention records, kept by spelling: a table of 4,096 places where a newcomer takes an old one's.
struct PieceCache {
  struct Piece: BitwiseCopyable {
    var key: UInt32 = .max
    /// Bytes of the store.
    var middle = ByteSpan(0, 0)
    var end = ByteSpan(0, 0)
  }

  private var places = [Piece](repeating: Piece(), count: 4096)
  private var store: [UInt8] = []

  func find(_ key: UInt32) -> Piece? {
    let piece = places[Int(key & 4095)]
    return piece.key == key ? piece : nil
  }

  mutating func keep(_ rendered: (middle: [UInt8], end: [UInt8]), _ key: UInt32) -> Piece {
    if store.count > 1 << 22 {
      store.removeAll(keepingCapacity: true)
      places = [Piece](repeating: Piece(), count: 4096)
    }
    let start = store.count
    store += rendered.middle
    let between = store.count
    store += rendered.end
    let piece = Piece(
      key: key, middle: ByteSpan(start, between), end: ByteSpan(between, store.count))
    places[Int(key & 4095)] = piece
    return piece
  }

  @inline(__always)
  func append(_ span: ByteSpan, to out: inout ByteBuffer) { out.append(store.span, span.range) }
}

extension RecordWriter {
  /// Appends an `error` record.
  package static func write(_ failure: InputFailure, to out: inout ByteBuffer) {
    out.append("{\"kind\":\"error\",\"doc\":")
    out.appendJSON(failure.doc)
    out.append(",\"path\":")
    out.appendJSON(failure.path)
    out.append(",\"line\":")
    out.append(optional: failure.line)
    out.append(",\"offset\":")
    out.append(optional: failure.offset)
    out.append(",\"code\":\"")
    out.append(Array(failure.code.rawValue.utf8))
    out.append("\",\"message\":")
    out.appendJSON(failure.message)
    out.append("}\n")
  }
}
