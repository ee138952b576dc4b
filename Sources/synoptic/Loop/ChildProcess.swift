import CTerminal
import SynopticFiles

#if canImport(Glibc)
  import Glibc
#endif

/// Another program, started with an argument list and never through a shell.
enum ChildProcess {
  /// Starts it apart from the terminal and waits for its end: its exit status, 128 and the number of the signal that
  /// ended it, or minus an error number when it could not be started.
  static func runDetached(_ arguments: [String]) -> Int32 { wait(for: spawn(arguments, input: -1, detached: true)) }

  /// Starts it on the terminal with text as its standard input, and waits for its end.
  static func run(_ arguments: [String], input text: String) -> Int32 {
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { return -errno }
    // The child must not hold the end it is to see the end of.
    _ = fcntl(pipe[1], F_SETFD, FD_CLOEXEC)
    let child = spawn(arguments, input: pipe[0], detached: false)
    close(pipe[0])
    ct_allow_stop(1)
    // A command may end without reading all of it.
    let atBrokenPipe = signal(SIGPIPE, SIG_IGN)
    if child > 0 { _ = AtomicFile.writeAll(Array(text.utf8), to: pipe[1]) }
    close(pipe[1])
    signal(SIGPIPE, atBrokenPipe)
    let status = wait(for: child)
    ct_allow_stop(0)
    return status
  }

  private static func spawn(_ arguments: [String], input: Int32, detached: Bool) -> Int32 {
    guard !arguments.isEmpty else { return -ENOENT }
    var list: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for argument in list { free(argument) } }
    return ct_spawn(&list, input, detached ? 1 : 0)
  }

  private static func wait(for child: Int32) -> Int32 {
    guard child > 0 else { return child }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
