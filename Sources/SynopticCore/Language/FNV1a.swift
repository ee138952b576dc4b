/// The hash FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo): the same on every machine and run.
struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  /// The hash of a form in lower case; letters beyond ASCII stay as they are.
  init(lowerCaseOf bytes: ArraySlice<UInt8>) {
    for byte in bytes { add(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) }
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
