import Testing

@testable import YeonpyoText

@Suite struct WordListTests {
  /// Every line is found; its beginnings, what goes on behind it, and what stands between two lines are not.
  @Test(arguments: ["가\n가나\n나\n나다라\n하\n", "가\n가나\n나\n나다라\n하", "b\n", ""])
  func findsLines(_ text: String) {
    let list = WordList(FlatArray(Array(text.utf8)))
    let lines = Set(text.split(separator: "\n").map(String.init))
    for word in lines.union(["", "ㄱ", "가가", "가나다", "나다", "하하", "힣", "a", "b", "bb", "c", "\n"]) {
      #expect(list.contains(word) == lines.contains(word), "\(word)")
    }
  }
}
