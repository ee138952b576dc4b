import SynopticCore

@testable import SynopticReader

/// What the sample story's articles state, made up to hold every kind of link and difference.
extension SampleStory {
  static func statements(of story: Comparison) -> StoryStatements {
    func isThere(_ statement: Statement) -> Bool { statement.article < story.articles.count }
    let links = links(of: story).filter { isThere($0.b) }
    let claims = [
      (lead: Statement(article: 0, sentence: 0), others: [Statement(article: 3, sentence: 0)]),
      (
        lead: Statement(article: 0, sentence: 1),
        others: [(1, 0), (1, 1), (3, 1)].map { Statement(article: $0, sentence: $1) }
      ),
      (lead: Statement(article: 0, sentence: 2), others: [Statement(article: 1, sentence: 2)]),
    ]
    let differences = differences(in: story)
    let only = [(0, 3), (1, 4), (2, 1)].map { Statement(article: $0, sentence: $1) }
    return StoryStatements(
      alignments: links,
      claims: claims.compactMap { claim in
        let others = claim.others.filter(isThere)
        return others.isEmpty ? nil : Claim(statements: [claim.lead] + others, lead: claim.lead)
      },
      only: only.filter(isThere), discrepancies: differences,
      voices: story.articles.count > 3 ? [[0, 3], [1], [2]] : story.articles.indices.map { [$0] })
  }

  private static func links(of story: Comparison) -> [Alignment] {
    [
      link(story, (0, 0), (1, 0), .sameStatement, 0.7, []), link(story, (0, 0), (3, 0), .sameWords, 0.8, []),
      link(story, (0, 1), (1, 0), .sameStatement, 0.9, [("bridge", "bridge"), ("Thursday", "Thursday")]),
      link(story, (0, 1), (1, 1), .overlaps, 0.5, [("pillars", "pillars")]),
      link(story, (0, 1), (3, 1), .overlaps, 0.45, [("bridge", "bridge")]),
      link(story, (0, 2), (1, 2), .overlaps, 0.4, []), link(story, (0, 2), (2, 2), .related, 0.2, []),
      link(story, (1, 0), (3, 1), .overlaps, 0.42, []),
    ].compactMap(\.self)
  }

  private static func link(
    _ story: Comparison, _ a: (Int, Int), _ b: (Int, Int), _ label: Alignment.Label, _ score: Double,
    _ words: [(String, String)]
  ) -> Alignment? {
    guard b.0 < story.articles.count else { return nil }
    let (a, b) = (Statement(article: a.0, sentence: a.1), Statement(article: b.0, sentence: b.1))
    let evidence = words.compactMap { left, right -> Alignment.Evidence? in
      guard let one = span(of: left, in: a, story), let two = span(of: right, in: b, story) else { return nil }
      return Alignment.Evidence(kind: .word, a: one, b: two)
    }
    return Alignment(a: a, b: b, label: label, score: score, evidence: evidence)
  }

  private static func differences(in story: Comparison) -> [Discrepancy] {
    [
      difference(
        story, .number, .refined, ((0, 1), "two pillars"), ((1, 1), "At least two"), "one gives the number more exactly"
      ),
      difference(
        story, .date, .conflict, ((0, 1), "Thursday"), ((3, 1), "Friday"), "they give different days for the same event"
      ),
      difference(
        story, .name, .compatible, ((0, 1), "Anna Weiss"), ((1, 2), "Anna Weiß"), "two forms of the same name"),
    ].compactMap(\.self)
  }

  private static func difference(
    _ story: Comparison, _ kind: Discrepancy.Kind, _ verdict: Discrepancy.Verdict,
    _ left: ((Int, Int), String), _ right: ((Int, Int), String), _ rule: String
  ) -> Discrepancy? {
    let sides = [left, right].compactMap { side -> Discrepancy.Side? in
      let statement = Statement(article: side.0.0, sentence: side.0.1)
      guard side.0.0 < story.articles.count else { return nil }
      return span(of: side.1, in: statement, story).map { Discrepancy.Side(statement: statement, span: $0) }
    }
    return sides.count == 2 ? Discrepancy(kind: kind, verdict: verdict, a: sides[0], b: sides[1], rule: rule) : nil
  }

  /// Where words stand in a statement.
  private static func span(of words: String, in statement: Statement, _ story: Comparison) -> Span? {
    let annotated = story.articles[statement.article]
    let sentence = annotated.sentences[statement.sentence].span
    return String(annotated.article[sentence]).firstRange(of: words).map { range in
      let text = String(annotated.article[sentence])
      let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Span(sentence.lower.index + lower, sentence.lower.index + lower + words.utf8.count)
    }
  }
}
