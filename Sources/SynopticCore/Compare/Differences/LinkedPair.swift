/// Two linked statements and what the rules about differences need to know of them.
struct LinkedPair {
  let link: Alignment
  let a: StatementFacts
  let b: StatementFacts
  let facts: StoryFacts
  /// One of them has a clearly better partner in the other's article: what they name differently may well be two things.
  let hasRival: Bool

  /// Of every kind of slot.
  var differences: [Discrepancy] {
    NumberSlots(self).differences + DaySlots(self).differences + NameSlots(self).differences
      + RoleSlots(self).differences + PlaceSlots(self).differences + SpeakerSlots(self).differences
      + PolaritySlots(self).differences + StateSlots(self).differences + WordSlots(self).differences
  }

  /// The statements are in two languages.
  var isTranslated: Bool { a.article.layer.language.code != b.article.layer.language.code }

  /// Sure enough of the link to call two values contradictory rather than values of different things.
  var isSure: Bool { link.score >= LinkedPair.sureScore && !hasRival }
  private static let sureScore = 0.56

  func difference(
    _ kind: Discrepancy.Kind, _ verdict: Discrepancy.Verdict, _ left: Span, _ right: Span, rule: DifferenceRule
  ) -> Discrepancy {
    Discrepancy(
      kind: kind, verdict: verdict, a: .init(statement: a.terms.statement, span: left),
      b: .init(statement: b.terms.statement, span: right), rule: rule.rawValue)
  }

  /// What two numbers that exclude each other come to.
  func contradiction(_ own: Quantity, _ other: Quantity) -> Discrepancy.Verdict {
    facts.contradiction(own, of: a, other, of: b)
  }

  /// The day of the earlier report; nil where one is unknown.
  var reportDay: CalendarDay? {
    let (left, right) = (facts.days[a.terms.statement.article].day, facts.days[b.terms.statement.article].day)
    guard let left, let right else { return nil }
    return left.number < right.number ? left : right
  }

  /// How near two terms are: 0…1.
  func nearness(_ first: Int32, _ second: Int32) -> Float { facts.related.nearness(first, second) }

  /// How much a term tells.
  func rarity(_ term: Int32) -> Float { facts.story.entries[Int(term)].rarity }

  /// Words on either side that are compared, and how many of them have to be the same.
  private static let context = 2
  private static let leastContext = 3

  /// The same words stand around both: they say the same but for these.
  func standAlike(_ left: Span, _ right: Span) -> Bool {
    let (own, other) = (
      a.surroundings(of: left, reach: LinkedPair.context), b.surroundings(of: right, reach: LinkedPair.context)
    )
    return zip(own, other).count { $0 == $1 } >= LinkedPair.leastContext
  }
}

extension StatementFacts {
  /// The words before and behind a stretch, nearest first on each side; nil beyond the sentence.
  fileprivate func surroundings(of span: Span, reach: Int) -> [String?] {
    let range = article.sentences[terms.statement.sentence].tokens
    let tokens = article.layer.tokens(of: span)
    let places = (1...reach).map { tokens.lowerBound - $0 } + (0..<reach).map { tokens.upperBound + $0 }
    return places.map { range.contains($0) ? article.layer.form(article.tokens[$0].word) : nil }
  }
}
