import CSystem
import YeonpyoDates
import YeonpyoEntities
import YeonpyoLanguages
import YeonpyoText
import YeonpyoTimeline

/// All that is prepared once and serves every worker: the gazetteer, the languages' words, the compiled date rules.
public struct AnalysisPlan: Sendable {
  package let gazetteer: Gazetteer
  package let names: RecognizerWords
  /// Whether names outside the gazetteer count.
  package var findsNames = true
  package var findsEvents = true
  /// Bytes of memory that one document's analysis and records may take.
  package var memory = Int.max
  private let english = LanguageStages(.load(.english))
  private let korean = LanguageStages(.load(.korean))
  package let tables = CharacterTables()
  package let folding = Folding()

  /// The words of all languages, for building gazetteers.
  package static var languageData: LanguageData { LanguageModule.allData }

  package init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    var names = LanguageData()
    names.merge(english.module.data)
    names.merge(korean.module.data)
    self.names = RecognizerWords(names)
  }

  package func stages(of language: Language) -> LanguageStages {
    switch language {
    case .english: english
    case .korean: korean
    }
  }
}

/// What the stages need of one language. Its date rules are compiled when a document first asks for them, since that
/// takes longer than reading a small article.
package final class LanguageStages: Sendable {
  package let module: LanguageModule
  package let breaker: SentenceBreaker
  private let compiled = Guarded<CompiledGrammar?>(nil)

  init(_ module: LanguageModule) {
    self.module = module
    self.breaker = SentenceBreaker(module.data)
  }

  /// What a scan must know to gather the tokens of each stage.
  func filters(_ gazetteer: Gazetteer) -> ScanFilters {
    var filters = ScanFilters()
    filters.enders = breaker.enders
    grammar.fill(&filters)
    gazetteer.fill(&filters)
    return filters
  }

  package var grammar: CompiledGrammar {
    compiled.withLock { compiled in
      if let compiled { return compiled }
      do {
        let made = try CompiledGrammar(module.grammar, module.data)
        compiled = made
        return made
      } catch {
        // Rules are part of the program, and tests compile them all.
        fatalError("a date rule cannot be read: \(error)")
      }
    }
  }
}

/// What was found in one document.
package struct Analysis: Sendable {
  package var tokens: [Token] = []
  /// Index of each sentence's first token.
  package var sentences: [UInt32] = []
  package var mentions: [Mention] = []
  package var timexes: [Timex] = []
  package var events: [Event] = []
  /// What mentions without a known entity name, by ``Mention/cluster``.
  package var clusters: [NameCluster] = []
  /// Works the document is mostly about, best first.
  package var shows: [UInt32] = []

  package init() {}

  /// Puts spans of another text in place of all.
  mutating func moveSpans(_ move: (ByteSpan) -> ByteSpan) {
    for index in tokens.indices {
      let span = move(tokens[index].span)
      (tokens[index].start, tokens[index].end) = (span.start, span.end)
    }
    for index in mentions.indices { mentions[index].span = move(mentions[index].span) }
    for index in timexes.indices { timexes[index].span = move(timexes[index].span) }
    for index in clusters.indices { clusters[index].name = move(clusters[index].name) }
    for index in events.indices {
      events[index].span = move(events[index].span)
      events[index].trigger = move(events[index].trigger)
    }
  }

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    timexes.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    shows.removeAll(keepingCapacity: true)
  }
}

/// Runs the stages over one document after another; one for each worker.
package struct Analyzer: ~Copyable {
  private let plan: AnalysisPlan
  package var tokenizer: Tokenizer
  package var recognizer: Recognizer
  private var finder: NameFinder?
  private var events: EventFinder?
  private var englishDates: DateTagger?
  private var koreanDates: DateTagger?
  private var englishFilters: ScanFilters?
  private var koreanFilters: ScanFilters?
  private var scan = TokenScan()
  /// Spans that the date rules pass over: those of names, and of the head's date.
  package private(set) var taken: [ByteSpan] = []
  package private(set) var analysis = Analysis()
  private var otherTaken: [ByteSpan] = []
  /// What was found in the last document takes much memory.
  private var wasLong = false

  package init(_ plan: AnalysisPlan) throws(ICUError) {
    self.plan = plan
    self.tokenizer = try Tokenizer(tables: plan.tables, folding: plan.folding)
    self.recognizer = Recognizer(plan.gazetteer, plan.names, plan.folding)
  }

  /// Bytes of text whose tables are kept for the next document.
  private static let keptBytes = 1 << 22

  /// Fills ``analysis``.
  ///
  /// - Returns: false where its records would take more memory than the plan allows; then the analysis holds tokens alone.
  @discardableResult
  package mutating func analyze(_ document: borrowing Document) -> Bool {
    guard let plain = PlainText(document.text.span) else { return read(document) }
    let isRead = read(document.replacingText(plain))
    analysis.moveSpans { plain.original($0) }
    return isRead
  }

  /// Frees the tokens of a long document and what the stages wrote down for themselves, before its records need room.
  package mutating func forgetTables(of document: borrowing Document) {
    guard document.text.count > Analyzer.keptBytes else { return }
    wasLong = true
    analysis.tokens = []
    scan = TokenScan()
    recognizer = Recognizer(plan.gazetteer, plan.names, plan.folding)
    finder = nil
    events = nil
    englishDates = nil
    koreanDates = nil
    taken = []
    otherTaken = []
    sys_trim()
  }

  private mutating func read(_ document: borrowing Document) -> Bool {
    begin()
    tokenize(document)
    guard memoryNeeded(document) <= plan.memory else { return false }
    findNames(document)
    findDates(document)
    if plan.findsNames { findOtherNames(document) }
    if plan.findsEvents { findEvents(document) }
    return true
  }

  /// The most memory a document can take: 24 bytes a byte where it has no records, 1,100 for each place that a name or a
  /// date can begin at (measured on texts that are one short piece repeated, which have the most).
  private func memoryNeeded(_ document: borrowing Document) -> Int {
    24 * document.text.count + 1100 * (scan.names.count + scan.dates.count)
  }

  /// What happened; the last stage.
  package mutating func findEvents(_ document: borrowing Document) {
    if events == nil {
      events = EventFinder(
        plan.gazetteer, english: plan.stages(of: .english).module.eventWords,
        korean: plan.stages(of: .korean).module.eventWords)
    }
    let input = EventFinder.Input(
      tokens: analysis.tokens, sentences: analysis.sentences, mentions: analysis.mentions,
      timexes: analysis.timexes, clusters: analysis.clusters, shows: analysis.shows,
      date: document.date?.day,
      headEnd: max(document.headEnd ?? 0, document.dateSpan.map { Int($0.end) } ?? 0),
      isKorean: document.language == .korean)
    events?.find(document.text.span, input, into: &analysis.events)
  }

  /// Names outside the gazetteer, where nothing else stands.
  package mutating func findOtherNames(_ document: borrowing Document) {
    otherTaken.removeAll(keepingCapacity: true)
    for timex in analysis.timexes { otherTaken.append(timex.span) }
    let tokens = analysis.tokens
    if finder == nil { finder = NameFinder(plan.gazetteer, plan.names, plan.folding) }
    finder?.find(
      document.text.span, tokens.span, taken: otherTaken, mentions: &analysis.mentions,
      clusters: &analysis.clusters)
    numberClusters()
  }

  /// Clusters are numbered by their first mention.
  private mutating func numberClusters() {
    guard analysis.clusters.count > 1 else { return }
    var places = [Int32](repeating: -1, count: analysis.clusters.count)
    var ordered: [NameCluster] = []
    for index in analysis.mentions.indices where analysis.mentions[index].cluster >= 0 {
      let old = Int(analysis.mentions[index].cluster)
      if places[old] < 0 {
        places[old] = Int32(ordered.count)
        ordered.append(analysis.clusters[old])
      }
      analysis.mentions[index].cluster = places[old]
    }
    analysis.clusters = ordered
  }

  /// Forgets the last document; the stages below then run in their order.
  package mutating func begin() {
    if wasLong { analysis = Analysis() } else { analysis.removeAll() }
    wasLong = false
  }

  package mutating func tokenize(_ document: borrowing Document) {
    // Lists are moved out while they are filled, so that no list is copied.
    var tokens: [Token] = []
    swap(&tokens, &analysis.tokens)
    tokenizer.tokenize(document.text.span, into: &tokens)
    let stages = plan.stages(of: document.language)
    switch document.language {
    case .english:
      if englishFilters == nil { englishFilters = stages.filters(plan.gazetteer) }
      if let filters = englishFilters { scan.run(document.text.span, tokens.span, filters) }
    case .korean:
      if koreanFilters == nil { koreanFilters = stages.filters(plan.gazetteer) }
      if let filters = koreanFilters { scan.run(document.text.span, tokens.span, filters) }
    }
    stages.breaker.sentences(
      document.text.span, tokens.span, marks: scan.marks, into: &analysis.sentences)
    swap(&tokens, &analysis.tokens)
  }

  package mutating func findNames(_ document: borrowing Document) {
    let tokens = analysis.tokens
    recognizer.recognize(
      document.text.span, tokens.span, starts: scan.names, into: &analysis.mentions,
      shows: &analysis.shows)
    analysis.clusters += recognizer.clusters
  }

  package mutating func findDates(_ document: borrowing Document) {
    readTaken(document)
    let tokens = analysis.tokens
    let sentences = analysis.sentences
    let taken = self.taken
    switch document.language {
    case .english:
      if englishDates == nil { englishDates = DateTagger(plan.stages(of: .english).grammar) }
      englishDates?.tag(
        document.text.span, tokens.span, starts: scan.dates, sentences: sentences.span,
        taken: taken.span,
        date: document.date, into: &analysis.timexes)
    case .korean:
      if koreanDates == nil { koreanDates = DateTagger(plan.stages(of: .korean).grammar) }
      koreanDates?.tag(
        document.text.span, tokens.span, starts: scan.dates, sentences: sentences.span,
        taken: taken.span,
        date: document.date, into: &analysis.timexes)
    }
    if let span = document.dateSpan, let date = document.date { addCreationTime(span, date) }
  }

  /// Names take their words from the date rules; so does the head's date, which is read already.
  private mutating func readTaken(_ document: borrowing Document) {
    taken.removeAll(keepingCapacity: true)
    for mention in analysis.mentions where mention.within < 0 { taken.append(mention.span) }
    guard var span = document.dateSpan else { return }
    // What stands before the day on its line (`Date: Friday, `) belongs to it.
    while span.start > 0, document.text[Int(span.start) - 1] != 0x0A { span.start -= 1 }
    // So do its time, and the days the text was changed on.
    if let end = document.headEnd { span.end = max(span.end, UInt32(end)) }
    let place = taken.firstIndex { $0.start >= span.start } ?? taken.count
    taken.insert(span, at: place)
  }

  private mutating func addCreationTime(_ span: ByteSpan, _ date: CivilTime) {
    let firstToken = analysis.tokens.firstIndex { $0.end > span.start } ?? 0
    let place =
      analysis.timexes.firstIndex { $0.span.start >= span.start } ?? analysis.timexes.count
    analysis.timexes.insert(
      Timex(creationTime: date.day, span: span, firstToken: firstToken), at: place)
    for index in analysis.timexes.indices {
      if case .timex(let other) = analysis.timexes[index].anchor, other >= place {
        analysis.timexes[index].anchor = .timex(other + 1)
      }
    }
  }
}
