import Testing

/// `explain` on the command line: what it reads, what it says, and what it ends with.
@Suite(.serialized) struct ExplainTests {
  @Test func explains() throws {
    let tool = try Tool()
    try tool.write("show.yaml", showFile)
    let text = "배우 현빈은 2020년 5월 3일 떠났다."
    let outcome = try tool.run("explain '\(text)' -g show.yaml")
    #expect(outcome.status == 0 && outcome.messages.isEmpty)
    #expect(outcome.lines.first == "현빈            person/hyun-bin  person    현빈")
    #expect(outcome.text.contains("show.yaml:8"))
    let piped = try tool.shell("printf '%s' '\(text)' | \"$YEONPYO\" explain - -g show.yaml")
    #expect(piped.output == outcome.output && piped.status == 0)
  }

  /// Without a gazetteer dates are told all the same.
  @Test func withoutGazetteer() throws {
    let outcome = try Tool().run("explain 'Hyun Bin left last year.' --date 2021-03-15")
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasPrefix("yeonpyo: no gazetteer found"))
    #expect(outcome.lines.first == "Hyun Bin   #n1    ?         Hyun Bin")
    #expect(outcome.lines.contains("last year  2020   DATE      2020-01-01 to 2020-12-31"))
  }

  @Test(arguments: [
    ("explain", 64), ("explain a --date tomorrow", 64), ("explain a --lang fr", 64),
    ("explain a -g nothing.yaml", 5), ("explain a > /dev/full", 4), ("explain ''", 0),
    ("explain - < bad.txt", 3), ("explain - < empty.txt", 0),
  ])
  func exitCodes(_ arguments: String, _ status: Int32) throws {
    let tool = try Tool()
    try tool.write("bad.txt", [0x61, 0xFF, 0xFE])
    try tool.write("empty.txt", "")
    let outcome = try tool.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty && !outcome.messages.isEmpty)
  }

  @Test func helpBeginsWithExamples() throws {
    let help = try Tool().run("explain --help")
    #expect(help.status == 0)
    #expect(help.text.contains(#/EXAMPLES\n  yeonpyo explain "/#))
  }
}
