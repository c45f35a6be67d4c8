import Testing

@testable import YeonpyoEntities

/// What the rest of the article decides.
@Suite struct ContextTests {
  @Test(arguments: [
    "Jeong-hyeok came. It was late.",
    "{Ri Jeong-hyeok|character/ri-jeong-hyeok} came. {Jeong-hyeok|character/ri-jeong-hyeok} left.",
    "Jeong-hyeok came. {Ri Jeong-hyeok|character/ri-jeong-hyeok} left.",
    "{Jeong-hyeok|character/ri-jeong-hyeok} came in {The Night Ferry|show/ferry}.",
    "Jeong-hyeok came in {Harbour Lights on You|show/harbour}.",
    "{리정혁|character/ri-jeong-hyeok}이 왔다. {정혁|character/ri-jeong-hyeok}은 갔다.",
    "정혁은 갔다. 세리는 남았다.",
    "{밤의 연락선|show/ferry}에서 {세리|character/yoon-se-ri}는 남는다.",
  ])
  func takesPartsAfterTheWhole(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "Season 2 begins.", "시즌 2가 시작된다.",
    "{The Night Ferry|show/ferry} ended. {Season 2|show/ferry/season-2} begins.",
    "{Harbour Lights on You|show/harbour} ended. {Season 2|show/harbour/season-2} begins.",
    "{Harbour Lights on You|show/harbour} ended. Season 1 was fine.",
    "{밤의 연락선|show/ferry}은 끝났다. {시즌 2|show/ferry/season-2}가 시작된다.",
    "{밤의 연락선|show/ferry}은 끝났다. {시즌2|show/ferry/season-2}는 없다.",
    "{The Night Ferry|show/ferry} ended. Season 22 begins.",
  ])
  func takesBareSeasonsInTheShowsArticle(_ marked: String) throws {
    try RecognizerTests.expect(marked)
  }

  /// Two people have one name: without a word of their shows it is neither.
  @Test(arguments: [
    "{Kim Min-ji|?} sang.", "{김민지|?}는 노래했다.",
    "{Kim Min-ji|person/kim-min-ji-1} sang in {The Night Ferry|show/ferry}.",
    "{Kim Min-ji|person/kim-min-ji-2} sang in {Harbour Lights on You|show/harbour}.",
    "{항구의 등불|show/harbour}에서 {김민지|person/kim-min-ji-2}는 노래했다.",
    "{Kim Min-ji|?} and {Netflix|platform/netflix}.",
  ])
  func decidesEqualNamesByTheArticle(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "The Pier was wet.", "선착장은 젖었다.",
    "The {Pier|place/pier} of {The Night Ferry|show/ferry} was wet.",
    "{Yoon Se-ri|character/yoon-se-ri} and {Hyun Bin|person/hyun-bin} met on the {Pier|place/pier}.",
    "The Pier of {Harbour Lights on You|show/harbour} was wet.",
    "{Netflix|platform/netflix} bought the Pier.",
  ])
  func asksForContext(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(
    arguments: [
      ("The Night Ferry ended.", ["show/ferry"]),
      ("Harbour Lights on You ended.", ["show/harbour"]),
      ("Yoon Se-ri and Seo Dan met.", ["show/ferry"]),
      ("Yoon Se-ri met Yoon Se-ri.", []),
      ("Netflix and tvN met in Seoul.", []),
      ("It rained.", []),
    ] as [(String, [String])])
  func tellsWhatTheArticleIsAbout(_ text: String, _ shows: [String]) throws {
    let found = try Recognition(text, SmallGazetteer.make()).shows.filter { !$0.contains("season") }
    #expect(found == shows)
  }
}
