/// Articles given as lines of `synoptic analyze` input, compared under the names they came with.
public struct ComparisonRequest: Sendable {
  public let articles: [Article]
  let ids: [JSONText.Scalar]

  /// - Parameter lines: one object each, as `AnalyzeLine` describes it, and its number in the input, from 1.
  /// - Throws: `LineError` when one is no such object, naming its number.
  public init(lines: [(number: Int, bytes: [UInt8])]) throws(LineError) {
    var requests: [AnalysisRequest] = []
    for line in lines {
      do {
        requests.append(try AnalysisRequest(line: line.bytes))
      } catch {
        throw LineError(description: "line \(line.number): \(error.description)")
      }
    }
    articles = requests.map(\.article)
    ids = requests.map(\.id)
  }

  /// The same for lines that stand one behind the other.
  /// - Throws: `LineError` when one is no such object, naming its number.
  public init(lines: [[UInt8]]) throws(LineError) {
    try self.init(lines: zip(1..., lines).map { (number: $0, bytes: $1) })
  }

  /// What `synoptic compare` writes for the comparison of its articles.
  public func record(of story: Comparison) -> [UInt8] { ComparisonRecord.line(story, ids: ids) }
}
