import Testing
import TestSupport

@testable import SynopticCore

/// Which words stand inside quotation marks, in every style and with marks missing.
@Suite struct QuotedPassageTests {
  private let cues: CueLexicon

  init() throws { cues = try CueLexicon(Fixtures.english) }

  @Test(arguments: [
    ("He said \"no\" twice.", ["no"]),
    ("He said “no” twice.", ["no"]),
    ("Er sagte „nein“ zweimal.", ["nein"]),
    ("Il a dit « non » hier.", ["non"]),
    ("Hon sa ”nej” igen.", ["nej"]),
    ("He said ''no'' twice.", ["no"]),
    ("‘It is over,’ he said. ‘Go home.’", ["It is over,", "Go home."]),
    ("\"She told me 'go away', so I went,\" he said.", ["She told me 'go away', so I went,"]),
    ("“She said ‘no’ twice,” he said.", ["She said ‘no’ twice,"]),
    ("It is the girls' school and the boys' club.", []),
    ("It's the '90s, 'tis said.", []),
  ])
  func findsWordsBetweenMarks(text: String, expected: [String]) {
    #expect(passages(text) == expected)
  }

  @Test func aMissingClosingMarkEndsWithItsSentence() {
    #expect(passages("“We will go. Nobody saw them again.\nThe “end” came.") == ["We will go.", "end"])
  }

  @Test func aMissingOpeningMarkBeginsWithItsSentence() {
    #expect(passages("It rained. We are lost,” he said.") == ["We are lost,"])
  }

  @Test func wordsGoOnInAParagraphThatOpensWithAMark() {
    let layer = Fixtures.pipeline.tokenize(Fixtures.article("“We will go.\n“Nobody stays,” he said."))
    let passages = QuotedPassageFinder.passages(in: layer, cues: cues)
    #expect(passages.map(\.continues) == [true, false])
  }

  @Test(arguments: ["\"", "'", "“", "”", "«"])
  func manyMarksStayInsideTheText(mark: String) {
    let layer = Fixtures.pipeline.tokenize(Fixtures.article(String(repeating: mark + " a ", count: 3000)))
    for passage in QuotedPassageFinder.passages(in: layer, cues: cues) {
      #expect(passage.outer.lowerBound <= passage.inner.lowerBound)
      #expect(passage.inner.upperBound <= passage.outer.upperBound)
      #expect(passage.outer.upperBound <= layer.tokens.count)
    }
  }

  private func passages(_ text: String) -> [String] {
    let layer = Fixtures.pipeline.tokenize(Fixtures.article(text))
    return QuotedPassageFinder.passages(in: layer, cues: cues).map { String(layer.article[layer.span($0.inner)]) }
  }
}
