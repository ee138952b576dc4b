import ArgumentParser
import SynopticCore
import SynopticFiles

/// `synoptic analyze`: JSON Lines in, JSON Lines out, one article a line, in the same order.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Analyse articles given as JSON Lines.",
    discussion: """
      Reads one object a line, {"id", "text", "title"?, "source"?, "date"?, "url"?, "language"?}, and writes one a line, \
      in the same order: {"id", "text", "language", "sentences", "entities", "times", "attributions", "events"}. \
      Offsets count Unicode scalars of "text", ends excluded. A line that cannot be read gives {"line", "error"}, and \
      the exit status is then 1.
      """)

  @Argument(help: "The file to read; '-' is standard input.", completion: .file())
  var file = "-"

  @Option(name: .shortAndLong, help: "How many articles to work on at once; all cores when not given.")
  var jobs: Int?

  func validate() throws {
    guard (1...1024).contains(jobs ?? 1) else { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func run() throws {
    let pipeline = try ResourceFolder.locate().pipeline()
    try JSONLines(file: file, jobs: jobs).process { (line) throws(LineError) in
      try AnalyzeLine.process(line, with: pipeline)
    }
  }
}
