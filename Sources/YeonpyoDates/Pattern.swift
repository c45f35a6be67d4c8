import YeonpyoText

/// One step of a compiled pattern.
struct PatternElement: Sendable {
  enum Kind: Sendable {
    /// One of these words or marks, by symbol.
    case words([UInt16])
    case slot(Slot)
  }
  var kind: Kind
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

/// A rule ready to be matched.
struct CompiledRule: Sendable {
  var number: Int
  var elements: [PatternElement]
  var expression: TimeExpression
}

extension Lexicon {
  /// Reads a pattern, entering its words.
  mutating func compile(_ rule: Rule) throws(PatternError) -> [PatternElement] {
    var elements: [PatternElement] = []
    for part in rule.pattern.description.split(separator: " ") {
      var text = part
      var element = PatternElement(kind: .words([]))
      if text.first == "[", text.last == "]" {
        element.isOptional = true
        text = text.dropFirst().dropLast()
      }
      prefixes: while text.count > 1 {
        switch text.first {
        case "+": element.isGlued = true
        case ">": element.isAhead = true
        case "!": element.isForbidden = true
        default: break prefixes
        }
        text.removeFirst()
      }
      if text.first == "<", text.last == ">" {
        guard let slot = Slot(rawValue: String(text.dropFirst().dropLast())) else {
          throw PatternError(rule: rule.name.description, message: "no slot \(text)")
        }
        element.kind = .slot(slot)
      } else if text.first == "(", text.last == ")", text.count > 2 {
        element.kind = .words(
          text.dropFirst().dropLast().split(separator: "|").map { symbol(of: String($0)) })
      } else {
        element.kind = .words([symbol(of: String(text))])
      }
      elements.append(element)
    }
    guard let first = elements.first, !first.isOptional || elements.count > 1 else {
      throw PatternError(rule: rule.name.description, message: "empty pattern")
    }
    return elements
  }
}
