import SynopticFiles

#if canImport(Glibc)
  import Glibc
#endif

/// Standard output for results. A reader that goes away ends the program as it ends other programs in a pipe.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    let code = AtomicFile.writeAll(bytes, to: STDOUT_FILENO)
    guard code != 0 else { return }
    if code == EPIPE { exit(128 + SIGPIPE) }
    StandardError.write("synoptic: standard output: \(String(cString: strerror(code)))\n")
    exit(1)
  }
}

/// Standard error for messages; there is nobody left to tell when it fails.
enum StandardError {
  static func write(_ text: String) { _ = AtomicFile.writeAll(Array(text.utf8), to: STDERR_FILENO) }

  /// Names failures, one a line.
  static func report(_ failures: [String]) {
    for failure in failures { write("synoptic: \(failure)\n") }
  }
}
