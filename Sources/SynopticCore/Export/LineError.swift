/// A line of JSON Lines that cannot be worked on: what is wrong with it.
public struct LineError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(description: String) { self.description = description }

  /// What stands in the output in place of the line: `{"line", "error"}`, its end included.
  /// - Parameter number: the line's number in the input, from 1.
  public func record(line number: Int) -> [UInt8] {
    var json = JSONText()
    json.raw("{\"line\":")
    json.value(number)
    json.raw(",\"error\":")
    json.value(description)
    json.raw("}\n")
    return json.bytes
  }
}

extension LineError {
  /// What a line lacks, in words.
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, _): self.init(description: "\"\(key.stringValue)\" is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      self.init(description: path.isEmpty ? "the line is not a JSON object" : "\"\(path)\" has the wrong type")
    default: self.init(description: "the line is not JSON")
    }
  }
}
