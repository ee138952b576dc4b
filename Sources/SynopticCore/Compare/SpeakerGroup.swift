/// What one speaker says in all articles of a story.
public struct SpeakerGroup: Hashable, Sendable {
  public enum Speaker: Hashable, Sendable {
    /// Index into the comparison's entities.
    case entity(Int)
    /// Somebody the text does not name: "a senior official".
    case unnamed(Phrase)
    /// No speaker was found, or one that could not be linked ("he").
    case unknown
  }
  /// Words as they are written; the same words in other letters are equal.
  public struct Phrase: Hashable, Sendable {
    public let words: String
    private let key: String

    init(_ words: Substring) {
      self.words = String(words)
      key = words.lowercased()
    }

    public static func == (a: Phrase, b: Phrase) -> Bool { a.key == b.key }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }
  /// A quotation of the story: the article's index in the comparison, the quotation's in that article.
  public struct Reference: Hashable, Sendable {
    public let article: Int
    public let quotation: Int

    public init(article: Int, quotation: Int) {
      self.article = article
      self.quotation = quotation
    }
  }
  public let speaker: Speaker
  /// In reading order of the story; never empty.
  public let quotations: [Reference]
}

extension Comparison {
  /// All quotations by speaker: known ones first, then unnamed ones, the unknown last; within each, who says most
  /// first, ties in reading order.
  public func quotationsBySpeaker() -> [SpeakerGroup] {
    var groupOf: [SpeakerGroup.Speaker: Int] = [:]
    var groups: [(speaker: SpeakerGroup.Speaker, quotations: [SpeakerGroup.Reference])] = []
    for (article, annotated) in articles.enumerated() {
      for (index, quotation) in annotated.quotations.enumerated() {
        let speaker = speaker(of: quotation, in: article)
        let group = groupOf[speaker] ?? groups.count
        if group == groups.count {
          groupOf[speaker] = group
          groups.append((speaker, []))
        }
        groups[group].quotations.append(SpeakerGroup.Reference(article: article, quotation: index))
      }
    }
    return groups.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      return (rank(left.speaker), -left.quotations.count, a.offset)
        < (rank(right.speaker), -right.quotations.count, b.offset)
    }.map { SpeakerGroup(speaker: $0.element.speaker, quotations: $0.element.quotations) }
  }

  /// Who says a quotation, in terms of the story.
  public func speaker(of quotation: Quotation, in article: Int) -> SpeakerGroup.Speaker {
    guard let speaker = quotation.speaker else { return .unknown }
    switch speaker.kind {
    case .entity: return speaker.entity.map { .entity(entity(ofLocal: $0, in: article)) } ?? .unknown
    case .unnamed: return .unnamed(SpeakerGroup.Phrase(articles[article].article[speaker.span]))
    case .unlinked: return .unknown
    }
  }

  private func rank(_ speaker: SpeakerGroup.Speaker) -> Int {
    switch speaker {
    case .entity: 0
    case .unnamed: 1
    case .unknown: 2
    }
  }
}
