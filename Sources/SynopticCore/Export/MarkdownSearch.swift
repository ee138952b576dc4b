extension MarkdownDocument {
  /// A concordance: per source a row per hit, with the words before and after it.
  mutating func addSearch() {
    guard let query = request.query, !query.text.isEmpty else { return add("There is nothing to search for.") }
    addHeading(2, "Search: “\(MarkdownText.escape(query.text))”")
    do {
      add(try SearchIndex(story.articles.map(\.article)).search(query))
    } catch {
      add("Not searched: \(MarkdownText.escape(error.message)).")
    }
  }

  private mutating func add(_ result: SearchResult) {
    let chosen = result.hits.enumerated().filter { index, hit in
      request.includes(item: index, restingOn: [story.statement(of: hit.article, at: hit.span)].compactMap(\.self))
    }.map(\.element)
    let sources = Wording.count(Set(chosen.map(\.article)).count, "source", "sources")
    add("\(Wording.count(chosen.count, "hit", "hits")) in \(sources)" + (result.isComplete ? "" : ", and more"))
    for article in story.articles.indices {
      let hits = chosen.filter { $0.article == article }
      if !hits.isEmpty { add(hits, in: article) }
    }
  }

  private mutating func add(_ hits: [SearchHit], in article: Int) {
    addHeading(3, label(article))
    var table = MarkdownTable(["", "before", "match", "after"])
    for hit in hits {
      guard let context = HitContext(hit.span, in: story.articles[article]) else { continue }
      let block = story.articles[article].sentences[context.sentence].block
      let place = footnotes.places[article][block] + footnotes.reference(article, context.sentence)
      let match = MarkdownText.escape(context.match)
      table.add([place, MarkdownText.escape(context.before), "**\(match)**", MarkdownText.escape(context.after)])
    }
    add(table)
  }
}
