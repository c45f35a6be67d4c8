import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

/// Finds what a document says happened: in each clause with a trigger and somebody it concerns.
///
/// English clauses are cut at conjunctions, Korean ones behind their verbs; the days come from a time expression of the clause, else from the document's date
/// (half of all news events happen on it: Minard and others 2015, SemEval task 4).
package struct EventFinder: ~Copyable {
  let gazetteer: Gazetteer
  let english: EventTables
  let korean: EventTables
  /// The language of the document at hand.
  private(set) var isKorean = false
  /// Of the document at hand.
  var events: [Event] = []
  var clauses: [Clause] = []
  var listed: [Candidate] = []
  var general: [Candidate] = []
  /// What the words of the sentence at hand tell, by token from its first on.
  var words: [EventWord] = []
  var firstWord = 0
  /// The last sentence with a name.
  private var lastNamed = Int.min / 2
  var past = SentencePast()
  /// Korean: of the words behind the last clause (사실이 아니다).
  var tailCues = EventCue(rawValue: 0)
  /// The last event of each speaker with days of its own.
  var speeches: [Participant: Event] = [:]
  /// The last event with days of its own.
  var lastDated: Event?
  /// The first day within the week before the document's that something is said to have happened on.
  var storyDay: (day: CivilDay, timex: Int)?

  /// A piece of a sentence.
  struct Clause {
    var tokens: Range<Int>
    /// Places of its mentions and timexes.
    var mentions: Range<Int>
    var timexes: Range<Int>
    /// The conjunction before it says from when (`since`).
    var isSince = false
    /// What somebody says stands in it (`said that …`).
    var isContent = false
    /// `and joined`: its subject is that of the clause before.
    var isLinked = false
    /// All cues of its words, and what several tell together (`is set to`, `failed to`).
    var cues = EventCue(rawValue: 0)
    var phrases = EventCue(rawValue: 0)
    /// English: places of what may tell an event, words of a list and verbs that no list has.
    var listed = 0..<0
    var general = 0..<0
    /// Places of its first and last event.
    var events = 0..<0
    /// Korean: its verb, how certain it is by that, what was said inside it, and the place of its event.
    var predicate: KoreanPredicate?
    var status: EventStatus?
    var hole = 0..<0
    var event: Int?
  }

  /// What the clauses read so far of a sentence leave to the next.
  struct SentencePast {
    /// Korean: the last clause outside quotation marks, and the name that is its subject.
    var clause: Int?
    var subject: Int?
    /// A plot is told to the end of its sentence.
    var isStory = false
    /// English: timexes that were looked at, the days among them, and the last of these.
    var timexes = 0
    var days = 0
    var day: Int?
  }

  /// Participants of one event; longer lists are cut.
  static let mostParticipants = 32

  package init(_ gazetteer: Gazetteer, english: EventWords, korean: EventWords) {
    self.gazetteer = gazetteer
    self.english = EventTables(english)
    self.korean = EventTables(korean)
  }

  /// What one document holds.
  package struct Input {
    package var tokens: [Token]
    package var sentences: [UInt32]
    package var mentions: [Mention]
    package var timexes: [Timex]
    package var clusters: [NameCluster]
    package var shows: [UInt32]
    package var date: CivilDay?
    /// The byte where the head's words on the document's date end, 0 where it has none.
    package var headEnd: Int
    package var isKorean: Bool

    package init(
      tokens: [Token], sentences: [UInt32], mentions: [Mention], timexes: [Timex],
      clusters: [NameCluster], shows: [UInt32], date: CivilDay?, headEnd: Int = 0,
      isKorean: Bool
    ) {
      self.headEnd = headEnd
      self.tokens = tokens
      self.sentences = sentences
      self.mentions = mentions
      self.timexes = timexes
      self.clusters = clusters
      self.shows = shows
      self.date = date
      self.isKorean = isKorean
    }
  }

  /// Appends the events of one document by start.
  package mutating func find(_ text: Span<UInt8>, _ input: Input, into result: inout [Event]) {
    events.removeAll(keepingCapacity: true)
    speeches.removeAll(keepingCapacity: true)
    storyDay = nil
    lastDated = nil
    lastNamed = .min / 2
    isKorean = input.isKorean
    var mention = 0
    var timex = 0
    for (number, start) in input.sentences.enumerated() {
      let end =
        number + 1 < input.sentences.count
        ? Int(input.sentences[number + 1]) : input.tokens.count
      let firstMention = mention
      while mention < input.mentions.count, Int(input.mentions[mention].firstToken) < end {
        mention += 1
      }
      let firstTimex = timex
      while timex < input.timexes.count, input.timexes[timex].firstToken < end { timex += 1 }
      guard end > Int(start) else { continue }
      let body = bodyStart(
        text, input, Int(start)..<end, firstMention..<mention, firstTimex..<timex)
      guard body < end else { continue }
      read(
        text, input, number, body..<end,
        (firstMention..<mention).drop { Int(input.mentions[$0].firstToken) < body },
        (firstTimex..<timex).drop { input.timexes[$0].firstToken < body })
    }
    result += events
  }

  /// What the word of a token tells; of another sentence's nothing.
  func word(_ token: Int) -> EventWord {
    let place = token - firstWord
    return words.indices.contains(place) ? words[place] : .nothing
  }

  private mutating func read(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Int, _ tokens: Range<Int>,
    _ mentions: Range<Int>, _ timexes: Range<Int>
  ) {
    noteStoryDay(input, timexes)
    if !mentions.isEmpty { lastNamed = sentence }
    // Nobody whom it could be about.
    if mentions.isEmpty, input.shows.isEmpty,
      sentence - max(lastNamed, events.last?.sentence ?? .min / 2) > EventFinder.pronounReach
    {
      return
    }
    readWords(text, input, tokens)
    if input.isKorean {
      readKorean(text, input, sentence, tokens, mentions, timexes)
    } else {
      readEnglish(text, input, sentence, tokens, mentions, timexes)
    }
  }

  /// One look-up for each token of a sentence.
  private mutating func readWords(
    _ text: Span<UInt8>, _ input: borrowing Input, _ sentence: Range<Int>
  ) {
    words.removeAll(keepingCapacity: true)
    firstWord = sentence.lowerBound
    if input.isKorean {
      for index in sentence { words.append(korean.word(text, input.tokens[index])) }
    } else {
      for index in sentence { words.append(english.word(text, input.tokens[index])) }
    }
  }

  /// The first token behind commas, dashes and the like that a clause begins with.
  func evidenceStart(
    _ text: Span<UInt8>, _ input: borrowing Input, _ first: Int, _ trigger: Int
  ) -> Int {
    var first = first
    while first < trigger, input.tokens[first].kind == .mark {
      switch text[Int(input.tokens[first].start)] {
      // , - . : ; and closing brackets
      case 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x29, 0x5D: first += 1
      default: return first
      }
    }
    return first
  }

  /// Tokens of a clause that are shown on each side of the trigger.
  static let longestEvidence = 120
}
