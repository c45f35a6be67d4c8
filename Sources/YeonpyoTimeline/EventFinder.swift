import YeonpyoDates
import YeonpyoEntities
import YeonpyoText

/// Finds what a document says happened: in each clause with a trigger and somebody it concerns.
///
/// Clauses are cut at conjunctions; the days come from a time expression of the clause, else from the document's date
/// (half of all news events happen on it: Minard and others 2015, SemEval task 4).
package struct EventFinder: ~Copyable {
  let gazetteer: Gazetteer
  let english: EventTables
  let korean: EventTables
  /// Of the document at hand.
  var events: [Event] = []
  var clauses: [Clause] = []
  /// What the words of the sentence at hand tell, by token from its first on.
  var words: [EventWord] = []
  var firstWord = 0
  /// The last event of each speaker with days of its own.
  var speeches: [Participant: Event] = [:]
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
    /// All cues of its words.
    var cues = EventCue(rawValue: 0)
    /// Places of its first and last event.
    var events = 0..<0
    /// Korean: its verb, how certain it is by that, what was said inside it, and the place of its event.
    var predicate: KoreanPredicate?
    var status: EventStatus?
    var hole = 0..<0
    var event: Int?
  }

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
    package var shows: [UInt32]
    package var date: CivilDay?
    package var isKorean: Bool

    package init(
      tokens: [Token], sentences: [UInt32], mentions: [Mention], timexes: [Timex],
      shows: [UInt32], date: CivilDay?, isKorean: Bool
    ) {
      self.tokens = tokens
      self.sentences = sentences
      self.mentions = mentions
      self.timexes = timexes
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
      read(
        text, input, number, Int(start)..<end, firstMention..<mention, firstTimex..<timex)
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
    readWords(text, input, tokens)
    if input.isKorean { return readKorean(text, input, sentence, tokens, mentions, timexes) }
    cut(text, input, tokens, mentions, timexes)
    for place in clauses.indices {
      let first = events.count
      addEvents(text, input, sentence, place)
      clauses[place].events = first..<events.count
      if clauses[place].isSince, place > 0 { dateFrom(place, input) }
    }
  }

  /// `waited since it ended in May`: what stands before `since` goes on from there to the document's date.
  private mutating func dateFrom(_ place: Int, _ input: borrowing Input) {
    let begun = clauses[place].events
    let waiting = clauses[place - 1]
    if waiting.events.isEmpty {
      // `It has been a year since it ended.`
      guard
        let length = waiting.timexes.first(where: {
          input.timexes[$0].time.type == .duration && input.timexes[$0].time.start != nil
        }), let start = input.timexes[length].time.start
      else { return }
      for event in begun where events[event].basis != .timex {
        let month = CivilDay(year: start.year, month: start.month, day: 1)
        let days = CivilDay.days(inMonth: start.month, of: start.year)
        events[event].setDays(month, month?.adding(days: days - 1), .timex)
        events[event].timex = length
      }
      return
    }
    var start = begun.first.flatMap { events[$0].start }
    for timex in clauses[place].timexes where start == nil {
      start = input.timexes[timex].time.start
    }
    guard let start, let date = input.date, start <= date else { return }
    for event in waiting.events where events[event].basis == .document {
      events[event].setDays(start, date, .timex)
      events[event].timex = begun.first.flatMap { events[$0].timex } ?? clauses[place].timexes.first
    }
  }
}
