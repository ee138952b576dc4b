/// A key press, by the names the command table, scripts and help use: `j`, `<c-f>`, `<tab>`, `<pgdn>`, `<f1>`.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// Control with a lower-case letter.
  case control(Character)
  /// Alt with a character (ESC and the character at once).
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case tab, backTab, enter, escape, backspace, delete
  case function(Int)
}
