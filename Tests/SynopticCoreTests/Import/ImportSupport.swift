import SynopticCore
import Testing
import TestSupport

/// One article from a text, through the importer its name asks for.
func imported(_ text: String, name: String = "ship.txt") throws -> Article {
  let file = ImportedFile(name: name, bytes: Array(text.utf8))
  return try #require(try Fixtures.pipeline.articles(from: file).first)
}

extension Article {
  /// The blocks as lines `kind: text`, to be compared with what a test expects.
  var outline: [String] { blocks.map { "\($0.kind): \(self[$0.span])" } }
}

/// Running text, long enough to be a paragraph.
let lead = "The liner Titanic struck an iceberg on her first voyage and sank in less than three hours, her owners said."
let body = "Boats of the Carpathia took up the survivors in the morning and are on their way to New York with them now."
