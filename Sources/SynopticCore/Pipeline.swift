/// The whole program on one page: import → annotate → compare.
///
/// Pure and synchronous. Annotating is independent for each article once the story's `NameEvidence` is known, so the
/// caller may spread it over threads.
public struct Pipeline: Sendable {
  private let annotators: [String: Annotator]
  private let fallback: Annotator
  private let merger: EntityMerger
  private let importRules: ImportRules

  /// - Parameter languages: at least one; the first is used for articles whose language has no folder.
  /// - Throws: `LanguageError` when a list or rule of a language cannot be read.
  public init(languages: [Language]) throws(LanguageError) {
    precondition(!languages.isEmpty, "a pipeline needs a language")
    var annotators: [String: Annotator] = [:]
    for language in languages { annotators[language.code] = try Annotator(language) }
    self.annotators = annotators
    fallback = annotators[languages[0].code]!
    merger = EntityMerger(names: fallback.names)
    importRules = try ImportRules(languages)
  }

  /// Bytes to articles, by the first importer that reads them.
  /// - Throws: `ImportError` when the file is empty, binary or too large.
  public func articles(from file: ImportedFile) throws(ImportError) -> [Article] {
    try Importers.articles(from: file, rules: importRules)
  }

  /// The first layer: tokens and sentences.
  public func tokenize(_ article: Article) -> TokenizedArticle { annotator(for: article).tokenize(article) }

  /// What the articles of a story tell about each other's names.
  public func evidence(of layers: [TokenizedArticle]) -> NameEvidence {
    NameEvidence(layers.map { ($0, annotator(for: $0.article).lexicon) })
  }

  /// All layers over one article.
  public func annotate(_ layer: TokenizedArticle, evidence: NameEvidence) -> AnnotatedArticle {
    annotator(for: layer.article).annotate(layer, evidence: evidence)
  }

  /// The comparison of articles about one event, without what they state: that is compared when it is asked for.
  /// - Parameters:
  ///   - articles: annotated with the evidence of all of them.
  ///   - corrections: what the reader knows better; days are stated by the articles themselves.
  public func compare(_ articles: [AnnotatedArticle], corrections: [Correction] = []) -> Comparison {
    let days = PublicationDayResolver.estimates(for: articles)
    let placed = zip(articles, days).map { $0.resolved(against: $1) }
    let known = StoryCorrections(corrections, in: placed)
    let entities = EntityCorrector(merger.merge(placed), in: placed, known).entities
    let timeline = TimelineBuilder.timeline(of: placed, entities: entities, days: days)
    return Comparison(articles: placed, days: days, entities: entities, timeline: timeline, corrections: known)
  }

  /// The same comparison with its statements aligned: links, claims, differences, voices. The slowest step of all, so
  /// that only what shows statements pays for it.
  public func comparingStatements(of story: Comparison) -> Comparison {
    story.stating(
      StatementComparer(numbers: numbers(of: story.articles))
        .statements(
          of: story.articles, entities: story.entities, days: story.days, corrections: story.corrections))
  }

  /// How much two sentences tell the same, by themselves.
  public func align(_ a: String, _ b: String) -> (label: Alignment.Label, score: Double) {
    let articles = lone([a, b])
    return StatementComparer(numbers: numbers(of: articles))
      .similarity(of: articles, entities: merger.merge(articles))
  }

  /// The names of the features, in the order in which they are listed.
  package static var featureNames: [String] { PairFeatures.Feature.allCases.map { "\($0)" } }

  /// What links are scored by, for fitting the weights: the features of two sentences, in the order of
  /// `PairFeatures.Feature`.
  package func features(_ a: String, _ b: String) -> [Float] {
    let articles = lone([a, b])
    return StatementComparer(numbers: numbers(of: articles))
      .loneFeatures(of: articles, entities: merger.merge(articles))?.list ?? PairFeatures().list
  }

  /// The same for all pairs of a story that share words.
  package func features(of story: Comparison) -> [(a: Statement, b: Statement, features: [Float])] {
    let numbers = numbers(of: story.articles)
    let aligner = SentenceAligner(StoryTerms(story.articles, entities: story.entities, numbers: numbers))
    return zip(aligner.pairs, aligner.features).map { pair, features in
      (
        aligner.story.statements[Int(pair.a)].statement, aligner.story.statements[Int(pair.b)].statement,
        features.list
      )
    }
  }

  /// Sentences read by themselves.
  private func lone(_ sentences: [String]) -> [AnnotatedArticle] {
    sentences.map { annotate(tokenize(.sentence($0)), evidence: NameEvidence()) }
  }

  private func numbers(of articles: [AnnotatedArticle]) -> [NumberLexicon] {
    articles.map { annotator(for: $0.article).numbers }
  }

  /// All of it, one article after the other.
  public func read(_ articles: [Article]) -> Comparison {
    let layers = articles.map(tokenize)
    let evidence = evidence(of: layers)
    return compare(layers.map { annotate($0, evidence: evidence) })
  }

  /// Merges names found elsewhere: a cluster number for each, equal ones mean one entity of one story.
  public func clusters(of mentions: [NamedMention]) -> [Int] { merger.clusters(of: mentions) }

  func annotator(for article: Article) -> Annotator {
    article.language.flatMap { annotators[$0] } ?? fallback
  }
}
