/// Finds the statements with content that no other article tells.
struct OnlyHereFinder {
  let articles: [AnnotatedArticle]

  /// Words that carry meaning, and how rare a word has to be for it.
  private static let leastWords = 3
  private static let rarity: Float = 3

  /// In reading order.
  func only(in story: StoryTerms, _ alignments: [Alignment]) -> [Statement] {
    var told: Set<Statement> = []
    for alignment in alignments where alignment.score >= SentenceAligner.shared {
      told.insert(alignment.a)
      told.insert(alignment.b)
    }
    return story.statements.filter { !told.contains($0.statement) && hasContent($0, in: story) }.map(\.statement)
  }

  /// It is no heading, and holds a number, name, day or quotation, or words enough.
  private func hasContent(_ terms: StatementTerms, in story: StoryTerms) -> Bool {
    let article = articles[terms.statement.article]
    let sentence = article.sentences[terms.statement.sentence]
    guard article.article.blocks[sentence.block].kind != .subheading else { return false }
    let words = terms.terms.filter { story.entries[Int($0)].rarity >= OnlyHereFinder.rarity }.count
    let hasFact =
      !terms.quantities.isEmpty || !terms.entities.isEmpty || !terms.days.isEmpty
      || article.quotations(near: sentence.span).contains { $0.content[0].overlaps(sentence.span) }
    return words >= (hasFact ? OnlyHereFinder.leastWords : 2 * OnlyHereFinder.leastWords)
  }
}
