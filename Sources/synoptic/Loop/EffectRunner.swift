import FoundationEssentials
import SynopticCore
import SynopticFiles
import SynopticReader
import Synchronization

/// Carries out the effects that need no terminal: analysis, files, programs. Callable from any thread.
final class EffectRunner: Sendable {
  private let pipeline: Begun<Pipeline>
  private let reader: SourceReader
  /// Counts cancellations: work begun before the last one stops as soon as it can.
  private let epoch = Atomic(0)

  init(pipeline: Begun<Pipeline>, reader: SourceReader) {
    self.pipeline = pipeline
    self.reader = reader
  }

  /// Stops what is under way.
  func cancel() { epoch.add(1, ordering: .relaxed) }

  /// Does the work and tells what came of it.
  func run(_ effect: Effect, post: @Sendable (EffectResult) -> Void) {
    switch effect {
    case .analyze(let generation, let articles, let corrections):
      attempt(generation, post) { analyze(articles, corrections, generation, by: $0, post) }
    case .compare(let generation, let articles, let corrections):
      attempt(generation, post) {
        post(.compared(generation: generation, $0.compare(articles, corrections: corrections)))
      }
    case .compareStatements(let generation, let story):
      attempt(generation, post) {
        let compared = $0.comparingStatements(of: story)
        post(.statementsCompared(generation: generation, compared.statements, Contrasts(compared)))
      }
    case .reload(let paths):
      for path in paths { post(reload(path)) }
    case .write(let path, let text, let overwrite): post(write(text, to: path, overwrite: overwrite))
    case .correct(let path, let added, let removed):
      if let failure = correct(path, adding: added, removing: removed) { post(.failed(failure)) }
    case .open(let url):
      if let failure = Browser.open(url) { post(.failed(failure)) }
    case .completePath(let prefix): post(.paths(prefix: prefix, PathCompletion.paths(startingWith: prefix)))
    case .cancel: cancel()
    case .quit, .suspend, .redraw, .setMouse, .print, .copy, .pipe: break
    }
  }

  /// Does work that needs the languages' data, once they are read.
  private func attempt(_ generation: Int, _ post: (EffectResult) -> Void, _ work: (Pipeline) -> Void) {
    do {
      work(try pipeline.get())
    } catch {
      post(.notAnalyzed(generation: generation, "\(error)".visible))
    }
  }

  private func analyze(
    _ articles: [Article], _ corrections: [Correction], _ generation: Int, by pipeline: Pipeline,
    _ post: @Sendable (EffectResult) -> Void
  ) {
    let begun = epoch.load(ordering: .relaxed)
    let comparison = StoryAnalyzer(pipeline: pipeline).comparison(
      of: articles, corrections: corrections, isCancelled: { self.epoch.load(ordering: .relaxed) != begun },
      progress: { post(.progress(done: $0, of: articles.count)) })
    post(
      comparison.map { .analyzed(generation: generation, $0) } ?? .failed("the analysis was cancelled; r begins anew"))
  }

  private func reload(_ path: String) -> EffectResult {
    do {
      return .reloaded(path: path, try reader.articles(at: path))
    } catch {
      return .failed("\(error)".visible)
    }
  }

  /// Nil when it is written down, otherwise what went wrong.
  private func correct(_ path: String, adding added: [String], removing removed: [String]) -> String? {
    do {
      try CorrectionsFile.change(path, adding: added, removing: removed)
      return nil
    } catch {
      return "it holds while this is open, but is not kept: \(error.description)"
    }
  }

  private func write(_ text: String, to path: String, overwrite: Bool) -> EffectResult {
    do {
      let bytes = Array(text.utf8)
      let outcome = try AtomicFile.write(bytes, to: path.expandingHome, overwrite: overwrite)
      return outcome == .exists ? .exists(path: path) : .written(path: path, bytes: bytes.count)
    } catch {
      return .failed(error.description)
    }
  }
}
