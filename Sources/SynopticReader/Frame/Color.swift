/// A colour a cell can have. The terminal reduces it to what it can show.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// 0–7 and 8–15 the usual sixteen, then the 256-colour cube and greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
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
}
