import Foundation
import TestSupport
import Testing
import YeonpyoEntities
import YeonpyoLanguages
import YeonpyoText

@testable import YeonpyoGazetteers

/// The compiled file: whole, broken and hostile.
@Suite struct CompiledFileTests {
  static let river = """
    show: work/long-river
    entities:
      - id: work/long-river
        type: work
        name: {en: Long River, ko: 긴 강}
        aliases: [{text: Riv, case: exact}, {text: 강가, context: required, lang: ko}]
        acronyms: [LR]
        nicknames: [Old River]
        seasons: [1]
        broadcaster: platform/x
        aired: 2019-12-14/2020-02-16
        note: "a note: with a colon"
      - {id: person/han-so-ra, type: person, name: {en: Han So-ra, ko: 한소라}, variants: off}
      - {id: platform/x, type: platform, name: X9, case: exact, context: none}
    """

  static func objects(_ texts: [String: String] = ["river.yaml": river]) throws -> [SourceObject] {
    try texts.sorted { $0.key < $1.key }.map { path, text in
      let bytes = Array(text.utf8)
      let read = ShowFile.read(bytes: bytes, file: path)
      try #require(!read.problems.contains { $0.severity == .error })
      return SourceObject(
        path: path, source: bytes,
        ReadSource(definitions: ObjectWriter(read.definitions), problems: read.problems))
    }
  }

  static func build(_ objects: [SourceObject]) throws -> Gazetteer {
    var language = LanguageData()
    language.instalments = ["%t Season %n"]
    return try GazetteerBuilder(language).build(objects).gazetteer
  }

  static func bytes() throws -> [UInt8] {
    GazetteerFile.bytes(of: try build(try objects()), options: 7)
  }

  static func open(_ file: [UInt8]) throws(GazetteerFileError) -> Gazetteer {
    let owner = FileMemory(file)
    return unsafe try GazetteerFile.open(owner.bytes, of: owner).gazetteer
  }

  /// Keeps a file's memory, as a mapped file does; nothing may be read past it.
  @safe private final class FileMemory: Sendable {
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    init(_ file: [UInt8]) {
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 8)
      unsafe memory.copyBytes(from: file)
      unsafe bytes = UnsafeRawBufferPointer(memory)
    }

    deinit { unsafe bytes.deallocate() }
  }

  @Test func comesBackWhole() throws {
    let bytes = try CompiledFileTests.bytes()
    let again = try CompiledFileTests.open(bytes)
    #expect(GazetteerFile.bytes(of: again, options: 7) == bytes)
    #expect(again.entities.count == 4)
    #expect(again.string(again.entity(1).koreanName) == "한소라")
    #expect(again.string(again.entity(3).englishName) == "Long River Season 1")
    #expect(again.objects.map(\.path) == ["river.yaml"])
  }

  /// What a file keeps of its sources is what they say.
  @Test func keepsItsSources() throws {
    let read = ShowFile.read(bytes: Array(CompiledFileTests.river.utf8), file: "river.yaml")
    let again = try CompiledFileTests.open(try CompiledFileTests.bytes())
    var found: [EntityDefinition] = []
    try #require(again.objects.first).read(base: nil) { found.append($0) }
    #expect(found == read.definitions)
    #expect(
      GazetteerFile.bytes(of: try CompiledFileTests.build(again.objects), options: 7)
        == (try CompiledFileTests.bytes()))
  }

  /// Every spelling says where it was written, whatever the number of files.
  @Test func knowsWhereNamesWereWritten() throws {
    let texts = ["a.yaml", "b.yaml", "c.yaml"].map { path in
      (path, "\n\nentities:\n  - {id: person/\(path), type: person, name: Nam of \(path)}\n")
    }
    let gazetteer = try CompiledFileTests.build(
      try CompiledFileTests.objects(Dictionary(uniqueKeysWithValues: texts)))
    let places = (0..<gazetteer.aliases.count).map {
      gazetteer.place(of: UInt32($0) << 1)
    }
    #expect(places.count == 3)
    #expect(Set(places) == ["a.yaml:4", "b.yaml:4", "c.yaml:4"])
  }

  @Test(arguments: [
    ([UInt8](), GazetteerFileError.foreign), (Array("show: x".utf8), .foreign),
    (Array("YEONPYOG".utf8), .truncated),
  ])
  func refusesOthers(_ file: [UInt8], _ error: GazetteerFileError) throws {
    #expect(throws: error) { try CompiledFileTests.open(file) }
  }

  @Test(arguments: [(UInt8(0), GazetteerFileError.version(0)), (9, .version(9))])
  func refusesOtherVersions(_ version: UInt8, _ error: GazetteerFileError) throws {
    var file = try CompiledFileTests.bytes()
    file[8] = version
    #expect(throws: error) { try CompiledFileTests.open(file) }
  }

  /// Cut anywhere, a file is refused and never read past its end.
  @Test func refusesWhatIsCut() throws {
    let file = try CompiledFileTests.bytes()
    for length in stride(from: 8, to: file.count, by: 41) {
      #expect(throws: GazetteerFileError.truncated) {
        try CompiledFileTests.open(Array(file[..<length]))
      }
    }
    #expect(throws: GazetteerFileError.damaged) { try CompiledFileTests.open(file + [0]) }
  }

  /// Files with bytes changed at random, their header made to fit again: whatever they say, nothing is read past them and
  /// nothing traps. `YEONPYO_MUTANTS` sets how many (a million were tried).
  @Test func survivesHostileFiles() throws {
    let file = try CompiledFileTests.bytes()
    let texts = [
      "Long River with Han So-ra on X9, season 1. LR! Old River", "긴 강에서 한소라가 강가 시즌 1, 소라는",
    ]
    let tokenized = try texts.map { try TokenizedBytes($0) }
    let words = RecognizerWords(LanguageModule.allData)
    var random = SeededGenerator(seed: 4_711)
    let count = ProcessInfo.processInfo.environment["YEONPYO_MUTANTS"].flatMap(Int.init) ?? 2_000
    var opened = 0
    for _ in 0..<count {
      let mutant = CompiledFileTests.mutate(file, &random)
      guard let gazetteer = try? CompiledFileTests.open(mutant) else { continue }
      opened += 1
      var recognizer = Recognizer(gazetteer, words)
      recognizer.keepsLost = true
      for text in tokenized { text.recognize(&recognizer, gazetteer) }
      for object in gazetteer.objects { _ = try? object.read(base: 0) { _ in } }
    }
    #expect(opened > count / 3)
  }

  private static func mutate(_ file: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var mutant = file
    let isTable = random.next() % 4 == 0
    // Where the section table ends.
    let start = UInt64(48 + 16 * Int(file[12]))
    for _ in 0..<(1 + random.next() % 8) {
      let place =
        isTable
        ? 48 + random.next() % (start - 48) : start + random.next() % (UInt64(file.count) - start)
      let byte: UInt8 = [0, 0xFF, UInt8(truncatingIfNeeded: random.next())][Int(random.next() % 3)]
      mutant[Int(place)] = byte
      // Whole words, as a forger would write.
      if random.next() % 3 == 0 {
        for next in Int(place)..<min(Int(place) + 4, file.count) { mutant[next] = byte }
      }
    }
    let header = Array(mutant[..<40] + mutant[48..<Int(start)])
    let checksum = xxHash64(header.span)
    for byte in 0..<8 {
      mutant[40 + byte] = UInt8(truncatingIfNeeded: checksum >> UInt64(byte * 8))
    }
    return mutant
  }

  private struct TokenizedBytes {
    let bytes: [UInt8]
    let tokens: [Token]

    init(_ text: String) throws {
      let bytes = Array(text.utf8)
      var tokenizer = try Tokenizer()
      var tokens: [Token] = []
      tokenizer.tokenize(bytes.span, into: &tokens)
      self.bytes = bytes
      self.tokens = tokens
    }

    func recognize(_ recognizer: inout Recognizer, _ gazetteer: Gazetteer) {
      var mentions: [Mention] = []
      var shows: [UInt32] = []
      recognizer.recognize(bytes.span, tokens.span, into: &mentions, shows: &shows)
      for mention in mentions {
        _ = gazetteer.string(gazetteer.entity(mention.entity).id)
        _ = gazetteer.place(of: mention.alias)
        _ = gazetteer.string(gazetteer.name(of: mention.entity, in: .korean))
      }
      for show in shows { _ = gazetteer.string(gazetteer.entity(show).id) }
    }
  }

  /// Hashes spread over tables of any size; were they all to begin at one slot, looking one up would take as long as the table.
  @Test(arguments: [2, 100, 4_096, 150_000])
  func spreadsHashes(_ count: Int) {
    var random = SeededGenerator(seed: 7)
    var hits = [Int](repeating: 0, count: count)
    for _ in 0..<count * 4 {
      hits[Gazetteer.spread(UInt32(truncatingIfNeeded: random.next()), count)] += 1
    }
    #expect(hits.max() ?? 0 < 30)
    #expect(hits.count { $0 == 0 } * 10 < count)
  }
}
