extension MarkdownDocument {
  /// Two to four sources side by side in a table, more below each other.
  ///
  /// Markdown has no columns, and a table is the only form that every renderer shows side by side. A row holds the
  /// blocks that stand at the same place of each text; it does not say that they tell the same, and the file says so.
  /// Cells of more than four columns are too narrow to read.
  mutating func addColumns() {
    let shown = story.articles.indices.filter { !blocks(of: $0).isEmpty }
    guard (2...4).contains(shown.count) else {
      addHeading(2, "Texts")
      return addTexts(headingLevel: 3)
    }
    addHeading(2, "Side by side")
    add("Each column follows its own text; a row does not mean that its cells tell the same.")
    var table = MarkdownTable(shown.map(label))
    let columns = shown.map { article in blocks(of: article).map { cell($0, in: article) } }
    for row in 0..<(columns.map(\.count).max() ?? 0) {
      table.add(columns.map { $0.indices.contains(row) ? $0[row] : "" })
    }
    add(table)
  }

  /// The texts below each other.
  mutating func addTexts(headingLevel: Int) {
    for article in story.articles.indices {
      let blocks = blocks(of: article)
      guard !blocks.isEmpty else { continue }
      addHeading(headingLevel, label(article))
      addDescription(of: story.articles[article].article)
      for block in blocks { add(paragraph(block, in: article, headingLevel: headingLevel + 1)) }
    }
  }

  /// Byline, section and address, as far as they are known.
  private mutating func addDescription(of article: Article) {
    let filed = article.section.isEmpty ? nil : article.section.joined(separator: " / ")
    let facts = [
      article.byline.map { MarkdownText.escape($0) }, filed.map { MarkdownText.escape($0) },
      article.url.map { MarkdownText.link($0) },
    ]
    let line = facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    if !line.isEmpty { add(line) }
  }

  /// The blocks to show and their escaped words: the chosen sentences of each, or all of it.
  private func blocks(of article: Int) -> [(block: Int, words: String)] {
    let annotated = story.articles[article]
    guard let selection = request.selection else {
      return annotated.article.blocks.enumerated().map { ($0, MarkdownText.escape(annotated.article[$1.span])) }
        .filter { !$0.1.isEmpty }
    }
    var chosen: [(block: Int, words: String)] = []
    var last: Int?
    for index in (selection.sentences[article] ?? []).sorted() where annotated.sentences.indices.contains(index) {
      let sentence = annotated.sentences[index]
      let words = MarkdownText.escape(annotated.article[sentence.span])
      if let previous = last, chosen.last?.block == sentence.block {
        chosen[chosen.count - 1].words += (previous + 1 == index ? " " : " … ") + words
      } else {
        chosen.append((sentence.block, words))
      }
      last = index
    }
    return chosen
  }

  private func paragraph(_ shown: (block: Int, words: String), in article: Int, headingLevel: Int) -> String {
    let place = footnotes.places[article][shown.block]
    return switch story.articles[article].article.blocks[shown.block].kind {
    case .title: "**\(shown.words)**"
    case .subheading: String(repeating: "#", count: headingLevel) + " " + shown.words
    case .caption: "*Caption:* \(shown.words)"
    case .listItem: "- \(place) \(shown.words)"
    case .quotation: "> \(place) \(shown.words)"
    case .paragraph: "\(place) \(shown.words)"
    }
  }

  private func cell(_ shown: (block: Int, words: String), in article: Int) -> String {
    let place = footnotes.places[article][shown.block]
    return switch story.articles[article].article.blocks[shown.block].kind {
    case .title, .subheading: "**\(shown.words)**"
    case .caption: "*Caption:* \(shown.words)"
    case .listItem: "\(place) • \(shown.words)"
    case .quotation, .paragraph: "\(place) \(shown.words)"
    }
  }
}
