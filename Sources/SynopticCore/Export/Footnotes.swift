/// The sentences an export rests on, each defined once at its end: `[^a3]` is the third sentence of source A.
struct Footnotes {
  private struct Place: Hashable, Comparable {
    let article: Int
    let sentence: Int
    static func < (a: Place, b: Place) -> Bool { (a.article, a.sentence) < (b.article, b.sentence) }
  }
  private let story: Comparison
  /// Per article, per block.
  let places: [[String]]
  private var used: Set<Place> = []

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
    let place = Place(article: article, sentence: sentence)
    used.insert(place)
    return "[^\(label(place))]"
  }

  /// The reference for the sentence a span starts in; empty where the article has no sentences.
  mutating func reference(_ article: Int, at offset: TextOffset) -> String {
    story.articles[article].sentence(at: offset).map { reference(article, $0) } ?? ""
  }

  /// The definitions of all sentences referred to, in the order of the texts.
  var definitions: [String] { used.sorted().map(definition) }

  private func definition(_ place: Place) -> String {
    let annotated = story.articles[place.article]
    let sentence = annotated.sentences[place.sentence]
    let paragraph = places[place.article][sentence.block]
    let words = MarkdownText.escape(annotated.article[sentence.span])
    return "[^\(label(place))]: \(source(place.article)), \(paragraph): “\(words)”"
  }

  private func label(_ place: Place) -> String {
    "\(Comparison.letter(place.article).lowercased())\(place.sentence + 1)"
  }
}
