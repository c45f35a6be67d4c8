import YeonpyoText

// Words that tell people, parts and works apart, as the beginnings of eojeols.
extension Korean {
  static var contextBeginnings: [UInt32: ContextWord] {
    var result: [UInt32: ContextWord] = [:]
    func add(_ words: [StaticString], _ flags: ContextWord) {
      for word in words {
        let hash = FoldedHash.of(word.description.unicodeScalars.map(\.value))
        result[hash, default: []].formUnion(flags)
      }
    }
    add(["배우", "가수", "감독", "작가", "모델", "개그맨", "방송인", "아이돌", "래퍼", "탤런트", "코미디언", "스타"], .role)
    add(["말했", "밝혔", "전했", "털어놨", "털어놓", "고백했", "설명했", "덧붙였", "답했", "인사했", "소감"], .speech)
    add(
      ["소속사", "합류", "출연", "캐스팅", "인터뷰", "계약", "데뷔", "팬미팅", "수상", "입대", "전역", "근황", "취재진", "매니지먼트"],
      .career)
    add(["연기", "맡았", "맡은", "맡는", "맡아", "분한", "분했", "분해", "열연"], .acting)
    add(["역", "역할", "배역", "캐릭터"], .part)
    add(["극중", "극", "작중", "첫회"], .story)
    add(
      [
        "방송", "방영", "시청률", "종영", "공개", "첫방", "편성", "부작", "시즌", "최종회", "재방", "흥행", "리메이크",
        "스트리밍", "개봉", "본방", "포스터", "예고편", "대본", "시청자",
      ], .workAfter)
    return result
  }
}
