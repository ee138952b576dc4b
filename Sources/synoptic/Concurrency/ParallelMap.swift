import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The transformed elements in their order, computed on all cores. Nil once `isCancelled` says so; elements that
  /// have been begun are still finished.
  func parallelMap<Output: Sendable>(
    isCancelled: @Sendable () -> Bool = { false }, _ transform: @Sendable (Element) -> Output
  ) -> [Output]? {
    let outputs = Mutex([Output?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard !isCancelled() else { return }
      let output = transform(self[index])
      outputs.withLock { $0[index] = output }
    }
    let finished = outputs.withLock { $0.compactMap(\.self) }
    return finished.count == count ? finished : nil
  }
}
