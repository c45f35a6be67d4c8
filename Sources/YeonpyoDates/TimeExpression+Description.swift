/// What a phrase says, in plain words, for `explain`.
extension TimeExpression: CustomStringConvertible {
  /// Every field that is set: `month 8, year -1 from the anchor`.
  package var description: String {
    var parts = formWords
    // A length keeps its second unit in them.
    if form != .duration { parts += calendarWords + clockWords }
    if hasOffset { parts.append("\(unit.word) \(offset.words) \(base.words)") }
    if form == .duration || form == .set, !amount.isNone { parts.append(amountWords) }
    if !frequency.isNone { parts.append("\(frequency.words) times in each") }
    if isEach { parts.append("each") }
    if isAnchoredLength { parts.append("one end at the anchor") }
    if direction != .none { parts.append(direction.words) }
    if modifier != .none { parts.append(modifier.words) }
    if isBeforeChrist { parts.append("before the Christian era") }
    if modifiesLength { parts.append("of a length or a distance") }
    if modifiesBackward { parts.append("of the phrase before it") }
    if isLatent { parts.append("a date only with support") }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  /// A time without year or distance: which one is meant depends on the sentence.
  package var isFloating: Bool {
    form == .date && year.isNone && decade.isNone && century.isNone && !hasOffset
      && direction == .none && (!day.isNone || !weekday.isNone || hasYearPart)
  }

  private var formWords: [String] {
    switch form {
    case .date: []
    case .duration: ["a length"]
    case .set: ["again and again"]
    case .present: ["the present"]
    case .past: ["some time past"]
    case .future: ["some time to come"]
    case .modifier: ["a modifier alone"]
    }
  }

  private var calendarWords: [String] {
    var parts: [String] = []
    /// `names`: of the numbers from 1.
    func add(_ what: String, _ number: Quantity, _ names: [String] = []) {
      guard !number.isNone else { return }
      let place = (number.number ?? 0) - 1
      parts.append("\(what) \(names.indices.contains(place) ? names[place] : number.words)")
    }
    add(hasShortYear ? "year of two digits" : "year", year)
    add("decade", decade)
    add("century", century)
    add("half", half)
    add("quarter", quarter)
    add("season", season, ["spring", "summer", "autumn", "winter"])
    add("month", month)
    add("week", week)
    add("day", day)
    add(
      "weekday", weekday,
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    if isWeekend { parts.append("weekend") }
    add("holiday", holiday, Holiday.allCases.map { "\($0)" })
    return parts
  }

  private var clockWords: [String] {
    var parts: [String] = []
    if !hour.isNone { parts.append("hour \(hour.words)") }
    if !minute.isNone { parts.append("minute \(minute.words)") }
    if !second.isNone { parts.append("second \(second.words)") }
    if dayPart != .none { parts.append("\(dayPart)") }
    return parts
  }

  private var amountWords: String {
    let number = tenths.number.map { "\(amount.words).\($0)" } ?? amount.words
    let length = "\(number) \(number == "1" ? unit.word : unit.plural)"
    guard form == .duration, let rest = smallerPart else { return length }
    return "\(length) and \(rest)"
  }

  private var smallerPart: String? {
    switch unit {
    case .year: month.number.map { "\($0) months" }
    case .month: day.number.map { "\($0) days" }
    case .hour: minute.number.map { "\($0) minutes" }
    case .minute: second.number.map { "\($0) seconds" }
    default: nil
    }
  }
}

extension Quantity {
  /// `8`, `some`, or `captured` in a rule that has matched nothing yet.
  fileprivate var words: String {
    if isNone { return "nothing" }
    if isSome { return "some" }
    return raw >= Quantity.minusCaptured.raw ? "captured" : "\(raw)"
  }
}

extension TimeUnit {
  fileprivate var word: String { self == .none ? "unit" : "\(self)" }
  fileprivate var plural: String {
    switch self {
    case .century: "centuries"
    case .millennium: "millennia"
    case .half: "halves"
    default: word + "s"
    }
  }
}

extension TimeExpression.Base {
  fileprivate var words: String {
    switch self {
    case .document: "from the anchor"
    case .discourse: "from the date spoken of last"
    case .story: "from the date spoken of last in a text of times long past, else from the anchor"
    case .period: "from the quarter or half year spoken of last, else from the anchor"
    }
  }
}

extension TimeExpression.Direction {
  fileprivate var words: String {
    switch self {
    case .none: ""
    case .past: "the last such"
    case .future: "the next such"
    case .this: "this one"
    }
  }
}

extension Modifier {
  fileprivate var words: String {
    switch self {
    case .none: ""
    case .start: "its start"
    case .mid: "its middle"
    case .end: "its end"
    case .approx: "about"
    case .lessThan: "less than that"
    case .moreThan: "more than that"
    case .equalOrLess: "that or less"
    case .equalOrMore: "that or more"
    case .before: "before it"
    case .after: "after it"
    }
  }
}
