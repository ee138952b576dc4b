/// Writes JSON into bytes, without building a tree first.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// What stands for itself: a string or a number, given back the way it came.
  enum Scalar: Decodable, Sendable {
    case string(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .string(try container.decode(String.self))
      }
    }

    var text: String {
      switch self {
      case .string(let text): text
      case .number(let number): String(number)
      }
    }
  }

  /// Punctuation and other text that is JSON already.
  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func value(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// A share, 0…1, to four places.
  mutating func value(share: Double) {
    let places = Int((max(0, min(1, share)) * 10_000).rounded())
    let digits = String(10_000 + places).utf8.dropFirst()
    bytes.append(contentsOf: places == 10_000 ? "1.".utf8 : "0.".utf8)
    bytes.append(contentsOf: digits)
  }

  mutating func value(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

  mutating func value(_ scalar: Scalar) {
    switch scalar {
    case .string(let text): value(text)
    case .number(let number): value(number)
    }
  }

  mutating func value(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case ..<0x20, 0x7F: escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `[start,end]` in Unicode scalars.
  mutating func value(_ span: Span, in text: ScalarOffsets) {
    raw("[")
    ends(of: span, in: text)
    raw("]")
  }

  /// `start,end`
  mutating func ends(of span: Span, in text: ScalarOffsets) {
    value(text.scalars(before: span.lower))
    raw(",")
    value(text.scalars(before: span.upper))
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
