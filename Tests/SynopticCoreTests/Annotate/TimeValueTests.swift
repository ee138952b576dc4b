import Testing

@testable import SynopticCore

/// The names rules use for values are those of the cases they stand for.
struct TimeValueTests {
  @Test func namesAreThoseOfTheCases() {
    #expect(TimeValue.names["unit"] == names(TimeUnit.self))
    #expect(TimeValue.names["season"] == names(CalendarFields.Season.self))
    #expect(TimeValue.names["daypart"] == names(CalendarFields.DayPart.self))
    #expect(TimeValue.names["reference"] == names(TimeMeaning.Reference.self))
    #expect(TimeValue.names["portion"] == names(TimeMeaning.Portion.self))
    #expect(TimeValue.names["origin"] == names(TimeMeaning.Origin.self))
    #expect(TimeValue.names["bound"] == names(TimeExpression.Modifier.self))
  }

  private func names<Value: CaseIterable>(_ type: Value.Type) -> [String] { type.allCases.map { "\($0)" } }
}
