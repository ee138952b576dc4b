import CPty
import FoundationEssentials
import Glibc

/// The program in a pseudo-terminal that only counts and times what arrives.
final class TerminalRun {
  let started: Double
  private let process: pid_t
  private let terminal: Int32
  private(set) var bytes = 0
  private var lastByte = 0.0
  private var tail: [UInt8] = []

  init(_ program: String, _ arguments: [String], resources: String, rows: Int32, columns: Int32) {
    let list: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = ["TERM=xterm-256color", "LANG=C.UTF-8", "SYNOPTIC_RESOURCES=\(resources)"]
    let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    var terminal: Int32 = -1
    started = now()
    process = cpty_spawn(program, list, environment, rows, columns, &terminal)
    self.terminal = terminal
    precondition(process > 0, "no pseudo-terminal")
    for string in list { free(string) }
    for string in environment { free(string) }
  }

  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// When the next frame was complete, or the time is over: each one ends synchronised output.
  @discardableResult func waitForFrame() -> Double {
    let end = Array("\u{1b}[?2026l".utf8)
    let limit = now() + 10
    tail = []
    while now() < limit {
      guard readSome(milliseconds: 100) else { continue }
      if tail.count >= end.count,
        tail.indices.dropLast(end.count - 1).contains(where: { tail[$0...].starts(with: end) })
      {
        return lastByte
      }
      tail = tail.suffix(end.count)
    }
    return now()
  }

  /// Waits until nothing has arrived for a while; when the last byte did.
  @discardableResult func settle() -> Double {
    while readSome(milliseconds: 300) {}
    return lastByte
  }

  private func readSome(milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { fatalError("the program ended: " + String(decoding: tail, as: UTF8.self)) }
    lastByte = now()
    bytes += count
    tail += buffer[..<count]
    return true
  }

  func end() {
    kill(process, SIGTERM)
    waitpid(process, nil, 0)
    close(terminal)
  }

  var residentKilobytes: Int { memory("VmRSS", of: process) }

  var processorTicks: Int {
    let text = (try? String(contentsOf: URL(filePath: "/proc/\(process)/stat"), encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }
}
