import TestSupport
import YeonpyoDocuments
import YeonpyoKit
import YeonpyoText

/// Articles of random pieces: letters and marks that break tokenizers, names, sentences, the words of date rules.
struct TextSubject: FuzzSubject {
  private let plan: FuzzPlan
  private let isDates: Bool
  private var worker: ManagedWorker
  private var number = 0

  init(_ plan: FuzzPlan, isDates: Bool) throws {
    self.plan = plan
    self.isDates = isDates
    worker = try ManagedWorker(plan.plan)
  }

  private static let pieces: [String] = [
    "a", "Z", "é", "1", "20", "2021", "03", " ", " ", " ", "\n", "\n\n", "\r\n", ".", ",", "'", "’",
    "\"", "“", "”", "-",
    "–", "--", ":", ";", "/", "@", "·", "…", "‘", "(", ")", "[", "]", "=", "가", "힣", "은", "는", "이",
    "가", "을", "에서",
    "\u{301}", "\u{1112}", "\u{1161}", "\u{11AB}", "ㄱ", "漢", "の", "😀", "👩\u{200D}", "🇰🇷", "\u{FE0F}",
    "\u{AD}",
    "\u{200B}", "\u{FEFF}", "\u{3000}", "\u{A0}", "\u{202F}", "３", "ｔｖＮ", "\u{600}", "א", "ท", "½",
    "\u{0}", "\u{85}",
    "Hyun Bin", "현빈", "리정혁", "Ri Jeong-hyeok", "Lee Jung Hyuk", "Kim", "Seoul", "서울", "tvN", "U.S.",
    "Alice Moreno",
    "Mr. ", "씨", "배우 ", "said", "말했다", "married", "결혼했다", "not", "않았다", "will", "예정", "who", "and",
    "기자",
    "SEOUL, Aug. 20 (AP) --", "By ", "사진=", "Season 2", "시즌2", "Crash Landing on You", "사랑의 불시착",
    "1박 2일",
  ]

  mutating func input(_ random: inout SeededGenerator) -> [UInt8] {
    var text = ""
    let count = 1 + random.below(isDates ? 10 : 40)
    for _ in 0..<count {
      if isDates {
        text += random.one(plan.dateWords)
        if random.below(4) == 0 {
          text += random.one(["1", "3", "12", "31", "45", "99", "1990", "2021", "13:30", "24", "0"])
        }
        text += random.one(["", " ", " ", " ", "-", ",", ", ", ":", "\n", ".", "(", ")", "에", "은 "])
      } else if random.below(6) == 0 {
        text += random.one(plan.sentences)
      } else {
        text += random.one(TextSubject.pieces)
      }
    }
    return Array(text.utf8)
  }

  mutating func read(_ input: [UInt8]) throws -> Int {
    number += 1
    // Half of them without a document date.
    let bytes = try worker.records(of: input, hasDate: number % 2 == 0)
    return try plan.validator.check(bytes, text: input)
  }
}

/// A worker of one thread.
struct ManagedWorker {
  private let box: Box

  private final class Box {
    var dated: BatchWorker
    var undated: BatchWorker
    init(_ plan: AnalysisPlan) throws {
      var options = InputOptions()
      options.date = CivilTime(iso: "2021-03-15T09:30")
      dated = try BatchWorker(plan, DocumentReader(options), RecordOptions())
      undated = try BatchWorker(plan, DocumentReader(InputOptions()), RecordOptions())
    }
  }

  init(_ plan: AnalysisPlan) throws { box = try Box(plan) }

  func records(of text: [UInt8], hasDate: Bool) throws -> [UInt8] {
    run([.whole(InputPlace(doc: "a", path: nil, isNamed: true), bytes: text)], hasDate)
  }

  func records(ofLines bytes: [UInt8]) -> [UInt8] {
    run(
      [
        .lines(
          InputPlace(doc: "a", path: nil, isNamed: true), firstLine: 1, offset: 0, bytes: bytes)
      ],
      true)
  }

  private func run(_ units: [WorkUnit], _ hasDate: Bool) -> [UInt8] {
    hasDate ? box.dated.run(units).bytes.array : box.undated.run(units).bytes.array
  }
}

/// Lines of JSON, some of them broken: an answer for each.
struct LinesSubject: FuzzSubject {
  private let plan: FuzzPlan
  private let worker: ManagedWorker

  init(_ plan: FuzzPlan) throws {
    self.plan = plan
    worker = try ManagedWorker(plan.plan)
  }

  mutating func input(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<1 + random.below(4) {
      let sentence = random.one(plan.sentences).replacing("\"", with: "\\\"").replacing(
        "\n", with: " ")
      let date = random.one([
        "2021-03-15", "2021-02-30", "x", "", "2021-03-15T25:00", "15 March 2021",
      ])
      let line =
        "{\"id\":\"\(number)\",\"date\":\"\(date)\",\"title\":null,\"text\":\"\(sentence)\\u00e9\\ud83d\\ude00\",\"a\":[1,{}]}"
      bytes += mutated(Array(line.utf8), &random)
      bytes.append(0x0A)
    }
    return bytes
  }

  mutating func read(_ input: [UInt8]) throws -> Int {
    let bytes = worker.records(ofLines: input)
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).count - 1
    let count = try plan.validator.check(bytes, text: nil)
    let answers = bytes.split(separator: 0x0A).count {
      $0.starts(with: Array("{\"kind\":\"document\"".utf8))
        || $0.starts(with: Array("{\"kind\":\"error\"".utf8))
    }
    guard answers >= lines else {
      throw FuzzProblem("\(lines) lines, \(answers) documents and errors")
    }
    return count
  }
}
