import TestSupport
import Testing

@testable import YeonpyoTimeline

/// Sorting on disk against sorting in memory.
@Suite struct RecordSorterTests {
  @Test(arguments: [64, 1_000, 30_000, 1 << 26])
  func sorts(_ budget: Int) throws {
    var random = SeededGenerator(seed: 20_200_216)
    var sorter = RecordSorter(budget: budget, directory: "/tmp")
    var expected: [[UInt8]] = []
    for _ in 0..<2_000 {
      // Short ones are equal often; some are longer than what is read at once.
      let count = Int(random.next() % 40 == 0 ? random.next() % 300_000 : random.next() % 4)
      let letter = UInt8(random.next() % 3)
      let record = (0..<min(count, budget > 1_000 ? count : 50)).map { UInt8($0 % 7) ^ letter }
      try sorter.add(record)
      expected.append(record)
    }
    expected.sort { $0.lexicographicallyPrecedes($1) }
    // Twice: it can be read again.
    for _ in 0..<2 {
      var place = 0
      var isSame = true
      try sorter.forEach { record in
        isSame = isSame && Array(record) == expected[place]
        place += 1
      }
      #expect(isSame)
      #expect(place == expected.count)
    }
    #expect((sorter.runCount > 0) == (budget < 1 << 20))
    // Few files are open at a time.
    #expect(sorter.runCount <= 64)
  }

  @Test func tellsWhereItCannotWrite() throws {
    var sorter = RecordSorter(budget: 64, directory: "/nowhere/at/all")
    let error = #expect(throws: SpillError.self) {
      for _ in 0..<10 { try sorter.add([1, 2, 3]) }
    }
    #expect(error?.directory == "/nowhere/at/all")
  }

  @Test func holdsNothing() throws {
    var sorter = RecordSorter(directory: "/tmp")
    try sorter.forEach { _ in Issue.record("a record from nowhere") }
  }

  /// What is written is what is read, whatever it holds.
  @Test func encodes() {
    var event = ReportedEvent()
    event.id = "a\u{0}b"
    event.doc = "기사 1"
    event.place = 70_000
    event.text = "line\nend"
    event.participants = ["person/a", "", "기사 1#n1"]
    event.number = 7
    event.record = "{\"kind\":\"event\""
    let read = ReportedEvent(decoding: event.encoded()[...])
    #expect(read.id == "a\u{1}b")
    #expect(read.doc == event.doc && read.place == event.place && read.text == event.text)
    #expect(read.participants == event.participants && read.keys.isEmpty)
    #expect(read.number == 7 && read.record == event.record)
    #expect(read.reported == nil && read.start == nil && read.end == nil)
  }
}
