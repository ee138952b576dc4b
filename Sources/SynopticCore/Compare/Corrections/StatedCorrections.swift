extension Article {
  /// The article with the title, the outlet and the day the reader stated.
  public func corrected(by corrections: [Correction]) -> Article {
    let stated = stated(in: corrections)
    return stated == StatedMetadata()
      ? self : stating(title: stated.title, source: stated.source, publication: stated.publication)
  }

  /// What the reader stated about it as a whole; the last of each kind counts.
  public func stated(in corrections: [Correction]) -> StatedMetadata {
    var stated = StatedMetadata()
    for correction in corrections where correction.article == Correction.Anchor.digits(of: self) {
      switch correction {
      case .day(_, let day): stated.publication = Publication(day: day, origin: .given)
      case .title(_, let title): stated.title = title
      case .source(_, let name): stated.source = name
      case .link, .noLink, .join, .split, .resolved, .note: break
      }
    }
    return stated
  }

  /// The same as corrections.
  public func corrections(stating stated: StatedMetadata) -> [Correction] {
    let anchor = Correction.Anchor(self)
    return [
      stated.title.map { .title(anchor, $0) }, stated.source.map { .source(anchor, $0) },
      stated.publication.map { .day(anchor, $0.day) },
    ].compactMap(\.self)
  }
}

extension Correction {
  /// The article that is spoken of as a whole; nil where words of it are.
  public var article: String? {
    switch self {
    case .day(let anchor, _), .title(let anchor, _), .source(let anchor, _): anchor.article
    case .link, .noLink, .join, .split, .resolved, .note: nil
    }
  }
}
