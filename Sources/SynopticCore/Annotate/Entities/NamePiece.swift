/// A stretch of a run of capitals: the unit names are put together from.
struct NamePiece {
  enum Kind {
    case listed(Listing)
    case title(Title)
    case word
    /// "of", "de", "&", "-" and the like: only between other pieces.
    case link
  }
  let tokens: Range<Int>
  let kind: Kind

  var isLink: Bool { if case .link = kind { true } else { false } }
  var isTitle: Bool { if case .title = kind { true } else { false } }
  var listing: Listing? { if case .listed(let listing) = kind { listing } else { nil } }
}

/// A name before the article as a whole had its say.
struct NameCandidate {
  var tokens: Range<Int>
  var type: EntityType
  /// Its form alone decides; otherwise other mentions and the context may.
  var isCertain: Bool
  var description: Range<Int>?
  var rule: String
}
