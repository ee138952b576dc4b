import Testing

@testable import SynopticReader

@Suite struct CyclingTests {
  @Test func goesAroundAndStopsAtTheEnds() {
    #expect(ClaimTable.Filter.allCases.map(\.next) == [.differing, .everything, .shared])
    #expect(TimelineRows.Zoom.year.neighbour(1) == .month)
    #expect(TimelineRows.Zoom.year.neighbour(-1) == nil)
    #expect(TimelineRows.Zoom.hour.neighbour(1) == nil)
  }
}
