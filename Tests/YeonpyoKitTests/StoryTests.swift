import Foundation
import TestSupport
import Testing
import YeonpyoGazetteers
import YeonpyoText
import YeonpyoTimeline

@testable import YeonpyoKit

/// Thirty Korean articles with their events marked: `Stories/korean.txt` says how.
@Suite struct StoryTests {
  struct Gold {
    var span: ByteSpan
    var entry: String
    var status: String
    var days: (start: String?, end: String?)
    var participant: String
  }

  struct Story {
    var id: String
    var date: String
    var text: String
    var events: [Gold]
  }

  private static let directory = projectPath + "/Tests/YeonpyoKitTests/Stories"

  private static let stories: [Story] = {
    let file = try? String(contentsOfFile: directory + "/korean.txt", encoding: .utf8)
    return (file ?? "").components(separatedBy: "\n= ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let head = lines[0].split(separator: " ")
      let marked = MarkedText(lines[1].trimmingCharacters(in: .whitespacesAndNewlines))
      return Story(
        id: String(head[0]), date: String(head[1]), text: marked.text,
        events: marked.marks.map { mark in
          let fields = mark.id.split(separator: " ").map(String.init)
          return Gold(
            span: mark.span, entry: fields[0], status: fields[1], days: days(fields[2]),
            participant: fields[3])
        })
    }
  }()

  /// `2024-03`, `a/b`, `a/..`, `-`
  private static func days(_ text: String) -> (String?, String?) {
    let parts = text.split(separator: "/").map(String.init)
    func day(_ text: String, _ isEnd: Bool) -> String? {
      if text == ".." || text == "-" { return nil }
      let numbers = text.split(separator: "-").compactMap { Int($0) }
      let month = numbers.count > 1 ? numbers[1] : isEnd ? 12 : 1
      let last = CivilDay.days(inMonth: month, of: numbers[0])
      let day = numbers.count > 2 ? numbers[2] : isEnd ? last : 1
      return CivilDay(year: numbers[0], month: month, day: day)?.iso
    }
    return (day(parts[0], false), day(parts[parts.count - 1], true))
  }

  private static let plan = Result {
    let read = try readShowFiles(paths: [directory + "/shows"])
    return AnalysisPlan(
      gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(read.definitions))
  }

  @Test func thereAreThirty() {
    #expect(Self.stories.count == 30)
    #expect(Self.stories.flatMap(\.events).count == 107)
  }

  /// What is read of all stories, against what is marked; the numbers are what was reached.
  @Test func readsStories() throws {
    var analyzer = try Analyzer(Self.plan.get())
    var (found, extra, days, status, participant) = (0, 0, 0, 0, 0)
    for story in Self.stories {
      var document = Document(id: story.id, path: nil, text: Array(story.text.utf8))
      document.language = .korean
      document.date = CivilTime(iso: story.date)
      analyzer.analyze(document)
      var isUsed = [Bool](repeating: false, count: analyzer.analysis.events.count)
      for gold in story.events {
        let matches = analyzer.analysis.events.indices.filter {
          let trigger = analyzer.analysis.events[$0].trigger
          return trigger.start < gold.span.end && trigger.end > gold.span.start
        }
        for match in matches { isUsed[match] = true }
        guard let match = matches.last else { continue }
        let event = analyzer.analysis.events[match]
        found += 1
        if gold.days == (nil, nil) || gold.days == (event.start?.iso, event.end?.iso) { days += 1 }
        if event.status.word.description == gold.status { status += 1 }
        let people = event.participants.compactMap { who -> String? in
          guard case .entity(let number) = who, let plan = try? Self.plan.get() else { return nil }
          return plan.gazetteer.string(plan.gazetteer.entity(number).id)
        }
        if people.contains(gold.participant) { participant += 1 }
      }
      extra += isUsed.count { !$0 }
    }
    #expect(found >= 96)
    #expect(extra <= 11)
    #expect(days >= 93)
    #expect(status >= 96)
    #expect(participant >= 93)
  }

  /// What several stories tell is in one entry, and no entry tells two things.
  @Test func mergesStories() throws {
    var input = TimelineInput()
    // What each event is by the gold.
    var goldOfEvent: [String: String] = [:]
    var storiesOfGold: [String: Set<String>] = [:]
    for story in Self.stories {
      let result = try records(
        of: Array(story.text.utf8), path: "\(story.date)-\(story.id).txt", Self.plan.get())
      try input.add(lines: result.bytes.array)
      for gold in story.events where gold.entry != "-" {
        storiesOfGold["\(gold.entry) \(gold.status)", default: []].insert(story.id)
      }
      for line in result.lines {
        let record = try object(line)
        guard record["kind"] as? String == "event", let id = record["id"] as? String,
          let start = record["triggerStart"] as? Int, let end = record["triggerEnd"] as? Int
        else { continue }
        for gold in story.events {
          let utf8 = story.text.utf8
          func place(_ byte: UInt32) -> Int {
            String(utf8.prefix(Int(byte)))?.unicodeScalars.count ?? -1
          }
          if place(gold.span.start) < end, place(gold.span.end) > start, gold.entry != "-" {
            goldOfEvent[id] = "\(gold.entry) \(gold.status)"
          }
        }
      }
    }
    var mixed = 0
    var storiesInOne: [String: Int] = [:]
    try input.builder.finish { entry, told in
      #expect(entry.status != .fictional)
      let golds = Dictionary(grouping: told.filter { goldOfEvent[$0.id] != nil }) {
        goldOfEvent[$0.id] ?? ""
      }
      if golds.count > 1 { mixed += 1 }
      for (gold, events) in golds {
        storiesInOne[gold] = max(storiesInOne[gold] ?? 0, Set(events.map(\.doc)).count)
      }
    }
    let several = storiesOfGold.filter { $0.value.count > 1 }
    let kept = several.count { storiesInOne[$0.key] == $0.value.count }
    #expect(several.count == 9)
    #expect(kept >= 5)
    #expect(mixed <= 2)
  }
}
