import CBench
import YeonpyoEntities
import YeonpyoKit
import YeonpyoText

/// One line of the bench: how fast, and the count that shows the work was done.
struct Row {
  var name: String
  /// Best of the runs, in seconds of CPU time.
  var seconds: Double
  var count: Int
  var allocations: Int
}

/// Measures every stage over one corpus in one process, on one core.
struct Rows: ~Copyable {
  private let corpus: Corpus
  private let plan: AnalysisPlan
  private let runs: Int

  init(_ corpus: Corpus, _ plan: AnalysisPlan, runs: Int) {
    self.corpus = corpus
    self.plan = plan
    self.runs = runs
  }

  /// All rows, the best of several rounds: a row's runs lie apart in time, so that a slow moment of the machine spoils
  /// none of them for good.
  func all(rounds: Int) throws -> [Row] {
    var best: [Row] = []
    for _ in 0..<rounds {
      let rows = try (0..<9).map { try one($0) }
      for (index, row) in rows.enumerated() {
        if index == best.count { best.append(row) }
        best[index].seconds = min(best[index].seconds, row.seconds)
      }
    }
    return best
  }

  /// One row by its number, for a profiler.
  func one(_ number: Int) throws -> Row {
    switch number {
    case 0: try floor()
    case 1: try segments()
    case 2: try tokenizer()
    case 3: try recognizer()
    case 4: try dates()
    case 5: try foundNames()
    case 6: try events()
    case 7: try writer()
    default: try pipeline()
    }
  }

  private func measure(_ name: String, _ body: () throws -> Int) rethrows -> Row {
    var row = Row(name: name, seconds: .infinity, count: 0, allocations: 0)
    for run in 0..<runs {
      let allocations = bench_allocations()
      let start = bench_cpu_nanoseconds()
      row.count = try body()
      row.seconds = min(row.seconds, Double(bench_cpu_nanoseconds() - start) / 1e9)
      // The first run makes the buffers that later ones use again.
      if run > 0 || runs == 1 { row.allocations = Int(bench_allocations() - allocations) }
    }
    return row
  }

  /// ICU's plain walk: UTF-16 ready beforehand, one `setText` a document, root rules.
  private func floor() throws -> Row {
    let breaker = try Breaker(.words)
    return measure("ICU word walk") {
      var count = 0
      for units in corpus.units {
        unsafe units.withUnsafeBufferPointer { unsafe count += breaker.countBoundaries(in: $0) }
      }
      return count
    }
  }

  private func segments() throws -> Row {
    var tokenizer = try Tokenizer()
    return measure("segments") {
      corpus.documents.reduce(0) { $0 + tokenizer.countBoundaries($1.text.span) }
    }
  }

  private func tokenizer() throws -> Row {
    var analyzer = try Analyzer(plan)
    return measure("tokens and sentences") {
      var count = 0
      for document in corpus.documents {
        analyzer.begin()
        analyzer.tokenize(document)
        count += analyzer.analysis.tokens.count
      }
      return count
    }
  }

  /// Runs `stage` on documents whose earlier stages were run outside the clock.
  private func stage(
    _ name: String, prepare: (inout Analyzer, Document) -> Void,
    _ stage: (inout Analyzer, Document) -> Int
  ) throws -> Row {
    var analyzer = try Analyzer(plan)
    var row = Row(name: name, seconds: .infinity, count: 0, allocations: 0)
    for _ in 0..<runs {
      var nanoseconds: Int64 = 0
      var allocations: Int64 = 0
      row.count = 0
      for document in corpus.documents {
        prepare(&analyzer, document)
        let before = bench_allocations()
        let start = bench_cpu_nanoseconds()
        row.count += stage(&analyzer, document)
        nanoseconds += bench_cpu_nanoseconds() - start
        allocations += bench_allocations() - before
      }
      row.seconds = min(row.seconds, Double(nanoseconds) / 1e9)
      row.allocations = Int(allocations)
    }
    return row
  }

  private func recognizer() throws -> Row {
    try stage("recognizer") { analyzer, document in
      analyzer.begin()
      analyzer.tokenize(document)
    } _: { analyzer, document in
      analyzer.findNames(document)
      return analyzer.analysis.mentions.count
    }
  }

  private func dates() throws -> Row {
    try stage("dates") { analyzer, document in
      analyzer.begin()
      analyzer.tokenize(document)
      analyzer.findNames(document)
    } _: { analyzer, document in
      analyzer.findDates(document)
      return analyzer.analysis.timexes.count
    }
  }

  private func foundNames() throws -> Row {
    try stage("names outside") { analyzer, document in
      analyzer.begin()
      analyzer.tokenize(document)
      analyzer.findNames(document)
      analyzer.findDates(document)
    } _: { analyzer, document in
      let known = analyzer.analysis.mentions.count
      analyzer.findOtherNames(document)
      return analyzer.analysis.mentions.count - known
    }
  }

  private func events() throws -> Row {
    try stage("events") { analyzer, document in
      analyzer.begin()
      analyzer.tokenize(document)
      analyzer.findNames(document)
      analyzer.findDates(document)
      analyzer.findOtherNames(document)
    } _: { analyzer, document in
      analyzer.findEvents(document)
      return analyzer.analysis.events.count
    }
  }

  private func writer() throws -> Row {
    var writer = RecordWriter(plan, RecordOptions())
    var out = ByteBuffer()
    return try stage("writer") { analyzer, document in
      analyzer.analyze(document)
    } _: { analyzer, document in
      out.removeAll()
      writer.write(document, analyzer.analysis, to: &out)
      return out.countLines()
    }
  }

  private func pipeline() throws -> Row {
    var analyzer = try Analyzer(plan)
    var writer = RecordWriter(plan, RecordOptions())
    var out = ByteBuffer()
    return measure("whole pipeline") {
      var lines = 0
      for document in corpus.documents {
        analyzer.analyze(document)
        out.removeAll()
        writer.write(document, analyzer.analysis, to: &out)
        lines += 1 + analyzer.analysis.mentions.count + analyzer.analysis.timexes.count
        lines += analyzer.analysis.events.count
      }
      return lines
    }
  }
}
