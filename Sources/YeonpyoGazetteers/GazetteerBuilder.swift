import YeonpyoEntities
import YeonpyoText

/// Compiles entity definitions: every spelling they give, and those that follow from them.
package struct GazetteerBuilder: ~Copyable {
  private var assembler: GazetteerAssembler
  private let language: LanguageData
  private let particles: ParticleTable
  private let allNouns: [WordList]
  private let romanization: Romanization?
  /// Made when the first name asks for it.
  private var hangulGuess: HangulGuess?
  /// Path → number of the source.
  private var sources: [String: Int] = [:]
  private var lastSource: (path: String, number: Int) = ("", 0)
  /// Id → number, for entities that a source declares.
  private var declared: [String: Int] = [:]
  /// The same for seasons and shows that none declares.
  private var undeclared: [String: Int] = [:]

  /// - Parameter language: gives the forms of instalments (`%t Season %n`) and the words that are no names.
  package init(_ language: LanguageData) throws(ICUError) {
    self.assembler = try GazetteerAssembler()
    self.language = language
    self.particles = ParticleTable(language)
    self.allNouns = language.nouns + language.nameNouns
    self.romanization = language.romanization.map { Romanization($0) }
  }

  /// The build options of a compiled file: what names are compiled with. A file with others is compiled again from what it
  /// keeps of its sources.
  package static func options(_ language: LanguageData, icu: String) -> UInt64 {
    var bytes = Array(icu.utf8)
    for form in language.instalments + language.ordinals + ["guess 1"] {
      bytes += Array(form.utf8) + [0]
    }
    for particle in language.particles {
      bytes += particle.syllables.flatMap { [UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
      bytes.append(particle.follows.rawValue)
    }
    if let table = language.romanization {
      let copy = (0..<table.count).map { table[$0] }
      let hash = xxHash64(copy.span)
      bytes += String(hash, radix: 16).utf8
    }
    for list in language.ordinaryWords + language.nouns + language.nameNouns {
      bytes += String(list.checksum, radix: 16).utf8
    }
    return xxHash64(bytes.span)
  }

  /// Compiles what sources say; their objects become part of the gazetteer.
  ///
  /// - Parameter objects: in byte order of their paths.
  /// - Throws: where two sources contradict each other, or there are too many entities.
  package consuming func build(_ objects: [SourceObject]) throws(GazetteerError) -> (
    gazetteer: Gazetteer, warnings: [GazetteerProblem]
  ) {
    let lines = objects.reduce(0) { $0 + $1.lines + 1 }
    let bytes = objects.reduce(0) { $0 + $1.bytes.count }
    guard max(lines, bytes) < Int(UInt32.max) / 2 else {
      throw GazetteerError(
        SourcePlace(file: "gazetteer"), "more than two thousand million lines or bytes of names")
    }
    var merger = EntityMerger(problems: [])
    for object in objects {
      let added = assembler.addSource(
        object.path, hash: object.hash, lines: object.lines, object: object.bytes.span)
      sources[object.path] = added.number
      try merger.add(object, base: added.object)
    }
    let entities = try merger.finish()
    declared = entities.indices
    let gazetteer = try assemble { body throws(GazetteerError) in try entities.forEach(body) }
    return (gazetteer, entities.warnings)
  }

  /// Compiles definitions that hold each id once, as ``readShowFiles(paths:)`` gives them; nothing is kept of the sources.
  package consuming func build(_ definitions: [EntityDefinition]) throws(GazetteerError)
    -> Gazetteer
  {
    var lines: [String: Int] = [:]
    for definition in definitions {
      for place in [definition.place] + definition.allNames.map(\.place) {
        lines[place.file] = max(lines[place.file] ?? 0, place.line)
      }
    }
    for (path, count) in lines.sorted(by: { precedesInBytes($0.key, $1.key) }) {
      sources[path] =
        assembler.addSource(path, hash: 0, lines: count, object: Span<UInt8>()).number
    }
    for (index, definition) in definitions.enumerated() { declared[definition.id] = index }
    return try assemble { body in definitions.forEach(body) }
  }

  /// - Parameter forEach: calls its argument with every entity, in order.
  private consuming func assemble(
    _ forEach: ((EntityDefinition) -> Void) throws(GazetteerError) -> Void
  ) throws(GazetteerError) -> Gazetteer {
    var inSeasons: [EntityDefinition] = []
    try forEach { definition in
      declare(definition)
      if !definition.seasons.isEmpty { inSeasons.append(definition) }
    }
    for definition in inSeasons { declareSeasons(definition) }
    try forEach { definition in
      relate(definition)
      assembler.beginEntity()
      addNames(definition)
      addInstalments(definition)
    }
    guard assembler.count <= AliasEntry.mostEntities else {
      throw GazetteerError([
        GazetteerProblem(
          .error, SourcePlace(file: "gazetteer"),
          "\(assembler.count) entities, more than \(AliasEntry.mostEntities)")
      ])
    }
    return assembler.finish()
  }

  private mutating func declare(_ definition: EntityDefinition) {
    let english = canonical(definition, "en")
    let korean = canonical(definition, "ko")
    // Numbered in the order of `declared`.
    _ = assembler.addEntity(
      id: definition.id, label: definition.label, english: english.text, korean: korean.text,
      stored: (definition.stored, english.stored, korean.stored))
  }

  /// Seasons that no file declares for itself.
  private mutating func declareSeasons(_ definition: EntityDefinition) {
    let english = canonical(definition, "en").text
    let korean = canonical(definition, "ko").text
    for season in definition.seasons {
      let id = definition.seasonID(season)
      guard number(of: id) == nil else { continue }
      undeclared[id] = assembler.addEntity(
        id: id, label: .work, english: instalment(english, season, isKorean: false),
        korean: instalment(korean, season, isKorean: true))
    }
  }

  /// The name printed in a language: its own, the one without a language, or the other's.
  private func canonical(
    _ definition: EntityDefinition, _ language: String
  ) -> (text: String, stored: UInt32) {
    let names = definition.names
    let name =
      names.first { $0.language == language } ?? names.first { $0.language == nil } ?? names.first
    guard let name else { return (definition.id, definition.stored) }
    return (name.text, name.stored)
  }

  private func instalment(_ title: String, _ number: Int, isKorean: Bool) -> String {
    let isHangul = { (text: String) in
      text.unicodeScalars.contains { (0xAC00...0xD7A3) ~= $0.value }
    }
    let forms = language.instalments.filter { $0.contains("%t") }
    let form = forms.first { isHangul($0) == (isKorean && isHangul(title)) } ?? "%t %n"
    return fill(form, title, number) ?? title
  }

  /// `nil` where the form is none for this title or number.
  private func fill(_ form: String, _ title: String, _ number: Int) -> String? {
    if form == "%t%n", !title.unicodeScalars.contains(where: { (0xAC00...0xD7A3) ~= $0.value }) {
      return nil
    }
    let isCounted = language.ordinals.indices.contains(number - 1)
    guard isCounted || !form.contains("%o") else { return nil }
    var result = ""
    var isField = false
    for character in form {
      if isField {
        switch character {
        case "t": result += title
        case "n": result += String(number)
        case "o": result += language.ordinals[number - 1]
        default: result += "%" + String(character)
        }
        isField = false
      } else if character == "%" {
        isField = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Shows that no file declares get a number without a name, so that their members still know each other.
  private mutating func relate(_ definition: EntityDefinition) {
    guard let entity = declared[definition.id] else { return }
    var shows: [Int] = []
    for show in definition.shows {
      let number = number(of: show) ?? addUndeclared(show)
      if !shows.contains(number) { shows.append(number) }
    }
    assembler.setShows(of: entity, shows)
    assembler.setRelations(
      of: entity, definition.relations.map { ($0.kind, $0.stored) })
    for season in definition.seasons {
      guard let number = number(of: definition.seasonID(season)) else { continue }
      assembler.setShows(of: number, [entity] + shows.filter { $0 != entity })
    }
  }

  private func number(of id: String) -> Int? { declared[id] ?? undeclared[id] }

  private mutating func addUndeclared(_ show: String) -> Int {
    let number = assembler.addEntity(id: show, label: .work, english: "", korean: "")
    undeclared[show] = number
    return number
  }

  private mutating func source(_ path: String) -> Int {
    if path != lastSource.path { lastSource = (path, sources[path] ?? 0) }
    return lastSource.number
  }

  private mutating func add(
    _ name: NameDefinition, _ definition: EntityDefinition, _ entity: Int, _ origin: AliasOrigin,
    _ extra: AliasFlags = []
  ) -> UInt32? {
    var flags = extra
    if (name.caseRule ?? definition.caseRule) == .exact { flags.insert(.caseExact) }
    let context = name.context ?? definition.context
    if context == .required { flags.insert(.contextRequired) }
    if context != ContextRule.none, isOrdinary(name.text, definition.label) {
      flags.insert(.ordinary)
    }
    return assembler.addAlias(
      name.text, of: entity, origin: origin, flags: flags, source: source(name.place.file),
      line: name.place.line, stored: name.stored)
  }

  /// Whether a name is a word as well. Of people, Hangul of one syllable always, other Hangul by the lists of words; titles
  /// also where people are called so, where they have two syllables, and where they are nothing but a figure (300, 10번).
  private func isOrdinary(_ text: String, _ label: EntityLabel) -> Bool {
    switch label {
    case .person, .character:
      guard NameParts.isHangul(text) else { return false }
      return text.utf8.count == 3 || isWord(text, language.nouns) || isMadeOfWords(text)
    case .work, .award, .event:
      let letters = text.drop { ("0"..."9").contains($0) }
      if letters.isEmpty || letters.count == 1 && letters.count < text.count { return true }
      let parts = text.split(separator: " ").map(String.init)
      guard parts.allSatisfy(NameParts.isHangul) else { return false }
      let syllables = parts.reduce(0) { $0 + $1.unicodeScalars.count }
      if syllables <= 2 { return true }
      if parts.count == 1 { return isWord(text, allNouns) || isMadeOfWords(text) }
      return syllables <= 4 && parts.allSatisfy { isWord($0, allNouns) || isMadeOfWords($0) }
    case .organization, .platform, .publication, .place: return false
    }
  }

  private func isWord(_ text: String, _ others: [WordList] = []) -> Bool {
    language.ordinaryWords.contains { $0.contains(text) } || others.contains { $0.contains(text) }
  }

  /// 여자친구: a word of two ordinary ones; 위에: one and a particle.
  private func isMadeOfWords(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch bytes.count {
    case 6:
      guard let first = text.unicodeScalars.first else { return false }
      return isWord(String(first)) && particles.follows(bytes.span, 3..<6, after: first.value)
    case 12: return isWord(String(text.prefix(2))) && isWord(String(text.suffix(2)))
    default: return false
    }
  }

  private mutating func addNames(_ definition: EntityDefinition) {
    guard let entity = declared[definition.id] else { return }
    var numbers: [UInt32?] = []
    for name in definition.names { numbers.append(add(name, definition, entity, .name)) }
    for name in definition.aliases { numbers.append(add(name, definition, entity, .alias)) }
    for name in definition.nicknames { _ = add(name, definition, entity, .alias) }
    for name in definition.acronyms {
      _ = add(name, definition, entity, .acronym, .caseExact)
    }
    addParts(definition, numbers)
  }

  /// Given names of people with Korean names, surnames of others.
  ///
  /// - Parameter numbers: of the spellings that names and aliases made, in their order.
  private mutating func addParts(_ definition: EntityDefinition, _ numbers: [UInt32?]) {
    guard definition.label == .person || definition.label == .character,
      definition.variants != false
    else { return }
    addRomanized(definition, numbers)
    let isKorean = definition.names.contains { NameParts.isKorean($0.text) }
    var next = 0
    for name in definition.names + definition.aliases {
      let number = numbers[next]
      next += 1
      guard let number, (name.context ?? definition.context) != .required,
        let part = NameParts.part(of: name.text, isKorean: isKorean)
      else { continue }
      assembler.addPart(part, of: number)
    }
  }

  private mutating func addRomanized(_ definition: EntityDefinition, _ numbers: [UInt32?]) {
    guard let romanization else { return }
    var next = 0
    for name in definition.names + definition.aliases {
      if let number = numbers[next], (name.context ?? definition.context) != .required {
        assembler.addRomanized(name.text, number, romanization)
      }
      next += 1
    }
    addGuessed(definition, numbers, romanization)
  }

  /// A Korean name without Hangul: the likeliest stands in for it.
  private mutating func addGuessed(
    _ definition: EntityDefinition, _ numbers: [UInt32?], _ model: Romanization
  ) {
    guard definition.label.isPerson,
      !definition.names.contains(where: { NameParts.isHangul($0.text) }),
      !definition.aliases.contains(where: { NameParts.isHangul($0.text) })
    else { return }
    let names = definition.names + definition.aliases
    for (name, number) in zip(names, numbers) {
      guard let number, (name.context ?? definition.context) != .required else { continue }
      let guess = hangulGuess ?? HangulGuess(model)
      hangulGuess = guess
      guard let hangul = guess.name(name.text) else { continue }
      return assembler.addRomanized(guessed: hangul, from: number, model)
    }
  }

  private mutating func addInstalments(_ definition: EntityDefinition) {
    for season in definition.seasons {
      guard let entity = number(of: definition.seasonID(season)) else { continue }
      for form in language.instalments {
        guard form.contains("%t") else {
          guard let text = fill(form, "", season) else { continue }
          assembler.addAlias(
            text, of: entity, origin: .part, flags: .bareInstalment,
            source: source(definition.place.file), line: definition.place.line)
          continue
        }
        for (number, name) in (definition.names + definition.aliases + definition.acronyms)
          .enumerated()
        {
          guard (name.context ?? definition.context) != .required,
            let text = fill(form, name.text, season)
          else { continue }
          let isName = number < definition.names.count
          assembler.addAlias(
            text, of: entity,
            origin: isName ? .name : .alias, flags: [], source: source(name.place.file),
            line: name.place.line)
        }
      }
    }
  }
}
