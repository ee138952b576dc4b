import FoundationEssentials
import SynopticCore
import SynopticFiles
import TestSupport
import Testing

@testable import SynopticCore

/// Every example of a language's folder is executed: the same code for all languages.
@Suite struct LanguageExampleTests {
  struct Example: CustomTestStringConvertible {
    let language: String
    let line: Int
    let stage: String
    /// With its marks.
    let text: String
    var testDescription: String { "\(language), line \(line), \(stage): \(text)" }
  }

  static let examples: [Example] = Fixtures.languages.flatMap { language -> [Example] in
    let lines = language.file("examples")?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    return lines.enumerated().compactMap { number, line in
      guard !line.isEmpty, line.first != "#" else { return nil }
      let parts = line.split(separator: "\t", maxSplits: 1)
      return Example(
        language: language.code, line: number + 1, stage: String(parts[0]),
        text: parts.count > 1 ? String(parts[1]) : "")
    }
  }

  private static let pipelines = Dictionary(
    uniqueKeysWithValues: Fixtures.languages.map { ($0.code, try! Fixtures.resources.pipeline(language: $0.code)) })

  @Test(arguments: Fixtures.languages.map(\.code).filter { $0 != "und" }) func everyLanguageHasExamples(code: String) {
    #expect(Self.examples.contains { $0.language == code })
  }

  @Test(arguments: examples) func holds(_ example: Example) throws {
    let pipeline = try #require(Self.pipelines[example.language])
    func read(_ text: String) -> AnnotatedArticle { pipeline.read([Fixtures.article(text)]).articles[0] }
    switch example.stage {
    case "sentences":
      let sentences = example.text.split(separator: "|").map(String.init)
      let article = read(sentences.joined(separator: " "))
      #expect(article.sentences.map { String(article.article[$0.span]) } == sentences)
    case "names":
      let marked = MarkedText(example.text)
      let names = marked.spans.map { marked.text[$0].split(separator: " ", maxSplits: 1).map(String.init) }
      let article = read(names.reduce(marked.text) { $0.replacing($1.joined(separator: " "), with: $1[1]) })
      let found = article.mentions.filter { $0.form == .name }
      #expect(found.map { [$0.type.rawValue, String(article.article[$0.span])] } == names)
    case "quotations":
      let (content, speakers) = (Self.marked(example.text, "[", "]"), Self.marked(example.text, "{", "}"))
      let article = read(example.text.filter { !"[]{}".contains($0) })
      #expect(article.quotations.flatMap(\.content).map { String(article.article[$0]) } == content)
      #expect(article.quotations.compactMap(\.speaker).map { String(article.article[$0.span]) } == speakers)
    case "events":
      let marked = MarkedText(example.text)
      #expect(read(marked.text).events.filter { $0.rule != EventRule.speech }.map(\.trigger) == marked.spans)
    case "numbers":
      let parts = example.text.split(separator: " = ").map(String.init)
      let marked = MarkedText(parts[0])
      let article = read(marked.text)
      let reader = QuantityReader(article.layer, lexicon: try NumberLexicon(article.layer.language))
      let found = reader.quantities(in: 0..<article.tokens.count)
      #expect(found.map { article.layer.span($0.tokens) } == marked.spans)
      let limits = parts[1].split(separator: " ").compactMap { Double($0) }
      #expect(found.flatMap { [$0.low.rounded(), $0.high.rounded()] } == limits)
    default: Issue.record("no stage is called \(example.stage)")
    }
  }

  /// What stands between two marks.
  private static func marked(_ text: String, _ opening: Character, _ closing: Character) -> [String] {
    text.split(separator: opening).dropFirst(text.first == opening ? 0 : 1).compactMap { part in
      part.split(separator: closing).first.map { words in String(words.filter { !"[]{}".contains($0) }) }
    }
  }
}
