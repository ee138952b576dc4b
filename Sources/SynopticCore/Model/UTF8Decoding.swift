/// Reads scalars from bytes that are known to be valid UTF-8.
enum UTF8Decoding {
  @inline(__always)
  static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xe0: return ((first & 0x1f) << 6 | tail(bytes, index + 1), 2)
    case ..<0xf0: return ((first & 0x0f) << 12 | tail(bytes, index + 1) << 6 | tail(bytes, index + 2), 3)
    default:
      let rest = tail(bytes, index + 1) << 12 | tail(bytes, index + 2) << 6 | tail(bytes, index + 3)
      return ((first & 0x07) << 18 | rest, 4)
    }
  }

  @inline(__always)
  private static func tail(_ bytes: [UInt8], _ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3f) }
}
