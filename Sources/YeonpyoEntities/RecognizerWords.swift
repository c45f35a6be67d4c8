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
  /// The higher eight bits of ``NamePiece``.
  let rarePieces: WordTable
  let neighbours: WordTable
  /// Words whose full stop ends nothing: `Mr`, `St`.
  let titleAbbreviations: WordTable
  let givenNames: [WordList]
  let surnames: [WordList]
  let commonWords: [WordList]
  let sentenceStarters: WordTable
  /// Weekdays and months.
  private let calendarWords: WordTable
  /// Nouns that say of what stands before 이란 that it is a word: 말, 뜻.
  let quotedNouns: [[UInt32]]
  let organizationEndings: [[UInt32]]
  /// The syllables they end in.
  let organizationFinals: SyllableSet
  func piece(_ token: Token) -> NamePiece {
    NamePiece(
      rawValue: UInt16(namePieces.flags(token.hash)) | UInt16(rarePieces.flags(token.hash)) << 8)
  }

  /// `Friday`, `March`: with a capital, and no part of a name beside it.
  func isOfCalendar(_ token: Token) -> Bool { calendarWords.flags(token.hash) != 0 }

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
    namePieces = RecognizerWords.table(language.namePieces, shift: 0)
    titleAbbreviations = WordTable(
      Dictionary(language.titleAbbreviations.map { ($0, 1) }, uniquingKeysWith: { one, _ in one }))
    rarePieces = RecognizerWords.table(language.namePieces, shift: 8)
    neighbours = WordTable(language.neighbourWords.mapValues(\.rawValue))
    givenNames = language.givenNames
    surnames = language.surnames
    commonWords = language.commonWords
    sentenceStarters = WordTable(
      Dictionary(language.sentenceStarters.map { ($0, 1) }, uniquingKeysWith: { one, _ in one }))
    calendarWords = WordTable(
      Dictionary(language.calendarWords.map { ($0, 1) }, uniquingKeysWith: { one, _ in one }))
    quotedNouns = language.quotedNouns
    organizationEndings = language.organizationEndings
    organizationFinals = SyllableSet(language.organizationEndings.compactMap(\.last))
    lists = language.ordinaryWords + language.nouns + language.nameNouns
  }

  /// Eight of the flags of each word.
  private static func table(_ pieces: [UInt32: NamePiece], shift: UInt16) -> WordTable {
    WordTable(
      pieces.compactMapValues { piece in
        let flags = UInt8(truncatingIfNeeded: piece.rawValue >> shift)
        return flags == 0 ? nil : flags
      })
  }

  private static func table(_ words: [[UInt32]]) -> WordTable {
    WordTable(Dictionary(words.map { (FoldedHash.of($0), 1) }, uniquingKeysWith: { one, _ in one }))
  }
}
