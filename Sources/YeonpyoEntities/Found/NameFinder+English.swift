import YeonpyoText

// Names in Latin letters.
extension NameFinder {
  /// Reads the run of capitals that begins at `index`; the token to go on with.
  mutating func readEnglish(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ mentions: inout [Mention]
  ) -> Int {
    var run = NameRun()
    swap(&run, &self.run)
    defer { swap(&run, &self.run) }
    let taken = isTaken
    run.read(text, tokens, from: index, words, &memo) { !taken[$0] }
    let end = max(run.end, index + 1)
    var units = run.units[...]
    if isInitial(text, tokens, index) { dropOpening(&units, tokens) }
    while let first = units.first, first.neighbour.contains(.article) { units.removeFirst() }
    let title = dropTitles(&units)
    dropDescription(&units)
    guard let first = units.first else {
      return end
    }
    if let end = readOrganization(units, text, tokens, end) { return end }
    if addPart(units, title, text, tokens) { return end }
    let points = personPoints(units, title, text, tokens, end)
    if points >= NameFinder.personLimit {
      add(units, .person, 500 + 50 * min(points, 9), text, tokens)
    } else if let label = label(of: units, tokens) {
      append(withPlace(first.firstToken, tokens), units[units.endIndex - 1].endToken, label, 600, tokens)
    } else {
      addUnlabelled(units, points, text, tokens)
    }
    return end
  }

  static let personLimit = 3

  /// Whether a token begins a sentence, a line or a quotation: its capital says nothing.
  func isInitial(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    guard index > 0, !tokens[index].flags.contains(.lineBefore) else { return true }
    guard tokens[index - 1].kind == .mark else { return false }
    let mark = text[Int(tokens[index - 1].start)]
    // Commas, hyphens and slashes go on.
    return mark != 0x2C && mark != 0x2D && mark != 0x2F && mark != 0x26
  }

  private func dropOpening(_ units: inout ArraySlice<NameRun.Unit>, _ tokens: Span<Token>) {
    guard let first = units.first, !first.isHyphened, !first.isInitial else { return }
    let isWord =
      words.sentenceStarters.contains(tokens[first.firstToken].hash)
      || first.traits.contains(.common)
        && (!first.traits.contains(.given) || first.neighbour.contains(.otherwise))
    if isWord, first.piece.isDisjoint(with: .title) { units.removeFirst() }
  }

  /// Takes `President`, `Mr` and what stands before them off the front; whether there was any.
  private func dropTitles(_ units: inout ArraySlice<NameRun.Unit>) -> Bool {
    guard units.count > 1,
      let last = units.dropLast().lastIndex(where: { $0.piece.contains(.title) }),
      units[..<last].allSatisfy({
        !$0.piece.isDisjoint(with: [.title, .modifier]) || !$0.neighbour.isDisjoint(with: .occupation)
      }) || units[last...].dropFirst().allSatisfy({ !$0.traits.contains(.common) }),
      units[last + 1].piece.isDisjoint(with: .title)
    else {
      return false
    }
    units = units[(last + 1)...]
    return true
  }

  /// `Coroner William McLaughlin`: what stands before a given name and is a word.
  private func dropDescription(_ units: inout ArraySlice<NameRun.Unit>) {
    guard
      let given = units.firstIndex(where: {
        $0.traits.contains(.given) && !$0.traits.contains(.common)
          && $0.neighbour.isDisjoint(with: .otherwise)
      }), given > units.startIndex, given + 1 < units.endIndex,
      units[..<given].allSatisfy({
        $0.traits.contains(.common) && !$0.traits.contains(.given) && !$0.isInitial
          && $0.piece.isDisjoint(with: .things)
      })
    else { return }
    units = units[given...]
  }

  // MARK: Organizations and other things

  /// `University of Busan`, `Ministry of Culture and Tourism`: goes on over small words; the token behind.
  private mutating func readOrganization(
    _ units: ArraySlice<NameRun.Unit>, _ text: Span<UInt8>, _ tokens: Span<Token>, _ end: Int
  ) -> Int? {
    guard let last = units.last, !last.piece.isDisjoint(with: [.organization, .award, .event, .place]),
      units.count > 1 || last.piece.contains(.organization),
      end + 1 < tokens.count, isOf(text, tokens[end]), tokens[end + 1].kind == .word,
      tokens[end + 1].flags.contains(.capital), isFree(end)
    else { return nil }
    var stop = end + 1
    while stop < tokens.count, tokens[stop].kind == .word, tokens[stop].flags.contains(.capital),
      !tokens[stop].flags.contains(.lineBefore)
    { stop += 1 }
    let label: EntityLabel =
      last.piece.contains(.organization)
      ? .organization
      : last.piece.contains(.award) ? .award : last.piece.contains(.event) ? .event : .place
    append(withPlace(units[units.startIndex].firstToken, tokens), stop, label, 650, tokens)
    return stop
  }

  /// `Busan Hockey Club`: takes in the name of a place that stands before.
  private func withPlace(_ first: Int, _ tokens: Span<Token>) -> Int {
    var start = first
    while start > 0, !isFree(start - 1), tokens[start - 1].kind == .word,
      tokens[start - 1].flags.contains(.capital), !tokens[start].flags.contains(.lineBefore)
    { start -= 1 }
    return start
  }

  private func isOf(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.count == 2 && text[Int(token.start)] == 0x6F && text[Int(token.start) + 1] == 0x66
  }

  private func label(
    of units: ArraySlice<NameRun.Unit>, _ tokens: Span<Token>
  ) -> EntityLabel? {
    guard let first = units.first, let last = units.last, units.count <= 7,
      units.count > 1 || withPlace(first.firstToken, tokens) < first.firstToken
    else { return nil }
    if last.piece.contains(.organization) { return .organization }
    if last.piece.contains(.publication) { return .publication }
    if last.piece.contains(.award) { return .award }
    if last.piece.contains(.event) { return .event }
    if last.piece.contains(.place), last.piece.isDisjoint(with: .title) { return .place }
    return nil
  }

  /// Two words with capitals or more within a sentence in small letters are a name of something.
  private mutating func addUnlabelled(
    _ units: ArraySlice<NameRun.Unit>, _ points: Int, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) {
    // `South Korean Rock Wave` says where it comes from first.
    let rest = units.drop { $0.piece.contains(.origin) }
    let name = rest.count > 1 ? rest : units
    guard let first = name.first, rest.count > 1 || units.count > 1 && !rest.isEmpty,
      name.count <= 5, !isHeadline(tokens, first.firstToken),
      rest.contains(where: {
        !$0.traits.contains(.common) && !$0.isInitial
          && !tokens[$0.firstToken].flags.contains(.allCapitals)
      })
    else { return }
    add(name, nil, 500, text, tokens)
    names[names.count - 1].personPoints = max(points, 0)
  }

  /// Nearly every word of the line has a capital.
  private func isHeadline(_ tokens: Span<Token>, _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 30, !tokens[start].flags.contains(.lineBefore) { start -= 1 }
    var long = 0
    var capital = 0
    var at = start
    while at < tokens.count, at - start < 40, at == start || !tokens[at].flags.contains(.lineBefore)
    {
      if tokens[at].kind == .word, tokens[at].count > 3 {
        long += 1
        if tokens[at].flags.contains(.capital) { capital += 1 }
      }
      at += 1
    }
    return long >= 5 && capital * 10 >= long * 8
  }

  // MARK: People

  /// `Yamada` after Takao Yamada; `Ms. Son` after Son Ye-jin.
  private mutating func addPart(
    _ units: ArraySlice<NameRun.Unit>, _ title: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>
  ) -> Bool {
    guard units.count == 1, let only = units.first, !only.isInitial else { return false }
    let hash = tokens[only.firstToken].hash
    let isOwn = !only.isHyphened && !only.traits.contains(.common) && tokens[only.firstToken].count > 2
    if title || isOwn, let person = bearer(of: hash) {
      // Of people in the gazetteer the recognizer knows the parts that stand alone.
      if person.name == nil, !title { return false }
      addPart(of: person, only.firstToken, only.endToken, tokens)
      return true
    }
    let given = people.filter { $0.given == hash && $0.name != nil }
    guard isOwn, let first = given.first, given.allSatisfy({ $0.name == first.name }) else {
      return false
    }
    addPart(of: first, only.firstToken, only.endToken, tokens)
    return true
  }

  mutating func addPart(of person: Person, _ first: Int, _ end: Int, _ tokens: Span<Token>) {
    append(first, end, .person, 600, tokens)
    let place = names.count - 1
    if let whole = person.name {
      names[place].whole = whole
    } else {
      names[place].entity = person.entity
      names[place].alias = person.alias | Gazetteer.isPart
      names[place].label = gazetteer.entity(person.entity).label
      names[place].score = AliasOrigin.part.score
    }
  }

  /// How much speaks for a person.
  private func personPoints(
    _ units: ArraySlice<NameRun.Unit>, _ title: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ end: Int
  ) -> Int {
    guard let first = units.first, let last = units.last, units.count <= 5,
      !units.contains(where: { !$0.piece.isDisjoint(with: .things) && !$0.isInitial })
    else { return 0 }
    if units.contains(where: {
      tokens[$0.firstToken].flags.contains(.allCapitals) && !$0.piece.contains(.suffix)
        && !NameRun.isInitial(text, tokens[$0.firstToken])
    }) {
      return 0
    }
    let outside = outsidePoints(units, title, text, tokens, end)
    if units.count == 1 {
      let isGiven = first.traits.contains(.given) && !first.traits.contains(.common)
      return first.isInitial ? 0 : title ? 3 : isGiven && outside >= 2 ? outside + 1 : 0
    }
    var points = outside + koreanPoints(units, tokens)
    if first.traits.contains(.given) {
      let isDoubtful = first.traits.contains(.common) && last.traits.contains(.common)
      points += isDoubtful || first.neighbour.contains(.otherwise) ? 1 : 2
    }
    let end = last.piece.contains(.suffix) && units.count > 2 ? units[units.endIndex - 2] : last
    if end.traits.contains(.surname) {
      points += end.traits.contains(.common) && !first.traits.contains(.given) ? 0 : 1
    } else if end.traits.contains(.common) {
      points -= 2
    } else if first.traits.contains(.given) {
      points += 1
    }
    if last.piece.contains(.suffix) { points += 1 }
    if first.isInitial || units.dropFirst().dropLast().contains(where: \.isInitial) { points += 2 }
    if first.traits.isDisjoint(with: .given), first.traits.contains(.common) { points -= 2 }
    return points
  }

  /// `Kang Chul-ku`, `Chul-ku Kang`: a Korean surname beside syllables of given names.
  private func koreanPoints(_ units: ArraySlice<NameRun.Unit>, _ tokens: Span<Token>) -> Int {
    guard let model = words.romanization, units.count <= 3, let first = units.first,
      let last = units.last
    else { return 0 }
    func isSurname(_ unit: NameRun.Unit) -> Bool {
      let hash = tokens[unit.firstToken].hash
      return !unit.isHyphened && model.mayBeSurname(hash) && !model.surnames(hash).isEmpty
    }
    func isGiven(_ unit: NameRun.Unit) -> Bool {
      unit.endToken - unit.firstToken == 3 && model.isSyllable(tokens[unit.firstToken].hash)
        && model.isSyllable(tokens[unit.firstToken + 2].hash)
    }
    if units.count == 2 {
      return isSurname(first) && isGiven(last) || isSurname(last) && isGiven(first) ? 4 : 0
    }
    // `Kang Chul Ku`
    let middle = units[units.startIndex + 1]
    return isSurname(first) && !middle.isHyphened && !last.isHyphened
      && model.isSyllable(tokens[middle.firstToken].hash)
      && model.isSyllable(tokens[last.firstToken].hash) && !middle.traits.contains(.common)
      && !last.traits.contains(.common) ? 3 : 0
  }

  /// What stands before and behind the name.
  private func outsidePoints(
    _ units: ArraySlice<NameRun.Unit>, _ title: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ end: Int
  ) -> Int {
    guard let first = units.first else { return 0 }
    var points = title ? 3 : 0
    if units.count > 1, isListed(first.firstToken, text, tokens) { points += 2 }
    points += pointsBefore(first.firstToken, text, tokens)
    points += pointsAfter(end, text, tokens)
    return points
  }

  /// Behind another person and a comma or `and`.
  private func isListed(_ first: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Bool {
    guard let last = names.last, last.label == .person, first > last.endToken,
      first - last.endToken <= 2
    else { return false }
    return (last.endToken..<first).allSatisfy { index in
      let byte = text[Int(tokens[index].start)]
      return byte == 0x2C || byte == 0x26 || tokens[index].count == 3 && byte == 0x61
    }
  }

  private func neighbour(_ token: Token) -> NeighbourWord {
    token.kind == .word ? NeighbourWord(rawValue: words.neighbours.flags(token.hash)) : []
  }

  /// `editor Yamada`, `special editor, Yamada`, `his wife Alice`; not `the Yamada`.
  private func pointsBefore(_ first: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Int {
    guard first > 0, !tokens[first].flags.contains(.lineBefore) else { return 0 }
    var before = first - 1
    let isComma = text[Int(tokens[before].start)] == 0x2C
    if isComma {
      guard before > 0 else { return 0 }
      before -= 1
      // `the Minister for Foreign Affairs, …`
      var back = before
      while back > 0, before - back < 5, tokens[back].kind == .word {
        if words.piece(tokens[back]).contains(.title),
          tokens[back].flags.contains(.capital), back < before
        {
          return 3
        }
        back -= 1
      }
    }
    let flags = neighbour(tokens[before])
    if flags.contains(.article) { return -3 }
    if flags.contains(.occupation), !tokens[before].flags.contains(.capital) { return 2 }
    if flags.contains(.kin) { return isComma ? 1 : 2 }
    if flags.contains(.act), !isComma { return 2 }
    if flags.contains(.location), !isComma { return -1 }
    return 0
  }

  /// `Yamada said`, `Yamada, who`, `Yamada, the editor of`, `Yamada, 34,`, `Yamada (born 1950)`.
  private func pointsAfter(_ end: Int, _ text: Span<UInt8>, _ tokens: Span<Token>) -> Int {
    guard end < tokens.count, !tokens[end].flags.contains(.lineBefore) else { return 0 }
    let next = tokens[end]
    let flags = neighbour(next)
    if flags.contains(.act) || flags.contains(.who) { return 2 }
    guard next.kind == .mark, end + 1 < tokens.count else {
      if next.kind == .number { return -1 }
      return 0
    }
    switch text[Int(next.start)] {
    case 0x2C:
      let after = neighbour(tokens[end + 1])
      if after.contains(.who) { return 3 }
      if tokens[end + 1].kind == .number, tokens[end + 1].count == 2, end + 2 < tokens.count,
        text[Int(tokens[end + 2].start)] == 0x2C
      {
        return 2
      }
      guard !after.isDisjoint(with: [.article, .occupation]) else { return 0 }
      for index in end + 1..<min(end + 6, tokens.count) {
        if tokens[index].kind == .mark { break }
        if neighbour(tokens[index]).contains(.occupation) { return 2 }
      }
      return 0
    case 0x28:
      let inside = tokens[end + 1]
      // A year, or `born`.
      if inside.kind == .number, inside.count == 4 { return 1 }
      return neighbour(inside).contains(.act) ? 3 : 0
    default: return 0
    }
  }

  // MARK: Adding

  mutating func add(
    _ units: ArraySlice<NameRun.Unit>, _ label: EntityLabel?, _ score: Int, _ text: Span<UInt8>,
    _ tokens: Span<Token>
  ) {
    guard let first = units.first, let last = units.last else { return }
    append(first.firstToken, last.endToken, label, score, tokens)
    guard label == .person, units.count > 1 else { return }
    let isKorean = koreanPoints(units, tokens) > 0
    let end = last.piece.contains(.suffix) ? units[units.endIndex - 2] : last
    let family = isKorean && !first.isHyphened ? first : end
    let given = isKorean && !first.isHyphened ? end : first
    people.append(
      Person(
        surname: tokens[family.firstToken].hash,
        given: given.isInitial || given.isHyphened ? 0 : tokens[given.firstToken].hash,
        name: names.count - 1, entity: Mention.unknown, alias: Mention.unknown))
  }

  mutating func append(
    _ first: Int, _ end: Int, _ label: EntityLabel?, _ score: Int, _ tokens: Span<Token>
  ) {
    var key: UInt32 = 0
    for index in first..<end where tokens[index].kind != .mark {
      key = FoldedHash.step(key &* 31, tokens[index].hash & 0xFF) &+ tokens[index].hash
    }
    names.append(
      FoundName(
        span: ByteSpan(Int(tokens[first].start), Int(tokens[end - 1].end)), firstToken: first,
        endToken: end, label: label, score: score, whole: nil, key: key))
  }
}
