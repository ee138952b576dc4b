/// The sentences an export rests on, each defined once at its end: `[^a3]` is the third sentence of source A.
struct Footnotes {
  private let story: Comparison
  /// Per article, per block.
  let places: [[String]]
  private var used: Set<Statement> = []

  init(_ story: Comparison) {
    self.story = story
    places = story.articles.map { Wording.places(in: $0.article) }
  }

  /// `A Press TV`, escaped.
  func source(_ article: Int) -> String {
    let name = MarkdownText.escape(story.articles[article].article.source.name)
    return [Comparison.letter(article), name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The reference to put behind a line; the sentence is defined at the end because of it.
  mutating func reference(_ article: Int, _ sentence: Int) -> String {
    let statement = Statement(article: article, sentence: sentence)
    used.insert(statement)
    return "[^\(label(statement))]"
  }

  mutating func reference(_ statement: Statement) -> String { reference(statement.article, statement.sentence) }

  /// The reference for the sentence a span starts in; empty where the article has no sentences.
  mutating func reference(_ article: Int, at offset: TextOffset) -> String {
    story.articles[article].sentence(at: offset).map { reference(article, $0) } ?? ""
  }

  /// The definitions of all sentences referred to, in the order of the texts.
  var definitions: [String] { used.sorted().map(definition) }

  private func definition(_ statement: Statement) -> String {
    let annotated = story.articles[statement.article]
    let sentence = annotated.sentences[statement.sentence]
    let paragraph = places[statement.article][sentence.block]
    let words = MarkdownText.escape(annotated.article[sentence.span])
    return "[^\(label(statement))]: \(source(statement.article)), \(paragraph): “\(words)”"
  }

  private func label(_ statement: Statement) -> String {
    "\(Comparison.letter(statement.article).lowercased())\(statement.sentence + 1)"
  }
}
