import YeonpyoText

// Words for what happened, as the beginnings of eojeols.
extension Korean {
  static var eventWords: EventWords {
    var words = EventWords()
    for (kind, list) in eventBeginnings {
      for word in list { words.triggerBeginnings[hash(word)] = kind }
    }
    for (cue, list) in eventCueBeginnings {
      for word in list {
        words.cueBeginnings[hash(word)] = (words.cueBeginnings[hash(word)] ?? []).union(cue)
      }
    }
    words.pastSyllables = SyllableSet("했됐였었았렸졌혔났왔갔냈랐섰썼봤뒀줬켰쳤폈꼈겼뺐샀탔".unicodeScalars.map(\.value))
    words.verbIsLast = true
    return words
  }

  private static func hash(_ word: StaticString) -> UInt32 {
    FoldedHash.of(word.description.unicodeScalars.map(\.value))
  }

  private static let eventBeginnings: [(EventClass, [StaticString])] = [
    (.air, ["방송", "방영", "첫방", "첫선", "편성"]), (.finale, ["종영", "막을", "종방"]),
    (.cast, ["캐스팅", "출연", "합류", "주연", "발탁"]),
    (.say, ["말했", "밝혔", "전했", "언급", "설명", "덧붙", "털어놨", "고백", "소감"]),
    (.deny, ["부인", "일축", "반박"]), (.announce, ["발표", "확정", "공식"]),
    (.sign, ["계약", "체결", "서명"]), (.win, ["수상", "우승", "대상", "트로피"]),
    (.choose, ["선정", "뽑", "선출", "임명", "선임"]), (.marry, ["결혼", "약혼", "웨딩"]),
    (.part, ["이혼", "결별", "파경"]), (.enlist, ["입대", "전역", "입소"]), (.renew, ["연장", "재계약"]),
    (.cancel, ["취소", "연기됐", "연기된", "중단", "무산", "하차"]), (.remake, ["리메이크"]),
    (.petition, ["청원", "서명운동"]), (.release, ["공개", "발매", "출시", "개봉", "출간"]),
    (.film, ["촬영", "크랭크"]), (.die, ["사망", "별세", "숨졌", "숨진", "세상을"]),
    (.born, ["출산", "득남", "득녀", "태어"]),
    (.trade, ["인수", "매각", "매입"]), (.launch, ["출범", "개막", "개관", "시작", "열렸", "열린", "개최"]),
    (.meet, ["만났", "회동", "방문", "참석"]), (.sue, ["고소", "소송", "기소", "고발"]),
    (.lead, ["취임"]), (.found, ["설립", "창단", "창립"]), (.resign, ["사임", "사퇴", "은퇴", "퇴사"]),
    (.rank, ["기록", "1위", "달성", "돌파", "차지"]), (.harm, ["피해", "논란"]),
    (.arrest, ["체포", "구속", "구금"]), (.injure, ["부상", "다쳤"]), (.pay, ["기부", "투자", "후원"]),
  ]

  private static let eventCueBeginnings: [(EventCue, [StaticString])] = [
    (.negation, ["않", "없", "아니", "못했", "사실무근", "미정", "부인"]),
    (.plan, ["예정", "계획", "앞두", "준비", "목표", "방침", "나선다", "열린다", "된다", "한다"]),
    (.doubt, ["가능성", "전망", "관측", "알려졌", "알려진", "루머", "소문", "추측", "듯", "보인다", "검토", "논의", "설이"]),
    (.story, ["극중", "극", "작중", "줄거리"]),
  ]
}
