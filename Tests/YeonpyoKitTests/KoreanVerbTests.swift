import Testing
import YeonpyoLanguages
import YeonpyoText

@testable import YeonpyoTimeline

/// What an eojeol is to its clause, by its beginning and its ending.
@Suite struct KoreanVerbTests {
  private static let tables = EventTables(LanguageModule.load(.korean).eventWords)

  @Test(
    arguments: [
      // 하다 and 되다.
      ("결혼", .noun), ("결혼을", .noun), ("결혼했다", .past), ("결혼하였다", .past), ("결혼한다", .present),
      ("결혼한", .adnominal), ("결혼할", .future), ("결혼해", .linking), ("결혼해서", .linking),
      ("결혼하고", .linking), ("결혼하며", .linking), ("결혼했지만", .linking), ("결혼했던", .adnominal),
      ("결혼하기로", .intended), ("결혼하겠다", .intended), ("결혼하지", .negatable), ("공개됐다", .past),
      ("공개된", .adnominal), ("공개돼", .linking),
      // Stems in a vowel, with and without contraction.
      ("만나", .linking), ("만났다", .past), ("만나고", .linking), ("만나서", .linking), ("만나기로", .intended),
      ("만난", .adnominal), ("떠나지", .negatable), ("열렸다", .past), ("열린다", .present),
      ("열려", .linking), ("밝혔다", .past), ("돌아왔다", .past), ("내놓았다", .past), ("바꿨다", .past),
      // ㅡ, 르, ㄹ, consonants.
      ("모았다", .past), ("썼다", .past), ("올랐다", .past), ("치렀다", .past), ("이끌었다", .past),
      ("만든다", .present), ("만들", .future), ("만든", .adnominal), ("열", .future), ("맺었다", .past),
      ("맺은", .adnominal), ("맺는다", .present), ("맺으며", .linking), ("받을", .future),
      // Verbs that are in no list.
      ("배웠다", .past), ("나눴다", .past), ("벌였다", .past), ("자랐으며", .linking), ("갔던", .adnominal),
      // Conditions, questions, copulas, other words.
      ("결혼했다면", .nothing), ("결혼했더라면", .nothing), ("결혼했는지", .nothing), ("결혼한다면", .nothing),
      ("배우였다", .nothing), ("주인공이었다", .nothing), ("있다", .nothing), ("연", .nothing),
      ("사람", .nothing),
    ] as [(String, Predicate)])
  func reads(_ eojeol: String, _ expected: Predicate) {
    let bytes = Array(eojeol.utf8)
    let token = Token(
      start: 0, end: bytes.count, hash: FoldedHash.of(eojeol.unicodeScalars.map(\.value)),
      kind: .hangul, flags: TokenFlags(rawValue: 0))
    #expect(Self.tables.word(bytes.span, token).predicate == expected)
  }

  @Test(
    arguments: [
      ("결혼했다고", true), ("결혼한다는", true), ("결혼했다면서", true), ("맺는다며", true), ("결혼했다", false),
      ("결혼했고", false),
    ])
  func tellsQuotations(_ eojeol: String, _ expected: Bool) {
    let bytes = Array(eojeol.utf8)
    let token = Token(
      start: 0, end: bytes.count, hash: 0, kind: .hangul, flags: TokenFlags(rawValue: 0))
    #expect(Self.tables.word(bytes.span, token).isQuoted == expected)
  }
}
