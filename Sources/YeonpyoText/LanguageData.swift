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
    nameWords += other.nameWords
    anonymousNames.formUnion(other.anonymousNames)
    politeTitles.formUnion(other.politeTitles)
    ordinaryWords += other.ordinaryWords
    commonWords += other.commonWords
    nouns += other.nouns
    nameNouns += other.nameNouns
    compoundSuffixes.formUnion(other.compoundSuffixes)
    instalments += other.instalments
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

/// What a word inside a name tells of it.
package struct NamePiece: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Stands before a person's name and is no part of it: `Mr`, `President`.
  package static let title = NamePiece(rawValue: 1)
  package static let organization = NamePiece(rawValue: 2)
  package static let publication = NamePiece(rawValue: 4)
  package static let place = NamePiece(rawValue: 8)
  package static let award = NamePiece(rawValue: 16)
  package static let event = NamePiece(rawValue: 32)
  /// A small word inside names of people: `de`, `van`.
  package static let particle = NamePiece(rawValue: 64)
  /// Ends a person's name: `Jr`, `III`.
  package static let suffix = NamePiece(rawValue: 128)
  /// Stands before a title: `Prime`, `Vice`.
  package static let modifier = NamePiece(rawValue: 256)
  /// Where somebody or something comes from: `Korean`; no name by itself.
  package static let origin = NamePiece(rawValue: 512)

  package static let things: NamePiece = [.organization, .publication, .place, .award, .event]
}

/// What a word beside a name tells of it.
package struct NeighbourWord: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What people are: `editor`, `minister`.
  package static let occupation = NeighbourWord(rawValue: 1)
  /// Whose people are: `son`, `wife`.
  package static let kin = NeighbourWord(rawValue: 2)
  /// What people alone do: `said`, `married`.
  package static let act = NeighbourWord(rawValue: 4)
  /// Speaks of a person: `who`, `whose`.
  package static let who = NeighbourWord(rawValue: 8)
  /// Before names of places, never of people: `in`, `near`.
  package static let location = NeighbourWord(rawValue: 16)
  /// Articles.
  package static let article = NeighbourWord(rawValue: 32)
  /// A work's title follows in quotation marks: `film`.
  package static let work = NeighbourWord(rawValue: 64)
  /// Given names that are better known as something else: places, months.
  package static let otherwise = NeighbourWord(rawValue: 128)
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
