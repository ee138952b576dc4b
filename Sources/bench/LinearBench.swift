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

  /// One thing that is repeated, and what closes it as often behind all of them.
  private struct Piece {
    let name: String
    let text: String
    let closing: String

    init(_ name: String, _ text: String, closing: String = "") {
      self.name = name
      self.text = text
      self.closing = closing
    }

    func text(bytes: Int) -> String {
      let count = bytes / (text.utf8.count + closing.utf8.count)
      return String(repeating: text, count: count) + String(repeating: closing, count: count)
    }
  }

  private static let pieces = [
    Piece("a word", "word "), Piece("a capital", "Word "), Piece("quotes", "\""), Piece("opening quotes", "“ "),
    Piece("apostrophes", "'"),
    Piece("digits", "7"), Piece("numbers", "2020 "), Piece("capitals", "A"), Piece("single capitals", "A. "),
    Piece("brackets", "("),
    Piece("newlines", "\n"), Piece("short lines", "Word\n"), Piece("full stops", ". "),
    Piece("names", "George Bush and "),
    Piece("verbs and times", "they walked in May and they left, "), Piece("weekdays", "Monday "),
    Piece("dates", "1 January 2020 "),
    Piece("cues", "he said that "), Piece("list items", "- a\n"),
    Piece("sentences", "\"Bush left on Monday,\" he said. "), Piece("open quotations", "\"He left.\n\n"),
    Piece("marks", "e" + String(repeating: "\u{301}", count: 20)),
    Piece("emoticons", " :)"), Piece("forms of be", "is "), Piece("places", "Rome, Italy, "),
    Piece("pictures in pictures", "![", closing: "](a)"), Piece("emphasis", "*a "),
    Piece("brackets in brackets", "[(", closing: ")]"),
  ]

  /// - Returns: whether everything is linear.
  func run() -> Bool {
    let table = Table(
      "\(LinearBench.megabytes) MB of one thing repeated: seconds, and how much more than for half and a quarter of it")
    var isLinear = true
    for piece in LinearBench.pieces {
      let sizes = [4, 2, 1].map { times(of: piece, bytes: LinearBench.megabytes * 1_000_000 / $0) }
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
  private func times(of piece: Piece, bytes: Int) -> [(stage: String, seconds: Double)] {
    let text = piece.text(bytes: bytes)
    var results: [(stage: String, seconds: Double)] = []
    for kind in ["txt", "md"] {
      let file = ImportedFile(name: "a.\(kind)", bytes: Array(text.utf8))
      results.append((kind, processorSeconds { _ = try? pipeline.articles(from: file) }))
    }
    let article = Article(text: text)
    var story = pipeline.read([])
    results.append(("analysis", processorSeconds { story = pipeline.read([article]) }))
    let pair = pipeline.compare([story.articles[0], story.articles[0]])
    results.append(("statements", processorSeconds { _ = pipeline.comparingStatements(of: pair) }))
    let query = SearchQuery(text: String(piece.text.prefix(2)))
    results.append(("search", processorSeconds { _ = try? SearchIndex([article]).search(query) }))
    for exporter in Exporters.all {
      results.append((exporter.name, processorSeconds { _ = exporter.export(story, ExportRequest(view: .report)) }))
    }
    return results
  }
}
