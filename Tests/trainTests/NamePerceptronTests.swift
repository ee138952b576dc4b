import SynopticCore
import SynopticFiles
import TestSupport
import Testing

@testable import train

@Suite struct NamePerceptronTests {
  private static let pipeline = try! Pipeline(
    languages: [Fixtures.resources.language("en") { $0 != NameModel.file }])

  private static let samples = [
    "[PER Quarvel] met [PER Zanthor] in [LOC Lower Bree] on Monday.", "[ORG Zanthor Lines] hired [PER Ann Quarvel].",
    "The people of [LOC Bree] like [ORG Quarvel & Sons], said [PER Berg].", "Nothing was said about it in March.",
  ]

  private static func tagged(_ set: EntityDataSet, number: Int = 0) -> [TaggedArticle] {
    samples.enumerated().map { id, sample in
      EntityTagging(pipeline: pipeline).tagged(LabelledArticle(id: "\(id)", marked: sample), of: set, number: number)
    }
  }

  @Test("The same articles give the same bytes, and a model that knows them")
  func learnsAndRepeats() throws {
    let articles = Self.tagged(EntityDataSet("sample", licence: "ours"))
    let bytes = NamePerceptron(articles, rounds: 6).file()
    #expect(bytes == NamePerceptron(articles, rounds: 6).file())
    let model = try NameModel(file: bytes)
    for article in articles {
      let found = article.example.names(by: model).map { name in
        let tokens = article.example.tokens[name.tokens]
        return Span(tokens.first!.span.lower, tokens.last!.span.upper)
      }
      #expect(found == article.labels.map(\.span))
    }
  }

  @Test func titlesAreCutWhereASetLabelsThem() {
    let article = LabelledArticle(id: "a", marked: "They met [PER President Ann Berg] in [LOC Kyiv].")
    let set = EntityDataSet("titled", licence: "ours", hasTitles: true)
    let tagged = EntityTagging(pipeline: Self.pipeline).tagged(article, of: set, number: 0)
    let names = zip(tagged.example.runs, tagged.tags).flatMap { NameTag.spans($1, from: $0.tokens.lowerBound) }
    let words = names.map { name in tagged.example.tokens[name.tokens].map(\.span.lower.index) }
    // "Ann" stands at 19, "Berg" at 23, "Kyiv" at 31.
    #expect(words == [[19, 23], [31]])
  }
}

extension LabelledArticle {
  /// From sample text with its names marked: `[PER Ann Berg] said so.`
  fileprivate init(id: String, marked: String) {
    var text = ""
    var labels: [Label] = []
    for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "]"), let space = part.firstIndex(of: " ") else {
        text += part
        continue
      }
      let start = text.unicodeScalars.count
      text += part[part.index(after: space)..<end]
      labels.append(Label(start: start, end: text.unicodeScalars.count, type: String(part[..<space])))
      text += part[part.index(after: end)...]
    }
    self.init(id: id, text: text, entities: labels)
  }
}
