import ArgumentParser
import SynopticCore
import SynopticFiles

/// `synoptic explain SOURCE…`: the rules and reasons behind what was found.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why each name, time, quotation, event and link was found.",
    discussion: """
      Writes, for every name, time expression, quotation, event and statement of the articles, the rule that found it and \
      what it rests on, each with its place: the source's letter, and the line and column of the imported text. --at and \
      --mention choose among them.
      """)

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("Only what stands at a place.", valueName: "line:column or A:line:column"))
  var at: ArticlePosition?

  @Option(help: ArgumentHelp("Only what stands in or around these words, wherever they are.", valueName: "text"))
  var mention: String?

  func validate() throws {
    guard mention?.isEmpty != true else { throw ValidationError("--mention takes some words.") }
  }

  func run() throws {
    let resources = try ResourceFolder.locate()
    let pipeline = try resources.pipeline(language: options.language)
    let loaded = try options.load(by: pipeline.importRules, from: resources)
    var isEmpty = true
    for story in loaded.stories.compactMap({ StoryAnalyzer(pipeline: pipeline).comparison(of: $0) }) {
      for explanation in try explanations(in: pipeline.comparingStatements(of: story)) {
        StandardOutput.write(explanation)
        isEmpty = false
      }
    }
    if isEmpty { StandardError.report(["nothing was found there"]) }
    try loaded.checkComplete()
    if isEmpty { throw ExitCode(1) }
  }

  private func explanations(in story: Comparison) throws -> [String] {
    let explainer = Explainer(story)
    let positions = story.articles.map { TextPositions($0.article.text) }
    var seen: Set<Explanation> = []
    return try places(in: story).flatMap { explainer.explanations(in: $0.span, of: $0.article) }
      .filter { seen.insert($0).inserted }.map { text(of: $0, at: positions[$0.article][$0.span.lower]) }
  }

  /// The stretches that were asked about.
  private func places(in story: Comparison) throws -> [(article: Int, span: Span)] {
    if let at {
      guard story.articles.indices.contains(at.article) else { return [] }
      return at.position.span(in: story.articles[at.article].article.text).map { [(at.article, $0)] } ?? []
    }
    if let mention {
      let result = try SearchIndex(story.articles.map(\.article)).search(SearchQuery(text: mention))
      return result.hits.map { ($0.article, $0.span) }
    }
    return story.articles.indices.map { ($0, story.articles[$0].article.span) }
  }

  private func text(of explanation: Explanation, at position: TextPosition) -> String {
    let facts = explanation.facts.map { fact in
      "  \(fact.label)\(String(repeating: " ", count: max(1, 16 - fact.label.count)))\(fact.text)\n"
    }
    return "\(Comparison.letter(explanation.article)):\(position) \(explanation.heading)\n\(facts.joined())\n"
  }
}

/// `5:13` in the first article, or `B:5:13`.
struct ArticlePosition: ExpressibleByArgument {
  let article: Int
  let position: TextPosition

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    if let position = TextPosition(argument) {
      self.init(article: 0, position: position)
    } else if parts.count == 2, let position = TextPosition(parts[1]),
      let article = (0..<702).first(where: { Comparison.letter($0) == parts[0].uppercased() })
    {
      self.init(article: article, position: position)
    } else {
      return nil
    }
  }

  private init(article: Int, position: TextPosition) {
    self.article = article
    self.position = position
  }
}
