import SynopticCore
import SynopticFiles

// example
func whoReportsWhat(_ paths: [String]) throws -> [String] {
  let pipeline = try ResourceFolder.locate().pipeline()
  let articles = try paths.flatMap { path in
    try pipeline.articles(from: ImportedFile(name: path, bytes: FileReader.bytes(of: path)))
  }
  let story = pipeline.read(articles)
  return story.timeline.entries.map { entry in
    let sources = entry.statements.map { Comparison.letter($0.article) }
    return "\(entry.what) — \(sources.joined(separator: " "))"
  }
}
// end of example
