/// Why the analysis says what it says of some words: what made it, in the annotators' own terms.
public struct Explanation: Hashable, Sendable {
  public enum Subject: String, Hashable, Sendable, OrderedCases {
    case mention, time, quotation, event, statement
  }
  /// One fact: what it is about, and the words for it.
  public struct Fact: Hashable, Sendable {
    public let label: String
    public let text: String

    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  public let subject: Subject
  /// The article's index in the comparison, and the words there.
  public let article: Int
  public let span: Span
  /// `“Thursday”, time expression`, in one line.
  public let heading: String
  /// What was found first, then what made it.
  public let facts: [Fact]
}

/// Reads explanations off a comparison: what is shown is what the annotators recorded. Only the trained model is asked
/// again, on the same tokens, since its sums are not kept.
public struct Explainer: Sendable {
  let story: Comparison
  /// Letters of a text that are shown at most.
  private static let longestExcerpt = 90

  private let weigher: NameWeigher

  public init(_ story: Comparison) {
    self.story = story
    weigher = NameWeigher(story.articles.map(\.layer))
  }

  /// What was found in a stretch of an article, in text order; what begins together, from small to large.
  public func explanations(in span: Span, of article: Int) -> [Explanation] {
    let annotated = story.articles[article]
    let touches = { (other: Span) in other.overlaps(span) || other.contains(span) }
    let mentions = annotated.mentions.indices.filter { touches(annotated.mentions[$0].span) }
    var model = mentions.isEmpty ? nil : weigher.witness(of: annotated, at: article)
    let sources = mentions.isEmpty ? nil : NameSources(annotated.layer.language)
    var found = mentions.compactMap { mention in
      sources.map { explanation(ofMention: mention, in: article, by: &model, $0) }
    }
    found += annotated.times.filter { touches($0.span) }.map { explanation(of: $0, in: article) }
    found += annotated.quotations.filter { $0.content.contains(where: touches) || $0.cue.map(touches) == true }.map {
      explanation(of: $0, in: article)
    }
    found += annotated.events.filter { touches($0.trigger) }.map { explanation(of: $0, in: article) }
    found += annotated.sentences.indices.filter { touches(annotated.sentences[$0].span) }.compactMap {
      explanation(of: Statement(article: article, sentence: $0))
    }
    return found.sorted {
      ($0.span.lower, $0.span.upper, $0.subject) < ($1.span.lower, $1.span.upper, $1.subject)
    }
  }

  /// The words of a span in quotation marks, in one line.
  func words(_ span: Span, _ article: Int) -> String { "“\(Explainer.excerpt(story.articles[article].article[span]))”" }

  static func excerpt(_ text: Substring) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > longestExcerpt ? line.prefix(longestExcerpt - 1) + "…" : line
  }
}
