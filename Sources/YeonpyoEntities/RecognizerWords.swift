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
  /// Syllables that stand for a name that is not told.
  let anonymous: Set<UInt32>
  /// Titles of one syllable that only people have.
  let politeTitles: Set<UInt32>
  let nameWords: [[UInt32]]
  let countEndings: Set<UInt32>
  /// `nil`: no language has one.
  let romanization: Romanization?
  /// Hashes of ``LanguageData/contextWords`` and ``LanguageData/contextBeginnings``; flags of ``ContextWord``.
  let context: WordTable
  let contextBeginnings: WordTable
  /// Flags of ``NamePiece`` and ``NeighbourWord``.
  let namePieces: WordTable
  let titleModifiers: Set<UInt32>
  let origins: Set<UInt32>
  let neighbours: WordTable
  let givenNames: [WordList]
  let surnames: [WordList]
  let commonWords: [WordList]
  let sentenceStarters: Set<UInt32>
  let organizationEndings: [[UInt32]]
  func piece(_ token: Token) -> NamePiece {
    var piece = NamePiece(rawValue: UInt16(namePieces.flags(token.hash)))
    if titleModifiers.contains(token.hash) { piece.insert(.modifier) }
    if origins.contains(token.hash) { piece.insert(.origin) }
    return piece
  }

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
    anonymous = language.anonymousNames
    politeTitles = language.politeTitles
    nameWords = language.nameWords
    countEndings = language.countEndings
    romanization = language.romanization.map { Romanization($0) }
    context = WordTable(language.contextWords.mapValues(\.rawValue))
    contextBeginnings = WordTable(language.contextBeginnings.mapValues(\.rawValue))
    namePieces = WordTable(
      language.namePieces.mapValues { UInt8(truncatingIfNeeded: $0.rawValue) }
        .filter { $0.value != 0 })
    titleModifiers = Set(
      language.namePieces.filter { $0.value.contains(.modifier) }.map { $0.key })
    origins = Set(language.namePieces.filter { $0.value.contains(.origin) }.map { $0.key })
    neighbours = WordTable(language.neighbourWords.mapValues(\.rawValue))
    givenNames = language.givenNames
    surnames = language.surnames
    commonWords = language.commonWords
    sentenceStarters = language.sentenceStarters
    organizationEndings = language.organizationEndings
    lists = language.ordinaryWords + language.nouns + language.nameNouns
  }

  private static func table(_ words: [[UInt32]]) -> WordTable {
    WordTable(Dictionary(words.map { (FoldedHash.of($0), 1) }, uniquingKeysWith: { one, _ in one }))
  }
}
