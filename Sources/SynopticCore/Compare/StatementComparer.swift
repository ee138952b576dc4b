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
    guard let pair = LonePair(articles, in: terms(of: articles, entities: entities)) else { return (.related, 0) }
    let score = AlignmentModel.score(of: pair)
    return (SentenceAligner.label(score, pair.features), score)
  }
}
