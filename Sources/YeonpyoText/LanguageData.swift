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
  /// Nouns that a name follows in Hangul (이름), as code points.
  package var nameWords: [[UInt32]] = []
  /// Nouns for words and what they say: what stands before 이란 and one of them is a word, and 이란 no country.
  package var quotedNouns: [[UInt32]] = []
  /// Weekdays and months with a capital, as folded hashes.
  package var calendarWords: Set<UInt32> = []
  /// Syllables that stand for a name that is not told: 김모.
  package var anonymousNames: Set<UInt32> = []
  /// Titles of one syllable that only people have: 씨.
  package var politeTitles: Set<UInt32> = []
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
  /// Given names and surnames in small letters.
  package var givenNames: [WordList] = []
  package var surnames: [WordList] = []
  /// What words that are part of names tell of them, as folded hashes.
  package var namePieces: [UInt32: NamePiece] = [:]
  /// What words beside names tell of them, as folded hashes.
  package var neighbourWords: [UInt32: NeighbourWord] = [:]
  /// Endings of Korean organizations' names, as code points.
  package var organizationEndings: [[UInt32]] = []
  /// What words beside a name say of it: folded hashes of whole words.
  package var contextWords: [UInt32: ContextWord] = [:]
  /// The same for the beginnings of eojeols, as folded hashes of their syllables.
  package var contextBeginnings: [UInt32: ContextWord] = [:]
  /// How an instalment is called: `%t` the title, `%n` its number, `%o` its ordinal (`%t Season %n`, `%o season`). `%t%n` is for
  /// titles in Hangul: 연락선2.
  package var instalments: [String] = []
  /// `first` and on.
  package var ordinals: [String] = []

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
    nameWords += other.nameWords
    quotedNouns += other.quotedNouns
    calendarWords.formUnion(other.calendarWords)
    anonymousNames.formUnion(other.anonymousNames)
    politeTitles.formUnion(other.politeTitles)
    ordinaryWords += other.ordinaryWords
    commonWords += other.commonWords
    nouns += other.nouns
    nameNouns += other.nameNouns
    compoundSuffixes.formUnion(other.compoundSuffixes)
    instalments += other.instalments
    ordinals += other.ordinals
    givenNames += other.givenNames
    surnames += other.surnames
    namePieces.merge(other.namePieces) { $0.union($1) }
    neighbourWords.merge(other.neighbourWords) { $0.union($1) }
    organizationEndings += other.organizationEndings
    contextWords.merge(other.contextWords) { $0.union($1) }
    contextBeginnings.merge(other.contextBeginnings) { $0.union($1) }
    romanization = romanization ?? other.romanization
  }
}

/// What a word says of the name beside it: whether that is somebody, a part somebody plays, or a work.
package struct ContextWord: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Who plays parts or makes works: `actor`, 배우.
  package static let role = ContextWord(rawValue: 1)
  /// What people do in news: `said`, 말했.
  package static let speech = ContextWord(rawValue: 2)
  /// What belongs to a working life: `agency`, 소속사.
  package static let career = ContextWord(rawValue: 4)
  /// Playing a part: `plays`, 연기.
  package static let acting = ContextWord(rawValue: 8)
  /// What leads to a part's name: `character`, `as`; or follows it: 역.
  package static let part = ContextWord(rawValue: 16)
  /// The world of a work: `episode`, 극중.
  package static let story = ContextWord(rawValue: 32)
  /// What stands before a title: `drama`.
  package static let workBefore = ContextWord(rawValue: 64)
  /// What happens to works: `premiered`, 방송.
  package static let workAfter = ContextWord(rawValue: 128)
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
