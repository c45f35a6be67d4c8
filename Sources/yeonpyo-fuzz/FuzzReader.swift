import Foundation
import TestSupport
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit
import YeonpyoLanguages
import YeonpyoText

/// What is tried.
enum FuzzReader: String, CaseIterable {
  /// Letters, marks, names and pieces of sentences.
  case text
  /// Date phrases put together from the rules' own words.
  case dates
  /// JSON Lines, whole and broken.
  case lines
  /// Show files, tables and lines of entities.
  case gazetteers
  /// Lists of others.
  case imports
  /// Compiled gazetteers with changed bytes.
  case compiled
  /// Our own records, changed.
  case records
  /// HTML, JSON of any shape, CSV, feeds, Markdown, WARC.
  case pages, values, tables, feeds, markdown, crawls
  /// gzip, zip and tar.
  case archives
  /// EUC-KR, UTF-16, cp1252, changed.
  case encodings

  /// Its name for a message when the process is ended.
  var note: UnsafePointer<CChar> {
    switch self {
    case .text: unsafe FuzzReader.name("text")
    case .dates: unsafe FuzzReader.name("dates")
    case .lines: unsafe FuzzReader.name("lines")
    case .gazetteers: unsafe FuzzReader.name("gazetteers")
    case .imports: unsafe FuzzReader.name("imports")
    case .compiled: unsafe FuzzReader.name("compiled")
    case .records: unsafe FuzzReader.name("records")
    case .pages: unsafe FuzzReader.name("pages")
    case .values: unsafe FuzzReader.name("values")
    case .tables: unsafe FuzzReader.name("tables")
    case .feeds: unsafe FuzzReader.name("feeds")
    case .markdown: unsafe FuzzReader.name("markdown")
    case .crawls: unsafe FuzzReader.name("crawls")
    case .archives: unsafe FuzzReader.name("archives")
    case .encodings: unsafe FuzzReader.name("encodings")
    }
  }

  private static func name(_ text: StaticString) -> UnsafePointer<CChar> {
    unsafe UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  func subject(_ plan: FuzzPlan) throws -> any FuzzSubject {
    switch self {
    case .text: try TextSubject(plan, isDates: false)
    case .dates: try TextSubject(plan, isDates: true)
    case .lines: try LinesSubject(plan)
    case .gazetteers: GazetteerSubject()
    case .imports: try ImportSubject()
    case .compiled: try CompiledSubject()
    case .records: try RecordsSubject(plan)
    case .pages, .values, .tables, .feeds, .markdown, .crawls, .archives, .encodings:
      try ContainerSubject(self, plan)
    }
  }
}

/// A reader and what it is given.
protocol FuzzSubject {
  mutating func input(_ random: inout SeededGenerator) -> [UInt8]
  /// How many records, entities or entries came of it.
  mutating func read(_ input: [UInt8]) throws -> Int
}

/// The shipped gazetteers, the examples' sentences, the rules' words.
struct FuzzPlan {
  let plan: AnalysisPlan
  let validator: RecordValidator
  let sentences: [String]
  let dateWords: [String]

  init() throws {
    let files = try readShowFiles(paths: ["Gazetteers"])
    let gazetteer = try GazetteerBuilder(AnalysisPlan.languageData).build(files.definitions)
    plan = AnalysisPlan(gazetteer: gazetteer)
    validator = RecordValidator()
    var sentences: [String] = []
    let folder = "Examples/articles"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      sentences += text.split(whereSeparator: { ".\n”".contains($0) }).map(String.init)
    }
    self.sentences = sentences
    var words: Set<String> = []
    for language in Language.allCases {
      let grammar = LanguageModule.load(language).grammar
      for word in grammar.words { words.insert(word.text.description) }
      for rule in grammar.rules {
        for part in rule.pattern.description.split(whereSeparator: { " [](|)!>^+~".contains($0) })
        where !part.contains("<") {
          words.insert(String(part))
        }
      }
    }
    dateWords = words.sorted()
  }
}

/// Changes bytes, drops and doubles pieces.
func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator, keepsUTF8: Bool = false) -> [UInt8]
{
  var result = bytes
  for _ in 0..<random.below(6) where !result.isEmpty {
    let place = random.below(result.count)
    switch random.below(6) {
    case 0: result[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: result[place] = random.one(Array("\"\\{}[],:\n\t #-|&*!%@'0".utf8))
    case 2: result.remove(at: place)
    case 3: result.removeLast(random.below(result.count))
    case 4:
      let end = min(result.count, place + 1 + random.below(40))
      result.insert(contentsOf: result[place..<end], at: random.below(result.count))
    default:
      result.insert(contentsOf: random.one(hostilePieces), at: place)
    }
  }
  return keepsUTF8 ? Array(String(decoding: result, as: UTF8.self).utf8) : result
}

private let hostilePieces = [
  "\u{0}", "\u{FEFF}", "\u{2028}", "\u{1B}[31m", "\u{202E}", "\u{600}", "\u{1112}\u{1161}", "&a *a",
  "<<: ",
  "99999999999999999999", "-1", "1e999", "null", "[[[[[[[[", "{{{{", "2021-02-30", "\\ud800",
  "\\u0000",
].map { Array($0.utf8) }
