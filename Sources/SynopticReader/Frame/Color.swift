/// A colour a cell can have. The terminal reduces it to what it can show.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// 0–7 and 8–15 the usual sixteen, then the 256-colour cube and greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// How many colours a terminal can show.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
  case none, sixteen, palette, full
}

extension Color {
  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// `red`, `bright-red`, `0`…`255`, `#rrggbb` or `default`; nil for anything else.
  init?(named name: some StringProtocol) {
    let isBright = name.hasPrefix("bright-")
    let base = isBright ? name.dropFirst("bright-".count) : name[...]
    if let index = Self.names.firstIndex(where: { $0 == base }) {
      self = .indexed(UInt8(index + (isBright ? 8 : 0)))
    } else if name == "default" {
      self = .standard
    } else if let index = UInt8(name) {
      self = .indexed(index)
    } else if name.hasPrefix("#"), name.utf8.count == 7, let value = UInt32(name.dropFirst(), radix: 16) {
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xff), UInt8(value & 0xff))
    } else {
      return nil
    }
  }

  /// As theme files and dumps name it.
  var name: String {
    switch self {
    case .standard: "default"
    case .indexed(let index) where index < 8: Self.names[Int(index)]
    case .indexed(let index) where index < 16: "bright-" + Self.names[Int(index) - 8]
    case .indexed(let index): String(index)
    case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(hexadecimal).joined()
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

  /// The nearest colour a terminal of some depth has.
  public func reduced(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (_, .none), (.standard, _): .standard
    case (_, .full), (.indexed(0..<16), _), (.indexed, .palette): self
    case (.rgb, .palette): .indexed(Self.nearest(to: self, among: 16..<256))
    case (_, .sixteen): .indexed(Self.nearest(to: self, among: 0..<16))
    }
  }

  /// Red, green and blue; the sixteen as xterm shows them.
  private var components: (Int, Int, Int) {
    switch self {
    case .standard: (0, 0, 0)
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    case .indexed(let index) where index < 16: Self.sixteen[Int(index)]
    case .indexed(let index) where index < 232:
      (Self.level(Int(index - 16) / 36), Self.level(Int(index - 16) / 6 % 6), Self.level(Int(index - 16) % 6))
    case .indexed(let index): (8 + 10 * Int(index - 232), 8 + 10 * Int(index - 232), 8 + 10 * Int(index - 232))
    }
  }

  private static let sixteen: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  /// One of the six steps of the colour cube.
  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }

  private static func nearest(to color: Color, among indices: Range<Int>) -> UInt8 {
    let (red, green, blue) = color.components
    let nearest = indices.min { distance($0) < distance($1) }
    return UInt8(nearest ?? 0)

    func distance(_ index: Int) -> Int {
      let (r, g, b) = Color.indexed(UInt8(index)).components
      return (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
    }
  }
}
