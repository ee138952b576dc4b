/// What one cell shows: a spacing scalar and the combining marks on it, or nothing in the right half of a wide character.
///
/// Six scalars of 21 bits in two words, so that a grid of them is copied and compared as memory.
public struct Glyph: Hashable, Sendable {
  private var low: UInt64
  private var high: UInt64

  private static let bits: UInt64 = 21
  private static let mask: UInt64 = (1 << bits) - 1
  private static let perWord = 3

  public init(_ scalar: Unicode.Scalar) {
    low = UInt64(scalar.value)
    high = 0
  }

  private init() {
    low = 0
    high = 0
  }

  /// The right half of a wide character.
  public static let none = Glyph()
  public static let space = Glyph(" ")

  public var isNone: Bool { low == 0 }

  /// The only scalar, where that is a printable one of ASCII.
  public var ascii: UInt8? { high == 0 && (0x20..<0x7f).contains(low) ? UInt8(low) : nil }

  public var count: Int { (0..<2 * Glyph.perWord).first { self[$0] == 0 } ?? 2 * Glyph.perWord }

  public var scalars: [Unicode.Scalar] { (0..<count).compactMap { Unicode.Scalar(UInt32(self[$0])) } }

  public var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Adds a combining mark; what is more than a cell can hold is dropped.
  mutating func add(_ mark: Unicode.Scalar) {
    let place = count
    guard place < 2 * Glyph.perWord else { return }
    let bits = UInt64(mark.value) << (UInt64(place % Glyph.perWord) * Glyph.bits)
    if place < Glyph.perWord { low |= bits } else { high |= bits }
  }

  private subscript(place: Int) -> UInt64 {
    (place < Glyph.perWord ? low : high) >> (UInt64(place % Glyph.perWord) * Glyph.bits) & Glyph.mask
  }
}
