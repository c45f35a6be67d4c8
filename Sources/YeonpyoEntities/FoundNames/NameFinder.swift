import YeonpyoText

/// A name outside every gazetteer, before it has a cluster.
struct FoundName {
  var span: ByteSpan
  var firstToken: Int
  /// One past the last.
  var endToken: Int
  var label: EntityLabel?
  /// In thousandths.
  var score: Int
  /// Of the whole document's names, the one that this is a part of.
  var whole: Int?
  /// What it is the same as: its letters, folded.
  var key: UInt64
  /// What speaks for a person where that was not enough; the mentions of a document add up.
  var personPoints = 0
  /// Where it is a part of a name of the gazetteer's: that one's entity and spelling.
  var entity = Mention.unknown
  var alias = Mention.unknown
}

/// Finds names that no gazetteer holds, by how they are made and by the words beside them; precision goes before recall.
///
/// The cues are those of rule-based systems before learning: given names, titles, occupations in apposition and endings of
/// organizations (McDonald 1996, "Internal and external evidence in the identification and semantic categorization of
/// proper names"), Korean surnames with syllables of given names and titles behind them.
package struct NameFinder: ~Copyable {
  let words: RecognizerWords
  let gazetteer: Gazetteer
  let cues: NameCues
  let romanization: Romanization?
  private let surnames: SyllableSet
  /// Opened when it is first asked.
  var lookup: NameLookup?
  var memo = WordMemo()
  var syllables = SyllableMemo()
  var run = NameRun()
  /// For each token what has it: nothing (0), a time expression (1), or a mention of the gazetteer, by its place plus two.
  var owners: [UInt32] = []
  /// The gazetteer's mentions of the document: first token and the one behind, and whether it is a place.
  private var known: [(first: UInt32, end: UInt32, isPlace: Bool)] = []
  /// Of the document at hand.
  var names: [FoundName] = []
  /// People of the document who may be called by a part of their name from here on.
  var people = NamedPeople()
  // Of `merge`, kept to be filled again.
  private var clusterOf: [Int] = []
  private var clusterByKey: [UInt64: Int] = [:]
  private var points: [Int] = []
  private var moved: [Int32] = []
  private var merged: [Mention] = []

  package init(_ gazetteer: Gazetteer, _ words: RecognizerWords, _ folding: Folding) {
    self.gazetteer = gazetteer
    self.words = words
    cues = NameCues(words: words, folding: folding)
    romanization = words.romanization
    surnames = words.romanization?.surnameSyllables ?? SyllableSet([])
  }

  func isFree(_ token: Int) -> Bool { owners[token] == 0 }

  /// The token behind a free one, or behind the mention that begins there; `nil` where something else stands.
  func endOfTaken(_ token: Int) -> Int? {
    let owner = owners[token]
    if owner == 0 { return token + 1 }
    guard owner > 1, Int(known[Int(owner) - 2].first) == token else { return nil }
    return Int(known[Int(owner) - 2].end)
  }

  /// Where the place begins that ends with a token.
  func startOfPlace(_ token: Int) -> Int? {
    let owner = owners[token]
    guard owner > 1, known[Int(owner) - 2].isPlace, Int(known[Int(owner) - 2].end) == token + 1
    else { return nil }
    return Int(known[Int(owner) - 2].first)
  }

  /// Adds the names of one document to its mentions.
  ///
  /// - Parameters:
  ///   - taken: spans that are something else, ascending (time expressions).
  ///   - mentions: those of the gazetteer; the new ones are put where they belong.
  package mutating func find(
    _ text: Span<UInt8>, _ tokens: Span<Token>, taken: [ByteSpan],
    mentions: inout [Mention], clusters: inout [NameCluster]
  ) {
    names.removeAll(keepingCapacity: true)
    people.removeAll()
    markTaken(tokens, taken, mentions)
    var next = 0
    var index = 0
    while index < tokens.count {
      while next < mentions.count, Int(mentions[next].firstToken) <= index {
        if mentions[next].isKnown { add(mentions[next], text, tokens) }
        next += 1
      }
      let token = tokens[index]
      switch token.kind {
      case .word where token.flags.contains(.capital) && isFree(index):
        index = readEnglish(text, tokens, index, mentions)
      case .hangul where isFree(index):
        if token.count >= 12 || surnames.contains(decodeUTF8(text, Int(token.start)).codePoint) {
          readKorean(text, tokens, index)
        }
        index += 1
      case .mark where NameFinder.mayOpen(text[Int(token.start)]):
        index = readQuoted(text, tokens, index)
      default: index += 1
      }
    }
    guard !names.isEmpty else { return }
    merge(text, into: &mentions, &clusters)
  }

  /// The first byte of a quotation mark or bracket that titles stand in.
  @inline(__always)
  private static func mayOpen(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x3C || byte >= 0xE2
  }

  private mutating func markTaken(
    _ tokens: Span<Token>, _ taken: [ByteSpan], _ mentions: [Mention]
  ) {
    owners.removeAll(keepingCapacity: true)
    owners.append(contentsOf: repeatElement(0, count: tokens.count))
    known.removeAll(keepingCapacity: true)
    for mention in mentions where mention.within < 0 {
      let isPlace = mention.isKnown && gazetteer.entity(mention.entity).label == .place
      known.append((mention.firstToken, mention.endToken, isPlace))
      for index in Int(mention.firstToken)..<Int(mention.endToken) {
        owners[index] = UInt32(known.count + 1)
      }
    }
    var index = 0
    for span in taken {
      while index < tokens.count, tokens[index].end <= span.start { index += 1 }
      var inside = index
      while inside < tokens.count, tokens[inside].start < span.end {
        if owners[inside] == 0 { owners[inside] = 1 }
        inside += 1
      }
    }
  }

  /// A name of the gazetteer's that people are called by a part of from here on.
  private mutating func add(_ mention: Mention, _ text: Span<UInt8>, _ tokens: Span<Token>) {
    guard gazetteer.entity(mention.entity).label.isPerson,
      gazetteer.alias(mention.alias).origin != .part
    else { return }
    let first = Int(mention.firstToken)
    let last = Int(mention.endToken) - 1
    var person = NamedPeople.Person(entity: mention.entity, alias: mention.alias)
    if tokens[first].kind == .hangul {
      guard mention.span.count == 9 else { return }
      let start = Int(mention.span.start)
      person.surname = FoldedHash.step(0, decodeUTF8(text, start).codePoint)
    } else {
      guard last > first else { return }
      let isKorean = romanization.map { !$0.surnames(tokens[first].hash).isEmpty } ?? false
      person.surname = tokens[isKorean ? first : last].hash
    }
    people.append(person, key: UInt64(mention.entity))
  }

  // MARK: Into the mentions

  /// Gives the names their clusters, and puts them where they belong among the mentions.
  private mutating func merge(
    _ text: Span<UInt8>, into mentions: inout [Mention], _ clusters: inout [NameCluster]
  ) {
    // A token can end on a mark that belongs to the next character.
    for place in names.indices { names[place].span = names[place].span.ownClusters(text) }
    clusterOf.removeAll(keepingCapacity: true)
    clusterOf.append(contentsOf: repeatElement(-1, count: names.count))
    clusterByKey.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
    let firstCluster = clusters.count
    for place in names.indices {
      let name = names[place]
      if name.entity != Mention.unknown { continue }
      if let whole = name.whole, clusterOf[whole] >= 0 {
        clusterOf[place] = clusterOf[whole]
        continue
      }
      if let cluster = clusterByKey[name.key] {
        clusterOf[place] = cluster
        points[cluster - firstCluster] += name.personPoints
        if let label = name.label {
          clusters[cluster].label = clusters[cluster].label ?? label
        } else if clusters[cluster].label == nil,
          points[cluster - firstCluster] >= NameFinder.personLimit
        {
          clusters[cluster].label = .person
        }
        continue
      }
      points.append(name.personPoints)
      clusterOf[place] = clusters.count
      clusterByKey[name.key] = clusters.count
      clusters.append(NameCluster(label: name.label, name: name.span))
    }
    place(&mentions)
  }

  /// Puts the names where they belong among the mentions.
  private mutating func place(_ mentions: inout [Mention]) {
    merged.removeAll(keepingCapacity: true)
    moved.removeAll(keepingCapacity: true)
    var next = 0
    for place in names.indices {
      let name = names[place]
      while next < mentions.count,
        (mentions[next].span.start, name.span.end) < (name.span.start, mentions[next].span.end)
      {
        moved.append(Int32(merged.count))
        merged.append(mentions[next])
        next += 1
      }
      merged.append(
        Mention(
          span: name.span, firstToken: UInt32(name.firstToken), endToken: UInt32(name.endToken),
          entity: name.entity, alias: name.alias, score: Int32(name.score), within: -1,
          cluster: Int32(clusterOf[place])))
    }
    while next < mentions.count {
      moved.append(Int32(merged.count))
      merged.append(mentions[next])
      next += 1
    }
    setWithin()
    swap(&mentions, &merged)
  }

  /// Old places of enclosing mentions become new ones; names of the gazetteer inside a found one are within it.
  private mutating func setWithin() {
    var outer = -1
    for place in merged.indices {
      if merged[place].isFound {
        outer = place
      } else if merged[place].within >= 0 {
        merged[place].within = moved[Int(merged[place].within)]
      } else if outer >= 0, merged[place].span.end <= merged[outer].span.end {
        merged[place].within = Int32(outer)
      }
    }
  }
}
