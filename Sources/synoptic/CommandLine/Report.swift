import SynopticCore
import SynopticFiles

/// Stories as text in one of the export formats.
struct Report {
  let pipeline: Pipeline
  var request = ExportRequest(view: .report)
  var exporter: any Exporter = Exporters.all[0]

  /// All stories, one after the other.
  func text(of stories: [LoadedStory]) -> String {
    let analyzer = StoryAnalyzer(pipeline: pipeline)
    return stories.compactMap { analyzer.comparison(of: $0) }
      .map { request.view.restsOnStatements ? pipeline.comparingStatements(of: $0) : $0 }
      .map { exporter.export($0, request) }.joined(separator: "\n")
  }
}
