import CNcurses
import SynopticReader

/// Turns what curses reads into inputs. Keeps its place between reads: a paste or an escape sequence may be cut.
struct KeyDecoder {
  /// What one read of curses gave.
  enum Code {
    case character(Unicode.Scalar)
    case key(Int32)
  }

  private enum Mode {
    case keys
    /// Between the marks of a bracketed paste.
    case paste(String)
    /// Inside a control sequence none of our keys begins with; it is swallowed, not typed.
    case controlSequence
  }
  private var mode = Mode.keys
  private var escapePending = false

  /// Codes for the marks around pasted text, outside of those curses gives out.
  static let pasteBegin: Int32 = 2000
  static let pasteEnd: Int32 = 2001
  /// Pasted text beyond so many bytes is dropped.
  static let pasteLimit = 1_000_000

  mutating func decode(_ code: Code) -> [Input] {
    switch mode {
    case .paste(var text):
      // Taken out while it grows: no copy a character.
      mode = .keys
      if case .key(KeyDecoder.pasteEnd) = code { return [.paste(text)] }
      if case .character(let scalar) = code, text.utf8.count < KeyDecoder.pasteLimit {
        text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      }
      mode = .paste(text)
      return []
    case .controlSequence:
      if case .character(let scalar) = code, !(0x40...0x7E).contains(scalar.value) { return [] }
      mode = .keys
      return []
    case .keys:
      return decodeKey(code)
    }
  }

  /// Nothing more has arrived: an ESC on its own is the Escape key.
  mutating func endOfInput() -> [Input] {
    guard escapePending else { return [] }
    escapePending = false
    return [.key(.escape)]
  }

  private mutating func decodeKey(_ code: Code) -> [Input] {
    switch code {
    case .key(KeyDecoder.pasteBegin):
      mode = .paste("")
      return endOfInput()
    case .key(let number):
      return endOfInput() + (KeyDecoder.key(number).map { [.key($0)] } ?? [])
    case .character("\u{1b}"):
      let earlier = endOfInput()
      escapePending = true
      return earlier
    case .character(let scalar) where escapePending:
      escapePending = false
      if scalar == "[" {
        mode = .controlSequence
        return []
      }
      guard scalar.value >= 0x20, scalar != "\u{7f}" else { return [.key(.escape)] + decodeKey(code) }
      return [.key(.alt(Character(scalar)))]
    case .character(let scalar):
      return [.key(KeyDecoder.key(scalar))]
    }
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 0: .control("@")
    // Control takes away the sixth and seventh bit: ^A is A, in lower case.
    case 1..<27: .control(Character(Unicode.Scalar(UInt8(scalar.value) | 0x60)))
    case 28..<32: .control(Character(Unicode.Scalar(UInt8(scalar.value) | 0x40)))
    default: .character(Character(scalar))
    }
  }

  /// Nil for codes that are no key press or none of ours.
  private static func key(_ number: Int32) -> Key? {
    switch number {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME: .home
    case KEY_END, KEY_SEND: .end
    case KEY_PPAGE, KEY_SPREVIOUS: .pageUp
    case KEY_NPAGE, KEY_SNEXT: .pageDown
    case KEY_BTAB: .backTab
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_F0 + 1...KEY_F0 + 24: .function(Int(number - KEY_F0))
    default: nil
    }
  }
}
