import CBench
import CSystem
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit
import YeonpyoText

/// Names from made-up gazetteers of several sizes: how fast, in news without them and in text where one stands after every
/// twelve words.
struct GazetteerBench {
  private let bench: Bench
  private let sizes: [Int]
  private let directory: String

  init(_ bench: Bench, _ sizes: [Int]) {
    self.bench = bench
    self.sizes = sizes
    directory = bench.written ?? "/tmp/yeonpyo-bench-\(sys_process_id())"
  }

  func run(_ checks: inout Checks) throws {
    var names = SyntheticNames()
    let people = (0..<(sizes.max() ?? 0)).map { _ in names.next() }
    unsafe _ = directory.withCString { unsafe sys_mkdir($0) }
    var speeds: [String: [Double]] = [:]
    for size in sizes {
      let file = try build(Array(people[..<size]))
      for language in bench.languages {
        try measure(people[..<size], file.gazetteer, language, &speeds, &checks)
      }
    }
    guard !bench.isCheck else { return }
    print("\nfastest size to slowest (reach 2)")
    for (name, values) in speeds.sorted(by: { $0.key < $1.key }) {
      print(
        padded(name, 32) + left(fixed((values.max() ?? 0) / (values.min() ?? 1), 2), 9))
    }
  }

  /// Builds as `gazetteer build` does, by way of a table and a compiled file.
  private func build(_ people: [SyntheticNames.Person]) throws -> CompiledFile {
    let table = joinPath(directory, "names-\(people.count).tsv")
    let compiled = joinPath(directory, "names-\(people.count).ypg")
    // Left by an earlier run.
    if bench.written != nil, let file = try? CompiledFile(compiled), file.isWhole { return file }
    try write(SyntheticNames.table(people), table)
    let start = bench_cpu_nanoseconds()
    let objects = try GazetteerSources(paths: [table]).objects()
    let built = try GazetteerBuilder(AnalysisPlan.languageData).build(objects).gazetteer
    let bytes = GazetteerFile.bytes(
      of: built,
      options: GazetteerBuilder.options(AnalysisPlan.languageData, icu: YeonpyoVersion.icu))
    try write(bytes, compiled)
    let seconds = Double(bench_cpu_nanoseconds() - start) / 1e9
    guard let file = try CompiledFile(compiled) else { throw BenchFailure() }
    if bench.written == nil {
      for path in [table, compiled] { unsafe _ = path.withCString { unsafe sys_unlink($0) } }
    }
    if !bench.isCheck {
      print(
        "\n\(people.count) people: built in \(fixed(seconds, 1)) s, \(fixed(Double(bytes.count) / 1e6, 1)) MB,"
          + " \(built.aliases.count) spellings")
      print(padded("row", 32) + "     MB/s    ratio     mentions")
    }
    return file
  }

  private func measure(
    _ people: ArraySlice<SyntheticNames.Person>, _ gazetteer: Gazetteer, _ language: Language,
    _ speeds: inout [String: [Double]], _ checks: inout Checks
  ) throws {
    let plan = AnalysisPlan(gazetteer: gazetteer)
    let sentences = try Corpus.sentences(
      of: language, below: bench.directory + "/Examples/articles")
    let names = people.map { Array((language == .english ? $0.latin : $0.hangul).utf8) }
    for (kind, put) in [("news", []), ("name every 12 words", names)] {
      let corpus = Corpus(
        language, sentences: sentences, size: bench.megabytes * 1_000_000, names: put)
      let rows = Rows(corpus, plan, runs: bench.isCheck ? 1 : 3)
      let walk = try rows.one(0)
      let tokens = try rows.one(2)
      let found = try rows.one(3)
      let seconds = tokens.seconds + found.seconds
      let name = "\(language.rawValue), \(kind)"
      let speed = Double(corpus.bytes) / 1e6 / seconds
      speeds[name, default: []].append(speed)
      if !put.isEmpty {
        // Some made-up names are words, which need a cue.
        let isEnough = found.count * 10 >= corpus.namesPutIn * 9
        checks.expect(
          isEnough ? 1 : 0, 1,
          "\(name), \(people.count): \(found.count) of \(corpus.namesPutIn) found")
        if let written = bench.written {
          let text = corpus.documents.flatMap(\.text)
          try write(text, joinPath(written, "\(language.rawValue)-\(people.count).txt"))
        }
      }
      guard !bench.isCheck else { continue }
      print(
        padded(name, 32) + left(fixed(speed, 1), 9) + left(fixed(walk.seconds / seconds, 2), 9)
          + left(String(found.count), 13))
    }
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    var file = try OutputFile(path: path)
    try file.write(bytes)
    try file.finish()
  }
}

/// Writes a dump of `count` made-up entities, shaped as Wikidata's: labels in many languages, claims, references.
func writeDump(_ count: Int) throws {
  var names = SyntheticNames()
  let file = OutputFile()
  var bytes = Array("[\n".utf8)
  for number in 1...max(count, 1) {
    let person = names.next()
    let labels = ["en", "de", "fr", "es"].map {
      "\"\($0)\":{\"language\":\"\($0)\",\"value\":\"\(person.latin)\"}"
    }
    let claims = (1...20).map { property in
      "\"P\(1000 + property)\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P\(1000 + property)\","
        + "\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"id\":\"Q\(number &* property % 9973)\"},"
        + "\"type\":\"wikibase-entityid\"}},\"type\":\"statement\",\"rank\":\"normal\",\"references\":[]}]"
    }
    let kind =
      "\"P31\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P31\",\"datavalue\":{\"value\":"
      + "{\"entity-type\":\"item\",\"id\":\"Q5\"},\"type\":\"wikibase-entityid\"}}}]"
    bytes +=
      "{\"type\":\"item\",\"id\":\"Q\(number)\",\"labels\":{\(labels.joined(separator: ",")),".utf8
    bytes +=
      "\"ko\":{\"language\":\"ko\",\"value\":\"\(person.hangul)\"}},\"descriptions\":[],".utf8
    bytes += "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"\(person.aliases[0])\"}]},".utf8
    bytes +=
      "\"claims\":{\(([kind] + claims).joined(separator: ","))}}\(number < count ? "," : "")\n".utf8
    if bytes.count > 1 << 20 {
      try file.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }
  try file.write(bytes + Array("]\n".utf8))
}
