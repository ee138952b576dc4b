import SynopticCore
import SynopticFiles

// example
func whoReportsWhat(_ paths: [String]) throws -> [String] {
  let pipeline = try ResourceFolder.locate().pipeline()
  let story = pipeline.read(try paths.flatMap(SourceReader(rules: pipeline.importRules).articles))
  return story.timeline.entries.map { entry in
    let sources = entry.statements.map { Comparison.letter($0.article) }
    return "\(entry.what) — \(sources.joined(separator: " "))"
  }
}
// end of example
