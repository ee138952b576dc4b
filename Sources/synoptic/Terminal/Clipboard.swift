import FoundationEssentials

/// The terminal's clipboard, by OSC 52; works over ssh as well.
enum Clipboard {
  /// xterm and others drop sequences over about 100,000 bytes; base64 makes four bytes of three.
  static let limit = 74_000

  /// The sequence that puts text on the clipboard; nil when it is over the limit.
  static func sequence(for text: String) -> String? {
    guard text.utf8.count <= limit else { return nil }
    return "\u{1b}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
  }
}
