import YeonpyoText

/// Who speaks when: `"We leave tomorrow," he said on Monday` counts from Monday. Quotations are told by their marks within a
/// paragraph, their day by a date near a word of speech right before or after them.
struct Quotation {
  /// Tokens the marks are looked for in, on each side.
  private static let reach = 120
  /// Tokens outside the marks that may say who speaks and when.
  private static let attribution = 14

  /// Tokens before the opening and after the closing mark that may say when it was spoken.
  private let before: Range<Int>
  private let after: Range<Int>

  /// The quotation that token `index` stands in, `nil` where it stands in none, or none that ends within reach.
  init?(around index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) {
    guard let open = Quotation.opening(before: index, text, tokens) else { return nil }
    var close = index
    while !Quotation.closes(text, tokens[close]) {
      close += 1
      guard close < tokens.count, close < index + Quotation.reach,
        !tokens[close].flags.contains(.paragraphBefore)
      else { return nil }
    }
    var first = open
    while first > 0, first > open - Quotation.attribution,
      !tokens[first].flags.contains(.paragraphBefore), !Quotation.parts(text, tokens, first - 1)
    {
      first -= 1
    }
    var last = close + 1
    while last < tokens.count, last < close + Quotation.attribution,
      !tokens[last].flags.contains(.paragraphBefore), !Quotation.parts(text, tokens, last)
    {
      last += 1
    }
    before = first..<open
    after = min(close + 1, last)..<last
  }

  /// The timex beside it that says when it was spoken: a single day, in a stretch with a word of speech.
  func day(
    _ tokens: Span<Token>, _ timexes: [Timex], near place: Int,
    _ cues: CueTable
  ) -> Int? {
    for stretch in [after, before]
    where stretch.contains(where: { cues.isSpeech(tokens[$0]) }) {
      for distance in 1...4 {
        let index = stretch == before ? place - distance : place + distance
        guard timexes.indices.contains(index), stretch.contains(timexes[index].firstToken),
          timexes[index].time.type == .date,
          let first = timexes[index].time.start, first == timexes[index].time.end
        else { continue }
        return index
      }
    }
    return nil
  }

  /// A sentence or another quotation ends or begins with the token.
  private static func parts(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    switch text[Int(token.start)] {
    case 0x21, 0x3F: return true
    case 0x2E:
      // `Smith said. The`, not `Feb. 3` or `J. Smith`.
      return index + 1 >= tokens.count || tokens[index + 1].flags.contains(.capital)
    default: return mark(text, token) != .none
    }
  }

  /// Place of the mark that opens a quotation around `index`.
  private static func opening(
    before index: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Int? {
    var straight = 0
    var last: Int?
    var at = index
    while at > 0, at > index - reach, !tokens[at].flags.contains(.paragraphBefore) {
      at -= 1
      guard tokens[at].kind == .mark else { continue }
      switch mark(text, tokens[at]) {
      case .opening: return straight == 0 ? at : last
      case .closing: return straight % 2 == 1 ? last : nil
      case .straight:
        straight += 1
        if last == nil { last = at }
      case .none: break
      }
    }
    // With the paragraph's beginning out of reach the count of straight marks says nothing.
    return straight % 2 == 1 && at > index - reach ? last : nil
  }

  /// A quotation mark of any of these kinds.
  static func isMark(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .mark && mark(text, token) != .none
  }

  private static func closes(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.kind == .mark else { return false }
    let mark = mark(text, token)
    return mark == .closing || mark == .straight
  }

  private enum Mark { case none, opening, closing, straight }

  /// `"`, `“ ”`, `「 」`, `『 』`, and the ``` `` ''``` of older news.
  private static func mark(_ text: Span<UInt8>, _ token: Token) -> Mark {
    let at = Int(token.start)
    switch text[at] {
    case 0x22: return .straight
    case 0x60: return .opening
    case 0x27:
      let next = at + 1
      return next < text.count && text[next] == 0x27 ? .closing : .none
    case 0xE2, 0xE3:
      guard token.count >= 3 else { return .none }
      switch (text[at], text[at + 1], text[at + 2]) {
      case (0xE2, 0x80, 0x9C), (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8E): return .opening
      case (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F): return .closing
      default: return .none
      }
    default: return .none
    }
  }
}

extension TimeExpression {
  /// Counts days from the day it is spoken on: `tomorrow`, `this morning`.
  package var isSpokenDay: Bool { form == .date && base == .document && hasOffset && unit == .day }
}
