import YeonpyoText

// Words for what happened.
extension English {
  static var eventWords: EventWords {
    var words = EventWords()
    for (kind, verbs) in regularVerbs {
      for verb in verbs.description.split(separator: " ") {
        let all = forms(of: String(verb))
        for form in all { add(form, kind, to: &words) }
        let present = FoldedHash.of(all[1].unicodeScalars.map(\.value))
        words.cues[present] = (words.cues[present] ?? []).union(.present)
      }
    }
    for (kind, others) in otherTriggers {
      for word in others.description.split(separator: " ") { add(String(word), kind, to: &words) }
    }
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

  private static func add(_ word: String, _ kind: EventClass, to words: inout EventWords) {
    words.triggers[FoldedHash.of(word.unicodeScalars.map(\.value))] = kind
  }

  /// `air airs aired airing`; `cancel` doubles its l or not.
  private static func forms(of verb: String) -> [String] {
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      let stem = verb.dropLast()
      return [verb, stem + "ies", stem + "ied", verb + "ing"]
    }
    let plural = ["s", "sh", "ch", "x"].contains { verb.hasSuffix($0) } ? verb + "es" : verb + "s"
    var result = [verb, plural, stem + "ed", stem + "ing"]
    if let last = verb.last, "lprgnt".contains(last) {
      result += [verb + String(last) + "ed", verb + String(last) + "ing"]
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
    (.resign, "resign retire step"), (.rank, "rank emerge reach achieve earn attract record"),
    (.revive, "revive help"), (.demand, "demand urge anticipate await expect"),
    (.harm, "affect damage cripple destroy hit"), (.arrest, "arrest detain jail sentence convict"),
    (.injure, "injure wound kill"), (.pay, "pay donate invest fund"), (.cut, "reduce lower close"),
  ]

  private static let otherTriggers: [(EventClass, StaticString)] = [
    (.finale, "finale"), (.cast, "starring casts"), (.say, "said says told tells wrote saying"),
    (.win, "won wins winning win"), (.choose, "chose chosen chooses"),
    (.marry, "married wedding marriage"),
    (.part, "split divorce breakup"), (.renew, "renewal"), (.remake, "remake remade reboot"),
    (.petition, "petition"), (.count, "signatures signature"), (.die, "died death"),
    (.born, "born"),
    (.trade, "bought sold sells buys sell buy"), (.found, "built"), (.sue, "lawsuit"),
    (.meet, "met meets meeting"), (.lead, "led"), (.cut, "cut cuts"),
    (.rank, "topped tops became become rose fell"),
    (.demand, "waiting demand"), (.pay, "paid"), (.launch, "began begun"), (.film, "shot"),
    (.resign, "left quit"), (.announce, "confirmation"),
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
    (.story, "plot storyline heiress heroine protagonist fictional"),
    (.earlier, "had"),
    (
      .boundary,
      "which who whom whose where when while because although though unless until after before if"
    ),
    (.since, "since"), (.joiner, "and but so or as"), (.content, "that"),
    (.person, "he she they"), (.pronoun, "they he she it we i"), (.infinitive, "to"),
    (.passive, "was were been is are be being"),
    (.general, "rarely often usually always generally sometimes every typically"),
    (.present, "meets casts tells says sells buys chooses wins"),
    (
      .determiner,
      "the a an this these those his her its their our my most very highly more so of in on at by for with from"
    ),
  ]
}
