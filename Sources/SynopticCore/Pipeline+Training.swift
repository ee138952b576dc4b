/// What links between sentences are scored by, for whoever fits the weights.
extension Pipeline {
  /// The names of the features, in the order in which they are listed.
  package static var featureNames: [String] { PairFeatures.Feature.allCases.map { "\($0)" } }

  /// What links are scored by, for fitting the weights: the features of two sentences, in the order of
  /// `PairFeatures.Feature`.
  package func features(_ a: String, _ b: String) -> [Float] {
    let articles = lone([a, b])
    let entities = EntityMerger.merge(articles, names: names(of: articles))
    return LonePair(articles, in: comparer(of: articles).terms(of: articles, entities: entities))?.features.list
      ?? PairFeatures().list
  }

  /// The same for all pairs of a story that share words.
  package func features(of story: Comparison) -> [(a: Statement, b: Statement, features: [Float])] {
    let aligner = SentenceAligner(comparer(of: story.articles).terms(of: story.articles, entities: story.entities))
    return zip(aligner.pairs, aligner.features).map { pair, features in
      (
        aligner.story.statements[Int(pair.a)].statement, aligner.story.statements[Int(pair.b)].statement,
        features.list
      )
    }
  }
}
