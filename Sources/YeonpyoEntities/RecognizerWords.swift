import YeonpyoText

/// Words of all languages that the recognizer asks about; made once for every worker.
package final class RecognizerWords: Sendable {
  let particles: ParticleTable
  let compoundSuffixes: Set<UInt32>
  /// Hashes of ``LanguageData/workCues``.
  let workCues: WordTable
  /// Syllables of the longest of them.
  let longestCue: Int
  /// Hashes of ``LanguageData/nounTitles``.
  let nounTitles: WordTable
  let countEndings: Set<UInt32>
  /// `nil`: no language has one.
  let romanization: Romanization?
  /// Words that an eojeol can be rather than a name and a particle.
  let lists: [WordList]
  /// Bytes of the longest word that is looked up in `lists`.
  static let longestWord = 9

  package init(_ language: LanguageData) {
    particles = ParticleTable(language)
    compoundSuffixes = language.compoundSuffixes
    workCues = RecognizerWords.table(language.workCues)
    longestCue = language.workCues.map(\.count).max() ?? 1
    nounTitles = RecognizerWords.table(language.nounTitles)
    countEndings = language.countEndings
    romanization = language.romanization.map { Romanization($0) }
    lists = language.ordinaryWords + language.nouns + language.nameNouns
  }

  private static func table(_ words: [[UInt32]]) -> WordTable {
    WordTable(Dictionary(words.map { (FoldedHash.of($0), 1) }, uniquingKeysWith: { one, _ in one }))
  }
}
