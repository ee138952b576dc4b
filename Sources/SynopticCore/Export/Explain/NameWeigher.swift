/// Weighs the names of a story again for the reader who asks why, with the lists, model and statistics they were found
/// with. Made when somebody asks.
struct NameWeigher {
  /// By language, of those that have a model.
  private let taggers: [String: EntityTagger]
  private let counts: [NameEvidence.WordCounts]

  init(_ layers: [TokenizedArticle]) {
    var lexicons: [String: NameLexicon] = [:]
    var taggers: [String: EntityTagger] = [:]
    for layer in layers where lexicons[layer.language.code] == nil {
      let lexicon = NameLexicon(layer.language)
      lexicons[layer.language.code] = lexicon
      taggers[layer.language.code] = try? EntityTagger(layer.language, lexicon: lexicon)
    }
    let evidence = NameEvidence(layers.map { ($0, lexicons[$0.language.code]!) })
    counts = layers.map(evidence.counts)
    self.taggers = taggers
  }

  /// The model over one of the articles; nil where its language has none.
  func witness(of article: AnnotatedArticle, at number: Int) -> NameModelWitness? {
    guard let tagger = taggers[article.layer.language.code] else { return nil }
    let proposals = tagger.proposals(in: article.layer, times: article.times, counts: counts[number])
    return tagger.reviser(of: proposals, in: article.layer, counts: counts[number]).map {
      NameModelWitness($0, tagger.words)
    }
  }
}
