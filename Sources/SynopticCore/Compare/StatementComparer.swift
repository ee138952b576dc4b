/// Compares what the articles of a story state: links, claims, what stands in one alone, differences and voices.
struct StatementComparer {
  /// How each article's numbers are read.
  let numbers: [NumberLexicon]
  /// What is known of words where no article's own language has it.
  let similarity: SimilarityLexicon?

  /// The articles' sentences as terms.
  func terms(of articles: [AnnotatedArticle], entities: [Entity]) -> StoryTerms {
    StoryTerms(articles, entities: entities, numbers: numbers, similarity: similarity)
  }

  func statements(
    of articles: [AnnotatedArticle], entities: [Entity], days: [PublicationEstimate],
    corrections: StoryCorrections = .none
  ) -> StoryStatements {
    guard articles.count > 1 else { return .none }
    let aligner = SentenceAligner(terms(of: articles, entities: entities))
    let corrector = StatementCorrector(corrections: corrections)
    let alignments = corrector.correct(aligner.alignments(of: articles))
    let credited = CreditFinder.credits(of: articles)
    return StoryStatements(
      alignments: alignments, claims: ClaimBuilder.claims(of: alignments),
      only: OnlyHereFinder(articles: articles).only(in: aligner.story, alignments),
      discrepancies: corrector.correct(
        DifferenceFinder(aligner: aligner, articles: articles, entities: entities, days: days)
          .discrepancies(in: alignments)),
      voices: VoiceFinder.voices(of: aligner.story, credits: credited), credits: credited,
      strangers: EventSplitter.strangers(alignments, sentences: articles.map(\.sentences.count)))
  }

  /// Two articles of one sentence each.
  func similarity(of articles: [AnnotatedArticle], entities: [Entity]) -> (label: Alignment.Label, score: Double) {
    guard let features = loneFeatures(of: articles, entities: entities) else { return (.related, 0) }
    let words = articles.reduce(0.0) { $0 + Double($1.tokens.filter { $0.kind == .word || $0.kind == .number }.count) }
    let score = AlignmentModel.score(ofLone: features, words: words / 2)
    return (SentenceAligner.label(score, features), score)
  }

  /// What two articles of one sentence each have in common; nil when one has no words. A text that is more than one
  /// sentence counts by its first.
  func loneFeatures(of articles: [AnnotatedArticle], entities: [Entity]) -> PairFeatures? {
    let story = terms(of: articles, entities: entities)
    guard let left = story.statements.firstIndex(where: { $0.statement.article == 0 }),
      let right = story.statements.firstIndex(where: { $0.statement.article == 1 })
    else { return nil }
    let weights = TermWeights(alone: story)
    let pair = CandidateFinder.Pair(a: Int32(left), b: Int32(right))
    return PairComparer(story, related: RelatedTerms(story), weights: weights).features(of: [pair])[0]
  }
}
