import Foundation
import Testing
import YeonpyoGazetteers
import YeonpyoText

@testable import YeonpyoKit

/// Names that are words too, with the lists of words that ship.
@Suite struct OrdinaryWordTests {
  private static let people = [
    "현빈", "하나", "사랑", "위에", "태평", "카이", "은가비", "여자친구", "김도", "김연아", "유리", "예진", "지은",
  ]
  private static let works = ["도깨비", "시그널", "300", "나의 집", "밤의 연락선", "남자친구"]

  private static func plan() throws -> AnalysisPlan {
    let directory = try TemporaryDirectory()
    var show = "entities:\n"
    for (label, names) in [("person", people), ("work", works)] {
      for (number, name) in names.enumerated() {
        show += "  - {id: \(label)/\(number), type: \(label), name: {ko: \"\(name)\"}}\n"
      }
    }
    try directory.write("names.yaml", show)
    let read = try readShowFiles(paths: [directory.path])
    return AnalysisPlan(
      gazetteer: try GazetteerBuilder(AnalysisPlan.languageData).build(read.definitions))
  }

  private static let shared = Result { try plan() }

  /// Found names stand in brackets.
  @Test(arguments: [
    "[현빈]은 어제 왔다.", "하나는 어제 왔다.", "배우 [하나]는 어제 왔다.", "[하나] 씨는 어제 왔다.", "[하나](29)는 어제 왔다.",
    "사랑을 믿는 배우가 사랑을 말했다.", "가수 [사랑]이 노래했다.", "지붕 위에 앉았다.", "순위는 4위에 올랐다.",
    "태평양을 건넜다.", "태평양 건너 [태평] 씨는 갔다.", "비행기는 카이로로 떠났다.", "[은가비]가 웃었다.", "여자친구가 웃었다.",
    "[김연아]가 탔다.", "[김도]가 탔다.", "[현빈]이가 웃었다.", "[현빈]이는 웃었다.", "[유리]언니는 있다. [유리]가 웃었다.",
    "도깨비를 보았다.", "드라마 [도깨비]를 보았다.", "수목드라마 [도깨비]를 보았다.", "‘[시그널]’이 끝났다.",
    "시그널이 왔다.", "영화 300명이 왔다.", "영화 300km 남짓이다.", "영화 300만 관객을 모았다.", "영화 300여 편", "배우 4위에 올랐다.",
    "[현빈]은 5현빈을 모른다.", "카이로 떠났다.", "[카이]가 왔다. 카이로 떠났다.", "배우 [지은]이 웃었다.", "하나, 29.", "유리: 30% 올랐다.",
    "하나 (29) 개", "[하나](38세)는 웃었다.", "유리 시장이 커졌다.", "출연 배우\n\n하나는 있다.", "남자친구와 헤어졌다.",
    "영화 ‘[300]’을 보았다.", "나의 집에 갔다.",
    "드라마 [나의 집]을 보았다.", "[밤의 연락선]을 보았다.", "[현빈]등이 나온다.", "[현빈]같은 사람",
  ])
  func marks(_ marked: String) throws {
    let text = marked.filter { !"[]".contains($0) }
    #expect(try Self.found(in: text) == marked)
  }

  /// Decomposed Hangul is read as composed.
  @Test(arguments: ["가수 [하나]가", "[하나] 씨는", "드라마 [도깨비]를", "하나가", "도깨비를"])
  func readsDecomposed(_ marked: String) throws {
    let marked = marked.decomposedStringWithCanonicalMapping
    let text = marked.filter { !"[]".contains($0) }
    #expect(Array(try Self.found(in: text).utf8) == Array(marked.utf8))
  }

  private static func found(in text: String) throws -> String {
    let document = Document(
      id: "TEXT", path: nil, text: Array(text.utf8), language: .korean, date: nil, dateSource: nil)
    var analyzer = try Analyzer(shared.get())
    analyzer.analyze(document)
    var bytes = document.text
    for mention in analyzer.analysis.mentions.reversed() {
      bytes.insert(UInt8(ascii: "]"), at: Int(mention.span.end))
      bytes.insert(UInt8(ascii: "["), at: Int(mention.span.start))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
