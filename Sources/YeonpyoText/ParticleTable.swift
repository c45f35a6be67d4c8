/// What may follow a name inside an eojeol: particles, titles and honorifics, and both together.
package struct ParticleTable: Sendable {
  /// Hash of a particle → which endings it may follow, and its place in a chain of two.
  private let particles: WordTable
  private static let leads: UInt8 = 16
  private static let closes: UInt8 = 32
  /// Hash of a title → itself known, and its own ending.
  private let honorifics: WordTable
  /// Code points of the longest title.
  private let longestHonorific: Int

  package init(_ language: LanguageData) {
    var particles: [UInt32: UInt8] = [:]
    for particle in language.particles {
      let chain: UInt8 =
        switch particle.chain {
        case .none: 0
        case .first: ParticleTable.leads
        case .second: ParticleTable.closes
        }
      particles[FoldedHash.of(particle.syllables), default: 0] |= particle.follows.rawValue | chain
    }
    var honorifics: [UInt32: UInt8] = [:]
    for syllables in language.honorifics {
      guard let last = syllables.last else { continue }
      honorifics[FoldedHash.of(syllables)] = FinalConsonants(ending: last).rawValue
    }
    self.particles = WordTable(particles)
    self.honorifics = WordTable(honorifics)
    self.longestHonorific = language.honorifics.map(\.count).max() ?? 0
  }

  /// Whether the bytes of `rest`, after a name that ends in the code point `last`, leave the name a name.
  package func follows(_ text: Span<UInt8>, _ rest: Range<Int>, after last: UInt32) -> Bool {
    // Longer rests are none: a title and the longest chain of particles have fewer syllables.
    if rest.count > 60 { return false }
    if rest.isEmpty || isParticle(text, rest, FinalConsonants(ending: last)) { return true }
    return followsHonorific(text, rest)
  }

  /// The same for code points that stand nowhere in a text: composed from decomposed Hangul.
  package func follows(_ rest: ArraySlice<UInt32>, after last: UInt32) -> Bool {
    let bytes = ParticleTable.bytes(rest)
    return follows(bytes.span, 0..<bytes.count, after: last)
  }

  private static func bytes(_ codePoints: ArraySlice<UInt32>) -> [UInt8] {
    Array(String(String.UnicodeScalarView(codePoints.compactMap { Unicode.Scalar($0) })).utf8)
  }

  /// What follows a name in its eojeol, piece by piece.
  package struct Piece: Sendable {
    package enum Kind: Sendable { case title, particle }
    package var kind: Kind
    /// Bytes of the text.
    package var span: ByteSpan
  }

  /// The titles and particles of `rest`, in reading order, for `explain`; `nil` where ``follows(_:_:after:)`` is false.
  package func pieces(_ text: Span<UInt8>, _ rest: Range<Int>, after last: UInt32) -> [Piece]? {
    guard !rest.isEmpty, follows(text, rest, after: last) else { return rest.isEmpty ? [] : nil }
    let ending = FinalConsonants(ending: last)
    let isTitled = !isParticle(text, rest, ending)
    // The longest first piece that leaves a rest that follows it.
    var best: [Piece]?
    for end in stride(from: rest.lowerBound + 1, through: rest.upperBound, by: 1)
    where end == rest.upperBound || text[end] & 0xC0 != 0x80 {
      let head = rest.lowerBound..<end
      let isPiece = isTitled ? isTitle(text, head) : particles.flags(hash(text, head)) != 0
      guard isPiece else { continue }
      let piece = Piece(
        kind: isTitled ? .title : .particle, span: ByteSpan(head.lowerBound, head.upperBound))
      let final = lastCodePoint(text, head)
      if let others = pieces(text, end..<rest.upperBound, after: final) {
        best = [piece] + others
      }
    }
    return best
  }

  private func lastCodePoint(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var at = range.lowerBound
    var last: UInt32 = 0
    while at < range.upperBound {
      let (codePoint, width) = decodeUTF8(text, at)
      last = codePoint
      at += width
    }
    return last
  }

  private func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let (codePoint, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, codePoint)
      at += width
    }
    return hash
  }

  private func isTitle(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    honorifics.flags(hash(text, word)) != 0
  }

  /// Whether the whole word is a title or honorific, alone or with a particle: 배우, 씨는.
  package func isHonorific(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    followsHonorific(text, word)
  }

  /// The same for code points that stand nowhere in a text.
  package func isHonorific(_ word: [UInt32]) -> Bool {
    let bytes = ParticleTable.bytes(word[...])
    return followsHonorific(bytes.span, 0..<bytes.count)
  }

  /// Whether a word is a title that stands before a name, without a particle: 배우, not 씨 nor 배우가.
  package func isRole(_ token: Token) -> Bool {
    // Titles of one syllable follow the name.
    token.count > 3 && honorifics.flags(token.hash) != 0
  }

  /// One title, or two (씨측은), and a particle or none.
  private func followsHonorific(
    _ text: Span<UInt8>, _ rest: Range<Int>, isSecond: Bool = false
  ) -> Bool {
    var hash: UInt32 = 0
    var at = rest.lowerBound
    for _ in 0..<longestHonorific where at < rest.upperBound {
      let (codePoint, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, codePoint)
      at += width
      let ending = FinalConsonants(rawValue: honorifics.flags(hash))
      guard ending.rawValue != 0 else { continue }
      if at == rest.upperBound || isParticle(text, at..<rest.upperBound, ending) { return true }
      if !isSecond, followsHonorific(text, at..<rest.upperBound, isSecond: true) { return true }
    }
    return false
  }

  /// A particle, or one that others may follow and another: 한테서 + 만은.
  private func isParticle(_ text: Span<UInt8>, _ rest: Range<Int>, _ ending: FinalConsonants)
    -> Bool
  {
    var hash: UInt32 = 0
    var at = rest.lowerBound
    var last: UInt32 = 0
    while at < rest.upperBound {
      let flags = particles.flags(hash)
      if flags & ParticleTable.leads != 0, flags & ending.rawValue != 0,
        closes(text, at..<rest.upperBound, FinalConsonants(ending: last))
      {
        return true
      }
      let (codePoint, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, codePoint)
      last = codePoint
      at += width
    }
    return particles.flags(hash) & ending.rawValue != 0
  }

  /// The second particle of a chain, and nothing behind it.
  private func closes(_ text: Span<UInt8>, _ rest: Range<Int>, _ ending: FinalConsonants) -> Bool {
    let flags = particles.flags(hash(text, rest))
    return flags & ParticleTable.closes != 0 && flags & ending.rawValue != 0
  }
}
