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
    let what = MarkdownText.escape(entry.what)
    return [when, entry.planned ? "*planned:* \(what)" : what] + story.articles.indices.map { cell(entry, $0) }
  }

  private mutating func cell(_ entry: Timeline.Entry, _ article: Int) -> String {
    let told = entry.statements.filter { $0.article == article }
    return told.isEmpty ? "·" : told.map { telling($0) }.joined(separator: " ")
  }

  /// `● “on Thursday”[^a3]`
  private mutating func telling(_ statement: Timeline.Statement) -> String {
    let annotated = story.articles[statement.article]
    let words = statement.time.map { "“\(MarkdownText.escape(annotated.article[annotated.times[$0].span]))”" } ?? ""
    let reference = statement.sentence.map { footnotes.reference(statement.article, $0) } ?? ""
    // The space keeps `!` and a footnote from being an image.
    return words + reference == ""
      ? Wording.mark(statement.mark) : "\(Wording.mark(statement.mark)) \(words)\(reference)"
  }

  private func legend(_ entries: [Timeline.Entry]) -> String {
    let marks = Timeline.Statement.Mark.allCases.map { "\(Wording.mark($0)) \(Wording.meaning(of: $0))" }
    let isRelative = entries.contains { if case .relative = $0.placement { true } else { false } }
    return (marks + (isRelative ? ["D the day of the report, unknown"] : [])).joined(separator: " · ")
  }
}
