#if canImport(Glibc)
  import Glibc
#endif

/// The lines of a descriptor, one at a time, without their ends.
struct LineReader {
  enum Line {
    case bytes([UInt8])
    /// Longer than the limit; it was skipped.
    case tooLong
  }
  private let descriptor: Int32
  private let limit: Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 18)
  private var unread = 0..<0
  /// The error number that ended reading early.
  private(set) var failure: Int32?

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Nil at the end of the input.
  mutating func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while !unread.isEmpty || fill() {
      let end = chunk[unread].firstIndex(of: UInt8(ascii: "\n"))
      let piece = unread.lowerBound..<(end ?? unread.upperBound)
      if line.count + piece.count > limit { isTooLong = true }
      if !isTooLong { line += chunk[piece] }
      unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
      if end != nil { return isTooLong ? .tooLong : .bytes(line) }
    }
    if isTooLong { return .tooLong }
    return line.isEmpty ? nil : .bytes(line)
  }

  private mutating func fill() -> Bool {
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        unread = 0..<count
        return true
      }
      if count == 0 { return false }
      if errno != EINTR {
        failure = errno
        return false
      }
    }
  }
}
