import FoundationEssentials
import SynopticCore
import TestSupport
import Testing

@Suite struct JSONExporterTests {
  private func story(_ request: ExportRequest) throws -> JSONStory {
    let text = JSONExporter().export(SampleStory.comparison, request)
    return try JSONDecoder().decode(JSONStory.self, from: Data(text.utf8))
  }

  /// The recorded form is indented, to be read.
  @Test func writesTheReportAsRecorded() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let text = String(decoding: try encoder.encode(story(ExportRequest(view: .report))), as: UTF8.self)
    #expect(Golden.difference(text + "\n", from: "report.json") == nil)
  }

  @Test(arguments: ExportRequest.View.allCases.filter(\.showsStatements))
  func writesWhatIsStatedAsTheComparisonsRecord(_ view: ExportRequest.View) {
    let text = JSONExporter().export(SampleStory.comparison, ExportRequest(view: view))
    #expect(Array(text.utf8) == SampleStory.comparison.record)
  }

  @Test(arguments: ExportRequest.View.allCases.filter { !$0.showsStatements })
  func pointsIntoTheTexts(_ view: ExportRequest.View) throws {
    let story = try story(ExportRequest(view: view, query: SearchQuery(text: "bridge")))
    let lengths = story.articles.map { $0.text.unicodeScalars.count }
    var checked = 0
    func check(_ span: [Int]?, _ article: Int) {
      guard let span else { return }
      checked += 1
      #expect(span.count == 2 && 0 <= span[0] && span[0] < span[1] && span[1] <= lengths[article])
    }
    for (index, article) in story.articles.enumerated() {
      for span in article.sentences + article.blocks.map(\.span) { check(span, index) }
    }
    for statement in (story.timeline ?? []).flatMap(\.statements) { check(statement.span, statement.article) }
    for mention in (story.entities ?? []).flatMap(\.mentions) { check(mention.span, mention.article) }
    for quotation in story.quotations ?? [] {
      for span in quotation.content { check(span, quotation.article) }
      for span in [quotation.cue, quotation.speaker, quotation.relay] { check(span, quotation.article) }
    }
    for hit in story.search?.hits ?? [] { check(hit.span, hit.article) }
    #expect(checked > 0)
  }

  @Test func showsWhatTheViewShows() throws {
    let timeline = try story(ExportRequest(view: .timeline))
    #expect(timeline.timeline?.count == 5 && timeline.entities == nil && timeline.quotations == nil)
    #expect(timeline.timeline?.first?.time.from == "2019-01-01T00:00")
    let search = try story(ExportRequest(view: .search, query: SearchQuery(text: "(", mode: .regularExpression)))
    #expect(search.search?.error == "the group is not closed")
  }

  @Test func keepsToTheSelection() throws {
    let sentences = ExportRequest.Selection(sentences: [1: [1, 0]], items: [3])
    let timeline = try story(ExportRequest(view: .timeline, selection: sentences)).timeline
    #expect(timeline?.map(\.time.text) == ["2019", "2025-05-12 Mon", "D+1 Tue"])
    #expect(try story(ExportRequest(view: .columns, selection: sentences)).selection?.map(\.article) == [1, 1])
  }
}
