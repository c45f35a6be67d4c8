import YeonpyoText

/// Which Hangul tokens a phrase can begin at, told by their first two syllables: nearly all others begin like some word of
/// a grammar too.
struct HangulOpenings: Sendable {
  /// Syllables that words of several syllables begin with, indexed as all three by code point − 0xAC00.
  private let firsts: SyllableSet
  /// Words of one syllable.
  private let singles: SyllableSet
  /// Syllables that can follow a word of one: those that other words, particles and suffixes begin with.
  private let followers: SyllableSet
  /// Hashes of the first two syllables of longer words.
  private let pairs: HashFilter
  /// All syllables that words begin with, for the scan of tokens.
  let syllables: FlatArray<UInt64>

  /// - Parameters:
  ///   - words: folded syllables of the words that patterns begin with.
  ///   - others: folded syllables of what may follow them.
  init(_ words: [[UInt32]], followedBy others: [[UInt32]]) {
    syllables = SyllableSet(words.compactMap(\.first)).bits
    firsts = SyllableSet(words.filter { $0.count > 1 }.compactMap(\.first))
    singles = SyllableSet(words.filter { $0.count == 1 }.compactMap(\.first))
    followers = SyllableSet(others.compactMap(\.first))
    pairs = HashFilter(
      words.filter { $0.count > 1 }.map { FoldedHash.of($0.prefix(2)) }, logBits: 13)
  }

  /// A phrase can begin at a Hangul token; at one with joiners or jamo in it none does.
  @inline(__always)
  func opens(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard !token.flags.contains(.folded) else { return false }
    let at = Int(token.start)
    let first = SyllableSet.place(text, at)
    let isSingle = singles.contains(place: first)
    guard isSingle || firsts.contains(place: first) else { return false }
    if token.count == 3 { return isSingle }
    guard token.count >= 6 else { return false }
    let second = SyllableSet.place(text, at + 3)
    // Joiners and single vowels stand in words too.
    guard (0..<11_172).contains(second) else { return false }
    if isSingle, followers.contains(place: second) { return true }
    return pairs.contains(
      FoldedHash.step(
        FoldedHash.step(0, UInt32(first + 0xAC00)), UInt32(second + 0xAC00)))
  }
}
