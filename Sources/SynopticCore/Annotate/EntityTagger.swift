/// Finds names and their types by capitals, lists and telling words.
///
/// Three passes over an article: which capitals can be those of names (`NameCandidates`), where names begin and end
/// and what their own form says of them (`NameSpotter`), what the rest of the article says (`NameConsistency`).
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

  init(lexicon: NameLexicon) { self.lexicon = lexicon }

  /// The names of an article in text order; they do not overlap and none stands in its dateline.
  func names(in layer: TokenizedArticle, times: [TimeExpression], evidence: NameEvidence) -> [Name] {
    let counts = evidence.counts(for: layer)
    let candidates = NameCandidates(layer, lexicon: lexicon, counts: counts, times: times)
    let spotted = NameSpotter(layer, lexicon: lexicon, candidates: candidates).found
    var consistency = NameConsistency(layer, lexicon: lexicon, counts: counts)
    let descriptions = NameDescriptions(layer, lexicon: lexicon)
    return consistency.resolve(spotted).compactMap { candidate in
      if let dateline = layer.article.dateline, dateline.overlaps(layer.span(candidate.tokens)) { return nil }
      return Name(
        tokens: candidate.tokens, type: candidate.type, description: descriptions.description(of: candidate),
        rule: candidate.rule.rawValue)
    }
  }
}
