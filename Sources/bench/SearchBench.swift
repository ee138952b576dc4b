import SynopticCore

/// A query typed letter by letter over 10 MB of open text.
struct SearchBench {
  let corpus: Corpus

  func run() throws {
    let articles = corpus.texts(20, words: 10_000_000 / 20 / 6).map { Article(text: $0) }
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    let table = Table("Search over \(bytes / 1_000_000) MB in \(articles.count) articles")
    var index = SearchIndex(articles)
    table.line("index", milliseconds: (0..<5).map { _ in seconds { index = SearchIndex(articles) } })
    for typed in ["president", "the minister said"] {
      let times = try typed.indices.map { end in
        try (0..<3).map { _ in
          try seconds { _ = try index.search(SearchQuery(text: String(typed[...end]))) }
        }.median
      }
      table.line("'\(typed)', a key press", milliseconds: times)
    }
  }
}
