import YeonpyoText

/// The Hangul that a Korean name in Latin letters most likely stands for, by the counts of ``Romanization``: `Ri Jeong-hyeok` is
/// 리정혁. So a file with one Latin spelling finds the others.
package struct HangulGuess {
  private let model: Romanization
  /// Spelling of a syllable → the syllables it was counted for, the likeliest first.
  private let readings: [[UInt8]: [(syllable: UInt32, count: Float)]]

  package init(_ model: Romanization) {
    self.model = model
    var readings: [[UInt8]: [(syllable: UInt32, count: Float)]] = [:]
    model.forEachForm { syllable, letters, count in
      readings[letters, default: []].append((syllable, count))
    }
    self.readings = readings.mapValues {
      $0.sorted { ($1.count, $0.syllable) < ($0.count, $1.syllable) }
    }
  }

  /// Surname and given name as code points; `nil` where the name is no Korean one, as far as was counted.
  package func name(_ latin: String) -> [UInt32]? {
    let words = latin.utf8.split(separator: 0x20).map { word in
      word.split(separator: 0x2D).map { part in part.map { $0 | 0x20 } }
    }
    guard words.joined().joined().allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    switch words.count {
    case 2:
      if words[0].count == 1, let name = name(surname: words[0][0], given: words[1]) { return name }
      // `Jeong-hyeok Ri`
      guard words[0].count == 2, words[1].count == 1 else { return nil }
      return name(surname: words[1][0], given: words[0])
    case 3 where words.allSatisfy { $0.count == 1 }:
      return name(surname: words[0][0], given: [words[1][0], words[2][0]])
    default: return nil
    }
  }

  private func name(surname: [UInt8], given: [[UInt8]]) -> [UInt32]? {
    let hash = FoldedHash.of(surname.map { UInt32($0) })
    guard model.mayBeSurname(hash),
      let family = model.surnames(hash).min(by: { cost($0) < cost($1) }),
      let syllables = self.given(given)
    else { return nil }
    return family.syllables + syllables
  }

  /// How rare the surname and this spelling of it are together.
  private func cost(_ surname: Romanization.Surname) -> Float {
    surname.cost - model.logBearers(surname.syllables)
  }

  private func given(_ parts: [[UInt8]]) -> [UInt32]? {
    if parts.count == 2 {
      guard let first = readings[parts[0]]?.first, let second = readings[parts[1]]?.first else {
        return nil
      }
      return [first.syllable, second.syllable]
    }
    guard parts.count == 1, let word = parts.first else { return nil }
    var best: (syllables: [UInt32], weight: Float)?
    for place in word.indices.dropFirst() {
      guard let first = readings[Array(word[..<place])]?.first,
        let second = readings[Array(word[place...])]?.first, min(first.count, second.count) >= 3
      else { continue }
      let weight = first.count * second.count
      if weight > best?.weight ?? 0 { best = ([first.syllable, second.syllable], weight) }
    }
    if let best { return best.syllables }
    return readings[word]?.first.map { [$0.syllable] }
  }
}
