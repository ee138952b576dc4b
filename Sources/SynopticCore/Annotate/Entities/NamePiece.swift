/// A stretch of a run of capitals: the unit names are put together from.
struct NamePiece {
  enum Kind {
    case listed(Listing)
    case title(Title)
    case word
    /// The name of a site: "News.com.au".
    case site
    /// "of", "de", "&", "-" and the like: only between other pieces.
    case link
  }
  let tokens: Range<Int>
  let kind: Kind

  var isLink: Bool { if case .link = kind { true } else { false } }
  var isTitle: Bool { if case .title = kind { true } else { false } }
  var listing: Listing? { if case .listed(let listing) = kind { listing } else { nil } }
}
