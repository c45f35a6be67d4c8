import YeonpyoText

/// A spelling of the gazetteer found in the text, before anything is decided.
struct Candidate: BitwiseCopyable {
  var start: UInt32
  var end: UInt32
  var firstToken: UInt32
  /// One past the last token it touches.
  var endToken: UInt32
  var alias: UInt32
  /// The words around it speak for a name that is a word too: a title, Hanja, quotation marks, 드라마.
  var isCued: Bool
  /// The eojeol can be read as a longer word.
  var isPartOfWord: Bool
}

/// A place where spellings may end: the text has the hash of theirs.
struct Hit: BitwiseCopyable {
  /// What ``Gazetteer/look(_:)`` gave.
  var entry: UInt32
  var firstToken: UInt32
  var lastToken: UInt32
  var end: UInt32
}

/// Finds every spelling of the gazetteer that begins at a token: one filter look-up a token, the table only behind it.
///
/// First the table is walked from all tokens, then the spellings found are compared with the text. In a large gazetteer
/// each of these steps waits for memory, so that what the next ones will read is asked for ahead.
struct CandidateFinder: ~Copyable {
  let gazetteer: Gazetteer
  let words: RecognizerWords
  private let folding: Folding
  private let cues: NameCues
  private var match: AliasMatch
  var roman: RomanFinder
  var romanMatches: [RomanMatch] = []
  var hits: [Hit] = []
  /// Parts that people of the document's shows have, by the entry they stand in.
  var ownParts: [UInt32: [UInt32]] = [:]
  private var folded: [UInt32] = []
  private var rest: [UInt32] = []
  /// Of the last document.
  private(set) var parts: [FoundPart] = []
  /// Names that very many have, of the last document: who is meant is looked for once it is known whom the article names.
  private(set) var crowded: [Hit] = []
  /// Where the last person's whole name stands: a part of a name that begins inside is a part of that one.
  private var person = 0..<0
  /// Whether `lost` is filled.
  var keepsLost = false
  /// Spellings of the last document that the words around them rule out.
  private(set) var lost: [LostCandidate] = []

  init(_ gazetteer: Gazetteer, _ words: RecognizerWords, _ folding: Folding) {
    self.gazetteer = gazetteer
    self.words = words
    self.folding = folding
    self.cues = NameCues(words: words, folding: folding)
    self.match = AliasMatch(folding: folding)
    self.roman = RomanFinder(gazetteer, words)
  }

  /// Appends the candidates that begin at the tokens of `starts`, by first token, shorter ones first.
  mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, starts: borrowing IndexList,
    into candidates: inout [Candidate]
  ) {
    guard !gazetteer.isEmpty else { return }
    lost.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    crowded.removeAll(keepingCapacity: true)
    person = 0..<0
    ownParts.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    for place in 0..<starts.count {
      if gazetteer.isLarge, place + CandidateFinder.lookAhead < starts.count {
        prefetch(text, tokens, starts[place + CandidateFinder.lookAhead])
      }
      let index = starts[place]
      let token = tokens[index]
      switch token.kind {
      case .mark, .possessive: continue
      case .hangul where !token.flags.contains(.folded) && token.count > 3:
        if !beginsWithPair(text, Int(token.start)) { continue }
      default: break
      }
      walk(text, tokens, index)
    }
    if gazetteer.isLarge { prefetchHits() }
    for hit in hits { propose(hit, text, tokens, &candidates) }
    if !roman.isEmpty { findRomanized(text, tokens, starts, &candidates) }
  }

  /// A name of two syllables or more can begin at `at`.
  @inline(__always)
  func beginsWithPair(_ text: Span<UInt8>, _ at: Int) -> Bool {
    let pair = FoldedHash.step(
      FoldedHash.step(0, decodeUTF8(text, at).codePoint), decodeUTF8(text, at + 3).codePoint)
    return gazetteer.firstFilter.contains(pair)
  }

  /// Follows the hash table from token `first` on.
  @inline(never)
  private mutating func walk(_ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int) {
    var hash: UInt32 = 0
    var index = first
    while index < tokens.count {
      let token = tokens[index]
      var entry: UInt32 = 0
      if token.kind == .hangul {
        guard let last = walkHangul(text, tokens, first, index, &hash) else { return }
        entry = last
      } else {
        hash = index == first ? token.hash : extend(hash, text, token)
        entry = gazetteer.look(hash)
        if entry & Gazetteer.Slot.target != 0 { hit(entry, first, index, Int(token.end)) }
      }
      guard entry & Gazetteer.Slot.continuesAcross != 0,
        let next = CandidateFinder.next(text, tokens, index)
      else { return }
      index = next
    }
  }

  /// The hash of what came before and a token.
  mutating func extend(_ hash: UInt32, _ text: Span<UInt8>, _ token: Token) -> UInt32 {
    var plain = hash
    for at in Int(token.start)..<Int(token.end) {
      let byte = text[at]
      // Letters and digits of ASCII fold to themselves, in lower case.
      let lower = byte | 0x20
      guard lower >= 0x61 && lower <= 0x7A || byte >= 0x30 && byte <= 0x39 else {
        return extendFolded(hash, text, token)
      }
      plain = FoldedHash.step(plain, UInt32(byte > 0x39 ? lower : byte))
    }
    return plain
  }

  private mutating func extendFolded(_ hash: UInt32, _ text: Span<UInt8>, _ token: Token) -> UInt32
  {
    folded.removeAll(keepingCapacity: true)
    folding.fold(text, Int(token.start)..<Int(token.end), into: &folded)
    var result = hash
    for codePoint in folded { result = FoldedHash.step(result, codePoint) }
    return result
  }

  /// Every syllable of the token may end a name; the table's entry at its end, `nil` where nothing begins so.
  private mutating func walkHangul(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ index: Int, _ hash: inout UInt32
  ) -> UInt32? {
    let token = tokens[index]
    var at = Int(token.start)
    var entry: UInt32 = 0
    while at < Int(token.end) {
      folded.removeAll(keepingCapacity: true)
      repeat {
        let (codePoint, width) = decodeUTF8(text, at)
        folding.append(codePoint, to: &folded)
        at += width
      } while at < Int(token.end) && CandidateFinder.joinsSyllable(text, at)
      guard let syllable = folded.last else { continue }
      hash = FoldedHash.step(hash, syllable)
      entry = gazetteer.look(hash)
      if entry & Gazetteer.Slot.target != 0 {
        if isNameEnd(text, token, at, syllable) {
          hit(entry, first, index, at)
        } else if keepsLost {
          lose(entry, text, Int(tokens[first].start), at)
        }
      }
      if at < Int(token.end), entry & Gazetteer.Slot.continuesInside == 0 { return nil }
    }
    return entry
  }

  private static func joinsSyllable(_ text: Span<UInt8>, _ at: Int) -> Bool {
    switch decodeUTF8(text, at).codePoint {
    case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// What is left of the eojeol after a name is a particle, a title, or nothing.
  private mutating func isNameEnd(
    _ text: Span<UInt8>, _ token: Token, _ at: Int, _ last: UInt32
  ) -> Bool {
    if at == Int(token.end) { return true }
    if token.flags.contains(.folded) {
      return composedFollows(text, at..<Int(token.end), after: last)
    }
    return words.particles.follows(text, at..<Int(token.end), after: last)
  }

  /// Decomposed Hangul is composed first.
  private mutating func composedFollows(
    _ text: Span<UInt8>, _ range: Range<Int>, after last: UInt32
  ) -> Bool {
    rest.removeAll(keepingCapacity: true)
    folding.fold(text, range, into: &rest)
    return words.particles.follows(rest[...], after: last)
  }

  /// The token a name may go on with: over a space or a single mark, never over an empty line.
  static func next(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Int? {
    var next = index + 1
    guard next < tokens.count else { return nil }
    if tokens[next].kind == .mark {
      next += 1
      guard next < tokens.count, tokens[next].kind != .mark else { return nil }
      if tokens[next - 1].flags.contains(.paragraphBefore) { return nil }
    }
    return tokens[next].flags.contains(.paragraphBefore) ? nil : next
  }

  private mutating func hit(_ entry: UInt32, _ first: Int, _ last: Int, _ end: Int) {
    hits.append(
      Hit(entry: entry, firstToken: UInt32(first), lastToken: UInt32(last), end: UInt32(end)))
  }

  private mutating func propose(
    _ hit: Hit, _ text: Span<UInt8>, _ tokens: Span<Token>, _ candidates: inout [Candidate]
  ) {
    let count = gazetteer.aliasCount(hit.entry)
    if count > CandidateFinder.mostNamesakes, isCrowded(hit.entry) { return crowded.append(hit) }
    for index in 0..<count {
      let number = gazetteer.alias(index, of: hit.entry)
      if number & Gazetteer.isPart != 0 {
        let start = Int(tokens[Int(hit.firstToken)].start)
        guard start <= person.lowerBound || Int(hit.end) > person.upperBound else { return }
        parts.append(
          FoundPart(hit: hit, from: index))
        return
      }
      propose(
        number, text, tokens, Int(hit.firstToken), Int(hit.lastToken), Int(hit.end),
        into: &candidates)
    }
  }

  mutating func propose(
    _ number: UInt32, _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ last: Int,
    _ end: Int, into candidates: inout [Candidate]
  ) {
    guard number >> 1 < UInt32(gazetteer.aliases.count) else { return }
    let alias = gazetteer.alias(number)
    guard
      let found = match.end(
        of: alias, gazetteer, in: text, at: Int(tokens[first].start)), found >= end,
      !isPartOfLongerName(text, tokens, last, found, alias)
    else { return }
    if isBehindNumber(tokens, first, alias) || isCount(text, tokens, first, last, found) {
      if keepsLost { lose(number, ByteSpan(Int(tokens[first].start), found), .figure) }
      return
    }
    if isParticle(text, tokens, first, last) {
      if keepsLost { lose(number, ByteSpan(Int(tokens[first].start), found), .particle) }
      return
    }
    if alias.flags.contains(.part), tokens[first].kind == .word,
      roman.isBehindSurname(tokens, first)
    {
      if keepsLost { lose(number, ByteSpan(Int(tokens[first].start), found), .longerName) }
      return
    }
    let isPartOfWord = isPartOfWord(text, tokens, first, last, found, alias)
    if isPartOfWord, words.particles.isHonorific(text, found..<Int(tokens[last].end)) {
      if keepsLost { lose(number, ByteSpan(Int(tokens[first].start), found), .partOfWord) }
      return
    }
    var endToken = last + 1
    while endToken < tokens.count, Int(tokens[endToken].start) < found { endToken += 1 }
    // `U.S.` and a combining mark on its last stop.
    guard tokens[endToken - 1].kind == .hangul || Int(tokens[endToken - 1].end) == found else {
      return
    }
    if !isPartOfWord, alias.flags.isDisjoint(with: .weak),
      gazetteer.entity(alias.entity).label.isPerson
    {
      let start = Int(tokens[first].start)
      if found > person.upperBound { person = start..<found }
    }
    candidates.append(
      Candidate(
        start: tokens[first].start, end: UInt32(found), firstToken: UInt32(first),
        endToken: UInt32(endToken), alias: number,
        isCued: isPartOfWord
          ? cues.hasRole(text, tokens, first)
          : alias.flags.contains(.ordinary)
            && cues.speak(
              text, tokens, first, last, found, for: gazetteer.entity(alias.entity).label),
        isPartOfWord: isPartOfWord))
  }

  private mutating func lose(_ alias: UInt32, _ span: ByteSpan, _ reason: Rejection) {
    lost.append(LostCandidate(span: span, alias: alias, reason: reason))
  }

  /// Notes the spellings of an entry that what follows in the eojeol rules out.
  private mutating func lose(_ entry: UInt32, _ text: Span<UInt8>, _ start: Int, _ end: Int) {
    for index in 0..<gazetteer.aliasCount(entry) {
      let number = gazetteer.alias(index, of: entry)
      let found = match.end(
        of: gazetteer.alias(number), gazetteer, in: text, at: start)
      if found == end { lose(number, ByteSpan(start, end), .noParticle) }
    }
  }
}
