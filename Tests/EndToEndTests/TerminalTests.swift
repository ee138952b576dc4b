import Glibc
import TestSupport
import Testing

/// The program in a pseudo-terminal, its screen read back by libvterm.
@Suite(.serialized) struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: Opening

  @Test func showsTheBundledStory() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    #expect(session.waitFor("Titanic"))
    #expect(session.isOn("?1049"))
    #expect(session.isOn("?2004"))
    #expect(!session.isCooked)
    session.send("q")
    #expect(session.exitStatus() == 0)
  }

  @Test func textsAreReadEvenWhereALanguageIsBroken() throws {
    try folder.write("the\tno such class\n", to: "resources/languages/en/grammar.txt")
    symlink(Fixtures.root + "/Resources/themes", folder.path + "/resources/themes")
    let text = try folder.write("The ferry sank on Monday.", to: "a.txt")
    let session = TerminalSession([text], environment: ["SYNOPTIC_RESOURCES": folder.path + "/resources"])
    #expect(session.waitFor("The ferry sank"))
    #expect(session.waitFor("language en: grammar.txt"))
    session.send("q")
    #expect(session.exitStatus() == 1)
  }

  @Test func givesTheTerminalBackWhenItQuits() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    session.send("Q")
    #expect(session.exitStatus() == 0)
    expectRestored(session)
  }

  private func expectRestored(_ session: TerminalSession, _ place: SourceLocation = #_sourceLocation) {
    #expect(session.isCooked, "the terminal stays raw", sourceLocation: place)
    for mode in ["?1049", "?2004", "?2026", "?1000"] {
      #expect(!session.isOn(mode), "\(mode) stays on", sourceLocation: place)
    }
    #expect(session.isOn("?25"), "the cursor stays hidden", sourceLocation: place)
  }

  // MARK: Keys

  @Test func keysInBothFormsMove() {
    let session = TerminalSession(rows: 12)
    #expect(session.waitForStory())
    session.settle()
    let start = session.lines
    for (there, back) in [("\u{1b}[6~", "\u{1b}[5~"), (" ", "b"), ("\u{6}", "\u{2}")] {
      session.send(there)
      #expect(session.wait { $0.lines[1...9] != start[1...9] })
      session.settle()
      session.send(back)
      // The other columns stay at what the sentence is aligned with.
      #expect(session.wait { $0.lines[2...8].map { $0.prefix(38) } == start[2...8].map { $0.prefix(38) } })
    }
  }

  @Test func cursorKeysOfBothModesAreOne() {
    let session = TerminalSession(rows: 10)
    #expect(session.waitForStory())
    session.settle()
    session.send(String(repeating: "\u{1b}[B", count: 20) + String(repeating: "\u{1b}OB", count: 20))
    session.settle()
    let far = session.lines
    session.send(String(repeating: "\u{1b}[1;5A", count: 20))
    session.settle()
    #expect(session.lines != far)
  }

  @Test func unknownSequencesAreSwallowedWhole() {
    let session = TerminalSession()
    #expect(session.waitForStory())
    session.settle()
    let before = session.lines
    session.send("\u{1b}[99;5q\u{1b}[?62;4c")
    session.settle()
    #expect(session.lines == before)
  }

  @Test func anUnknownKeySaysSo() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    session.send("\u{1d}")
    #expect(session.waitFor("does nothing here"))
  }

  @Test func pastedTextIsNeverReadAsCommands() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    session.send("\u{1b}[200~qQq\u{1b}[201~")
    #expect(session.exitStatus(1) == nil)
    session.send("/")
    session.settle()
    session.send("\u{1b}[200~ice")
    session.settle()
    session.send("berg\u{1b}[201~")
    #expect(session.waitFor("iceberg"))
    session.send("\u{1b}")
    session.settle()
    session.send("Q")
    #expect(session.exitStatus() == 0)
  }

  @Test func threeHundredHeldKeysAreDrawnOnce() {
    let session = TerminalSession(rows: 40, columns: 120)
    #expect(session.waitForStory())
    session.settle()
    let before = session.received.count
    session.send(String(repeating: "j", count: 300))
    session.settle()
    #expect(session.received.count - before < 60_000)
  }

  @Test func nothingHappensWhileNobodyTypes() {
    let session = TerminalSession()
    #expect(session.waitForStory())
    session.settle()
    let (bytes, time) = (session.received.count, session.processorTime)
    _ = session.wait(2) { _ in false }
    #expect(session.received.count == bytes)
    #expect(session.processorTime - time <= 10)
  }

  // MARK: Sizes

  @Test(arguments: [(1, 1), (1, 200), (2, 2), (3, 12), (10, 40), (60, 200), (100, 300)])
  func everySizeIsDrawn(rows: Int, columns: Int) {
    let session = TerminalSession(rows: rows, columns: columns)
    #expect(session.wait { $0.lines.contains { !$0.isEmpty } })
    session.send("jjtq")
    session.settle()
    session.send("Q")
    #expect(session.exitStatus() == 0)
  }

  @Test func followsTheSizeOfTheTerminal() {
    let session = TerminalSession(rows: 24, columns: 80)
    #expect(session.waitFor("4 sources"))
    session.resize(rows: 50, columns: 200)
    #expect(session.wait { $0.lines[40...].contains { $0.count > 60 } })
    session.resize(rows: 5, columns: 30)
    session.settle()
    session.resize(rows: 1, columns: 1)
    session.settle()
    session.resize(rows: 24, columns: 80)
    #expect(session.waitFor("4 sources"))
    session.send("Q")
    #expect(session.exitStatus() == 0)
  }

  // MARK: Ways out

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) func signalsEndItWithTheTerminalRestored(signal: Int32) {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    kill(session.process, signal)
    #expect(session.exitStatus() == 128 + signal)
    expectRestored(session)
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE]) func aCrashRestoresTheTerminal(signal: Int32) {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    kill(session.process, signal)
    #expect(session.exitStatus() == 128 + signal)
    expectRestored(session)
  }

  @Test func suspendsAndResumesUnderAShell() {
    let shell = TerminalSession(
      ["--norc", "--noprofile", "-i"], program: "/bin/bash", environment: ["PS1": "prompt> ", "PROGRAM": Program.path])
    #expect(shell.waitFor("prompt>"))
    shell.send("$PROGRAM\r")
    #expect(shell.waitFor("4 sources"))
    shell.settle()
    shell.send("\u{1a}")
    #expect(shell.waitFor("Stopped"))
    shell.settle()
    #expect(!shell.isOn("?1049"))
    shell.send("echo back in the shell\r")
    #expect(shell.wait { $0.lines.contains("back in the shell") })
    shell.send("fg\r")
    #expect(shell.waitFor("4 sources"))
    shell.settle()
    shell.send("Q")
    #expect(shell.waitFor("prompt>"))
    shell.send("exit\r")
    #expect(shell.exitStatus() == 0)
  }

  @Test func aStopAndContinueFromOutsideRedraws() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    session.settle()
    kill(session.process, SIGSTOP)
    let before = session.received.count
    kill(session.process, SIGCONT)
    #expect(session.wait { $0.received.count > before + 500 })
    #expect(session.waitFor("4 sources"))
  }

  @Test func aTerminalThatGoesAwayEndsIt() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    session.hangUp()
    #expect(session.exitStatus() == 128 + SIGHUP)
  }

  // MARK: Terminals

  @Test(arguments: ["xterm-256color", "xterm", "vt100", "linux", "screen"]) func everyTerminalWorks(
    name: String
  ) {
    let session = TerminalSession(environment: ["TERM": name])
    #expect(session.waitFor("4 sources"))
    session.send("Q")
    #expect(session.exitStatus() == 0)
  }

  @Test(
    arguments: [
      (nil, "TERM is not set"), ("", "TERM is not set"), ("nonsense", "not in the terminfo database"),
      ("dumb", "cannot place text"),
    ] as [(String?, String)])
  func aTerminalThatCannotDrawIsExplained(name: String?, message: String) {
    let session = TerminalSession(environment: ["TERM": name])
    #expect(session.exitStatus() == 1)
    #expect(session.lines.joined().contains(message))
    #expect(session.isCooked)
  }

  @Test func withoutColoursNoneAreSent() {
    let session = TerminalSession(environment: ["NO_COLOR": "1"])
    #expect(session.waitFor("4 sources"))
    session.send("tij")
    session.settle()
    let text = String(decoding: session.received, as: UTF8.self)
    #expect(!text.contains("\u{1b}[38;") && !text.contains("[48;"))
    for color in 30...37 { #expect(!text.contains("\u{1b}[\(color)m") && !text.contains(";\(color)m")) }
  }

  @Test func coloursAreSentWhereThereAreSome() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    session.settle()
    #expect(String(decoding: session.received, as: UTF8.self).contains("\u{1b}[38;5;"))
  }

  @Test func textIsUTF8InTheCLocale() throws {
    let path = try folder.write("Żółw 日本 “quoted” — e\u{301}nd.\n", to: "a.txt")
    let session = TerminalSession([path], environment: ["LC_ALL": "C", "LANG": nil])
    #expect(session.waitFor("Żółw 日本 “quoted”"))
  }

  @Test func wideCharactersKeepTheGrid() throws {
    let path = try folder.write(
      "日本語日本語 한국어 👨‍👩‍👧 🇺🇦 ع\u{64b}ربي e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x\n", to: "a.txt")
    let session = TerminalSession([path, path], columns: 100)
    #expect(session.waitFor("日本語日本語"))
    session.settle()
    // The border between the columns stands in one column of every row that has one.
    let borders = Set((1..<20).compactMap { row in (0..<100).first { session.character(row, $0) == "│" } })
    #expect(borders.count == 1)
  }

  // MARK: Input that is no terminal

  @Test func keysComeFromTheTerminalWhenInputIsAPipe() throws {
    let path = try folder.write("The ferry sank on Monday.\n", to: "a.txt")
    let session = TerminalSession(
      ["-c", "exec \"$PROGRAM\" - < \"$ARTICLE\""], program: "/bin/sh",
      environment: ["PROGRAM": Program.path, "ARTICLE": path])
    #expect(session.waitFor("The ferry sank"))
    session.send("Q")
    #expect(session.exitStatus() == 0)
    expectRestored(session)
  }

  @Test func closedInputDoesNotSpin() {
    let session = TerminalSession(
      ["-c", "exec \"$PROGRAM\" <&-"], program: "/bin/sh", environment: ["PROGRAM": Program.path])
    #expect(session.waitFor("4 sources"))
    // The last word of the status line, once the statements are compared.
    #expect(session.waitFor("aligned"))
    session.settle()
    let time = session.processorTime
    _ = session.wait(1) { _ in false }
    #expect(session.processorTime - time <= 10)
    session.send("Q")
    #expect(session.exitStatus() == 0)
  }

  @Test func withoutAnyKeyboardItSaysSo() {
    let session = TerminalSession(
      ["-c", "setsid \"$PROGRAM\" < /dev/null; echo status $?"], program: "/bin/sh",
      environment: ["PROGRAM": Program.path])
    #expect(session.waitFor("status 1"))
    #expect(session.lines.joined().contains("no other one to read keys from"))
  }

  // MARK: Hostile text

  @Test func nothingOfAnArticleReachesTheTerminalAsControl() throws {
    let hostile =
      "Title \u{1b}]0;owned\u{7} \u{1b}[2J\u{9b}31m\n\nText \u{1b}P\u{1b}\\ \u{202e}evil\u{2066} \u{200b}\u{feff} \u{85}\u{8}\u{e0041}.\n"
    let path = try folder.write(hostile, to: "a\u{1b}]0;name\u{7}\u{202e}\u{9b}m.txt")
    let clean = try folder.write("Title\n\nText.\n", to: "b.txt")
    let session = TerminalSession([path, clean], columns: 120)
    #expect(session.waitFor("Text"))
    for key in ["j", "t", "t", "i", "\u{1b}", "w", "?", "\u{1b}", ":", "\u{1b}"] {
      session.send(key)
      session.settle()
    }
    let bytes = session.received
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("owned\u{7}"))
    #expect(!text.contains("\u{1b}P") && !text.contains("\u{1b}]"))
    let hidden: Set<Unicode.Scalar> = ["\u{202e}", "\u{2066}", "\u{200b}", "\u{feff}", "\u{e0041}", "\u{9b}", "\u{85}"]
    #expect(text.unicodeScalars.allSatisfy { !hidden.contains($0) })
    #expect(!bytes.contains(7))
  }

  @Test func theTerminalIsToldNothingOfAClipboardUnlessAsked() {
    let session = TerminalSession()
    #expect(session.waitFor("4 sources"))
    session.settle()
    #expect(!String(decoding: session.received, as: UTF8.self).contains("]52;"))
    session.send("y")
    #expect(session.wait { String(decoding: $0.received, as: UTF8.self).contains("\u{1b}]52;c;") })
  }
}
