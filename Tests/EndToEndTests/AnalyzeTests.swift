import FoundationEssentials
import TestSupport
import Testing

/// The contract of `synoptic analyze`.
@Suite struct AnalyzeTests {
  private struct Record: Decodable {
    let id: String?
    let text: String?
    let sentences: [[Int]]?
    let line: Int?
    let error: String?
  }

  private func records(_ output: String) throws -> [Record] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
  }

  @Test func keepsTheOrderOnAllCores() throws {
    // Long and short articles in turn, so that later ones are done first.
    let input = (0..<60).map { number in
      let text = String(repeating: "The ferry sank on Monday. ", count: number % 3 == 0 ? 400 : 1)
      return "{\"id\":\"\(number)\",\"text\":\"\(text)\"}\n"
    }.joined()
    for jobs in ["1", "4"] {
      let run = try Program.run(["analyze", "--jobs", jobs], input: input)
      #expect(run.status == 0)
      #expect(try records(run.output).map(\.id) == (0..<60).map(String.init))
    }
  }

  @Test func anyNumberOfJobsGivesTheSameBytes() throws {
    let input = (0..<20).map { "{\"id\":\"\($0)\",\"text\":\"Putin met Trump on Friday \($0).\"}\n" }.joined()
    let one = try Program.run(["analyze", "-j", "1"], input: input).output
    #expect(try Program.run(["analyze", "-j", "3"], input: input).output == one)
  }

  @Test func offsetsCountScalarsOfTheTextAsItWasSent() throws {
    let input = "{\"id\":\"x\",\"text\":\"  Caf\\u00e9 \\ud83d\\ude00 cafe\\u0301.  Next one.\\u001b\"}"
    let record = try records(try Program.run(["analyze"], input: input).output)[0]
    let scalars = Array(try #require(record.text).unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars)) == "  Caf\u{e9} \u{1F600} cafe\u{301}.  Next one.\u{1b}")
    let sentence = try #require(record.sentences?.first)
    #expect(scalars[sentence[0]] == "C")
    #expect(scalars[sentence[1] - 1] == ".")
  }

  @Test func aBadLineIsNamedAndTheRestIsDone() throws {
    let input = "{\"id\":\"a\",\"text\":\"One.\"}\n\nnonsense\n[1]\n{\"id\":\"b\",\"text\":\"Two.\"}"
    let run = try Program.run(["analyze"], input: input)
    #expect(run.status == 1)
    let found = try records(run.output)
    #expect(found.map(\.id) == ["a", nil, nil, "b"])
    #expect(found.map(\.line) == [nil, 3, 4, nil])
    #expect(found[1].error?.isEmpty == false)
  }

  @Test func emptyInputIsNothing() throws {
    let run = try Program.run(["analyze"])
    #expect(run.status == 0 && run.output == "" && run.errors == "")
  }

  @Test func aMissingFileIsAFailure() throws {
    let run = try Program.run(["analyze", "/nonexistent/x.jsonl"])
    #expect(run.status == 1)
    #expect(run.errors == "synoptic: /nonexistent/x.jsonl: no such file or folder\n")
  }
}
