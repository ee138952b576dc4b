import Testing

@testable import SynopticCore

@Suite struct EventSplitterTests {
  /// As many links between two articles, each of other sentences.
  private static func links(_ a: Int, _ b: Int, count: Int, score: Double = 0.9) -> [Alignment] {
    (0..<count).map {
      Alignment(
        a: Statement(article: a, sentence: $0), b: Statement(article: b, sentence: $0), label: .sameStatement,
        score: score, evidence: [])
    }
  }

  @Test func theOneThatSharesNothingIsTheStranger() {
    let links = Self.links(0, 1, count: 3) + Self.links(1, 3, count: 2)
    #expect(EventSplitter.strangers(links, sentences: [20, 20, 20, 20]) == [2])
  }

  @Test func oneLinkOrUnsureOnesAreTooLittle() {
    let sure = Self.links(0, 1, count: 4)
    #expect(EventSplitter.strangers(sure + Self.links(1, 2, count: 1), sentences: [20, 20, 20]) == [2])
    #expect(EventSplitter.strangers(sure + Self.links(1, 2, count: 9, score: 0.4), sentences: [20, 20, 20]) == [2])
    #expect(EventSplitter.strangers(sure + Self.links(1, 2, count: 2), sentences: [20, 20, 20]) == [])
  }

  @Test func aSentenceByItselfNeedsOneLink() {
    #expect(EventSplitter.strangers(Self.links(0, 1, count: 1), sentences: [20, 1]) == [])
  }

  @Test func ofTwoEventsThatAsManyTellTheFirstCounts() {
    let links = Self.links(0, 2, count: 3) + Self.links(1, 3, count: 3)
    #expect(EventSplitter.strangers(links, sentences: [9, 9, 9, 9]) == [1, 3])
  }

  @Test func nothingIsNoStranger() {
    #expect(EventSplitter.strangers([], sentences: []) == [])
    #expect(EventSplitter.strangers([], sentences: [5]) == [])
  }
}
