import YeonpyoText

/// One step of a compiled pattern; plain bits, so that matching touches no reference count.
struct PatternElement: BitwiseCopyable, Sendable {
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
  /// Must not follow.
  var isForbidden = false
}

/// A pattern that is wrong as it is written; rules are part of the program, so this is a programmer's error.
struct PatternError: Error, CustomStringConvertible {
  var rule: String
  var message: String
  var description: String { "\(rule): \(message)" }
}

/// All patterns of a grammar, while they are read.
struct PatternBuilder {
  private(set) var elements: [PatternElement] = []
  private(set) var symbols: [UInt16] = []
  /// Rule → its first place in `elements`; one more entry than rules.
  private(set) var starts: [UInt32] = [0]
  /// Rule → kinds of words that may stand second (see ``WordKinds``); all where the rule may end after one word.
  private(set) var seconds: [UInt64] = []

  /// Reads a pattern, entering its words.
  mutating func add(_ rule: Rule, _ lexicon: inout LexiconBuilder) throws(PatternError) {
    for part in rule.pattern.description.split(separator: " ") {
      elements.append(try element(part, rule, &lexicon))
    }
    let own = elements[Int(starts[starts.count - 1])...]
    guard own.contains(where: { !$0.isOptional && !$0.isForbidden }) else {
      throw PatternError(rule: rule.name.description, message: "nothing in it must stand")
    }
    seconds.append(seconds(of: own))
    starts.append(UInt32(elements.count))
  }

  private mutating func element(
    _ part: Substring, _ rule: Rule, _ lexicon: inout LexiconBuilder
  ) throws(PatternError) -> PatternElement {
    var text = part
    var element = PatternElement()
    if text.first == "[", text.last == "]" {
      element.isOptional = true
      text = text.dropFirst().dropLast()
    }
    prefixes: while text.utf8.count > 1 {
      switch text.utf8.first {
      case UInt8(ascii: "+"): element.isGlued = true
      case UInt8(ascii: ">"): element.isAhead = true
      case UInt8(ascii: "!"): element.isForbidden = true
      default: break prefixes
      }
      text.removeFirst()
    }
    if text.first == "<", text.last == ">" {
      guard let slot = Slot(rawValue: String(text.dropFirst().dropLast())) else {
        throw PatternError(rule: rule.name.description, message: "no slot \(text)")
      }
      element.slot = slot
      return element
    }
    let isChoice = text.first == "(" && text.last == ")" && text.utf8.count > 2
    let words = isChoice ? text.dropFirst().dropLast().split(separator: "|") : [text]
    element.firstSymbol = UInt32(symbols.count)
    element.symbolCount = UInt32(words.count)
    for word in words { symbols.append(lexicon.symbol(of: String(word))) }
    return element
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

  private func seconds(of own: ArraySlice<PatternElement>) -> UInt64 {
    var kinds: UInt64 = 0
    var mandatory = 0
    for element in own {
      if element.isForbidden { continue }
      if mandatory > 0 || element.isAhead { kinds |= self.kinds(of: element) }
      if element.isOptional {
        // A rule that begins with an optional word may have its second word anywhere up to the next that must stand.
        kinds |= self.kinds(of: element)
        continue
      }
      mandatory += 1
      if mandatory == 2 || element.isAhead { return kinds | (own.first?.isOptional == true ? .max : 0) }
    }
    return .max
  }
}

/// All patterns of a grammar in flat tables.
struct PatternTable: Sendable {
  let elements: FlatArray<PatternElement>
  let symbols: FlatArray<UInt16>
  /// Rule → its first place in `elements`; one more entry than rules.
  let starts: FlatArray<UInt32>
  /// Rule → kinds of words that may stand second; all where the rule may end after one word.
  let seconds: FlatArray<UInt64>

  init(_ builder: PatternBuilder) {
    elements = FlatArray(builder.elements)
    symbols = FlatArray(builder.symbols)
    starts = FlatArray(builder.starts)
    seconds = FlatArray(builder.seconds)
  }
}

/// Sixty-four kinds that words fall into: one bit for each slot, the rest shared by the literal words.
enum WordKinds {
  static func slot(_ slot: Slot) -> UInt64 { 1 << UInt64(slot.index) }
  static func symbol(_ symbol: UInt16) -> UInt64 { 1 << UInt64(24 + Int(symbol) % 40) }
  /// What a token of digits can be.
  static let digits: UInt64 = Slot.allCases.filter(\.takesDigits).reduce(0) { $0 | slot($1) }
}
