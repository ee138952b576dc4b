import CTerminal
import Dispatch
import SynopticReader

#if canImport(Glibc)
  import Glibc
#endif

/// The reader on a terminal: waits for keys, results and signals, hands all that is there to the session, draws once.
final class EventLoop {
  private let terminal: Terminal
  private var session: Session
  private let runner: EffectRunner
  private let signals: Int32
  private let inbox = Inbox()
  private let queue = DispatchQueue(label: "effects", attributes: .concurrent)
  /// For what must happen in order: the slowest work, and changes of one file.
  private let inOrder = DispatchQueue(label: "effects in order")
  private var isRunning = true
  private var printed = ""

  /// Milliseconds from the start until which the first frame waits for the analysis: a small story appears complete, a
  /// large one appears at once.
  private static let patience = 40

  init(terminal: Terminal, session: Session, runner: EffectRunner, signals: Int32) {
    self.terminal = terminal
    self.session = session
    self.runner = runner
    self.signals = signals
  }

  /// Runs until the reader quits; what it printed is for standard output once the terminal is closed. A signal that
  /// ends programs ends this one, with the terminal given back.
  /// - Parameter start: when somebody began to wait for the first frame.
  func run(since start: DispatchTime) -> String {
    begin(waitingUntil: start + .milliseconds(EventLoop.patience))
    paint()
    var isCut = false
    while isRunning {
      let ready = wait(isCut ? 0 : -1, on: [terminal.input, inbox.descriptor, signals])
      if ready[2] { handleSignals() }
      if ready[1] { handle(inbox.drain().map(Input.result)) }
      if ready[0] || isCut { isCut = readKeys() }
      if isRunning { paint() }
    }
    return printed
  }

  /// Starts the session and gives its analysis a moment, so that the first frame can be the whole one.
  private func begin(waitingUntil end: DispatchTime) {
    let effects = session.start()
    perform(effects)
    var awaited = effects.count { $0.isAnalysis }
    while awaited > 0, case let now = DispatchTime.now(), now < end {
      let left = (end.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000
      guard wait(Int32(left) + 1, on: [inbox.descriptor])[0] else { return }
      let results = inbox.drain()
      awaited -= results.count { $0.isAnalysis }
      handle(results.map(Input.result))
    }
  }

  /// Which of the descriptors are readable, after waiting so many milliseconds (-1: as long as it takes).
  private func wait(_ milliseconds: Int32, on descriptors: [Int32]) -> [Bool] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&polled, nfds_t(polled.count), milliseconds) < 0, errno == EINTR {}
    return polled.map { $0.revents != 0 }
  }

  private func readKeys() -> Bool {
    let (inputs, isCut) = terminal.readInputs()
    handle(inputs)
    if inputs.isEmpty, isHungUp { end(by: SIGHUP) }
    return isCut
  }

  /// Whether the terminal is gone; reading from it would spin.
  private var isHungUp: Bool {
    var polled = pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0 && polled.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
  }

  private func handleSignals() {
    while case let signal = ct_signals_next(signals), signal != 0 {
      switch signal {
      case SIGWINCH: resize()
      case SIGTSTP: suspend()
      case SIGCONT:
        terminal.resume()
        resize()
      default: end(by: signal)
      }
    }
  }

  private func resize() {
    terminal.updateSize()
    handle([.resize(terminal.size)])
  }

  private func end(by signal: Int32) -> Never {
    terminal.close()
    exit(128 + signal)
  }

  private func handle(_ inputs: [Input]) {
    if !inputs.isEmpty { perform(session.handle(inputs)) }
  }

  private func paint() { terminal.present(session.render(terminal.size)) }

  private func perform(_ effects: [Effect]) {
    for effect in effects { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: isRunning = false
    case .suspend: suspend()
    case .redraw: terminal.invalidate()
    case .setMouse(let isOn): terminal.setMouse(isOn)
    case .print(let text): printed += text
    case .copy(let text): copy(text)
    case .pipe(let command, let text): pipe(text, into: command)
    case .cancel: runner.cancel()
    case .compareStatements, .correct:
      inOrder.async { [runner, inbox] in runner.run(effect, post: inbox.post) }
    case .analyze, .compare, .reload, .write, .open, .completePath:
      queue.async { [runner, inbox] in runner.run(effect, post: inbox.post) }
    }
  }

  private func suspend() {
    terminal.suspended(ct_stop)
    resize()
  }

  private func copy(_ text: String) {
    if let sequence = Clipboard.sequence(for: text) {
      terminal.send(sequence)
      inbox.post(.copied(bytes: text.utf8.count))
    } else {
      inbox.post(
        .failed("\(text.utf8.count / 1000) kB are more than terminals put on the clipboard; export to a file instead"))
    }
  }

  /// Gives the terminal to the command until it has ended and its output has been read.
  private func pipe(_ text: String, into command: [String]) {
    var status: Int32 = 0
    terminal.suspended {
      status = ChildProcess.run(command, input: text)
      guard status >= 0 else { return }
      StandardOutput.write("\n[Enter] back to the reader ")
      var byte: UInt8 = 0
      while read(terminal.input, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
    }
    // ^C was meant for the command.
    while ct_signals_next(signals) != 0 {}
    resize()
    inbox.post(.pipeEnded(command, status: status))
  }
}

extension Effect {
  fileprivate var isAnalysis: Bool { if case .analyze = self { true } else { false } }
}

extension EffectResult {
  /// - Parameter status: what `ChildProcess.run` returned for the command.
  static func pipeEnded(_ command: [String], status: Int32) -> EffectResult {
    let name = command.first ?? ""
    return status < 0
      ? .failed("\(name): \(String(cString: strerror(-status)))") : .pipeEnded(command: name, status: status)
  }

  fileprivate var isAnalysis: Bool { if case .analyzed = self { true } else { false } }
}
