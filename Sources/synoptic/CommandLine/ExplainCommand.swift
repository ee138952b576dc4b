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
      what it rests on, each with its place: the source's letter and the paragraph as in the reader, then the line and \
      column of the imported text. --at and --mention choose among them.
      """)

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("Only what stands at a place.", valueName: "A:¶3, ¶3, A:line:column or line:column"))
  var at: ArticlePosition?

  @Option(
    help: ArgumentHelp(
      "Only what stands in or around these words, in any letters, and what is called by them.", valueName: "text"))
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
    if isEmpty { StandardError.report([missing(in: loaded)]) }
    try loaded.checkComplete()
    if isEmpty { throw ExitCode(1) }
  }

  private func explanations(in story: Comparison) throws -> [String] {
    let explainer = Explainer(story)
    let positions = story.articles.map { TextPositions($0.article.text) }
    var seen: Set<Explanation> = []
    return try places(in: story).flatMap { explainer.explanations(in: $0.span, of: $0.article) }
      .filter { seen.insert($0).inserted }.map { text(of: $0, at: positions[$0.article][$0.span.lower], in: story) }
  }

  /// The stretches that were asked about.
  private func places(in story: Comparison) throws -> [(article: Int, span: Span)] {
    if let at {
      guard story.articles.indices.contains(at.article) else { return [] }
      return at.span(in: story.articles[at.article].article).map { [(at.article, $0)] } ?? []
    }
    if let mention {
      let articles = story.articles.map(\.article)
      let found = try SearchIndex(articles).search(SearchQuery(text: mention.lowercased())).hits
      return (found.map { (article: $0.article, span: $0.span) } + story.places(called: mention))
        .sorted { ($0.article, $0.span.lower) < ($1.article, $1.span.lower) }
    }
    return story.articles.indices.map { ($0, story.articles[$0].article.span) }
  }

  /// What was looked for in vain, and where.
  private func missing(in loaded: LoadedSources) -> String {
    let place = at.map { " at \($0)" } ?? mention.map { ": “\($0.visible)” is neither in the text nor a name" } ?? ""
    let files = loaded.stories.flatMap(\.paths).map(\.visible).joined(separator: ", ")
    return "\(files.isEmpty ? "" : files + ": ")nothing was found\(place)"
  }

  private func text(of explanation: Explanation, at position: TextPosition, in story: Comparison) -> String {
    let article = story.articles[explanation.article].article
    let block = article.blocks.lastIndex { $0.span.lower <= explanation.span.lower }
    let place = block.map { Wording.place(ofBlock: $0, in: article) + " " } ?? ""
    let facts = explanation.facts.map { fact in
      "  \(fact.label)\(String(repeating: " ", count: max(1, 16 - fact.label.count)))\(fact.text)\n"
    }
    return "\(Comparison.letter(explanation.article)) \(place)(\(position)) \(explanation.heading)\n\(facts.joined())\n"
  }
}

/// `¶3` or `5:13` in the first article, `B:¶3` or `B:5:13` in the second.
struct ArticlePosition: ExpressibleByArgument, CustomStringConvertible {
  private enum Place {
    case paragraph(Int)
    case position(TextPosition)

    init?(_ text: Substring) {
      if text.hasPrefix("¶"), let number = Int(text.dropFirst()) {
        self = .paragraph(number)
      } else if let position = TextPosition(text) {
        self = .position(position)
      } else {
        return nil
      }
    }
  }
  let article: Int
  private let place: Place
  let description: String

  init?(argument: String) {
    let parts = argument.split(maxSplits: 1) { $0 == ":" || $0 == " " }
    if let place = Place(argument[...]) {
      (article, self.place) = (0, place)
    } else if parts.count == 2, let place = Place(parts[1]),
      let article = (0..<702).first(where: { Comparison.letter($0) == parts[0].uppercased() })
    {
      (self.article, self.place) = (article, place)
    } else {
      return nil
    }
    description = argument
  }

  /// What it stands for in the text; nil where the text has no such place.
  func span(in article: Article) -> Span? {
    switch place {
    case .position(let position): position.span(in: article.text)
    case .paragraph(let number):
      article.blocks.indices.first { Wording.place(ofBlock: $0, in: article) == "¶\(number)" }
        .map { article.blocks[$0].span }
    }
  }
}

extension Comparison {
  /// Where what some article calls by a name stands, under whatever name.
  fileprivate func places(called name: String) -> [(article: Int, span: Span)] {
    let name = name.lowercased()
    return entities.filter { $0.isCalled(name) }.flatMap(\.mentions).map {
      ($0.article, articles[$0.article].mentions[$0.mention].span)
    }
  }
}

extension Entity {
  /// - Parameter name: in small letters.
  fileprivate func isCalled(_ name: String) -> Bool {
    self.name.lowercased() == name || joins.contains { [$0.left, $0.right].contains { $0.lowercased() == name } }
  }
}
