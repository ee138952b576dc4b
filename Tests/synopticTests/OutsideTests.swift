import SynopticReader
import TestSupport
import Testing

@testable import synoptic

/// What leaves the program for others: browsers, commands, the clipboard.
@Suite struct OutsideTests {
  @Test(
    arguments: [
      ("https://example.org/a?b=c#d", true), ("HTTP://example.org", true), ("file:///etc/passwd", false),
      ("javascript:alert(1)", false), ("https://example.org/a b", false), ("https://a\u{1b}[m", false), ("", false),
    ])
  func onlyWebAddressesAreOpened(address: String, isAllowed: Bool) {
    #expect(Browser.isWebAddress(address) == isAllowed)
  }

  @Test func aCommandGetsItsTextAndNoShell() throws {
    let folder = try TemporaryFolder()
    let target = "\(folder.path)/a $(touch x);b"
    #expect(ChildProcess.run(["dd", "of=\(target)", "status=none"], input: "text\n") == 0)
    #expect(folder.names == ["a $(touch x);b"])
    #expect(try folder.read("a $(touch x);b") == "text\n")
  }

  @Test func aCommandThatReadsNothingDoesNotBlock() {
    #expect(ChildProcess.run(["false"], input: String(repeating: "x", count: 1_000_000)) == 1)
  }

  @Test func aCommandThatDoesNotExistIsAnError() {
    #expect(ChildProcess.run(["synoptic-no-such-command"], input: "") < 0)
    #expect(ChildProcess.run([], input: "") < 0)
  }

  @Test func theClipboardTakesSoMuch() {
    #expect(Clipboard.sequence(for: "a\u{1b}b") == "\u{1b}]52;c;YRti\u{7}")
    #expect(Clipboard.sequence(for: String(repeating: "x", count: Clipboard.limit + 1)) == nil)
  }
}
