extension Article {
  /// The article with the day the reader stated; the last one counts.
  public func corrected(by corrections: [Correction]) -> Article {
    publication(in: corrections).map { stating(publication: $0) } ?? self
  }

  /// The day the reader stated; the last one counts.
  public func publication(in corrections: [Correction]) -> Publication? {
    corrections.lazy.reversed().compactMap { self.day(in: $0) }.first.map { Publication(day: $0, origin: .given) }
  }

  private func day(in correction: Correction) -> CalendarDay? {
    guard case .day(let anchor, let day) = correction, anchor.article == Correction.Anchor.digits(of: self) else {
      return nil
    }
    return day
  }
}
