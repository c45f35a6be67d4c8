import YeonpyoDates

extension Korean {
  static var words: [LexicalWord] {
    weekdayWords + monthWords + dayWords + unitWords + numberWords + countWords + otherWords
      + holidayWords
  }

  private static let weekdayWords: [LexicalWord] = [
    .init("월요일", .weekday, 1), .init("화요일", .weekday, 2), .init("수요일", .weekday, 3),
    .init("목요일", .weekday, 4), .init("금요일", .weekday, 5), .init("토요일", .weekday, 6),
    .init("일요일", .weekday, 7),
  ]

  /// Months in Sino-Korean numbers.
  private static let monthWords: [LexicalWord] = [
    .init("일월", .month, 1), .init("이월", .month, 2), .init("삼월", .month, 3),
    .init("사월", .month, 4), .init("오월", .month, 5), .init("유월", .month, 6),
    .init("칠월", .month, 7), .init("팔월", .month, 8), .init("구월", .month, 9),
    .init("시월", .month, 10), .init("십일월", .month, 11), .init("십이월", .month, 12),
  ]

  /// Days in Sino-Korean numbers, which only count behind a month: 오일 is also oil.
  private static let dayWords: [LexicalWord] = [
    .init("일일", .numeralDay, 1), .init("이일", .numeralDay, 2), .init("삼일", .numeralDay, 3),
    .init("사일", .numeralDay, 4), .init("오일", .numeralDay, 5), .init("육일", .numeralDay, 6),
    .init("칠일", .numeralDay, 7), .init("팔일", .numeralDay, 8), .init("구일", .numeralDay, 9),
    .init("십일", .numeralDay, 10), .init("십일일", .numeralDay, 11),
    .init("십이일", .numeralDay, 12), .init("십삼일", .numeralDay, 13),
    .init("십사일", .numeralDay, 14), .init("십오일", .numeralDay, 15),
    .init("십육일", .numeralDay, 16), .init("십칠일", .numeralDay, 17),
    .init("십팔일", .numeralDay, 18), .init("십구일", .numeralDay, 19),
    .init("이십일", .numeralDay, 20), .init("이십일일", .numeralDay, 21),
    .init("이십이일", .numeralDay, 22), .init("이십삼일", .numeralDay, 23),
    .init("이십사일", .numeralDay, 24), .init("이십오일", .numeralDay, 25),
    .init("이십육일", .numeralDay, 26), .init("이십칠일", .numeralDay, 27),
    .init("이십팔일", .numeralDay, 28), .init("이십구일", .numeralDay, 29),
    .init("삼십일", .numeralDay, 30), .init("삼십일일", .numeralDay, 31),
  ]

  private static let unitWords: [LexicalWord] = [
    .init("년", .year), .init("해", .year), .init("개년", .year), .init("개월", .month),
    .init("달", .month), .init("주", .week), .init("주일", .week), .init("개주", .week),
    .init("일", .day), .init("시간", .hour), .init("분", .minute), .init("초", .second),
    .init("세기", .century), .init("분기", .quarter),
  ]

  private static let numberWords: [LexicalWord] = [
    .init("한", .number, 1), .init("두", .number, 2), .init("세", .number, 3), .init("석", .number, 3),
    .init("네", .number, 4), .init("넉", .number, 4),
    .init("다섯", .number, 5),
    .init("여섯", .number, 6), .init("일곱", .number, 7), .init("여덟", .number, 8),
    .init("아홉", .number, 9), .init("열", .number, 10), .init("열한", .number, 11),
    .init("열두", .number, 12), .init("열세", .number, 13), .init("열네", .number, 14),
    .init("열다섯", .number, 15), .init("열여섯", .number, 16), .init("열일곱", .number, 17),
    .init("열여덟", .number, 18), .init("열아홉", .number, 19), .init("스무", .number, 20),
    .init("서른", .number, 30), .init("마흔", .number, 40), .init("쉰", .number, 50),
    .init("예순", .number, 60), .init("일흔", .number, 70), .init("여든", .number, 80),
    .init("아흔", .number, 90),
    .init("몇", .some, 0), .init("여러", .some, 0), .init("수십", .some, 0),
    .init("수백", .some, 0), .init("수천", .some, 0), .init("한두", .some, 0),
    .init("두세", .some, 0), .init("두어", .some, 0), .init("서너", .some, 0),
    .init("너댓", .some, 0), .init("대여섯", .some, 0), .init("예닐곱", .some, 0),
    .init("첫", .ordinal, 1), .init("첫째", .ordinal, 1), .init("둘째", .ordinal, 2),
    .init("셋째", .ordinal, 3), .init("넷째", .ordinal, 4), .init("다섯째", .ordinal, 5),
    .init("첫번째", .ordinal, 1), .init("두번째", .ordinal, 2), .init("세번째", .ordinal, 3),
    .init("네번째", .ordinal, 4),
  ]

  /// Days counted in one word.
  private static let countWords: [LexicalWord] = [
    .init("하루", .dayCount, 1), .init("하룻", .dayCount, 1), .init("이틀", .dayCount, 2),
    .init("사흘", .dayCount, 3), .init("나흘", .dayCount, 4), .init("닷새", .dayCount, 5),
    .init("엿새", .dayCount, 6), .init("이레", .dayCount, 7), .init("여드레", .dayCount, 8),
    .init("아흐레", .dayCount, 9), .init("열흘", .dayCount, 10), .init("열하루", .dayCount, 11),
    .init("열이틀", .dayCount, 12), .init("보름", .dayCount, 15), .init("스무날", .dayCount, 20),
  ]

  private static let otherWords: [LexicalWord] = [
    .init("봄", .season, 1), .init("여름", .season, 2), .init("가을", .season, 3),
    .init("겨울", .season, 4), .init("초봄", .season, 1), .init("초여름", .season, 2),
    .init("초가을", .season, 3), .init("초겨울", .season, 4), .init("늦봄", .season, 1),
    .init("늦여름", .season, 2), .init("늦가을", .season, 3), .init("늦겨울", .season, 4),
    .init("아침", .morning), .init("오전", .morning), .init("점심", .midday), .init("낮", .midday),
    .init("한낮", .midday), .init("대낮", .midday), .init("오후", .afternoon),
    .init("저녁", .evening), .init("밤", .night), .init("한밤", .night), .init("심야", .night),
    .init("한밤중", .night), .init("밤중", .night), .init("야간", .night), .init("새벽", .dawn),
  ]

  private static let holidayWords: [LexicalWord] = [
    .init("신정", .newYear), .init("크리스마스", .christmas), .init("성탄절", .christmas),
    .init("성탄", .christmas),
    .init("크리스마스이브", .christmasEve), .init("성탄전야", .christmasEve),
    .init("밸런타인데이", .valentine), .init("발렌타인데이", .valentine),
    .init("화이트데이", .whiteDay), .init("만우절", .aprilFools), .init("핼러윈", .halloween),
    .init("할로윈", .halloween), .init("핼러윈데이", .halloween), .init("추수감사절", .thanksgiving),
    .init("부활절", .easter), .init("블랙프라이데이", .blackFriday),
    .init("광복절", .liberation), .init("개천절", .foundation), .init("한글날", .hangul),
    .init("삼일절", .march1), .init("어린이날", .childrens), .init("제헌절", .constitution),
    .init("현충일", .memorialKorea), .init("식목일", .arborKorea), .init("어버이날", .parentsKorea),
    .init("근로자의날", .mayDay), .init("노동절", .mayDay),
    .init("설날", .seollal), .init("구정", .seollal), .init("춘제", .seollal),
    .init("추석", .chuseok), .init("한가위", .chuseok), .init("단오", .dano),
    .init("정월대보름", .daeboreum), .init("석가탄신일", .buddha), .init("부처님오신날", .buddha),
    .init("초파일", .buddha),
  ]
}
