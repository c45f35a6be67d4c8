import Foundation
import TestSupport
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit
import YeonpyoText

/// Show files, tables and lines of entities with changed bytes: problems with places, or a gazetteer.
struct GazetteerSubject: FuzzSubject {
  private static let show = """
    show: work/night-ferry
    entities:
      - id: work/night-ferry
        type: work
        name: {en: The Night Ferry, ko: 밤의 연락선}
        aliases: [Ferry, {text: 연락선, lang: ko, context: required, case: exact}]
        acronyms: [TNF]
        seasons: [1, 2]
        aired: 2019-12-14/2020-02-16
        broadcaster: platform/tvn
      - id: person/kim-ara
        type: person
        name: {en: Kim Ara, ko: 김아라}
        plays: [character/captain-moon]
        variants: off   # a comment
    """
  private static let table =
    "# comment\nplace/a\tplace\tAbidjan\t아비장\tAbi|Bid@exact\tAB\tfixed\nperson/b\tperson\tAnna Zorb\t\t\t\texact,context\n"
  private static let lines = """
    {"id":"person/kim-ara","show":"work/harbour","type":"person","name":{"en":"Kim Ara","ko":"김아라"}}
    {"id":"work/harbour","type":"work","name":"Harbour","aliases":["H",{"text":"Har"}],"seasons":[1]}
    """
  private let directory = NSTemporaryDirectory() + "/yeonpyo-fuzz-\(getpid())"
  private var kind = 0

  mutating func input(_ random: inout SeededGenerator) -> [UInt8] {
    kind = random.below(3)
    let text = [GazetteerSubject.show, GazetteerSubject.table, GazetteerSubject.lines][kind]
    return mutated(Array(text.utf8), &random)
  }

  mutating func read(_ input: [UInt8]) throws -> Int {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let path = directory + "/names" + [".yaml", ".tsv", ".jsonl"][kind]
    try Data(input).write(to: URL(fileURLWithPath: path))
    do throws(GazetteerError) {
      let files = try readShowFiles(paths: [path])
      guard let builder = try? GazetteerBuilder(AnalysisPlan.languageData) else { return 0 }
      let gazetteer = try builder.build(files.definitions)
      let bytes = GazetteerFile.bytes(of: gazetteer, options: 0)
      return bytes.isEmpty ? 0 : files.definitions.count
    } catch {
      for problem in error.problems where problem.message.isEmpty || problem.place.file != path {
        throw FuzzProblem("a problem without its place: \(problem)") as any Error
      }
      return 0
    }
  }
}

/// Lists of others with changed bytes: what is imported can be read again.
struct ImportSubject: FuzzSubject {
  private static let sources: [(ImportFormat, String)] = [
    (
      .cast,
      "Hyun Bin (현빈) - Ri Jeong-hyeok (리정혁)\nSon Ye-jin as Yoon Se-ri\n* Kim … Park / Lee\n# c\n"
    ),
    (
      .tmdb,
      #"{"cast":[{"name":"Hyun Bin","original_name":"현빈","character":"Ri"}],"crew":[{"name":"A B","job":"Director"}]}"#
    ),
    (
      .sparql,
      #"{"results":{"bindings":[{"person":{"value":"http://x/Q1"},"personLabel":{"value":"A B"},"charLabel":{"value":"C"}}]}}"#
    ),
    (
      .wikidata,
      #"{"entities":{"Q1":{"id":"Q1","labels":{"en":{"value":"A B"},"ko":{"value":"가나"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}}}"#
    ),
    (.spacy, #"{"label":"PERSON","pattern":[{"LOWER":"hyun"},{"LOWER":"bin"}],"id":"h"}"#),
    (.regexner, "Hyun Bin\tPERSON\tMISC\t1\nSeoul\tCITY\n"),
  ]
  private let path: String
  private var format = ImportFormat.cast

  init() throws { path = NSTemporaryDirectory() + "/yeonpyo-fuzz-import-\(getpid())" }

  mutating func input(_ random: inout SeededGenerator) -> [UInt8] {
    let (format, text) = random.one(ImportSubject.sources)
    self.format = format
    return mutated(Array(text.utf8), &random)
  }

  mutating func read(_ input: [UInt8]) throws -> Int {
    try Data(input).write(to: URL(fileURLWithPath: path))
    guard let made = try? GazetteerImport(path: path, format: format) else { return 0 }
    let file = Array(made.showFile(title: "A \"Show\"").utf8)
    let (definitions, problems) = ShowFile.read(bytes: file, file: "made.yaml")
    for problem in problems where problem.severity == .error {
      throw FuzzProblem("what was imported cannot be read: \(problem)")
    }
    try Data(made.table).write(to: URL(fileURLWithPath: path + ".tsv"))
    do throws(GazetteerError) {
      _ = try readShowFiles(paths: [path + ".tsv"])
    } catch {
      throw FuzzProblem("the table that was imported cannot be read: \(error.problems)")
        as any Error
    }
    return definitions.count
  }
}

/// Compiled gazetteers with changed bytes and a header that fits again: refused, or used without reading anything past them.
struct CompiledSubject: FuzzSubject {
  private let file: [UInt8]
  private let plan = AnalysisPlan(gazetteer: Gazetteer())
  private static let text = Array(
    "The Night Ferry with Kim Ara on tvN, season 1. TNF! 밤의 연락선에서 김아라가 시즌 1, 아라는".utf8)
  private let tokens: [Token]

  init() throws {
    let show = """
      show: work/night-ferry
      entities:
        - {id: work/night-ferry, type: work, name: {en: The Night Ferry, ko: 밤의 연락선}, acronyms: [TNF], seasons: [1], broadcaster: platform/tvn}
        - {id: person/kim-ara, type: person, name: {en: Kim Ara, ko: 김아라}, plays: [character/ara]}
        - {id: character/ara, type: character, name: {en: Ara Kim, ko: 아라}}
        - {id: platform/tvn, type: platform, name: tvN}
      """
    let read = ShowFile.read(bytes: Array(show.utf8), file: "a.yaml")
    let gazetteer = try GazetteerBuilder(AnalysisPlan.languageData).build(read.definitions)
    file = GazetteerFile.bytes(of: gazetteer, options: 0)
    var tokenizer = try Tokenizer()
    var tokens: [Token] = []
    tokenizer.tokenize(CompiledSubject.text.span, into: &tokens)
    self.tokens = tokens
  }

  mutating func input(_ random: inout SeededGenerator) -> [UInt8] {
    var mutant = file
    let start = 48 + 16 * Int(file[12])
    for _ in 0..<1 + random.below(8) {
      let isTable = random.below(4) == 0
      let place = isTable ? 48 + random.below(start - 48) : start + random.below(file.count - start)
      let byte = random.one([0, 0xFF, UInt8(truncatingIfNeeded: random.next())])
      for next in place..<min(place + (random.below(3) == 0 ? 4 : 1), file.count) {
        mutant[next] = byte
      }
    }
    let checksum = xxHash64(Array(mutant[..<40] + mutant[48..<start]).span)
    for byte in 0..<8 {
      mutant[40 + byte] = UInt8(truncatingIfNeeded: checksum >> UInt64(byte * 8))
    }
    return mutant
  }

  mutating func read(_ input: [UInt8]) throws -> Int {
    let copy = FlatArray(input)
    var opened: Gazetteer?
    unsafe copy.withBytes { bytes in
      opened = unsafe (try? GazetteerFile.open(bytes, of: Kept(copy)))?.gazetteer
    }
    guard let gazetteer = opened else { return 0 }
    var recognizer = Recognizer(gazetteer, plan.names)
    var mentions: [Mention] = []
    var shows: [UInt32] = []
    recognizer.recognize(CompiledSubject.text.span, tokens.span, into: &mentions, shows: &shows)
    for mention in mentions where mention.isKnown {
      _ = gazetteer.string(gazetteer.entity(mention.entity).id)
      _ = gazetteer.place(of: mention.alias)
    }
    return mentions.count
  }

  /// Keeps the bytes for as long as the gazetteer lives.
  private final class Kept: Sendable {
    let bytes: FlatArray<UInt8>
    init(_ bytes: FlatArray<UInt8>) { self.bytes = bytes }
  }
}

/// Our own records, changed: whatever they hold, a timeline in every format.
struct RecordsSubject: FuzzSubject {
  private let plan: FuzzPlan
  private let records: [[UInt8]]

  init(_ plan: FuzzPlan) throws {
    self.plan = plan
    let worker = try ManagedWorker(plan.plan)
    records = try plan.sentences.prefix(200).flatMap { sentence in
      try worker.records(of: Array((sentence + ".").utf8), hasDate: true).split(separator: 0x0A)
        .filter { !$0.starts(with: Array("{\"kind\":\"error\"".utf8)) }.map(Array.init)
    }
  }

  mutating func input(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<1 + random.below(8) {
      bytes += mutated(random.one(records), &random, keepsUTF8: true)
      bytes.append(0x0A)
    }
    return bytes
  }

  mutating func read(_ input: [UInt8]) throws -> Int {
    var count = 0
    for format in TimelineFormat.allCases {
      var timeline = TimelineInput(keepsRecords: format == .jsonl)
      try timeline.add(lines: input)
      var selection = TimelineSelection()
      selection.withEvents = format == .jsonl
      var bytes: [UInt8] = []
      count = try timeline.write(format, selection) { bytes += $0 }
      if format == .jsonl {
        for line in bytes.split(separator: 0x0A) {
          guard (try? JSONTree(Array(line))) != nil else {
            throw FuzzProblem("no JSON: \(String(decoding: line, as: UTF8.self))")
          }
        }
      }
    }
    return count
  }
}
