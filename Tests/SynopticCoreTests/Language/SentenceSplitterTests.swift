import SynopticCore
import Testing
import TestSupport

/// Samples mark the sentence ends with `|`.
@Suite struct SentenceSplitterTests {
  private func split(_ text: String) -> [String] {
    let layer = Fixtures.pipeline.tokenize(.verbatim(text, source: Source(name: "Test", origin: .given)))
    return layer.sentences.map { String(layer.article[$0.span]) }
  }

  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let sentences = marked.split(separator: "|").map { $0.trimming() }
    let text = marked.replacing("|", with: "")
    #expect(split(text) == sentences, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "The ship sank.| Seven died.", "Who knew?| Nobody!| It was late.", "What?!| Yes.", "One\u{3002}|二つ\u{3002}",
  ])
  func splitsAtTerminators(sample: String) { expect(sample) }

  @Test(arguments: [
    "Mr. Smith met Gen. Lee in St. Louis.", "He met J. D. Vance and George W. Bush.", "See p. 5 and No. 10.",
    "The U.S. Government bought it from Ford Motor Co. in 1912.", "It rose to $3.5 million, e.g. in May.",
    "Alcoa Inc. said it would close.", "On Jan. 5 and Sept. 11 it rained.", "N°. 12 is here.",
    "He lives in Austin, Tex. and works there.", "The Ph.D. student left.",
  ])
  func knowsAbbreviations(sample: String) { expect(sample) }

  @Test(arguments: [
    "He lives in the U.S.| The others left.", "It belongs to Ford Motor Co.| They sold it.",
    "You and I.| Did he see it?", "He left at 6 p.m.| Nobody saw him.", "It was ill.| Jones said so.",
    "Tea, coffee, etc.| He drank both.", "He was born in Sept.| She was not.", "Do you want it?| No.| He left.",
  ])
  func seesSentencesEndAtAbbreviations(sample: String) { expect(sample) }

  @Test(arguments: [
    "He left at 6 p.m. Thursday.", "It starts at 10 a.m. (CDT) at the harbour.", "At 5 a.m. Smith left.",
    "It opens at 9 a.m. EST.",
  ])
  func keepsClockTimesTogether(sample: String) { expect(sample) }

  @Test(arguments: [
    "\"Stop!\" he said.", "“Will it sink?” she asked.", "He said, \"It sank. All are lost.\"| She wept.",
    "\"It sank,\" he said.| \"All are lost.\"", "‘It is over.’| He left.", "He called it \"a step.\"| Then he left.",
    "He wrote: “It sank.”| Nobody answered.", "“It sank—”| He stopped.", "It is “inglorious.” [3]| It ended.",
  ])
  func closesWithQuotations(sample: String) { expect(sample) }

  @Test(arguments: [
    "The ship (it was new. It was big.) sank.", "It sank.| (Nobody knew.)| They left.",
    "It sank (in 1912).| They left.",
    "It sank.[7][8]| They left.", "He stopped [...] and left.",
  ])
  func closesWithBrackets(sample: String) { expect(sample) }

  @Test(arguments: [
    "Well ... it sank.", "Well… it sank.", "It sank....| They left.", "It sank…| They left.", "I thought . . . I knew.",
  ])
  func readsEllipses(sample: String) { expect(sample) }

  @Test(arguments: [
    "She works at Yahoo! in town.", "It rose 3.5 percent to 1,000.50.", "Write to a.b@c.example.| He will answer.",
    "See https://a.example/b.html.| It is short.", "Use .NET and .50 calibre.",
  ])
  func leavesMarksInsideThings(sample: String) { expect(sample) }

  @Test(arguments: [
    "1. The ship| 2. The boats| 3. The dead", "1) The ship.| 2) The boats.", "a. The ship| b. The boats",
    "• One ship| • Two boats", "4.1. The results were clear.",
  ])
  func readsLists(sample: String) { expect(sample) }

  @Test func lineEndsInsideABlockMeanNothing() {
    let text = "The ship sank in the\nnight. Seven people\ndied in Mr.\nSmith's arms."
    let article = Article(
      text: text, blocks: [Block(kind: .paragraph, span: Span(0, text.utf8.count))],
      source: Source(name: "Test", origin: .given))
    #expect(Fixtures.pipeline.tokenize(article).sentences.count == 2)
  }

  @Test func aHeadingIsASentence() {
    #expect(split("Inquiry ordered\n\nThe Senate met.") == ["Inquiry ordered", "The Senate met."])
  }

  @Test(arguments: [
    "...", "!!! ???", ".", "\"", "(", ")))", "(((", "1. 2. 3.", "a.b.c.", "“”", "\u{2026}\u{2026}", "----", "* * *",
    "Mr.", "U.S.", "• • •", "[1][2]", ":-)", "\n\n",
  ])
  func everyTokenIsInOneSentence(text: String) {
    let layer = Fixtures.pipeline.tokenize(
      .verbatim(text + "\n\n" + text + " " + text, source: Source(name: "Test", origin: .given)))
    var next = 0
    for sentence in layer.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
      #expect(layer.article.blocks[sentence.block].span.contains(sentence.span))
      next = sentence.tokens.upperBound
    }
    #expect(next == layer.tokens.count)
  }

  @Test(arguments: ["(", "\"", ". ", "A. ", "1. ", "• ", "[", "\u{201c}", "Mr. ", ":-) ", "? (", ", \"a. "])
  func staysLinearOnRepetition(unit: String) {
    let text = String(repeating: unit, count: 5_000)
    #expect(!split(text).isEmpty)
  }
}

extension Substring {
  fileprivate func trimming() -> String {
    var text = self
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    return String(text)
  }
}
