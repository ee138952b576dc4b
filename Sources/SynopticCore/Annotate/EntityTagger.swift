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
  /// What revises the rules' proposals, where the language has it.
  private let model: NameModel?
  /// What news at large says of words, where the language has it.
  let words: NameWords?

  /// - Throws: `LanguageError` when the language's model or statistics are none.
  init(_ language: Language, lexicon: NameLexicon) throws(LanguageError) {
    self.lexicon = lexicon
    model = try NameModel.model(of: language)
    words = try NameWords.words(of: language)
  }

  /// The names of an article in text order; they do not overlap and none stands in its dateline.
  func names(in layer: TokenizedArticle, times: [TimeExpression], evidence: NameEvidence) -> [Name] {
    guard !lexicon.isEmpty else { return [] }
    let counts = evidence.counts(for: layer)
    let proposals = proposals(in: layer, times: times, counts: counts)
    var names = proposals.candidates
    if var reviser = reviser(of: proposals, in: layer, counts: counts) { names = reviser.names(in: layer) }
    let descriptions = NameDescriptions(layer, lexicon: lexicon)
    return names.map { candidate in
      Name(
        tokens: candidate.tokens, type: candidate.type, description: descriptions.description(of: candidate),
        rule: candidate.reason)
    }
  }

  /// The model over an article's proposals; nil where the language has none.
  func reviser(
    of proposals: NameProposals, in layer: TokenizedArticle, counts: NameEvidence.WordCounts
  ) -> NameReviser? {
    model.map { NameReviser($0, proposals, in: layer, lexicon: lexicon, words: words, counts: counts) }
  }

  /// What the rules take for names.
  func proposals(
    in layer: TokenizedArticle, times: [TimeExpression], counts: NameEvidence.WordCounts
  ) -> NameProposals {
    let candidates = NameCandidates(layer, lexicon: lexicon, counts: counts, times: times)
    let spotted = NameSpotter(layer, lexicon: lexicon, candidates: candidates).found
    var consistency = NameConsistency(layer, lexicon: lexicon, counts: counts)
    let resolved = consistency.resolve(spotted).filter { candidate in
      layer.article.dateline.map { !$0.overlaps(layer.span(candidate.tokens)) } ?? true
    }
    var sides = PlayingSides(layer, lexicon: lexicon)
    let names = sides.applied(to: resolved)
    return NameProposals(names, times: times, in: layer)
  }
}
