import CWords
import YeonpyoDates
import YeonpyoText

/// Korean: particles, titles, and the date grammar.
enum Korean {
  static var data: LanguageData {
    var data = LanguageData()
    data.particles = particles + chains
    data.honorifics = honorifics.map { $0.description.unicodeScalars.map(\.value) }
    data.nounTitles = nounTitles.map { $0.description.unicodeScalars.map(\.value) }
    data.countEndings = Set("만여일인대쯤번".unicodeScalars.map(\.value))
    data.workCues = workCues.map { $0.description.unicodeScalars.map(\.value) }
    data.organizationEndings = organizationEndings.map {
      $0.description.unicodeScalars.map(\.value)
    }
    data.nameWords = ["이름", "본명", "제목"].map { $0.unicodeScalars.map(\.value) }
    data.quotedNouns = [
      "말", "단어", "뜻", "의미", "이름", "표현", "제목", "노래", "주제", "질문", "것", "점", "문구", "명칭", "별명", "책",
      "개념", "용어", "대사", "글", "이유", "생각", "키워드", "타이틀", "슬로건", "수식어", "부제", "작품", "곡", "영화", "드라마",
      "소설", "평가", "반응", "문장", "답", "메시지", "애칭", "닉네임",
    ].map { $0.unicodeScalars.map(\.value) }
    data.anonymousNames = Set("모某".unicodeScalars.map(\.value))
    data.politeTitles = Set("씨님".unicodeScalars.map(\.value))
    data.ordinaryWords = unsafe [wordList(words_korean_ordinary())]
    data.nouns = unsafe [wordList(words_korean_nouns())]
    data.nameNouns = unsafe [wordList(words_korean_name_nouns())]
    data.romanization = unsafe wordBytes(words_korean_romanization())
    data.contextBeginnings = contextBeginnings
    data.instalments = ["%t 시즌 %n", "시즌 %n", "%t%n"]
    return data
  }

  /// Words that cling to a person's name.
  private static let honorifics: [StaticString] = [
    "씨", "님", "군", "양", "역", "측", "감독", "작가", "배우", "대표", "기자", "선수", "교수", "회장",
    "사장", "의원", "장관", "대통령", "총리", "위원장", "대위", "중대장", "팀장", "국장", "PD", "피디", "가수", "래퍼", "모델",
    "개그맨", "개그우먼", "코미디언", "방송인", "연예인", "탤런트", "아나운서", "앵커", "멤버", "셰프", "코치", "선생", "선생님",
    "여사", "박사", "원장", "교장", "교감", "이사장", "부회장", "부사장", "이사", "전무", "상무", "부장", "과장", "차장", "실장",
    "본부장", "센터장", "차관", "총장", "청장", "의장", "후보", "당선인", "대변인", "시장", "지사", "검사", "판사", "변호사",
    "형사", "경감", "경정", "총경", "장군", "대령", "중령", "소령", "중위", "소위", "상사", "중사", "하사", "병장", "상병",
    "일병", "이병", "시인", "소설가", "화백", "평론가", "목사", "신부", "스님", "언니", "누나", "오빠", "형님", "선배", "후배",
    "왕자", "공주",
  ]

  private static let nounTitles: [StaticString] = [
    "양", "군", "시장", "후보", "과장", "검사", "이사", "상사", "지사", "의장", "대표", "작가", "모델", "선수", "신부",
    "국장", "부장", "실장", "멤버", "왕자", "공주", "대사", "형사",
  ]

  /// What names of organizations end in.
  private static let organizationEndings: [StaticString] = [
    "엔터테인먼트", "엔터", "대학교", "대학원", "위원회", "협회", "연합회", "재단", "그룹", "은행", "증권", "신문", "일보", "연구원",
    "연구소", "공사", "공단", "컴퍼니", "픽처스", "스튜디오", "미디어", "홀딩스", "전자", "건설", "제약", "화학", "생명", "카드",
    "고등학교", "중학교", "초등학교", "경찰서", "검찰청", "법원",
  ]

  /// Words before a title, alone or at the end of a longer one: 수목드라마, 미니시리즈.
  private static let workCues: [StaticString] = [
    "드라마", "영화", "예능", "시리즈", "작품", "프로그램", "시트콤", "사극", "멜로", "로코", "뮤지컬", "연극", "웹툰", "소설",
    "만화", "애니메이션", "다큐멘터리", "다큐", "앨범", "월화극", "수목극", "주말극", "일일극", "단막극", "웹드", "신작", "전작",
    "차기작", "출연작", "주연작", "데뷔작", "히트작", "원작", "대작",
  ]

  static var grammar: DateGrammar {
    DateGrammar(
      words: words,
      rules: otherWordRules + calendarRules + holidayRules + relativeRules + clockRules
        + durationRules + setRules,
      pastCues: [
        "~된", "~한", "~열린", "~나온", "~펼친", "~받은",
      ],
      pastSyllables: pastSyllables,
      pastEndings: ["다", "고", "던", "으며", "지만", "습니다"],
      futureCues: [
        "예정", "계획", "전망", "방침", "앞두", "~한다", "~된다", "~린다", "~난다", "~간다", "~온다", "~진다",
        "~할", "~될", "~릴",
      ],
      speechCues: ["~밝혔다", "~말했다", "~전했다", "~알렸다", "~표했다", "~해졌다", "~려졌다"],
      suffixes: [
        "경", "께", "쯤", "무렵", "즈음", "자", "형", "생", "호", "산", "발", "가량", "정도", "씩", "분",
        "치", "판", "식", "만에", "만", "만인", "만의", "여", "대비", "말", "사이", "내", "내내", "들어", "이후",
        "이전", "이래", "전후", "기준", "현재", "당시", "께서", "에야", "짜리", "차",
      ],
      figureEndings: [
        "고", "며", "나", "네", "란", "라", "냐", "야", "여", "래", "든", "든지", "니까", "네요", "구나", "거든", "라고",
        "라며", "라면", "라서", "지만", "임", "일", "판", "식", "치", "산", "형", "생", "발", "호", "분",
      ],
      asides: [
        "월", "화", "수", "목", "금", "토", "일", "현지시간", "현지시각", "한국시간", "한국시각", "이하", "현지",
        "시간", "시각", "미", "미국", "동부시간", "서부시간", "현지", "표준시", "동부", "월요일", "화요일", "수요일",
        "목요일", "금요일", "토요일", "일요일",
      ],
      monthIsFirst: true, rangeParticles: ["부터", "에서"], listParticles: ["과", "와", "및"],
      connectors: [], yearCues: [], clockCues: [], verbIsLast: true)
  }
}
