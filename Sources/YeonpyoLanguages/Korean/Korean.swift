import YeonpyoDates
import YeonpyoText

/// Korean: particles, titles, and the date grammar.
enum Korean {
  static var data: LanguageData {
    var data = LanguageData()
    data.particles = particles + chains
    data.honorifics = honorifics.map { $0.description.unicodeScalars.map(\.value) }
    data.instalments = ["%t 시즌 %n", "시즌 %n"]
    return data
  }

  /// Words that cling to a person's name.
  private static let honorifics: [StaticString] = [
    "씨", "님", "군", "양", "역", "측", "감독", "작가", "배우", "대표", "기자", "선수", "교수", "회장",
    "사장", "의원", "장관", "대통령", "총리", "위원장", "대위", "중대장", "팀장", "국장", "PD",
  ]

  static var grammar: DateGrammar {
    DateGrammar(
      words: words,
      rules: calendarRules + holidayRules + relativeRules + clockRules + durationRules + setRules,
      pastCues: [
        "~했다", "~됐다", "~였다", "~었다", "~았다", "~혔다", "~렸다", "~졌다", "~냈다", "~났다", "~왔다", "~갔다",
        "~됐고", "~했고", "~했으며", "~했던", "~된", "~한", "~열린", "~나온", "~펼친", "~받은", "~렸던", "~밝혔다", "~전했다",
        "~말했다",
      ],
      futureCues: [
        "예정", "계획", "전망", "방침", "앞두", "~한다", "~된다", "~린다", "~난다", "~간다", "~온다", "~진다",
        "~할", "~될", "~릴",
      ],
      suffixes: [
        "경", "께", "쯤", "무렵", "즈음", "자", "형", "생", "호", "산", "발", "가량", "정도", "씩", "분",
        "치", "판", "식", "만에", "만", "만인", "만의", "여", "대비", "말", "사이", "내", "내내", "들어", "이후",
        "이전", "이래", "전후", "기준", "현재", "당시", "께서", "에야", "짜리", "차",
      ],
      asides: [
        "월", "화", "수", "목", "금", "토", "일", "현지시간", "현지시각", "한국시간", "한국시각", "이하", "현지",
        "시간", "시각", "미", "미국", "동부시간", "서부시간", "현지", "표준시", "동부", "월요일", "화요일", "수요일",
        "목요일", "금요일", "토요일", "일요일",
      ],
      monthIsFirst: true, rangeParticles: ["부터", "에서"],
      connectors: [","], yearCues: [], clockCues: [], verbIsLast: true)
  }
}
