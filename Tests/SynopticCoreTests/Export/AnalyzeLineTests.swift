import FoundationEssentials
import SynopticCore
import Testing
import TestSupport

@Suite struct AnalyzeLineTests {
  private struct Output: Decodable {
    struct Entity: Decodable { let start: Int, end: Int, type: String, entity: Int }
    struct Time: Decodable { let start: Int, end: Int, type: String, value: String }
    struct Attribution: Decodable { let content: [[Int]], source: [[Int]], cue: [[Int]], direct: Bool }
    struct Event: Decodable { let start: Int, end: Int, trigger: String, polarity: String, modality: String }
    let text: String
    let language: String
    let sentences: [[Int]]
    let entities: [Entity]
    let times: [Time]
    let attributions: [Attribution]
    let events: [Event]

    var spans: [[Int]] {
      sentences + entities.map { [$0.start, $0.end] } + times.map { [$0.start, $0.end] }
        + attributions.flatMap { $0.content + $0.source + $0.cue } + events.map { [$0.start, $0.end] }
    }
  }

  private func process(_ line: String) throws -> String {
    String(decoding: try AnalyzeLine.process(Array(line.utf8), with: Fixtures.pipeline), as: UTF8.self)
  }

  private func output(_ text: String) throws -> Output {
    struct Input: Encodable { let id = "1", text: String }
    let line = String(decoding: try JSONEncoder().encode(Input(text: text)), as: UTF8.self)
    return try JSONDecoder().decode(Output.self, from: Data(try process(line).utf8))
  }

  @Test(arguments: [
    "Seven died. The bridge fell on Monday, “we were told,” he said.",
    "In Łódź the café closed 👍🏽. On 12 May 2025 it opened again in Praha.",
    "tabs\tand\r\nline ends \u{1}\u{7f} “quotes” \"and\" \\ stay\n\n\nas they are  ",
    "e\u{301} is two characters here. \u{202e}Hidden ones stay too.",
    "",
  ])
  func echoesTheTextAndCountsScalars(_ text: String) throws {
    let output = try output(text)
    let scalars = Array(text.unicodeScalars)
    #expect(Array(output.text.unicodeScalars) == scalars)
    #expect(output.language == "en")
    for span in output.spans {
      #expect(span.count == 2 && span[0] < span[1] && span[0] >= 0 && span[1] <= scalars.count)
    }
    for sentence in output.sentences {
      #expect(!scalars[sentence[0]].properties.isWhitespace && !scalars[sentence[1] - 1].properties.isWhitespace)
    }
  }

  @Test func pointsAtWordsBehindOtherScripts() throws {
    let text = "Łódź 👍🏽 “ö”. Second sentence."
    let last = try #require(try output(text).sentences.last)
    let scalars = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[last[0]..<last[1]])) == "Second sentence.")
  }

  @Test(arguments: [("\"a\\\"b\"", "\"a\\\"b\""), ("17", "17"), ("\"17\"", "\"17\"")])
  func givesTheIdBackAsItCame(_ id: String, _ expected: String) throws {
    #expect(try process("{\"id\":\(id),\"text\":\"\"}").hasPrefix("{\"id\":\(expected),"))
  }

  @Test func writesOneLine() throws {
    let line = try process("{\"id\":1,\"text\":\"a\\nb\\u2028c\"}")
    #expect(line.hasSuffix("}\n") && !line.dropLast().contains("\n"))
  }

  @Test(arguments: [
    ("", "the line is not JSON"), ("{\"id\":1,", "the line is not JSON"), ("[]", "the line is not a JSON object"),
    ("{\"id\":1}", "\"text\" is missing"), ("{\"text\":\"\"}", "\"id\" is missing"),
    ("{\"id\":1,\"text\":2}", "\"text\" has the wrong type"),
    (
      "{\"id\":1,\"text\":\"\",\"date\":\"yesterday\"}",
      "\"date\" is 'yesterday'; it begins with a day as yyyy-mm-dd"
    ),
  ])
  func saysWhatIsWrongWithALine(_ line: String, _ problem: String) {
    #expect(throws: LineError(description: problem)) { try process(line) }
  }

  @Test func reportsABadLineByItsNumber() {
    let report = LineError(description: "no \"good\"").record(line: 7)
    #expect(String(decoding: report, as: UTF8.self) == "{\"line\":7,\"error\":\"no \\\"good\\\"\"}\n")
  }
}
