import YeonpyoText

/// A Latin spelling of a Korean name that stands in Hangul in the gazetteer.
struct RomanMatch {
  var span: ByteSpan
  var firstToken: Int
  /// One past the last.
  var endToken: Int
  var alias: UInt32
  /// −ln of how often the name is spelled so.
  var cost: Float
}

/// Finds Korean names spelled in ways that no file lists: `Ri Jeong-hyuk`, `Lee Jung Hyuk`, `RiJeong-hyeok`, `Jeong-hyuk Ri`.
///
/// A surname in Latin letters is the way in; the word or words beside it are the given name. Names with the same
/// consonants (``RomanKey``) are aligned with it syllable by syllable (``Romanization``).
struct RomanFinder {
  private let gazetteer: Gazetteer
  private let model: Romanization?
  private var name: [UInt32] = []

  /// Names whose costs differ by less cannot be told apart.
  private static let margin: Float = 1.1
  /// What a syllable may cost on average, the surname counted as one.
  private static let limit: Float = 3.2
  /// For a surname of the south read as the north writes it, and the other way round.
  private static let linked: Float = 2.3

  init(_ gazetteer: Gazetteer, _ words: RecognizerWords) {
    self.gazetteer = gazetteer
    model = gazetteer.romanIndex.isEmpty ? nil : words.romanization
  }

  var isEmpty: Bool { model == nil }

  /// Appends the best names that begin or end with the token `index`, a surname: none, one, or several that cannot be told
  /// apart.
  mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, at index: Int, into matches: inout [RomanMatch]
  ) {
    guard let model else { return }
    let token = tokens[index]
    guard token.kind == .word, token.flags.contains(.capital), !token.flags.contains(.folded) else {
      return
    }
    if token.flags.contains(.innerCapital) {
      findJoined(text, tokens, index, model, &matches)
      return
    }
    let readings = model.surnames(token.hash)
    guard !readings.isEmpty else { return }
    let behind = [
      GivenName(text, tokens, spacedFrom: index + 1), GivenName(text, tokens, from: index + 1),
    ]
    for given in behind {
      guard let given else { continue }
      if add(given, readings, model, index, tokens, &matches) { return }
    }
    if let given = GivenName(text, tokens, before: index) {
      _ = add(given, readings, model, index, tokens, &matches)
    }
  }

  /// `RiJeong-hyeok`.
  private mutating func findJoined(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ model: Romanization,
    _ matches: inout [RomanMatch]
  ) {
    let token = tokens[index]
    var at = Int(token.start) + 1
    while at < Int(token.end), text[at] & 0x20 != 0 { at += 1 }
    guard at < Int(token.end) else { return }
    var hash: UInt32 = 0
    for place in Int(token.start)..<at { hash = FoldedHash.step(hash, UInt32(text[place] | 0x20)) }
    let readings = model.surnames(hash)
    guard !readings.isEmpty,
      let given = GivenName(text, tokens, index, at..<Int(token.end))
    else { return }
    _ = add(given, readings, model, index, tokens, &matches)
  }

  /// Adds the names that fit best; whether any does.
  private mutating func add(
    _ given: GivenName, _ readings: [Romanization.Surname], _ model: Romanization, _ surname: Int,
    _ tokens: Span<Token>, _ matches: inout [RomanMatch]
  ) -> Bool {
    var found: [(alias: UInt32, cost: Float)] = []
    var keys: [UInt32] = []
    for reading in readings {
      let key = RomanKey.hash(surname: reading.syllables[...], latin: given.letters)
      guard !keys.contains(key) else { continue }
      keys.append(key)
      for place in gazetteer.romanIndex.places(of: key) {
        let alias = gazetteer.romanIndex.aliases[place]
        if let cost = cost(of: alias, given, readings, model) { found.append((alias, cost)) }
      }
    }
    guard let best = found.map(\.cost).min() else { return false }
    let start = min(given.start, Int(tokens[surname].start))
    let end = max(given.end, Int(tokens[surname].end))
    for candidate in found where candidate.cost <= best + RomanFinder.margin {
      matches.append(
        RomanMatch(
          span: ByteSpan(start, end), firstToken: min(given.firstToken, surname),
          endToken: max(given.endToken, surname + 1), alias: candidate.alias, cost: candidate.cost))
    }
    return true
  }

  /// What it costs to read the Latin name as an alias, `nil` where it cannot be that.
  private mutating func cost(
    of alias: UInt32, _ given: GivenName, _ readings: [Romanization.Surname],
    _ model: Romanization
  ) -> Float? {
    guard let entry = gazetteer.aliases.at(Int(alias)), readHangul(entry) else { return nil }
    let length = model.surnameLength(name)
    guard length > 0, length < name.count else { return nil }
    let surname = Array(name[..<length])
    let own = readings.first { $0.syllables == surname }?.cost
    let other = readings.first { RomanKey.isLinked($0.syllables, surname) }
    guard let surnameCost = own ?? other.map({ $0.cost + RomanFinder.linked }),
      let givenCost = model.cost(of: name[length...], given.letters, cuts: given.cuts)
    else { return nil }
    let total = surnameCost + givenCost
    return total <= RomanFinder.limit * Float(name.count) ? total : nil
  }

  /// Fills `name`; false where the alias is no Hangul.
  private mutating func readHangul(_ entry: AliasEntry) -> Bool {
    let piece = gazetteer.piece(entry.text)
    guard piece.count % 3 == 0, piece.count <= 15 else { return false }
    name.removeAll(keepingCapacity: true)
    for at in stride(from: piece.start, to: piece.start + piece.count, by: 3) {
      let first = gazetteer.text[at]
      guard first >= 0xEA, first <= 0xED else { return false }
      name.append(
        UInt32(first & 0x0F) << 12 | UInt32(gazetteer.text[at + 1] & 0x3F) << 6
          | UInt32(gazetteer.text[at + 2] & 0x3F))
    }
    return true
  }
}

/// A given name as it stands in the text.
private struct GivenName {
  /// Small ASCII letters.
  var letters: [UInt8] = []
  /// A bit for each place in `letters` where a hyphen, space or capital stands.
  var cuts: UInt64 = 0
  var firstToken: Int
  /// One past the last.
  var endToken: Int
  var start: Int
  var end: Int

  /// `Jeong-hyeok`, `Jeonghyeok`: the token `index`, and what hyphens join to it.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, from index: Int) {
    guard GivenName.isNext(tokens, index) else { return nil }
    self.init(text, tokens, index, tokens[index].span.range)
  }

  /// `Jeong Hyeok`: two words.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, spacedFrom index: Int) {
    self.init(text, tokens, from: index)
    guard endToken == index + 1, GivenName.isNext(tokens, index + 1),
      append(text, tokens[index + 1].span.range)
    else { return nil }
    endToken = index + 2
    end = Int(tokens[index + 1].end)
    // `Kim Tae-hee Lee`, `Kim Tae Hee-jin` are something else.
    if endToken < tokens.count, GivenName.isHyphen(text, tokens[endToken]),
      Int(tokens[endToken].start) == end
    { return nil }
  }

  /// `Jeong-hyuk` of `Jeong-hyuk Ri`.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, before surname: Int) {
    guard surname > 0, !tokens[surname].flags.contains(.paragraphBefore) else { return nil }
    var first = surname - 1
    while first >= 2, GivenName.isHyphen(text, tokens[first - 1]), tokens[first].kind == .word,
      tokens[first - 1].end == tokens[first].start, tokens[first - 2].end == tokens[first - 1].start
    { first -= 2 }
    guard tokens[first].kind == .word, tokens[first].flags.contains(.capital) else { return nil }
    self.init(text, tokens, first, tokens[first].span.range)
    guard endToken == surname else { return nil }
  }

  /// The letters of `range`, all or the end of token `index`, and what hyphens join to it.
  init?(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ range: Range<Int>) {
    firstToken = index
    endToken = index + 1
    start = range.lowerBound
    end = range.upperBound
    guard append(text, range) else { return nil }
    while endToken + 1 < tokens.count, GivenName.isHyphen(text, tokens[endToken]),
      Int(tokens[endToken].start) == end, tokens[endToken + 1].start == tokens[endToken].end,
      tokens[endToken + 1].kind == .word, append(text, tokens[endToken + 1].span.range)
    {
      end = Int(tokens[endToken + 1].end)
      endToken += 2
    }
  }

  private static func isHyphen(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.kind == .mark && token.count == 1 && text[Int(token.start)] == 0x2D
  }

  /// A word with a capital behind a space.
  private static func isNext(_ tokens: Span<Token>, _ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .word
      && tokens[index].flags.contains(.capital) && !tokens[index].flags.contains(.paragraphBefore)
  }

  /// False where something but ASCII letters stands there, or too many.
  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count + letters.count < 40 else { return false }
    for at in range {
      let letter = text[at] | 0x20
      guard letter >= 0x61, letter <= 0x7A, text[at] < 0x80 else { return false }
      let isCapital = text[at] & 0x20 == 0
      // JeongHyeok: a capital behind a small letter; HYEOK has none.
      let isInner = isCapital && at > range.lowerBound && text[at - 1] & 0x20 != 0
      if !letters.isEmpty, isInner || at == range.lowerBound { cuts |= 1 << UInt64(letters.count) }
      letters.append(letter)
    }
    return true
  }
}
