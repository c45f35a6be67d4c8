import Testing
import YeonpyoEntities
import YeonpyoText

@testable import YeonpyoGazetteers

@Suite struct GazetteerImageTests {
  private static func gazetteer() throws -> Gazetteer {
    let text = """
      show: work/long-river
      entities:
        - {id: work/long-river, type: work, name: {en: Long River, ko: 긴 강}, seasons: [1]}
        - {id: person/han-so-ra, type: person, name: {en: Han So-ra, ko: 한소라}}
      """
    let read = ShowFile.read(bytes: Array(text.utf8), file: "river.yaml")
    #expect(read.problems.isEmpty)
    var language = LanguageData()
    language.instalments = ["%t Season %n"]
    return try GazetteerBuilder(language).build(read.definitions)
  }

  private static func read(_ image: [UInt8]) -> Gazetteer? {
    let owner = ImageMemory(FlatArray(image))
    return unsafe owner.bytes.withBytes { unsafe Gazetteer(image: $0, of: owner) }
  }

  /// Keeps an image's memory, as a mapped file does.
  private final class ImageMemory: Sendable {
    let bytes: FlatArray<UInt8>
    init(_ bytes: FlatArray<UInt8>) { self.bytes = bytes }
  }

  @Test func comesBackWhole() throws {
    let image = try GazetteerImageTests.gazetteer().image()
    let again = try #require(GazetteerImageTests.read(image))
    #expect(again.image() == image)
    #expect(again.entities.count == 3)
    #expect(again.string(again.entities[1].koreanName) == "한소라")
    #expect(again.files == ["river.yaml"])
  }

  /// Cut anywhere, an image is refused and never read past its end.
  @Test func refusesWhatIsCut() throws {
    let image = try GazetteerImageTests.gazetteer().image()
    for length in stride(from: 0, to: image.count, by: 97) {
      #expect(GazetteerImageTests.read(Array(image[..<length])) == nil)
    }
    #expect(GazetteerImageTests.read(image + [0, 0, 0, 0, 0, 0, 0, 0]) == nil)
  }
}
