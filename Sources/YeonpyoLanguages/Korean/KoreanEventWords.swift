import YeonpyoText

// Words for what happened, as the beginnings of eojeols.
extension Korean {
  static var eventWords: EventWords {
    var words = EventWords()
    var first: Set<UInt32> = []
    func add(_ text: [UInt32], _ kind: EventClass, _ form: VerbForm) {
      first.insert(text[0])
      words.triggerBeginnings[FoldedHash.of(text)] = EventTrigger(kind: kind, form: form)
    }
    for (kind, nouns) in eventNouns {
      for noun in nouns.description.split(separator: " ") {
        add(noun.unicodeScalars.map(\.value), kind, .noun)
        for suffix in ["하", "되", "받", "당하", "시키"] {
          for (text, form) in KoreanVerb(noun + suffix).forms { add(text, kind, form) }
        }
      }
    }
    for (kind, verbs) in eventVerbs {
      for verb in verbs.description.split(separator: " ") {
        for (text, form) in KoreanVerb(verb).forms { add(text, kind, form) }
      }
    }
    for (cue, list) in eventCueBeginnings {
      for word in list.description.split(separator: " ") {
        first.formUnion(word.unicodeScalars.prefix(1).map(\.value))
      }
      for hash in hashes(list) {
        words.cueBeginnings[hash] = (words.cueBeginnings[hash] ?? []).union(cue)
      }
    }
    for (cue, list) in eventCues {
      for hash in hashes(list) { words.cues[hash] = (words.cues[hash] ?? []).union(cue) }
    }
    words.furniture = furniture(furnitureWords)
    words.firstSyllables = SyllableSet(first)
    // Whatever ends in ㅆ but 있 and 겠.
    words.pastSyllables = pastSyllables
    return words
  }

  /// Syllables that end in ㅆ, which makes verbs past (했, 봤, 배웠); not those of 있다 and 겠다.
  static let pastSyllables = SyllableSet(
    (0xAC00...0xD7A3).filter { ($0 - 0xAC00) % 28 == 20 && $0 != 0xC788 && $0 != 0xACA0 })

  static let furnitureWords: [(FurnitureWord, StaticString)] = [
    (
      .dateLine,
      "입력 기사입력 최초입력 입력일시 입력시간 입력일 등록 등록일시 등록일 작성일 발행일 발행 게재일 승인 기사승인 송고 날짜 일자 수정 최종수정 업데이트 date"
    ),
    (.caption, "사진 사진제공 제공 자료사진 이미지 출처 자료 캡처 포토 영상"),
    (.reporter, "기자 특파원 인턴기자 객원기자 선임기자 전문기자 앵커 인턴 논설위원 통신원 리포터 뉴스팀"),
    (.rights, "저작권자 저작권 무단 무단전재 copyrights copyright"),
  ]

  /// With 하다, 되다, 받다, 당하다 and 시키다.
  private static let eventNouns: [(EventClass, StaticString)] = [
    (.air, "데뷔 방송 첫방송 방영 첫방 첫선 편성"), (.finale, "종영 종방 막을 폐막 종료"),
    (.cast, "캐스팅 출연 합류 발탁 주연"),
    (.say, "말 언급 설명 고백 강조 주장 보도 공언 토로 호소"),
    (.deny, "부인 일축 반박 거절 거부 사실무근"), (.announce, "발표 확정 공식화 선언"),
    (.sign, "계약 전속계약 체결 서명 협약 합의"),
    (.win, "수상 우승 대상 최우수상 트로피 금메달"), (.choose, "선정 선출 임명 선임 지명 낙점"),
    (.marry, "결혼 약혼 웨딩 백년가약 재혼"), (.part, "이혼 결별 파경"),
    (.enlist, "입대 전역 입소 제대 소집해제"), (.renew, "연장 재계약"),
    (.cancel, "취소 중단 무산 하차 철회 백지화 보류"), (.remake, "리메이크 각색"),
    (.petition, "청원 서명운동"), (.release, "공개 발매 출시 개봉 출간 발간 발행"),
    (.film, "촬영 크랭크인 크랭크업 제작"), (.die, "사망 별세 타계 순직"), (.born, "출산 득남 득녀"),
    (.trade, "인수 매각 매입 합병"), (.launch, "출범 개막 개관 시작 개최 착공 개통 개장 출발"),
    (.meet, "회동 방문 참석 참가 참여"), (.sue, "고소 소송 기소 고발 제소"), (.lead, "취임 승진"),
    (.found, "설립 창단 창립 결성"), (.resign, "사임 사퇴 은퇴 퇴사 탈퇴 해임 퇴진 해고"),
    (.rank, "기록 달성 돌파 차지"), (.arrest, "체포 구속 구금"), (.injure, "부상"),
    (.pay, "기부 투자 후원 지급"), (.cut, "철거 폐지 폐쇄 폐업"), (.demand, "요구 촉구"),
    (.comeback, "복귀 컴백 귀환"),
    (.other, "마무리 소개 완공 완료 준비 논의 검토"),
  ]

  private static let eventVerbs: [(EventClass, StaticString)] = [
    (.say, "밝히 전하 덧붙이 털어놓"), (.choose, "뽑히"), (.die, "숨지"), (.born, "태어나"),
    (.trade, "사들이"), (.launch, "열리 열"), (.meet, "만나"), (.resign, "물러나 떠나"),
    (.rank, "오르"), (.injure, "다치"), (.part, "헤어지"), (.film, "만들"),
    (.comeback, "돌아오"), (.finale, "끝나"),
    (.other, "마치 맺 내리 보이 이끌 받 돌아가 모으 바꾸 내놓 옮기 세우 나서 치르 거두 쓰"),
  ]

  /// Whole eojeols.
  private static let eventCues: [(EventCue, StaticString)] = [
    (.auxiliary, "중 중이다 중인 중이라고 적 적이 적도 수 수도 바 했다 한다 했다고 한다고 했고 했으며 됐다 됐다고 된다 왔다 봤다 버렸다"),
    (.truth, "사실이 사실은"), (.story, "극 극에서 극중"), (.negation, "안 못"),
    (.general, "수 수도"), (.content, "계획을"), (.determiner, "이 그 해당"),
    (.person, "그는 그가 그녀는 그녀가 그도 이들은 그들은"),
  ]

  private static let eventCueBeginnings: [(EventCue, StaticString)] = [
    (.fails, "않 못하 못했 못한 못할"), (.falsehood, "사실무근"),
    (.negation, "뻔했 뻔한 사실무근 않 없 아니 못하 못했 못한 못할 미정"),
    (
      .auxiliary,
      "않 없 못하 못했 못한 못할 있 예정 계획이 계획은 계획도 계획을 방침 전망 것으로 것이 알려졌 알려진 알려져 보인다 보였 전해졌 전해져 뻔했 뻔한 가능성 관측 예상 듯 미정 것이다 것이라 것이며 것이고 싶"
    ),
    (.plan, "예정 계획이 계획을 방침 것이다 것이라 것이며 것이고 앞두 앞둔"),
    (.doubt, "만약 만일 가능성 전망 관측 알려졌 알려진 알려져 전해졌 전해져 루머 소문 추측 듯 보인다 예상"),
    (.story, "극중 작중 줄거리"), (.wish, "싶"),
  ]
}
