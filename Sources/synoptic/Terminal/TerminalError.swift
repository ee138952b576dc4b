/// A terminal the reader cannot be shown on: what, with what, what to do.
struct TerminalError: Error, CustomStringConvertible {
  let description: String

  static let notSet = TerminalError(
    description: "TERM is not set, so the terminal's abilities are unknown; set it, for instance TERM=xterm-256color, "
      + "or write a report: synoptic SOURCE... > report.md")

  static func unknown(_ name: String) -> TerminalError {
    TerminalError(
      description: "the terminal '\(name)' is not in the terminfo database; set TERM to one that is, for instance "
        + "TERM=xterm-256color, or write a report: synoptic SOURCE... > report.md")
  }

  static func cannotMoveCursor(_ name: String) -> TerminalError {
    TerminalError(
      description: "the terminal '\(name)' cannot place text on its screen; use another one, "
        + "or write a report: synoptic SOURCE... > report.md")
  }

  static let noKeyboard = TerminalError(
    description: "standard input is no terminal and there is no other one to read keys from; "
      + "write a report instead: synoptic SOURCE... > report.md")
}
