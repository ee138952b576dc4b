import SynopticCore
import Synchronization

/// Runs the pipeline over the articles of a story on all cores.
struct StoryAnalyzer: Sendable {
  let pipeline: Pipeline

  /// Nil when it was cancelled. `progress` is told, from any thread, how many articles are annotated.
  func comparison(
    of articles: [Article], isCancelled: @Sendable () -> Bool = { false },
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
    return annotated.map(pipeline.compare)
  }
}
