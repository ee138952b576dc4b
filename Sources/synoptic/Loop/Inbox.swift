import CTerminal
import SynopticReader
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Where other threads leave results for the loop; its descriptor becomes readable when there are some.
final class Inbox: Sendable {
  let descriptor = ct_event_open()
  private let results = Mutex<[EffectResult]>([])

  func post(_ result: EffectResult) {
    results.withLock { $0.append(result) }
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// Everything posted since the last call, in order.
  func drain() -> [EffectResult] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
    return results.withLock { results in
      defer { results = [] }
      return results
    }
  }
}
