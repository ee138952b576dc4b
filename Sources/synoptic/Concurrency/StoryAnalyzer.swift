import SynopticCore
import SynopticFiles
import Synchronization

/// Runs the pipeline over the articles of a story on all cores.
struct StoryAnalyzer: Sendable {
  let pipeline: Pipeline

  /// Nil when it was cancelled. `progress` is told, from any thread, how many articles are annotated.
  func comparison(
    of articles: [Article], corrections: [Correction] = [], isCancelled: @Sendable () -> Bool = { false },
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> Comparison? {
    guard let layers = articles.parallelMap(isCancelled: isCancelled, pipeline.tokenize) else { return nil }
    let evidence = pipeline.evidence(of: layers)
    let done = Atomic(0)
    let annotated = layers.parallelMap(isCancelled: isCancelled) { layer in
      let article = pipeline.annotate(layer, evidence: evidence)
      progress(done.add(1, ordering: .relaxed).newValue)
      return article
    }
    return annotated.map { pipeline.compare($0, corrections: corrections) }
  }

  /// A story as its reader left it: with their corrections.
  func comparison(of story: LoadedStory) -> Comparison? {
    comparison(of: story.articles.map { $0.corrected(by: story.corrections) }, corrections: story.corrections)
  }
}
