import CWords
import YeonpyoDates
import YeonpyoText

/// All that one language brings: words for the stages, and date rules.
package struct LanguageModule: Sendable {
  package var language: Language
  package var data: LanguageData
  /// Put together each time it is asked for: a run may never need it.
  package var grammar: DateGrammar { makeGrammar() }
  private var makeGrammar: @Sendable () -> DateGrammar
  /// The same.
  package var eventWords: EventWords {
    switch language {
    case .english: English.eventWords
    case .korean: Korean.eventWords
    }
  }

  /// English and Korean. A language is a folder and a line here.
  package static func load(_ language: Language) -> LanguageModule {
    switch language {
    case .english:
      LanguageModule(language: .english, data: English.data) { English.grammar }
    case .korean: LanguageModule(language: .korean, data: Korean.data) { Korean.grammar }
    }
  }

  private init(
    language: Language, data: LanguageData, makeGrammar: @escaping @Sendable () -> DateGrammar
  ) {
    self.language = language
    self.data = data
    self.makeGrammar = makeGrammar
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
  let bytes = words.withUTF8Buffer { unsafe Array($0) }
  return Set(bytes.split { $0 == 0x20 || $0 == 0x0A }.map(hash))
}

/// What words in the lines around an article are, by their hashes.
func furniture(_ rows: [(FurnitureWord, StaticString)]) -> [UInt32: FurnitureWord] {
  var result: [UInt32: FurnitureWord] = [:]
  for (word, list) in rows {
    for hash in hashes(list) { result[hash, default: []].formUnion(word) }
  }
  return result
}

/// Plain letters need no folding.
private func hash(of word: ArraySlice<UInt8>) -> UInt32 {
  var hash: UInt32 = 0
  for byte in word {
    guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else {
      return FoldedHash.of(folding.fold(String(decoding: word, as: UTF8.self)))
    }
    hash = FoldedHash.step(hash, UInt32(byte | 0x20))
  }
  return hash
}

private let folding = Folding()

/// A list that is part of the program.
func wordList(_ list: words_list) -> WordList {
  unsafe WordList(wordBytes(list))
}

/// The bytes of a list that ships inside the program, used where they lie.
func wordBytes(_ list: words_list) -> FlatArray<UInt8> {
  let bytes = unsafe UnsafeBufferPointer(start: list.bytes, count: list.count)
  return unsafe FlatArray(bytes, of: StaticMemory.shared)
}
