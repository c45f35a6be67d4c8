/// What may follow a name inside an eojeol: particles, titles and honorifics, and both together.
package struct ParticleTable: Sendable {
  /// Hash of a particle → which endings it may follow.
  private let particles: WordTable
  /// Hash of a title → itself known, and its own ending.
  private let honorifics: WordTable
  /// Code points of the longest title.
  private let longestHonorific: Int

  package init(_ language: LanguageData) {
    var particles: [UInt32: UInt8] = [:]
    for particle in language.particles {
      particles[FoldedHash.of(particle.syllables), default: 0] |= particle.follows.rawValue
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
    if rest.isEmpty || isParticle(text, rest, FinalConsonants(ending: last)) { return true }
    return followsHonorific(text, rest)
  }

  /// The same for code points that stand nowhere in a text: composed from decomposed Hangul.
  package func follows(_ rest: ArraySlice<UInt32>, after last: UInt32) -> Bool {
    let scalars = String.UnicodeScalarView(rest.compactMap { Unicode.Scalar($0) })
    let bytes = Array(String(scalars).utf8)
    return follows(bytes.span, 0..<bytes.count, after: last)
  }

  /// Whether the whole word is a title or honorific, alone or with a particle: 배우, 씨는.
  package func isHonorific(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    followsHonorific(text, word)
  }

  private func followsHonorific(_ text: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    var hash: UInt32 = 0
    var at = rest.lowerBound
    for _ in 0..<longestHonorific where at < rest.upperBound {
      let (codePoint, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, codePoint)
      at += width
      let ending = FinalConsonants(rawValue: honorifics.flags(hash))
      guard ending.rawValue != 0 else { continue }
      if at == rest.upperBound || isParticle(text, at..<rest.upperBound, ending) { return true }
    }
    return false
  }

  private func isParticle(_ text: Span<UInt8>, _ rest: Range<Int>, _ ending: FinalConsonants)
    -> Bool
  {
    var hash: UInt32 = 0
    var at = rest.lowerBound
    while at < rest.upperBound {
      let (codePoint, width) = decodeUTF8(text, at)
      hash = FoldedHash.step(hash, codePoint)
      at += width
    }
    return particles.flags(hash) & ending.rawValue != 0
  }
}
