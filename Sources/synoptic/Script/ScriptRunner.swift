import SynopticReader
import Synchronization

/// Drives a session by a script: no terminal, no clock. Each step's effects are carried out before the next one, so
/// the same script gives the same screens everywhere.
struct ScriptRunner {
  private var session: Session
  private let runner: EffectRunner
  private var size: Size
  private let dump: (Frame, String) throws -> Void

  /// - Parameter dump: writes a frame to a path.
  init(session: Session, runner: EffectRunner, size: Size, dump: @escaping (Frame, String) throws -> Void) {
    self.session = session
    self.runner = runner
    self.size = size
    self.dump = dump
  }

  /// The screen after the last step, or when the script quits.
  mutating func run(_ script: Script) throws -> Frame {
    var isRunning = perform(session.start())
    for step in script.steps where isRunning {
      switch step {
      case .keys(let keys):
        // One key at a time, as a person types: a result may decide what the next key means.
        for key in keys where isRunning { isRunning = handle([.key(key)]) }
      case .resize(let size):
        self.size = size
        isRunning = handle([.resize(size)])
      case .dump(let path): try dump(session.render(size), path)
      }
    }
    return session.render(size)
  }

  private mutating func handle(_ inputs: [Input]) -> Bool {
    let goesOn = perform(session.handle(inputs))
    // Layout happens while drawing, and movement depends on it.
    _ = session.render(size)
    return goesOn
  }

  /// False once the reader quits.
  private mutating func perform(_ effects: [Effect]) -> Bool {
    for effect in effects {
      if case .quit = effect { return false }
      let results = results(of: effect)
      if !results.isEmpty, !perform(session.handle(results.map(Input.result))) { return false }
    }
    return true
  }

  private func results(of effect: Effect) -> [EffectResult] {
    switch effect {
    case .print(let text):
      StandardOutput.write(text)
      return []
    case .copy(let text): return [.copied(bytes: text.utf8.count)]
    case .open(let url): return [.failed("a script opens no browser: \(url)")]
    case .pipe(let command, let text):
      return [.pipeEnded(command, status: ChildProcess.run(command, input: text))]
    default:
      let results = Mutex<[EffectResult]>([])
      runner.run(effect) { result in results.withLock { $0.append(result) } }
      return results.withLock { $0 }
    }
  }
}
