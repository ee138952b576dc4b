import SynopticCore

/// Whether every stage takes time in proportion to the text, however hostile: articles of one thing repeated.
///
/// Each stage is timed on a quarter of a text, on half of it and on the whole. A stage is not linear when both doublings of
/// the text take it more than 2.7 times as long; the square of the length would take four times, twice. One such step
/// alone is something that only the longer text holds, like a name that is found there.
struct LinearBench {
  let pipeline: Pipeline

  private static let megabytes = 10
  private static let allowed = 2.7
  /// Times below this, in seconds, say nothing.
  private static let noticeable = 0.15

  private static let pieces: [(name: String, text: String)] = [
    ("a word", "word "), ("a capital", "Word "), ("quotes", "\""), ("opening quotes", "“ "), ("apostrophes", "'"),
    ("digits", "7"), ("numbers", "2020 "), ("capitals", "A"), ("single capitals", "A. "), ("brackets", "("),
    ("newlines", "\n"), ("short lines", "Word\n"), ("full stops", ". "), ("names", "George Bush and "),
    ("verbs and times", "they walked in May and they left, "), ("weekdays", "Monday "), ("dates", "1 January 2020 "),
    ("cues", "he said that "), ("list items", "- a\n"),
    ("sentences", "\"Bush left on Monday,\" he said. "), ("open quotations", "\"He left.\n\n"),
    ("marks", "e" + String(repeating: "\u{301}", count: 20)),
  ]

  /// - Returns: whether everything is linear.
  func run() -> Bool {
    let table = Table(
      "\(LinearBench.megabytes) MB of one thing repeated: seconds, and how much more than for half and a quarter of it")
    var isLinear = true
    for piece in LinearBench.pieces {
      let sizes = [4, 2, 1].map { times(of: piece.text, bytes: LinearBench.megabytes * 1_000_000 / $0) }
      let results = sizes[2].indices.map { stage in
        let seconds = sizes.map { $0[stage].seconds }
        let steps = zip(seconds, seconds.dropFirst()).map { $1 / max($0, LinearBench.noticeable) }
        let isFine = steps.contains { $0 <= LinearBench.allowed }
        isLinear = isLinear && isFine
        let growth = steps.reversed().map { "×" + format($0) }.joined(separator: " ")
        return "\(sizes[2][stage].stage) \(format(seconds[2])) \(growth)\(isFine ? "" : " NOT LINEAR")"
      }
      table.line(piece.name, results.joined(separator: "  "))
    }
    return isLinear
  }

  /// What each stage takes for a text of so many bytes.
  private func times(of piece: String, bytes: Int) -> [(stage: String, seconds: Double)] {
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    var results: [(stage: String, seconds: Double)] = []
    let file = ImportedFile(name: "a.txt", bytes: Array(text.utf8))
    results.append(("import", processorSeconds { _ = try? pipeline.articles(from: file) }))
    let article = Article(text: text)
    var story = pipeline.read([])
    results.append(("analysis", processorSeconds { story = pipeline.read([article]) }))
    let pair = pipeline.compare([story.articles[0], story.articles[0]])
    results.append(("statements", processorSeconds { _ = pipeline.comparingStatements(of: pair) }))
    let query = SearchQuery(text: String(piece.prefix(2)))
    results.append(("search", processorSeconds { _ = try? SearchIndex([article]).search(query) }))
    for exporter in Exporters.all {
      results.append((exporter.name, processorSeconds { _ = exporter.export(story, ExportRequest(view: .report)) }))
    }
    return results
  }
}
