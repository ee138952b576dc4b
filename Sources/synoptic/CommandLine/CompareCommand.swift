import ArgumentParser
import SynopticCore
import SynopticFiles

/// `synoptic compare SOURCE…`: what the articles of a story say about the same things.
struct CompareCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, json }
  enum Condition: String, ExpressibleByArgument, CaseIterable { case conflict }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Write what several articles say about the same things, and where they differ.")

  @OptionGroup var options: SourceOptions

  @Option(help: "A file of articles as JSON Lines, as 'analyze' reads them, in place of sources.", completion: .file())
  var articles: String?

  @Option(help: "How to write it.")
  var format = Format.markdown

  @Option(help: "Leave with status 3 when there is such a difference.")
  var failOn: Condition?

  func validate() throws {
    guard articles == nil || options.sources.isEmpty else {
      throw ValidationError("--articles and sources cannot be named together.")
    }
  }

  func run() throws {
    let resources = try ResourceFolder.locate()
    let pipeline = try resources.pipeline(language: options.language)
    let analyzer = StoryAnalyzer(pipeline: pipeline)
    if let articles {
      let request = try ComparisonRequest(lines: JSONLines(file: articles, jobs: nil).all())
      guard let story = analyzer.comparison(of: request.articles) else { return }
      try write([pipeline.comparingStatements(of: story)]) { request.record(of: $0) }
    } else {
      let loaded = try options.load(by: pipeline.importRules, from: resources)
      let stories = loaded.stories.compactMap { analyzer.comparison(of: $0) }
      try write(stories.map(pipeline.comparingStatements), record: \.record)
      try loaded.checkComplete()
    }
  }

  private func write(_ stories: [Comparison], record: (Comparison) -> [UInt8]) throws {
    for story in stories {
      StandardOutput.write(format == .json ? record(story) : Array(MarkdownComparison.text(of: story).utf8))
    }
    let hasConflict = stories.contains {
      $0.statements.discrepancies.contains { $0.verdict == .conflict && !$0.isSettled }
    }
    if failOn == .conflict, hasConflict { throw ExitCode(3) }
  }
}
