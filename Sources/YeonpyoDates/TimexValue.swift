import YeonpyoText

/// Writes TIMEX3 values.
enum TimexValue {
  static func of(_ interval: DayInterval, _ expression: TimeExpression) -> InlineText {
    var value = InlineText()
    let (year, month, _) = interval.start.civil
    switch interval.grain {
    case .year: value.append(year, width: 4)
    case .decade: value.append(year / 10, width: 3)
    case .century: value.append(year / 100, width: 2)
    case .millennium: value.append(year / 1000)
    case .quarter:
      value.append(year, width: 4)
      value.append("-Q")
      value.append((month + 2) / 3)
    case .half:
      value.append(year, width: 4)
      value.append("-H")
      value.append(month > 6 ? 2 : 1)
    case .season:
      value.append(year, width: 4)
      value.append("-")
      value.append(seasonCode(month / 3))
    case .month:
      value.append(year, width: 4)
      value.append(dashed: month)
    case .week, .weekend:
      let week = interval.start.isoWeek
      value.append(week.year, width: 4)
      value.append("-W")
      value.append(week.week, width: 2)
      if interval.grain == .weekend { value.append("-WE") }
    default: value.append(interval.start)
    }
    if interval.grain == .day { appendTime(of: expression, &value) }
    return value
  }

  static func seasonCode(_ season: Int) -> StaticString {
    switch season {
    case 1: "SP"
    case 2: "SU"
    case 3: "FA"
    default: "WI"
    }
  }

  static func appendTime(of expression: TimeExpression, _ value: inout InlineText) {
    guard let hour = expression.hour.number else {
      guard expression.dayPart != .none else { return }
      value.append("T")
      value.append(expression.dayPart.code)
      return
    }
    var clock = hour
    switch expression.dayPart {
    case .afternoon, .evening, .night:
      if hour == 12, expression.dayPart == .night {
        // 밤 12시 ends the day.
        clock = expression.minute.number ?? 0 == 0 ? 24 : 0
      } else if hour < 12, !(expression.dayPart == .night && hour < 5) {
        clock += 12
      }
    case .morning, .dawn: if hour == 12 { clock = 0 }
    default: break
    }
    appendTime(hour: clock, minute: expression.minute.number, &value)
    if let second = expression.second.number {
      value.append(":")
      value.append(second, width: 2)
    }
  }

  static func appendTime(hour: Int, minute: Int?, _ value: inout InlineText) {
    value.append("T")
    value.append(hour, width: 2)
    value.append(":")
    value.append(minute ?? 0, width: 2)
  }

  /// `P3Y`, `PT2H`, `PXY`, `P1.5Y`.
  static func length(_ expression: TimeExpression) -> InlineText {
    var value = InlineText("P")
    let isClock =
      expression.unit == .hour || expression.unit == .minute || expression.unit == .second
    if isClock { value.append("T") }
    var factor = 1
    var letter: StaticString
    switch expression.unit {
    case .second: letter = "S"
    case .minute: letter = "M"
    case .hour: letter = "H"
    case .day, .none, .captured: letter = "D"
    case .weekend: letter = "WE"
    case .week: letter = "W"
    case .month: letter = "M"
    case .quarter: letter = "Q"
    case .half:
      letter = "M"
      factor = 6
    case .season:
      letter = "M"
      factor = 3
    case .year: letter = "Y"
    case .decade: letter = "DE"
    case .century: letter = "CE"
    case .millennium: letter = "ML"
    }
    if let amount = expression.amount.number {
      value.append(amount * factor)
      if let tenths = expression.tenths.number, tenths > 0 {
        value.append(".")
        value.append(tenths)
      }
    } else {
      value.append("X")
    }
    value.append(letter)
    appendSmallerPart(expression, &value)
    return value
  }

  /// `P1Y7M`, `PT20H45M`: a length's second unit, the next smaller one.
  private static func appendSmallerPart(_ expression: TimeExpression, _ value: inout InlineText) {
    let (part, letter): (Quantity, StaticString) =
      switch expression.unit {
      case .year: (expression.month, "M")
      case .month: (expression.day, "D")
      case .hour: (expression.minute, "M")
      case .minute: (expression.second, "S")
      default: (.none, "")
      }
    guard let number = part.number else { return }
    value.append(number)
    value.append(letter)
  }

  /// `BC0490`: the calendar of days begins with the year 1.
  static func beforeChrist(_ expression: TimeExpression) -> ResolvedTime? {
    var value = InlineText("BC")
    if let century = expression.century.number, century > 0 {
      value.append(century - 1, width: 2)
      return ResolvedTime(.date, value)
    }
    guard let year = expression.year.number, year > 0 else { return nil }
    value.append(year, width: 4)
    if let month = expression.month.number {
      value.append(dashed: month)
    } else if let season = expression.season.number {
      value.append("-")
      value.append(seasonCode(season))
    }
    var result = ResolvedTime(.date, value)
    result.modifier = expression.modifier
    return result
  }

  /// The form of a phrase that could not be anchored, X for what is not known.
  static func unresolved(_ expression: TimeExpression) -> ResolvedTime {
    var value = InlineText("XXXX")
    if let month = expression.month.number {
      value.append(dashed: month)
      if let day = expression.day.number {
        value.append(dashed: day)
      }
    } else if let weekday = expression.weekday.number {
      value.append("-WXX-")
      value.append(weekday)
    } else if let quarter = expression.quarter.number {
      value.append("-Q")
      value.append(quarter)
    } else if let half = expression.half.number {
      value.append("-H")
      value.append(half)
    } else if let season = expression.season.number {
      value.append("-")
      value.append(seasonCode(season))
    } else if let day = expression.day.number {
      value.append("-XX-")
      value.append(day, width: 2)
    } else if let raw = expression.holiday.number, let fixed = Holiday(rawValue: UInt8(raw))?.fixed
    {
      value.append(dashed: fixed.month)
      value.append(dashed: fixed.day)
    } else {
      switch expression.unit {
      case .month: value.append("-XX")
      case .week: value.append(expression.isWeekend ? "-WXX-WE" : "-WXX")
      case .day: value.append("-XX-XX")
      case .quarter: value.append("-QX")
      case .none: if expression.hasTime { value.append("-XX-XX") }
      default: break
      }
    }
    appendTime(of: expression, &value)
    var result = ResolvedTime(expression.hasTime ? .time : .date, value)
    result.modifier = expression.modifier
    return result
  }
}

/// Writes EDTF (ISO 8601-2:2019) strings.
enum EDTF {
  static func interval(_ start: CivilDay?, _ end: CivilDay?, isStartAbout: Bool = false)
    -> InlineText
  {
    var text = InlineText()
    if let start { text.append(start) } else { text.append("..") }
    if start != nil, isStartAbout { text.append("~") }
    text.append("/")
    if let end { text.append(end) } else { text.append("..") }
    return text
  }

  /// A date: its own form where EDTF has one for the grain, else an interval of days.
  static func date(_ interval: DayInterval, _ covered: DayInterval, _ modifier: Modifier)
    -> InlineText
  {
    var text = InlineText()
    let (year, month, _) = interval.start.civil
    switch modifier {
    case .start, .mid, .end: return self.interval(covered.start, covered.end)
    case .before: return self.interval(nil, interval.end)
    case .after: return self.interval(interval.start, nil)
    default: break
    }
    switch interval.grain {
    case .day: text.append(interval.start)
    case .month:
      text.append(year, width: 4)
      text.append(dashed: month)
    case .year: text.append(year, width: 4)
    case .decade:
      text.append(year / 10, width: 3)
      text.append("X")
    case .century:
      text.append(year / 100, width: 2)
      text.append("XX")
    default: return self.interval(interval.start, interval.end)
    }
    if modifier == .approx { text.append("~") }
    return text
  }
}
