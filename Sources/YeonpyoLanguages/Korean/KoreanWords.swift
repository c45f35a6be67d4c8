import YeonpyoDates

extension Korean {
  static let words: [LexicalWord] = [
    .init("월요일", .weekday, 1), .init("화요일", .weekday, 2), .init("수요일", .weekday, 3),
    .init("목요일", .weekday, 4), .init("금요일", .weekday, 5), .init("토요일", .weekday, 6),
    .init("일요일", .weekday, 7),
    .init("년", .year), .init("개월", .month), .init("달", .month), .init("주", .week),
    .init("주일", .week), .init("일", .day), .init("시간", .hour), .init("분", .minute),
    .init("초", .second), .init("세기", .century), .init("분기", .quarter), .init("주년", .year),
    .init("해", .year),
    .init("한", .number, 1), .init("두", .number, 2), .init("세", .number, 3), .init("석", .number, 3),
    .init("네", .number, 4), .init("넉", .number, 4), .init("다섯", .number, 5),
    .init("여섯", .number, 6), .init("일곱", .number, 7), .init("여덟", .number, 8),
    .init("아홉", .number, 9), .init("열", .number, 10),
    .init("하루", .dayCount, 1), .init("이틀", .dayCount, 2), .init("사흘", .dayCount, 3),
    .init("나흘", .dayCount, 4), .init("닷새", .dayCount, 5), .init("엿새", .dayCount, 6),
    .init("이레", .dayCount, 7), .init("여드레", .dayCount, 8), .init("아흐레", .dayCount, 9),
    .init("열흘", .dayCount, 10), .init("보름", .dayCount, 15),
    .init("수", .some, 0), .init("몇", .some, 0), .init("여러", .some, 0),
    .init("봄", .season, 1), .init("여름", .season, 2), .init("가을", .season, 3),
    .init("겨울", .season, 4),
    .init("아침", .morning), .init("오전", .morning), .init("정오", .midday), .init("낮", .midday),
    .init("오후", .afternoon), .init("저녁", .evening), .init("밤", .night), .init("새벽", .dawn),
    .init("크리스마스", .christmas), .init("성탄절", .christmas), .init("광복절", .liberation),
    .init("개천절", .foundation), .init("한글날", .hangul), .init("삼일절", .march1),
    .init("어린이날", .childrens), .init("제헌절", .constitution), .init("현충일", .memorialKorea),
  ]
}
