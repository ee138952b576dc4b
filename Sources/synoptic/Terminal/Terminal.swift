import CNcurses
import CTerminal
import SynopticFiles
import SynopticReader

#if canImport(Glibc)
  import Glibc
#endif

/// The terminal, through curses: shows frames, gives inputs. One at a time, used from one thread.
final class Terminal {
  /// What keys are read from: standard input, or the controlling terminal where that is a file or a pipe.
  let input: Int32
  let depth: ColorDepth
  private let screen: OpaquePointer
  private var painter: CellPainter
  /// What curses was given last.
  private var presented: Frame?
  private var decoder = KeyDecoder()
  private var isMouseOn = false
  private var isOpen = true

  /// Takes the terminal over. From here on it must be closed on every way out; a crash is taken care of.
  /// - Throws: `TerminalError` when it is missing or cannot do what is needed.
  init() throws(TerminalError) {
    input = try Terminal.openInput()
    ct_guard_install(input)
    Terminal.useUTF8()
    screen = try Terminal.openScreen(input)
    if has_colors() { start_color() }
    let standardColors = has_colors() && nc_has_default_colors() != 0
    depth =
      standardColors
      ? ColorDepth(
        colors: Int(nc_colors()), isDirect: nc_direct_color() != 0,
        noColor: getenv("NO_COLOR").map { String(cString: $0) })
      : .monochrome
    painter = CellPainter(depth: depth)
    configure()
    enterModes()
  }

  /// Gives the terminal back.
  func close() {
    guard isOpen else { return }
    isOpen = false
    leaveModes()
    endwin()
  }

  var size: Size { Size(columns: Int(nc_columns()), rows: Int(nc_lines())) }

  /// Learns the terminal's size after it was changed.
  func updateSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if ct_window_size(&rows, &columns) == 0 { resizeterm(rows, columns) }
  }

  /// Shows a frame; only what differs from the last one is sent.
  func present(_ frame: Frame) {
    for row in 0..<min(frame.size.rows, size.rows) where isNew(row, of: frame) {
      let elements = painter.elements(of: frame[row: row])
      mvwadd_wchnstr(nc_stdscr(), Int32(row), 0, elements, Int32(elements.count))
    }
    presented = frame
    wmove(nc_stdscr(), Int32(frame.cursor.row), Int32(frame.cursor.column))
    wnoutrefresh(nc_stdscr())
    // Synchronised output: the terminal shows the frame at once, without tearing.
    send("\u{1b}[?2026h")
    doupdate()
    send("\u{1b}[?2026l")
  }

  /// Whether curses has another row than this one.
  private func isNew(_ row: Int, of frame: Frame) -> Bool {
    guard let presented, presented.size == frame.size else { return true }
    return presented[row: row] != frame[row: row]
  }

  /// Forgets what is on the screen: the next frame is sent whole.
  func invalidate() {
    presented = nil
    clearok(nc_stdscr(), true)
  }

  /// Everything that was typed since the last call. `isCut` says that there is more.
  func readInputs() -> (inputs: [Input], isCut: Bool) {
    var inputs: [Input] = []
    var code: wint_t = 0
    for _ in 0..<8192 {
      let kind = wget_wch(nc_stdscr(), &code)
      if kind == ERR { return (inputs + decoder.endOfInput(), false) }
      if kind == KEY_CODE_YES, Int32(bitPattern: code) == KEY_MOUSE {
        inputs += decoder.endOfInput() + readMouse()
      } else if kind == KEY_CODE_YES {
        inputs += decoder.decode(.key(Int32(bitPattern: code)))
      } else if let scalar = Unicode.Scalar(code) {
        inputs += decoder.decode(.character(scalar))
      }
    }
    return (inputs, true)
  }

  private func readMouse() -> [Input] {
    var inputs: [Input] = []
    var event = MEVENT()
    while getmouse(&event) == OK {
      guard let action = Terminal.action(of: mmask_t(event.bstate)) else { continue }
      inputs.append(.mouse(Mouse(action: action, row: Int(event.y), column: Int(event.x))))
    }
    return inputs
  }

  private static func action(of state: mmask_t) -> Mouse.Action? {
    if state & NC_BUTTON1_PRESSED != 0 { return .press }
    if state & NC_WHEEL_UP != 0 { return .wheelUp }
    return state & NC_WHEEL_DOWN != 0 ? .wheelDown : nil
  }

  /// With the mouse on, the terminal no longer selects text by itself.
  func setMouse(_ isOn: Bool) {
    isMouseOn = isOn
    mousemask(isOn ? NC_MOUSE_ALL : 0, nil)
  }

  /// Leaves the screen to others while `body` runs, then takes it back.
  func suspended(_ body: () -> Void) {
    leaveModes()
    endwin()
    body()
    resume()
  }

  /// Takes the screen back after others had it.
  func resume() {
    reset_prog_mode()
    enterModes()
    updateSize()
    invalidate()
  }

  /// Sends bytes past curses; for control sequences that draw nothing.
  func send(_ sequence: String) { _ = AtomicFile.writeAll(Array(sequence.utf8), to: STDOUT_FILENO) }

  private func enterModes() {
    // Bracketed paste: pasted text is told apart from typed keys.
    send("\u{1b}[?2004h")
    setMouse(isMouseOn)
  }

  private func leaveModes() {
    mousemask(0, nil)
    send("\u{1b}[?2004l")
  }

  private func configure() {
    raw()
    noecho()
    nonl()
    keypad(nc_stdscr(), true)
    nodelay(nc_stdscr(), true)
    // Pending keys never cut a paint short.
    typeahead(-1)
    set_escdelay(escapeDelay)
    mouseinterval(0)
    curs_set(0)
    CursorKeys.define()
  }

  /// How long a lone ESC waits for the rest of a sequence, in milliseconds.
  private var escapeDelay: Int32 { getenv("ESCDELAY").flatMap { Int32(String(cString: $0)) } ?? 25 }

  /// Text is UTF-8 whatever the locale says: in the C locale curses would draw it as control characters.
  static func useUTF8() {
    setlocale(LC_ALL, "")
    if String(cString: nc_character_set()) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  private static func openInput() throws(TerminalError) -> Int32 {
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw .noKeyboard }
    return terminal
  }

  private static func openScreen(_ input: Int32) throws(TerminalError) -> OpaquePointer {
    guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else { throw .notSet }
    guard let screen = newterm(nil, nc_stdout(), fdopen(input, "r")) else { throw .unknown(name.visible) }
    guard nc_can_move_cursor() != 0 else {
      endwin()
      throw .cannotMoveCursor(name.visible)
    }
    return screen
  }
}
