import Testing
import YeonpyoDocuments
import YeonpyoText

/// Lines of a head, and the day the article was published on.
private let publishedLines: [(String, String?)] = [
  // English: a day alone, with its time, weekday, zone.
  ("April 2, 2019", "2019-04-02"), ("Apr 2, 2019", "2019-04-02"), ("Apr. 2, 2019", "2019-04-02"),
  ("2 April 2019", "2019-04-02"), ("Apr 2 2019", "2019-04-02"),
  ("Tuesday, April 2, 2019", "2019-04-02"),
  ("Tue 2 Apr 2019 10.40 BST", "2019-04-02"), ("Tue, 2 Apr 2019 10:40:00 GMT", "2019-04-02"),
  ("April 2, 2019 at 6:05 p.m. ET", "2019-04-02"), ("6:05 p.m. April 2, 2019", "2019-04-02"),
  ("2019-04-02", "2019-04-02"), ("2019-04-02 18:05", "2019-04-02"),
  ("2019-04-02T18:05:00+09:00", "2019-04-02"),
  ("2019-04-02T18:05:00.123Z", "2019-04-02"), ("4/22/2019", "2019-04-22"),
  ("22/4/2019 18:05", "2019-04-22"),
  ("02.04.2019", "2019-04-02"), ("[April 2, 2019]", "2019-04-02"),
  ("— April 2, 2019 —", "2019-04-02"),
  // With words.
  ("Published April 2, 2019", "2019-04-02"), ("Published: 2019-04-02", "2019-04-02"),
  ("Published 6:05 PM EDT, Tue April 2, 2019", "2019-04-02"),
  ("Posted on April 2, 2019", "2019-04-02"),
  ("First published on Tue 2 Apr 2019 10.40 BST", "2019-04-02"),
  ("Date: April 2, 2019", "2019-04-02"),
  ("Published April 2, 2019 | Updated April 9, 2019", "2019-04-02"),
  ("Updated April 9, 2019; published April 2, 2019", "2019-04-02"),
  ("April 2, 2019 · Updated April 9, 2019", "2019-04-02"),
  ("Updated April 9, 2019", nil), ("Last modified on Tue 9 Apr 2019 10.40 BST", nil),
  // With who wrote it.
  ("By Joan Hill | April 2, 2019 | 5 min read", "2019-04-02"),
  ("By Joan Hill | April 2, 2019", "2019-04-02"), ("By Joan Hill, April 2, 2019", "2019-04-02"),
  ("By Joan Hill and Omar Reyes April 2, 2019", "2019-04-02"),
  ("By JOAN HILL - Published April 2, 2019", "2019-04-02"),
  ("April 2, 2019 by Joan Hill", "2019-04-02"),
  ("Posted by Joan Hill on April 2, 2019", "2019-04-02"),
  // Datelines with a year.
  ("OSLO, April 2, 2019 (AP) -- The choir sang.", "2019-04-02"),
  ("(OSLO, April 2, 2019)", "2019-04-02"),
  ("Salt Lake City, Utah, April 2, 2019 – The choir sang.", "2019-04-02"),
  ("OSLO, April 2, 2019 /News Wire/ -- The choir sang.", "2019-04-02"),
  ("OSLO, April 2, 2019 was a wet day.", nil),
  // Korean.
  ("2019년 4월 2일", "2019-04-02"), ("2019년 4월 2일 화요일", "2019-04-02"), ("2019. 4. 2.", "2019-04-02"),
  ("2019.04.02 (화)", "2019-04-02"), ("2019.04.02 18:05", "2019-04-02"),
  ("2019.04.02. 오후 6:05", "2019-04-02"),
  ("입력 2019.04.02 18:05", "2019-04-02"), ("기사입력 : 2019-04-02 18:05:33", "2019-04-02"),
  ("기사승인 2019.04.02  18:05:33", "2019-04-02"), ("승인 2019.04.02 18:05", "2019-04-02"),
  ("발행 : 2019.04.02 18:05", "2019-04-02"), ("등록 2019-04-02 18:05:00", "2019-04-02"),
  ("게시 2019.04.02", "2019-04-02"), ("송고시간2019-04-02 18:05", "2019-04-02"),
  ("2019.04.02 18:05 입력", "2019-04-02"), ("2019-04-02 18:05 송고", "2019-04-02"),
  ("입력 2019.04.02 | 수정 2019.04.09", "2019-04-02"), ("수정 2019.04.09 · 입력 2019.04.02", "2019-04-02"),
  ("최종수정 2019.04.09 18:05 기사입력 2019.04.02 17:00", "2019-04-02"),
  ("2019.04.02 입력 2019.04.09 수정", "2019-04-02"),
  ("김한별 기자 2019.04.02 18:05", "2019-04-02"), ("김한별·이솔 기자 | 2019-04-02", "2019-04-02"),
  ("2019.04.02 18:05 김한별 기자", "2019-04-02"), ("수정 2019.04.09", nil), ("2019.04.09 수정", nil),
  // Text.
  ("On April 2, 2019, the choir sang.", nil), ("April 2, 2019 was a wet day.", nil),
  ("2019년 4월 2일 합창단이 노래했다.", nil), ("2019년 4월 2일에", nil), ("The choir, April 2, 2019", nil),
  ("April 2", nil), ("April 2019", nil), ("4/2/2019", nil), ("31 April 2019", nil),
  ("2019.13.02", nil),
]

@Test(arguments: publishedLines)
func readsHeadLines(_ line: String, _ day: String?) {
  for head in ["", "A choir in the rain\n\n", "합창단\n부제목\n"] {
    let bytes = Array("\(head)\(line)\nThe choir sang yesterday.".utf8)
    #expect(headDate(bytes.span)?.time.day.iso == day, "\(head)")
  }
}
