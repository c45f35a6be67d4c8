import CWords
import YeonpyoDates
import YeonpyoText

/// English: words for sentences and names, and the date grammar.
enum English {
  static var data: LanguageData {
    var data = LanguageData()
    data.commonWords = unsafe [wordList(words_english_common())]
    data.titleAbbreviations = hashes(
      "Mr Mrs Ms Dr Prof Rev Hon Gen Lt Col Sgt Capt Cmdr Maj Gov Sen Rep St Mt Messrs Mme Pres Supt"
    )
    data.abbreviations = hashes(
      """
      US UK UN EU USA UAE DC LA NY am pm Inc Co Corp Ltd Bros Jr Sr vs No Nos Vol Ave Blvd Dept Est approx
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun eg ie cf ca Fig
      Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
      Tex Va Vt Wash Wis Wyo
      """)
    data.sentenceStarters = hashes(
      """
      The A An It He She They We You I This That These Those There Here But And Or So If When While Since After Before
      In On At For From With As By To Of His Her Their Our Its My Not No Yes However Meanwhile What Why How Who Both
      Many Most Some Several All Other Another Now Then Still Yet Also Even Earlier Later
      """)
    data.calendarWords = hashes(
      """
      Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January February
      March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
      Dec Spring Summer Autumn Fall Winter Today Tomorrow Yesterday
      """)
    data.compoundSuffixes = hashes(
      """
      starring led based style like directed helmed backed fronted produced penned written owned made hosted inspired
      themed era born loving only mania fan fans obsessed related centric free wide funded run esque ish
      """)
    data.contextWords = contextWords
    data.givenNames = unsafe [wordList(words_english_given_names())]
    data.surnames = unsafe [wordList(words_english_surnames())]
    data.namePieces = namePieces
    data.neighbourWords = neighbourWords
    data.instalments = [
      "%t Season %n", "Season %n of %t", "%t S%n", "Season %n", "%o season", "%o season of %t",
    ]
    data.ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    return data
  }

  static var grammar: DateGrammar {
    DateGrammar(
      words: words,
      rules: figureRules + calendarRules + holidayRules + deicticRules + relativeRules + clockRules
        + durationRules + setRules + aloneRules,
      pastCues: pastCues, futureCues: futureCues, articles: ["the"],
      leadingFutureCues: ["by", "until", "till", "before"], numberJoiners: ["and"],
      countCues: [
        "page", "pages", "room", "flight", "route", "highway", "model", "chapter", "no", "number",
        "of", "for", "and", "to", "around", "lot", "gate", "bus", "train", "nearly", "almost",
        "about", "over", "another",
      ],
      speechCues: [
        "said", "says", "told", "wrote", "writes", "asked", "replied", "announced", "added",
        "stated", "tweeted",
        "posted", "explained", "confirmed",
      ],
      openVerbs: ["be"],
      rangeWords: ["-", "–", "—", "to", "through", "thru", "until"],
      listWords: [",", "and", "or", "&"],
      connectors: [",", "of", "at", "on", "in", "the", "'s"],
      yearCues: yearCues,
      clockCues: [
        "at", "by", "back", "starts", "start", "begins", "begin", "opens", "leaves", "airs",
        "between", "since", "from", "until", "to", "around", "about", "before", "after", "till",
      ],
      verbIsLast: false)
  }

  static let pastCues: [StaticString] = [
    "said", "was", "were", "had", "did", "been", "ago", "last", "since", "has", "have", "~ed",
    "came", "went", "took", "gave", "made", "told", "became", "began", "won", "lost", "fell",
    "rose",
    "held", "met", "left", "found", "saw", "got", "ran", "hit", "led", "cut", "put", "sold",
    "bought",
    "wrote", "spoke", "died", "brought", "built", "broke", "caught", "chose", "drew", "drove",
    "fought",
    "flew", "felt", "grew", "heard", "hurt", "kept", "knew", "laid", "lent", "let", "meant", "paid",
    "quit", "read", "sent", "shot", "shook", "showed", "sought", "spent", "stood", "struck",
    "swept",
    "taught", "thought", "threw", "understood", "woke", "wore", "withdrew", "saying", "following",
  ]
  static let futureCues: [StaticString] = [
    "will", "would", "shall", "may", "might", "could", "scheduled", "expected", "planned", "plans",
    "set", "due", "until", "till", "upcoming", "coming", "next", "slated", "expects", "expect",
    "planning", "begins", "begin", "starts", "opens", "resumes", "resume", "ll", "payable",
    "expire", "expires", "effective",
  ]
  static let yearCues: [StaticString] = [
    "in", "of", "since", "by", "until", "till", "during", "early", "late", "mid", "before", "after",
    "between", "from", "to", "through", "and", "for", "circa", "around", "year", "fiscal", "back",
  ]
}
