import FoundationEssentials
import Testing
import YeonpyoGazetteers

/// The type with the shape of Apple's.
@Suite struct NLGazetteerTests {
  static let terms = [
    "show": ["Harbour Lights", "항구의 불빛"], "channel": ["Y9", "Kim Ara"],
    "actor": ["Kim Ara", "김아라"],
    "language": ["C", "C++"],
  ]

  @Test(arguments: [
    ("Harbour Lights", "show"), ("HARBOUR LIGHTS", "show"), ("항구의 불빛", "show"), ("y9", "channel"),
    ("Kim Ara", "actor"), ("Kim-Ara", "actor"), ("김아라", "actor"), ("Ara", nil),
    ("Kim Ara Lee", nil),
    ("", nil), ("김아라가", nil), ("C++", "language"), ("c", "language"),
  ])
  func labels(_ term: String, _ label: String?) throws {
    #expect(try NLGazetteer(dictionary: Self.terms, language: .english).label(for: term) == label)
  }

  @Test func comesBackFromItsFile() throws {
    let directory = try TemporaryDirectory()
    let url = URL(fileURLWithPath: directory.file("terms.ypg"))
    try NLGazetteer.write(Self.terms, language: nil, to: url)
    #expect(try NLGazetteer(contentsOf: url).label(for: "김아라") == "actor")
    let made = try NLGazetteer(dictionary: Self.terms)
    #expect(try made.data == Data(contentsOf: url))
    #expect(try NLGazetteer(data: made.data).label(for: "y9") == "channel")
    #expect(throws: GazetteerError.self) { try NLGazetteer(data: made.data.dropLast()) }
    #expect(throws: GazetteerError.self) { try NLGazetteer(contentsOf: url.appending(path: "no")) }
  }
}
