import YeonpyoText

/// A word that patterns speak of by its slot.
package struct LexicalWord: Sendable {
  package var text: StaticString
  package var slot: Slot
  package var value: Int16
  /// Counts only with a capital: `May`, `March`, `Sun`.
  package var needsCapital: Bool

  @inline(never)
  package init(_ text: StaticString, _ slot: Slot, _ value: Int, capital: Bool = false) {
    self.text = text
    self.slot = slot
    self.value = Int16(value)
    self.needsCapital = capital
  }

  @inline(never)
  package init(_ text: StaticString, _ unit: TimeUnit) {
    self.init(text, .unit, Int(TimeUnit.captureBase) + Int(unit.rawValue))
  }

  /// A unit in the singular, for ``Slot/oneUnit``.
  @inline(never)
  package init(_ text: StaticString, one unit: TimeUnit) {
    self.init(text, .oneUnit, Int(TimeUnit.captureBase) + Int(unit.rawValue))
  }

  /// Units in the plural, for ``Slot/units``.
  @inline(never)
  package init(_ text: StaticString, many unit: TimeUnit) {
    self.init(text, .units, Int(TimeUnit.captureBase) + Int(unit.rawValue))
  }

  @inline(never)
  package init(_ text: StaticString, _ part: DayPart) {
    self.init(text, .part, Int(DayPart.captureBase) + Int(part.rawValue))
  }

  @inline(never)
  package init(_ text: StaticString, _ holiday: Holiday) {
    self.init(text, .holiday, Int(holiday.rawValue))
  }
}

/// What to look for, what it means, and its proof.
///
/// A pattern is words in order, parted by blanks:
///
/// | written | reads |
/// | --- | --- |
/// | `last`, 지난 | that word, case folded |
/// | `(last\|past)` | one of these words |
/// | `<month>` | a word or number of a ``Slot``, captured |
/// | `[of]` | what is in brackets, or nothing |
/// | `+-` | what follows the plus without white space before it |
/// | `>since` | a word that must follow and stays outside the span; `>.` and a choice with it also take the text's end |
/// | `!ago` | a word that must not follow |
/// | `>~연휴` | a word that must follow, or a longer one that begins so |
/// | `^at` | a word that must stand before and stays outside the span |
///
/// Patterns that begin with an article (``DateGrammar/articles``) are found by the word after it.
package struct Rule: Sendable {
  package var name: StaticString
  package var pattern: StaticString
  package var expression: TimeExpression
  /// One a line: `text = value` as read on 2013-02-12, or `text ≠` where the rule must not match.
  package var examples: StaticString

  @inline(never)
  package init(
    _ name: StaticString, _ pattern: StaticString, _ expression: TimeExpression,
    examples: StaticString
  ) {
    self.name = name
    self.pattern = pattern
    self.expression = expression
    self.examples = examples
  }
}

/// Words, rules and cues of one language.
package struct DateGrammar: Sendable {
  package var words: [LexicalWord]
  package var rules: [Rule]
  /// Words before or after a bare weekday or month that say where it lies.
  package var pastCues: [StaticString]
  /// Syllables that make a verb past before one of `pastEndings`: 봤 in 봤다.
  package var pastSyllables: SyllableSet
  package var pastEndings: [StaticString]
  package var futureCues: [StaticString]
  /// Words so common that no pattern is looked up by them where it begins with one: `the`.
  package var articles: [StaticString]
  /// Words that speak for the future only right before the phrase: `by`.
  package var leadingFutureCues: [StaticString]
  /// Words that say somebody speaks.
  package var speechCues: [StaticString]
  /// What clings to the first part of a range, of two syllables: 부터.
  package var rangeParticles: [StaticString]
  /// Particles that put one time beside another: 과.
  package var listParticles: [StaticString]
  /// `5.3` is the third of May, not the fifth of March.
  package var monthIsFirst: Bool
  /// What may cling to a phrase inside an eojeol beside particles: 경, 께.
  package var suffixes: [StaticString]
  /// Particles that are endings of verbs too, and suffixes that are parts of nouns: they cling to figures, and end no other word. 그제야
  /// is not 그제 and 간판 not 간, but 8월이야 is 8월 and 2020년판 2020년.
  package var figureEndings: [StaticString]
  /// Words that may stand in brackets between the parts of a phrase: 현지시간.
  package var asides: [StaticString]
  /// Verbs whose participle leans to neither side: `be` in `will be held`.
  package var openVerbs: [StaticString]
  /// Words inside a number of several words: `and`.
  package var numberJoiners: [StaticString]
  /// Words between two days of one month: `-` and `to`, and `,` and `and`.
  package var rangeWords: [StaticString]
  package var listWords: [StaticString]
  /// Words that may stand between two phrases of one date: `,` `of` `at`.
  package var connectors: [StaticString]
  /// Words before a bare four-digit number that make it a year.
  package var yearCues: [StaticString]
  /// Words before a bare four-digit number that make it something else: `page`; those that are year cues too do so only
  /// before a plural: `of 1408 fans`.
  package var countCues: [StaticString]
  /// Words before a bare `21:10` that make it a time of day.
  package var clockCues: [StaticString]
  /// The verb stands at the clause's end: of two cues equally near, the later one counts.
  package var verbIsLast: Bool

  package init(
    words: [LexicalWord], rules: [Rule], pastCues: [StaticString],
    pastSyllables: SyllableSet = SyllableSet([UInt32]()), pastEndings: [StaticString] = [],
    futureCues: [StaticString],
    articles: [StaticString] = [], leadingFutureCues: [StaticString] = [],
    numberJoiners: [StaticString] = [],
    countCues: [StaticString] = [], speechCues: [StaticString] = [],
    openVerbs: [StaticString] = [], suffixes: [StaticString] = [],
    figureEndings: [StaticString] = [], asides: [StaticString] = [],
    monthIsFirst: Bool = false,
    rangeParticles: [StaticString] = [], listParticles: [StaticString] = [],
    rangeWords: [StaticString] = [], listWords: [StaticString] = [],
    connectors: [StaticString], yearCues: [StaticString], clockCues: [StaticString],
    verbIsLast: Bool
  ) {
    self.words = words
    self.rules = rules
    self.pastCues = pastCues
    self.pastSyllables = pastSyllables
    self.pastEndings = pastEndings
    self.futureCues = futureCues
    self.articles = articles
    self.leadingFutureCues = leadingFutureCues
    self.numberJoiners = numberJoiners
    self.countCues = countCues
    self.speechCues = speechCues
    self.openVerbs = openVerbs
    self.monthIsFirst = monthIsFirst
    self.rangeParticles = rangeParticles
    self.listParticles = listParticles
    self.suffixes = suffixes
    self.figureEndings = figureEndings
    self.asides = asides
    self.rangeWords = rangeWords
    self.listWords = listWords
    self.connectors = connectors
    self.yearCues = yearCues
    self.clockCues = clockCues
    self.verbIsLast = verbIsLast
  }
}
