/// Finds a run of bytes in another.
///
/// Eight bytes are compared with the needle's two rarest bytes at once, and only where both stand is the needle
/// compared whole. (The generic form of W. Muła, "SIMD-friendly algorithms for substring searching", over words; the
/// test for zero bytes is that of H. Warren, "Hacker's Delight", section 6-1.)
struct ByteNeedle {
  private let bytes: [UInt8]
  private let first: Int
  private let second: Int

  private static let low7: UInt64 = 0x7f7f_7f7f_7f7f_7f7f

  /// - Parameter frequency: how often each byte stands in the texts, 256 counts.
  init(_ bytes: [UInt8], frequency: [Int]) {
    precondition(!bytes.isEmpty, "a needle has bytes")
    self.bytes = bytes
    let byRarity = bytes.indices.sorted { (frequency[Int(bytes[$0])], $0) < (frequency[Int(bytes[$1])], $1) }
    let rarest = byRarity[0]
    first = rarest
    // A different byte tells more than the same one again.
    second = byRarity.first { bytes[$0] != bytes[rarest] } ?? bytes.indices.last { $0 != rarest } ?? rarest
  }

  var count: Int { bytes.count }

  /// Calls `visit` with every place the needle stands at, in order, overlapping ones included, until it returns false.
  func scan(_ text: UnsafeRawBufferPointer, _ visit: (Int) -> Bool) {
    var position = 0
    let a = UInt64(bytes[first]) &* 0x0101_0101_0101_0101
    let b = UInt64(bytes[second]) &* 0x0101_0101_0101_0101
    let lastWord = text.count - max(first, second) - 8
    while position <= lastWord {
      var matches =
        zeroBytes(word(text, position + first) ^ a) & zeroBytes(word(text, position + second) ^ b)
      while matches != 0 {
        let candidate = position + matches.trailingZeroBitCount / 8
        if stands(in: text, at: candidate), !visit(candidate) { return }
        matches &= matches - 1
      }
      position += 8
    }
    while position + bytes.count <= text.count {
      if stands(in: text, at: position), !visit(position) { return }
      position += 1
    }
  }

  /// Eight bytes, the first of them lowest.
  private func word(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The highest bit of every byte that is zero.
  private func zeroBytes(_ word: UInt64) -> UInt64 {
    ~(((word & Self.low7) &+ Self.low7) | word | Self.low7)
  }

  private func stands(in text: UnsafeRawBufferPointer, at position: Int) -> Bool {
    guard position + bytes.count <= text.count else { return false }
    for index in bytes.indices where text[position + index] != bytes[index] { return false }
    return true
  }
}
