import YeonpyoText

// Names in Latin letters.
extension NameFinder {
  /// Reads the run of capitals that begins at `index`; the token to go on with.
  mutating func readEnglish(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int, _ mentions: [Mention]
  ) -> Int {
    if let end = readElided(text, tokens, index, mentions) { return end }
    if isOpening(text, tokens, index) || isNothing(text, tokens, index) { return index + 1 }
    var run = NameRun()
    swap(&run, &self.run)
    defer { swap(&run, &self.run) }
    let taken = owners
    run.read(text, tokens, from: index, words, &memo) { taken[$0] == 0 }
    let end = max(run.end, index + 1)
    var units = run.units[...]
    if isInitial(text, tokens, index) { dropOpening(&units, tokens) }
    while let first = units.first, first.neighbour.contains(.article) { units.removeFirst() }
    let title = dropTitles(&units)
    dropDescription(&units)
    guard let first = units.first else {
      return end
    }
    if let last = units.last, last.endToken == last.firstToken + 1,
      let end = readElided(text, tokens, last.firstToken, mentions)
    {
      return end
    }
    if let end = readOrganization(units, text, tokens, end) { return end }
    if addPart(units, title, text, tokens) { return end }
    let points = personPoints(units, title, text, tokens, end)
    if points >= NameFinder.personLimit {
      add(units, .person, 500 + 50 * min(points, 9), text, tokens)
    } else if let label = label(of: units, tokens) {
      append(
        withPlace(first.firstToken, tokens), units[units.endIndex - 1].endToken, label, 600, tokens)
    } else {
      addUnlabelled(units, points, text, tokens)
    }
    return end
  }

  static let personLimit = 3

  /// `The`, `However,`: a word that begins sentences, with no name behind it. Nearly half of all capitals.
  private func isOpening(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    guard words.sentenceStarters.flags(tokens[index].hash) != 0 else { return false }
    return index + 1 == tokens.count || tokens[index + 1].kind != .word
      || !tokens[index + 1].flags.contains(.capital)
  }

  /// A word alone that nothing beside it makes a name, told without reading a run.
  private func isNothing(_ text: Span<UInt8>, _ tokens: Span<Token>, _ index: Int) -> Bool {
    let token = tokens[index]
    if index + 1 < tokens.count {
      let next = tokens[index + 1]
      if next.kind == .word {
        let goesOn = next.flags.contains(.capital) || words.piece(next).contains(.particle)
        if goesOn, !next.flags.contains(.lineBefore) { return false }
        if words.neighbours.flags(next.hash) != 0 { return false }
      } else if next.kind == .mark, next.start == token.end {
        let mark = text[Int(next.start)]
        // Hyphens, full stops behind initials, commas and brackets before what somebody is.
        if mark == 0x2D || mark == 0x28 || mark == 0x2C || mark == 0x2E && token.count <= 5 {
          return false
        }
      }
    }
    if index > 0, !isFree(index - 1) || pointsBefore(index, text, tokens) > 1 { return false }
    if !words.piece(token).isDisjoint(with: .groups) { return false }
    return people.isEmpty || !people.mayBe(token.hash)
  }

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
    if units.count > 1, koreanPoints(units, tokens) > 0 { return }
    let isWord =
      words.sentenceStarters.flags(tokens[first.firstToken].hash) != 0
      || first.traits.isCommon
        && (!first.traits.isGiven || first.neighbour.contains(.otherwise))
    if isWord, first.piece.isDisjoint(with: .title) { units.removeFirst() }
  }

  /// Takes `President`, `Mr` and what stands before them off the front; whether there was any.
  private func dropTitles(_ units: inout ArraySlice<NameRun.Unit>) -> Bool {
    guard units.count > 1,
      let last = units.dropLast().lastIndex(where: { $0.piece.contains(.title) }),
      units[last + 1].piece.isDisjoint(with: .title)
    else { return false }
    let rest = units[(last + 1)...]
    if rest.count == 1, let only = rest.first {
      // `Judge Brown` is somebody, `General Electric` and `Captain Marvel` are nobody.
      guard !only.traits.isCommon || only.traits.isSurname && !only.neighbour.contains(.otherwise),
        units[..<last].allSatisfy({
          !$0.piece.isDisjoint(with: .ranks) || $0.neighbour.contains(.occupation)
        })
      else { return false }
    }
    units = units[(last + 1)...]
    return true
  }

  /// `Coroner William McLaughlin`: what stands before a given name and is a word.
  private func dropDescription(_ units: inout ArraySlice<NameRun.Unit>) {
    guard
      let given = units.firstIndex(where: {
        $0.traits.isGiven && !$0.traits.isCommon
          && $0.neighbour.isDisjoint(with: .otherwise)
      }), given > units.startIndex, given + 1 < units.endIndex,
      units[..<given].allSatisfy({
        $0.traits.isCommon && !$0.traits.isGiven && !$0.isInitial
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
    guard let last = units.last, !last.piece.isDisjoint(with: .groups),
      units.count > 1 || last.piece.contains(.organization),
      end + 1 < tokens.count, isOf(text, tokens[end]), tokens[end + 1].kind == .word,
      tokens[end + 1].flags.contains(.capital), isFree(end),
      !tokens[end + 1].flags.contains(.lineBefore)
    else { return nil }
    var stop = end + 1
    while stop < tokens.count, tokens[stop].kind == .word, tokens[stop].flags.contains(.capital),
      !tokens[stop].flags.contains(.lineBefore)
    {
      guard let behind = endOfTaken(stop) else { break }
      stop = behind
    }
    guard stop > end + 1 else { return nil }
    let label: EntityLabel =
      last.piece.contains(.organization)
      ? .organization
      : last.piece.contains(.award) ? .award : last.piece.contains(.event) ? .event : .place
    append(withPlace(units[units.startIndex].firstToken, tokens), stop, label, 650, tokens)
    return stop
  }

  /// `Busan Hockey Club`: takes in the name of a place that stands before.
  private func withPlace(_ first: Int, _ tokens: Span<Token>) -> Int {
    guard first > 0, !tokens[first].flags.contains(.lineBefore),
      tokens[first - 1].kind == .word, tokens[first - 1].flags.contains(.capital)
    else { return first }
    return startOfPlace(first - 1) ?? first
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
        !$0.traits.isCommon && !$0.isInitial
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
    let isOwn = !only.isHyphened && !only.traits.isCommon && tokens[only.firstToken].count > 2
    if title || isOwn, let person = people.bearer(of: hash) {
      // Of people in the gazetteer the recognizer knows the parts that stand alone.
      if person.name == nil, !title { return false }
      addPart(of: person, only.firstToken, only.endToken, tokens)
      return true
    }
    guard isOwn, let first = people.bearer(ofGiven: hash), first.name != nil else { return false }
    addPart(of: first, only.firstToken, only.endToken, tokens)
    return true
  }

  mutating func addPart(
    of person: NamedPeople.Person, _ first: Int, _ end: Int, _ tokens: Span<Token>
  ) {
    append(first, end, .person, 600, tokens)
    let place = names.count - 1
    if let whole = person.name {
      names[place].whole = whole
    } else {
      names[place].entity = person.entity
      names[place].alias = person.alias & ~Gazetteer.isTypo | Gazetteer.isPart
      names[place].label = gazetteer.entity(person.entity).label
      names[place].score = AliasOrigin.part.score
    }
  }

  /// How much speaks for a person.
  private func personPoints(
    _ units: ArraySlice<NameRun.Unit>, _ title: Bool, _ text: Span<UInt8>, _ tokens: Span<Token>,
    _ end: Int
  ) -> Int {
    guard let first = units.first, let last = units.last, units.count <= 5 else { return 0 }
    let korean = koreanPoints(units, tokens)
    let outside = outsidePoints(units, title, text, tokens, end)
    // `John Park` is a person where something else says so.
    let isNamedLikeThing =
      first.traits.isGiven && last.traits.isSurname && outside > 1
    if korean == 0,
      (isNamedLikeThing ? units.dropLast() : units).contains(where: {
        !$0.piece.isDisjoint(with: .things) && !$0.isInitial
      })
    {
      return 0
    }
    if units.contains(where: {
      tokens[$0.firstToken].flags.contains(.allCapitals) && !$0.piece.contains(.suffix)
        && !NameRun.isInitial(text, tokens[$0.firstToken])
    }) {
      return 0
    }
    if units.count == 1 {
      let isGiven = first.traits.isGiven && !first.traits.isCommon
      return first.isInitial ? 0 : title ? 3 : isGiven && outside >= 2 ? outside + 1 : 0
    }
    var points = outside + korean
    if first.traits.isGiven {
      let isDoubtful = first.traits.isCommon && last.traits.isCommon
      points += isDoubtful || first.neighbour.contains(.otherwise) ? 1 : 2
    }
    let end = last.piece.contains(.suffix) && units.count > 2 ? units[units.endIndex - 2] : last
    if end.traits.isSurname {
      points += end.traits.isCommon && !first.traits.isGiven ? 0 : 1
    } else if end.traits.isCommon {
      points -= 2
    } else if first.traits.isGiven {
      points += 1
    }
    if last.piece.contains(.suffix) { points += 1 }
    if first.isInitial, !last.traits.isCommon { points += 1 }
    if first.isInitial || units.dropFirst().dropLast().contains(where: \.isInitial) { points += 2 }
    if !first.traits.isGiven, first.traits.isCommon { points -= 2 }
    return points
  }

  /// `Kang Chul-ku`, `Chul-ku Kang`: a Korean surname beside syllables of given names.
  private func koreanPoints(_ units: ArraySlice<NameRun.Unit>, _ tokens: Span<Token>) -> Int {
    guard let model = romanization, (2...3).contains(units.count), let first = units.first,
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
      && model.isSyllable(tokens[last.firstToken].hash) && !middle.traits.isCommon
      && !last.traits.isCommon ? 3 : 0
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
      NamedPeople.Person(
        surname: tokens[family.firstToken].hash,
        given: given.isInitial || given.isHyphened ? 0 : tokens[given.firstToken].hash,
        name: names.count - 1),
      key: names[names.count - 1].key)
  }

  mutating func append(
    _ first: Int, _ end: Int, _ label: EntityLabel?, _ score: Int, _ tokens: Span<Token>
  ) {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in first..<end where tokens[index].kind != .mark {
      key = (key ^ UInt64(tokens[index].hash)) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 32
    }
    names.append(
      FoundName(
        span: ByteSpan(Int(tokens[first].start), Int(tokens[end - 1].end)), firstToken: first,
        endToken: end, label: label, score: score, whole: nil, key: key))
  }
}
