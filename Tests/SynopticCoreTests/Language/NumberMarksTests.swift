import Testing

@testable import SynopticCore

/// The marks inside numbers, and the numbers they make.
@Suite struct NumberMarksTests {
  private static let english = ""
  private static let european = ",\tdecimal\n.\tgroup\nspace\tgroup"
  private static let mixed = european + "\nboth\tmixed"

  private static func marks(_ list: String) throws -> NumberMarks {
    try Language(code: "xx", files: ["numbers.txt": Array(list.utf8)]).numberMarks
  }

  @Test(arguments: [
    (english, "1,234.5", "1234.5"), (english, "1,2,3", "123"), (english, ".", "."), (english, ",", ""),
    (english, "", ""), (european, "1.234,5", "1234.5"), (european, "1,234", "1.234"), (european, "1.234", "1234"),
    (mixed, "1.234", "1234"), (mixed, "1,234", "1234"), (mixed, "2,5", "2.5"), (mixed, "2.5", "2.5"),
    (mixed, "1.234,5", "1234.5"), (mixed, "1,2,3", "1.2.3"), (mixed, ".", "."),
  ])
  func writesThemPlainly(list: String, figures: String, plain: String) throws {
    #expect(String(decoding: try Self.marks(list).plain(figures.utf8), as: UTF8.self) == plain)
  }

  @Test func thousandsStandApartWhereTheLanguageSaysSo() throws {
    #expect(try Self.marks(Self.european).groupsBySpace)
    #expect(try !Self.marks(Self.english).groupsBySpace)
  }

  @Test(arguments: ["space\tdecimal", ",\tfraction", ",", "both\tgroup"])
  func refusesWhatIsNoMark(list: String) {
    #expect(throws: LanguageError.self) { try Self.marks(list) }
  }

  @Test(arguments: [
    ("12", 12, false), ("2.5", 2, true), ("1,500", 1500, false), ("007", 7, false), (".5", 0, true),
  ])
  func readsValues(digits: String, whole: Int, hasHalf: Bool) throws {
    let value = try #require(DigitReader.value(Array(digits.utf8)[...], try Self.marks(Self.english)))
    #expect(value.whole == whole)
    #expect(value.hasHalf == hasHalf)
  }

  @Test(arguments: ["", ".", "2.25", "1234567890", "1.2.3", "2."])
  func leavesWhatIsNoWholeOrHalfNumber(digits: String) throws {
    #expect(DigitReader.value(Array(digits.utf8)[...], try Self.marks(Self.english)) == nil)
  }

  @Test(arguments: [("7.30", 7, 30), ("23.05", 23, 5), ("0.00", 0, 0)])
  func readsClocks(digits: String, hour: Int, minute: Int) throws {
    let clock = try #require(DigitReader.clock(Array(digits.utf8)[...]))
    #expect(clock.hour == hour)
    #expect(clock.minute == minute)
  }

  @Test(arguments: ["", ".", "24.00", "7.60", "7.3", "123.05", "7.30.00", "730", "..30"])
  func leavesWhatIsNoClock(digits: String) {
    #expect(DigitReader.clock(Array(digits.utf8)[...]) == nil)
  }
}
