import FoundationEssentials
import SynopticCore

/// An article of a data set with its labelled names.
struct LabelledArticle: Decodable {
  struct Label: Decodable {
    /// Offsets of Unicode scalars, the end excluded.
    let start: Int
    let end: Int
    let type: String
  }
  let id: String
  let text: String
  let entities: [Label]

  /// The articles of a file of JSON lines.
  static func read(_ path: String) throws -> [LabelledArticle] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(LabelledArticle.self, from: Data($0))
    }
  }

  /// UTF-8 offsets by scalar offset, the end included.
  func byteOffsets() -> [Int] {
    var offsets = [0]
    offsets.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars { offsets.append(offsets.last! + UTF8.width(scalar)) }
    return offsets
  }
}
