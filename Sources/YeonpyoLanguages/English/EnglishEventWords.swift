import YeonpyoText

// Words for what happened.
extension English {
  static var eventWords: EventWords {
    var words = EventWords()
    for (kind, verbs) in regularVerbs {
      for verb in verbs.description.split(separator: " ") {
        for (word, form) in forms(of: String(verb)) { add(word, kind, form, to: &words) }
      }
    }
    // Mostly of `find`.
    words.triggers[FoldedHash.of("found".unicodeScalars.map(\.value))] = nil
    for (form, list) in irregularVerbs {
      for (kind, verbs) in list {
        for word in verbs.description.split(separator: " ") {
          add(String(word), kind, form, to: &words)
        }
      }
    }
    words.furniture = furniture(furnitureWords)
    for (cue, list) in eventCues {
      for hash in hashes(list) { words.cues[hash] = (words.cues[hash] ?? []).union(cue) }
    }
    for cue in pastCues {
      let word = cue.description
      guard word.first != "~", !notVerbs.contains(word) else { continue }
      let hash = FoldedHash.of(word.unicodeScalars.map(\.value))
      words.cues[hash] = (words.cues[hash] ?? []).union(.past)
    }
    return words
  }

  private static func add(
    _ word: String, _ kind: EventClass, _ form: VerbForm, to words: inout EventWords
  ) {
    let hash = FoldedHash.of(word.unicodeScalars.map(\.value))
    words.triggers[hash] = EventTrigger(kind: kind, form: form)
  }

  /// `air airs aired airing`; `cancel` doubles its l or not.
  private static func forms(of verb: String) -> [(String, VerbForm)] {
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      let stem = verb.dropLast()
      return [
        (verb, .base), (stem + "ies", .third), (stem + "ied", .past), (verb + "ing", .gerund),
      ]
    }
    if verb.hasSuffix("ee") {
      return [(verb, .base), (verb + "s", .third), (verb + "d", .past), (verb + "ing", .gerund)]
    }
    let third = ["s", "sh", "ch", "x"].contains { verb.hasSuffix($0) } ? verb + "es" : verb + "s"
    var result: [(String, VerbForm)] = [
      (verb, .base), (third, .third), (stem + "ed", .past), (stem + "ing", .gerund),
    ]
    if let last = verb.last, "lprgnt".contains(last) {
      result += [
        (verb + String(last) + "ed", .past), (verb + String(last) + "ing", .gerund),
      ]
    }
    return result
  }

  /// Helpers, not what happened.
  private static let notVerbs: Set<String> = [
    "was", "were", "had", "been", "ago", "last", "since", "has", "have", "did", "following",
    "saying",
  ]

  private static let regularVerbs: [(EventClass, StaticString)] = [
    (.air, "air premiere broadcast stream debut"), (.finale, "end conclude wrap finish"),
    (.cast, "star play portray join"),
    (
      .say,
      "reveal disclose admit explain state compliment question answer ask discuss reply argue describe mention claim report comment"
    ),
    (.deny, "deny refute dismiss reject refuse"), (.announce, "announce confirm declare unveil"),
    (.sign, "sign agree negotiate"), (.win, "award nominate honor honour praise"),
    (.choose, "select elect name pick appoint"), (.marry, "marry wed engage"),
    (.part, "divorce separate"), (.enlist, "enlist discharge"), (.renew, "renew extend"),
    (.cancel, "cancel postpone delay suspend halt scrap"), (.remake, "remake reboot adapt"),
    (.petition, "petition"), (.count, "garner collect gather"), (.release, "release publish issue"),
    (.film, "film shoot"), (.die, "die pass"), (.trade, "acquire purchase merge divest"),
    (.launch, "launch introduce open start"), (.meet, "visit attend"),
    (.sue, "sue accuse charge file"),
    (.lead, "head replace succeed"), (.found, "found establish create form"),
    (.resign, "resign retire step"), (.rank, "rank emerge reach achieve earn attract record top"),
    (.revive, "revive help"), (.demand, "demand urge anticipate await expect wait"),
    (.harm, "affect damage cripple destroy"), (.arrest, "arrest detain jail sentence convict"),
    (.injure, "injure wound kill"), (.pay, "pay donate invest fund"), (.cut, "reduce lower close"),
    (.comeback, "return"),
  ]

  /// What is not regular, and nouns.
  private static let irregularVerbs: [(VerbForm, [(EventClass, StaticString)])] = [
    (
      .base,
      [
        (.say, "say tell write"), (.win, "win"), (.choose, "choose"), (.trade, "buy sell"),
        (.meet, "meet"), (.lead, "lead"), (.launch, "begin"), (.resign, "leave"),
      ]
    ),
    (
      .third,
      [
        (.say, "says tells writes"), (.win, "wins"), (.choose, "chooses"), (.trade, "buys sells"),
        (.meet, "meets"), (.lead, "leads"), (.launch, "begins"), (.resign, "leaves quits"),
        (.cut, "cuts"), (.cast, "casts"),
      ]
    ),
    (
      .gerund,
      [
        (.say, "saying"), (.cast, "starring"), (.win, "winning"), (.die, "dying"),
        (.launch, "beginning"),
      ]
    ),
    (
      .past,
      [
        (.say, "said told wrote"), (.win, "won"), (.choose, "chose chosen"),
        (.trade, "bought sold"),
        (.meet, "met"), (.lead, "led"), (.launch, "began begun"), (.resign, "left quit"),
        (.remake, "remade"), (.part, "split"), (.born, "born"), (.found, "built"), (.cut, "cut"),
        (.rank, "became become rose fell"), (.pay, "paid"), (.film, "shot"), (.harm, "hit"),
        (.marry, "wed"), (.cast, "cast"),
      ]
    ),
    (
      .noun,
      [
        (.finale, "finale"), (.marry, "wedding marriage"), (.part, "breakup"), (.renew, "renewal"),
        (.count, "signatures signature"), (.die, "death"), (.sue, "lawsuit"),
        (.announce, "confirmation"), (.meet, "meeting"),
      ]
    ),
  ]

  static let furnitureWords: [(FurnitureWord, StaticString)] = [
    (.dateLine, "date dated published posted updated modified publication last issued created"),
    (
      .caption,
      "photo photos photograph photographs image images picture pictures credit credits courtesy provided caption screenshot still stills"
    ),
    (
      .reporter,
      "reporter reporters correspondent editor writer staff contributor columnist journalist"
    ),
    (.by, "by"), (.filler, "on at and of for the in from to am pm gmt kst est edt utc with"),
    (.rights, "copyright copyrights"),
    (
      .agency,
      "Yonhap Reuters AP AFP UPI Xinhua Kyodo Bloomberg Newsis News Times Herald dpa TASS ANI PTI"
    ),
  ]

  private static let eventCues: [(EventCue, StaticString)] = [
    (
      .negation,
      "not never no without neither nor yet doesn't don't didn't won't hasn't haven't isn't aren't wasn't weren't cannot can't couldn't"
    ),
    (.plan, "will shall upcoming scheduled slated plans planning planned going soon tomorrow ll"),
    (
      .doubt,
      "reportedly allegedly may might could rumor rumors rumour rumours rumored believe believes believed speculation possibly perhaps likely if whether would should"
    ),
    (.story, "plot storyline heiress heroine protagonist fictional character's"),
    (.earlier, "had"),
    (
      .boundary,
      "which who whom whose where when while because although though unless until after before if"
    ),
    (.since, "since"), (.joiner, "and but so or as"), (.content, "that"),
    (.schedule, "date dates"),
    (
      .intends,
      "set due expected agreed plans planning planned scheduled slated going intends intend plan about ready supposed wants want wanted hopes hope hoping decided was is are were"
    ),
    (.fails, "failed fails fail refused refuses declined declines unable"),
    (.without, "without unlike despite"), (.of, "of"), (.by, "by"), (.after, "after"),
    (.scene, "episode episodes scene scenes screen"), (.truth, "true believe believes believed"),
    (.falsehood, "false untrue groundless baseless"), (.person, "he she they"), (.several, "they"),
    (.pronoun, "they he she it we i you"), (.infinitive, "to"),
    (.passive, "was were been is are be being am"),
    (.general, "rarely often usually always generally sometimes every typically"),
    (
      .modal,
      "will shall can could may might would should must do does did ll to let lets don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't"
    ),
    (
      .adverb,
      "also again then now later first just still already soon ever never not recently finally has have had and or but"
    ),
    (
      .preposition,
      "of in on at for with from into about over under between against during through to"
    ),
    (
      .determiner,
      "the a an this these those his her its their our my most very highly more so of in on at by for with from"
    ),
  ]
}
