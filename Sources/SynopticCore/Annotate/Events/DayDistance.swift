/// "two days after the fire", "the day before the vote": how many days lie between two events of a sentence.
struct DayDistance {
  /// What the words behind "after" tell.
  let anchor: Int
  /// What was so many days from it.
  let counted: Int
  /// From the anchor to the other: negative before it.
  let days: Int

  /// Keeps the one that gets its day from the other from taking another day.
  func prepare(_ events: inout [ToldEvent]) {
    let open = events[counted].event.isInferred ? counted : anchor
    if events[open].event.isInferred { events[open].isApart = true }
    events[anchor].isCountedFrom = true
  }

  /// Dates the one by the other, now that the day of that may be known.
  func apply(to events: inout [ToldEvent], _ times: [TimeExpression]) {
    date(counted, by: anchor, days, &events, times)
    date(anchor, by: counted, -days, &events, times)
  }

  private func date(_ open: Int, by known: Int, _ days: Int, _ events: inout [ToldEvent], _ times: [TimeExpression]) {
    let distance = events[known].event.daysApart + days
    guard let time = events[known].event.time, events[open].event.time == nil, times[time].meaning.namesDay,
      abs(distance) <= TimeMeaning.countedDays
    else { return }
    for index in [open] + carried(by: open, events) {
      events[index].event.daysApart = distance
      events[index].event.date(.narrative, by: time, at: times[time].placement.inDays.moved(days: distance))
    }
  }

  /// "the call occurred": a noun without a time has the day of its verb.
  private func carried(by verb: Int, _ events: [ToldEvent]) -> [Int] {
    guard verb > 0, events[verb - 1].isNoun, events[verb - 1].clause == events[verb].clause,
      events[verb - 1].event.time == nil
    else { return [] }
    return [verb - 1]
  }
}

extension TimeMeaning {
  /// Days that are counted between two events at most.
  static let countedDays = 1000

  /// The whole days of a length of days or weeks.
  var days: Int? {
    guard case .duration(let lengths) = self, lengths.count == 1, let count = lengths[0].amount.whole,
      count <= TimeMeaning.countedDays
    else { return nil }
    switch lengths[0].unit {
    case .day: return count
    case .week: return 7 * count
    default: return nil
    }
  }
}
