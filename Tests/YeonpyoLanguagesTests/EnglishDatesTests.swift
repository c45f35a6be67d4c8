import TestSupport
import Testing
import YeonpyoDates
import YeonpyoText

@testable import YeonpyoLanguages

/// What several rules, the words around them and earlier dates make of a text together.
@Suite struct EnglishDatesTests {
  static let module = LanguageModule.load(.english)

  /// The timexes of a text written on `date`, as `words = value`.
  static func read(_ text: String, on date: String = "2013-02-12") throws -> [String] {
    let bytes = Array(text.utf8)
    return try timexes(text, on: date).map { timex in
      "\(String(decoding: bytes[timex.span.range], as: UTF8.self)) = \(timex.time.value)"
    }
  }

  static func timexes(_ text: String, on date: String) throws -> [Timex] {
    try RuleExampleTests.tag(text, module, on: date)
  }

  @Test(arguments: [
    ("open 10-12 October", ["10 = 2012-10-10", "12 October = 2012-10-12"]),
    ("on 3, 4 and 5 March", ["3 = 2013-03-03", "4 = 2013-03-04", "5 March = 2013-03-05"]),
    ("from April 8 to 12, 2011", ["April 8 = 2011-04-08", "12, 2011 = 2011-04-12"]),
    (
      "on May 2 - 3, 9 - 10",
      [
        "May 2 = 2013-05-02", "3 = 2013-05-03", "9 = 2013-05-09", "10 = 2013-05-10",
      ]
    ),
    ("On January 4 and 12 people came", ["January 4 = 2013-01-04"]),
    ("on January 4, 12 dogs barked", ["January 4 = 2013-01-04"]),
    ("the January 4-2 victory", ["January 4 = 2013-01-04", "2 = 2013-01-02"]),
    ("between 1907 and 1911", ["1907 = 1907", "1911 = 1911"]),
    ("(1907-1911)", ["1907 = 1907", "1911 = 1911"]),
  ])
  func listsOfDays(_ text: String, _ expected: [String]) throws {
    #expect(try EnglishDatesTests.read(text) == expected)
  }

  @Test(arguments: [
    ("the 2009-10 season", ["2009 = 2009", "10 = 2010"]),
    ("in 1914–18", ["1914 = 1914", "18 = 1918"]),
    ("in 1999-00", ["1999 = 1999", "00 = 2000"]), ("the issue of 2011-05", ["2011-05 = 2011-05"]),
    ("on 2011-12-13", ["2011-12-13 = 2011-12-13"]),
    ("Oct. 30-Nov. 2, 2010", ["Oct. 30 = 2010-10-30", "Nov. 2, 2010 = 2010-11-02"]),
    (
      "from December 14 to February 16, 2010",
      ["December 14 = 2009-12-14", "February 16, 2010 = 2010-02-16"]
    ),
    ("July and August 2010", ["July = 2010-07", "August 2010 = 2010-08"]),
    ("July 3. August 2010", ["July 3 = 2012-07-03", "August 2010 = 2010-08"]),
  ])
  func rangesShareTheirYear(_ text: String, _ expected: [String]) throws {
    #expect(try EnglishDatesTests.read(text) == expected)
  }

  /// Days in a quotation count from the day it was said on.
  @Test(arguments: [
    (
      #""We leave tomorrow," he said on Friday."#, ["tomorrow = 2013-02-09", "Friday = 2013-02-08"]
    ),
    (
      "On Friday she told the paper: “It rained yesterday.” Then it stopped.",
      ["Friday = 2013-02-08", "yesterday = 2013-02-07"]
    ),
    ("He said on Friday they leave tomorrow.", ["Friday = 2013-02-08", "tomorrow = 2013-02-13"]),
    (#""We met on Friday," he said today."#, ["Friday = 2013-02-08", "today = 2013-02-12"]),
    (
      #""We met yesterday" is a song of 8 May 2011."#,
      ["yesterday = 2013-02-11", "8 May 2011 = 2011-05-08"]
    ),
  ])
  func quotations(_ text: String, _ expected: [String]) throws {
    #expect(try EnglishDatesTests.read(text) == expected)
  }

  /// A time of day counts from the day its sentence names, and later days do not count from it.
  @Test(arguments: [
    (
      "On 20 March 2011, doors open at 19:30. The next day they open at noon.",
      [
        "20 March 2011 = 2011-03-20", "19:30 = 2011-03-20T19:30", "The next day = 2011-03-21",
        "noon = 2011-03-21T12:00",
      ]
    ),
    ("at 4pm in Rome on Friday", ["4pm = 2013-02-08T16:00", "Friday = 2013-02-08"]),
    ("It rained in 2011. Doors open at 19:30.", ["2011 = 2011", "19:30 = 2013-02-12T19:30"]),
    ("at 9:15 and 10:30 p.m.", ["9:15 = 2013-02-12T09:15", "10:30 p.m. = 2013-02-12T22:30"]),
    (
      "The hall was open Monday through Friday.",
      ["Monday = 2013-02-11", "Friday = 2013-02-15"]
    ),
    ("from 8 p.m. Friday, Feb. 22", ["8 p.m. Friday, Feb. 22 = 2013-02-22T20:00"]),
    (
      "on the night of Friday, 23 October 1998",
      ["the night of Friday, 23 October 1998 = 1998-10-23TNI"]
    ),
    ("“Tomorrow,” she said.", ["Tomorrow = 2013-02-13"]),
  ])
  func timesOfDay(_ text: String, _ expected: [String]) throws {
    #expect(try EnglishDatesTests.read(text) == expected)
  }

  /// Words and figures that only look like dates.
  @Test(arguments: [
    "Theresa May urged caution.", "Mrs. May left.", "a man in his 60s", "He paid £1999.",
    "Call 010-2020-1234.", "an ad for beer", "shares fell 8p to 120p", "They were tied at 3.",
    "room 1901-25", "It grew 2.5 points.", "asked her to date him", "A PM who resigned",
    "the twelfth day of the strike", "He spoke on \"This Week\" about it.",
    "a guest of NBC’s “Today,” she sang", "a report on '60 Minutes'",
    "the second half of the match", "three-quarters of the food",
    "It rose from 2.5 to 3.1 percent.", "He scored 9.5 - 10.1 points.",
  ])
  func lookalikes(_ text: String) throws {
    #expect(try EnglishDatesTests.read(text).isEmpty)
  }

  /// Figures that are a date where they are the whole text, or where something speaks for them.
  @Test(arguments: [
    ("4/22", ["4/22 = 2013-04-22"]), ("It opens on 4/22.", ["4/22 = 2013-04-22"]),
    ("a 3/8 share", []), ("112 5/8", []), ("fell 7/8 Thursday", ["Thursday = 2013-02-07"]),
    ("13.5.2011", ["13.5.2011 = 2011-05-13"]), ("release 1.5.11 is out", []),
    ("10:20", ["10:20 = 2013-02-12T10:20"]),
    ("won 3-2 in 2:09", []), ("22/04", ["22/04 = 2013-04-22"]), ("open 24/7", []),
  ])
  func figures(_ text: String, _ expected: [String]) throws {
    #expect(try EnglishDatesTests.read(text) == expected)
  }

  @Test(arguments: [
    ("two hundred years", "two hundred years = P200Y"),
    ("a thousand years", "a thousand years = P1000Y"),
    ("fifteen thousand years", "years = PXY"), ("several hundred years", "years = PXY"),
    ("3.5 years ago", "3.5 years ago = 2010"), ("2.5 times a week", "2.5 times a week = P1W"),
    ("nine hundred days", "nine hundred days = P900D"),
    ("fifty five years", "fifty five years = P55Y"),
    ("nine thousand and one days", "nine thousand and one days = P9001D"),
  ])
  func largeNumbers(_ text: String, _ expected: String) throws {
    #expect(try EnglishDatesTests.read(text) == [expected])
  }

  /// A text of times long past counts from its own dates; one of its day does not.
  @Test func stories() throws {
    let story = """
      The mill was built in 1861 and sold in 1864. It burned down on 3 March 1867. In June the owner sold the land. \
      On 4 November he left for Norway. The following year a school stood there. It closed in 1902.
      """
    #expect(
      try EnglishDatesTests.read(story) == [
        "1861 = 1861", "1864 = 1864", "3 March 1867 = 1867-03-03", "June = 1867-06",
        "4 November = 1867-11-04",
        "The following year = 1868", "1902 = 1902",
      ])
    let report = """
      The mill, built in 1861, burned on Friday. The owner, whose family bought it in 1902 and again in 1930, said \
      yesterday that he would decide by June. In 1985 and 1991 it had been flooded.
      """
    let found = try EnglishDatesTests.read(report)
    #expect(found.contains("Friday = 2013-02-08") && found.contains("June = 2013-06"))
  }

  /// A story stays where it is when it looks back, or lets somebody speak of another time.
  @Test(arguments: [
    ("He took the place that had been free since August 1859. In June he left.", "June = 1867-06"),
    ("\"We sold it two years ago,\" he said. In June he left.", "June = 1867-06"),
    ("The first mill had stood two decades earlier. In June he left.", "June = 1867-06"),
    (
      "The town had been founded in 1840. In May of that year it had no mill.",
      "that year = 1840-05"
    ),
    ("In 1871 a school was built. In June he left.", "June = 1871-06"),
    ("On 3 November 1867 he came back. In January he left.", "January = 1868-01"),
    ("In 1871 he wrote on the 14th century. Later that year he left.", "Later that year = 1871"),
  ])
  func storiesThatLookAside(_ text: String, _ expected: String) throws {
    let before = """
      The mill was built in 1861 and sold in 1864. It closed in 1902, and fell in 1930. It had been painted in 1841 and \
      in 1852, and burned on 3 March 1867. On 9 April 1867 he came back.
      """
    let last = try #require(EnglishDatesTests.read(before + " " + text).last)
    #expect(last.hasSuffix(expected))
  }

  @Test(arguments: [
    ("Profit rose in the third quarter of 2011 from a year earlier.", "a year earlier = 2010-Q3"),
    (
      "It lost money in the third quarter. Sales in the 2011 period were higher.",
      "the 2011 period = 2011-Q3"
    ),
    (
      "The fourth quarter of 2013 will be better. In the latest quarter it sold fewer cars than a year ago.",
      "a year ago = 2011-Q4"
    ),
    ("In the first half of 2011 it lost more money than a year ago.", "a year ago = 2010-H1"),
    ("Profit was lower a year earlier.", "a year earlier = 2012"),
    ("Sales fell in the quarter.", "the quarter = 2012-Q4"),
  ])
  func periods(_ text: String, _ expected: String) throws {
    #expect(try EnglishDatesTests.read(text).last == expected)
  }

  @Test(arguments: [
    ("The dividend is payable March 7.", "March 7 = 2013-03-07"),
    ("The offer was extended to February 20.", "February 20 = 2013-02-20"),
    ("The hall closed on December 20.", "December 20 = 2012-12-20"),
    ("It must be paid by May.", "May = 2013-05"),
    ("They met over the weekend.", "the weekend = 2013-W06-WE"),
    ("He said Friday that the hall was sold.", "Friday = 2013-02-08"),
    ("It will be held Saturday.", "Saturday = 2013-02-16"),
    ("He is scheduled to be sentenced March 4.", "March 4 = 2013-03-04"),
    ("The council will vote on Friday.", "Friday = 2013-02-15"),
  ])
  func directions(_ text: String, _ expected: String) throws {
    #expect(try EnglishDatesTests.read(text) == [expected])
  }

  @Test(arguments: [
    ("about two years ago", "about two years ago = 2011", "APPROX"),
    ("no more than sixty days", "no more than sixty days = P60D", "EQUAL_OR_LESS"),
    (
      "more than a hundred and fifty years", "more than a hundred and fifty years = P150Y",
      "MORE_THAN"
    ),
    ("two years or so", "two years or so = P2Y", "APPROX"),
    ("early 2011", "early 2011 = 2011", "START"),
    ("in the middle of May 2011", "the middle of May 2011 = 2011-05", "MID"),
  ])
  func modifiers(_ text: String, _ expected: String, _ modifier: String) throws {
    let timexes = try EnglishDatesTests.timexes(text, on: "2013-02-12")
    #expect(try EnglishDatesTests.read(text) == [expected])
    #expect(timexes.map { $0.time.modifier.code.description } == [modifier])
  }

  /// A day no calendar has is none: what is possible of it stays, or nothing does.
  @Test(arguments: [
    ("on February 30", "February = XXXX", false), ("on 31 June 2011", "2011-06-31", true),
    ("on 13/45/2011", "45", true), ("in the year 0", "0000", true), ("year 99999", "9999", true),
    ("on 2011-02-30", "02-30", true), ("February 29, 2011", "02-29", true),
  ])
  func impossibleDays(_ text: String, _ never: String, _ isWhole: Bool) throws {
    for timex in try EnglishDatesTests.timexes(text, on: "2013-02-12") {
      #expect(!timex.time.value.description.contains(never))
      if let start = timex.time.start, let end = timex.time.end { #expect(start <= end) }
    }
  }

  @Test(arguments: [
    "the second season", "They may leave.", "They march on.", "a fall in prices", "2000 soldiers",
    "page 1984", "It won 4-2.", "open 24/7", "model 2012-X", "$2012", "a seven-year-old boy",
    "room 1908", "99 o'clock", "The sun rose.", "the future of the mill",
  ])
  func noDates(_ text: String) throws {
    let found = try EnglishDatesTests.read(text)
    #expect(found.isEmpty, "\(found)")
  }

  /// The work grows with the text, for nothing but date words and for nothing but digits.
  @Test(arguments: [
    "the last ", "a year ago ", "May 2 - 3, ", "twenty ", "2012-11-04 ", "12 ", "1, ", "in the ",
    "nineteen ninety ", "the first two quarters of ", "about a hundred and ", "or so ",
  ])
  func growsLinearly(_ piece: String) throws {
    func steps(_ count: Int) throws -> Int {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      var tokenizer = try Tokenizer()
      var tokens: [Token] = []
      tokenizer.tokenize(bytes.span, into: &tokens)
      var finder = TimexFinder(
        try CompiledGrammar(EnglishDatesTests.module.grammar, EnglishDatesTests.module.data))
      var phrases: [TimePhrase] = []
      finder.find(bytes.span, tokens.span, taken: [ByteSpan]().span, into: &phrases)
      return finder.steps
    }
    let small = try steps(500)
    let large = try steps(1_000)
    #expect(large <= 2 * small + 400, "\(small), then \(large)")
  }

  private static let pieces = """
    the a an first last next past year years ago earlier later May March January Friday 2 3 12 31 1999 2011 1861 - – / , \
    . : ' ’ s 's to and or of in on by at twenty nineteen ninety hundred thousand one two BC p.m. pm am 9 10:30 early late \
    mid mid- end beginning quarter half season winter summer about more than over nearly at least no so day days week \
    weekend decade century now today yesterday Christmas Day New Year's Eve (2004) 2004-05 2.5 12.5.2011 '97 90s 1990s \
    지난해 8월 4일 ( )
    """.split(separator: " ").map(String.init)

  /// Whatever stands together: spans in order and apart, and no interval that ends before it begins.
  @Test(arguments: 1...20) func anyWords(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<400 {
      text += EnglishDatesTests.pieces.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<5, using: &generator) > 0 { text += " " }
    }
    var end: UInt32 = 0
    for timex in try EnglishDatesTests.timexes(text, on: "2013-02-12") {
      #expect(timex.span.start >= end && timex.span.end > timex.span.start)
      end = timex.span.end
      if let first = timex.time.start, let last = timex.time.end { #expect(first <= last) }
    }
    #expect(Int(end) <= text.utf8.count)
  }
}
