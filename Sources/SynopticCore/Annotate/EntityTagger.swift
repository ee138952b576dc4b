/// Finds names and their types by capitals, lists and telling words.
///
/// Three passes over an article: which capitals can be those of names (`NameCandidates`), where names begin and end
/// and what their own form says of them (`NameSpotter`), what the rest of the article says (`NameConsistency`). What they
/// propose is evidence for a trained model, which has the last word (`NameReviser`).
struct EntityTagger: Sendable {
  /// A name as found, before it is linked to an entity.
  struct Name: Hashable, Sendable {
    /// Token indices of the name itself, without title, article or possessive.
    let tokens: Range<Int>
    let type: EntityType
    /// Titles and appositions around it.
    let description: Range<Int>?
    let rule: String
  }

  private let lexicon: NameLexicon
  private let model: NameModel?
  /// What news at large says of words, where the language has it.
  let words: NameWords?

  /// - Parameter model: what revises the rules' proposals, where the language has it.
  init(lexicon: NameLexicon, model: NameModel?, words: NameWords?) {
    self.lexicon = lexicon
    self.model = model
    self.words = words
  }

  /// The names of an article in text order; they do not overlap and none stands in its dateline.
  func names(in layer: TokenizedArticle, times: [TimeExpression], evidence: NameEvidence) -> [Name] {
    guard !lexicon.isEmpty else { return [] }
    let counts = evidence.counts(for: layer)
    let proposals = proposals(in: layer, times: times, counts: counts)
    var names = proposals.candidates
    if let model {
      var reviser = NameReviser(model, proposals, in: layer, lexicon: lexicon, words: words, counts: counts)
      names = reviser.names(in: layer)
    }
    let descriptions = NameDescriptions(layer, lexicon: lexicon)
    return names.map { candidate in
      Name(
        tokens: candidate.tokens, type: candidate.type, description: descriptions.description(of: candidate),
        rule: candidate.reason)
    }
  }

  /// What the rules take for names.
  func proposals(
    in layer: TokenizedArticle, times: [TimeExpression], counts: NameEvidence.WordCounts
  ) -> NameProposals {
    let candidates = NameCandidates(layer, lexicon: lexicon, counts: counts, times: times)
    let spotted = NameSpotter(layer, lexicon: lexicon, candidates: candidates).found
    var consistency = NameConsistency(layer, lexicon: lexicon, counts: counts)
    let names = consistency.resolve(spotted).filter { candidate in
      layer.article.dateline.map { !$0.overlaps(layer.span(candidate.tokens)) } ?? true
    }
    return NameProposals(names, times: times, in: layer)
  }
}
