extension Wording {
  /// `Thu 16 Oct 2025 09:40 UTC+3`, the clock and zone where they are known.
  public static func publication(_ publication: Publication) -> String {
    guard let minute = publication.minute else { return day(publication.day) }
    return "\(day(publication.day)) \(clock(minute))" + (publication.zone.map { " \(zone($0))" } ?? "")
  }

  /// `Thu 16 Oct 2025`, `≈ Thu 16 Oct 2025` where it was inferred, `a Thursday, day unknown`, `day unknown`.
  public static func publicationDay(_ estimate: PublicationEstimate) -> String {
    if let known = estimate.day { return (estimate.certainty == .inferred ? "≈ " : "") + day(known) }
    guard let weekday = estimate.weekday else { return "day unknown" }
    return "a \(weekdayName(weekday)), day unknown"
  }

  /// What bounds a day that is not known: `not before Fri 15 Aug 2025`; nil where nothing does.
  public static func publicationBounds(_ estimate: PublicationEstimate) -> String? {
    guard estimate.day == nil else { return nil }
    let bounds = [
      estimate.earliest.map { "not before \(day($0))" }, estimate.latest.map { "not after \(day($0))" },
    ].compactMap(\.self)
    return bounds.isEmpty ? nil : bounds.joined(separator: ", ")
  }

  /// Where the day an article was published is known from.
  public static func origin(_ origin: Publication.Origin) -> String {
    switch origin {
    case .given: "stated by the reader"
    case .metadata: "the file's metadata"
    case .url: "the address"
    case .dateline: "the dateline"
    case .byline: "the byline"
    }
  }
}

extension PublicationEstimate.Reason {
  /// A sentence for the reader: `names 15 August 2025 as past`.
  public var message: String {
    switch evidence {
    case .latestWeekday(let weekday): "\(Wording.weekdayName(weekday)) is the latest weekday it names as past"
    case .pastDate(let words): "names \(words) as past"
    case .lasting(let words, let day): "speaks of \(words) since \(day)"
    case .onlyWeekday(let weekday, let days, let article):
      "the only \(Wording.weekdayName(weekday)) within \(days) days of article \(Comparison.letter(article))"
    }
  }
}
