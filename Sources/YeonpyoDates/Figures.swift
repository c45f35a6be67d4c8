import YeonpyoText

/// Forms of number tokens, by the slots they can fill.
enum Figures: Int, CaseIterable {
  /// `1`, `22`
  case short
  /// `330`, and what is too long to mean anything.
  case other
  /// `2012`
  case four
  /// `20120304`
  case eight
  /// `1.5`, `13.5.2015`
  case marked
  /// `1,000`
  case grouped

  @inline(__always)
  init(_ text: Span<UInt8>, _ token: Token) {
    switch token.count {
    case 1, 2: self = .short
    case 3...10:
      for at in Int(token.start) + 1..<Int(token.end) where text[at] < 0x30 {
        self = text[at] == 0x2E ? .marked : .grouped
        return
      }
      self = token.count == 4 ? .four : token.count == 8 ? .eight : .other
    default: self = .other
    }
  }

  func fills(_ slot: Slot) -> Bool {
    switch slot {
    case .number, .count: self != .eight
    case .year: self == .four
    case .twoDigits, .shortYear, .day, .numeralDay, .monthNumber, .hour, .minute: self == .short
    case .ordinal: self == .short || self == .other
    case .decade: self == .short || self == .four
    case .dotted: self == .marked
    case .joinedTime: self == .other || self == .four || self == .marked
    case .joinedDate: self == .eight
    default: false
    }
  }
}
