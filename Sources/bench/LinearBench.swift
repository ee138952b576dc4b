import SynopticCore

/// Whether every stage takes time in proportion to the text, however hostile: articles of one thing repeated.
///
/// Each stage is timed on a text and on one four times as long. A stage that takes more than seven times as long for it
/// is not linear; the square of the length would take sixteen times.
struct LinearBench {
  let pipeline: Pipeline

  private static let megabytes = 10
  private static let factor = 4
  private static let allowed = 7.0
  /// Times below this, in seconds, say nothing.
  private static let noticeable = 0.3

  private static let pieces: [(name: String, text: String)] = [
    ("a word", "word "), ("a capital", "Word "), ("quotes", "\""), ("opening quotes", "“ "), ("apostrophes", "'"),
    ("digits", "7"), ("numbers", "2020 "), ("capitals", "A"), ("single capitals", "A. "), ("brackets", "("),
    ("newlines", "\n"), ("short lines", "Word\n"), ("full stops", ". "), ("names", "George Bush and "),
    ("weekdays", "Monday "), ("dates", "1 January 2020 "), ("cues", "he said that "), ("list items", "- a\n"),
    ("sentences", "\"Bush left on Monday,\" he said. "), ("open quotations", "\"He left.\n\n"),
    ("marks", "e" + String(repeating: "\u{301}", count: 20)),
  ]

  /// - Returns: whether everything is linear.
  func run() -> Bool {
    let table = Table(
      "\(LinearBench.megabytes) MB of one thing repeated: seconds, and how much more than a quarter of it")
    var isLinear = true
    for piece in LinearBench.pieces {
      let bytes = LinearBench.megabytes * 1_000_000
      let short = times(of: piece.text, bytes: bytes / LinearBench.factor)
      let long = times(of: piece.text, bytes: bytes)
      let results = zip(short, long).map { short, long in
        let ratio = long.seconds / max(short.seconds, LinearBench.noticeable / Double(LinearBench.factor))
        let isFine = ratio <= LinearBench.allowed || long.seconds < LinearBench.noticeable
        isLinear = isLinear && isFine
        return "\(long.stage) \(format(long.seconds)) ×\(format(ratio))\(isFine ? "" : " NOT LINEAR")"
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
