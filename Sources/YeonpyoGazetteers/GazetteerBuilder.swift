import YeonpyoEntities
import YeonpyoText

/// Compiles entity definitions: every spelling they give, and those that follow from them.
package struct GazetteerBuilder: ~Copyable {
  private var assembler: GazetteerAssembler
  private let language: LanguageData
  private let particles: ParticleTable
  private let allNouns: [WordList]
  /// Path → number of the source.
  private var sources: [String: Int] = [:]
  private var lastSource: (path: String, number: Int) = ("", 0)
  private var numbers: [String: Int] = [:]

  /// - Parameter language: gives the forms of instalments (`%t Season %n`) and the words that are no names.
  package init(_ language: LanguageData) throws(ICUError) {
    self.assembler = try GazetteerAssembler()
    self.language = language
    self.particles = ParticleTable(language)
    self.allNouns = language.nouns + language.nameNouns
  }

  /// The build options of a compiled file: what names are compiled with. A file with others is compiled again from what it
  /// keeps of its sources.
  package static func options(_ language: LanguageData, icu: String) -> UInt64 {
    var bytes = Array(icu.utf8)
    for form in language.instalments { bytes += Array(form.utf8) + [0] }
    for particle in language.particles {
      bytes += particle.syllables.flatMap { [UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
      bytes.append(particle.follows.rawValue)
    }
    for list in language.ordinaryWords + language.nouns + language.nameNouns {
      bytes += String(list.count).utf8
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
    var merger = EntityMerger(problems: [])
    for object in objects {
      let added = assembler.addSource(
        object.path, hash: object.hash, lines: object.lines, object: object.bytes.span)
      sources[object.path] = added.number
      try merger.add(object, base: added.object)
    }
    let files = try merger.finish()
    return (try assemble(files.definitions), files.warnings)
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
    return try assemble(definitions)
  }

  private consuming func assemble(
    _ definitions: [EntityDefinition]
  ) throws(GazetteerError) -> Gazetteer {
    for definition in definitions { declare(definition) }
    for definition in definitions { declareSeasons(definition) }
    for definition in definitions { relate(definition) }
    guard assembler.count <= AliasEntry.mostEntities else {
      throw GazetteerError([
        GazetteerProblem(
          .error, SourcePlace(file: "gazetteer"),
          "\(assembler.count) entities, more than \(AliasEntry.mostEntities)")
      ])
    }
    for definition in definitions {
      assembler.beginEntity()
      addNames(definition)
      addParts(definition)
      addInstalments(definition)
    }
    return assembler.finish()
  }

  private mutating func declare(_ definition: EntityDefinition) {
    let english = canonical(definition, "en")
    let korean = canonical(definition, "ko")
    numbers[definition.id] = assembler.addEntity(
      id: definition.id, label: definition.label, english: english.text, korean: korean.text,
      stored: (definition.stored, english.stored, korean.stored))
  }

  /// Seasons that no file declares for itself.
  private mutating func declareSeasons(_ definition: EntityDefinition) {
    let english = canonical(definition, "en").text
    let korean = canonical(definition, "ko").text
    for season in definition.seasons {
      let id = definition.seasonID(season)
      guard numbers[id] == nil else { continue }
      numbers[id] = assembler.addEntity(
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
    return GazetteerBuilder.fill(form, title, number)
  }

  private static func fill(_ form: String, _ title: String, _ number: Int) -> String {
    var result = ""
    var isField = false
    for character in form {
      if isField {
        result +=
          character == "t" ? title : character == "n" ? String(number) : "%" + String(character)
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
    guard let entity = numbers[definition.id] else { return }
    var shows: [Int] = []
    for show in definition.shows {
      let number =
        numbers[show] ?? assembler.addEntity(id: show, label: .work, english: "", korean: "")
      numbers[show] = number
      if !shows.contains(number) { shows.append(number) }
    }
    assembler.setShows(of: entity, shows)
    assembler.setRelations(
      of: entity, definition.relations.map { ($0.kind, $0.stored) })
    for season in definition.seasons {
      guard let number = numbers[definition.seasonID(season)] else { continue }
      assembler.setShows(of: number, [entity] + shows.filter { $0 != entity })
    }
  }

  private mutating func source(_ path: String) -> Int {
    if path != lastSource.path { lastSource = (path, sources[path] ?? 0) }
    return lastSource.number
  }

  private mutating func add(
    _ text: String, _ name: NameDefinition, _ definition: EntityDefinition, _ origin: AliasOrigin,
    _ extra: AliasFlags = []
  ) {
    guard let entity = numbers[definition.id] else { return }
    var flags = extra
    if (name.caseRule ?? definition.caseRule) == .exact { flags.insert(.caseExact) }
    let context = name.context ?? definition.context
    if context == .required { flags.insert(.contextRequired) }
    // Parts of names ask for more than words do.
    if context != ContextRule.none, origin != .part, isOrdinary(text, definition.label) {
      flags.insert(.ordinary)
    }
    assembler.addAlias(
      text, of: entity, origin: origin, flags: flags, source: source(name.place.file),
      line: name.place.line, stored: origin == .part ? 0 : name.stored)
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
    for name in definition.names { add(name.text, name, definition, .name) }
    for name in definition.aliases + definition.nicknames {
      add(name.text, name, definition, .alias)
    }
    for name in definition.acronyms { add(name.text, name, definition, .acronym, .caseExact) }
  }

  /// Given names of people with Korean names, surnames of others.
  private mutating func addParts(_ definition: EntityDefinition) {
    guard definition.label == .person || definition.label == .character,
      definition.variants != false
    else { return }
    let isKorean = definition.names.contains { NameParts.isKorean($0.text) }
    for name in definition.names + definition.aliases {
      guard (name.context ?? definition.context) != .required,
        let part = NameParts.part(of: name.text, isKorean: isKorean)
      else { continue }
      add(part, name, definition, .part, .part)
    }
  }

  private mutating func addInstalments(_ definition: EntityDefinition) {
    for season in definition.seasons {
      guard let entity = numbers[definition.seasonID(season)] else { continue }
      for form in language.instalments {
        guard form.contains("%t") else {
          let text = GazetteerBuilder.fill(form, "", season)
          assembler.addAlias(
            text, of: entity, origin: .part, flags: .bareInstalment,
            source: source(definition.place.file), line: definition.place.line)
          continue
        }
        for (number, name) in (definition.names + definition.aliases + definition.acronyms)
          .enumerated()
        {
          guard (name.context ?? definition.context) != .required else { continue }
          let isName = number < definition.names.count
          assembler.addAlias(
            GazetteerBuilder.fill(form, name.text, season), of: entity,
            origin: isName ? .name : .alias, flags: [], source: source(name.place.file),
            line: name.place.line)
        }
      }
    }
  }
}

/// Parts of names that stand for the whole.
enum NameParts {
  /// Three to five Hangul syllables.
  static func isKorean(_ name: String) -> Bool {
    guard (9...15).contains(name.utf8.count), name.utf8.count % 3 == 0 else { return false }
    return isHangul(name)
  }

  /// Nothing but Hangul syllables.
  static func isHangul(_ text: String) -> Bool {
    // Most names begin otherwise, which one byte tells.
    guard let first = text.utf8.first, (0xEA...0xED).contains(first) else { return text.isEmpty }
    return text.unicodeScalars.allSatisfy { (0xAC00...0xD7A3) ~= $0.value }
  }

  /// `Se-ri` of `Yoon Se-ri`, 세리 of 윤세리, `Yamada` of `Takao Yamada`; `nil` where a part would be too short to tell.
  static func part(of name: String, isKorean: Bool) -> String? {
    let bytes = name.utf8
    if self.isKorean(name) { return bytes.count == 9 ? String(name.dropFirst()) : nil }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = bytes.split(separator: 0x20)
    guard words.count >= 2, let last = words.last else { return nil }
    if isKorean {
      // One space between words, whatever stood there.
      let given =
        words.count == 2
        ? String(Substring(bytes[last.startIndex...]))
        : words.dropFirst().map { String(Substring($0)) }.joined(separator: " ")
      return given.utf8.count >= 4 ? given : nil
    }
    return last.count >= 4 ? String(Substring(last)) : nil
  }
}
