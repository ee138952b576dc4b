import FoundationEssentials
import SynopticCore

/// Writes the features of labelled sentence pairs as tab-separated numbers: what the weights of `AlignmentModel` are
/// fitted to.
struct PairTable {
  let pipeline: Pipeline

  private struct Pair: Decodable {
    let a: String
    let b: String
  }

  /// A line of features for each `{"a", "b"}`.
  func printPairs() throws {
    while let line = readLine() {
      let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
      print(pipeline.features(pair.a, pair.b).map { "\($0)" }.joined(separator: "\t"))
    }
  }

  /// Article and sentence of both sides and their features, for all pairs of one story's articles, given as `analyze`
  /// reads them.
  func printStory() throws {
    var lines: [[UInt8]] = []
    while let line = readLine() { lines.append(Array(line.utf8)) }
    let story = pipeline.read(try ComparisonRequest(lines: lines).articles)
    for (a, b, features) in pipeline.features(of: story) {
      let places = [(a.article, a.sentence), (b.article, b.sentence)].map { article, sentence in
        let span = story.articles[article].sentences[sentence].span
        return "\(article)\t\(span.lower.utf8)\t\(span.upper.utf8)"
      }
      print((places + features.map { "\($0)" }).joined(separator: "\t"))
    }
  }
}
