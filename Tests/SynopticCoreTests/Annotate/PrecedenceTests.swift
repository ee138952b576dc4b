import Testing

@testable import SynopticCore

/// An order takes what fits it, and refuses what would close a circle.
@Suite struct PrecedenceTests {
  private static func day(_ number: Int) -> Placement { .calendar(Period(CalendarDay(number: number))) }

  /// Which of some pairs, the earlier event first, are taken one after the other.
  private static func taken(_ pairs: [(Int, Int)], of placements: [Placement]) -> [Bool] {
    var order = Precedence(placements)
    return pairs.map { order.put($0, before: $1) }
  }

  @Test func refusesCircles() {
    let taken = Self.taken(
      [(2, 1), (1, 0), (0, 2), (0, 1), (1, 1), (2, 0)], of: [Placement](repeating: .unplaced, count: 3))
    #expect(taken == [true, true, false, false, false, true])
  }

  /// Dates count as pairs, also by way of an event that has none; days around an unknown day are apart from those.
  @Test func refusesWhatDatesContradict() {
    let relative = Placement.relative(Period(CalendarDay(number: 0)))
    let placements = [Self.day(5), .unplaced, Self.day(3), Self.day(5), relative]
    let taken = Self.taken([(0, 2), (0, 1), (1, 2), (2, 1), (0, 3), (3, 0), (4, 2)], of: placements)
    #expect(taken == [false, true, false, true, true, false, true])
  }

  /// A vague date leaves open what it may hold, one without a begin what ends before it.
  @Test func periodsThatOverlapAreOpen() {
    let month = Placement.calendar(Period(from: 0, until: 31 * Period.day, granularity: .month))
    #expect(Self.taken([(0, 1)], of: [month, Self.day(5)]) == [true])
    #expect(Self.taken([(1, 0)], of: [month, Self.day(5)]) == [true])
    let until = Placement.calendar(Period(from: nil, until: Period.day, granularity: .day))
    #expect(Self.taken([(1, 0), (0, 1)], of: [until, Self.day(5)]) == [false, true])
  }

  @Test func theOrderOfPairsDecides() {
    let count = 200
    let back = (1..<count).map { ($0, $0 - 1) }
    let taken = Self.taken(back + back.map { ($1, $0) }, of: [Placement](repeating: .unplaced, count: count))
    #expect(taken == back.map { _ in true } + back.map { _ in false })
  }
}
