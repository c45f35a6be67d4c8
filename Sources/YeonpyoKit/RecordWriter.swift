import YeonpyoDates
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoText
import YeonpyoTimeline

/// Writes the records of RECORDS.md, byte for byte.
package struct RecordWriter: ~Copyable {
  let plan: AnalysisPlan
  let options: RecordOptions
  /// Parts of mention records that depend on the spelling and the document's language only; key: alias × 2 + language.
  private var pieces: PieceCache
  var doc: [UInt8] = []
  /// What the mention and timex records of the document begin with, to the number in their id.
  private var mentionHead: [UInt8] = []
  var timexHead: [UInt8] = []
  var eventHead: [UInt8] = []
  /// Room to put them together in.
  var head = ByteBuffer(capacity: 256)
  var sentence = 0

  package init(_ plan: AnalysisPlan, _ options: RecordOptions) {
    self.plan = plan
    self.options = options
    self.pieces = PieceCache()
  }

  /// Appends all records of a document to `out`: in flat layout by kind in order, each on its line; nested on one line.
  ///
  /// - Parameter notes: what is doubtful of the document, written behind its own record's place or in its list.
  package mutating func write(
    _ document: borrowing Document, _ analysis: borrowing Analysis, _ notes: [InputFailure] = [],
    to out: inout ByteBuffer
  ) {
    readID(document)
    let isNested = options.layout == .nested
    if isNested || options.kinds.contains(.document) {
      writeDocument(document, analysis, isNested: isNested, to: &out)
    }
    if isNested {
      out.append(",\"mentionList\":[")
      if options.kinds.contains(.mention) {
        writeMentions(document, analysis, nested: true, to: &out)
      }
      out.append("],\"timexList\":[")
      if options.kinds.contains(.timex) { writeTimexes(document, analysis, nested: true, to: &out) }
      out.append("],\"eventList\":[")
      if options.kinds.contains(.event) { writeEvents(document, analysis, nested: true, to: &out) }
      out.append("],\"errorList\":[")
      for (index, note) in notes.enumerated() {
        if index > 0 { out.append(",") }
        RecordWriter.writeObject(note, to: &out)
      }
      out.append("]")
      finishDocument(document, to: &out)
      return
    }
    if options.kinds.contains(.mention) {
      writeMentions(document, analysis, nested: false, to: &out)
    }
    if options.kinds.contains(.timex) { writeTimexes(document, analysis, nested: false, to: &out) }
    if options.kinds.contains(.event) { writeEvents(document, analysis, nested: false, to: &out) }
    for note in notes { RecordWriter.write(note, to: &out) }
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
    case .event: writeEvents(document, analysis, nested: false, to: &out)
    case .timeline, .error: break
    }
  }

  /// Renders the document's id as it stands between quotation marks, and what it is part of.
  private mutating func readID(_ document: borrowing Document) {
    head.removeAll()
    head.append("{\"kind\":\"timex\",\"doc\":")
    let start = head.count
    head.appendJSON(document.id)
    doc = head.copy(start + 1..<head.count - 1)
    head.append(",\"id\":\"")
    head.append(doc)
    head.append("#t")
    timexHead = head.copy(0..<head.count)
    head.removeAll()
    head.append("{\"kind\":\"event\",\"doc\":\"")
    head.append(doc)
    head.append("\",\"documentDate\":")
    RecordWriter.appendDay(document.date?.day, to: &head)
    head.append(",\"id\":\"")
    head.append(doc)
    head.append("#e")
    eventHead = head.copy(0..<head.count)
    head.removeAll()
    head.append("{\"kind\":\"mention\",\"doc\":\"")
    head.append(doc)
    head.append("\",\"id\":\"")
    head.append(doc)
    head.append("#m")
    mentionHead = head.copy(0..<head.count)
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
    RecordWriter.appendDay(document.date?.day, to: &out)
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
    appendCount(analysis.mentions.count, of: .mention, to: &out)
    out.append(",\"timexes\":")
    appendCount(analysis.timexes.count, of: .timex, to: &out)
    out.append(",\"events\":")
    appendCount(analysis.events.count, of: .event, to: &out)
    if !isNested { finishDocument(document, to: &out) }
  }

  /// A count, or `null` where its kind is not wanted.
  private func appendCount(_ count: Int, of kind: RecordKind, to out: inout ByteBuffer) {
    let isAsked = (options.asked ?? options.kinds).contains(kind)
    if isAsked { out.append(count) } else { out.append("null") }
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
      let entity = plan.gazetteer.entity(show)
      // A collection that no file declares has no name and is no work.
      guard entity.englishName != 0, entity.label == .work else { continue }
      if !isFirst { out.append(",") }
      isFirst = false
      out.appendJSON(plan.gazetteer, entity.id)
    }
  }

  private static func appendDay(_ day: CivilDay?, to out: inout ByteBuffer) {
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
  @inline(__always) @discardableResult
  func writeHead(
    _ head: [UInt8], _ number: Int, _ span: ByteSpan,
    _ text: Span<UInt8>, _ counter: inout OffsetCounter, to out: inout LineCursor
  ) -> Int {
    out.append(head)
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
    return start
  }

  /// The number of the sentence that a token stands in; tokens are asked in ascending order.
  mutating func sentence(of token: Int, _ sentences: [UInt32]) -> Int {
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
      let sentence = sentence(of: Int(mention.firstToken), analysis.sentences)
      guard mention.isKnown else {
        writeUnknown(
          mention, number, sentence, analysis.clusters, text, &counter, nested: nested, to: &out)
        continue
      }
      let key = mention.alias &* 2 &+ (isKorean ? 1 : 0)
      let piece = pieces.find(key) ?? pieces.keep(render(mention, document.language), key)
      let room = 400 + 4 * doc.count + 6 * mention.span.count + piece.middle.count + piece.end.count
      out.writeLine(room) { line in
        if nested, number > 0 { line.append(",") }
        writeHead(mentionHead, number + 1, mention.span, text, &counter, to: &line)
        pieces.append(piece.middle, to: &line)
        line.append(sentence)
        writeWithin(mention, to: &line)
        pieces.append(piece.end, to: &line)
        if !nested { line.append("\n") }
      }
    }
  }

  /// The id of the enclosing mention.
  @inline(__always)
  private func writeWithin(_ mention: Mention, to line: inout LineCursor) {
    line.append(",\"within\":")
    guard mention.within >= 0 else { return line.append("null") }
    line.append("\"")
    line.append(doc)
    line.append("#m")
    line.append(Int(mention.within) + 1)
    line.append("\"")
  }

  /// A name whose entity is not known: outside every gazetteer, or undecided.
  private func writeUnknown(
    _ mention: Mention, _ number: Int, _ sentence: Int, _ clusters: [NameCluster],
    _ text: Span<UInt8>, _ counter: inout OffsetCounter, nested: Bool, to out: inout ByteBuffer
  ) {
    let cluster = clusters[Int(mention.cluster)]
    let via: StaticString =
      mention.isFound ? "found" : plan.gazetteer.alias(mention.alias).origin.label
    out.writeLine(500 + 4 * doc.count + 6 * (mention.span.count + cluster.name.count)) { line in
      if nested, number > 0 { line.append(",") }
      writeHead(mentionHead, number + 1, mention.span, text, &counter, to: &line)
      line.append(",\"label\":")
      if let label = cluster.label {
        line.append("\"")
        line.append(label.word)
        line.append("\"")
      } else {
        line.append("null")
      }
      line.append(",\"entity\":null,\"cluster\":\"")
      line.append(doc)
      line.append("#n")
      line.append(Int(mention.cluster) + 1)
      line.append("\",\"foundId\":null,\"name\":")
      line.appendJSON(text, cluster.name.range)
      line.append(",\"via\":\"")
      line.append(via)
      line.append("\",\"score\":")
      line.append(thousandths: Int(mention.score))
      line.append(",\"sentence\":")
      line.append(sentence)
      writeWithin(mention, to: &line)
      line.append(",\"gazetteer\":null")
      line.append(nested ? "}" : "}\n")
    }
  }

  /// What a mention record says of its spelling.
  private func render(_ mention: Mention, _ language: Language) -> (middle: [UInt8], end: [UInt8]) {
    let gazetteer = plan.gazetteer
    let alias = gazetteer.alias(mention.alias)
    let entity = gazetteer.entity(mention.entity)
    var middle = ByteBuffer(capacity: 256)
    middle.append(",\"label\":\"")
    middle.append(Array(entity.label.name.utf8))
    middle.append("\",\"entity\":")
    middle.appendJSON(gazetteer, entity.id)
    middle.append(",\"cluster\":null,\"foundId\":null,\"name\":")
    middle.appendJSON(gazetteer, gazetteer.name(of: mention.entity, in: language))
    middle.append(",\"via\":\"")
    middle.append(alias.origin.label)
    middle.append("\",\"score\":")
    middle.append(RecordWriter.decimal(thousandths: Int(mention.score)))
    middle.append(",\"sentence\":")
    var end = ByteBuffer(capacity: 256)
    end.append(",\"gazetteer\":")
    end.appendJSON(gazetteer.place(of: mention.alias))
    end.append("}")
    return (middle.bytes, end.bytes)
  }

  /// Thousandths as a decimal fraction without needless zeros.
  static func decimal(thousandths: Int) -> [UInt8] {
    if thousandths >= 1000 { return Array("1".utf8) }
    if thousandths <= 0 { return Array("0".utf8) }
    var text = "0." + zeroPadded(thousandths, 3)
    while text.hasSuffix("0") { text.removeLast() }
    return Array(text.utf8)
  }
}

extension RecordWriter {
  /// Appends an `error` record.
  package static func write(_ failure: InputFailure, to out: inout ByteBuffer) {
    writeObject(failure, to: &out)
    out.append("\n")
  }

  private static func writeObject(_ failure: InputFailure, to out: inout ByteBuffer) {
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
    out.append("}")
  }
}
