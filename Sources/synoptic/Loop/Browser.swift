import FoundationEssentials

/// Opens addresses in the reader's browser.
enum Browser {
  /// Nil when it was opened, otherwise what went wrong. Waits for the program, so not for the main thread.
  static func open(_ address: String) -> String? {
    guard isWebAddress(address) else { return "only http and https addresses are opened" }
    let program = command
    let status = ChildProcess.runDetached(program + [address])
    return status == 0 ? nil : "\(program[0]) did not open the address; set BROWSER to a program that does"
  }

  static func isWebAddress(_ address: String) -> Bool {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return false }
    return address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  /// `BROWSER` is a list of commands separated by colons; the first one counts.
  private static var command: [String] {
    let stated = ProcessInfo.processInfo.environment["BROWSER"] ?? ""
    let words = stated.split(separator: ":").first?.split(separator: " ").map(String.init).filter { $0 != "%s" }
    return words.flatMap { $0.isEmpty ? nil : $0 } ?? ["xdg-open"]
  }
}
