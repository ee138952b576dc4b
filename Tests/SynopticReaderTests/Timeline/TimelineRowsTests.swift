import SynopticCore
import Testing
import TestSupport

@testable import SynopticReader

@Suite struct TimelineRowsTests {
  private func rows(_ zoom: TimelineRows.Zoom, source: Int? = nil) -> [String] {
    let comparison = SampleStory.comparison(of: SampleStory.articles)
    return TimelineRows(comparison, TimelineRows.Choice(zoom: zoom, source: source)).rows.map { row in
      switch row {
      case .report: "report"
      case .undated: "undated"
      case .entries(let entries): "\(entries.label) ×\(entries.entries.count)"
      }
    }
  }

  @Test func gathersByUnit() {
    #expect(
      rows(.hour) == [
        "2019 ×1", "2025-10-16 Thu ×1", "2025-10-16 Thu 09:40 ×1", "2025-10-17 Fri ×1", "2025-W43 ×1", "report", "D ×1",
        "undated", " ×1",
      ])
    #expect(
      rows(.day) == [
        "2019 ×1", "2025-10-16 Thu ×2", "2025-10-17 Fri ×1", "2025-W43 ×1", "report", "D ×1", "undated", " ×1",
      ])
    #expect(rows(.month) == ["2019 ×1", "2025-10 ×4", "report", "D ×1", "undated", " ×1"])
    #expect(rows(.year) == ["2019 ×1", "2025 ×4", "report", "D ×1", "undated", " ×1"])
  }

  @Test func showsOneSource() {
    #expect(rows(.hour, source: 1) == ["2019 ×1", "2025-10-16 Thu ×1", "report", "D ×1"])
    #expect(rows(.hour, source: 3) == ["2025-10-17 Fri ×1"])
  }

  @Test func aContradictionOutweighsOtherMarks() throws {
    let comparison = SampleStory.comparison(of: SampleStory.articles)
    let rows = TimelineRows(comparison, TimelineRows.Choice(zoom: .year)).rows
    #expect(try #require(rows[1].entries).marks == [.states, .states, .inferred, .differs])
  }

  @Test func countsSourcesWhereTheyDoNotFit() {
    #expect(TimelineMarks(sources: 3, room: 20).header == "A B C")
    #expect(TimelineMarks(sources: 3, room: 20).columns == 5)
    #expect(TimelineMarks(sources: 30, room: 20).header == "")
    #expect(TimelineMarks(sources: 30, room: 20).columns == 5)
    #expect(TimelineMarks(sources: 28, room: 90).header.hasSuffix("Z  AA AB"))
  }
}
