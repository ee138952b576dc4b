import Testing
import TestSupport

@testable import SynopticReader

/// Every screen but the columns, drawn over the same small story.
@Suite struct ScreenGoldenTests {
  @Test(arguments: [
    ("", "timeline-pane", 80, 24), ("t", "timeline-pane-focused", 40, 16), ("T", "timeline", 100, 24),
    ("T", "timeline", 40, 16), ("T", "timeline", 12, 3), ("T--", "timeline-by-month", 80, 20),
    ("Tf", "timeline-of-A", 80, 20), ("i", "entities", 100, 16), ("i", "entities", 40, 10),
    ("iff", "entities-filtered", 80, 12),
    ("i<enter>", "card", 80, 24), ("i<enter>", "card", 28, 20), ("w", "quotations", 80, 16),
    ("w", "quotations", 30, 16),
    ("p", "linear", 80, 24), ("p", "linear", 24, 12), ("m}}m'", "marks", 80, 16), ("'", "marks-empty", 60, 10),
    ("I", "info", 80, 24), ("X", "omitted", 80, 12), ("?", "help", 80, 24), ("?/mark<enter>", "help-searched", 80, 16),
    ("?", "help", 24, 10),
  ])
  func draws(_ keys: String, _ name: String, _ columns: Int, _ rows: Int) {
    var driver = Driver(sources: 4, columns: columns, rows: rows)
    driver.press(keys)
    #expect(Golden.difference(driver.screen, from: "\(name)-\(columns)x\(rows).txt") == nil)
  }

  @Test(arguments: ["t", "T", "i", "w", "p", "'", "I", "X", "?", "<enter>"])
  func saysWhatIsAwaitedBeforeTheAnalysis(_ key: String) {
    var driver = Driver(sources: 2, analysed: false)
    driver.press(key)
    #expect(driver.lines.count == 24)
    if "tTiw".contains(key) { #expect(driver.screen.contains("The texts are being analysed")) }
  }
}
