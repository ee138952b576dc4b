import SynopticCore
import TestSupport
import Testing

@testable import SynopticReader

@Suite struct InputReadingTests {
  @Test(arguments: [
    ("2025-10-16", "2025-10-16"), ("16 Oct 2025", "2025-10-16"), ("October 16, 2025", "2025-10-16"),
    ("1 sept. 1999", "1999-09-01"), ("30 Feb 2025", nil), ("16 Oct", nil), ("16 Oct 25", nil), ("Thursday", nil),
    ("99999999999999999999 Oct 2025", nil),
  ])
  func readsDays(_ text: String, _ day: String?) { #expect(DayInput.day(text)?.description == day) }

  @Test(arguments: [
    ("wc -w", ["wc", "-w"]), ("  less  ", ["less"]), ("grep 'a b' \"c\"d", ["grep", "a b", "cd"]), ("x ''", ["x", ""]),
    ("sh $HOME;rm", ["sh", "$HOME;rm"]), ("", []),
  ])
  func splitsCommands(_ line: String, _ words: [String]) { #expect(CommandWords.split(line) == words) }

  @Test func mapsOffsetsToTheSameWords() {
    let old = Fixtures.article("One.\nTwo is here.\nThree.")
    let new = Fixtures.article("Zero was added.\nOne.\nTwo is here.\nThree changed.")
    let map = TextMap(from: old, to: new)
    #expect(new[Span(map[TextOffset(9)], map[TextOffset(12)])] == "is ")
    #expect(map[TextOffset(18)] == new.blocks[2].span.lower)
    #expect(TextMap(from: old, to: Fixtures.article(""))[TextOffset(9)] == .zero)
  }
}
