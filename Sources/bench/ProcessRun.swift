import Glibc

/// A program that ran to its end, its output thrown away.
struct ProcessRun {
  /// From start to end.
  let seconds: Double
  /// The most it held in memory; 0 where that was not watched.
  private(set) var kilobytes = 0

  /// - Parameter isWatched: whether its memory is looked at every millisecond, which blurs the time. What the system tells at
  ///   the end counts the memory of whoever started it.
  init(_ program: String, _ arguments: [String], resources: String, isWatched: Bool = false) {
    let list: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let environment: [UnsafeMutablePointer<CChar>?] = [strdup("SYNOPTIC_RESOURCES=\(resources)"), nil]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    let started = now()
    precondition(posix_spawn(&process, program, &actions, nil, list, environment) == 0, "cannot run \(program)")
    var status: Int32 = 0
    while isWatched, waitpid(process, &status, WNOHANG) == 0 {
      kilobytes = max(kilobytes, memory("VmHWM", of: process))
      usleep(1000)
    }
    if !isWatched { waitpid(process, &status, 0) }
    seconds = now() - started
    precondition(status == 0, "\(program) \(arguments) failed")
    posix_spawn_file_actions_destroy(&actions)
    for string in list + environment { free(string) }
  }
}
