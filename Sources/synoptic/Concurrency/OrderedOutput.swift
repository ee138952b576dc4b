import Dispatch
import Synchronization

/// Work done on several threads whose results are handed on in the order in which it was submitted.
///
/// A bounded number of pieces is under way or waits for an earlier one, which bounds the memory it takes.
final class OrderedOutput<Output: Sendable>: Sendable {
  private struct State {
    var queue: [(number: Int, work: @Sendable () -> Output)] = []
    var submitted = 0
    var finished: [Int: Output] = [:]
    var next = 0
  }
  private let state = Mutex(State())
  private let places: DispatchSemaphore
  private let items = DispatchSemaphore(value: 0)
  private let threads: Int
  private let group = DispatchGroup()
  private let consume: @Sendable (Output) -> Void

  /// - Parameter consume: called with one result at a time, on any of the threads.
  init(threads: Int, consume: @escaping @Sendable (Output) -> Void) {
    self.threads = threads
    self.consume = consume
    places = DispatchSemaphore(value: threads * 4)
    let workers = DispatchQueue(label: "ordered output", attributes: .concurrent)
    for _ in 0..<threads { workers.async(group: group) { self.run() } }
  }

  /// Waits for a free place, then leaves the work to one of the threads.
  func submit(_ work: @escaping @Sendable () -> Output) {
    places.wait()
    state.withLock {
      $0.queue.append(($0.submitted, work))
      $0.submitted += 1
    }
    items.signal()
  }

  /// Waits until all results have been handed on. Nothing can be submitted afterwards.
  func finish() {
    for _ in 0..<threads { items.signal() }
    group.wait()
  }

  private func run() {
    while true {
      items.wait()
      guard let (number, work) = state.withLock({ $0.queue.isEmpty ? nil : $0.queue.removeFirst() }) else { return }
      deliver(work(), number)
    }
  }

  private func deliver(_ output: Output, _ number: Int) {
    state.withLock { state in
      state.finished[number] = output
      while let output = state.finished.removeValue(forKey: state.next) {
        consume(output)
        state.next += 1
        places.signal()
      }
    }
  }
}
