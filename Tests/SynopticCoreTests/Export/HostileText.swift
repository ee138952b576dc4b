import SynopticCore
import TestSupport

/// Words that try to become markup, and a story that has them everywhere.
enum HostileText {
  static let samples = [
    "# heading #", "## x", "- item", "+ item", "* item", "1. item", "12) item", "> quote", "    code", "\tcode",
    "```\ncode\n```", "~~~", "---", "===", "***", "a\n===", "a\n---", "a\n\nb", "a\r\nb\u{2028}c\u{85}d",
    "| a | b |\n| --- | --- |", "a|b", "a\\|b", "a\\\\|b", "|", "\\", "a\\",
    "[x]: https://evil.example", "[x](javascript:alert(1))", "![x](y)", "[^a1]", "[^a1]: mine", "!", "x!",
    "<script>alert(1)</script>", "<!-- -->", "<https://evil.example>", "&lt;b&gt;", "&#60;", "AT&T",
    "*a*", "**a**", "_a_", "__a", "a*", "*", "`a`", "``", "`", "~a~", "$x$", "a^b^", "{a}", "https://evil.example",
    "www.evil.example", "mailto:a@evil.example", ":smile:", "@user", "“", "‘”’", "  a  ", "", " ",
    "\u{202e}abc\u{202c}", "\u{1b}[31mred\u{1b}[0m", "a\u{0}b", "\u{feff}a\u{200b}b", "e\u{301}", "👩‍👩‍👧", "北京",
    "\u{2066}x\u{2069}", "a\u{ad}b\u{e0041}", "-", "=", "+", ":", "1.", "9999999999.",
  ]

  static func story(_ words: String) -> Comparison {
    let text = "Bridge \(words)\n\(words)"
    let split = "Bridge \(words)".utf8.count
    let end = text.utf8.count
    let article = Article(
      text: text,
      blocks: [Block(kind: .title, span: Span(0, split))]
        + (end > split + 1 ? [Block(kind: .paragraph, span: Span(split + 1, end))] : []),
      title: words, source: Source(name: words, origin: .given), byline: words, section: [words], url: words)
    let layer = Fixtures.pipeline.tokenize(article)
    let all = Span(0, split)
    let mention = Mention(span: all, type: .event, form: .name, entity: 0, rule: words)
    let quotation = Quotation(
      content: [all, all], manner: .direct, cue: all, cueClass: .doubting,
      speaker: .init(span: all, kind: .unnamed, entity: nil), relay: all, rule: words)
    let time = TimeExpression(
      span: all, kind: .date, meaning: .reference(.present), value: words, modifier: nil, placement: .unplaced,
      anchor: .none, rule: words)
    let annotated = AnnotatedArticle(
      layer: layer, times: [time], mentions: [mention],
      entities: [LocalEntity(name: words, type: .event, mentions: [0])],
      quotations: [quotation], events: [])
    return Comparison(
      articles: [annotated, annotated], days: [estimate(words), .unknown], entities: [entity(words)],
      timeline: timeline(words))
  }

  private static func estimate(_ words: String) -> PublicationEstimate {
    PublicationEstimate(
      certainty: .unknown, day: nil, weekday: nil, reasons: [.init(.pastDate(words), article: 0, span: Span(0, 6))])
  }

  private static func entity(_ words: String) -> Entity {
    Entity(
      name: words, type: .event, mentions: [.init(article: 0, mention: 0), .init(article: 1, mention: 0)],
      forms: [[.init(form: words, count: 1)], [.init(form: words, count: 2)]],
      joins: [.init(rule: words, left: words, right: words)], related: [.init(entity: 0, rule: words)])
  }

  private static func timeline(_ words: String) -> Timeline {
    let marks = Timeline.Statement.Mark.allCases
    return Timeline(entries: [
      Timeline.Entry(
        kind: .happening, placement: .unplaced, what: words,
        statements: marks.map { .init(article: 0, sentence: 0, span: Span(0, 6), time: 0, mark: $0) }
          + marks.map { .init(article: 1, sentence: 0, span: nil, time: nil, mark: $0) },
        planned: true)
    ])
  }
}
