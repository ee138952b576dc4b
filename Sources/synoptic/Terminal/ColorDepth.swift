import SynopticReader

/// How many colours the terminal has, and the nearest of them to a colour that was asked for.
enum ColorDepth: Hashable, CustomStringConvertible {
  case monochrome, eight, sixteen, indexed256, direct

  init(colors: Int, isDirect: Bool = false, noColor: String?) {
    // https://no-color.org: any value that is not empty.
    if let noColor, !noColor.isEmpty { self = .monochrome } else { self = .of(colors, isDirect) }
  }

  private static func of(_ colors: Int, _ isDirect: Bool) -> ColorDepth {
    switch colors {
    case ..<8: .monochrome
    case ..<16: .eight
    case ..<256: .sixteen
    default: isDirect ? .direct : .indexed256
    }
  }

  var description: String {
    switch self {
    case .monochrome: "none"
    case .eight: "8"
    case .sixteen: "16"
    case .indexed256: "256"
    case .direct: "direct (24 bit)"
    }
  }

  /// The number curses knows the colour by; -1 is the terminal's own.
  func number(of color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .indexed(let index): number(ofIndex: Int(index))
    case .rgb(let red, let green, let blue): number(of: Palette.RGB(Int(red), Int(green), Int(blue)))
    }
  }

  private func number(ofIndex index: Int) -> Int32 {
    switch self {
    case .monochrome: -1
    case .eight: Int32((index < 16 ? index : Palette.nearest(to: Palette.color(index), among: 0..<16)) % 8)
    case .sixteen: Int32(index < 16 ? index : Palette.nearest(to: Palette.color(index), among: 0..<16))
    case .indexed256: Int32(index)
    // Direct-colour terminals keep the eight basic colours under their old numbers.
    case .direct: index < 8 ? Int32(index) : number(of: Palette.color(index))
    }
  }

  private func number(of color: Palette.RGB) -> Int32 {
    switch self {
    case .monochrome: -1
    case .eight: Int32(Palette.nearest(to: color, among: 0..<16) % 8)
    case .sixteen: Int32(Palette.nearest(to: color, among: 0..<16))
    case .indexed256: Int32(Palette.nearest(to: color, among: 16..<256))
    case .direct: color.packed < 8 ? 0 : Int32(color.packed)
    }
  }
}
