import FoundationEssentials
import Glibc
import TestSupport

/// The program under test, run without a terminal.
enum Program {
  /// The executable beside the test bundle.
  static let path: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "synoptic").path
  }()

  /// What a run left behind.
  struct Outcome {
    /// The exit status; 128 and the number of the signal that ended it.
    let status: Int32
    let output: String
    let errors: String
  }

  /// What every run gets, terminal or not: nothing of the machine's own settings but where programs are.
  static func environment(_ changes: [String: String?]) -> [String] {
    var environment: [String: String] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
      "SYNOPTIC_RESOURCES": Fixtures.root + "/Resources",
      // A crash must not ask anybody anything.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    if let profile = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"] {
      environment["LLVM_PROFILE_FILE"] = profile
    }
    for (name, value) in changes { environment[name] = value }
    return environment.map { "\($0.key)=\($0.value)" }
  }

  /// Runs to the end. `redirections` is what a shell would write behind the command (`2>/dev/full`, `<&-`).
  static func run(
    _ arguments: [String], input: String = "", redirections: String = "", environment: [String: String?] = [:]
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    let words = ([path] + arguments).map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    let script =
      "exec <'\(folder.path)/input' >'\(folder.path)/output' 2>'\(folder.path)/errors'; exec \(words) \(redirections)"
    let status = try spawn(["/bin/sh", "-c", script], environment: Program.environment(environment))
    return Outcome(
      status: status, output: try folder.read("output"), errors: try folder.read("errors"))
  }

  private static func spawn(_ arguments: [String], environment: [String]) throws -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // 0x80 is POSIX_SPAWN_SETSID: no controlling terminal, whoever runs the tests.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80))
    var child: pid_t = 0
    let code = withCStrings(arguments) { list in
      withCStrings(environment) { posix_spawn(&child, list[0]!, nil, &attributes, list, $0) }
    }
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return exitStatus(status)
  }
}

/// The exit status as a shell counts it.
func exitStatus(_ status: Int32) -> Int32 {
  let signal = status & 0x7F
  return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}

/// The strings as a list for `exec`.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let list: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for string in list { free(string) } }
  return try body(list)
}
