import FoundationEssentials
import SynopticCore
import Testing
import TestSupport

/// The splitter against published sets of hard cases and treebanks; the floors are what it must not fall below.
@Suite(.enabled(if: Fixtures.evaluation != nil, "the evaluation data is not beside the checkout"))
struct SentenceBenchmarkTests {
  private struct Document: Decodable {
    let text: String
    let sentences: [[Int]]
  }

  /// Documents whose sentences are all found, and the F1 of sentences with both ends right.
  private func score(_ name: String) throws -> (exact: Double, f1: Double) {
    let path = try #require(Fixtures.evaluation) + "/sentences/\(name).jsonl"
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    var exact = 0
    var (right, found, expected) = (0, 0, 0)
    for line in lines {
      let document = try JSONDecoder().decode(Document.self, from: Data(line))
      let sentences = Set(split(document.text))
      let gold = Set(document.sentences.map { trimmed($0, in: document.text) })
      exact += sentences == gold ? 1 : 0
      right += sentences.intersection(gold).count
      found += sentences.count
      expected += gold.count
    }
    return (Double(exact) / Double(lines.count), 2 * Double(right) / Double(found + expected))
  }

  private func split(_ text: String) -> [Range<Int>] {
    let article = Article.verbatim(text, source: Source(name: "Test", origin: .given))
    return Fixtures.pipeline.tokenize(article).sentences.map(\.span.range)
  }

  /// A sentence given in scalar offsets, as UTF-8 offsets without white space around it.
  private func trimmed(_ ends: [Int], in text: String) -> Range<Int> {
    let scalars = text.unicodeScalars
    var lower = scalars.index(scalars.startIndex, offsetBy: ends[0])
    var upper = scalars.index(scalars.startIndex, offsetBy: ends[1])
    while lower < upper, scalars[lower].properties.isWhitespace { lower = scalars.index(after: lower) }
    while lower < upper, scalars[scalars.index(before: upper)].properties.isWhitespace {
      upper = scalars.index(before: upper)
    }
    let start = text.utf8.distance(from: text.startIndex, to: lower)
    return start..<start + text.utf8.distance(from: lower, to: upper)
  }

  @Test func goldenRules() throws { #expect(try score("golden48").exact == 1) }
  @Test func pragmaticRules() throws { #expect(try score("pragmatic-other").exact >= 0.95) }
  @Test func webTreebank() throws { #expect(try score("ud-ewt-dev").f1 >= 0.85) }
  @Test func writtenTreebank() throws { #expect(try score("gum-written").f1 >= 0.95) }
}
