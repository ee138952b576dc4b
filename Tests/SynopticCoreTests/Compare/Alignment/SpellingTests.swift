import TestSupport
import Testing

@testable import SynopticCore

@Suite struct SpellingTests {
  private static func likeness(_ one: String, _ other: String) -> Float {
    Spelling.likeness(Fixtures.annotated(one).layer, Fixtures.annotated(other).layer)
  }

  @Test(arguments: [
    ("Zelensky spoke in Kyiv.", "Zelensky spoke in Kyiv."), ("ZELENSKY SPOKE, in Kyiv!", "“Zelensky spoke in Kyiv”"),
  ]) func capitalsAndMarksDoNotCount(one: String, other: String) {
    #expect(SpellingTests.likeness(one, other) == 1)
  }

  @Test(arguments: [
    ("Zelensky spoke in Kyiv.", "Zelenskyy speaks in Kyiv."), ("The minister resigned.", "The minster resigned."),
  ]) func spellingsOfOneWordAreAlike(one: String, other: String) {
    #expect((0.5..<1).contains(SpellingTests.likeness(one, other)))
    #expect(SpellingTests.likeness(one, other) == SpellingTests.likeness(other, one))
  }

  @Test(arguments: [
    ("Zelensky spoke in Kyiv.", "A bank lowered rates."), ("", "A bank lowered rates."), ("", ""), ("a", "a"),
  ]) func otherWordsAreNot(one: String, other: String) {
    #expect(SpellingTests.likeness(one, other) < 0.1)
  }
}
