import SynopticCore
import Testing
import TestSupport

@testable import SynopticReader

@Suite struct TextRowTests {
  private func drawn(_ row: TextRow, columns: Int, labelWidth: Int) -> [String] {
    let height = row.height(width: columns, labelWidth: labelWidth)
    var frame = Frame(size: Size(columns: columns, rows: height))
    row.draw(into: &frame, area: Rectangle(frame.size), labelWidth: labelWidth, theme: .standard)
    return frame.lines
  }

  @Test func wrapsBehindItsLabel() {
    let row = TextRow(label: "A ¶12", text: "the bridge was closed on Thursday", maximumLines: 2)
    #expect(drawn(row, columns: 28, labelWidth: 7) == [" A ¶12  the bridge was", "        closed on Thursday"])
    #expect(drawn(row, columns: 22, labelWidth: 4) == [" A … the bridge was", "     closed on…"])
  }

  @Test func headingsUseTheWholeWidth() {
    #expect(drawn(.heading("Anna Weiss, person"), columns: 30, labelWidth: 7) == [" Anna Weiss, person"])
  }

  @Test func excerptsAreBoundedAndKeepTheWords() {
    let text = String(repeating: "é ", count: 2000) + "Weiss " + String(repeating: "ü ", count: 2000)
    let annotated = Fixtures.annotated(text)
    let words = Span(6000, 6005)
    let excerpt = Excerpt(words, in: annotated)
    #expect(excerpt.text.utf8.count < 900)
    #expect(excerpt.text.slice(excerpt.focus) == "Weiss")
    #expect(excerpt.text.hasPrefix("… ") && excerpt.text.hasSuffix("…"))
  }
}
