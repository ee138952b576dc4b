import TestSupport
import Testing

@testable import SynopticCore

@Suite struct QuotationOrderTests {
  private static let text = """
    "We will rebuild the bridge," Ann Lee said, "and we will do it together."
    The mayor told reporters that "nobody knew" and said that Bob Roe had called it "a scandal".
    Work begins on Monday.
    "It is late," said Carl Poe. He added: "Too late."
    """

  @Test func quotationsNearAStretchAreAllThatTouchIt() {
    let annotated = Fixtures.annotated(QuotationOrderTests.text)
    #expect(annotated.quotations.count > 3)
    let end = annotated.article.text.utf8.count
    for lower in stride(from: 0, through: end, by: 3) {
      for upper in stride(from: lower, through: end, by: 7) {
        let span = Span(lower, upper)
        let touching = annotated.quotations.filter { $0.content.contains { $0.overlaps(span) || $0.contains(span) } }
        #expect(Set(touching).isSubset(of: annotated.quotations(near: span)))
      }
    }
    #expect(annotated.quotations(near: Span(0, end)).count == annotated.quotations.count)
  }

  @Test func quotationsFarAwayAreLeftOut() throws {
    let annotated = Fixtures.annotated(QuotationOrderTests.text)
    let monday = try #require(annotated.sentences.first { annotated.article[$0.span].hasPrefix("Work") })
    #expect(annotated.quotations(near: monday.span).isEmpty)
  }
}
