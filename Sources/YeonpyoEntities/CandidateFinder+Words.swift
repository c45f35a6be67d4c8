import YeonpyoText

/// Spellings that are part of another word, or that word itself.
extension CandidateFinder {
  /// ‘우정’이란, 이란 말: what clings to a closing mark, or speaks of a word, is the particle that it reads as.
  func isParticle(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ last: Int
  ) -> Bool {
    let token = tokens[first]
    guard first == last, token.kind == .hangul, token.count <= 9, !token.flags.contains(.folded),
      words.particles.follows(text, token.span.range, after: 0)
    else { return false }
    if first > 1, tokens[first - 1].end == token.start,
      tokens[first - 2].end == tokens[first - 1].start,
      CandidateFinder.isClosing(text, tokens[first - 1])
    {
      return true
    }
    guard first + 1 < tokens.count, tokens[first + 1].kind == .hangul,
      !tokens[first + 1].flags.contains(.folded)
    else { return false }
    return words.quotedNouns.contains { begins(tokens[first + 1], with: $0, text) }
  }

  /// ’ ” 」 』 〉 》 and the like.
  private static func isClosing(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.kind == .mark else { return false }
    switch decodeUTF8(text, Int(token.start)).codePoint {
    case 0x22, 0x27, 0x29, 0x3E, 0x5D, 0x2019, 0x201D, 0x300D, 0x300F, 0x3009, 0x300B, 0x3011:
      return true
    default: return false
    }
  }

  /// The eojeol is the noun, with particles or without.
  private func begins(_ token: Token, with noun: [UInt32], _ text: Span<UInt8>) -> Bool {
    let end = Int(token.start) + 3 * noun.count
    guard end <= Int(token.end),
      noun.indices.allSatisfy({
        decodeUTF8(text, Int(token.start) + 3 * $0).codePoint == noun[$0]
      })
    else { return false }
    return words.particles.follows(text, end..<Int(token.end), after: noun.last ?? 0)
  }

  /// 300명, 300km, 300만: a title that is a figure, or ends in one, is not named by a number with its unit.
  func isCount(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ last: Int, _ end: Int
  ) -> Bool {
    guard tokens[last].kind == .number, last + 1 < tokens.count,
      Int(tokens[last + 1].start) == end
    else { return false }
    switch tokens[last + 1].kind {
    case .hangul:
      let word = tokens[last + 1].span.range
      return words.countEndings.contains(decodeUTF8(text, word.lowerBound).codePoint)
        || !words.particles.follows(text, word, after: 0)
    case .mark: return text[end] == 0x25
    case .possessive: return false
    default: return true
    }
  }

  /// 4위에: what stands on a figure is a unit, not a person.
  func isBehindNumber(_ tokens: Span<Token>, _ first: Int, _ alias: AliasEntry) -> Bool {
    guard first > 0, tokens[first].kind == .hangul, tokens[first - 1].kind == .number,
      tokens[first - 1].end == tokens[first].start
    else { return false }
    return gazetteer.entity(alias.entity).label.isPerson
  }

  /// 태평양은 is no 태평 with the title 양, 카이로 no 카이 with the particle 로.
  func isPartOfWord(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ first: Int, _ last: Int, _ end: Int,
    _ alias: AliasEntry
  ) -> Bool {
    let token = tokens[last]
    switch gazetteer.entity(alias.entity).label {
    case .organization, .platform, .publication, .place: return false
    case .person, .character, .work, .award, .event: break
    }
    guard first == last, token.kind == .hangul, !token.flags.contains(.folded),
      end < Int(token.end)
    else { return false }
    var wordEnd = end
    while wordEnd < Int(token.end), wordEnd - Int(token.start) < RecognizerWords.longestWord {
      let (syllable, width) = decodeUTF8(text, wordEnd)
      wordEnd += width
      // 지은이: Koreans add 이 to given names that end in a consonant.
      if alias.flags.contains(.part), wordEnd - end == 3, syllable == 0xC774 { continue }
      let word = Int(token.start)..<wordEnd
      if words.lists.contains(where: { $0.contains(text, word) }),
        words.particles.follows(text, wordEnd..<Int(token.end), after: syllable)
      {
        return true
      }
    }
    return false
  }

  /// `Seo Dan` is not named by `Seo Dan-ah`; it is by `Seo Dan-starring`.
  func isPartOfLongerName(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ last: Int, _ end: Int, _ alias: AliasEntry
  ) -> Bool {
    guard last + 2 < tokens.count, Int(tokens[last + 1].start) == end, text[end] == 0x2D,
      tokens[last + 1].kind == .mark, tokens[last + 2].start == tokens[last + 1].end,
      tokens[last + 2].kind == .word, !tokens[last + 2].flags.contains(.capital)
    else { return false }
    guard gazetteer.entity(alias.entity).label.isPerson else { return false }
    return tokens[last + 2].count <= 6 && !words.compoundSuffixes.contains(tokens[last + 2].hash)
  }
}
