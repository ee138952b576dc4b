import FoundationEssentials
import SynopticCore
import SynopticFiles
import TestSupport
import Testing

@testable import SynopticReader

/// The README shows what the program does today: its pictures are drawn, its key table and example read off the code.
/// `SYNOPTIC_RECORD=1` writes them again.
@Suite(.serialized) struct ReadmeTests {
  @Test(arguments: [("picture", ""), ("timeline", "T")])
  func showsWhatTheProgramDraws(section: String, keys: String) throws {
    let name = section == "picture" ? "picture: drawn by the program; recorded by the tests" : "picture: timeline"
    let screen = try draw(keys).joined(separator: "\n")
    try expect("```text\n\(screen)\n```", in: name, endedBy: "end of picture")
  }

  @Test func listsEveryKey() throws {
    let themes = Commands.themes.map { theme in
      let rows = theme.commands.map { "| \(keys(of: $0)) | `:\($0.name)` | \($0.help) |" }
      return "**\(theme.title)**\n\n| keys | command | |\n|---|---|---|\n" + rows.joined(separator: "\n")
    }
    try expect(themes.joined(separator: "\n\n"), in: "keys", endedBy: "end of keys")
  }

  @Test func exampleIsCompiled() throws {
    let source = try String(
      contentsOf: URL(filePath: #filePath.replacing("ReadmeTests", with: "ReadmeExample")), encoding: .utf8)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "// example"))
    let end = try #require(lines.firstIndex(of: "// end of example"))
    let code = (lines[..<start].filter { $0.hasPrefix("import") } + [""] + lines[(start + 1)..<end]).joined(
      separator: "\n")
    try expect("```swift\n\(code)\n```", in: "example", endedBy: "end of example")
    let entries = try whoReportsWhat(Fixtures.resources.sampleStory())
    #expect(entries.contains { $0.hasSuffix("A C") })
  }

  /// The screen after some keys on the bundled story, analysed as the program does it.
  private func draw(_ keys: String) throws -> [String] {
    let loaded = SourceReader(rules: Fixtures.pipeline.importRules).read(Fixtures.resources.sampleStory())
    let story = try #require(loaded.stories.first)
    let sources = zip(story.articles, story.paths).map { Story.Source(article: $0, path: $1) }
    let size = Size(columns: 100, rows: 30)
    var session = Session(stories: [Story(title: story.name, sources: sources)], size: size)
    for case .analyze(let generation, let articles, _) in session.start() {
      let analysed = Fixtures.pipeline.read(articles)
      _ = session.handle([.result(.analyzed(generation: generation, analysed))])
      let compared = Fixtures.pipeline.comparingStatements(of: analysed)
      _ = session.handle([
        .result(.statementsCompared(generation: generation, compared.statements, Contrasts(compared)))
      ])
    }
    _ = session.render(size)
    _ = session.handle(Key.keys(in: keys)!.map(Input.key))
    return session.render(size).lines
  }

  private func keys(of command: Command) -> String {
    guard !command.keys.isEmpty else { return " " }
    return command.keys.map { "`\($0.label == "|" ? "\\|" : $0.label)`" }.joined(separator: " ")
  }

  private func expect(_ text: String, in name: String, endedBy end: String) throws {
    let file = URL(filePath: Fixtures.root + "/README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let opening = try #require(readme.firstRange(of: "<!-- \(name) -->\n"))
    let rest = readme[opening.upperBound...]
    let closing = try #require(rest.firstRange(of: "\n<!-- \(end) -->"))
    if ProcessInfo.processInfo.environment["SYNOPTIC_RECORD"] == "1" {
      let new = readme[..<opening.upperBound] + text + readme[closing.lowerBound...]
      return try Data(new.utf8).write(to: file)
    }
    #expect(rest[..<closing.lowerBound] == text, "README, \(name): run the tests with SYNOPTIC_RECORD=1")
  }
}
