import ArgumentParser
import SynopticCore
import SynopticFiles

/// What every command that reads articles takes.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: "Files, folders, or '-' for standard input; none: the bundled story.", completion: .file())
  var sources: [String] = []

  @Option(name: .customLong("source"), help: "The outlet of articles that do not name theirs.")
  var outlet: String?

  @Option(help: "The publication day (yyyy-mm-dd) of articles that do not state theirs.")
  var date: CalendarDay?

  @Option(help: "The title of articles that have none.")
  var title: String?

  @Option(
    help:
      "The language all articles are in (the name of a folder in Resources/languages); told from each text when not given."
  )
  var language: String?

  /// What holds for articles that do not state it themselves.
  var fallback: StatedMetadata {
    StatedMetadata(
      title: title.flatMap { Correction.words($0) }, source: outlet.flatMap { Correction.words($0) },
      publication: date.map { Publication(day: $0, origin: .given) })
  }

  /// The stories of all sources, or the bundled one; failures are named on standard error.
  /// - Throws: `ExitCode` when nothing could be read.
  func load(by rules: ImportRules, from resources: ResourceFolder) throws -> LoadedSources {
    let named = sources.isEmpty ? resources.sampleStory() : sources
    let (stories, failures) = SourceReader(rules: rules, fallback: fallback).read(named)
    StandardError.report(failures)
    for story in stories where story.unknownLines > 0 {
      let lines = Wording.count(story.unknownLines, "line is", "lines are")
      StandardError.report(["\(story.correctionsPath?.visible ?? ""): \(lines) not understood, and kept"])
    }
    guard !stories.isEmpty else { throw ExitCode(1) }
    // The bundled story is not the reader's to write beside.
    let own =
      sources.isEmpty
      ? stories.map { LoadedStory(name: $0.name, articles: $0.articles, paths: $0.paths) } : stories
    return LoadedSources(stories: own, failures: failures)
  }
}

/// What the sources held.
struct LoadedSources {
  /// At least one.
  let stories: [LoadedStory]
  /// What could not be read, and why.
  let failures: [String]

  /// One line for the reader who sees the rest; nil when nothing failed.
  var notice: String? {
    failures.first.map { failures.count == 1 ? "left out: \($0)" : "\(failures.count) sources left out; \($0)" }
  }

  /// - Throws: `ExitCode` when a source failed, for after the rest was done.
  func checkComplete() throws {
    if !failures.isEmpty { throw ExitCode(1) }
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
