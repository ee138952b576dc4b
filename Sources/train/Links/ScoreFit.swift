import FoundationEssentials
import SynopticCore
import SynopticFiles

/// Fits the weights by which two sentences of which nothing else is known are scored, to pairs that somebody graded.
struct ScoreFit {
  let pipeline: Pipeline

  /// Everything that can be told of two sentences by themselves.
  private static let features = [
    "meaning", "least", "most", "nearlyAll", "content", "names", "wordingOfContent", "contained", "container", "mass",
    "weight", "unmatched", "happenings", "differentNumbers", "numberAgreement", "entities", "order", "length", "denial",
    "direction", "company", "spelling", "runs",
  ]
  private static let penalty = 1.5

  private struct Pair: Decodable {
    let a: String
    let b: String
    /// How much they tell the same: 0…1.
    let label: Double
  }

  /// - Parameter files: JSON lines with `a`, `b` and `label`; behind an equals sign, what one of its pairs weighs.
  func run(_ files: [String]) throws {
    var regression = LogisticRegression(features: ScoreFit.features)
    var rows: [LogisticRegression.Row] = []
    for file in files {
      let parts = file.split(separator: "=")
      let lines = String(decoding: try FileReader.bytes(of: String(parts[0])), as: UTF8.self).split(separator: "\n")
      for line in lines {
        let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
        rows.append(
          LogisticRegression.Row(
            features: regression.chosen(pipeline.features(pair.a, pair.b)), label: pair.label,
            weight: parts.count > 1 ? Double(parts[1]) ?? 1 : 1))
      }
    }
    guard !rows.isEmpty else { throw TrainError(problem: "no pairs to fit to") }
    regression.fit(rows, penalty: ScoreFit.penalty)
    print(regression.text)
  }
}
