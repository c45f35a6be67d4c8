/// What may follow a name inside an eojeol: particles, titles and honorifics, and both together.
package struct ParticleTable: Sendable {
  private let particles: [UInt32: FinalConsonants]
  private let honorifics: [(syllables: [UInt32], ending: FinalConsonants)]

  package init(_ language: LanguageData) {
    var particles: [UInt32: FinalConsonants] = [:]
    for particle in language.particles {
      particles[FoldedHash.of(particle.syllables), default: []].formUnion(particle.follows)
    }
    self.particles = particles
    self.honorifics = language.honorifics.compactMap { syllables in
      guard let last = syllables.last else { return nil }
      return (syllables, FinalConsonants(ending: last))
    }
  }

  /// Whether `rest` (folded code points after a name that ends in `last`) leaves the name a name.
  package func follows(_ rest: ArraySlice<UInt32>, after last: UInt32) -> Bool {
    if rest.isEmpty { return true }
    if isParticle(rest, FinalConsonants(ending: last)) { return true }
    for honorific in honorifics where rest.starts(with: honorific.syllables) {
      let after = rest.dropFirst(honorific.syllables.count)
      if after.isEmpty || isParticle(after, honorific.ending) { return true }
    }
    return false
  }

  private func isParticle(_ rest: ArraySlice<UInt32>, _ ending: FinalConsonants) -> Bool {
    guard let follows = particles[FoldedHash.of(rest)] else { return false }
    return !follows.isDisjoint(with: ending)
  }

  /// Whether the whole word is a title or honorific, alone or with a particle: 배우, 씨는.
  package func isHonorific(_ word: [UInt32]) -> Bool {
    honorifics.contains { honorific in
      word.starts(with: honorific.syllables)
        && (word.count == honorific.syllables.count
          || isParticle(word.dropFirst(honorific.syllables.count), honorific.ending))
    }
  }
}
