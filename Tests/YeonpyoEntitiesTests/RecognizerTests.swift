import TestSupport
import Testing
import YeonpyoText

@testable import YeonpyoEntities

/// Marked text: what stands in braces is named, nothing else is.
@Suite struct RecognizerTests {
  static func expect(_ marked: String, _ location: SourceLocation = #_sourceLocation) throws {
    let found = try Recognition(MarkedText(marked).text, SmallGazetteer.make())
    #expect(found.marked == marked, sourceLocation: location)
  }

  @Test(arguments: [
    "{Hyun Bin|person/hyun-bin} left.",
    "He met {Seo Dan|character/seo-dan} and {Kim Yuna|person/kim-yuna}.",
    "{Seoul City Choir|organization/seoul-choir} sang in {Seoul|place/seoul}.",
    "{서울시합창단|organization/seoul-choir}은 {서울|place/seoul}에서 노래했다.",
  ])
  func leftmostLongest(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "{{The Night Ferry|show/ferry} Season 2|show/ferry/season-2} begins.",
    "{Season 2 of {The Night Ferry|show/ferry}|show/ferry/season-2} begins.",
    "{{밤의 연락선|show/ferry} 시즌 2|show/ferry/season-2}가 시작된다.",
    "{{Netflix|platform/netflix} Korea|platform/netflix-korea} left.",
  ])
  func nests(_ marked: String) throws {
    let found = try Recognition(MarkedText(marked).text, SmallGazetteer.make())
    #expect(found.marked == marked)
    #expect(found.mentions.map(\.within) == [-1, 0])
  }

  /// A place's name inside another's is none, whether a gazetteer holds the other or not.
  @Test(arguments: [
    "{Seoul City Choir|organization/seoul-choir} sang in {Seoul|place/seoul} and in Downtown {Seoul|place/seoul}.",
    "She left Vogue Seoul for the Seoul Flower Market.", "The Seoul Hawks beat Nielsen Seoul.",
    "Visit {Seoul|place/seoul} on Friday.", "They met in {Seoul|place/seoul} Friday.",
    "{Seoul|place/seoul} Mayor Oh said so.", "From {Seoul|place/seoul} she left.",
    "Star Visits {Seoul|place/seoul} Next Week", "Kim, {Seoul|place/seoul}, Lee",
  ])
  func knowsPlacesInNames(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "It was harbour lights on you that night.",
    "We took the night ferry.",
    "{Harbour Lights on You|show/harbour} ended.",
    "{Harbour lights on You|show/harbour} ended.",
    "{HARBOUR LIGHTS ON YOU|show/harbour} ended.",
    "{TNF|show/ferry} ended; tnf and Tnf did not.",
    "{tvN|platform/tvn} said, TVN and TvN did not.",
    "hyun bin left, {HYUN BIN|person/hyun-bin} stayed.",
    "We chill with netflix.",
  ])
  func obeysCase(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "{Ri Jeong-hyeok|character/ri-jeong-hyeok}", "{Ri Jeong Hyeok|character/ri-jeong-hyeok}",
    "{Ri Jeonghyeok|character/ri-jeong-hyeok}", "{Ri Jeong‐hyeok|character/ri-jeong-hyeok}",
    "{Ri JeongHyeok|character/ri-jeong-hyeok}", "{RiJeong-hyeok|character/ri-jeong-hyeok}",
    "{RiJeongHyeok|character/ri-jeong-hyeok}", "{Ri-Jeong-Hyeok|character/ri-jeong-hyeok}",
    "{Hyun-bin|person/hyun-bin}", "{HyunBin|person/hyun-bin}", "{Hyun\u{A0}Bin|person/hyun-bin}",
    "{Studio Dragon|organization/studio-dragon}", "{StudioDragon|organization/studio-dragon}",
    "{스튜디오드래곤|organization/studio-dragon}", "{스튜디오 드래곤|organization/studio-dragon}",
    "{AT&T|organization/at-t} and {Disney+|platform/disney-plus}",
    "AT and T, Disney and T-AT",
  ])
  func readsSpacing(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "{Hyun Bin|person/hyun-bin}'s coat", "{Hyun Bin|person/hyun-bin}’s coat",
    "{Netflix|platform/netflix}'s", "{Seo Dan|character/seo-dan}-starring film",
    "({Hyun Bin|person/hyun-bin}) “{Kim Yuna|person/kim-yuna},” ‘{Netflix|platform/netflix}’",
    "{Netflix|platform/netflix}-produced", "non-{Netflix|platform/netflix}",
  ])
  func leavesOutWhatClings(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "Seo Dan-ah sang.", "Seo Dan-a sang.", "Hyun Bins sang.", "Hyun Binder sang.",
    "Netflixing is a verb.",
    "Seouls", "Kim Yunas", "AT&TX",
  ])
  func isNotPartOfALongerWord(_ text: String) throws { try RecognizerTests.expect(text) }

  @Test(arguments: [
    "{Hyun\nBin|person/hyun-bin} left.", "{Hyun\r\nBin|person/hyun-bin} left.",
    "Hyun\n\nBin left.", "Hyun\r\n\r\nBin left.", "Hyun\n \nBin left.",
    "{Harbour\nLights on\nYou|show/harbour}",
    "{스튜디오\n드래곤|organization/studio-dragon}", "스튜디오\n\n드래곤",
  ])
  func goesOverLineEnds(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "😀{Hyun Bin|person/hyun-bin}😀", "👩‍👩‍👧{리정혁|character/ri-jeong-hyeok}🇰🇷은",
    "{윤세리|character/yoon-se-ri}❤️{리정혁|character/ri-jeong-hyeok}",
    "{윤세리|character/yoon-se-ri}·{리정혁|character/ri-jeong-hyeok}·{김연아|person/kim-yuna}",
    "{윤세리|character/yoon-se-ri}ㆍ{리정혁|character/ri-jeong-hyeok}",
    "#{리정혁|character/ri-jeong-hyeok} #{Netflix|platform/netflix}",
    "{Ｎｅｔｆｌｉｘ|platform/netflix} was first.",
    "{Hyun Bín|person/hyun-bin} left.",
    "{\u{1105}\u{1175}\u{110C}\u{1165}\u{11BC}\u{1112}\u{1167}\u{11A8}|character/ri-jeong-hyeok} 대위",
    "{\u{1105}\u{1175}\u{110C}\u{1165}\u{11BC}\u{1112}\u{1167}\u{11A8}|character/ri-jeong-hyeok}\u{110B}\u{1173}\u{11AB} 갔다",
    "{tvN|platform/tvn}에서 {리정혁|character/ri-jeong-hyeok}이",
    "\u{FEFF}{Netflix|platform/netflix} said.",
    "{Netflix|platform/netflix}\u{200B} said.",
  ])
  func readsOddText(_ marked: String) throws { try RecognizerTests.expect(marked) }

  @Test(arguments: [
    "", " ", "\n", "The storm reached the coast on Tuesday.", "비가 많이 왔다. 사람들은 집에 있었다.",
    "Rio, bingo, netting, seoulful.", "세리머니가 열렸다.", "연아는 없다.", "&+·-", "12 34",
  ])
  func findsNothing(_ text: String) throws { try RecognizerTests.expect(text) }
}
