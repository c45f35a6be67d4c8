import YeonpyoText

/// One step of a compiled pattern; plain bits, so that matching touches no reference count.
struct PatternElement: BitwiseCopyable, Sendable {
  /// Kinds of the words it can read (see ``WordKinds``).
  var kinds: UInt64 = 0
  /// The slot it captures, `nil` for words.
  var slot: Slot?
  /// Its words' symbols: places in ``PatternTable/symbols``.
  var firstSymbol: UInt32 = 0
  var symbolCount: UInt32 = 0
  var isOptional = false
  /// No white space before it.
  var isGlued = false
  /// Must follow, outside the span.
  var isAhead = false
  /// The end of the text will do as well.
  var takesEnd = false
  /// Must not follow.
  var isForbidden = false
  /// Of what must or must not follow: the word may be the beginning of a longer one.
  var goesOn = false
  /// Must stand before, outside the span.
  var isLead = false
}

/// A pattern that is wrong as it is written; rules are part of the program, so this is a programmer's error.
struct PatternError: Error, CustomStringConvertible {
  var rule: String
  var message: String
  var description: String { "\(rule): \(message)" }
}

/// Whether a pattern begins with an article; it is looked up by the word after.
enum ArticleBefore: UInt8, BitwiseCopyable, Sendable {
  case none, optional, needed
}

/// What is known of a pattern beside its elements.
struct PatternRow: BitwiseCopyable, Sendable {
  /// Its elements: places in ``PatternTable/elements``, half open.
  var first: UInt32
  var end: UInt32
  /// Its rule's place in the grammar.
  var rule: UInt16
  /// The word that must stand before it: a place in ``PatternTable/leadElements``, −1 for none.
  var lead: Int16
  /// Whether it begins with an article, which belongs to the span.
  var article: ArticleBefore
  /// It must be the whole text.
  var isAlone: Bool

  /// It asks for a word before it.
  var isLed: Bool { lead >= 0 || article == .needed }
}

/// All patterns of a grammar, while they are read.
struct PatternBuilder {
  private(set) var elements: [PatternElement] = []
  private(set) var symbols: [UInt16] = []
  private(set) var rows: [PatternRow] = []
  /// Pattern → kinds of words that may stand second and third (see ``WordKinds``); all where it may end before them.
  private(set) var seconds: [UInt64] = []
  private(set) var thirds: [UInt64] = []
  private(set) var leadElements: [PatternElement] = []
  /// Symbols of the grammar's articles.
  let articles: [UInt16]

  init(articles: [UInt16]) { self.articles = articles }

  /// Reads a rule's pattern, entering its words. Optional words at its beginning make patterns of their own, so that the
  /// first element of each pattern must stand.
  mutating func add(_ rule: Rule, number: Int, _ lexicon: inout LexiconBuilder) throws(PatternError)
  {
    var own: [PatternElement] = []
    for part in Array(rule.pattern.description.utf8).split(separator: 0x20) {
      own.append(try element(part, rule, &lexicon))
    }
    guard own.count < 64 else {
      throw PatternError(rule: rule.name.description, message: "more than 63 words")
    }
    var lead: Int16 = -1
    if let first = own.first, first.isLead {
      lead = Int16(leadElements.count)
      leadElements.append(own.removeFirst())
    }
    guard let first = own.first, own.count > 1, first.symbolCount > 0,
      symbols(of: first).contains(where: articles.contains)
    else { return try add(own, UInt16(number), lead, .none, rule) }
    let others = symbols(of: first).filter { !articles.contains($0) }
    let rest = Array(own.dropFirst())
    try add(
      rest, UInt16(number), lead, first.isOptional && others.isEmpty ? .optional : .needed, rule)
    guard !others.isEmpty else { return }
    own[0].firstSymbol = UInt32(symbols.count)
    own[0].symbolCount = UInt32(others.count)
    symbols += others
    try add(own, UInt16(number), lead, .none, rule)
  }

  /// Adds the pattern, and what is left of it without the optional words at its beginning.
  private mutating func add(
    _ own: [PatternElement], _ number: UInt16, _ lead: Int16, _ article: ArticleBefore, _ rule: Rule
  ) throws(PatternError) {
    var own = own
    while let first = own.first {
      own[0].isOptional = false
      add(own, number, lead, article, isAlone: rule.expression.isAlone)
      guard first.isOptional else { return }
      own.removeFirst()
    }
    throw PatternError(rule: rule.name.description, message: "nothing in it must stand")
  }

  private mutating func add(
    _ own: [PatternElement], _ rule: UInt16, _ lead: Int16, _ article: ArticleBefore, isAlone: Bool
  ) {
    let start = UInt32(elements.count)
    for var element in own {
      element.kinds = kinds(of: element)
      elements.append(element)
    }
    let places = after(0, in: own)
    seconds.append(kinds(at: places, in: own))
    var later: UInt64 = 0
    for index in 0...own.count where places & (1 << UInt64(index)) != 0 {
      later |= after(index, in: own)
    }
    thirds.append(kinds(at: later, in: own))
    rows.append(
      PatternRow(
        first: start, end: UInt32(elements.count), rule: rule, lead: lead, article: article,
        isAlone: isAlone))
  }

  func firstRule(_ pattern: UInt16) -> FirstRule {
    FirstRule(
      seconds: seconds[Int(pattern)], thirds: thirds[Int(pattern)], pattern: pattern)
  }

  private mutating func element(
    _ part: ArraySlice<UInt8>, _ rule: Rule, _ lexicon: inout LexiconBuilder
  ) throws(PatternError) -> PatternElement {
    var text = part
    var element = PatternElement()
    if text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") {
      element.isOptional = true
      text = text.dropFirst().dropLast()
    }
    prefixes: while text.count > 1 {
      switch text.first {
      case UInt8(ascii: "+"): element.isGlued = true
      case UInt8(ascii: ">"): element.isAhead = true
      case UInt8(ascii: "!"): element.isForbidden = true
      case UInt8(ascii: "^"): element.isLead = true
      case UInt8(ascii: "~"): element.goesOn = true
      default: break prefixes
      }
      text.removeFirst()
    }
    if text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">"), text.count > 2 {
      let name = String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
      guard let slot = Slot(rawValue: name) else {
        throw PatternError(rule: rule.name.description, message: "no slot \(name)")
      }
      element.slot = slot
      return element
    }
    let isChoice =
      text.first == UInt8(ascii: "(") && text.last == UInt8(ascii: ")") && text.count > 2
    let words =
      isChoice ? text.dropFirst().dropLast().split(separator: UInt8(ascii: "|")) : [text]
    element.firstSymbol = UInt32(symbols.count)
    element.symbolCount = UInt32(words.count)
    for word in words { symbols.append(lexicon.symbol(of: word)) }
    element.takesEnd = element.isAhead && words.contains([UInt8(ascii: ".")])
    return element
  }

  /// The words of an element.
  func symbols(of element: PatternElement) -> ArraySlice<UInt16> {
    symbols[Int(element.firstSymbol)..<Int(element.firstSymbol) + Int(element.symbolCount)]
  }

  /// Kinds of the words one element can read.
  func kinds(of element: PatternElement) -> UInt64 {
    if let slot = element.slot { return WordKinds.slot(slot) }
    var kinds: UInt64 = 0
    for place in 0..<Int(element.symbolCount) {
      kinds |= WordKinds.symbol(symbols[Int(element.firstSymbol) + place])
    }
    return kinds
  }

  /// Bit set of the elements that may read the next word once element `place` has read one; with bit `own.count` where
  /// none needs to.
  private func after(_ place: Int, in own: [PatternElement]) -> UInt64 {
    let none: UInt64 = 1 << UInt64(own.count)
    guard place < own.count else { return none }
    var places: UInt64 = 0
    for index in (place + 1)..<max(own.count, place + 1) where !own[index].isForbidden {
      places |= 1 << UInt64(index)
      if !own[index].isOptional { return places }
    }
    return places | none
  }

  private func kinds(at places: UInt64, in own: [PatternElement]) -> UInt64 {
    if places >> UInt64(own.count) & 1 != 0 { return .max }
    return own.indices.reduce(0) {
      places >> UInt64($1) & 1 == 0
        ? $0 : $0 | kinds(of: own[$1]) | (own[$1].takesEnd ? WordKinds.end : 0)
    }
  }
}

/// All patterns of a grammar in flat tables.
struct PatternTable: Sendable {
  let elements: FlatArray<PatternElement>
  let symbols: FlatArray<UInt16>
  let rows: FlatArray<PatternRow>
  let leadElements: FlatArray<PatternElement>

  init(_ builder: PatternBuilder) {
    leadElements = FlatArray(builder.leadElements)
    elements = FlatArray(builder.elements)
    symbols = FlatArray(builder.symbols)
    rows = FlatArray(builder.rows)
  }
}

/// Sixty-four kinds that words fall into: one bit for each slot, the rest shared by the literal words.
enum WordKinds {
  @inline(__always) static func slot(_ slot: Slot) -> UInt64 { 1 << UInt64(slot.index) }
  static func symbol(_ symbol: UInt16) -> UInt64 { 1 << UInt64(28 + Int(symbol) % 36) }
  /// Every place has it, whatever stands there.
  static let any: UInt64 = 1 << 26
  /// What follows is the text's end or another paragraph.
  static let end: UInt64 = 1 << 27
  /// What a token of digits can be.
  static let digits: UInt64 = Slot.allCases.filter(\.takesDigits).reduce(0) { $0 | slot($1) }
}
