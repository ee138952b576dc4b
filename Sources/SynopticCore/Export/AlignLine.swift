import FoundationEssentials

/// The JSON Lines contract of `synoptic align`: `{"a", "b"}` in, `{"score", "label"}` out.
///
/// `a` and `b` are sentences, `score` says how much they tell the same (0…1), `label` is one of `Alignment.Label`.
public enum AlignLine {
  private struct Request: Decodable {
    let a: String
    let b: String
  }

  /// The line of output for a line of input, its end included.
  /// - Throws: `LineError` when the line is no such object.
  public static func process(_ line: [UInt8], with pipeline: Pipeline) throws(LineError) -> [UInt8] {
    let request: Request
    do {
      request = try JSONDecoder().decode(Request.self, from: Data(line))
    } catch {
      throw LineError(description: "the line is not an object with the texts \"a\" and \"b\"")
    }
    let (label, score) = pipeline.align(request.a, request.b)
    var json = JSONText()
    json.raw("{\"score\":")
    json.value(share: score)
    json.raw(",\"label\":")
    json.value(label.rawValue)
    json.raw("}\n")
    return json.bytes
  }
}
