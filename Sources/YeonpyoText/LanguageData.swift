/// What stages need to know of a language's words; filled by YeonpyoLanguages, passed as a parameter.
package struct LanguageData: Sendable {
  /// A particle of a Korean noun: its syllables and which final consonants it may follow.
  package struct Particle: Sendable {
    /// Code points, in reading order.
    package var syllables: [UInt32]
    package var follows: FinalConsonants
    /// Whether others may follow it (에게서, then 만은), and whether it may follow others.
    package var chain: Chain
    package init(syllables: [UInt32], follows: FinalConsonants, chain: Chain = .none) {
      self.syllables = syllables
      self.follows = follows
      self.chain = chain
    }

    package enum Chain: UInt8, Sendable { case none, first, second }
  }

  /// Abbreviations whose full stop never ends a sentence (`Mr`, `Dr`), as folded hashes.
  package var titleAbbreviations: Set<UInt32> = []
  /// Abbreviations that end a sentence only before a sentence starter (`U.S`, `Inc`, `Feb`), as folded hashes.
  package var abbreviations: Set<UInt32> = []
  /// Words that begin sentences more often than they go on with one (`The`, `But`, `He`), as folded hashes.
  package var sentenceStarters: Set<UInt32> = []
  package var particles: [Particle] = []
  /// Words that follow a person's name and leave it one (씨, 감독, 배우), as code points.
  package var honorifics: [[UInt32]] = []
  /// Honorifics that are ordinary words too: a title behind a name, but nothing that makes a name of a word.
  package var nounTitles: [[UInt32]] = []
  /// Syllables that go on with a figure although they are particles: 300만, 300여.
  package var countEndings: Set<UInt32> = []
  /// Words that announce a title when they end the word before it (드라마, 영화), as code points.
  package var workCues: [[UInt32]] = []
  /// Words that are words more often than names.
  package var ordinaryWords: [WordList] = []
  /// Words of everyday use in small letters: a name among them is worth a warning, nothing more.
  package var commonWords: [WordList] = []
  /// Other common nouns and places that nobody is called.
  package var nouns: [WordList] = []
  /// Other common nouns and places that are names of people as well.
  package var nameNouns: [WordList] = []
  /// Words that may follow a name and a hyphen and are no part of it (`-starring`), as folded hashes.
  package var compoundSuffixes: Set<UInt32> = []
  /// Counted spellings of names in Latin letters, as a table of text (see YeonpyoEntities, `Romanization`); `nil`: none.
  package var romanization: FlatArray<UInt8>?
  /// How an instalment is called: `%t` the title, `%n` its number (`%t Season %n`, `Season %n`).
  package var instalments: [String] = []

  package init() {}

  package mutating func merge(_ other: LanguageData) {
    titleAbbreviations.formUnion(other.titleAbbreviations)
    abbreviations.formUnion(other.abbreviations)
    sentenceStarters.formUnion(other.sentenceStarters)
    particles += other.particles
    honorifics += other.honorifics
    nounTitles += other.nounTitles
    countEndings.formUnion(other.countEndings)
    workCues += other.workCues
    ordinaryWords += other.ordinaryWords
    commonWords += other.commonWords
    nouns += other.nouns
    nameNouns += other.nameNouns
    compoundSuffixes.formUnion(other.compoundSuffixes)
    instalments += other.instalments
    romanization = romanization ?? other.romanization
  }
}

/// Which endings of a syllable a particle may follow.
package struct FinalConsonants: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let none = FinalConsonants(rawValue: 1)
  package static let rieul = FinalConsonants(rawValue: 2)
  package static let other = FinalConsonants(rawValue: 4)
  package static let any: FinalConsonants = [.none, .rieul, .other]

  /// The ending of a precomposed Hangul syllable; of anything else (letters, digits) all are thought possible.
  package init(ending codePoint: UInt32) {
    guard codePoint >= 0xAC00, codePoint <= 0xD7A3 else {
      self = .any
      return
    }
    switch (codePoint - 0xAC00) % 28 {
    case 0: self = .none
    case 8: self = .rieul
    default: self = .other
    }
  }
}
