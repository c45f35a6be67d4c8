/// A piece of text between ICU's word boundaries, split once more at possessives and at the unit of a number.
///
/// Spaces make no token; what stood before a token is in its flags. Sixteen bytes.
public struct Token: Sendable, BitwiseCopyable {
  /// Bytes of the document's text, half open.
  public var start: UInt32
  public var end: UInt32
  /// Rolling hash of the folded code points: see ``FoldedHash``. Of punctuation, of its bytes.
  public var hash: UInt32
  public var kind: TokenKind
  public var flags: TokenFlags

  @inlinable public init(
    start: Int, end: Int, hash: UInt32, kind: TokenKind, flags: TokenFlags
  ) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.hash = hash
    self.kind = kind
    self.flags = flags
  }

  @inlinable public var span: ByteSpan { ByteSpan(Int(start), Int(end)) }
  @inlinable public var count: Int { Int(end &- start) }
}

public enum TokenKind: UInt8, Sendable, BitwiseCopyable {
  /// Letters (and digits after the first letter) of an alphabet other than Hangul.
  case word
  /// One or more precomposed Hangul syllables.
  case hangul
  /// Begins with a digit.
  case number
  /// `'s` cut off the word before it.
  case possessive
  /// One punctuation character or symbol.
  case mark
  /// What only ICU can cut: Han, kana, emoji, combining sequences, decomposed Hangul.
  case other

  // Written out to be inlined in other modules.
  @inlinable public static func == (a: TokenKind, b: TokenKind) -> Bool { a.rawValue == b.rawValue }
}

public struct TokenFlags: OptionSet, Sendable, BitwiseCopyable {
  public let rawValue: UInt16
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  // Written out, because other modules would call the generic forms unspecialized.
  @inlinable public func contains(_ other: TokenFlags) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }
  @inlinable public func union(_ other: TokenFlags) -> TokenFlags {
    TokenFlags(rawValue: rawValue | other.rawValue)
  }

  /// White space stands before the token, or it is the first.
  @inlinable public static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1) }
  /// A line end stands before the token.
  @inlinable public static var lineBefore: TokenFlags { TokenFlags(rawValue: 2) }
  /// An empty line stands before the token.
  @inlinable public static var paragraphBefore: TokenFlags { TokenFlags(rawValue: 4) }
  /// The first letter is a capital.
  @inlinable public static var capital: TokenFlags { TokenFlags(rawValue: 8) }
  /// Two letters or more, all capitals.
  @inlinable public static var allCapitals: TokenFlags { TokenFlags(rawValue: 16) }
  /// A capital after a small letter: `RiJeong`, `iPhone`.
  @inlinable public static var innerCapital: TokenFlags { TokenFlags(rawValue: 32) }
  /// Folding changes more than ASCII case: accents, full width, decomposed Hangul.
  @inlinable public static var folded: TokenFlags { TokenFlags(rawValue: 64) }
}
