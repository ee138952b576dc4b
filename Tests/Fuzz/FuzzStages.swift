import Glibc
import SynopticFiles

@testable import SynopticCore

/// One entry for each stage: what it runs, and what must hold of the result. A new stage is added to `all`.
struct FuzzStage: Sendable {
  let name: String
  let run: @Sendable (FuzzSubject, [UInt8]) -> Void

  static let all = [
    FuzzStage(name: "import", run: imports), FuzzStage(name: "sentences", run: sentences),
    FuzzStage(name: "times", run: times), FuzzStage(name: "entities", run: entities),
    FuzzStage(name: "quotations", run: quotations), FuzzStage(name: "events", run: events),
    FuzzStage(name: "compare", run: compare), FuzzStage(name: "search", run: search),
    FuzzStage(name: "export", run: export), FuzzStage(name: "repeated", run: repeated),
  ]

  private static func check(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
  }

  private static func check(_ spans: [Span], inside article: Article, _ what: String) {
    for span in spans {
      check(article.span.contains(span), "\(what) \(span) outside the text of \(article.text.utf8.count) bytes")
      check(article[span].utf8.count == span.count, "\(what) \(span) cuts a character")
    }
  }

  // MARK: - Stages

  private static func imports(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    for name in ["a.txt", "a.md", "a"] {
      guard let articles = try? subject.pipeline.articles(from: ImportedFile(name: name, bytes: bytes)) else {
        continue
      }
      for article in articles {
        check(article.blocks.map(\.span), inside: article, "block")
        check(
          zip(article.blocks, article.blocks.dropFirst()).allSatisfy { $0.span.upper <= $1.span.lower },
          "blocks overlap")
        check(article.dateline.map { [$0] } ?? [], inside: article, "dateline")
        check(
          !article.text.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }, "a control character")
      }
    }
  }

  private static func sentences(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let layer = subject.annotator.tokenize(subject.article(bytes))
    check(layer.tokens.map(\.span) + layer.sentences.map(\.span), inside: layer.article, "token or sentence")
    check(
      layer.sentences.reduce(0) { $0 + $1.tokens.count } == layer.tokens.count, "a token is in no sentence, or in two")
    check(zip(layer.tokens, layer.tokens.dropFirst()).allSatisfy { $0.span.upper <= $1.span.lower }, "tokens overlap")
  }

  private static func times(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let layer = subject.annotator.tokenize(subject.article(bytes))
    let times = subject.timeTagger.times(in: layer)
    check(times.map(\.span), inside: layer.article, "time")
    check(zip(times, times.dropFirst()).allSatisfy { $0.span.upper <= $1.span.lower }, "times overlap")
    for day in ["2025-03-05", "0001-01-01", "9999-12-31"].compactMap({ CalendarDay(iso: $0) }) {
      let resolved = TimeResolver.resolve(times, against: PublicationEstimate(stated: day))
      check(resolved.map(\.span) == times.map(\.span), "resolving moves times")
    }
  }

  private static func mentions(_ subject: FuzzSubject, _ layer: TokenizedArticle) -> [Mention] {
    let times = subject.timeTagger.times(in: layer)
    let names = subject.entityTagger.names(in: layer, times: times, evidence: subject.pipeline.evidence(of: [layer]))
    return subject.mentionLinker.link(names, in: layer).mentions
  }

  private static func entities(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let layer = subject.annotator.tokenize(subject.article(bytes))
    let mentions = mentions(subject, layer)
    check(mentions.map(\.span) + mentions.compactMap(\.description), inside: layer.article, "mention")
    check(zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.upper <= $1.span.lower }, "mentions overlap")
  }

  private static func quotations(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let layer = subject.annotator.tokenize(subject.article(bytes))
    let quotations = subject.quotationTagger.quotations(in: layer, mentions: mentions(subject, layer))
    let spans = quotations.flatMap { $0.content + [$0.cue, $0.relay, $0.speaker?.span].compactMap(\.self) }
    check(spans, inside: layer.article, "quotation")
  }

  private static func events(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let article = subject.pipeline.read([subject.article(bytes)]).articles[0]
    check(article.events.flatMap { [$0.trigger, $0.clause] }, inside: article.article, "event")
    check(article.events.allSatisfy { $0.clause.contains($0.trigger) }, "an event's word is outside its clause")
    let first = article.events.prefix(200)
    var order = Precedence(first.map { _ in .unplaced })
    for (index, event) in first.enumerated() {
      for link in event.after where link.event < first.count {
        check(order.put(link.event, before: index), "events stand in a circle")
      }
    }
  }

  private static func compare(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let story = subject.pipeline.comparingStatements(of: subject.pipeline.read(subject.story(bytes)))
    for link in story.statements.alignments {
      for evidence in link.evidence {
        check([evidence.a], inside: story.articles[link.a.article].article, "evidence")
        check([evidence.b], inside: story.articles[link.b.article].article, "evidence")
      }
      check((0...1).contains(link.score), "a score of \(link.score)")
    }
    for side in story.statements.discrepancies.flatMap({ [$0.a, $0.b] }) {
      check([side.span], inside: story.articles[side.statement.article].article, "difference")
    }
    for collated in story.collatedQuotations() {
      for version in collated.versions {
        let article = story.articles[version.quotation.article].article
        check(version.runs.compactMap(\.here), inside: article, "version of a quotation")
      }
    }
  }

  /// The first line is the query, the rest is the text.
  private static func search(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let article = subject.article(String(decoding: parts[1], as: UTF8.self))
    let index = SearchIndex([article])
    for mode in [SearchQuery.Mode.words, .regularExpression] {
      let query = SearchQuery(text: String(decoding: parts[0], as: UTF8.self), mode: mode)
      guard let result = try? index.search(query) else { continue }
      check(result.hits.map(\.span), inside: article, "hit")
    }
  }

  private static func export(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let story = subject.pipeline.comparingStatements(of: subject.pipeline.read(subject.story(bytes)))
    for exporter in Exporters.all {
      for view in ExportRequest.View.allCases {
        let first = exporter.export(story, ExportRequest(view: view))
        check(first == exporter.export(story, ExportRequest(view: view)), "\(exporter.name) differs when run again")
      }
    }
    _ = MarkdownComparison.text(of: story)
    for article in story.articles.indices {
      let span = story.articles[article].article.span
      check(Explainer(story).explanations(in: span, of: article).allSatisfy { !$0.facts.isEmpty }, "nothing explained")
    }
    _ = try? AnalyzeLine.process(bytes, with: subject.pipeline)
    _ = MergeLines.process([bytes], with: subject.pipeline)
  }

  /// Some bytes again and again: what is not linear takes too long.
  private static func repeated(_ subject: FuzzSubject, _ bytes: [UInt8]) {
    let piece = subject.text(bytes)
    guard !piece.isEmpty else { return }
    let text = String(repeating: piece, count: max(1, 120_000 / piece.utf8.count))
    let start = processorSeconds()
    _ = try? subject.pipeline.articles(from: ImportedFile(name: "a.md", bytes: Array(text.utf8)))
    let story = subject.pipeline.read([subject.article(text), subject.article(text + piece)])
    _ = subject.pipeline.comparingStatements(of: story).collatedQuotations()
    let seconds = processorSeconds() - start
    check(seconds < 6, "\(seconds) s for 240 kB of \(piece.debugDescription)")
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
