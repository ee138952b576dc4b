import SynopticCore
import TestSupport

@testable import SynopticReader

/// Texts with a quotation in “…”, each introduced by “said” or “claimed”, that all tell the same: nothing else is found
/// in them.
enum QuotedStory {
  static let texts = [
    "The driver said “We were told that it was safe and sound” on Monday.",
    "The driver claimed “We were told it was quite safe” and left.",
    "“We were told that it was safe and sound”, the driver said.",
    "The mayor said “Nobody had asked me”.",
  ]

  static func comparison(of texts: [String] = texts) -> Comparison {
    let articles = texts.map { annotated(SampleStory.paragraphs($0)) }
    let links = articles.indices.flatMap { left in
      (left + 1..<articles.count).map { right in
        Alignment(
          a: Statement(article: left, sentence: 0), b: Statement(article: right, sentence: 0), label: .overlaps,
          score: 0.8, evidence: [])
      }
    }
    return Comparison(
      articles: articles, days: articles.map { _ in .unknown }, entities: [], timeline: Timeline(entries: []),
      statements: StoryStatements(alignments: links, claims: [], only: [], discrepancies: [], voices: []))
  }

  /// A session that has them open, analysed.
  static func session(_ texts: [String] = texts, columns: Int, rows: Int) -> Session {
    let sources = texts.map { Story.Source(article: SampleStory.paragraphs($0)) }
    var session = Session(stories: [Story(sources: sources)], size: Size(columns: columns, rows: rows))
    _ = session.start()
    let story = comparison(of: texts)
    let results: [EffectResult] = [
      .analyzed(generation: 1, story), .statementsCompared(generation: 1, .none, Contrasts(story)),
    ]
    _ = session.handle(results.map(Input.result))
    return session
  }

  private static func annotated(_ article: Article) -> AnnotatedArticle {
    AnnotatedArticle(
      layer: Fixtures.pipeline.tokenize(article), times: [], mentions: [], entities: [],
      quotations: [quotation(in: article.text)], events: [])
  }

  private static func quotation(in text: String) -> Quotation {
    let start = text.utf8Offset(of: "“")! + "“".utf8.count
    let end = text.utf8Offset(of: "”")!
    let cues = [("said", Quotation.CueClass.neutral), ("claimed", .doubting)]
    let cue = cues.lazy.compactMap { word, kind in text.utf8Offset(of: word).map { ($0, word, kind) } }.first!
    return Quotation(
      content: [Span(start, end)], manner: .direct, cue: Span(cue.0, cue.0 + cue.1.utf8.count), cueClass: cue.2,
      speaker: nil, relay: nil, rule: "")
  }
}
