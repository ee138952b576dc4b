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

  /// The telling whose words stand for the entry: among those that tell its time as exactly as any, one that shows it,
  /// and names who it is about, and then the best.
  private func wordiest(_ cluster: TellingCluster) -> Telling {
    let lead = cluster.lead
    let dated = cluster.tellings.filter {
      !$0.isInferred && $0.granularity == lead.granularity && $0.placement.isCompatible(with: lead.placement)
    }
    return (dated.isEmpty ? cluster.tellings : dated).min { a, b in
      (flaws(a), b.worth, a.id, a.event) < (flaws(b), a.worth, b.id, b.event)
    }!
  }

  /// 2 where its words would be cut before its time, 1 where they do not tell who it is about, or tell it aside.
  private func flaws(_ telling: Telling) -> Int {
    let article = articles[telling.article]
    let end = telling.time.map { article.times[$0].span.upper } ?? telling.span.lower
    return (end.index - telling.span.lower.index > EntryWriter.length ? 2 : 0)
      + (lacksSubject(telling.span, in: article) || isRelative(telling.span, in: article) ? 1 : 0)
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
    return telling.granularity < lead.granularity ? .vague : .states
  }

  // MARK: - Words

  /// The clause in the words of the text, without a time at its head, cut at a word.
  private func words(of telling: Telling) -> String {
    let article = articles[telling.article]
    let whole = withClosingQuote(withIntroduction(withAntecedent(telling.span, in: article), in: article), in: article)
    let span = withoutLeadingTime(withoutDateline(whole, in: article), in: article)
    guard span.count > EntryWriter.length else { return capitalised(span, in: article) }
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
    return capitalised(Span(span.lower.index, article.tokens[end - 1].span.upper.index), in: article) + "…"
  }

  /// The words on one line, as a sentence begins.
  private func capitalised(_ span: Span, in article: AnnotatedArticle) -> String {
    let words = article.article[span].flattened
    guard let first = article.layer.tokens(of: span).first, article.tokens[first].shape == .lower,
      article.tokens[first].span.lower == span.lower
    else { return words }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Words of a phrase that a relative clause is about, at most.
  private static let phrase = 8

  /// "which broke on Monday" with what it is about: "the dam, which broke on Monday".
  private func withAntecedent(_ span: Span, in article: AnnotatedArticle) -> Span {
    let grammar = article.layer.language.grammar
    guard isRelative(span, in: article), let first = article.layer.tokens(of: span).first,
      let sentence = article.sentence(at: span.lower)
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

  private func isRelative(_ span: Span, in article: AnnotatedArticle) -> Bool {
    article.layer.tokens(of: span).first.map {
      article.tokens[$0].kind == .word
        && article.layer.language.grammar[article.tokens[$0].word].contains(.relative)
    } ?? false
  }

  /// Bytes before a clause that are shown with it, at most.
  private static let introduction = 60

  /// "he was close to a decision" with what tells who: "Ann said he was close to a decision".
  private func withIntroduction(_ span: Span, in article: AnnotatedArticle) -> Span {
    guard lacksSubject(span, in: article), let sentence = article.sentence(at: span.lower) else { return span }
    let start = article.sentences[sentence].span.lower
    return span.lower.index - start.index <= EntryWriter.introduction ? Span(min(start, span.lower), span.upper) : span
  }

  /// It opens with a pronoun, or behind one: "he was", "have decided".
  private func lacksSubject(_ span: Span, in article: AnnotatedArticle) -> Bool {
    guard let first = article.layer.tokens(of: span).first, let sentence = article.sentence(at: span.lower) else {
      return false
    }
    let grammar = article.layer.language.grammar
    let start = article.sentences[sentence].tokens.lowerBound
    return grammar[article.tokens[first].word].contains(.subject)
      || first > start && !grammar[article.tokens[first - 1].word].isDisjoint(with: .auxiliary.union(.subject))
  }

  /// With the rest of a quotation that opens in it; without its mark where the quotation goes on behind the sentence.
  private func withClosingQuote(_ span: Span, in article: AnnotatedArticle) -> Span {
    let tokens = article.layer.tokens(of: span)
    guard !tokens.count(where: { article.tokens[$0].kind == .quote }).isMultiple(of: 2),
      let sentence = article.sentence(at: span.lower)
    else { return span }
    let rest = tokens.upperBound..<max(tokens.upperBound, article.sentences[sentence].tokens.upperBound)
    if let close = rest.first(where: { article.tokens[$0].kind == .quote }) {
      return Span(span.lower, article.tokens[close].span.upper)
    }
    let opens = tokens.count > 1 && article.tokens[tokens.lowerBound].kind == .quote
    return opens ? Span(article.tokens[tokens.lowerBound + 1].span.lower, span.upper) : span
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
