import SynopticCore
import TestSupport

/// Sample text with its names marked: `[PER Yuri Ushakov] said so.`
struct MarkedNames {
  let text: String
  /// "PER Yuri Ushakov", in text order.
  let expected: [String]

  init(_ marked: String) {
    var text = ""
    var expected: [String] = []
    for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "]") else {
        text += part
        continue
      }
      let name = part[..<end]
      expected.append(String(name))
      text += name.drop { $0 != " " }.dropFirst()
      text += part[part.index(after: end)...]
    }
    self.text = text
    self.expected = expected
  }

  /// The names found in the text, written like the expected ones.
  var found: [String] { MarkedNames.names(in: Fixtures.annotated(text)) }

  static func names(in article: AnnotatedArticle) -> [String] {
    article.mentions.filter { $0.form == .name }.map { "\($0.type.rawValue) \(article.article[$0.span])" }
  }
}
