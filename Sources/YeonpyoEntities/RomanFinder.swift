import YeonpyoText

/// A Latin spelling of a Korean name that stands in Hangul in the gazetteer.
struct RomanMatch {
  var span: ByteSpan
  var firstToken: Int
  /// One past the last.
  var endToken: Int
  var alias: UInt32
  /// One letter of the surname is another.
  var isTypo = false
}

/// Finds Korean names spelled in ways that no file lists: `Ri Jeong-hyuk`, `Lee Jung Hyuk`, `RiJeong-hyeok`, `Jeong-hyuk Ri`.
///
/// A surname in Latin letters is the way in; the word or words beside it are the given name. Names with the same
/// consonants (``RomanKey``) are aligned with it syllable by syllable (``Romanization``).
struct RomanFinder {
  private let gazetteer: Gazetteer
  private let model: Romanization?
  private var name: [UInt32] = []
  private var letters: [UInt8] = []
  private var found: [(alias: UInt32, cost: Float)] = []
  private var costs = AlignmentMemo()
  /// What whole names led to before.
  private var answers = AnswerMemo()
  /// Aliases with the consonants of the name at hand.
  private var neighbours: [UInt32] = []
  private var members: [UInt32: GivenNameBearers] = [:]

  /// Names whose costs (−ln of how often they are spelled so) differ by less cannot be told apart.
  private static let margin: Float = 1.4
  /// What a syllable may cost on average, the surname counted as one.
  private static let limit: Float = 3.8
  /// Of more people with one surname and the same consonants nobody is told apart in time: in a gazetteer of a million, their
  /// spellings must be listed.
  private static let mostNeighbours = 200
  /// For a surname of the south read as the north writes it, and the other way round.
  private static let linked: Float = 2.3

  init(_ gazetteer: Gazetteer, _ words: RecognizerWords) {
    self.gazetteer = gazetteer
    model = gazetteer.romanIndex.isEmpty ? nil : words.romanization
  }

  var isEmpty: Bool { model == nil }

  // MARK: Whole names

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
    guard model.mayBeSurname(token.hash) else { return }
    let readings = model.surnames(token.hash)
    guard !readings.isEmpty else { return }
    if let given = GivenName(text, tokens, spacedFrom: index + 1),
      add(given, readings, model, index, token.hash, text, tokens, &matches)
    {
      return
    }
    if let given = GivenName(text, tokens, from: index + 1),
      add(given, readings, model, index, token.hash, text, tokens, &matches)
    {
      return
    }
    // `Hyun-bin`.
    if let given = GivenName(text, tokens, hyphenedTo: index),
      add(given, readings, model, index, token.hash, text, tokens, &matches)
    {
      return
    }
    if let given = GivenName(text, tokens, before: index, isSpaced: true),
      add(given, readings, model, index, token.hash, text, tokens, &matches)
    {
      return
    }
    if let given = GivenName(text, tokens, before: index, isSpaced: false) {
      _ = add(given, readings, model, index, token.hash, text, tokens, &matches)
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
    guard !readings.isEmpty else { return }
    let given = GivenName(text, tokens, index, from: at)
    _ = add(given, readings, model, index, hash, text, tokens, &matches)
  }

  /// Adds the names that fit best; whether any does.
  ///
  /// - Parameters:
  ///   - surname: the token it stands in.
  ///   - hash: of the surname.
  private mutating func add(
    _ given: GivenName, _ readings: [Romanization.Surname], _ model: Romanization, _ surname: Int,
    _ hash: UInt32, _ text: Span<UInt8>, _ tokens: Span<Token>, _ matches: inout [RomanMatch]
  ) -> Bool {
    guard let (key, _, spelling) = given.key(text) else { return false }
    found.removeAll(keepingCapacity: true)
    let memo = AnswerMemo.key(surname: hash, spelling)
    if let known = answers[memo] {
      for alias in known { found.append((alias, 0)) }
    } else {
      search(key, given, readings, model, text)
      var best: [UInt32] = []
      forEachBest { best.append($0) }
      answers[memo] = best
    }
    let start = min(given.start, Int(tokens[surname].start))
    let end = max(given.end, Int(tokens[surname].end))
    forEachBest { alias in
      matches.append(
        RomanMatch(
          span: ByteSpan(start, end), firstToken: min(given.firstToken, surname),
          endToken: max(given.endToken, surname + 1), alias: alias))
    }
    return !found.isEmpty
  }

  /// Fills `found` with the names that fit at all.
  private mutating func search(
    _ key: UInt32, _ given: GivenName, _ readings: [Romanization.Surname], _ model: Romanization,
    _ text: Span<UInt8>
  ) {
    neighbours.removeAll(keepingCapacity: true)
    var keys: UInt64 = 0
    for reading in readings { keys |= 1 << UInt64(reading.key & 63) }
    for place in gazetteer.romanIndex.places(of: key) {
      let entry = gazetteer.romanIndex.names[place]
      if keys >> UInt64(entry.surname & 63) & 1 != 0,
        readings.contains(where: { $0.key == entry.surname })
      {
        neighbours.append(entry.alias)
      }
    }
    guard !neighbours.isEmpty, neighbours.count <= RomanFinder.mostNeighbours else { return }
    let cuts = given.read(text, into: &letters)
    for alias in neighbours {
      if let cost = cost(of: alias, cuts, readings, model) { found.append((alias, cost)) }
    }
  }

  private func forEachBest(_ body: (UInt32) -> Void) {
    guard let best = found.map(\.cost).min() else { return }
    for candidate in found where candidate.cost <= best + RomanFinder.margin {
      body(candidate.alias)
    }
  }

  /// What it costs to read `letters` behind one of the surnames as an alias, `nil` where it cannot be that.
  private mutating func cost(
    of alias: UInt32, _ cuts: UInt64, _ readings: [Romanization.Surname], _ model: Romanization
  ) -> Float? {
    let length = readName(alias, model)
    guard length > 0 else { return nil }
    let surname = name[..<length]
    let own = readings.first { $0.syllables[...] == surname }?.cost
    let other = readings.first { RomanKey.isLinked($0.syllables[...], surname) }
    guard let surnameCost = own ?? other.map({ $0.cost + RomanFinder.linked }),
      let givenCost = model.cost(of: name[length...], letters, cuts: cuts)
    else { return nil }
    let total = surnameCost + givenCost
    return total <= RomanFinder.limit * Float(name.count) ? total : nil
  }

  /// Fills `name` with an alias in Hangul; how many syllables of it are its surname, 0 where it is no Korean name.
  private mutating func readName(_ alias: UInt32, _ model: Romanization) -> Int {
    guard let entry = gazetteer.aliases.at(Int(alias)) else { return 0 }
    let piece = gazetteer.piece(entry.text)
    guard piece.count % 3 == 0, (6...15).contains(piece.count) else { return 0 }
    name.removeAll(keepingCapacity: true)
    for at in stride(from: piece.start, to: piece.start + piece.count, by: 3) {
      let first = gazetteer.text[at]
      guard first >= 0xEA, first <= 0xED else { return 0 }
      name.append(
        UInt32(first & 0x0F) << 12 | UInt32(gazetteer.text[at + 1] & 0x3F) << 6
          | UInt32(gazetteer.text[at + 2] & 0x3F))
    }
    let length = model.surnameLength(name)
    return length < name.count ? length : 0
  }

  // MARK: Given names alone

  /// Adds the Korean names among a range of aliases.
  mutating func add(_ aliases: ClosedRange<UInt32>, to bearers: inout GivenNameBearers) {
    guard let model else { return }
    for alias in aliases {
      let length = readName(alias, model)
      // One syllable is too little.
      guard length > 0, name.count - length >= 2 else { continue }
      RomanKey.forEachKey(hangul: name[length...]) { bearers.append($0, alias) }
    }
  }

  /// The people of a show, looked for once.
  mutating func members(of show: UInt32) -> GivenNameBearers {
    if let known = members[show] { return known }
    var bearers = GivenNameBearers()
    for place in 0..<gazetteer.romanIndex.names.count {
      let alias = gazetteer.romanIndex.names[place].alias
      guard gazetteer.belongs(gazetteer.alias(alias << 1).entity, to: show) else { continue }
      add(alias...alias, to: &bearers)
    }
    // A run over articles of very many shows keeps no more of them.
    if members.count > 256 { members.removeAll() }
    members[show] = bearers
    return bearers
  }

  /// Whether a word is long enough, alone or with what a hyphen joins to it, and begins with a capital.
  @inline(__always)
  static func canBeGiven(_ tokens: Span<Token>, _ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.capital), !token.flags.contains(.folded) else { return false }
    return token.count >= 4 && token.count <= 16
      || index + 1 < tokens.count && tokens[index + 1].kind == .mark
        && tokens[index + 1].start == token.end && tokens[index + 1].count == 1
  }

  /// Appends those whose given name stands alone at the token `index`, spelled as no file has it; or the whole name where the
  /// word before is the surname but for one letter (`Ru` for `Ri`).
  mutating func findGiven(
    _ text: Span<UInt8>, _ tokens: Span<Token>, at index: Int, _ bearers: [GivenNameBearers],
    into matches: inout [RomanMatch]
  ) {
    guard let model else { return }
    let given = GivenName(text, tokens, index, from: Int(tokens[index].start))
    guard let (key, count, spelling) = given.key(text), count >= 4 else { return }
    found.removeAll(keepingCapacity: true)
    for people in bearers where people.mayHold(key) {
      for bearer in people.names where bearer.key == key {
        if !found.contains(where: { $0.alias == bearer.alias }) {
          considerGiven(bearer.alias, given, spelling, text, model)
        }
      }
    }
    // `Jung-hyuk Kim`, whose surname is nobody's here.
    guard !found.isEmpty,
      given.endToken >= tokens.count || !isSurname(tokens, given.endToken)
    else { return }
    let firstMatch = matches.count
    forEachBest { alias in
      matches.append(
        RomanMatch(
          span: ByteSpan(given.start, given.end), firstToken: index, endToken: given.endToken,
          alias: alias))
    }
    for place in firstMatch..<matches.count where count >= 6 {
      addSurname(&matches[place], text, tokens, model)
    }
  }

  /// Adds an alias to `found` where its given name can be spelled so.
  private mutating func considerGiven(
    _ alias: UInt32, _ given: GivenName, _ spelling: UInt64, _ text: Span<UInt8>,
    _ model: Romanization
  ) {
    let memo = AlignmentMemo.key(alias, spelling)
    let known = costs[memo]
    var cost = known ?? .infinity
    if known == nil {
      let cuts = given.read(text, into: &letters)
      let length = readName(alias, model)
      if length > 0, name.count - length >= 2,
        let own = model.cost(of: name[length...], letters, cuts: cuts),
        own <= RomanFinder.limit * Float(name.count - length)
      {
        cost = own
      }
      costs[memo] = cost
    }
    if cost < .infinity { found.append((alias, cost)) }
  }

  /// Takes in the word before where it is the surname but for one letter, or its initial: `K. Hyun-joong`.
  private mutating func addSurname(
    _ match: inout RomanMatch, _ text: Span<UInt8>, _ tokens: Span<Token>, _ model: Romanization
  ) {
    let index = match.firstToken
    guard index > 0, !tokens[index].flags.contains(.paragraphBefore) else { return }
    let length = readName(match.alias, model)
    guard length > 0 else { return }
    if index > 1, NameRun.isStop(text, tokens[index - 1]), tokens[index - 2].count == 1,
      tokens[index - 2].flags.contains(.capital), tokens[index - 2].end == tokens[index - 1].start
    {
      let initial = text[Int(tokens[index - 2].start)] | 0x20
      guard model.begins(name[..<length], with: initial) else { return }
      match.span = ByteSpan(Int(tokens[index - 2].start), Int(match.span.end))
      match.firstToken = index - 2
      return
    }
    guard tokens[index - 1].kind == .word, tokens[index - 1].flags.contains(.capital) else {
      return
    }
    var word: [UInt8] = []
    for at in tokens[index - 1].span.range { word.append(text[at] | 0x20) }
    guard model.isSlip(word, for: name[..<length]) else { return }
    match.span = ByteSpan(Int(tokens[index - 1].start), Int(match.span.end))
    match.firstToken = index - 1
    match.isTypo = true
  }

  /// Whether a Korean surname stands before the token `index`: what follows is part of somebody's whole name.
  func isBehindSurname(_ tokens: Span<Token>, _ index: Int) -> Bool {
    guard index > 0, !tokens[index].flags.contains(.lineBefore), isSurname(tokens, index - 1) else {
      return false
    }
    // `So Se-ri went home`: a word that begins a sentence has its capital anyway.
    let begins =
      index == 1 || tokens[index - 1].flags.contains(.lineBefore)
      || tokens[index - 2].kind == .mark
    return tokens[index - 1].count > 2 || !begins
  }

  private func isSurname(_ tokens: Span<Token>, _ index: Int) -> Bool {
    guard let model else { return false }
    return tokens[index].kind == .word && tokens[index].flags.contains(.capital)
      && model.mayBeSurname(tokens[index].hash) && !model.surnames(tokens[index].hash).isEmpty
  }
}
