import CPty
import CVTerm
import FoundationEssentials
import Glibc

/// The program in a pseudo-terminal, with libvterm as the terminal: keys go in, the screen can be read.
///
/// Synchronous; everything is waited for by a predicate, with a limit no loaded machine reaches.
final class TerminalSession {
  let process: pid_t
  private let terminal: Int32
  private let emulator: OpaquePointer
  private let screen: OpaquePointer
  private(set) var rows: Int
  private(set) var columns: Int
  /// Everything the program has sent, byte by byte.
  private(set) var received: [UInt8] = []
  private var status: Int32?
  private var isHungUp = false

  static let limit = 30.0

  init(
    _ arguments: [String] = [], program: String = Program.path, rows: Int = 24, columns: Int = 80,
    environment: [String: String?] = [:]
  ) {
    self.rows = rows
    self.columns = columns
    emulator = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(emulator, 1)
    screen = vterm_obtain_screen(emulator)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    var terminal: Int32 = -1
    process = withCStrings([program] + arguments) { list in
      withCStrings(Program.environment(environment)) {
        cpty_spawn(program, list, $0, Int32(rows), Int32(columns), &terminal)
      }
    }
    self.terminal = terminal
    precondition(process > 0, "no pseudo-terminal")
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if !isHungUp { close(terminal) }
    vterm_free(emulator)
  }

  func send(_ keys: String) { send(Array(keys.utf8)) }

  func send(_ bytes: [UInt8]) { _ = write(terminal, bytes, bytes.count) }

  func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    _ = cpty_resize(terminal, Int32(rows), Int32(columns))
  }

  /// Reads until the predicate holds; false when the time is over or the program has gone.
  func wait(_ seconds: Double = limit, until predicate: (TerminalSession) -> Bool) -> Bool {
    let end = now() + seconds
    while !predicate(self) {
      guard now() < end, readSome() else { return predicate(self) }
    }
    return true
  }

  func waitFor(_ text: String) -> Bool { wait { $0.contains(text) } }

  /// Until the bundled story is analysed and compared, and nothing more is drawn by itself.
  func waitForStory() -> Bool {
    wait { $0.contains("4 sources") && $0.contains("aligned") }
  }

  /// Closes the terminal under the program, as a window does.
  func hangUp() {
    close(terminal)
    isHungUp = true
  }

  /// Waits until the program has been silent for a while, for what cannot be waited for by its looks.
  func settle() {
    var count = -1
    while count != received.count {
      count = received.count
      let end = now() + 0.3
      while now() < end, readSome() {}
    }
  }

  /// Reads what is there within 20 ms; false once the program is gone.
  private func readSome() -> Bool {
    if isHungUp { return usleep(20_000) == 0 }
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 20) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += buffer[..<count]
    buffer.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { _ = vterm_input_write(emulator, $0.baseAddress, count) }
    }
    vterm_screen_flush_damage(screen)
    return true
  }

  /// The screen as text, without spaces at the ends of lines.
  var lines: [String] { (0..<rows).map(line) }

  private func line(_ row: Int) -> String {
    var text = ""
    var column = 0
    while column < columns {
      let cell = cell(row, column)
      text += characters(of: cell)
      column += max(1, Int(cell.width))
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  func cell(_ row: Int, _ column: Int) -> VTermScreenCell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell)
    return cell
  }

  func character(_ row: Int, _ column: Int) -> String { characters(of: cell(row, column)) }

  private func characters(of cell: VTermScreenCell) -> String {
    var text = String.UnicodeScalarView()
    withUnsafeBytes(of: cell.chars) { bytes in
      for code in bytes.bindMemory(to: UInt32.self) {
        guard code != 0, code != UInt32.max, let scalar = Unicode.Scalar(code) else { break }
        text.append(scalar)
      }
    }
    return text.isEmpty ? " " : String(text)
  }

  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Whether the terminal is in the mode a shell leaves it in: lines are edited, keys are echoed.
  var isCooked: Bool {
    var settings = termios()
    return tcgetattr(terminal, &settings) == 0 && settings.c_lflag & tcflag_t(ICANON) != 0
      && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Whether the last thing said about a mode (`?1049` and the like) switched it on.
  func isOn(_ mode: String) -> Bool {
    let text = String(decoding: received, as: UTF8.self)
    guard let on = text.range(of: "\u{1b}[\(mode)h", last: true) else { return false }
    guard let off = text.range(of: "\u{1b}[\(mode)l", last: true) else { return true }
    return off < on
  }

  /// Waits for the end of the program and gives its exit status; nil when it goes on.
  func exitStatus(_ seconds: Double = limit) -> Int32? {
    let end = now() + seconds
    var code: Int32 = 0
    while status == nil, now() < end {
      _ = readSome()
      if waitpid(process, &code, WNOHANG) == process { status = EndToEndTests.exitStatus(code) }
    }
    // What it wrote last may still be on its way.
    settle()
    return status
  }

  /// Milliseconds of processor time it has used.
  var processorTime: Int { ProcessFile(process).processorTime }
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension String {
  /// The UTF-8 offset of the last occurrence.
  fileprivate func range(of text: String, last: Bool) -> Int? {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).reversed().first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}

/// What the kernel tells of a process.
private struct ProcessFile {
  private let fields: [Substring]
  init(_ process: pid_t) {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    fields = text.split(separator: ")").last?.split(separator: " ") ?? []
  }
  var processorTime: Int {
    guard fields.count > 13 else { return 0 }
    return ((Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)) * 1000 / sysconf(Int32(_SC_CLK_TCK))
  }
}
