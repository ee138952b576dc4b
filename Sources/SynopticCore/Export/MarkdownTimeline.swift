extension MarkdownDocument {
  /// A row per entry, a column per source with its mark, its words for the time and the sentence.
  mutating func addTimeline() {
    addHeading(2, "Timeline")
    let entries = story.timeline.entries.enumerated().filter { index, entry in
      request.includes(item: index, restingOn: statements(of: entry))
    }.map(\.element)
    guard !entries.isEmpty else { return add("No happening was found.") }
    var table = MarkdownTable(["When", "What"] + story.articles.indices.map(label))
    for entry in entries { table.add(row(entry)) }
    add(table)
    add(legend(entries))
  }

  private func statements(of entry: Timeline.Entry) -> [Statement] {
    entry.statements.compactMap(\.place)
  }

  private mutating func row(_ entry: Timeline.Entry) -> [String] {
    let weekday = entry.statements.first.flatMap { story.days[$0.article].weekday }
    let when = Wording.time(entry.placement, reportWeekday: weekday)
    let what = MarkdownText.escape(Wording.what(entry, in: story))
    return [when, entry.planned ? "*planned:* \(what)" : what] + story.articles.indices.map { cell(entry, $0) }
  }

  private mutating func cell(_ entry: Timeline.Entry, _ article: Int) -> String {
    let told = entry.statements.filter { $0.article == article }
    return told.isEmpty ? "·" : told.map { telling($0, of: entry.kind) }.joined(separator: " ")
  }

  /// `● “on Thursday”[^a3]`
  private mutating func telling(_ statement: Timeline.Statement, of kind: Timeline.Entry.Kind) -> String {
    let annotated = story.articles[statement.article]
    let mark = Wording.mark(statement.mark, of: kind)
    let words = statement.time.map { "“\(MarkdownText.escape(annotated.article[annotated.times[$0].span]))”" } ?? ""
    let sentence = statement.sentence ?? headline(statement.article)
    let reference = sentence.map { footnotes.reference(statement.article, $0) } ?? ""
    // The space keeps `!` and a footnote from being an image.
    return words + reference == "" ? mark : "\(mark) \(words)\(reference)"
  }

  /// The sentence an article is titled with, where its text has one.
  private func headline(_ article: Int) -> Int? {
    let annotated = story.articles[article]
    return annotated.sentences.firstIndex { annotated.article.blocks[$0.block].kind == .title }
  }

  private func legend(_ entries: [Timeline.Entry]) -> String {
    let isRelative = entries.contains { if case .relative = $0.placement { true } else { false } }
    return (Wording.legend(of: entries) + (isRelative ? ["D the day of the report, unknown"] : [])).joined(
      separator: " · ")
  }
}
