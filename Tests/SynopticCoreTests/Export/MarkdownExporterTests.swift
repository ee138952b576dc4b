import SynopticCore
import TestSupport
import Testing

@Suite struct MarkdownExporterTests {
  private static let views = ExportRequest.View.allCases

  private func export(
    _ story: Comparison, _ view: ExportRequest.View, _ selection: ExportRequest.Selection? = nil
  ) -> String {
    let query = SearchQuery(text: "bridge", mode: .words)
    return MarkdownExporter().export(story, ExportRequest(view: view, selection: selection, query: query))
  }

  @Test(arguments: views)
  func writesTheViewAsRecorded(_ view: ExportRequest.View) {
    #expect(Golden.difference(export(SampleStory.comparison, view), from: "\(view.rawValue).md") == nil)
  }

  @Test(arguments: views)
  func writesWhatReadsBack(_ view: ExportRequest.View) {
    #expect(MarkdownChecker.problems(in: export(SampleStory.comparison, view)) == [])
  }

  /// Everything a text can bring to become markup, in every place words of a text are written.
  @Test(arguments: HostileText.samples)
  func keepsTextFromBecomingMarkup(_ words: String) {
    let story = HostileText.story(words)
    for view in Self.views { #expect(MarkdownChecker.problems(in: export(story, view)) == [], "\(view)") }
  }

  @Test func keepsEveryVisibleWord() {
    let text = MarkdownExporter().export(HostileText.story("a|b *c* [d](e) <f>"), ExportRequest(view: .columns))
    #expect(text.contains("a\\|b \\*c\\* \\[d\\](e) \\<f\\>"))
  }

  @Test func listsWhatWasChosenOrRestsOnAChosenSentence() {
    let timeline = export(SampleStory.comparison, .timeline, .init(sentences: [0: [2]], items: [0]))
    #expect(timeline.contains("an inspection had found"))
    #expect(timeline.contains("the old bridge collapsed"))
    #expect(!timeline.contains("the council meets"))
    #expect(MarkdownChecker.problems(in: timeline) == [])
  }

  @Test func showsTheChosenSentencesOfATextOnly() {
    let columns = export(SampleStory.comparison, .columns, .init(sentences: [1: [0, 2, 99]]))
    #expect(columns.contains("¶1 Yesterday the bridge"))
    #expect(!columns.contains("An inspection") && !columns.contains("### A River Herald"))
  }

  @Test func saysWhenThereIsNothing() {
    let empty = Comparison(
      articles: [Fixtures.annotated("")], days: [.unknown], entities: [], timeline: Timeline(entries: []))
    let report = export(empty, .report)
    for sentence in ["No happening was found.", "No entity was found.", "No quotation was found."] {
      #expect(report.contains(sentence))
    }
    #expect(MarkdownChecker.problems(in: report) == [])
  }

  @Test func tellsHowTheTextsCameIn() {
    let note = Diagnostic(.note, "read as Windows-1252, because the bytes are not UTF-8")
    let text = "Police closed the bridge on Thursday."
    let articles = ["a", "b"].map { name in
      Fixtures.pipeline.read([
        Article(
          text: text, blocks: [Block(kind: .paragraph, span: Span(0, text.utf8.count))],
          source: Source(name: name, origin: .fileName), diagnostics: name == "a" ? [note] : [])
      ]).articles[0]
    }
    let story = Comparison(
      articles: articles, days: [.unknown, .unknown], entities: [], timeline: Timeline(entries: []))
    let report = export(story, .report)
    #expect(report.contains("⚠ A: read as Windows-1252, because the bytes are not UTF-8."))
    #expect(report.contains("⚠ B is the same article as A."))
    #expect(!report.contains("⚠ A is"))
  }

  @Test func writesTheSameTwice() {
    #expect(export(SampleStory.comparison, .report) == export(SampleStory.comparison, .report))
  }

  @Test func isTheFirstOfTheExporters() {
    #expect(Exporters.all.map(\.name) == ["markdown", "json"])
    #expect(Exporters.named("markdown")?.fileExtension == "md")
    #expect(Exporters.named("html") == nil)
  }
}
