import SynopticCore

/// Changes some facts of an article: one a sentence at most.
struct Mutator {
  let replacements: Replacements

  /// Every so-manyth sentence is changed.
  private static let step = 3
  /// Sentences of fewer tokens are left alone.
  private static let leastTokens = 8

  func mutations(of article: AnnotatedArticle, _ random: inout Sequence64) -> [Mutation] {
    var found: [Mutation] = []
    for (index, sentence) in article.sentences.enumerated()
    where sentence.tokens.count >= Mutator.leastTokens && random.next(below: Mutator.step) == 0 {
      let options =
        numbers(article, index, &random) + days(article, index, &random) + names(article, index, &random)
      if !options.isEmpty { found.append(options[random.next(below: options.count)]) }
    }
    return found
  }

  /// Numbers in figures that are no part of a time or name.
  private func numbers(_ article: AnnotatedArticle, _ sentence: Int, _ random: inout Sequence64) -> [Mutation] {
    article.sentences[sentence].tokens.compactMap { token in
      let span = article.tokens[token].span
      guard article.tokens[token].kind == .number, let value = Int(article.article[span]), value > 0,
        !article.times.contains(where: { $0.span.overlaps(span) }),
        !article.mentions.contains(where: { $0.span.overlaps(span) })
      else { return nil }
      return Mutation(sentence: sentence, span: span, words: "\(2 * value + 1 + random.next(below: 7))", kind: .number)
    }
  }

  private func days(_ article: AnnotatedArticle, _ sentence: Int, _ random: inout Sequence64) -> [Mutation] {
    article.times.filter { $0.isDay && article.sentences[sentence].span.contains($0.span) }.compactMap { time in
      replacements.day(unlike: String(article.article[time.span]), rule: time.rule, &random).map {
        Mutation(sentence: sentence, span: time.span, words: $0, kind: .date)
      }
    }
  }

  /// Names of people, places and organisations.
  private func names(_ article: AnnotatedArticle, _ sentence: Int, _ random: inout Sequence64) -> [Mutation] {
    article.mentions.filter {
      $0.form == .name && [.person, .place, .organisation].contains($0.type)
        && article.sentences[sentence].span.contains($0.span)
    }.compactMap { mention in
      replacements.name(mention.type, notIn: article.article.text, &random).map {
        Mutation(sentence: sentence, span: mention.span, words: $0, kind: mention.type == .place ? .place : .name)
      }
    }
  }
}
