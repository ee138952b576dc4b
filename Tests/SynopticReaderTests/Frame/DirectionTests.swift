import Testing

@testable import SynopticReader

struct DirectionTests {
  @Test(arguments: [
    ("استقبلت المدينة وفدا من 12 دولة في Geneva يوم الخميس.", true), ("שלום לכולם", true),
    ("The word سلام means peace.", false), ("Привет", false), ("12:30 — 14:00", false), ("", false),
  ])
  func mostLettersDecide(text: String, isRightToLeft: Bool) {
    #expect(Direction.isRightToLeft(text) == isRightToLeft)
  }
}
