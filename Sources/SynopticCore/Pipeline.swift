/// The whole program on one page: import → annotate → compare.
///
/// Pure and synchronous. Annotating is independent for each article once the story's `NameEvidence` is known, so the
/// caller may spread it over threads.
public struct Pipeline: Sendable {
  private let annotators: Annotators
  /// What files are read by.
  public let importRules: ImportRules
  /// The language all articles are read in, where the reader said so.
  private let given: LanguageChoice?

  /// - Parameter languages: at least one; the first is used for articles of which nothing tells the language.
  /// - Throws: `LanguageError` when a list or rule of the first language cannot be read, or an importer's of any.
  public init(languages: [Language]) throws { try self.init(sources: languages.map(LanguageSource.init)) }

  /// - Parameters:
  ///   - sources: at least one; the first is read now, of the others their beginnings, and the rest when an article in them turns up.
  ///   - language: the code of the language every article is read in; nil to tell it from each.
  /// - Throws: what is wrong with a folder; `LanguageError` when there is none for `language`.
  public init(sources: [LanguageSource], language: String? = nil) throws {
    precondition(!sources.isEmpty, "a pipeline needs a language")
    let beginnings = try sources.enumerated().map { try $0 == 0 ? $1.whole() : $1.beginning() }
    annotators = try Annotators([LanguageSource(beginnings[0])] + sources.dropFirst(), beginnings: beginnings)
    importRules = try ImportRules(beginnings)
    given = language.map { LanguageChoice(code: $0, origin: .given) }
    if let language, let problem = annotators.problem(with: language) {
      throw LanguageError(language: language, file: "folder", line: nil, problem: problem)
    }
  }

  /// Bytes to articles, by the first importer that reads them.
  /// - Throws: `ImportError` when the file is empty, binary or too large.
  public func articles(from file: ImportedFile) throws(ImportError) -> [Article] {
    try Importers.articles(from: file, rules: importRules)
  }

  /// The first layer: tokens and sentences.
  public func tokenize(_ article: Article) -> TokenizedArticle {
    let choice = given ?? annotators.choice(for: article)
    return (annotators.annotator(choice.code) ?? annotators.first).tokenize(article, as: choice)
  }

  /// What the articles of a story tell about each other's names.
  public func evidence(of layers: [TokenizedArticle]) -> NameEvidence {
    NameEvidence(layers.map { ($0, annotator(for: $0).lexicon) })
  }

  /// All layers over one article.
  public func annotate(_ layer: TokenizedArticle, evidence: NameEvidence) -> AnnotatedArticle {
    annotator(for: layer).annotate(layer, evidence: evidence)
  }

  /// The same, telling when each stage is done.
  package func annotate(
    _ layer: TokenizedArticle, evidence: NameEvidence, finished: (AnnotationStage) -> Void
  ) -> AnnotatedArticle {
    annotator(for: layer).annotate(layer, evidence: evidence, finished: finished)
  }

  /// The comparison of articles about one event, without what they state: that is compared when it is asked for.
  /// - Parameters:
  ///   - articles: annotated with the evidence of all of them.
  ///   - corrections: what the reader knows better; days are stated by the articles themselves.
  public func compare(_ articles: [AnnotatedArticle], corrections: [Correction] = []) -> Comparison {
    let days = PublicationDayResolver.estimates(for: articles)
    let placed = zip(articles, days).map { $0.resolved(against: $1) }
    let known = StoryCorrections(corrections, in: placed)
    let entities = EntityCorrector(EntityMerger.merge(placed, names: names(of: placed)), in: placed, known).entities
    let timeline = TimelineBuilder.timeline(of: placed, entities: entities, days: days)
    return Comparison(articles: placed, days: days, entities: entities, timeline: timeline, corrections: known)
  }

  /// The same comparison with its statements aligned: links, claims, differences, voices. The slowest step of all, so
  /// that only what shows statements pays for it.
  public func comparingStatements(of story: Comparison) -> Comparison {
    story.stating(
      comparer(of: story.articles)
        .statements(
          of: story.articles, entities: story.entities, days: story.days, corrections: story.corrections))
  }

  /// How much two sentences tell the same, by themselves.
  public func align(_ a: String, _ b: String) -> (label: Alignment.Label, score: Double) {
    let articles = lone([a, b])
    return comparer(of: articles)
      .similarity(of: articles, entities: EntityMerger.merge(articles, names: names(of: articles)))
  }

  /// Sentences read by themselves.
  func lone(_ sentences: [String]) -> [AnnotatedArticle] {
    sentences.map { annotate(tokenize(.sentence($0)), evidence: NameEvidence()) }
  }

  func comparer(of articles: [AnnotatedArticle]) -> StatementComparer {
    StatementComparer(
      numbers: articles.map { annotator(for: $0.layer).numbers }, similarity: annotators.first.language.similarity)
  }

  func names(of articles: [AnnotatedArticle]) -> [NameForms] { articles.map { annotator(for: $0.layer).names } }

  /// All of it, one article after the other.
  public func read(_ articles: [Article]) -> Comparison {
    let layers = articles.map(tokenize)
    let evidence = evidence(of: layers)
    return compare(layers.map { annotate($0, evidence: evidence) })
  }

  /// Merges names found elsewhere: a cluster number for each, equal ones mean one entity of one story.
  public func clusters(of mentions: [NamedMention]) -> [Int] {
    EntityMerger.clusters(of: mentions, names: annotators.first.names)
  }

  func annotator(for layer: TokenizedArticle) -> Annotator {
    annotators.annotator(layer.language.code) ?? annotators.first
  }
}
