/// What kind of thing happened; events of different kinds are never one.
public enum EventClass: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case none, other, air, finale, cast, say, deny, announce, sign, win, choose, marry, part, enlist,
    renew, cancel, remake, petition, release,
    film, die, born, trade, launch, meet, sue, lead, found, resign, rank, revive, demand,
    harm, arrest, injure, pay, cut, count, comeback
}

extension EventClass {
  /// Happens to somebody more than once in a while: visits, prizes, statements.
  package var isRepeatable: Bool {
    switch self {
    case .other, .say, .deny, .announce, .win, .choose, .meet, .pay, .rank, .harm, .film, .demand:
      true
    default: false
    }
  }

  /// Happens once to whom it happens, or once in years: its day need not be told to the day to be known again.
  package var isOnce: Bool {
    switch self {
    case .finale, .marry, .enlist, .die, .born, .found, .renew, .cancel: true
    default: false
    }
  }

  /// Who did it to whom makes a difference, and either can do it.
  package var isDirected: Bool {
    switch self {
    case .sue, .arrest, .injure: true
    default: false
    }
  }
}

/// What a word says of how certain an event is, and of its clause.
public struct EventCue: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Written out, because other modules would call the generic forms unspecialized.
  @inlinable public func contains(_ other: EventCue) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }
  @inlinable public func union(_ other: EventCue) -> EventCue {
    EventCue(rawValue: rawValue | other.rawValue)
  }
  @inlinable public var isEmpty: Bool { rawValue == 0 }

  /// Did not happen, or not yet: `not`, 않.
  @inlinable public static var negation: EventCue { EventCue(rawValue: 1) }
  /// Is to happen: `will`, 예정.
  @inlinable public static var plan: EventCue { EventCue(rawValue: 2) }
  /// Is said, hoped or feared to have happened: `reportedly`, 가능성.
  @inlinable public static var doubt: EventCue { EventCue(rawValue: 4) }
  /// Happens in a plot: `storyline`, 극중.
  @inlinable public static var story: EventCue { EventCue(rawValue: 8) }
  /// Happened before what was told last: `had`.
  @inlinable public static var earlier: EventCue { EventCue(rawValue: 16) }
  /// Begins a clause: `which`, `when`.
  @inlinable public static var boundary: EventCue { EventCue(rawValue: 32) }
  /// Begins a clause that says from when: `since`.
  @inlinable public static var since: EventCue { EventCue(rawValue: 64) }
  /// Joins clauses behind a comma: `and`.
  @inlinable public static var joiner: EventCue { EventCue(rawValue: 128) }
  /// Begins what somebody says: `that`.
  @inlinable public static var content: EventCue { EventCue(rawValue: 256) }
  /// Before a noun: `the`, `his`; what follows is no verb.
  @inlinable public static var determiner: EventCue { EventCue(rawValue: 512) }
  /// A verb in the past that no ending tells.
  @inlinable public static var past: EventCue { EventCue(rawValue: 1024) }
  /// What happens as a rule, no single event: `rarely`.
  @inlinable public static var general: EventCue { EventCue(rawValue: 4096) }
  /// Makes a passive: `was told`.
  @inlinable public static var passive: EventCue { EventCue(rawValue: 8192) }
  /// Before a verb that is no event by itself: `to`.
  @inlinable public static var infinitive: EventCue { EventCue(rawValue: 32768) }
  /// Stands for people: `he`.
  @inlinable public static var person: EventCue { EventCue(rawValue: 65536) }
  /// Stands for somebody or something: `they`.
  @inlinable public static var pronoun: EventCue { EventCue(rawValue: 16384) }
  /// Belongs to the verb before it: 않-, 예정.
  @inlinable public static var auxiliary: EventCue { EventCue(rawValue: 131_072) }
  /// Stands for several: `they`.
  @inlinable public static var several: EventCue { EventCue(rawValue: 1_048_576) }
  /// Makes a noun of the verb before it: `release date`.
  @inlinable public static var schedule: EventCue { EventCue(rawValue: 2_097_152) }
  /// Before `to` and what is to happen: `is set to`.
  @inlinable public static var intends: EventCue { EventCue(rawValue: 4_194_304) }
  /// Before `to` and what did not happen: `failed to`.
  @inlinable public static var fails: EventCue { EventCue(rawValue: 8_388_608) }
  /// `without`, `unlike`
  @inlinable public static var without: EventCue { EventCue(rawValue: 16_777_216) }
  @inlinable public static var of: EventCue { EventCue(rawValue: 33_554_432) }
  @inlinable public static var by: EventCue { EventCue(rawValue: 67_108_864) }
  /// `episode`: where a character does something, it is the plot.
  @inlinable public static var scene: EventCue { EventCue(rawValue: 134_217_728) }
  /// `true`, `believes`: denied where these are; `false`.
  @inlinable public static var truth: EventCue { EventCue(rawValue: 268_435_456) }
  @inlinable public static var falsehood: EventCue { EventCue(rawValue: 536_870_912) }
  /// `after`: what it begins came before.
  @inlinable public static var after: EventCue { EventCue(rawValue: 1_073_741_824) }
  /// What somebody wants: 싶다.
  @inlinable public static var wish: EventCue { EventCue(rawValue: 0x8000_0000) }
  /// Before a verb's base form: `will`, `did`.
  @inlinable public static var modal: EventCue { EventCue(rawValue: 2048) }
  /// What may stand right before a verb without being its subject: `also`, `has`, `and`.
  @inlinable public static var adverb: EventCue { EventCue(rawValue: 262_144) }
  /// Before a noun and its own clause: `of`, `with`.
  @inlinable public static var preposition: EventCue { EventCue(rawValue: 524_288) }
}

/// A form of a verb; of Korean, how much of its conjugation the beginning of an eojeol holds: what follows tells the rest.
public enum VerbForm: UInt8, Sendable, BitwiseCopyable {
  /// renewal, 결혼
  case noun
  /// renew
  case base
  /// renews
  case third
  /// renewing
  case gerund
  /// 맺(고), 결혼하(지)
  case stem
  /// renewed, 맺었(다)
  case past
  /// 맺은, 한(다)
  case adnominal
  /// 맺을
  case future
  /// 맺어, 결혼해
  case linking
}

/// What a word, or the beginning of an eojeol, tells of an event.
package struct EventTrigger: Sendable, Equatable {
  package var kind: EventClass
  package var form: VerbForm

  package init(kind: EventClass, form: VerbForm) {
    self.kind = kind
    self.form = form
  }
}

/// What a word is in the lines around an article: date lines, bylines, captions.
package struct FurnitureWord: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Begins a date line: `Published`, 입력.
  package static let dateLine = FurnitureWord(rawValue: 1)
  /// `photo`, `courtesy`, 사진
  package static let caption = FurnitureWord(rawValue: 2)
  /// Whoever writes: `reporter`, 기자.
  package static let reporter = FurnitureWord(rawValue: 4)
  package static let by = FurnitureWord(rawValue: 8)
  /// Small words inside such lines: `on`, `and`.
  package static let filler = FurnitureWord(rawValue: 16)
  /// Begins a line on rights: `Copyright`.
  package static let rights = FurnitureWord(rawValue: 32)
  /// Stands in brackets in a dateline: `Yonhap`.
  package static let agency = FurnitureWord(rawValue: 64)
}

/// What the event finder needs of one language's words.
package struct EventWords: Sendable {
  /// Folded hashes of whole words in the lines around an article.
  package var furniture: [UInt32: FurnitureWord] = [:]
  /// Folded hashes of whole words.
  package var triggers: [UInt32: EventTrigger] = [:]
  package var cues: [UInt32: EventCue] = [:]
  /// The same for the beginnings of eojeols, as folded hashes of their syllables.
  package var triggerBeginnings: [UInt32: EventTrigger] = [:]
  package var cueBeginnings: [UInt32: EventCue] = [:]
  /// Syllables that verbs in the past have before their ending (했, 됐).
  package var pastSyllables = SyllableSet([UInt32]())
  /// Syllables that a beginning above begins with.
  package var firstSyllables = SyllableSet([UInt32]())

  package init() {}
}
