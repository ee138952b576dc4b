import FoundationEssentials
import SynopticCore
import SynopticFiles
import SynopticReader

/// What the program found around itself: for bug reports, and for whoever wonders why colours are missing.
struct Doctor {
  let resources: ResourceFolder
  private let environment = ProcessInfo.processInfo.environment
  private let terminal = TerminalProbe()

  init(resources: ResourceFolder) { self.resources = resources }

  func report() -> String {
    let lines: [(name: String, value: String)] = [
      ("synoptic", Release.version),
      ("terminal", terminalName),
      ("size", terminal.size.map { "\($0.columns) columns, \($0.rows) rows" } ?? "standard output is no terminal"),
      ("colours", terminal.depth.description + (isSet("NO_COLOR") ? " (NO_COLOR is set)" : "")),
      ("locale", locale),
      ("widths", widths),
      ("clipboard", "OSC 52, \(Clipboard.limit / 1000) kB; the terminal must allow it\(multiplexerHint)"),
      ("browser", environment["BROWSER"] ?? "xdg-open (BROWSER is not set)"),
      ("resources", resources.path),
      ("languages", resources.languageCodes().joined(separator: ", ")),
      ("themes", ThemeFile(resources: resources).names.joined(separator: ", ")),
    ]
    return lines.map { "\($0.name.padding(to: 10)) \($0.value.visible)\n" }.joined()
  }

  private func isSet(_ variable: String) -> Bool { environment[variable]?.isEmpty == false }

  private var terminalName: String {
    guard let name = terminal.name, !name.isEmpty else { return "TERM is not set; set it, for instance xterm-256color" }
    if !terminal.isKnown { return "\(name) is not in the terminfo database; set TERM to one that is" }
    return terminal.canMoveCursor ? name : "\(name) cannot place text on its screen; the reader does not open on it"
  }

  private var locale: String {
    let stated = ["LC_ALL", "LC_CTYPE", "LANG"].first(where: isSet).map { "\($0)=\(environment[$0]!)" } ?? "not set"
    return "\(stated); text is drawn in \(terminal.characterSet)"
  }

  private var widths: String {
    let disputed = terminal.disputedCharacters(in: 0x20...0x1FFFF)
    if disputed.isEmpty { return "the C library agrees on every character" }
    let sample = disputed.prefix(8).map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return "the C library disagrees on \(disputed.count) characters, drawn as U+FFFD: "
      + sample.joined(separator: " ") + (disputed.count > 8 ? " …" : "")
  }

  private var multiplexerHint: String { isSet("TMUX") ? "; in tmux: set -g set-clipboard on" : "" }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
