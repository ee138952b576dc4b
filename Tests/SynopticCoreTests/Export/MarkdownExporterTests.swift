import SynopticCore
import Testing
import TestSupport

@Suite struct MarkdownExporterTests {
  @Test(arguments: ExportRequest.View.allCases)
  func writesTheViewAsRecorded(_ view: ExportRequest.View) {
    let request = ExportRequest(view: view, query: SearchQuery(text: "bridge", mode: .words))
    let text = MarkdownExporter().export(SampleStory.comparison, request)
    #expect(Golden.difference(text, from: "\(view.rawValue).md") == nil)
  }
}
