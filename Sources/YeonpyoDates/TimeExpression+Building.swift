/// The words rules are written in.
extension TimeExpression {
  /// A date by its parts; parts not said are filled in when it is resolved.
  package static func date(
    year: Quantity = .none, month: Quantity = .none, day: Quantity = .none
  ) -> TimeExpression {
    var result = TimeExpression()
    result.year = year
    result.month = month
    result.day = day
    return result
  }

  /// A year of two digits: `'97`.
  package static func shortYear(_ year: Quantity) -> TimeExpression {
    var result = date(year: year)
    result.hasShortYear = true
    return result
  }

  /// The ten years from `year` on: 1990 for the 1990s.
  package static func decade(_ year: Quantity) -> TimeExpression {
    var result = TimeExpression()
    result.decade = year
    return result
  }

  package static func century(_ number: Quantity) -> TimeExpression {
    var result = TimeExpression()
    result.century = number
    return result
  }

  /// The day, week, month … `offset` from the one the anchor lies in: −1 last, 0 this, 1 next.
  package static func relative(_ offset: Quantity, _ unit: TimeUnit) -> TimeExpression {
    var result = TimeExpression()
    result.offset = offset
    result.unit = unit
    return result
  }

  /// So many units before the anchor, to the unit's grain.
  package static func ago(_ amount: Quantity, _ unit: TimeUnit) -> TimeExpression {
    relative(amount == .captured ? .minusCaptured : Quantity(-amount.value), unit)
  }

  /// So many units after the anchor, to the unit's grain.
  package static func later(_ amount: Quantity, _ unit: TimeUnit) -> TimeExpression {
    relative(amount, unit)
  }

  package static func duration(_ amount: Quantity, _ unit: TimeUnit, tenths: Quantity = .none)
    -> TimeExpression
  {
    var result = TimeExpression(.duration)
    result.amount = amount
    result.unit = unit
    result.tenths = tenths
    return result
  }

  /// A length in two units: years and months, months and days, hours and minutes, minutes and seconds.
  package static func duration(_ amount: Quantity, _ unit: TimeUnit, and rest: Quantity)
    -> TimeExpression
  {
    var result = duration(amount, unit)
    switch unit {
    case .year: result.month = rest
    case .month: result.day = rest
    case .hour: result.minute = rest
    default: result.second = rest
    }
    return result
  }

  /// A length that ends (past) or begins (future) at the anchor.
  package static func length(
    _ amount: Quantity, _ unit: TimeUnit, _ direction: Direction
  ) -> TimeExpression {
    var result = duration(amount, unit)
    result.isAnchoredLength = true
    result.direction = direction
    return result
  }

  /// Again and again, every `amount` units: `P1D`.
  package static func every(_ amount: Quantity, _ unit: TimeUnit, isEach: Bool = true)
    -> TimeExpression
  {
    var result = TimeExpression(.set)
    result.amount = amount
    result.unit = unit
    result.isEach = isEach
    return result
  }

  /// `frequency` times in each unit.
  package static func times(_ frequency: Quantity, per unit: TimeUnit) -> TimeExpression {
    var result = every(1, unit, isEach: false)
    result.frequency = frequency
    return result
  }

  package static func weekday(_ number: Quantity, _ direction: Direction = .none) -> TimeExpression
  {
    var result = TimeExpression()
    result.weekday = number
    result.direction = direction
    return result
  }

  /// The weekend nearest to the anchor, by the words around it.
  package static var nearestWeekend: TimeExpression {
    var result = TimeExpression()
    result.isWeekend = true
    return result
  }

  package static func weekend(_ offset: Quantity) -> TimeExpression {
    var result = relative(offset, .week)
    result.isWeekend = true
    return result
  }

  package static func quarter(_ number: Quantity) -> TimeExpression {
    var result = TimeExpression()
    result.quarter = number
    return result
  }

  package static func half(_ number: Quantity) -> TimeExpression {
    var result = TimeExpression()
    result.half = number
    return result
  }

  package static func season(_ number: Quantity) -> TimeExpression {
    var result = TimeExpression()
    result.season = number
    return result
  }

  package static func holiday(_ holiday: Holiday) -> TimeExpression {
    var result = TimeExpression()
    result.holiday = Quantity(Int(holiday.rawValue))
    return result
  }

  package static func time(_ hour: Quantity, _ minute: Quantity = .none, _ part: DayPart = .none)
    -> TimeExpression
  {
    var result = TimeExpression()
    result.hour = hour
    result.minute = minute
    result.dayPart = part
    return result
  }

  package static func part(_ part: DayPart) -> TimeExpression {
    var result = TimeExpression()
    result.dayPart = part
    return result
  }

  package static var present: TimeExpression { TimeExpression(.present) }
  package static var past: TimeExpression { TimeExpression(.past) }
  package static var future: TimeExpression { TimeExpression(.future) }

  /// A modifier that waits for a date beside it: `early`, `mid-`.
  package static func modifier(_ modifier: Modifier) -> TimeExpression {
    TimeExpression(.modifier).modified(modifier)
  }

  /// A modifier that waits for a length or a distance beside it: `about`, `more than`.
  package static func quantity(_ modifier: Modifier) -> TimeExpression {
    self.modifier(modifier).changed { $0.modifiesLength = true }
  }

  /// A year before the Christian era.
  package var beforeChrist: TimeExpression {
    changed { $0.isBeforeChrist = true }
  }

  /// A modifier after what it modifies: 초, 말.
  package static func trailingModifier(_ modifier: Modifier) -> TimeExpression {
    self.modifier(modifier).trailing
  }

  /// The modifier stands after what it modifies: `or so`.
  package var trailing: TimeExpression {
    changed { $0.modifiesBackward = true }
  }

  package func modified(_ modifier: Modifier) -> TimeExpression {
    changed { $0.modifier = modifier }
  }

  package func directed(_ direction: Direction) -> TimeExpression {
    changed { $0.direction = direction }
  }

  /// Counts from the date the text spoke of last.
  package var fromDiscourse: TimeExpression {
    changed { $0.base = .discourse }
  }

  /// Counts from the date spoken of last where the text tells of times long past.
  package var fromStory: TimeExpression {
    changed { $0.base = .story }
  }

  /// Counts from the quarter or half year spoken of last.
  package var fromPeriod: TimeExpression {
    changed { $0.base = .period }
  }

  /// Not a date by itself.
  package var latent: TimeExpression {
    changed { $0.isLatent = true }
  }

  /// The week the day lies in.
  package var wholeWeek: TimeExpression {
    changed { $0.isWholeWeek = true }
  }

  /// A date only where it is the whole text.
  package var alone: TimeExpression {
    changed { $0.isAlone = true }
  }

  package func at(_ part: DayPart) -> TimeExpression {
    changed { $0.dayPart = part }
  }

  package func atMinute(_ minute: Quantity) -> TimeExpression {
    changed { $0.minute = minute }
  }

  package func month(_ month: Quantity) -> TimeExpression {
    changed { $0.month = month }
  }

  package func day(_ day: Quantity) -> TimeExpression {
    changed { $0.day = day }
  }

  package func on(weekday: Quantity) -> TimeExpression {
    changed { $0.weekday = weekday }
  }

  /// Every one of what the expression names: `every Tuesday`, `each October`.
  package var each: TimeExpression {
    changed {
      $0.form = .set
      $0.isEach = true
    }
  }

  private func changed(_ change: (inout TimeExpression) -> Void) -> TimeExpression {
    var result = self
    change(&result)
    return result
  }
}
