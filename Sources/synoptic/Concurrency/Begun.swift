import Dispatch
import Synchronization

/// A value that another thread has begun to make.
final class Begun<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let work = DispatchGroup()

  init(_ make: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: work) {
      let made = Result { try make() }
      self.result.withLock { $0 = made }
    }
  }

  /// The value, waited for unless it is there.
  /// - Throws: what kept it from being made.
  func get() throws -> Value {
    work.wait()
    return try result.withLock { $0! }.get()
  }
}
