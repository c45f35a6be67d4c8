import YeonpyoText

/// Turns a ``TimeExpression`` into days and a TIMEX3 value, from an anchor. Nothing else reads a calendar.
///
/// Values follow the TIMEX3 guidelines (Saurí et al. 2006, TimeML 1.2.1) as TempEval-3's gold uses them.
package struct Resolver: Sendable {
  /// Where a phrase without a year, or a bare weekday, lies.
  package enum Leaning: Sendable {
    case none, past, future
    /// Near the date the text spoke of last, rather after than before it.
    case story
    /// Not before the date spoken of last: the end of a range.
    case following
  }

  package init() {}

  /// - Parameters:
  ///   - anchor: the day (and time) to read from; with `nil` a relative phrase keeps its unresolved form.
  package func resolve(
    _ expression: TimeExpression, from anchor: CivilTime?, leaning: Leaning
  ) -> ResolvedTime? {
    guard expression.isPossible else { return nil }
    switch expression.form {
    case .modifier: return nil
    case .present: return reference("PRESENT_REF", from: anchor?.day, to: anchor?.day, anchor)
    case .past: return reference("PAST_REF", from: nil, to: anchor?.day, anchor)
    case .future: return reference("FUTURE_REF", from: anchor?.day, to: nil, anchor)
    case .duration: return duration(expression, anchor)
    case .set: return set(expression)
    case .date: return date(expression, anchor, leaning)
    }
  }

  private func reference(
    _ value: StaticString, from start: CivilDay?, to end: CivilDay?, _ anchor: CivilTime?
  ) -> ResolvedTime {
    var result = ResolvedTime(.date, InlineText(value))
    result.start = start
    result.end = end
    result.isAnchored = anchor != nil
    if (start == nil) != (end == nil) { result.edtf = EDTF.interval(start, end) }
    return result
  }

  private func duration(_ expression: TimeExpression, _ anchor: CivilTime?) -> ResolvedTime {
    var result = ResolvedTime(.duration, TimexValue.length(expression))
    result.modifier = expression.modifier
    guard expression.isAnchoredLength, let day = anchor?.day else { return result }
    result.isAnchored = true
    let isFuture = expression.direction == .future
    let other = expression.amount.number.flatMap {
      day.moved(by: isFuture ? $0 : -$0, expression.unit)
    }
    result.start = isFuture ? day : other
    result.end = isFuture ? other : day
    if result.start != nil, result.end != nil {
      result.edtf = EDTF.interval(result.start, result.end, isStartAbout: !isFuture)
    }
    return result
  }

  private func set(_ expression: TimeExpression) -> ResolvedTime {
    var value = InlineText()
    if !expression.weekday.isNone {
      value.append("XXXX-WXX-")
      value.append(expression.weekday.value)
      if !expression.hour.isNone { TimexValue.appendTime(of: expression, &value) }
    } else if !expression.hour.isNone {
      value.append("XXXX-XX-XX")
      TimexValue.appendTime(of: expression, &value)
    } else if expression.isWeekend {
      value.append("XXXX-WXX-WE")
    } else if !expression.month.isNone {
      value.append("XXXX-")
      value.append(expression.month.value, width: 2)
      if !expression.day.isNone {
        value.append(dashed: expression.day.value)
      }
    } else if !expression.season.isNone {
      value.append("XXXX-")
      value.append(TimexValue.seasonCode(expression.season.value))
    } else if expression.unit == .none, expression.dayPart != .none {
      value.append("XXXX-XX-XXT")
      value.append(expression.dayPart.code)
    } else {
      value = TimexValue.length(expression)
    }
    var result = ResolvedTime(.set, value)
    result.isEvery = expression.isEach
    if let times = expression.frequency.number {
      result.times = UInt16(clamping: times)
    }
    return result
  }

  private func date(
    _ expression: TimeExpression, _ anchor: CivilTime?, _ leaning: Leaning
  ) -> ResolvedTime? {
    if expression.isBeforeChrist { return TimexValue.beforeChrist(expression) }
    if expression.hasOffset, expression.unit == .hour || expression.unit == .minute {
      return moment(expression, anchor)
    }
    guard
      let (placed, isAnchored) = Placement(anchor: anchor?.day, leaning: leaning).place(
        expression),
      let interval = expression.isWholeWeek
        ? DayInterval(containing: placed.start, .week, offset: 0) : placed,
      interval.start.isWritable, interval.end.isWritable
    else { return TimexValue.unresolved(expression) }
    var result = ResolvedTime(
      expression.hasTime ? .time : .date, TimexValue.of(interval, expression))
    result.modifier = expression.modifier
    result.isAnchored = isAnchored
    let covered = interval.third(expression.modifier)
    result.start = covered.start
    result.end = covered.end
    result.edtf = EDTF.date(interval, covered, expression.modifier)
    if expression.modifier == .before {
      result.start = nil
      result.end = interval.end
    } else if expression.modifier == .after {
      result.start = interval.start
      result.end = nil
    }
    return result
  }

  /// `two hours ago`: a time, and the day it falls on.
  private func moment(_ expression: TimeExpression, _ anchor: CivilTime?) -> ResolvedTime? {
    guard let anchor, let offset = expression.offset.number else {
      return ResolvedTime(.time, InlineText("XXXX-XX-XXTXX"))
    }
    guard let minute = anchor.minute else {
      var value = InlineText()
      value.append(anchor.day)
      value.append("TXX")
      var result = ResolvedTime(.time, value)
      result.start = anchor.day
      result.end = anchor.day
      result.isAnchored = true
      return result
    }
    let total = minute + offset * (expression.unit == .hour ? 60 : 1)
    let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
    let day = anchor.day.adding(days: days)
    guard day.isWritable else { return ResolvedTime(.time, InlineText("XXXX-XX-XXTXX")) }
    var value = InlineText()
    value.append(day)
    TimexValue.appendTime(
      hour: (total - days * 1440) / 60, minute: (total - days * 1440) % 60, &value)
    var result = ResolvedTime(.time, value)
    result.start = day
    result.end = day
    result.isAnchored = true
    return result
  }
}

extension CivilDay {
  /// The day so many units later, `nil` for units without days or outside the calendar.
  func moved(by amount: Int, _ unit: TimeUnit) -> CivilDay? {
    switch unit {
    case .day: adding(days: amount).ifWritable
    case .week: adding(days: 7 * amount).ifWritable
    case .month: adding(months: amount)
    case .quarter: adding(months: 3 * amount)
    case .half: adding(months: 6 * amount)
    case .year: adding(months: 12 * amount)
    case .decade: adding(months: 120 * amount)
    case .century: adding(months: 1200 * amount)
    default: nil
    }
  }
}
