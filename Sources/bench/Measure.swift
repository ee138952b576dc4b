import FoundationEssentials
import Glibc

/// Seconds of a clock that only goes forward.
func now() -> Double { reading(of: CLOCK_MONOTONIC) }

private func reading(of clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How long something takes, in seconds.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = now()
  try body()
  return now() - start
}

/// What something costs, in seconds of processor time: the same on a busy machine.
func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
  let start = reading(of: CLOCK_PROCESS_CPUTIME_ID)
  try body()
  return reading(of: CLOCK_PROCESS_CPUTIME_ID) - start
}

/// Kilobytes of memory a process holds, by the name of a line of its status: `VmRSS` now, `VmHWM` at most; 0 once it is gone.
func memory(_ line: String, of process: pid_t) -> Int {
  let status = (try? String(contentsOf: URL(filePath: "/proc/\(process)/status"), encoding: .utf8)) ?? ""
  let found = status.split(separator: "\n").first { $0.hasPrefix("\(line):") }
  return found?.split(separator: " ").compactMap { Int($0) }.first ?? 0
}

extension [Double] {
  /// The middle one in order of size.
  var median: Double { sorted()[count / 2] }
}

/// Prints figures in aligned lines under a heading.
struct Table {
  init(_ heading: String) { print("\n\(heading)") }

  func line(_ name: String, _ value: String) {
    print("  \(name)\(String(repeating: " ", count: max(1, 44 - name.count)))\(value)")
  }

  func line(_ name: String, milliseconds samples: [Double]) {
    line(name, "\(format(samples.median * 1000)) ms   (most \(format(samples.max()! * 1000)), \(samples.count) runs)")
  }
}

/// A number with one digit behind the point, two below ten.
func format(_ value: Double) -> String {
  let digits = value < 10 ? 100.0 : 10.0
  return "\((value * digits).rounded() / digits)"
}
