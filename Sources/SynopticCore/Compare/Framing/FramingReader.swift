/// Finds what frames the sentences of an article.
struct FramingReader {
  private let article: AnnotatedArticle
  private let number: Int
  private let lexicon: FramingLexicon
  /// The words that introduce quotations, in text order, each once.
  private let cues: [(feature: Framing.Feature, span: Span)]

  /// Words behind "be" in which its verb stands, and words behind that one in which the doer is named.
  private static let agentReach = 8

  init(_ article: AnnotatedArticle, number: Int, _ lexicon: FramingLexicon) {
    self.article = article
    self.number = number
    self.lexicon = lexicon
    var seen: Set<Span> = []
    cues = article.quotations.compactMap { quotation in
      guard let cue = quotation.cue, let kind = quotation.cueClass, seen.insert(cue).inserted else { return nil }
      return (kind.feature, cue)
    }.sorted { $0.span < $1.span }
  }

  /// In reading order.
  func marks(in sentences: [Int]) -> [Framing.Mark] {
    sentences.flatMap { sentence in
      (cues(in: sentence) + certainty(in: sentence) + passives(in: sentence)).sorted { $0.1 < $1.1 }.map {
        Framing.Mark(feature: $0.0, statement: Statement(article: number, sentence: sentence), span: $0.1)
      }
    }
  }

  private func cues(in sentence: Int) -> [(Framing.Feature, Span)] {
    let span = article.sentences[sentence].span
    let first = cues.partitioningIndex { $0.span.lower >= span.lower }
    return cues[first...].prefix { $0.span.lower < span.upper }.filter { span.contains($0.span) }
  }

  private func certainty(in sentence: Int) -> [(Framing.Feature, Span)] {
    let range = article.sentences[sentence].tokens
    return range.compactMap { index in
      lexicon.certainty(article.tokens, at: index, before: range.upperBound).map { match in
        (match.payload, article.layer.span(index..<index + match.length))
      }
    }
  }

  /// "Were killed" without "by".
  private func passives(in sentence: Int) -> [(Framing.Feature, Span)] {
    let (range, grammar) = (article.sentences[sentence].tokens, article.layer.language.grammar)
    return range.compactMap { index in
      guard grammar[article.tokens[index].word].contains(.be) else { return nil }
      var verb = index + 1
      let limit = min(range.upperBound, verb + FramingReader.agentReach)
      while verb < limit, isBetween(grammar[article.tokens[verb].word]) { verb += 1 }
      guard verb < limit, lexicon.isParticiple(article.tokens[verb].word),
        !lexicon.isAdjective(article.tokens, at: verb, before: range.upperBound),
        !article.tokens[verb + 1..<min(range.upperBound, verb + 1 + FramingReader.agentReach)]
          .contains(where: { lexicon.isAgent($0.word) })
      else { return nil }
      return (.agentless, article.layer.span(index..<verb + 1))
    }
  }

  private func isBetween(_ wordClass: Grammar.WordClass) -> Bool {
    !wordClass.isDisjoint(with: [.adverb, .negation]) || wordClass.contains(.be)
  }
}

extension Quotation.CueClass {
  fileprivate var feature: Framing.Feature {
    switch self {
    case .neutral: .neutral
    case .assertive: .assertive
    case .doubting: .doubting
    }
  }
}

extension Comparison {
  /// How each article that carries a claim tells it; same order as `claim.articles`.
  public func framing(of claims: [Claim]) -> [[Framing]] {
    var lexicons: [String: FramingLexicon] = [:]
    let readers = articles.enumerated().map { number, article in
      let language = article.layer.language
      let lexicon = lexicons[language.code] ?? FramingLexicon(language)
      lexicons[language.code] = lexicon
      return FramingReader(article, number: number, lexicon)
    }
    return claims.map { claim in
      claim.articles.map { article in
        let sentences = claim.statements.filter { $0.article == article }.map(\.sentence)
        return Framing(article: article, marks: readers[article].marks(in: sentences))
      }
    }
  }
}
