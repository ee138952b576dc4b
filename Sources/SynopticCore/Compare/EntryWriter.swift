/// Turns a cluster of tellings into an entry: its place, its words, who states it how.
struct EntryWriter {
  let articles: [AnnotatedArticle]

  /// Bytes of an entry's words at most.
  private static let length = 90

  func entry(of cluster: TellingCluster) -> Timeline.Entry {
    let lead = cluster.lead
    return Timeline.Entry(
      kind: .happening, placement: lead.placement, what: words(of: wordiest(cluster)),
      statements: statements(of: cluster), planned: lead.isPlanned)
  }

  /// The telling whose words stand for the entry: the best one that tells its time as exactly as any.
  private func wordiest(_ cluster: TellingCluster) -> Telling {
    let dated = cluster.tellings.filter { !$0.isInferred && $0.granularity == cluster.lead.granularity }
    return (dated.isEmpty ? cluster.tellings : dated).min { ($1.worth, $0.id, $0.event) < ($0.worth, $1.id, $1.event) }!
  }

  private func statements(of cluster: TellingCluster) -> [Timeline.Statement] {
    // Within a sentence the dated telling stands for the others.
    let inOrder = cluster.tellings.sorted { a, b in
      (a.article, a.sentence, a.isInferred ? 1 : 0, a.event) < (b.article, b.sentence, b.isInferred ? 1 : 0, b.event)
    }
    var statements: [Timeline.Statement] = []
    for telling in inOrder {
      if let last = statements.last, last.article == telling.article, last.sentence == telling.sentence { continue }
      statements.append(
        Timeline.Statement(
          article: telling.article, sentence: telling.sentence, span: telling.span, time: telling.time,
          mark: mark(of: telling, against: cluster.lead)))
    }
    return statements
  }

  private func mark(of telling: Telling, against lead: Telling) -> Timeline.Statement.Mark {
    if telling.isInferred { return .inferred }
    guard lead.placement.isCompatible(with: telling.placement) else { return .differs }
    return telling.exactness < lead.exactness ? .vague : .states
  }

  // MARK: - Words

  /// The clause as it stands in the text, without a time at its head, cut at a word.
  private func words(of telling: Telling) -> String {
    let article = articles[telling.article]
    let span = withoutLeadingTime(withoutDateline(withAntecedent(telling.span, in: article), in: article), in: article)
    guard span.count > EntryWriter.length else { return article.article[span].flattened }
    let tokens = article.layer.tokens(of: span)
    var end = tokens.lowerBound + 1
    while end < tokens.upperBound, article.tokens[end].span.upper.index - span.lower.index <= EntryWriter.length {
      end += 1
    }
    while end < tokens.upperBound, end - 1 > tokens.lowerBound,
      !article.tokens[end].spaced || !isWord(article.tokens[end - 1])
    {
      end -= 1
    }
    return article.article[Span(span.lower.index, article.tokens[end - 1].span.upper.index)].flattened + "…"
  }

  /// Words of a phrase that a relative clause is about, at most.
  private static let phrase = 8

  /// "which broke on Monday" with what it is about: "the dam, which broke on Monday".
  private func withAntecedent(_ span: Span, in article: AnnotatedArticle) -> Span {
    let grammar = article.layer.language.grammar
    guard let first = article.layer.tokens(of: span).first, let sentence = article.sentence(at: span.lower),
      grammar[article.tokens[first].word].contains(.relative), article.tokens[first].kind == .word
    else { return span }
    let limit = max(article.sentences[sentence].tokens.lowerBound, first - EntryWriter.phrase)
    var start = first
    if start > limit, article.tokens[start - 1].kind == .comma { start -= 1 }
    while start > limit, isWord(article.tokens[start - 1]),
      grammar[article.tokens[start - 1].word].isDisjoint(with: [.coordinator, .subordinator, .auxiliary, .relative])
    {
      start -= 1
    }
    while start < first, grammar[article.tokens[start].word].isDisjoint(with: [.determiner, .possessive]),
      !grammar[article.tokens[start].word].isDisjoint(with: [.preposition, .adverb]) || !isWord(article.tokens[start])
    {
      start += 1
    }
    return Span(article.tokens[start].span.lower, span.upper)
  }

  private func isWord(_ token: Token) -> Bool { token.kind == .word || token.kind == .number }

  /// "KYIV (Reuters) — Police closed …" without its place and agency: who tells it stands beside the entry.
  private func withoutDateline(_ span: Span, in article: AnnotatedArticle) -> Span {
    guard let dateline = article.article.dateline, dateline.overlaps(span), dateline.upper < span.upper else {
      return span
    }
    let rest = article.layer.tokens(of: Span(max(dateline.upper, span.lower), span.upper))
    guard let first = rest.first(where: { isWord(article.tokens[$0]) }) else { return span }
    return Span(article.tokens[first].span.lower, span.upper)
  }

  /// "On Sunday, police closed …" without "On Sunday,": the entry stands at its day already.
  private func withoutLeadingTime(_ span: Span, in article: AnnotatedArticle) -> Span {
    let tokens = article.layer.tokens(of: span)
    let next = article.times.partitioningIndex { $0.span.lower >= span.lower }
    guard next < article.times.count else { return span }
    let time = article.layer.tokens(of: article.times[next].span)
    guard time.lowerBound - tokens.lowerBound <= 1, time.upperBound + 3 < tokens.upperBound else { return span }
    var first = time.upperBound
    // "Sunday's …" is about what was Sunday's.
    guard article.tokens[first].spaced || article.tokens[first].kind == .comma else { return span }
    if article.tokens[first].kind == .comma { first += 1 } else if time.lowerBound > tokens.lowerBound { return span }
    return Span(article.tokens[first].span.lower.index, span.upper.index)
  }
}

extension Substring {
  /// Line ends as spaces: an entry is one line.
  fileprivate var flattened: String { String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? " " : $0 })) }
}
