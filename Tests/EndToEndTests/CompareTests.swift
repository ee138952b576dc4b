import FoundationEssentials
import TestSupport
import Testing

/// `synoptic align` and `synoptic compare`: what they write, and their exit status.
@Suite struct CompareTests {
  private let folder: TemporaryFolder
  private static let sentence = "The mayor opened the new harbour bridge on Monday morning with a short speech."
  private static let other = "The mayor opened the new harbour bridge on Friday morning with a short speech."

  init() throws { folder = try TemporaryFolder() }

  /// Two articles of one day, as `analyze` reads them.
  private static func lines(_ a: String, _ b: String) -> String {
    [("x", a), ("y", b)].map { "{\"id\":\"\($0.0)\",\"date\":\"2020-05-06\",\"text\":\"\($0.1)\"}\n" }.joined()
  }

  private struct Record: Decodable {
    struct Article: Decodable { let id: String }
    struct Difference: Decodable { let kind, verdict, rule: String }
    let articles: [Article]
    let differences: [Difference]
  }

  private func record(_ output: String) throws -> Record {
    try JSONDecoder().decode(Record.self, from: Data(output.utf8))
  }

  // MARK: align

  @Test func alignScoresEachLineInItsPlace() throws {
    struct Score: Decodable {
      let score: Double
      let label: String
    }
    let run = try Program.run(
      ["align"], input: "{\"a\":\"\(Self.sentence)\",\"b\":\"\(Self.sentence)\"}\n\n{\"a\":\"x\"}\n")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1)
    #expect(lines.count == 2)
    let score = try JSONDecoder().decode(Score.self, from: Data(lines[0].utf8))
    #expect(score.label == "same words" && score.score > 0.9)
    #expect(lines[1].hasPrefix("{\"line\":3,\"error\":"))
  }

  // MARK: compare

  @Test func articlesAreComparedUnderTheirNames() throws {
    let run = try Program.run(
      ["compare", "--articles", "-", "--format", "json"], input: Self.lines(Self.sentence, Self.other))
    #expect(run.status == 0)
    let record = try record(run.output)
    #expect(record.articles.map(\.id) == ["x", "y"])
    #expect(record.differences.map(\.verdict) == ["conflict"])
    #expect(record.differences.map(\.kind) == ["date"])
  }

  @Test func filesAreComparedUnderTheirLetters() throws {
    let files = [try folder.write(Self.sentence, to: "a.txt"), try folder.write(Self.sentence, to: "b.txt")]
    let run = try Program.run(["compare", "--format", "json"] + files)
    #expect(run.status == 0)
    #expect(try record(run.output).articles.map(\.id) == ["A", "B"])
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func aWrongLineIsNamedByItsNumberInTheFile() throws {
    let run = try Program.run(["compare", "--articles", "-"], input: "\n{\"id\":1,\"text\":\"x\"}\n\n{\"id\":2}\n")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("line 4: \"text\" is missing"))
  }

  @Test func aConflictFailsWhereThatIsAskedFor() throws {
    let arguments = ["compare", "--articles", "-", "--fail-on", "conflict"]
    let failing = try Program.run(arguments, input: Self.lines(Self.sentence, Self.other))
    #expect(failing.status == 3)
    #expect(failing.output.hasPrefix("# "))
    #expect(try Program.run(arguments, input: Self.lines(Self.sentence, Self.sentence)).status == 0)
  }
}
