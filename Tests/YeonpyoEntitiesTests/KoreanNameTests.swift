import Testing

@testable import YeonpyoEntities

@Suite struct KoreanNameTests {
  /// The final consonant of the name chooses the particle.
  @Test(arguments: [
    "{리정혁|character/ri-jeong-hyeok}은 갔다.", "리정혁는 갔다.",
    "{리정혁|character/ri-jeong-hyeok}이 왔다.", "리정혁가 왔다.",
    "{리정혁|character/ri-jeong-hyeok}을 봤다.", "리정혁를 봤다.",
    "{리정혁|character/ri-jeong-hyeok}과 갔다.", "리정혁와 갔다.",
    "{리정혁|character/ri-jeong-hyeok}으로 정했다.", "리정혁로 정했다.",
    "{윤세리|character/yoon-se-ri}는 갔다.", "윤세리은 갔다.",
    "{윤세리|character/yoon-se-ri}가 왔다.", "윤세리이 왔다.",
    "{윤세리|character/yoon-se-ri}를 봤다.", "윤세리을 봤다.",
    "{윤세리|character/yoon-se-ri}와 갔다.", "윤세리과 갔다.",
    "{윤세리|character/yoon-se-ri}로 정했다.", "윤세리으로 정했다.",
    // Final ㄹ takes 로.
    "{서울|place/seoul}로 갔다.", "서울으로 갔다.", "{서울|place/seoul}은 {서울|place/seoul}을",
    "{윤세리|character/yoon-se-ri}의 {서울|place/seoul}에서 {리정혁|character/ri-jeong-hyeok}에게",
    "{리정혁|character/ri-jeong-hyeok}에게서는 {윤세리|character/yoon-se-ri}까지도",
  ])
  func takesParticles(_ marked: String) throws { try RecognizerTests.expect(marked) }

  /// Other scripts and forms beside Hangul.
  @Test(arguments: [
    "{tvN|platform/tvn}에서 봤다.", "{ｔｖＮ|platform/tvn}에서 봤다.", "ＴＶＮ에서",
    "{스튜디오 드래곤|organization/studio-dragon}은",
    "{스튜디오드래곤|organization/studio-dragon}은", "{밤의연락선|show/ferry}에서", "『{밤의 연락선|show/ferry}』은",
    "《{밤의연락선|show/ferry}》의 {현빈|person/hyun-bin}",
    "{리정혁|character/ri-jeong-hyeok}·{윤세리|character/yoon-se-ri}는",
    "{리정혁|character/ri-jeong-hyeok}(李正赫)은",
  ])
  func readsOtherForms(_ marked: String) throws { try RecognizerTests.expect(marked) }

  /// What is no particle makes another word of it.
  @Test(arguments: ["윤세리머니", "서울역사", "리정혁명", "김연아름다운", "윤세리가게", "넷플릭스톤"])
  func isNotPartOfALongerWord(_ text: String) throws { try RecognizerTests.expect(text) }

  @Test(arguments: [
    // 김연아 is a name of its own, never 김연 and the particle 아.
    "{김연|person/kim-yeon} 감독과 {김연아|person/kim-yuna} 선수",
    "{김연|person/kim-yeon} 감독과 {김연아|person/kim-yuna}는",
    "{김연|person/kim-yeon} 씨와 {김연|person/kim-yeon}은",
  ])
  func takesTheLongestEntryFirst(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "{리정혁|character/ri-jeong-hyeok} 대위는", "{리정혁|character/ri-jeong-hyeok}씨는",
    "{윤세리|character/yoon-se-ri}님이", "배우 {현빈|person/hyun-bin}이 왔다.",
    "{현빈|person/hyun-bin} 씨는 웃었다.", "{현빈|person/hyun-bin}씨가 웃었다.",
    "{현빈|person/hyun-bin}씨측은 말했다.", "{현빈|person/hyun-bin}(玄彬)은 웃었다.",
    "{현빈|person/hyun-bin} 측은 말했다.", "{김연|person/kim-yeon} 감독의 작품",
  ])
  func takesTitles(_ marked: String) throws { try RecognizerTests.expect(marked) }

  /// Particles in chains, each by the final consonant before it.
  @Test(arguments: [
    "{리정혁|character/ri-jeong-hyeok}한테서만은", "{윤세리|character/yoon-se-ri}에게서만이",
    "{리정혁|character/ri-jeong-hyeok}까지라도", "{윤세리|character/yoon-se-ri}로부터라도",
    "리정혁은는", "리정혁로부터라도", "윤세리까지으로",
  ])
  func takesChainsOfParticles(_ marked: String) throws { try RecognizerTests.expect(marked) }

  /// A name that is a word too: a title, an age or the show makes it a name; a second mention does not.
  @Test(arguments: [
    "서단의 계절이다.", "현빈은 어제 왔다.",
    "현빈은 어제 왔다. 현빈이 웃었다.", "배우가 현빈을 보았다.", "{현빈|person/hyun-bin}(38)은 어제 왔다.",
    "배우 {현빈|person/hyun-bin}은 어제 왔다. {현빈|person/hyun-bin}이 웃었다.",
    "{밤의 연락선|show/ferry}에서 {현빈|person/hyun-bin}은 노를 젓는다.",
    "{항구의 등불|show/harbour}에서 현빈은 노를 젓는다.",
    "{리정혁|character/ri-jeong-hyeok}과 {윤세리|character/yoon-se-ri}, {서단|character/seo-dan}은 만났다.",
  ])
  func asksShortNamesForSupport(_ marked: String) throws { try RecognizerTests.expect(marked) }
}
