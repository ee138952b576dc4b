import SynopticCore
import TestSupport
import Testing

/// What a reader knows better: its lines, and what they change.
@Suite struct CorrectionTests {
  private static let left = Fixtures.article(
    """
    The Harbour Bridge in Lindau was closed on Thursday after inspectors found cracks in seven pillars.
    Mayor Anna Weiss said the bridge would stay closed until spring.
    """, published: "2025-10-16", source: "Left")
  private static let right = Fixtures.article(
    """
    The Harbour Bridge in Lindau was closed on Thursday after inspectors found cracks in five pillars.
    Ferries will carry the commuters of Lindau, said Maria Keller of the harbour company.
    """, published: "2025-10-16", source: "Right")

  private func compare(_ corrections: [Correction]) -> Comparison {
    let articles = [Self.left, Self.right].map { $0.corrected(by: corrections) }
    let layers = articles.map(Fixtures.pipeline.tokenize)
    let evidence = Fixtures.pipeline.evidence(of: layers)
    let annotated = layers.map { Fixtures.pipeline.annotate($0, evidence: evidence) }
    return Fixtures.pipeline.comparingStatements(of: Fixtures.pipeline.compare(annotated, corrections: corrections))
  }

  private func anchor(_ words: String, in article: Article) -> Correction.Anchor {
    let range = article.text.firstRange(of: words)!
    let lower = article.text.utf8.distance(from: article.text.startIndex, to: range.lowerBound)
    return Correction.Anchor(Span(lower, lower + words.utf8.count), in: article)
  }

  private var bridges: (Correction.Anchor, Correction.Anchor) {
    (anchor("The Harbour Bridge", in: Self.left), anchor("The Harbour Bridge", in: Self.right))
  }

  private var all: [Correction] {
    let (left, right) = bridges
    let (weiss, keller) = (anchor("Anna Weiss", in: Self.left), anchor("Maria Keller", in: Self.right))
    return [
      .day(Correction.Anchor(Self.left), CalendarDay(iso: "2025-10-17")!), .link(left, right), .noLink(left, right),
      .join(weiss, keller), .split(weiss), .resolved(.number, left, right), .note(left, "checked\twith the\nmayor"),
      .title(Correction.Anchor(Self.left), "Bridge\tclosed"), .source(Correction.Anchor(Self.left), "Lindau Post"),
    ]
  }

  @Test func everyKindIsReadBack() {
    for correction in all {
      let line = correction.line
      #expect(!line.contains("\n"))
      #expect(Correction(line: line)?.line == line)
    }
    #expect(Correction(line: all[1].line) == all[1])
  }

  @Test(arguments: [
    "", "# a comment", "day", "day\t\t2025-10-16", "day\t0123456789abcdef 0-0 x\tThursday", "link\tx\ty",
    "title\t0123456789abcdef 0-0 x", "title\t0123456789abcdef 0-0 x\t", "source\tx\tPost",
    "note\t0123456789abcdef 5-2 x\ttext", "note\t0123456789abcdef 0-99999999999999999999 x\ttext",
    "later\t0123456789abcdef 0-0 x\t0123456789abcdef 0-0 y",
  ])
  func otherLinesAreNone(_ line: String) { #expect(Correction(line: line) == nil) }

  @Test func whatAFileHidesIsDropped() throws {
    let line = "title\t0123456789abcdef 0-0 A\u{202E}B\tOne\u{1B}[2J \u{9B}31m  two\u{200B}"
    let correction = try #require(Correction(line: line))
    #expect(correction.line == "title\t0123456789abcdef 0-0 AB\tOne[2J 31m two")
    #expect(Correction(line: "note\t0123456789abcdef 0-0 x\t \u{200B} ") == nil)
  }

  @Test func aRefusedLinkIsGoneAndAMadeOneIsSure() throws {
    let first = Statement(article: 0, sentence: 0)
    let (left, right) = bridges
    #expect(compare([]).statements.alignments.contains { $0.a == first && $0.label != .related })
    let refused = compare([.noLink(left, right)])
    #expect(!refused.statements.alignments.contains { $0.a == first && $0.b.sentence == 0 })
    let mayor = anchor("Mayor Anna", in: Self.left)
    let ferries = anchor("Ferries", in: Self.right)
    let made = compare([.link(ferries, mayor)]).statements.alignments.first { $0.a.sentence == 1 && $0.b.sentence == 1 }
    #expect(made?.score == 1)
    #expect(made?.label == .sameStatement)
  }

  @Test func aSettledConflictIsNoLongerMarked() throws {
    let first = Statement(article: 0, sentence: 0)
    let before = compare([])
    try #require(before.statements.discrepancies.contains { $0.kind == .number && $0.verdict == .conflict })
    #expect(before.statements.mark(of: first) == .differs)
    let (left, right) = bridges
    let after = compare([.resolved(.number, right, left)])
    #expect(after.statements.discrepancies.filter { $0.kind == .number }.allSatisfy { $0.isSettled })
    #expect(after.statements.mark(of: first) != .differs)
    #expect(MarkdownComparison.text(of: after).contains("settled by the reader"))
  }

  @Test func namesAreJoinedAndSplit() throws {
    let (weiss, keller) = (anchor("Anna Weiss", in: Self.left), anchor("Maria Keller", in: Self.right))
    let joined = compare([.join(weiss, keller)])
    let one = try #require(joined.entities.first { $0.name == "Anna Weiss" || $0.name == "Maria Keller" })
    #expect(one.forms.joined().map(\.form).contains("Anna Weiss"))
    #expect(one.forms.joined().map(\.form).contains("Maria Keller"))
    #expect(one.joins.last?.rule == "joined by the reader")
    let apart = compare([.join(weiss, keller), .split(keller)])
    #expect(apart.entities.count == joined.entities.count || apart.entities.count == compare([]).entities.count)
  }

  @Test func daysAndNotesAreKept() {
    let (left, _) = bridges
    let story = compare([.day(Correction.Anchor(Self.left), CalendarDay(iso: "2025-10-17")!), .note(left, "checked")])
    #expect(story.days[0].day == CalendarDay(iso: "2025-10-17"))
    #expect(story.corrections.note(on: Statement(article: 0, sentence: 0)) == "checked")
    let report = MarkdownComparison.text(of: story)
    #expect(report.contains("## Corrections by the reader"))
    #expect(report.contains("*checked*"))
    #expect(report.contains("**A** was published on Fri 17 Oct 2025"))
  }

  @Test func titlesAndOutletsAreStated() {
    let anchor = Correction.Anchor(Self.left)
    let corrections: [Correction] = [
      .title(anchor, "Old"), .source(anchor, "Lindau Post"), .title(anchor, "Bridge shut"),
    ]
    let story = compare(corrections)
    #expect(story.articles[0].article.title == "Bridge shut")
    #expect(story.articles[0].article.source == Source(name: "Lindau Post", origin: .given))
    #expect(story.articles[1].article.source.name == "Right")
    #expect(Self.left.corrections(stating: Self.left.stated(in: corrections)) == [corrections[2], corrections[1]])
    let report = MarkdownComparison.text(of: story)
    #expect(report.contains("**A** is called “Bridge shut”"))
    #expect(report.contains("**A** is from Lindau Post"))
  }

  @Test func whatDoesNotFitIsKeptAsStale() {
    let (left, right) = bridges
    let moved = Correction.Anchor(article: left.article, span: Span(3, 20), words: left.words)
    let gone = Correction.Anchor(article: "0123456789abcdef", span: left.span, words: left.words)
    let beyond = Correction.Anchor(article: left.article, span: Span(0, 1 << 20), words: left.words)
    let stale: [Correction] = [.link(moved, right), .note(gone, "x"), .split(beyond), .split(left)]
    let story = compare(stale)
    #expect(story.corrections.stale == stale)
    #expect(story.corrections.applied.isEmpty)
    #expect(MarkdownComparison.text(of: story).contains("does not fit these texts"))
  }

  @Test func theOrderOfTheArticlesDoesNotMatter() {
    let (left, right) = bridges
    let layers = [Self.right, Self.left].map(Fixtures.pipeline.tokenize)
    let evidence = Fixtures.pipeline.evidence(of: layers)
    let annotated = layers.map { Fixtures.pipeline.annotate($0, evidence: evidence) }
    let story = Fixtures.pipeline.compare(annotated, corrections: [.noLink(left, right)])
    let statements = Fixtures.pipeline.comparingStatements(of: story).statements
    #expect(!statements.alignments.contains { $0.a.sentence == 0 && $0.b.sentence == 0 })
  }
}
