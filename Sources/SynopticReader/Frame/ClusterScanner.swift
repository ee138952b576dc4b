/// A grapheme cluster in a text: where it stands and the columns it takes when drawn.
struct ScannedCluster {
  /// UTF-8 offsets into the text.
  let lower: Int
  let upper: Int
  let width: Int
  /// Its first scalar.
  let scalar: Unicode.Scalar
  /// It is drawn as that scalar and nothing else.
  let isPlain: Bool
}

/// Walks a text cluster by cluster.
///
/// Nearly all clusters are one scalar between two others of that kind, which the width table tells; only the rest is
/// left to the standard library's segmentation (UAX #29), which is many times slower.
struct ClusterScanner {
  private var position: Int
  private let end: Int
  /// The scalar at `position`, decoded already.
  private var ahead: (scalar: Unicode.Scalar, upper: Int)?

  init(_ text: UTF8Span) { self.init(text, from: 0, to: text.count) }

  /// - Parameters: UTF-8 offsets that lie on cluster boundaries.
  init(_ text: UTF8Span, from lower: Int, to upper: Int) {
    position = lower
    end = upper
    ahead = Self.decode(text, at: lower, end: upper)
  }

  /// The next cluster, nil at the end. `text` is the text the scanner was made for.
  mutating func next(in text: UTF8Span) -> ScannedCluster? {
    guard let (scalar, upper) = ahead else { return nil }
    let lower = position
    let following = Self.decode(text, at: upper, end: end)
    let kind = WidthClass(scalar)
    if kind.standsAlone && (following.map { WidthClass($0.scalar).standsAlone } ?? true) {
      position = upper
      ahead = following
      return ScannedCluster(
        lower: lower, upper: upper, width: kind.columns, scalar: scalar, isPlain: scalar.value >= 0x20)
    }
    return segment(text, scalar)
  }

  /// The next cluster by the rules of UAX #29.
  private mutating func segment(_ text: UTF8Span, _ scalar: Unicode.Scalar) -> ScannedCluster {
    let lower = position
    let character = text.character(at: lower)
    let width = DisplayWidth.reduce(character).width
    position = min(lower + character.utf8.count, end)
    ahead = Self.decode(text, at: position, end: end)
    return ScannedCluster(lower: lower, upper: position, width: width, scalar: scalar, isPlain: false)
  }

  /// The scalar that starts at an offset of valid UTF-8, and where it ends; nil at the end.
  private static func decode(_ text: UTF8Span, at offset: Int, end: Int) -> (scalar: Unicode.Scalar, upper: Int)? {
    guard offset < end else { return nil }
    let bytes = text.span
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), offset + 1) }
    let count = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    var value = first & (0x7f >> UInt32(count))
    for index in offset + 1..<offset + count { value = value << 6 | UInt32(bytes[index]) & 0x3f }
    return (Unicode.Scalar(value) ?? "\u{fffd}", offset + count)
  }
}

extension StringProtocol {
  /// Hands over the text's UTF-8 without copying it.
  func withUTF8Span<Result>(_ body: (UTF8Span) -> Result) -> Result {
    let borrowed = utf8.withContiguousStorageIfAvailable { body(UTF8Span(unchecked: $0.span)) }
    if let borrowed { return borrowed }
    let copy = String(self)
    return body(copy.utf8Span)
  }
}

extension UTF8Span {
  /// The grapheme cluster that starts at an offset before the end.
  func character(at offset: Int) -> Character {
    var characters = makeCharacterIterator()
    characters.reset(toUnchecked: offset)
    return characters.next()!
  }
}
