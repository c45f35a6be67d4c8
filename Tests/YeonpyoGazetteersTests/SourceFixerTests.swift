import Testing

@testable import YeonpyoGazetteers

/// `gazetteer check --fix`.
@Suite struct SourceFixerTests {
  @Test(arguments: [
    ("{id: a/b, type: person, name: Kim Ara, alias: [Ara]}", "alias", "aliases"),
    ("{id: a/b, type: person, name: Kim Ara, aliasess: [Ara]}", "aliasess", "aliases"),
    ("{id: a/b, typ: person, name: Kim Ara}", "typ", "type"),
    ("{id: a/b, type: persn, name: Kim Ara}", "persn", "person"),
    ("{id: a/b, type: person, name: 'Kim\u{3000}Ara'}", "Kim\u{3000}Ara", "Kim Ara"),
    ("{id: a/b, type: person, name: \"한 소라 \"}", "한 소라 ", "한 소라"),
    ("{id: a/b, type: person, name: Kim Ara, colour: red}", "colour", nil),
    // Not beside the key itself, not where YAML would read it otherwise, not by its beginning.
    ("{id: a/b, type: person, name: Kim Ara, aliases: [A], alias: [B]}", "alias", nil),
    ("{id: a/b, type: person, name: Kim Ara, nameKo: 김}", "nameKo", nil),
    ("{id: a/b, type: work, name: 현빈\u{3000}#1}", "#1", nil),
    ("{id: a/b, type: work, name: '현빈\u{3000}#1'}", "\u{3000}#1", " #1"),
  ])
  func mends(_ entity: String, _ old: String, _ new: String?) {
    let source = "# 이름 # kept\nentities:\n  - \(entity)  # persn aliasess\n"
    let problems = ShowFile.read(bytes: Array(source.utf8), file: "a.yaml").problems
    #expect(!problems.isEmpty)
    let fixer = SourceFixer(Array(source.utf8), problems)
    var expected = source
    if let new, let range = source.firstRange(of: old) {
      expected.replaceSubrange(range, with: new)
    }
    #expect(String(decoding: fixer.bytes, as: UTF8.self) == expected)
    #expect(fixer.fixed.count == (new == nil ? 0 : 1))
    guard new != nil else { return }
    #expect(ShowFile.read(bytes: fixer.bytes, file: "a.yaml").problems.isEmpty)
  }
}
