/// The usual 256 colours: sixteen named ones as xterm has them, a cube of six steps a channel, greys.
enum Palette {
  struct RGB: Hashable {
    let red, green, blue: Int
    init(_ red: Int, _ green: Int, _ blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }
    var packed: Int { red << 16 | green << 8 | blue }

    func distance(to other: RGB) -> Int {
      let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
      return 3 * r * r + 6 * g * g + b * b
    }
  }

  private static let named: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
    RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]

  static func color(_ index: Int) -> RGB {
    switch index {
    case ..<16: return named[index]
    case ..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      return RGB(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + (index - 232) * 10
      return RGB(grey, grey, grey)
    }
  }

  static func nearest(to color: RGB, among indices: Range<Int>) -> Int {
    indices.min { Palette.color($0).distance(to: color) < Palette.color($1).distance(to: color) }!
  }
}
