import YeonpyoDates
import YeonpyoText

/// All that one language brings: words for the stages, and date rules.
package struct LanguageModule: Sendable {
  package var language: Language
  package var data: LanguageData
  package var grammar: DateGrammar

  /// English and Korean. A language is a folder and a line here.
  package static func load(_ language: Language) -> LanguageModule {
    switch language {
    case .english: LanguageModule(language: .english, data: English.data, grammar: English.grammar)
    case .korean: LanguageModule(language: .korean, data: Korean.data, grammar: Korean.grammar)
    }
  }

  /// The words of all languages together, for stages that read mixed text.
  package static var allData: LanguageData {
    var result = LanguageData()
    for language in Language.allCases { result.merge(load(language).data) }
    return result
  }
}

/// Hashes of words written side by side, parted by blanks.
func hashes(_ words: StaticString) -> Set<UInt32> {
  let folding = Folding()
  return Set(
    words.description.split(whereSeparator: \.isWhitespace).map {
      FoldedHash.of(folding.fold(String($0)))
    })
}
