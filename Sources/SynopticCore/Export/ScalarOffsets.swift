/// Turns UTF-8 offsets into a text into offsets in Unicode scalars, which Python and JSON Lines tools count in.
struct ScalarOffsets {
  private let text: String
  /// Scalars before every `step`th byte; empty for ASCII, where both counts are the same.
  private let marks: [Int]
  private static let step = 64

  init(_ text: String) {
    self.text = text
    let utf8 = text.utf8Span
    marks = utf8.isKnownASCII ? [] : ScalarOffsets.marks(in: utf8.span)
  }

  private static func marks(in utf8: borrowing Swift.Span<UInt8>) -> [Int] {
    var marks: [Int] = []
    marks.reserveCapacity(utf8.count / step + 1)
    var scalars = 0
    for index in 0..<utf8.count {
      if index % step == 0 { marks.append(scalars) }
      if startsScalar(utf8[index]) { scalars += 1 }
    }
    if utf8.count % step == 0 { marks.append(scalars) }
    return marks
  }

  private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  func scalars(before offset: TextOffset) -> Int {
    guard !marks.isEmpty else { return offset.index }
    let utf8 = text.utf8Span.span
    let mark = offset.index / ScalarOffsets.step
    var scalars = marks[mark]
    for index in mark * ScalarOffsets.step..<offset.index where ScalarOffsets.startsScalar(utf8[index]) { scalars += 1 }
    return scalars
  }
}
